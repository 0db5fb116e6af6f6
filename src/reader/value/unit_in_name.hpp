#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taikei::reader {

/// 利用者数（人） → name 利用者数, unit 人; qualifiers such as （累計） stay in the name. Only a known unit goes.
struct NameAndUnit {
    std::string name;
    std::optional<std::string> unit;
};
NameAndUnit split_unit_from_name(std::string_view name);

/// True for texts that can only be a unit, or that unit columns print for one: %, 人, か所, 千円, 人/便, 人・日, 回数.
bool is_unit(std::string_view text);

} // namespace taikei::reader

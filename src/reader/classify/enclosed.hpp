#pragma once

#include <optional>
#include <string_view>

namespace taikei::reader {

/// The text inside a pair of brackets that encloses the whole line, or the start of it.
struct Enclosed {
    std::string_view inside;
    std::string_view rest;
};

/// 【現状】 and what stands behind it; in any brackets but round ones. None where the line does not begin so.
std::optional<Enclosed> take_enclosed(std::string_view text);

/// What （…） encloses, where it is the whole line.
std::optional<std::string_view> inside_round_brackets(std::string_view text);

} // namespace taikei::reader

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// A municipality that a text names: 滝野市 in 北海道滝野市は.
struct NamedMunicipality {
    std::string name; ///< without its prefecture
    std::size_t begin = 0; ///< in the text, in bytes, behind the prefecture
    std::size_t end = 0;
};

/// Words that may be a municipality's name: up to nine letters that end with 市, 町, 村 or 区; left to right.
std::vector<NamedMunicipality> municipalities_in(std::string_view text);

/// 滝野市, 滝 野 市, 北海道滝野市: the name where the text is nothing else; else empty.
std::string municipality_alone(std::string_view text);

} // namespace taikei::reader

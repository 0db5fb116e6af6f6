#include "document/pdf/font_name.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace taikei::document::pdf {

namespace {

constexpr std::array<std::string_view, 6> heavy_words = {"bold", "black", "heavy", "ultra", "futogo", "futomin"};
/// Of the weights that Japanese makers write behind a dash.
constexpr std::array<std::string_view, 11> heavy_endings = {"-w6", "-w7", "-w8", "-w9", "-b", "-db",
                                                            "-eb", "-ub", "-h",  "-eh", "-uh"};

} // namespace

bool is_bold(std::string_view font_name)
{
    std::string name(font_name);
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::any_of(heavy_words, [&](auto word) { return name.contains(word); })
        || std::ranges::any_of(heavy_endings, [&](auto ending) { return name.ends_with(ending); });
}

} // namespace taikei::document::pdf

#include "reader/classify/mark_legend.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"

#include <algorithm>
#include <array>

namespace taikei::reader {
namespace {

constexpr std::array<std::string_view, 6> signs_of_meaning = {"：", ":", "…", "＝", "=", "は"};

/// ◎：重点的に進めるもの
bool explains_mark(std::string_view text)
{
    constexpr std::u32string_view marks = U"○◯◇◎●■□★☆△▲▽▼◆・※＊*";
    constexpr std::size_t longest = 90; ///< in bytes
    std::size_t end = 0;
    if (text.empty() || text.size() > longest || !marks.contains(base::next_code_point(text, end)))
        return false;
    const std::string_view meaning = base::trim(text.substr(end));
    return std::ranges::any_of(signs_of_meaning,
                               [&](std::string_view sign) { return meaning.starts_with(sign) && meaning != sign; });
}

} // namespace

bool explains_marks(std::string_view text)
{
    constexpr std::size_t longest_line = 400; ///< in bytes
    constexpr std::size_t fewest = 2;
    if (text.size() > longest_line || !document::has_gap(text))
        return false;
    std::size_t end = 0; // a look at the first sign spares taking the line apart
    base::next_code_point(text, end);
    const std::string_view behind = base::trim(text.substr(end));
    if (std::ranges::none_of(signs_of_meaning, [&](std::string_view sign) { return behind.starts_with(sign); }))
        return false;
    const auto segments = document::find_segments(text);
    return segments.size() >= fewest
        && std::ranges::all_of(segments, [](const auto &segment) { return explains_mark(segment.text); });
}

} // namespace taikei::reader

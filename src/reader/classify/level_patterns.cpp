#include "reader/classify/level_patterns.hpp"

#include "base/text.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace taikei::reader {
namespace {

/// The title is cut from the line as printed: narrowing keeps the number of code points.
std::string_view behind(std::string_view line, std::size_t code_points)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < code_points && at < line.size(); ++i)
        base::next_code_point(line, at);
    return line.substr(at);
}

} // namespace

LevelPatterns::LevelPatterns(const std::vector<LevelProfile> &levels)
{
    m_levels.reserve(levels.size());
    for (const auto &level : levels)
        m_levels.push_back({level.name, std::make_unique<RE2>("^" + level.pattern)});
}

LevelPatterns::~LevelPatterns() = default;

std::optional<Heading> LevelPatterns::match(std::string_view line) const
{
    if (m_levels.empty())
        return std::nullopt;
    const std::string narrow = base::narrow(line);
    for (const auto &level : m_levels) {
        re2::StringPiece groups[2];
        if (!level.pattern->Match(narrow, 0, narrow.size(), RE2::ANCHOR_START, groups, 2))
            continue;
        Heading heading;
        heading.level = level.name;
        heading.code = std::string(groups[1].data(), groups[1].size());
        heading.numbering = heading.code.contains('-') ? Numbering::Hyphenated : Numbering::Plain;
        heading.depth = 1 + static_cast<int>(std::ranges::count(heading.code, '-'));
        const std::size_t skip = base::length(std::string_view(narrow).substr(0, groups[0].size()));
        heading.title = base::squeeze(behind(line, skip));
        return heading;
    }
    return std::nullopt;
}

} // namespace taikei::reader

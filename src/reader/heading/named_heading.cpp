#include "reader/heading/named_heading.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/head.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

namespace taikei::reader {
namespace {

constexpr std::string_view name_word = "名";

/// 事業の概要　担当課 behind 事業名: heads of columns, all of them.
bool is_rest_of_head_row(std::string_view rest)
{
    constexpr std::size_t longest = 120; ///< in bytes
    if (rest.size() > longest)
        return false;
    const auto words = base::squeezed_words(rest);
    return words.size() > 1
        && std::ranges::all_of(words, [](const std::string &word) { return look_up_head(word)->is_known(); });
}

} // namespace

std::optional<Heading> parse_named_heading(std::string_view line)
{
    constexpr std::size_t longest_word = 30; ///< in bytes
    line = base::trim(line);
    const auto end = line.substr(0, longest_word).find(name_word);
    if (end == std::string_view::npos || end == 0 || !Lexicon::get().is_level_word(line.substr(0, end)))
        return std::nullopt;
    std::string_view rest = line.substr(end + name_word.size());
    const bool is_parted =
        rest.starts_with(' ') || rest.starts_with("　") || rest.starts_with("：") || rest.starts_with(':');
    if (!is_parted || rest.contains("。"))
        return std::nullopt;
    rest = base::trim(rest);
    for (const std::string_view colon : {"：", ":"}) {
        if (rest.starts_with(colon))
            rest = base::trim(rest.substr(colon.size()));
    }
    if (is_rest_of_head_row(rest))
        return std::nullopt;
    // What stands behind a number is a title with its departments.
    auto heading = parse_heading("1 " + std::string(rest));
    if (rest.empty() || !heading || heading->title.empty())
        return std::nullopt;
    heading->code.clear();
    heading->number = 0;
    heading->numbering = Numbering::None;
    if (auto numbered = parse_heading(rest); numbered && !numbered->title.empty() && numbered->level.empty())
        heading = std::move(numbered);
    heading->level = line.substr(0, end);
    return heading;
}

std::vector<Heading> parse_budget_headings(std::string_view line)
{
    constexpr std::size_t longest_line = 240;
    constexpr std::size_t most_parts = 3;
    if (line.size() > longest_line || !base::has_word(line, "款"))
        return {};
    static const RE2 pattern(
        R"(^[ 　]*(?:第?([0-9０-９]{1,2})款[ 　]+([^ 　0-9０-９]+))(?:[ 　]+第?([0-9０-９]{1,2})項[ 　]+([^ 　0-9０-９]+))?(?:[ 　]+第?([0-9０-９]{1,2})目[ 　]+([^ 　0-9０-９]+))?[ 　]*$)");
    std::array<std::string, most_parts> codes;
    std::array<std::string, most_parts> titles;
    if (!RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern, &codes[0], &titles[0], &codes[1],
                        &titles[1], &codes[2], &titles[2]))
        return {};
    constexpr std::array<char32_t, most_parts> parts = {U'款', U'項', U'目'};
    std::vector<Heading> headings;
    for (std::size_t i = 0; i < most_parts && !titles[i].empty(); ++i) {
        Heading heading;
        heading.part = parts[i];
        heading.numbering = Numbering::Ordinal;
        heading.code = base::narrow(codes[i]);
        heading.number = std::stoi(heading.code);
        heading.title = titles[i];
        headings.push_back(std::move(heading));
    }
    return headings;
}

} // namespace taikei::reader

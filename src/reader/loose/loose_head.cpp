#include "reader/loose/loose_head.hpp"

#include "base/letters.hpp"
#include "base/text.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_head = 45; ///< in bytes

/// A table of indicators begins with their names; or, where a label already said 指標, with the next column.
bool may_begin(const Head &head)
{
    return head.has(ColumnRole::Name) || head.has(ColumnRole::NameIfAlone) || head.has(ColumnRole::Unit)
        || head.has(ColumnRole::Code);
}

/// Up to the first space behind it.
std::string_view first_word(std::string_view line)
{
    line = base::trim(line);
    for (std::size_t at = base::past_letters(line, 0); at < line.size(); at = base::past_letters(line, at)) {
        const std::size_t here = at;
        if (base::is_space(base::next_code_point(line, at)))
            return line.substr(0, here);
    }
    return line;
}

/// `heads` with those of one more line; none where one of its words is no head.
std::optional<std::vector<Head>> with_line(std::vector<Head> heads, const std::vector<std::string> &words)
{
    if (words.empty())
        return std::nullopt;
    for (const auto &word : words) {
        const Head head = parse_head(word);
        if (is_year_bracket(word) && !heads.empty() && !heads.back().year)
            heads.back() = join_heads({heads.back(), head});
        else if (head.is_known() && word.size() <= longest_head && !is_value(word)
                 && (!heads.empty() || may_begin(head)))
            heads.push_back(head);
        else
            return std::nullopt;
    }
    return heads;
}

} // namespace

bool LooseHead::has(ColumnRole role) const
{
    return std::ranges::any_of(heads, [&](const Head &head) { return head.has(role); });
}

std::size_t LooseHead::value_count() const
{
    return static_cast<std::size_t>(std::ranges::count_if(heads, [](const Head &head) { return head.is_value(); }));
}

bool LooseHead::counts_rows() const
{
    // ■目標指標 above No.: the label that names the table may be read as its first head.
    return std::ranges::any_of(heads | std::views::take(2),
                               [](const Head &head) { return head.has(ColumnRole::Code); });
}

bool LooseHead::unit_precedes_values() const
{
    for (std::size_t i = 1; i < heads.size(); ++i) {
        if (heads[i].is_value())
            return heads[i - 1].has(ColumnRole::Unit);
    }
    return false;
}

bool LooseHead::is_table() const
{
    constexpr std::size_t fewest_lines = 2;
    constexpr std::size_t fewest_heads = 3;
    if (counts_rows() && !one_a_line)
        return false;
    return lines >= fewest_lines && heads.size() >= fewest_heads && value_count() >= 1 && has(ColumnRole::Name);
}

LooseHead read_loose_head(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t longest_line = 90;
    constexpr std::size_t most_lines = 60; ///< of one head
    LooseHead found;
    for (std::size_t i = at; i < std::min(elements.size(), at + most_lines); ++i) {
        const Element &element = elements[i];
        if (element.line == nullptr || element.line->text.size() > longest_line
            || element.kind == Element::Kind::Heading)
            break;
        // Most lines are text: their first word tells.
        if (const std::string_view word = first_word(element.line->text);
            i == at && (word.size() > longest_head || !may_begin(*look_up_head(word))))
            break;
        const auto words = base::squeezed_words(element.line->text);
        auto heads = with_line(found.heads, words);
        if (!heads)
            break;
        found.one_a_line = found.one_a_line && words.size() == 1;
        found.heads = std::move(*heads);
        found.lines = i - at + 1;
    }
    return found;
}

} // namespace taikei::reader

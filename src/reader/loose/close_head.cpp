#include "reader/loose/close_head.hpp"

#include "base/text.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_line = 400; ///< in bytes

bool is_bare_year(const Head &head)
{
    return head.year && !head.kind && head.roles.empty() && head.level.empty();
}

bool lacks_year(const CloseColumn &column)
{
    return column.head.kind && !column.head.year && !column.head.is_computed;
}

/// 項 目, 備 考: words whose letters stand apart, put together.
std::vector<PlacedWord> joined_letters(const std::vector<PlacedWord> &words)
{
    std::vector<PlacedWord> joined;
    bool is_open = false; // the last word is one letter that another may follow
    for (const PlacedWord &word : words) {
        const bool is_letter = base::length(word.text) == 1;
        if (is_open && is_letter && look_up_head(joined.back().text + word.text)->is_known()) {
            joined.back().text += word.text;
            joined.back().end = word.end;
            is_open = false;
            continue;
        }
        joined.push_back(word);
        is_open = is_letter;
    }
    return joined;
}

/// The columns of the head, to which further lines add.
class HeadColumns {
public:
    /// `flows`: further words stand behind the others, in reading order.
    explicit HeadColumns(bool flows)
        : m_flows(flows)
    {
    }

    /// False where the line is no more of the head.
    bool add(const Element &element, bool is_first)
    {
        constexpr std::size_t fewest = 3;
        constexpr std::size_t most = 24;
        std::vector<CloseColumn> words;
        for (PlacedWord &word : joined_letters(placed_words(element))) {
            const auto head = look_up_head(word.text);
            if (!head->is_known() || (is_value(word.text) && !head->year))
                return false;
            words.push_back({*head, std::move(word.text), word.begin, word.end});
        }
        if (words.empty() || words.size() > most || (is_first && words.size() < fewest))
            return false;
        if (is_first)
            m_columns = std::move(words);
        else
            add_further(words);
        return true;
    }

    std::vector<CloseColumn> take() { return std::move(m_columns); }

private:
    void add_further(std::vector<CloseColumn> &words)
    {
        std::vector<std::size_t> open;
        for (std::size_t i = 1; i < m_columns.size(); ++i) {
            if (lacks_year(m_columns[i]))
                open.push_back(i);
        }
        const auto years = std::ranges::count_if(words, [](const auto &word) { return is_bare_year(word.head); });
        const bool in_order = static_cast<std::size_t>(years) == open.size();
        std::vector<CloseColumn> further;
        std::size_t next = 0;
        for (CloseColumn &word : words) {
            if (!is_bare_year(word.head))
                further.push_back(std::move(word));
            else if (in_order)
                join(m_columns[open[next++]], word);
            else if (const auto above = nearest(open, word))
                join(m_columns[*above], word);
            else
                further.push_back(std::move(word));
        }
        for (CloseColumn &word : further)
            insert(std::move(word));
    }

    /// The column that a year in brackets completes, or one right below its kind.
    std::optional<std::size_t> nearest(const std::vector<std::size_t> &open, const CloseColumn &word) const
    {
        std::optional<std::size_t> found;
        for (const std::size_t i : open) {
            const CloseColumn &column = m_columns[i];
            const bool is_below = word.begin < column.end && column.begin < word.end;
            if (lacks_year(column) && (is_below || is_year_bracket(word.text))
                && (!found || distance_of_middles(column, word) < distance_of_middles(m_columns[*found], word)))
                found = i;
        }
        return found;
    }

    static void join(CloseColumn &column, const CloseColumn &word)
    {
        column.head = join_heads({column.head, word.head});
        column.text += '\n' + word.text;
    }

    void insert(CloseColumn word)
    {
        if (m_flows) {
            m_columns.push_back(std::move(word));
            return;
        }
        const auto behind = std::ranges::find_if(
            m_columns, [&](const CloseColumn &column) { return column.begin + column.end > word.begin + word.end; });
        m_columns.insert(behind, std::move(word));
    }

    std::vector<CloseColumn> m_columns;
    bool m_flows;
};

bool may_be_line_of_head(const Element &element, bool is_first)
{
    return element.line != nullptr && element.line->text.size() <= longest_line && !element.line->text.contains('\t')
        && (is_first || (element.blank_above == 0 && !element.starts_page));
}

/// Which columns hold units, kinds and values; none where they do not stand in the order of a table of indicators.
std::optional<CloseHead> sorted(std::vector<CloseColumn> columns)
{
    constexpr std::size_t fewest_columns = 4;
    constexpr std::size_t fewest_values = 2;
    CloseHead head;
    head.columns = std::move(columns);
    const auto &all = head.columns;
    if (all.size() < fewest_columns || !(all[0].head.has(ColumnRole::Name) || all[0].head.has(ColumnRole::NameIfAlone)))
        return std::nullopt;
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].head.has(ColumnRole::Unit))
            head.unit = i;
        else if (!all[i].head.is_value()
                 && (all[i].head.has(ColumnRole::NameIfAlone) || all[i].head.has(ColumnRole::Tag)))
            head.kind = i;
    }
    head.first_value = head.kind ? *head.kind + 1 : 1;
    while (head.first_value < all.size() && !all[head.first_value].head.is_value())
        ++head.first_value;
    head.end_of_values = head.first_value;
    while (head.end_of_values < all.size() && all[head.end_of_values].head.is_value())
        ++head.end_of_values;
    return head.value_count() >= fewest_values ? std::optional(std::move(head)) : std::nullopt;
}

} // namespace

std::vector<PlacedWord> placed_words(const Element &element)
{
    std::vector<PlacedWord> words;
    int column = element.line->indent;
    bool was_space = true;
    const std::string &text = element.line->text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        const int width = base::display_width(c);
        if (!base::is_space(c)) {
            if (was_space)
                words.push_back({{}, column, column});
            words.back().text += text.substr(here, at - here);
            words.back().end = column + width;
        }
        was_space = base::is_space(c);
        column += width;
    }
    return words;
}

namespace {

/// Three words or more, the first one that the lexicon knows, or a letter of one whose letters stand apart.
bool may_begin_close_head(std::string_view text)
{
    constexpr std::string_view wide_space = "　";
    const auto narrow = text.find(' ');
    if (narrow == std::string_view::npos)
        return false;
    const auto wide = base::find_word(text, wide_space);
    if (wide == std::string_view::npos && !text.substr(narrow + 1).contains(' '))
        return false;
    const std::string_view first = text.substr(0, std::min(narrow, wide));
    return base::length(first) == 1 || look_up_head(first)->is_known();
}

bool has_wide_gap(const Element &element)
{
    return element.line->text.contains("  ");
}

} // namespace

std::optional<CloseHead> find_close_head(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t most_lines = 3;
    if (!may_be_line_of_head(elements[at], true) || !may_begin_close_head(elements[at].line->text))
        return std::nullopt;
    const bool has_gap = has_wide_gap(elements[at])
        || (at + 1 < elements.size() && may_be_line_of_head(elements[at + 1], false) && has_wide_gap(elements[at + 1]));
    HeadColumns columns(!has_gap);
    std::size_t lines = 0;
    while (lines < most_lines && at + lines < elements.size() && may_be_line_of_head(elements[at + lines], lines == 0)
           && columns.add(elements[at + lines], lines == 0))
        ++lines;
    if (lines == 0)
        return std::nullopt;
    auto head = sorted(columns.take());
    // Without a gap the cells follow one another: only 目標値 and 実績値 tell the rows then.
    if (!head || (!has_gap && !head->kind))
        return std::nullopt;
    head->lines = lines;
    head->flows = !has_gap;
    return head;
}

} // namespace taikei::reader

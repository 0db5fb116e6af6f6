#include "reader/stacked/labels_above_values.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"
#include "reader/stacked/field_words.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

constexpr std::size_t fewest_stacked_labels = 2;
constexpr std::size_t longest_stacked_value = 150; ///< in bytes
constexpr int full_line = 60; ///< in display columns

/// What a label asks for.
enum class Asked { Node, Office, Letter, Text };

/// None for what is no label of a form. What alone makes a label of a text is not asked for twice.
std::optional<Asked> asked_by(const std::string &text)
{
    if (!may_be_form_label(text) || is_year_alone(text) || is_kind_alone(text))
        return std::nullopt;
    const auto head = look_up_head(text);
    const auto if_known = [&](Asked asked) { return is_known_form_label(text) ? std::optional(asked) : std::nullopt; };
    if (names_form_node(text) && kind_of_label(text) != LabelKind::Prose) // 課題 may be a level elsewhere
        return if_known(Asked::Node);
    if (names_form_field(text) && !head->has(ColumnRole::Code))
        return Asked::Office;
    if (head->has(ColumnRole::Rating) || head->is_computed) // 達成度 may be a letter
        return if_known(Asked::Letter);
    const auto label = parse_label(text);
    if (label && label->label_kind && label->text.empty())
        return Asked::Text;
    return std::nullopt;
}

bool is_office_name(const std::string &text)
{
    const auto words = base::squeezed_words(text);
    return !words.empty() && Lexicon::get().is_department(words.back());
}

/// Ｂ おおむね順調に進んで.
bool begins_with_letter(const std::string &text)
{
    const auto words = base::squeezed_words(text);
    return !words.empty() && is_rating_letter(words.front());
}

bool is_listed(const std::string &text)
{
    std::string bare = text;
    return !take_bullet(bare).empty();
}

/// １ 施策の目的: heads a block of the form, and is no value.
bool heads_form_block(const std::string &text)
{
    const auto heading = text.size() <= longest_stacked_value ? parse_heading(text) : std::nullopt;
    return heading && heading->level.empty() && !heading->title.empty()
        && (kind_of_label(heading->title) || is_known_form_label(heading->title));
}

class StackedLabels {
public:
    StackedLabels(TornSheet &sheet, const std::set<std::string> &repeated)
        : m_sheet(sheet)
        , m_repeated(repeated)
    {
    }

    /// Tries the block whose first label may be line `at`; gives the next line at which one may begin.
    std::size_t take(std::size_t at)
    {
        if (!m_sheet.is_free(at) || !goes_on_at(at + 1)) // a block has several labels
            return at + 1;
        std::size_t i = at;
        for (; i == at || goes_on_at(i); ++i) {
            const auto asked = asked_by(m_sheet[i].text);
            if (!asked)
                return i + 1;
            m_labels.push_back(i);
            m_asked.push_back(*asked);
        }
        if (asks_for_several() && take_values(i))
            put();
        return i;
    }

private:
    /// No gap and no end of the sheet parts the line from the one above.
    bool goes_on_at(std::size_t at) const { return m_sheet.is_free(at) && !m_sheet[at].has_gap; }

    /// Labels of unlike values: those of texts alone may as well head columns.
    bool asks_for_several() const
    {
        return m_labels.size() >= fewest_stacked_labels
            && std::ranges::adjacent_find(m_asked, std::ranges::not_equal_to()) != m_asked.end();
    }

    bool is_passed(std::size_t at) const
    {
        const CellLine &line = m_sheet[at];
        return heads_form_block(line.text) || m_repeated.contains(without_figures(line.folded));
    }

    bool fits(Asked asked, const std::string &text) const
    {
        switch (asked) {
        case Asked::Node:
            return text.size() <= longest_stacked_value && !text.contains("。") && !is_office_name(text)
                && !is_figure_cell(text) && !is_known_form_label(text);
        case Asked::Office: return is_office_name(text);
        case Asked::Letter: return begins_with_letter(text);
        case Asked::Text: return text.contains("。") || is_listed(text) || base::display_width(text) >= full_line;
        }
        return false;
    }

    /// Lines of one value: a sentence that goes on, the items of a list, the rest of what a letter means.
    std::size_t end_of_value(std::size_t at, std::size_t label) const
    {
        const Asked asked = m_asked[label];
        std::size_t i = at + 1;
        for (; m_sheet.is_free(i) && !m_sheet[i].has_gap; ++i) {
            const std::string &text = m_sheet[i].text;
            const bool is_last = label + 1 == m_labels.size();
            if (asked == Asked::Node || asked == Asked::Office || (asked_by(text) && !is_listed(text)))
                break;
            if (asked == Asked::Letter && (is_listed(text) || text.contains("。") || begins_with_letter(text)))
                break;
            const bool ends = m_sheet[i - 1].text.ends_with("。");
            if (asked == Asked::Text && !is_last && is_listed(text) != is_listed(m_sheet[at].text) && ends)
                break;
        }
        return i;
    }

    bool take_values(std::size_t at)
    {
        constexpr std::size_t most_passed = 4;
        std::size_t passed = 0;
        std::size_t i = m_sheet.next(at);
        for (std::size_t label = 0; label < m_labels.size(); ++label) {
            while (i < m_sheet.size() && is_passed(i) && passed++ < most_passed)
                i = m_sheet.next(i + 1);
            if (i >= m_sheet.size() || !fits(m_asked[label], m_sheet[i].text))
                return false;
            const std::size_t end = end_of_value(i, label);
            std::vector<std::size_t> &value = m_values.emplace_back();
            for (std::size_t line = i; line < end; ++line)
                value.push_back(line);
            i = m_sheet.next(end);
        }
        return true;
    }

    /// Nodes and offices become a table, letters one each, and texts stand below their labels again.
    void put()
    {
        const std::size_t before = m_labels.front();
        document::Table fields = begin_pairs();
        std::vector<std::size_t> lines;
        for (std::size_t label = 0; label < m_labels.size(); ++label) {
            if (m_asked[label] == Asked::Node || m_asked[label] == Asked::Office) {
                add_row(fields, {m_sheet[m_labels[label]].text, text_of_value(label)},
                        m_sheet[m_values[label].front()].place);
                lines.push_back(m_labels[label]);
                lines.insert(lines.end(), m_values[label].begin(), m_values[label].end());
            }
        }
        if (!lines.empty())
            m_sheet.put(std::move(fields), lines);
        for (std::size_t label = 0; label < m_labels.size(); ++label) {
            if (m_asked[label] == Asked::Letter)
                put_letter(label);
            else if (m_asked[label] == Asked::Text)
                m_sheet.put_below(m_labels[label], m_values[label], before);
        }
    }

    void put_letter(std::size_t label)
    {
        document::Table table = begin_pairs();
        add_row(table, {m_sheet[m_labels[label]].text, text_of_value(label)}, m_sheet[m_values[label].front()].place);
        std::vector<std::size_t> lines = m_values[label];
        lines.push_back(m_labels[label]);
        m_sheet.put(std::move(table), lines);
    }

    std::string text_of_value(std::size_t label) const
    {
        std::string text;
        for (const std::size_t line : m_values[label])
            text += m_sheet[line].text;
        return text;
    }

    static document::Table begin_pairs()
    {
        document::Table table;
        table.origin = document::Table::Origin::Pairs;
        return table;
    }

    TornSheet &m_sheet;
    const std::set<std::string> &m_repeated;
    std::vector<std::size_t> m_labels; ///< lines
    std::vector<Asked> m_asked;
    std::vector<std::vector<std::size_t>> m_values; ///< lines of each
};

} // namespace

std::string without_figures(const std::string &folded)
{
    std::string text = folded;
    std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return text;
}

void put_labels_beside_values(TornSheet &sheet, const std::set<std::string> &repeated)
{
    for (std::size_t i = 0; i < sheet.size();)
        i = StackedLabels(sheet, repeated).take(i);
}

} // namespace taikei::reader

#include "reader/loose/action_rows.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "reader/classify/label.hpp"
#include "reader/loose/flowed_words.hpp"
#include "reader/reading.hpp"
#include "reader/table/made_table.hpp"

#include <string_view>

namespace taikei::reader {
namespace {

/// 【拡充】 below the title that it marks.
bool is_tag_line(const Element &element)
{
    return element.text.empty() && Lexicon::get().is_tag(base::fold_tight(element.label));
}

/// Where the second text of a line held by wide spaces begins, in display columns; 0 for any other line.
int begin_of_second_text(const document::Line &line)
{
    const auto segments = document::find_segments(line.text);
    return segments.size() > 1 ? line.indent + segments[1].begin : 0;
}

/// 予約制乗合交通実証 北部地区での実証運行              交通政策課: a name as wide as its column, whose rest (事業)
/// stands below, even where the lexicon knows it as a label.
bool fills_its_column(const document::Line &row)
{
    const auto segments = document::find_segments(row.text);
    return segments.size() == 2 && cells_with_marks(flowed_words(std::string(segments.front().text))).size() > 1;
}

/// A label that the lexicon knows, and no rest of the row above.
bool titles_block_below(const Element &element, const document::Line *row)
{
    constexpr std::size_t longest_rest = 18; ///< in bytes
    const bool is_rest = row != nullptr && !element.decorated && element.line->indent == row->indent
        && element.line->text.size() <= longest_rest && fills_its_column(*row);
    return element.kind == Element::Kind::Label && element.label_kind && element.text.empty() && !is_rest;
}

/// Puts the rows together from their lines.
class ActionRows {
public:
    /// False where the line is no more of the rows.
    bool add(const Element &element)
    {
        constexpr std::size_t most_lines = 6;
        ++m_seen;
        if (m_lines.size() == most_lines || titles_block_below(element, m_lines.empty() ? m_line_above : nullptr))
            return false;
        std::string line = base::squeeze(element.line->text);
        if (m_lines.empty() && !m_rows.empty() && (is_further_office(line) || add_rest_below(*element.line))) {
            m_full = m_seen;
            return true;
        }
        if (begins_row(line)) {
            if (!complete({}))
                return false;
            m_full = m_seen - 1;
        }
        if (m_lines.empty()) {
            // A sentence below the last row is none, and neither is a name in it.
            if (line.contains("。") && line.find(' ') > line.find("。"))
                return false;
            m_place = element.place;
        }
        std::string office = take_office(line);
        if (!line.empty())
            m_lines.push_back(std::move(line));
        if (office.empty())
            return true;
        m_line_above = m_lines.size() == 1 ? element.line : nullptr;
        if (!complete(std::move(office)))
            return false;
        m_full = m_seen;
        return true;
    }

    /// How many of the lines given are in full rows.
    std::size_t full_lines() const { return m_full; }

    std::vector<ActionRow> take() { return std::move(m_rows); }

private:
    /// 環境課 below a row that ends with 管財課.
    bool is_further_office(const std::string &line)
    {
        if (line.contains(' ') || !Lexicon::get().is_office(line) || !Lexicon::get().is_department(line)
            || m_rows.back().offices.empty())
            return false;
        m_rows.back().offices += '\n' + line;
        return true;
    }

    /// 業 below 重点 こども家庭センター運営事    保健師による相談    こども家庭課: columns held by spaces put what a
    /// cell wrapped below its row.
    bool add_rest_below(const document::Line &rest)
    {
        constexpr int slack = 2;
        const int second_text = m_line_above != nullptr ? begin_of_second_text(*m_line_above) : 0;
        std::string text = base::squeeze(rest.text);
        if (second_text == 0 || document::has_gap(rest.text) || !take_office(text).empty())
            return false;
        const bool is_of_name = rest.indent + slack < second_text;
        (is_of_name ? m_rows.back().title : m_rows.back().text) += text;
        return true;
    }

    /// リサイクルの推進 講座を開きます。 below a sentence: the row above has no office.
    bool begins_row(const std::string &line) const
    {
        constexpr std::size_t longest_name = 75; ///< in bytes
        const auto space = line.find(' ');
        return !m_lines.empty() && m_lines.back().ends_with("。") && space != std::string::npos && space <= longest_name
            && !line.substr(0, space).contains("、") && line.find("。") > space
            && !Lexicon::get().is_department(line.substr(space + 1));
    }

    /// Takes an office off the line's end, where all other cells stand before it; empty where none stands there. Behind
    /// a sentence it need not be called a division: クリーンセンター.
    std::string take_office(std::string &line) const
    {
        const auto space = line.rfind(' ');
        std::string office = space == std::string::npos ? line : line.substr(space + 1);
        const std::string_view before = space == std::string::npos
            ? (m_lines.empty() ? std::string_view() : std::string_view(m_lines.back()))
            : std::string_view(line).substr(0, space);
        if (!(Lexicon::get().is_office(office) || before.ends_with("。")) || !Lexicon::get().is_department(office)
            || office.contains("、"))
            return {};
        line.resize(space == std::string::npos ? 0 : space);
        return office;
    }

    /// A line of two cells has name and text; what stands alone goes on with the last of them, but on the row's last
    /// line.
    static void add_cells(const std::string &line, bool is_last, ActionRow &row)
    {
        const auto cells = cells_with_marks(flowed_words(line));
        const bool is_text =
            !row.text.empty() || (cells.size() == 1 && !row.title.empty() && (is_last || line.contains("。")));
        if (!is_text && !cells.empty())
            row.title += cells.front();
        if (is_text)
            row.text += line;
        for (std::size_t i = 1; i < cells.size() && !is_text; ++i)
            row.text += (i > 1 ? " " : "") + cells[i];
    }

    /// False where the lines hold no name or no text.
    bool complete(std::string office)
    {
        ActionRow row;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            add_cells(m_lines[i], i + 1 == m_lines.size(), row);
        m_lines.clear();
        if (row.title.empty() || row.text.empty())
            return false;
        row.offices = std::move(office);
        row.place = m_place;
        m_rows.push_back(std::move(row));
        return true;
    }

    std::size_t m_seen = 0;
    std::size_t m_full = 0;
    std::vector<ActionRow> m_rows;
    std::vector<std::string> m_lines; ///< of the row that is not full yet
    const document::Line *m_line_above = nullptr; ///< the last row, where it is one line
    base::Place m_place;
};

} // namespace

/// A number behind which the row's title stands, or begins.
bool begins_action(const Element &element)
{
    return element.kind == Element::Kind::Heading && element.heading->level.empty() && element.heading->part == 0
        && !element.heading->code.empty() && !element.heading->title.empty() && element.line != nullptr;
}

bool ends_actions_at(const Element &element)
{
    if (element.line == nullptr || element.blank_above > 0 || element.kind == Element::Kind::Note
        || element.kind == Element::Kind::Term || element.kind == Element::Kind::Source)
        return true;
    if (element.kind == Element::Kind::Heading)
        return !begins_action(element);
    if (kind_of_label(element.line->text) == LabelKind::Indicators)
        return true; // 基本目標１の数値目標 below the last row
    return element.kind == Element::Kind::Label && element.decorated && !is_tag_line(element);
}

std::vector<ActionRow> collect_actions_by_offices(const std::vector<Element> &elements, std::size_t at,
                                                  std::size_t &end)
{
    ActionRows rows;
    for (std::size_t i = at; i < elements.size(); ++i) {
        if (ends_actions_at(elements[i]) || begins_action(elements[i]) || !rows.add(elements[i]))
            break;
    }
    end = at + rows.full_lines();
    return rows.take();
}

} // namespace taikei::reader

#include "reader/stacked/sheet_cells.hpp"

#include "base/text.hpp"
#include "reader/classify/beside_table.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/columns/column_zone.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"
#include "reader/stacked/field_words.hpp"
#include "reader/stacked/stacked_grid.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace taikei::reader {
namespace {

constexpr std::size_t most_lines_without_label = 12;
constexpr int half_line = 40; ///< in display columns

bool begins_item(const std::string &text)
{
    std::string bare = text;
    return !take_bullet(bare).empty();
}

/// 第３章 …, 基本目標２ …: what follows the form.
bool heads_what_follows(const CellLine &line)
{
    constexpr std::size_t longest = 120; ///< in bytes
    if (!line.has_gap || line.text.size() > longest || line.text.contains("。"))
        return false;
    const auto heading = parse_heading(line.text);
    return heading && (heading->part != 0 || (!heading->level.empty() && !heading->code.empty()));
}

/// ４　担当課による評価 right above a label: a part of the form, and no heading of the plan.
bool numbers_block(const std::string &text)
{
    constexpr std::size_t longest = 60; ///< in bytes
    const auto heading = text.size() <= longest ? parse_heading(text) : std::nullopt;
    return heading && heading->level.empty() && heading->part == 0 && !heading->title.empty();
}

/// A sentence, or 健康増進計画（令和元年度～令和10年度） in a list of plans.
bool ends_text(std::string_view line)
{
    return line.ends_with("。") || line.ends_with("）") || line.ends_with(')');
}

/// A few words, and no sentence.
bool may_be_unknown_label(const std::string &text)
{
    constexpr std::size_t longest = 36; ///< in bytes
    return text.size() <= longest && !text.contains("。") && !text.contains("、") && !is_figure_cell(text);
}

/// A value as one text, its sentences without the breaks that the width of its cell made.
std::string joined_lines(const std::vector<std::string> &lines)
{
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool goes_on = i > 0 && !begins_item(lines[i]) && !ends_text(lines[i - 1])
            && (base::display_width(lines[i - 1]) >= half_line || base::count_open_brackets(lines[i - 1]) > 0);
        text += (i == 0 || goes_on ? "" : "\n") + lines[i];
    }
    return text;
}

/// 事業の評価: heads a block of the form, and has no value of its own.
bool heads_block(const std::string &text)
{
    const auto label = parse_label(text);
    const auto kind = label ? label->label_kind : std::nullopt;
    return kind && *kind != LabelKind::Departments && *kind != LabelKind::Division && *kind != LabelKind::RelatedPlans;
}

} // namespace

void SheetCells::finish_table()
{
    finish_indicator();
    m_table.origin = document::Table::Origin::Pairs;
    if (!m_table.grid.empty())
        blocks.emplace_back(std::move(m_table));
    m_table = {};
}

/// The fields of an indicator become the heads of a table, so that the next one with the same fields is its next row.
void SheetCells::finish_indicator()
{
    if (m_fields.empty())
        return;
    document::Table *above = blocks.empty() ? nullptr : std::get_if<document::Table>(&blocks.back());
    const auto has_text = [](const document::Table::GridCell &cell, const std::string &text) {
        return cell.cell.text == text;
    };
    if (m_has_figures && above != nullptr && above->header_rows == 1
        && std::ranges::equal(above->grid.front(), m_fields, has_text)) {
        add_row(*above, m_cells, m_table.place);
    } else {
        document::Table table;
        table.place = m_table.place;
        table.header_rows = m_has_figures ? 1 : 0;
        if (m_has_figures) {
            add_row(table, m_fields, table.place);
            add_row(table, m_cells, table.place);
        } else {
            table.origin = document::Table::Origin::Pairs;
            for (std::size_t i = 0; i < m_fields.size(); ++i)
                add_row(table, {m_fields[i], m_cells[i]}, table.place);
        }
        blocks.emplace_back(std::move(table));
    }
    m_fields.clear();
    m_cells.clear();
    m_has_figures = false;
}

void SheetCells::add_line(std::size_t at)
{
    finish_table();
    blocks.push_back(m_document.blocks[m_lines[at].block]);
}

/// Rows with a reason behind the letter are wider than others, and stand in tables of their own.
void SheetCells::add_row_of(std::vector<std::string> cells, std::size_t label)
{
    if (!m_table.grid.empty() && m_table.column_count() != cells.size())
        finish_table();
    if (m_table.grid.empty())
        m_table.place = m_lines[label].place;
    add_row(m_table, cells, m_lines[label].place);
}

/// False where the field is no indicator's.
bool SheetCells::add_to_indicator(std::size_t label, std::string text)
{
    const std::string &printed = m_lines[label].text;
    const auto head = look_up_head(printed);
    const bool is_name = head->has(ColumnRole::Name) && !head->is_value();
    const bool is_told = head->is_value() && text.contains("。"); // 令和５年度の実績 | ３つの窓口で試行した。
    if (is_name) {
        finish_table();
        m_table.place = m_lines[label].place;
    } else if (m_fields.empty() && !m_title.empty() && head->is_value() && head->year && is_figure_cell(text)) {
        finish_table();
        m_table.place = m_lines[label].place;
        m_fields = {"指標名"};
        m_cells = {m_title};
    } else if (m_fields.empty() || is_told || !names_indicator_field(printed)) {
        finish_indicator();
        return false;
    }
    m_has_figures = m_has_figures || head->is_value();
    m_fields.push_back(label_in_context(label));
    m_cells.push_back(std::move(text));
    return true;
}

void SheetCells::add_fields(std::size_t label, const Value &value)
{
    const bool is_judged =
        value.lines.size() > 1 && is_rating_letter(value.lines.front()) && !has_short_value(m_lines[label].text);
    std::string text = joined_lines({value.lines.begin() + (is_judged ? 1 : 0), value.lines.end()});
    if (!is_judged && add_to_indicator(label, text))
        return;
    std::vector<std::string> cells = {label_in_context(label)};
    if (is_judged)
        cells.push_back(value.lines.front());
    cells.push_back(std::move(text));
    add_row_of(std::move(cells), label);
}

/// 令和３年度　目標 for 目標 below 令和３年度, and for 令和３年度 below 目標.
std::string SheetCells::label_in_context(std::size_t at)
{
    const std::string &text = m_lines[at].text;
    if (is_kind_alone(text) && !m_year.empty())
        return m_year + "　" + text;
    if (is_year_alone(text) && !m_kind.empty())
        return text + "　" + m_kind;
    m_year.clear();
    m_kind.clear();
    return text;
}

/// A page may have cut a sentence or a list.
bool SheetCells::goes_on_behind_gap(const Value &value, std::size_t at) const
{
    const std::string &above = value.lines.back();
    const std::string &text = m_lines[at].text;
    if (is_plain_number(text) || text.starts_with("※") || heads_what_follows(m_lines[at]))
        return false;
    if (begins_item(text))
        return begins_item(value.lines.front());
    return !begins_item(above) && text.ends_with("。")
        && (above.ends_with("。") || base::display_width(above) >= half_line);
}

/// 効果額（千円） above 令和４年度 and its figure.
bool SheetCells::heads_years(std::size_t at, std::size_t end) const
{
    return at + 1 < end && may_be_unknown_label(m_lines[at].text) && is_year_alone(m_lines[at + 1].text)
        && m_sheets.is_label(at + 1, true);
}

/// On a sheet that stands alone, no repetition tells 係名 behind 所管課 / 健康づくり課: what the label above asks for
/// is all there.
bool SheetCells::begins_unknown_pair(std::size_t label, const Value &value, std::size_t at, std::size_t end) const
{
    const std::string &above = value.lines.back();
    const std::string &text = m_lines[at].text;
    if (heads_years(at, end))
        return true;
    if (!m_sheets.is_alone() || at + 1 >= end || m_sheets.is_label(at + 1, false)
        || base::count_open_brackets(above) > 0 || begins_item(text))
        return false;
    if (has_short_value(m_lines[label].text))
        return !Lexicon::get().is_department(text);
    if (kind_of_label(m_lines[label].text) == LabelKind::RelatedPlans)
        return !Lexicon::get().names_plan(text);
    const bool heads_list = !begins_item(above) && begins_item(m_lines[at + 1].text);
    return (above.ends_with("。") || heads_list) && may_be_unknown_label(text);
}

/// 総合計画の体系 above 政策, or ２　コスト on every sheet: what follows is no more of the value.
bool SheetCells::ends_block(std::size_t at) const
{
    return m_sheets.heads_labels(at) || (m_sheets.stands_everywhere(at) && numbers_block(m_lines[at].text));
}

SheetCells::Value SheetCells::value_behind(std::size_t label, std::size_t end) const
{
    Value value;
    value.end = label + 1;
    for (std::size_t i = label + 1; i < end && !m_lines[i].text.empty(); ++i) {
        const bool is_first = i == label + 1;
        const bool counts_next_sheet =
            !is_first && i + 1 == end && end < m_lines.size() && is_plain_number(m_lines[i].text);
        const bool is_unit_line = kind_beside_table(m_lines[i].text) == Element::Kind::UnitLine;
        if (m_sheets.is_label(i, is_first) || is_unit_line || (!is_first && ends_block(i)) || counts_next_sheet
            || (!is_first && m_lines[i].has_gap && !goes_on_behind_gap(value, i))
            || (!is_first && begins_unknown_pair(label, value, i, end)))
            break;
        value.lines.push_back(m_lines[i].text);
        value.end = i + 1;
    }
    return value;
}

std::size_t SheetCells::take_label(std::size_t at, std::size_t end)
{
    const std::string &text = m_lines[at].text;
    if (auto grid = find_stacked_grid(m_lines, at, end)) {
        finish_table();
        blocks.emplace_back(std::move(grid->table));
        m_follows_label = false;
        return grid->end;
    }
    const Value value = value_behind(at, end);
    m_follows_label = value.lines.empty();
    if (!m_follows_label) {
        add_fields(at, value);
        m_title.clear();
        return value.end;
    }
    m_title = is_year_alone(text) || is_kind_alone(text) ? std::string() : text;
    if (is_year_alone(text))
        m_year = text;
    else if (is_kind_alone(text))
        m_kind = text;
    else if (heads_block(text))
        add_line(at);
    return at + 1;
}

/// 係名 / 健診係 behind 健康づくり課, which is all of the value above: label and value though no lexicon knows them.
std::size_t SheetCells::take_unknown_pair(std::size_t at, std::size_t end)
{
    const std::string &label = m_lines[at].text;
    if (m_table.grid.empty() || label.empty() || m_lines[at].has_gap || !may_be_unknown_label(label)
        || begins_item(label) || at + 1 >= end || m_sheets.is_label(at + 1, true))
        return 0;
    const Value value = value_behind(at, end);
    if (value.lines.empty())
        return 0;
    add_row_of({label, joined_lines(value.lines)}, at);
    return value.end - at;
}

std::size_t SheetCells::take_other(std::size_t at, std::size_t end)
{
    m_follows_label = false;
    if (m_lines[at].text.empty()) { // a table
        finish_table();
        blocks.push_back(m_document.blocks[m_lines[at].block]);
        return 1;
    }
    if (heads_years(at, end)) {
        finish_table();
        m_title = m_lines[at].text;
        return 1;
    }
    if (is_plain_number(m_lines[at].text)) // counts the sheets
        return 1;
    const bool heads_label = at + 1 < end && m_sheets.is_label(at + 1, true);
    if (numbers_block(m_lines[at].text) && (heads_label || m_sheets.stands_everywhere(at)))
        finish_table();
    else if (!m_sheets.heads_labels(at))
        add_line(at);
    return 1;
}

bool SheetCells::has_label_ahead(std::size_t at, std::size_t end) const
{
    for (std::size_t i = at; i < std::min(end, at + most_lines_without_label); ++i) {
        if (i > at && heads_what_follows(m_lines[i]))
            return false;
        if (m_lines[i].text.empty() || m_sheets.is_label(i, false))
            return true;
    }
    return false;
}

std::size_t SheetCells::take(std::size_t at, std::size_t end)
{
    while (at < end) {
        if (m_sheets.is_label(at, m_follows_label)) {
            at = take_label(at, end);
            continue;
        }
        if (heads_what_follows(m_lines[at]))
            break;
        if (const std::size_t taken = take_unknown_pair(at, end); taken > 0) {
            m_follows_label = false;
            at += taken;
            continue;
        }
        if (!has_label_ahead(at, end))
            break;
        at += take_other(at, end);
    }
    finish_table();
    return at;
}

} // namespace taikei::reader

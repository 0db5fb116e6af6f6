#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/table/dated_rows.hpp"
#include "reader/table/schedule_table.hpp"
#include "reader/value/arrows.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

/// Tables whose rows are years (年度 | 利用者数 | 収支率), and tables whose rows are kinds below a row of years
/// (年度 | 28年度 …; 目標値 | …; 実績値 | …; 事業費 | …).
namespace taikei::reader {
namespace {

struct RowHead {
    std::optional<model::FiscalYear> year;
    std::optional<model::ValueKind> kind;
    bool is_computed = false;
};

RowHead parse_row_head(std::string_view text, std::optional<model::FiscalYear> above)
{
    RowHead row;
    std::string printed(text);
    // 〃 30年度: the era of the row above.
    const std::string tight = base::fold_tight(printed);
    if (above && (tight.starts_with("〃") || tight.starts_with("同"))) {
        const auto mentions = model::find_years(printed, model::FiscalYear{above->year() + 30});
        std::string digits;
        for (const char c : tight) {
            if (c >= '0' && c <= '9')
                digits += c;
        }
        if (!digits.empty() && digits.size() <= 2) {
            const int wanted = std::stoi(digits);
            for (const model::Era era : {model::Era::Reiwa, model::Era::Heisei, model::Era::Showa}) {
                if (above->year() >= model::first_year(era)) {
                    row.year = model::FiscalYear::of_era(era, wanted);
                    return row;
                }
            }
        }
        if (!mentions.empty())
            row.year = mentions.back().year;
        return row;
    }
    const auto mentions = model::find_years(printed, model::FiscalYear{2030});
    const Head head = parse_head(printed);
    row.kind = head.kind;
    row.is_computed = head.is_computed || tight.ends_with("差") || tight.ends_with("比") || tight.ends_with("率")
        || tight.find("増減") != std::string::npos;
    if (mentions.size() >= 2 && mentions.front().year != mentions.back().year
        && (tight.find("差") != std::string::npos || tight.find("比") != std::string::npos))
        row.is_computed = true;
    if (!mentions.empty())
        row.year = mentions.back().year;
    return row;
}

/// The share of rows that name a year in the first column.
bool rows_are_years(const Grid &grid, const Segment &segment)
{
    int years = 0;
    int filled = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const std::string &text = grid.rows[r].front().text;
        if (text.empty())
            continue;
        ++filled;
        const RowHead row = parse_row_head(text, model::FiscalYear{2020});
        // 令和８年度末の施設入所者数 names something counted in a year.
        constexpr std::size_t longest_rest = 15;
        if (row.is_computed)
            --filled;
        else if (row.year && text.size() < 60 && (row.kind || parse_head(text).bare.size() <= longest_rest))
            ++years;
    }
    return filled >= 1 && years * 10 >= filled * 7;
}

/// KPIの推移: a caption of indicators that have names of their own.
bool names_indicators(std::string_view caption)
{
    const std::string tight = base::fold_tight(caption);
    return tight.contains("KPI") || tight.contains("指標") || tight.contains("数値目標");
}

/// 全国平均との差（中３数学）: no other column of a table of years holds what it is compared with.
bool compares_with_others(const Head &head)
{
    const std::string tight = base::fold_tight(head.text);
    return std::string_view(tight).substr(0, tight.find('(')).ends_with("平均との差");
}

bool read_transposed(Reading &reading, const Grid &grid, const Segment &segment)
{
    std::vector<IndicatorSource> columns(grid.width());
    const NodeIndex node = reading.node();
    const bool is_reference = !reading.caption.empty() && !is_numbered_caption(reading.caption)
        && !names_indicators(reading.caption)
        && !(reading.label && reading.label->kind == LabelKind::Indicators && reading.label->node == node);
    for (std::size_t i = 1; i < grid.width(); ++i) {
        const Head &head = segment.heads[i];
        const bool is_computed = head.is_computed && !compares_with_others(head);
        if (head.text.empty() || is_computed || head.has(ColumnRole::Note))
            continue;
        columns[i].node = node;
        columns[i].name = is_reference ? reading.caption + ' ' + head.text : head.text;
        if (head.unit && head.text.find(*head.unit) != std::string::npos)
            columns[i].name = split_unit_from_name(columns[i].name).name;
        columns[i].unit = head.unit.value_or("");
        if (columns[i].unit.empty() && !split_unit_from_name(head.text).unit)
            columns[i].unit = reading.unit_line;
        columns[i].place = grid.rows[segment.head_row][i].place;
    }
    std::optional<model::FiscalYear> above;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &cells = grid.rows[r];
        const RowHead row = parse_row_head(cells.front().text, above);
        if (row.year)
            above = row.year;
        if (row.is_computed || !row.year)
            continue;
        for (std::size_t i = 1; i < cells.size(); ++i) {
            if (columns[i].node == no_node || cells[i].is_empty())
                continue;
            const Head &head = segment.heads[i];
            columns[i].cells.push_back({row.kind.value_or(head.kind.value_or(model::ValueKind::Observed)), row.year, "",
                                        cells[i].text, cells[i].place, "", cells[i].printed});
        }
    }
    bool any = false;
    for (auto &column : columns) {
        if (column.node != no_node && !column.cells.empty())
            any = add_indicator(reading, std::move(column)) || any;
    }
    return any;
}

/// 量の見込み, 確保方策 beside each year: the second column says what the figures of its row are.
bool has_kinds_beside_years(const Grid &grid, const Segment &segment)
{
    constexpr std::size_t fewest_columns = 3;
    if (grid.width() < fewest_columns)
        return false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const Head head = parse_head(grid.rows[r][1].text);
        if (!head.kind && !head.is_computed)
            return false;
    }
    return true;
}

/// 令和７年度 | 量の見込み | 220 | 410 below 年度 | 区分 | １号認定 | ２号認定: an indicator a kind, a part of it a
/// column.
bool read_years_and_kinds(Reading &reading, const Grid &grid, const Segment &segment)
{
    std::vector<std::string> kinds;
    std::map<std::pair<std::string, std::size_t>, IndicatorSource> sources;
    std::optional<model::FiscalYear> year;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        if (const RowHead head = parse_row_head(row.front().text, year); head.year)
            year = head.year;
        const Head head = parse_head(row[1].text);
        if (head.is_computed || !head.kind || !year)
            continue;
        const std::string kind = flat(row[1].text);
        if (std::ranges::find(kinds, kind) == kinds.end())
            kinds.push_back(kind);
        for (std::size_t i = 2; i < row.size(); ++i) {
            if (row[i].is_empty() || segment.heads[i].text.empty() || segment.heads[i].is_computed)
                continue;
            IndicatorSource &source = sources[{kind, i}];
            if (source.cells.empty()) {
                source.node = reading.node();
                source.name = kind;
                source.part = segment.heads[i].text;
                source.unit = segment.heads[i].unit.value_or(reading.unit_line);
                source.place = row[1].place;
            }
            source.cells.push_back({*head.kind, year, "", row[i].text, row[i].place, "", row[i].printed});
        }
    }
    bool any = false;
    for (const auto &kind : kinds) {
        for (std::size_t i = 2; i < grid.width(); ++i) {
            if (const auto found = sources.find({kind, i}); found != sources.end())
                any = add_indicator(reading, std::move(found->second)) || any;
        }
    }
    return any;
}

/// 実績値, 目標: says no more than what kind of value a row or a group of rows holds.
bool is_bare_kind(std::string_view text)
{
    static const RE2 kinds("(?:基準|現状|当初|実績|目標|計画|見込)(?:値|数|額)?");
    constexpr std::size_t longest = 30; ///< in bytes
    return text.size() <= longest && RE2::FullMatch(base::fold_tight(text), kinds);
}

bool names_year(const std::string &text)
{
    return parse_row_head(text, std::nullopt).year.has_value();
}

/// The first column names years and the second kinds of values (令和５年度 | 目標), or the other way round, each row or
/// merged down over several; rows that only compute may have neither.
bool has_years_and_bare_kinds(const Grid &grid, const Segment &segment)
{
    constexpr std::size_t fewest_columns = 3;
    if (grid.width() < fewest_columns
        || !(segment.heads[1].text.empty() || segment.heads[1].text == segment.heads[0].text
             || segment.heads[1].has(ColumnRole::NameIfAlone) || segment.heads[1].has(ColumnRole::Year)))
        return false;
    std::size_t pairs = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const std::string &first = grid.rows[r][0].text;
        const std::string &second = grid.rows[r][1].text;
        if ((is_bare_kind(first) && names_year(second)) || (names_year(first) && is_bare_kind(second)))
            ++pairs;
        else if (!look_up_head(first)->is_computed && !look_up_head(second)->is_computed)
            return false;
    }
    return pairs > 1;
}

/// The same table with both in its first column: 令和５年度 目標.
bool read_joined_year_rows(Reading &reading, const Grid &grid, const Segment &segment)
{
    Grid joined = grid;
    Segment part = segment;
    for (GridRow &row : joined.rows) {
        if (row[0].text != row[1].text)
            row[0].text += ' ' + row[1].text;
        row.erase(row.begin() + 1);
    }
    part.heads.erase(part.heads.begin() + 1);
    return read_transposed(reading, joined, part);
}

} // namespace

bool read_year_rows(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head() || grid.width() < 2 || segment.end_row <= segment.first_row)
        return false;
    const Head &corner = segment.heads.front();
    const bool corner_fits = corner.text.empty() || corner.has(ColumnRole::Year) || corner.has(ColumnRole::NameIfAlone)
        || corner.has(ColumnRole::Name);
    const auto values = std::ranges::count_if(segment.heads, [](const Head &head) { return head.year.has_value(); });
    if (!corner_fits || values > 0)
        return false;
    if (has_years_and_bare_kinds(grid, segment))
        return read_joined_year_rows(reading, grid, segment);
    if (!rows_are_years(grid, segment))
        return false;
    return has_kinds_beside_years(grid, segment) ? read_years_and_kinds(reading, grid, segment)
                                                 : read_transposed(reading, grid, segment);
}

namespace {

/// 取組内容 | a text over all other columns.
bool is_label_and_text(const GridRow &row)
{
    constexpr std::size_t fewest_columns = 3;
    return row.size() >= fewest_columns && !row[1].is_empty()
        && std::all_of(row.begin() + 2, row.end(),
                       [&](const GridCell &cell) { return cell.covered && cell.text == row[1].text; });
}

/// 工程 | 測量 | 入札 | →, and 計画 and 実績 with such steps: what is to be done in which year, and no figures.
bool are_steps(const Grid &grid, const Segment &segment)
{
    int filled = 0;
    int figures = 0;
    bool has_arrow = false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        for (std::size_t i = 1; i < row.size() && !is_label_and_text(row); ++i) {
            if (!segment.heads[i].is_value() || row[i].is_empty())
                continue;
            ++filled;
            figures += has_figure(row[i].text) ? 1 : 0;
            has_arrow = has_arrow || row[i].text.contains("→") || row[i].text.contains("⇒");
        }
    }
    return has_arrow && figures * 4 < filled;
}

/// 点検・評価 | ○ | ○ and 計画の見直し | | 中間見直し: marks and words in the years, which say when something is done.
bool says_when(const Grid &grid, const Segment &segment)
{
    int marks = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        const auto name = look_up_head(row.front().text);
        if (is_label_and_text(row) || name->kind || name->is_computed || kind_of_label(row.front().text))
            return false;
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (has_figure(row[i].text))
                return false;
            marks += base::fold_tight(row[i].text) == "○" ? 1 : 0;
        }
    }
    return marks > 1;
}

/// Such a row among rows of figures: its label says so, or an arrow.
bool is_row_of_steps(const Segment &segment, const GridRow &row)
{
    bool has_arrow = false;
    for (std::size_t i = 1; i < row.size(); ++i) {
        if (!segment.heads[i].is_value() || row[i].is_empty())
            continue;
        if (has_figure(row[i].text))
            return false;
        has_arrow = has_arrow || row[i].text.contains("→") || row[i].text.contains("⇒");
    }
    return has_arrow || kind_of_label(row.front().text) == LabelKind::Prose;
}

/// 工程 | 検討 | 条例改正 | 実施 below years: what is done in each of them, under the row's label.
void add_steps_of_row(Reading &reading, const Segment &segment, const GridRow &row)
{
    if (reading.pending || kind_of_label(row.front().text) != LabelKind::Prose)
        return;
    for (std::size_t i = 1; i < row.size(); ++i) {
        if (segment.heads[i].is_value() && !row[i].is_empty() && !row[i].covered && !states_no_value(row[i].text)
            && size_of_arrow(row[i].text) != row[i].text.size())
            add_text(reading, reading.node(), row.front().text, LabelKind::Prose,
                     segment.heads[i].text + "　" + flat(row[i].text), row[i].place);
    }
}

/// 職員数（人） | 22年度 | 23年度 above 計画 | … and 実績 | …: a table for each indicator, which its corner names. None
/// where the corner is a word of heads, or a row is no kind.
std::optional<IndicatorSource> indicator_of_corner(Reading &reading, const Grid &grid, const Segment &segment)
{
    const Head &corner = segment.heads.front();
    if (corner.text.empty() || !corner.level.empty() || !Lexicon::get().column(corner.bare).empty())
        return std::nullopt;
    bool has_kind = false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const auto head = look_up_head(grid.rows[r].front().text);
        if (!head->kind && !head->is_computed && !head->has(ColumnRole::Note))
            return std::nullopt;
        has_kind = has_kind || head->kind;
    }
    if (!has_kind)
        return std::nullopt;
    IndicatorSource source;
    source.node = reading.node();
    source.name = grid.rows[segment.head_row].front().text;
    source.unit = split_unit_from_name(source.name).unit ? std::string() : reading.unit_line;
    source.place = grid.rows[segment.head_row].front().place;
    return source;
}

/// 計画値 and 実績値 below 区分 | R3年度 | R4年度: nothing but kinds, each once, and figures beside them. So the rows
/// have no name of their own.
bool holds_kinds_alone(const Grid &grid, const Segment &segment)
{
    const Head &corner = segment.heads.front();
    if (!corner.text.empty() && !corner.has(ColumnRole::NameIfAlone) && !corner.has(ColumnRole::Year)
        && !corner.has(ColumnRole::Name))
        return false;
    std::set<std::optional<model::ValueKind>> kinds;
    bool has_any_figure = false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        const auto head = look_up_head(row.front().text);
        if (head->is_computed || head->has(ColumnRole::Note) || head->has(ColumnRole::Definition))
            continue;
        if (row.front().covered || !is_bare_kind(row.front().text) || !kinds.insert(head->kind).second)
            return false;
        has_any_figure = has_any_figure
            || std::any_of(row.begin() + 1, row.end(), [](const GridCell &cell) { return has_figure(cell.text); });
    }
    return has_any_figure;
}

/// 新規創業者数（人） on the line above such a table names its indicator.
std::optional<IndicatorSource> indicator_above(Reading &reading, const Grid &grid, const Segment &segment)
{
    IndicatorSource source;
    source.node = reading.node();
    source.name = reading.pending ? std::string() : name_given_above(reading);
    if (source.name.empty() || !holds_kinds_alone(grid, segment))
        return std::nullopt;
    source.unit = split_unit_from_name(source.name).unit ? std::string() : reading.unit_line;
    source.place = grid.rows[segment.head_row].front().place;
    return source;
}

} // namespace

bool read_rows_below_years(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head() || grid.width() < 2)
        return false;
    const auto years =
        std::ranges::count_if(segment.heads, [](const Head &head) { return head.year && head.is_value(); });
    const Head &corner = segment.heads.front();
    auto named = years < 1 ? std::nullopt : indicator_of_corner(reading, grid, segment);
    if (years > 0 && !named)
        named = indicator_above(reading, grid, segment);
    const bool has_pending_corner =
        reading.pending && (corner.text.empty() || corner.kind || holds_kinds_alone(grid, segment));
    if (years < 1 || !(corner.has(ColumnRole::Year) || has_pending_corner || named))
        return false;
    if (!reading.pending && !named && says_when(grid, segment)) {
        IndicatorColumns columns;
        columns.name = 0;
        read_schedule(reading, grid, segment, columns);
        return true;
    }
    if (named) {
        finish_pending(reading);
        reading.pending = std::move(named);
    }
    const bool has_steps = !reading.pending && are_steps(grid, segment);
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        // 目標値 may be merged down from the row of years to its own.
        const bool is_corners = row.front().is_empty() && r == segment.first_row && corner.kind;
        const Head head = is_corners ? corner : parse_head(row.front().text);
        if ((row.front().is_empty() && !is_corners) || (head.is_computed && !is_label_and_text(row)))
            continue;
        if (is_label_and_text(row)) {
            finish_pending(reading);
            Segment part;
            part.first_row = r;
            part.end_row = r + 1;
            read_form_rows(reading, grid, part);
            continue;
        }
        if (reading.pending && head.has(ColumnRole::Definition)) {
            reading.pending->definition = row[1].text;
            continue;
        }
        if (reading.pending && head.has(ColumnRole::Note)) {
            reading.pending->note = row[1].text;
            continue;
        }
        if (!has_steps && !head.kind && is_row_of_steps(segment, row)) {
            add_steps_of_row(reading, segment, row);
            continue;
        }
        if (has_steps)
            continue;
        IndicatorSource own;
        own.node = reading.node();
        own.name = row.front().text;
        const bool prints_unit = split_unit_from_name(own.name).unit.has_value();
        own.unit = prints_unit ? std::string() : head.unit.value_or(reading.unit_line);
        own.place = row.front().place;
        const bool is_kind = head.kind && reading.pending;
        IndicatorSource &target = is_kind ? *reading.pending : own;
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (!segment.heads[i].is_value() || row[i].is_empty())
                continue;
            const auto &year = segment.heads[i].year;
            const auto by_year = year ? kind_by_year(reading, *year) : model::ValueKind::Observed;
            const std::string unit = segment.heads[i].part.empty() ? "" : segment.heads[i].unit.value_or("");
            target.cells.push_back({head.kind.value_or(segment.heads[i].kind.value_or(by_year)), segment.heads[i].year,
                                    unit, row[i].text, row[i].place, segment.heads[i].part, row[i].printed});
        }
        if (!is_kind)
            add_indicator(reading, std::move(own));
    }
    return true;
}

} // namespace taikei::reader

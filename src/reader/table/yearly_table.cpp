#include "base/text.hpp"
#include "reader/value/cell.hpp"
#include "reader/reading.hpp"

#include <algorithm>

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
        if (row.is_computed)
            --filled;
        else if (row.year && text.size() < 60)
            ++years;
    }
    return filled >= 1 && years * 10 >= filled * 7;
}

bool read_transposed(Reading &reading, const Grid &grid, const Segment &segment)
{
    std::vector<IndicatorSource> columns(grid.width());
    const NodeIndex node = reading.node();
    const bool is_reference = !reading.caption.empty() && !is_numbered_caption(reading.caption)
        && !(reading.label && reading.label->kind == LabelKind::Indicators && reading.label->node == node);
    for (std::size_t i = 1; i < grid.width(); ++i) {
        const Head &head = segment.heads[i];
        if (head.text.empty() || head.is_computed || head.has(ColumnRole::Note))
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
                                        cells[i].text, cells[i].place});
        }
    }
    bool any = false;
    for (auto &column : columns) {
        if (column.node != no_node && !column.cells.empty())
            any = add_indicator(reading, std::move(column)) || any;
    }
    return any;
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
    if (corner_fits && values == 0 && rows_are_years(grid, segment))
        return read_transposed(reading, grid, segment);
    return false;
}

bool read_rows_below_years(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head() || grid.width() < 2)
        return false;
    const auto years =
        std::ranges::count_if(segment.heads, [](const Head &head) { return head.year && head.is_value(); });
    const Head &corner = segment.heads.front();
    if (years < 1 || !(corner.has(ColumnRole::Year) || (reading.pending && corner.text.empty())))
        return false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        const Head head = parse_head(row.front().text);
        if (row.front().is_empty() || head.is_computed)
            continue;
        if (reading.pending && head.has(ColumnRole::Definition)) {
            reading.pending->definition = row[1].text;
            continue;
        }
        if (reading.pending && head.has(ColumnRole::Note)) {
            reading.pending->note = row[1].text;
            continue;
        }
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
            target.cells.push_back({head.kind.value_or(segment.heads[i].kind.value_or(by_year)), segment.heads[i].year,
                                    "", row[i].text, row[i].place});
        }
        if (!is_kind)
            add_indicator(reading, std::move(own));
    }
    return true;
}

} // namespace taikei::reader

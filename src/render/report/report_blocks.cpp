#include "render/report/report_blocks.hpp"

#include <fmt/format.h>

namespace taikei::render::report {

namespace {

constexpr double space_above = 4; ///< in millimetres

SheetCell cell_of(std::size_t column, const std::string &text, CellStyle style, Alignment alignment)
{
    SheetCell cell;
    cell.column = column;
    cell.text = text;
    cell.style = style;
    cell.alignment = alignment;
    return cell;
}

SheetBlock single(const std::string &text, CellStyle style)
{
    SheetBlock block;
    block.edges = {0, 1};
    block.is_ruled = false;
    block.gap = space_above;
    SheetCell cell = cell_of(0, text, style, Alignment::Left);
    cell.outline = style == CellStyle::Title ? 1 : style == CellStyle::Heading ? 2 : 0;
    block.rows = {{{cell}, 0, false}};
    return block;
}

} // namespace

SheetBlock title(const std::string &text)
{
    return single(text, CellStyle::Title);
}

SheetBlock heading(const std::string &text)
{
    return single(text, CellStyle::Heading);
}

SheetBlock prose(const std::string &text)
{
    return single(text, CellStyle::Value);
}

SheetBlock table(const std::vector<ReportColumn> &columns, const std::vector<std::vector<std::string>> &rows)
{
    SheetBlock block;
    block.gap = space_above / 2;
    double total = 0;
    for (const ReportColumn &column : columns)
        total += column.width;
    double end = 0;
    block.edges = {0};
    SheetRow head{{}, 0, true};
    for (const ReportColumn &column : columns) {
        end += column.width;
        head.cells.push_back(cell_of(block.edges.size() - 1, column.name, CellStyle::Head, Alignment::Center));
        block.edges.push_back(end / total);
    }
    block.rows.push_back(std::move(head));
    for (const std::vector<std::string> &texts : rows) {
        SheetRow row;
        for (std::size_t i = 0; i < columns.size(); ++i)
            row.cells.push_back(cell_of(i, i < texts.size() ? texts[i] : "", CellStyle::Value, columns[i].alignment));
        block.rows.push_back(std::move(row));
    }
    return block;
}

std::string share(int part, int whole)
{
    return whole > 0 ? fmt::format("{:.1f}%", 100.0 * part / whole) : "–";
}

} // namespace taikei::render::report

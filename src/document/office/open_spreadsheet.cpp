#include "document/office/open_spreadsheet.hpp"

#include "base/text.hpp"
#include "document/office/number_text.hpp"
#include "document/office/open_paragraph.hpp"
#include "document/office/open_styles.hpp"
#include "document/office/open_table.hpp"
#include "document/office/sheet_blocks.hpp"
#include "document/office/sheet_builder.hpp"
#include "document/office/xml_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace taikei::document::office {

using base::fail;
using base::Result;

namespace {

bool is_hidden_line(const pugi::xml_node &node)
{
    const auto visibility = attribute(node, "visibility");
    return visibility == "collapse" || visibility == "filter";
}

/// As document::Cell has it; `shown` is the cell's text.
std::string stored_number(const pugi::xml_node &cell, std::string_view shown)
{
    const auto type = attribute(cell, "value-type");
    const auto value = attribute(cell, "value");
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool is_number = (type == "float" || type == "percentage" || type == "currency") && error == std::errc{}
        && end == value.data() + value.size();
    std::string stored = is_number ? show_all_digits(number, type == "percentage") : std::string();
    return stored == shown ? std::string() : stored;
}

/// One sheet, from its table element.
class OpenSheetReader {
public:
    OpenSheetReader(const pugi::xml_node &table, const OpenStyles &styles, int page, Assembly &assembly)
        : m_table(table)
        , m_styles(styles)
        , m_page(page)
        , m_assembly(assembly)
        , m_name(attribute(table, "name"))
        , m_rows(find_open_lines(table, "table-row"))
    {
    }

    Result<void> read()
    {
        HiddenLines hidden;
        std::vector<double> widths;
        for (const auto &column : find_open_lines(m_table, "table-column"))
            read_column(column, hidden, widths);
        note_pictures(child(m_table, "shapes"), 0, 0);
        SheetBuilder builder(m_name, MergedCells(find_merged()), std::move(hidden));
        builder.sheet().column_widths = std::move(widths);
        for (const auto &row : m_rows) {
            if (auto added = add_row(row, builder); !added)
                return added;
        }
        const Sheet sheet = builder.take();
        if (builder.hidden_texts() > 0)
            m_assembly.add_finding(
                "hidden-cells", fmt::format("{} cells in hidden rows or columns were left out", builder.hidden_texts()),
                place_of(0, 0));
        return add_sheet_blocks(sheet, m_page, m_assembly);
    }

private:
    void read_column(const OpenRepeated &column, HiddenLines &hidden, std::vector<double> &widths) const
    {
        constexpr std::size_t widest = 2000; // columns whose width may matter
        if (is_hidden_line(column.node)) {
            hidden.hide(column.first, column.first + column.count - 1);
            return;
        }
        const double width = style_of(m_styles, attribute(column.node, "style-name")).width;
        const auto count = std::min(static_cast<std::size_t>(column.count), widest);
        if (widths.size() < widest)
            widths.resize(std::min(widths.size() + count, widest), width > 0 ? width : Sheet{}.default_width);
    }

    std::vector<CellRange> find_merged() const
    {
        std::vector<CellRange> merged;
        for (const auto &row : m_rows) {
            for (const auto &cell : find_open_cells(row.node)) {
                const auto range = range_of_open_cell(cell.node, row.first, cell.first);
                if (range.last.row > range.first.row || range.last.column > range.first.column)
                    merged.push_back(range);
            }
        }
        return merged;
    }

    Result<void> add_row(const OpenRepeated &row, SheetBuilder &builder)
    {
        const auto cells = find_open_cells(row.node);
        const bool is_hidden = is_hidden_line(row.node);
        for (int repeat = 0; repeat < row.count; ++repeat) {
            const int number = row.first + repeat;
            if (is_hidden)
                builder.hide_row(number);
            const auto before = builder.size();
            for (const auto &cell : cells) {
                if (auto added = add_cell(cell, number, builder); !added)
                    return added;
            }
            if (builder.size() == before && !is_hidden)
                break; // nothing in it, however often it stands there
        }
        return {};
    }

    Result<void> add_cell(const OpenRepeated &repeated, int row, SheetBuilder &builder)
    {
        note_pictures(repeated.node, row, repeated.first);
        const auto &style = style_of(m_styles, attribute(repeated.node, "style-name"));
        SheetCell cell;
        cell.row = row;
        cell.column = repeated.first;
        cell.text = text_of(repeated.node, row, repeated.first, !builder.is_hidden(row, repeated.first));
        cell.stored = stored_number(repeated.node, cell.text);
        cell.style = style.text;
        cell.borders = style.borders;
        cell.is_wrapped = style.is_wrapped;
        if (cell.text.empty() && cell.borders.count() < 2)
            return {};
        for (int i = 0; i < repeated.count; ++i, ++cell.column) {
            builder.add(cell);
            if (builder.size() > m_assembly.limits().cells)
                return fail(fmt::format("the sheet has more than {} cells: split it into several files",
                                        m_assembly.limits().cells),
                            fmt::format("{}, sheet {}", m_assembly.document().file.text(), m_name));
        }
        return {};
    }

    std::string text_of(const pugi::xml_node &cell, int row, int column, bool is_shown)
    {
        auto text = read_open_paragraphs(cell);
        const bool is_error = attribute(cell, "value-type") == "error"
            || (has_attribute(cell, "formula") && (text.starts_with('#') || text.starts_with("Err:")));
        if (is_error) {
            if (is_shown)
                find("error-value", fmt::format("the cell shows the error {}", text), row, column);
            text.clear();
        } else if (is_shown && text.empty() && has_attribute(cell, "formula") && !has_attribute(cell, "value-type")) {
            find("formula-without-value",
                 "the formula has no stored value; open the workbook in its program and save it", row, column);
        }
        return text;
    }

    /// Pictures lie over the cells: each is noted at the cell, or on the sheet, that it is anchored to.
    void note_pictures(const pugi::xml_node &anchor, int row, int column)
    {
        for (std::string &words : find_open_pictures(anchor))
            m_assembly.note({base::squeeze(words), place_of(row, column)});
    }

    void find(std::string kind, std::string_view what, int row, int column)
    {
        constexpr std::size_t most_findings = 1000;
        if (m_assembly.document().findings.size() < most_findings)
            m_assembly.add_finding(std::move(kind), std::string(what), place_of(row, column));
    }

    base::Place place_of(int row, int column) const
    {
        return place_on_sheet(m_assembly.document().file, m_page, m_name, row, column);
    }

    pugi::xml_node m_table;
    const OpenStyles &m_styles;
    int m_page;
    Assembly &m_assembly;
    std::string m_name;
    std::vector<OpenRepeated> m_rows;
};

} // namespace

Result<void> read_open_spreadsheet(const pugi::xml_node &root, const pugi::xml_node &body, Assembly &assembly)
{
    const auto styles = read_open_styles(root);
    auto &document = assembly.document();
    for (const auto &table : body) {
        if (local_name(table) != "table")
            continue;
        const int page = static_cast<int>(document.pages.size()) + 1;
        const std::string name(attribute(table, "name"));
        document.pages.push_back({page, name, 0, 0});
        if (style_of(styles, attribute(table, "style-name")).is_hidden) {
            assembly.add_finding("hidden-sheet", fmt::format("the sheet {} is hidden and was left out", name),
                                 place_on_sheet(document.file, page, name));
            continue;
        }
        if (auto read = OpenSheetReader(table, styles, page, assembly).read(); !read)
            return read;
    }
    return {};
}

} // namespace taikei::document::office

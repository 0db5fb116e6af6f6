#include "document/office/excel_sheet.hpp"

#include "document/office/number_text.hpp"
#include "document/office/shared_strings.hpp"
#include "document/office/sheet_builder.hpp"
#include "document/office/xml_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace taikei::document::office {

using base::fail;
using base::Result;

namespace {

/// The part of a sheet that holds its rows, and what stands around it.
struct SheetParts {
    std::string_view rows;
    std::string frame; ///< well-formed without the rows
};

SheetParts split_sheet(std::string_view xml, const std::string &prefix)
{
    const std::string open = "<" + prefix + "sheetData";
    const std::string close = "</" + prefix + "sheetData>";
    const auto begin = xml.find(open);
    const auto content = begin == std::string_view::npos ? begin : xml.find('>', begin);
    const auto end = content == std::string_view::npos ? content : xml.find(close, content);
    if (end == std::string_view::npos)
        return {{}, std::string(xml)};
    SheetParts parts;
    parts.rows = xml.substr(content + 1, end - content - 1);
    parts.frame = std::string(xml.substr(0, begin)) + std::string(xml.substr(end + close.size()));
    return parts;
}

/// What the frame says of columns and merged cells.
struct Frame {
    std::vector<CellRange> merged;
    HiddenLines hidden_columns;
    std::vector<double> widths; ///< of the visible columns
    double default_width = Sheet{}.default_width;
    bool hides_rows = false; ///< rows that are not told otherwise are hidden
};

double width_attribute(const pugi::xml_node &node, std::string_view name, double otherwise)
{
    const auto text = attribute(node, name);
    double width = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), width);
    return width > 0 ? width : otherwise;
}

void read_columns(const pugi::xml_node &columns, Frame &frame)
{
    constexpr int widest = 2000; // columns whose width may matter
    for (const auto &node : columns) {
        const int first = number_attribute(node, "min").value_or(0);
        const int last = std::min(number_attribute(node, "max").value_or(0), last_sheet_column);
        if (first < 1 || last < first)
            continue;
        const bool is_hidden = is_set(node, "hidden") || attribute(node, "width") == "0";
        if (is_hidden) {
            frame.hidden_columns.hide(first, last);
            continue;
        }
        const auto width = width_attribute(node, "width", frame.default_width);
        const auto begin = static_cast<std::size_t>(std::min(frame.hidden_columns.visible_before(first), widest));
        const auto end = static_cast<std::size_t>(std::min(frame.hidden_columns.visible_before(last) + 1, widest));
        if (frame.widths.size() < end)
            frame.widths.resize(end, frame.default_width);
        std::fill(frame.widths.begin() + static_cast<std::ptrdiff_t>(begin),
                  frame.widths.begin() + static_cast<std::ptrdiff_t>(std::max(begin, end)), width);
    }
}

Frame read_frame(const pugi::xml_node &root)
{
    Frame frame;
    const auto format = child(root, "sheetFormatPr");
    frame.default_width = width_attribute(format, "defaultColWidth", frame.default_width);
    frame.hides_rows = is_set(format, "zeroHeight");
    read_columns(child(root, "cols"), frame);
    for (const auto &node : child(root, "mergeCells")) {
        if (const auto range = parse_cell_range(attribute(node, "ref")))
            frame.merged.push_back(*range);
    }
    return frame;
}

/// Rows and cells of one sheet.
class RowReader {
public:
    RowReader(const std::string &name, Frame frame, const WorkbookParts &workbook, const std::string &place,
              const Limits &limits)
        : m_workbook(workbook)
        , m_place(place)
        , m_limits(limits)
        , m_hides_rows(frame.hides_rows)
        , m_builder(name, MergedCells(std::move(frame.merged)), std::move(frame.hidden_columns))
    {
        m_builder.sheet().column_widths = std::move(frame.widths);
        m_builder.sheet().default_width = frame.default_width;
    }

    Result<void> add(const pugi::xml_document &rows)
    {
        for (const auto &row : rows) {
            if (local_name(row) != "row")
                continue;
            if (auto added = add_row(row); !added)
                return added;
        }
        return {};
    }

    ReadSheet take()
    {
        Sheet sheet = m_builder.take();
        if (m_builder.hidden_texts() > 0)
            find("hidden-cells",
                 fmt::format("{} cells in hidden rows or columns were left out", m_builder.hidden_texts()), {});
        return {std::move(sheet), std::move(m_findings)};
    }

private:
    Result<void> add_row(const pugi::xml_node &row)
    {
        const int number = number_attribute(row, "r").value_or(m_row + 1);
        if (number <= m_row || number > last_sheet_row)
            return fail(fmt::format("row {} follows row {}: the sheet is damaged; open it in its program and save it "
                                    "anew",
                                    number, m_row),
                        m_place);
        m_row = number;
        m_column = 0;
        if (is_set(row, "hidden") || attribute(row, "ht") == "0" || (m_hides_rows && !has_attribute(row, "ht")))
            m_builder.hide_row(m_row);
        for (const auto &node : row) {
            if (local_name(node) == "c")
                add_cell(node);
        }
        if (m_builder.size() <= m_limits.cells)
            return {};
        return fail(fmt::format("the sheet has more than {} cells: split it into several files", m_limits.cells),
                    m_place);
    }

    void add_cell(const pugi::xml_node &node)
    {
        const auto reference = parse_cell_reference(attribute(node, "r"));
        m_column = reference ? reference->column : m_column + 1;
        const auto &look = m_workbook.styles.look(static_cast<std::size_t>(number_attribute(node, "s").value_or(0)));
        SheetCell cell;
        cell.row = m_row;
        cell.column = m_column;
        cell.style = look.style;
        cell.borders = look.borders;
        cell.is_wrapped = look.is_wrapped;
        if (node.first_child())
            cell.text = text_of(node, look, cell.stored);
        m_builder.add(std::move(cell));
    }

    /// What the cell shows; `stored` is set as in document::Cell.
    std::string text_of(const pugi::xml_node &node, const CellLook &look, std::string &stored)
    {
        const auto type = attribute(node, "t");
        if (type == "inlineStr")
            return show_text(text_of_string(child(node, "is")), format_of(look));
        const auto content = child(node, "v");
        const std::string_view value = content.text().get();
        if (value.empty()) {
            if (child(node, "f") && type != "str")
                find("formula-without-value",
                     "the formula has no stored value; open the workbook in its program and save it");
            return {};
        }
        if (type == "s") {
            const auto index = static_cast<std::size_t>(to_number(value).value_or(-1));
            return index < m_workbook.strings.size() ? show_text(m_workbook.strings[index], format_of(look))
                                                     : std::string();
        }
        if (type == "e") {
            find("error-value", fmt::format("the cell shows the error {}", value));
            return {};
        }
        if (type == "b")
            return value == "1" ? "TRUE" : "FALSE";
        if (type == "str")
            return show_text(value, format_of(look));
        return number_text(value, look, stored);
    }

    std::string number_text(std::string_view value, const CellLook &look, std::string &stored) const
    {
        double number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size())
            return std::string(value.substr(0, value.find('T'))); // a date written out (t="d")
        std::string shown = show_number(number, format_of(look), m_workbook.dates);
        stored = show_all_digits(number, format_of(look));
        if (stored == shown)
            stored.clear();
        return shown;
    }

    const NumberFormat &format_of(const CellLook &look) const { return m_workbook.styles.format_of(look); }

    /// Something in the cell that is being read.
    void find(std::string kind, std::string_view what)
    {
        if (m_builder.is_hidden(m_row, m_column))
            return;
        base::Place place;
        place.row = m_row;
        place.column = m_column;
        find(std::move(kind), std::string(what), place);
    }

    void find(std::string kind, std::string detail, base::Place place)
    {
        constexpr std::size_t most_findings = 1000; // a sheet without any stored value has one a cell
        if (m_findings.size() < most_findings)
            m_findings.push_back({std::move(kind), std::move(detail), std::move(place)});
    }

    const WorkbookParts &m_workbook;
    const std::string &m_place;
    const Limits &m_limits;
    bool m_hides_rows;
    SheetBuilder m_builder;
    std::vector<base::Finding> m_findings;
    int m_row = 0;
    int m_column = 0;
};

} // namespace

Result<ReadSheet> read_excel_sheet(std::string_view xml, const std::string &name, const WorkbookParts &workbook,
                                   const std::string &place, const Limits &limits)
{
    const std::string prefix = prefix_of_root(xml);
    auto parts = split_sheet(xml, prefix);
    auto frame = XmlTree::parse(std::move(parts.frame), place, limits);
    if (!frame)
        return std::unexpected(frame.error());
    RowReader reader(name, read_frame(frame->root()), workbook, place, limits);
    const std::string end_tag = "</" + prefix + "row>";
    pugi::xml_document rows;
    while (!parts.rows.empty()) {
        std::string piece(take_elements(parts.rows, end_tag));
        if (auto parsed = parse_fragment(piece, rows, place, limits); !parsed)
            return std::unexpected(parsed.error());
        if (auto added = reader.add(rows); !added)
            return std::unexpected(added.error());
    }
    return reader.take();
}

} // namespace taikei::document::office

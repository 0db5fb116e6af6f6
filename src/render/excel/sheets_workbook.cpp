#include "render/excel/sheets_workbook.hpp"

#include "base/text.hpp"
#include "render/excel/libxlsxwriter.hpp"
#include "render/excel/memory_file.hpp"
#include "render/excel/worksheet_grid.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace taikei::render {

namespace {

using namespace excel;

constexpr double side_margin = 0.5; ///< in inches
constexpr double top_margin = 0.7;
constexpr std::size_t longest_name = 31; ///< of a worksheet, in characters: Excel's limit
constexpr std::size_t longest_text = 32'767; ///< of a cell, in characters: Excel's limit
constexpr lxw_color_t label_ground = 0xE3EDF7;
constexpr lxw_color_t head_ground = 0xF0F2F5;
constexpr lxw_color_t title_ground = 0x214F78;

/// Excel's names: no [ ] : * ? / \, 31 characters, none twice.
class WorksheetNames {
public:
    std::string make(const std::string &wanted)
    {
        std::u32string name = base::to_utf32(wanted);
        std::erase_if(name, [](char32_t c) { return std::u32string_view(U"[]:*?/\\'\n").contains(c); });
        if (name.empty())
            name = U"シート";
        name.resize(std::min(name.size(), longest_name));
        std::string unique = base::to_utf8(name);
        for (int number = 2; !m_taken.insert(unique).second; ++number) {
            const std::string suffix = "~" + std::to_string(number);
            unique = base::to_utf8(name.substr(0, longest_name - suffix.size())) + suffix;
        }
        return unique;
    }

private:
    std::set<std::string> m_taken;
};

/// One format object for each look: a workbook with a format a cell would be large and slow to open.
class Formats {
public:
    Formats(lxw_workbook *workbook, const Form &form)
        : m_workbook(workbook)
        , m_font(form.font == "mincho" ? "ＭＳ Ｐ明朝" : "ＭＳ Ｐゴシック")
        , m_size(form.font_size)
    {
    }

    lxw_format *of(const SheetCell &cell, bool is_ruled)
    {
        lxw_format *&format = m_formats[{cell.style, cell.alignment, is_ruled, cell.number_format}];
        if (!format)
            format = make(cell, is_ruled);
        return format;
    }

private:
    lxw_format *make(const SheetCell &cell, bool is_ruled)
    {
        lxw_format *format = workbook_add_format(m_workbook);
        format_set_font_name(format, m_font);
        format_set_font_size(format, m_size);
        format_set_text_wrap(format);
        format_set_align(format, horizontal(cell.alignment));
        const bool is_running = cell.style == CellStyle::Value && cell.alignment == Alignment::Left;
        format_set_align(format, is_running ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
        if (!cell.number_format.empty())
            format_set_num_format(format, cell.number_format.c_str());
        if (is_ruled && cell.style != CellStyle::Heading)
            format_set_border(format, LXW_BORDER_THIN);
        set_style(format, cell.style);
        return format;
    }

    void set_style(lxw_format *format, CellStyle style) const
    {
        if (style != CellStyle::Value)
            format_set_bold(format);
        switch (style) {
        case CellStyle::Value:
        case CellStyle::Code: break;
        case CellStyle::Heading: format_set_bottom(format, LXW_BORDER_MEDIUM); break;
        case CellStyle::Label: format_set_bg_color(format, label_ground); break;
        case CellStyle::Head: format_set_bg_color(format, head_ground); break;
        case CellStyle::Title:
            format_set_bg_color(format, title_ground);
            format_set_font_color(format, LXW_COLOR_WHITE);
            break;
        }
    }

    static std::uint8_t horizontal(Alignment alignment)
    {
        switch (alignment) {
        case Alignment::Left: return LXW_ALIGN_LEFT;
        case Alignment::Center: return LXW_ALIGN_CENTER;
        case Alignment::Right: return LXW_ALIGN_RIGHT;
        }
        return LXW_ALIGN_LEFT;
    }

    lxw_workbook *m_workbook;
    const char *m_font;
    double m_size;
    std::map<std::tuple<CellStyle, Alignment, bool, std::string>, lxw_format *> m_formats;
};

class SheetWriter {
public:
    SheetWriter(lxw_worksheet *worksheet, Formats &formats, const Form &form, const Sheet &sheet)
        : m_worksheet(worksheet)
        , m_formats(formats)
        , m_grid(sheet, form)
    {
        set_paper(form, sheet);
        for (std::size_t column = 0; column < m_grid.widths().size(); ++column)
            worksheet_set_column(m_worksheet, column_number(column), column_number(column), m_grid.widths()[column],
                                 nullptr);
    }

    void write(const Sheet &sheet)
    {
        for (const SheetBlock &block : sheet.blocks) {
            if (m_row > 0)
                ++m_row;
            write(block);
        }
        if (m_row > 0)
            worksheet_print_area(m_worksheet, 0, 0, m_row - 1, column_number(m_grid.widths().size() - 1));
    }

private:
    static lxw_col_t column_number(std::size_t column) { return static_cast<lxw_col_t>(column); }

    void set_paper(const Form &form, const Sheet &sheet)
    {
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(m_worksheet, a4);
        if (form.is_landscape)
            worksheet_set_landscape(m_worksheet);
        worksheet_set_margins(m_worksheet, side_margin, side_margin, top_margin, top_margin);
        worksheet_fit_to_pages(m_worksheet, 1, 0);
        worksheet_gridlines(m_worksheet, LXW_HIDE_ALL_GRIDLINES);
        std::string head;
        for (const char c : sheet.head)
            head += c == '&' ? std::string("&&") : std::string(1, c);
        if (!head.empty() && base::length(head) < 250)
            worksheet_set_header(m_worksheet, ("&L" + head).c_str());
        worksheet_set_footer(m_worksheet, "&C- &P -");
    }

    void write(const SheetBlock &block)
    {
        const std::vector<double> heights = m_grid.row_heights(block);
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            worksheet_set_row(m_worksheet, m_row + static_cast<lxw_row_t>(row), heights[row], nullptr);
            for (const SheetCell &cell : block.rows[row].cells)
                write(cell, block, m_row + static_cast<lxw_row_t>(row));
        }
        m_row += static_cast<lxw_row_t>(block.rows.size());
    }

    void write(const SheetCell &cell, const SheetBlock &block, lxw_row_t row)
    {
        lxw_format *format = m_formats.of(cell, block.is_ruled);
        const lxw_col_t first = column_number(m_grid.column_at(block.edges[cell.column]));
        const lxw_col_t last = column_number(m_grid.column_at(block.edges[cell.column + cell.columns]) - 1);
        const lxw_row_t last_row = row + static_cast<lxw_row_t>(cell.rows) - 1;
        if (first != last || row != last_row)
            worksheet_merge_range(m_worksheet, row, first, last_row, last, "", format);
        if (cell.number)
            worksheet_write_number(m_worksheet, row, first, cell.number->to_double(), format);
        else if (!cell.text.empty())
            worksheet_write_string(m_worksheet, row, first, cell.text.c_str(), format);
        else
            worksheet_write_blank(m_worksheet, row, first, format);
    }

    lxw_worksheet *m_worksheet;
    Formats &m_formats;
    WorksheetGrid m_grid;
    lxw_row_t m_row = 0;
};

/// Null where every text fits into a cell: a text that Excel would cut is better said than lost.
const SheetCell *find_too_long(const Sheet &sheet)
{
    for (const SheetBlock &block : sheet.blocks) {
        for (const SheetRow &row : block.rows) {
            for (const SheetCell &cell : row.cells) {
                if (base::length(cell.text) > longest_text)
                    return &cell;
            }
        }
    }
    return nullptr;
}

void set_properties(lxw_workbook *workbook, const PaperProperties &properties)
{
    lxw_doc_properties said{};
    std::string title = properties.title;
    std::string author = properties.author;
    said.title = title.data();
    said.author = author.data();
    said.created = std::chrono::system_clock::to_time_t(properties.made_at);
    workbook_set_properties(workbook, &said);
}

} // namespace

base::Result<std::string> sheets_workbook(const Form &form, const std::vector<Sheet> &sheets,
                                          const PaperProperties &properties)
{
    for (const Sheet &sheet : sheets) {
        if (find_too_long(sheet))
            return base::fail(
                "a text has more than 32,767 characters, which no cell of Excel holds; print as PDF or CSV",
                sheet.title);
    }
    const MemoryFile file("sheets.xlsx");
    lxw_workbook *workbook = workbook_new(file.path().c_str());
    if (!workbook)
        return base::fail("not enough memory for the workbook");
    set_properties(workbook, properties);
    Formats formats(workbook, form);
    WorksheetNames names;
    for (const Sheet &sheet : sheets) {
        lxw_worksheet *worksheet = workbook_add_worksheet(workbook, names.make(sheet.name).c_str());
        if (worksheet)
            SheetWriter(worksheet, formats, form, sheet).write(sheet);
    }
    if (const lxw_error error = workbook_close(workbook); error != LXW_NO_ERROR)
        return base::fail(std::string("the workbook cannot be written: ") + lxw_strerror(error));
    return file.content();
}

} // namespace taikei::render

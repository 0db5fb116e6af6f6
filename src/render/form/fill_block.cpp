#include "render/form/fill_block.hpp"

#include "render/form/printed_number.hpp"
#include "render/form/sheet_columns.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

/// The value as printed; with its year where the column's head does not say it.
std::string value_text(const model::Value &value, const Subject &subject, const ValueChoice &choice)
{
    const bool is_said = choice.which == ValueChoice::Which::OfYearColumn || says_own_year(value)
        || shared_year(subject, choice).has_value();
    return is_said ? value.text : value.text + " (" + model::in_short_era(value.year) + ")";
}

/// One block being filled in for one subject.
class BlockFilling {
public:
    BlockFilling(const FormBlock &block, const Subject &subject)
        : m_block(block)
        , m_subject(subject)
        , m_columns(find_columns(block, subject))
        , m_open(m_columns.count())
    {
        m_sheet.is_ruled = block.is_ruled;
        m_sheet.gap = block.gap;
        m_sheet.edges = m_columns.edges;
    }

    /// None where nothing of what the block could show is there.
    std::optional<SheetBlock> fill()
    {
        for (const FormRow &row : m_block.rows)
            add_rows(row);
        if (!m_found && !m_block.keeps_empty)
            return std::nullopt;
        return std::move(m_sheet);
    }

private:
    /// Where the cell that a column's next row may continue stands.
    struct Position {
        std::size_t row = 0;
        std::size_t cell = 0;
    };

    bool stands(const FormRow &row) const
    {
        // The names of columns say nothing more than the heading where all but one are left out.
        if (row.is_head && m_columns.count() == 1 && m_block.columns.size() > 1)
            return false;
        const auto has = [&](Repeat each) { return !items_of(m_subject, each, row.only, row.except).empty(); };
        return (row.if_any == Repeat::Once || has(row.if_any)) && (row.if_none == Repeat::Once || !has(row.if_none));
    }

    void add_rows(const FormRow &row)
    {
        if (!stands(row))
            return;
        int number = 0;
        const std::vector<Item> items = items_of(m_subject, row.each, row.only, row.except);
        for (const Item &item : items) {
            const int place = row.each == Repeat::Once ? m_subject.number : ++number;
            add_row(row, about_item(m_subject, row.each, item, place));
        }
        if (items.empty() && m_block.keeps_empty)
            add_empty_row(row);
    }

    void add_empty_row(const FormRow &row)
    {
        Subject nobody = m_subject;
        static const model::Indicator none{};
        nobody.item = &none;
        add_row(row, nobody);
    }

    void add_row(const FormRow &row, const Subject &subject)
    {
        m_sheet.rows.push_back({{}, row.height, row.is_head});
        std::size_t column = 0;
        for (const FormCell &cell : row.cells) {
            add_cell(cell, column, subject);
            column += static_cast<std::size_t>(cell.columns);
        }
        if (is_empty_heading(m_sheet.rows.back()) && !m_block.keeps_empty)
            m_sheet.rows.pop_back();
    }

    /// Of prose that stands without a heading of its own.
    static bool is_empty_heading(const SheetRow &row)
    {
        return row.cells.size() == 1 && is_heading(row.cells.front().style) && row.cells.front().text.empty();
    }

    void add_cell(const FormCell &cell, std::size_t column, const Subject &subject)
    {
        const std::size_t first = m_columns.first[column];
        const std::size_t end = m_columns.first[column + static_cast<std::size_t>(cell.columns)];
        if (cell.continues) {
            grow(first, end);
        } else if (cell.each_year) {
            for (std::size_t i = first; i < end; ++i) {
                Subject of_year = subject;
                of_year.year = m_columns.years[column][i - first];
                put(cell, i, i + 1, of_year);
            }
        } else if (end > first) {
            put(cell, first, end, subject);
        }
    }

    /// The cell above reaches down into this row.
    void grow(std::size_t first, std::size_t end)
    {
        for (std::size_t i = first; i < end;) {
            const Position &open = m_open[i];
            SheetCell &above = m_sheet.rows[open.row].cells[open.cell];
            above.rows = m_sheet.rows.size() - open.row;
            i = above.column + above.columns;
        }
    }

    void put(const FormCell &cell, std::size_t first, std::size_t end, const Subject &subject)
    {
        SheetCell filled;
        filled.column = first;
        filled.columns = end - first;
        filled.style = cell.style;
        filled.alignment = cell.alignment;
        if (cell.value)
            fill_value(*cell.value, subject, filled);
        else
            fill_words(cell.text, subject, filled);
        if (cell.merges && joins_above(filled))
            return grow(first, end);
        SheetRow &row = m_sheet.rows.back();
        std::fill(m_open.begin() + static_cast<std::ptrdiff_t>(first),
                  m_open.begin() + static_cast<std::ptrdiff_t>(end),
                  Position{m_sheet.rows.size() - 1, row.cells.size()});
        row.cells.push_back(std::move(filled));
    }

    bool joins_above(const SheetCell &cell) const
    {
        if (m_sheet.rows.size() < 2)
            return false;
        const Position &open = m_open[cell.column];
        const SheetCell &above = m_sheet.rows[open.row].cells[open.cell];
        return above.column == cell.column && above.columns == cell.columns && above.style == cell.style
            && above.text == cell.text && !m_sheet.rows[open.row].is_head;
    }

    void fill_words(const FormText &text, const Subject &subject, SheetCell &cell)
    {
        cell.text = fill_text(text, subject, m_found);
        const bool names_part = std::ranges::any_of(text.pieces, [](const FormText::Piece &piece) {
            return piece.field == FormField::Heading || piece.field == FormField::Title;
        });
        if (names_part && is_heading(cell.style))
            cell.outline = static_cast<int>(subject.view->ancestors_of(*subject.node).size()) + 1;
    }

    void fill_value(const ValueChoice &choice, const Subject &subject, SheetCell &cell)
    {
        const auto *indicator = std::get_if<const model::Indicator *>(&subject.item);
        const model::Value *value = indicator ? choose_value(**indicator, choice, subject.year) : nullptr;
        if (!value)
            return;
        m_found = true;
        cell.text = value_text(*value, m_subject, choice);
        if (value->number) {
            if (const auto printed = printed_number(cell.text, *value->number)) {
                cell.number = printed->number;
                cell.number_format = printed->format;
                return;
            }
        }
        cell.alignment = Alignment::Center;
    }

    const FormBlock &m_block;
    Subject m_subject;
    SheetColumns m_columns;
    std::vector<Position> m_open; ///< one a column of the sheet
    SheetBlock m_sheet;
    bool m_found = false;
};

} // namespace

std::optional<SheetBlock> fill_block(const FormBlock &block, const Subject &subject)
{
    return BlockFilling(block, subject).fill();
}

} // namespace taikei::render

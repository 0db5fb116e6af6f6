#include "render/form/fill_form.hpp"

#include "render/form/printed_number.hpp"
#include "render/form/subject.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace taikei::render {

namespace {

using Years = std::vector<model::FiscalYear>;

bool shows_something(const PlanView &view, const model::Node &node)
{
    return !node.sections.empty() || !node.measures.empty() || !node.roles.empty() || !node.ratings.empty()
        || !view.indicators_of(node).empty();
}

PlanView::Nodes nodes_of_levels(const PlanView &view, const std::vector<std::string> &levels)
{
    PlanView::Nodes nodes;
    const auto is_of_level = [&](const model::Node *node) {
        return std::ranges::find(levels, node->level) != levels.end();
    };
    for (const model::Node &node : view.plan().nodes) {
        // A level's name may be used for the one below as well: the sheet of the upper one shows both.
        if (is_of_level(&node) && std::ranges::none_of(view.ancestors_of(node), is_of_level))
            nodes.push_back(&node);
    }
    return nodes;
}

/// Plans name their levels as they like; the one that is measured is the one that a sheet is about. Empty where the
/// plan has no indicator.
std::string level_with_most_indicators(const PlanView &view)
{
    std::map<std::string, std::size_t> counts;
    for (const model::Node &node : view.plan().nodes)
        counts[node.level] += view.indicators_of(node).size();
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto &level_and_count) { return level_and_count.second; });
    return most == counts.end() || most->second == 0 ? "" : most->first;
}

/// The value as printed; with its year where the column's head does not say it.
std::string value_text(const model::Value &value, const Subject &subject, const ValueChoice &choice)
{
    if (choice.which == ValueChoice::Which::OfYearColumn || shared_year(subject, choice))
        return value.text;
    const auto printed = model::find_years(value.text);
    const bool says_it = std::ranges::any_of(printed, [&](const auto &year) { return year.year == value.year; });
    return says_it ? value.text : value.text + " (" + model::in_short_era(value.year) + ")";
}

/// One block being filled in for one subject.
class BlockFilling {
public:
    BlockFilling(const FormBlock &block, const Subject &subject)
        : m_block(block)
        , m_subject(subject)
        , m_years(find_year_columns())
    {
        m_sheet.is_ruled = block.is_ruled;
        m_sheet.gap = block.gap;
        place_columns();
        m_open.assign(m_sheet.edges.size() - 1, {});
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

    Years find_year_columns() const
    {
        std::set<model::FiscalYear> years;
        if (m_block.years.as_found) {
            for (const FormRow &row : m_block.rows)
                find_years_of(row, years);
        } else if (m_subject.year) {
            for (int i = -m_block.years.before; i <= m_block.years.after; ++i)
                years.insert(model::FiscalYear{m_subject.year->year() + i});
        }
        return {years.begin(), years.end()};
    }

    void find_years_of(const FormRow &row, std::set<model::FiscalYear> &years) const
    {
        for (const FormCell &cell : row.cells) {
            if (!cell.each_year || !cell.value)
                continue;
            for (const model::Indicator *indicator : m_subject.view->indicators_of(*m_subject.node)) {
                for (const model::Value &value : indicator->values) {
                    if (value.kind == cell.value->kind)
                        years.insert(value.year);
                }
            }
        }
    }

    void place_columns()
    {
        double total = 0;
        std::vector<double> ends{0};
        for (const FormBlock::Column &column : m_block.columns) {
            m_first.push_back(ends.size() - 1);
            for (std::size_t i = 0; i < (column.each_year ? m_years.size() : 1); ++i)
                ends.push_back(total += column.width);
        }
        m_first.push_back(ends.size() - 1);
        for (const double end : ends)
            m_sheet.edges.push_back(total > 0 ? end / total : 0);
    }

    void add_rows(const FormRow &row)
    {
        int number = 0;
        const std::vector<Item> items = items_of(m_subject, row.each, row.only, row.except);
        for (const Item &item : items) {
            Subject subject = m_subject;
            subject.item = item;
            subject.number = row.each == Repeat::Once ? m_subject.number : ++number;
            if (const auto *child = std::get_if<const model::Node *>(&item); child && row.each == Repeat::Children)
                subject.node = *child;
            add_row(row, subject);
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
    }

    void add_cell(const FormCell &cell, std::size_t column, const Subject &subject)
    {
        const std::size_t first = m_first[column];
        const std::size_t end = m_first[column + static_cast<std::size_t>(cell.columns)];
        if (cell.continues) {
            grow(first, end);
        } else if (cell.each_year) {
            for (std::size_t i = first; i < end; ++i) {
                Subject of_year = subject;
                of_year.year = m_years[i - first];
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
            filled.text = fill_text(cell.text, subject, m_found);
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
    Years m_years;
    std::vector<std::size_t> m_first; ///< of the sheet's columns, for each of the form's; one more at the end
    std::vector<Position> m_open; ///< one a column of the sheet
    SheetBlock m_sheet;
    bool m_found = false;
};

void add_blocks(const FormBlock &block, const Subject &subject, Sheet &sheet)
{
    int number = 0;
    for (const Item &item : items_of(subject, block.each, block.only, block.except)) {
        Subject of_block = subject;
        of_block.item = item;
        of_block.number = ++number;
        if (const auto *child = std::get_if<const model::Node *>(&item); child && block.each == Repeat::Children)
            of_block.node = *child;
        if (std::optional<SheetBlock> filled = BlockFilling(block, of_block).fill())
            sheet.blocks.push_back(std::move(*filled));
    }
}

std::string short_name(const model::Node &node)
{
    return node.code && !node.code->empty() ? *node.code : node.title;
}

} // namespace

PlanView::Nodes nodes_with_sheet(const Form &form, const PlanView &view)
{
    const std::vector<std::string> measured{form.levels.empty() ? "" : level_with_most_indicators(view)};
    const PlanView::Nodes named = nodes_of_levels(view, form.levels);
    const PlanView::Nodes likely = named.empty() ? nodes_of_levels(view, measured) : named;
    if (!likely.empty())
        return likely;
    PlanView::Nodes all;
    for (const model::Node &node : view.plan().nodes) {
        if (shows_something(view, node))
            all.push_back(&node);
    }
    return all;
}

std::optional<model::FiscalYear> sheet_year(const PlanView &view)
{
    std::optional<model::FiscalYear> newest;
    const auto take = [&](model::FiscalYear year) { newest = newest ? std::max(*newest, year) : year; };
    for (const model::Node &node : view.plan().nodes) {
        for (const model::Rating &rating : node.ratings) {
            if (rating.year)
                take(*rating.year);
        }
    }
    if (newest)
        return newest;
    for (const model::Indicator &indicator : view.plan().indicators) {
        for (const model::Value &value : indicator.values) {
            if (value.kind == model::ValueKind::Observed)
                take(value.year);
        }
    }
    return newest;
}

Sheet fill_form(const Form &form, const PlanView &view, const model::Node &node, std::optional<model::FiscalYear> year)
{
    const Subject subject{&view, &node, year, {}, 0};
    Sheet sheet;
    sheet.name = short_name(node);
    sheet.title = code_and_title(node);
    bool found = false;
    sheet.head = fill_text(form.head, subject, found);
    for (const FormBlock &block : form.blocks)
        add_blocks(block, subject, sheet);
    return sheet;
}

} // namespace taikei::render

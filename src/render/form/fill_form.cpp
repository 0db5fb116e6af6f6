#include "render/form/fill_form.hpp"

#include "render/form/fill_block.hpp"
#include "render/wording.hpp"

#include <set>
#include <utility>

namespace taikei::render {

namespace {

std::string short_name(const model::Node &node)
{
    return node.code && !node.code->empty() ? *node.code : node.title;
}

/// Several sheets in a row: what a form shows once is remembered from sheet to sheet.
class FormFilling {
public:
    FormFilling(const Form &form, const PlanView &view, std::optional<model::FiscalYear> year)
        : m_form(form)
        , m_view(view)
        , m_year(year)
    {
    }

    Sheet fill(const model::Node &node)
    {
        const Subject subject{&m_view, &node, m_year, {}, 0};
        Sheet sheet;
        sheet.name = short_name(node);
        sheet.title = code_and_title(node);
        bool found = false;
        sheet.head = fill_text(m_form.head, subject, found);
        for (const FormBlock &block : m_form.blocks)
            add_blocks(block, subject, sheet);
        return sheet;
    }

private:
    void add_blocks(const FormBlock &block, const Subject &subject, Sheet &sheet)
    {
        int number = 0;
        for (const Item &item : items_of(subject, block.each, block.only, block.except)) {
            const Subject of_block = about_item(subject, block.each, item, ++number);
            if (block.once && !m_shown.emplace(&block, thing_of(of_block)).second)
                continue;
            if (std::optional<SheetBlock> filled = fill_block(block, of_block))
                sheet.blocks.push_back(std::move(*filled));
        }
    }

    /// What the block is about, by where it stands in memory.
    static const void *thing_of(const Subject &subject)
    {
        return std::visit(
            [&](const auto &thing) -> const void * {
                if constexpr (std::is_pointer_v<std::decay_t<decltype(thing)>>)
                    return thing;
                else
                    return subject.view;
            },
            subject.item);
    }

    const Form &m_form;
    const PlanView &m_view;
    std::optional<model::FiscalYear> m_year;
    std::set<std::pair<const FormBlock *, const void *>> m_shown;
};

} // namespace

std::vector<Sheet> fill_form(const Form &form, const PlanView &view, const PlanView::Nodes &nodes,
                             std::optional<model::FiscalYear> year)
{
    FormFilling filling(form, view, year);
    std::vector<Sheet> sheets;
    sheets.reserve(nodes.size());
    for (const model::Node *node : nodes)
        sheets.push_back(filling.fill(*node));
    return sheets;
}

} // namespace taikei::render

#include "reader/finish/plan_evidence.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

/// 政策, 施策1 in a cell: a column of the tree.
bool has_level_word(const document::Table &table)
{
    const Lexicon &lexicon = Lexicon::get();
    for (const auto &row : table.grid) {
        for (const auto &cell : row) {
            const std::string &text = cell.cell.text;
            if (!lexicon.may_be_level_word(text))
                continue;
            const auto heading = parse_heading(text);
            if (lexicon.is_level_word(base::fold_tight(text)) || (heading && !heading->level.empty()))
                return true;
        }
    }
    return false;
}

/// 施策1, 第2章, めざす姿, 【現状】.
bool is_word_of_plans(const Element &element)
{
    if (element.table != nullptr)
        return has_level_word(*element.table);
    if (element.kind == Element::Kind::Label)
        return element.label_kind.has_value() || element.decorated;
    return element.heading && (!element.heading->level.empty() || element.heading->part != 0);
}

/// What only a label, a column's head or the field's own way to write gives a node.
bool holds_facts_of_plans(const model::Node &node)
{
    const bool has_labelled_text =
        std::ranges::any_of(node.sections, [](const model::Section &section) { return !section.label.empty(); });
    return has_labelled_text || !node.departments.empty() || !node.measures.empty() || !node.related_plans.empty()
        || !node.ratings.empty() || !node.roles.empty() || !node.sdgs.empty() || !node.tags.empty();
}

} // namespace

bool may_be_plan(const model::Plan &plan, const Profile &profile, const std::vector<Element> &elements)
{
    return !plan.title.empty() || !profile.levels.empty() || profile.kind || !plan.indicators.empty()
        || std::ranges::any_of(elements, is_word_of_plans) || std::ranges::any_of(plan.nodes, holds_facts_of_plans);
}

} // namespace taikei::reader

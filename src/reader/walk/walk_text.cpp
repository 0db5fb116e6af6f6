#include "base/text.hpp"
#include "reader/classify/line_beginning.hpp"
#include "reader/content/sustainable_goals.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/walk/moves.hpp"
#include "reader/walk/steps.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

/// 総合計画の位置付け above the nodes that a form's project stands below.
bool heads_form_lines(const Way &way, const Element &element)
{
    const Element *next = way.next();
    if (way.reading.form_subject == no_node || way.reading.form_subject != way.draft.current || next == nullptr
        || element.blank_above > 0)
        return false;
    return next->kind == Element::Kind::Heading && next->blank_above == 0 && next->indent > element.indent;
}

/// In a block of measures, roles and the like every line is one of them.
bool is_in_list_block(const std::optional<OpenLabel> &label)
{
    return label && label->kind && *label->kind != LabelKind::Prose && *label->kind != LabelKind::Indicators
        && *label->kind != LabelKind::Children;
}

/// A short line above a table, or above the source of a picture that is not in the text, is its caption.
bool is_caption_of_next(Way &way, const Element &element)
{
    constexpr std::size_t longest_caption = 120;
    const Element *next = way.next();
    if (is_in_list_block(way.reading.label) || next == nullptr || element.text.size() > longest_caption
        || element.text.contains("。"))
        return false;
    if (next->kind == Element::Kind::Source)
        return true;
    if (next->kind != Element::Kind::Table)
        return false;
    way.reading.caption = element.text;
    read_unit_line(way.reading, element.text);
    return true;
}

/// （関連基本計画：A計画、B計画）
bool takes_plans_in_brackets(Way &way, const Element &element)
{
    if (!element.text.starts_with("（") && !element.text.starts_with("("))
        return false;
    static const RE2 pattern(R"([（(]([^：:（）()]+)[：:](.+)[）)])");
    std::string name;
    std::string list;
    if (!RE2::FullMatch(element.text, pattern, &name, &list))
        return false;
    if (Lexicon::get().label(name) != LabelKind::RelatedPlans || way.draft.current == no_node)
        return false;
    auto plans = parse_related_plans(list, element.place);
    auto &kept = way.draft.nodes[way.draft.current].node.related_plans;
    kept.insert(kept.end(), plans.begin(), plans.end());
    return true;
}

/// ・保育士等就職支援事業　・病児保育事業 below what a node is about: the names of its projects.
bool takes_projects(Way &way, const Element &element, NodeIndex node)
{
    constexpr std::size_t longest_name = 120;
    if (way.reading.label || element.kind != Element::Kind::Bullet)
        return false;
    auto items = split_items(element.bullet + element.text);
    const bool are_projects = std::ranges::all_of(items, [](const Item &item) {
        return item.text.size() <= longest_name && !item.text.contains("、")
            && (item.text.ends_with("事業") || item.text.ends_with("補助金") || item.text.ends_with("助成金"));
    });
    for (auto &item : items) {
        if (are_projects)
            add_measure(way.reading, node, std::move(item), "", element.place);
    }
    return are_projects && !items.empty();
}

/// ＳＤＧｓ　3 …, 関連するSDGs　7　13, 関連するSDGs　目標2　目標8: those that the node serves. False for other text.
bool takes_sustainable_goals(Way &way, const Element &element, NodeIndex node)
{
    static const RE2 named(
        R"(^(?:関連する|関係する)?[SＳ][DＤ][GＧ][sｓSＳ][ 　：:]*(?:(?:の?目標|の?ゴール|GOAL)[ 　：:]*)?([0-9０-９].*)$)");
    std::string numbered;
    if (element.text.contains("。") || !begins_with_any(element.text, {"S", "Ｓ", "関"})
        || !RE2::FullMatch(element.text, named, &numbered))
        return false;
    std::vector<int> goals = goals_in(numbered);
    if (goals.empty())
        return false;
    way.draft.nodes[node].node.sdgs = std::move(goals);
    return true;
}

/// 企画政策課 as the last line: whose document it is.
bool signs_document(const Way &way, const Element &element)
{
    constexpr std::size_t longest_name = 60; ///< in bytes
    const auto &label = way.reading.label;
    const bool asks_department = label && (label->kind == LabelKind::Departments || label->kind == LabelKind::Division);
    return way.next() == nullptr && way.is_here(element) && !asks_department && element.text.size() <= longest_name
        && !element.text.contains("、") && Lexicon::get().is_office(element.text)
        && Lexicon::get().is_department(element.text);
}

/// 1. 授業づくり訪問 / (set in) 指導主事が…: the text of an item of a list, set further in than the item.
bool hangs_below_item(const Draft &draft, const Element &element)
{
    return draft.current != no_node && draft.nodes[draft.current].is_list_item
        && element.indent > draft.nodes[draft.current].indent;
}

} // namespace

void walk_text(Way &way, const Element &element)
{
    if (Lexicon::get().is_guide_sentence(element.text) || way.terms.go_on(element))
        return;
    if (signs_document(way, element))
        return;
    if (is_bare_code(element.text)) {
        if (auto number = parse_heading(element.text); number && number->counted)
            way.reading.sheet_heading = std::move(number);
        return;
    }
    if (const std::size_t taken = read_loose_indicators(way.reading, way.elements, way.at); taken > 0) {
        way.at += taken - 1;
        return;
    }
    if (enter_captioned_node(way, element))
        return;
    const bool is_plain = element.kind == Element::Kind::Text;
    if (is_plain
        && (heads_form_lines(way, element) || enter_by_title(way, element.text, element)
            || is_caption_of_next(way, element) || takes_plans_in_brackets(way, element)))
        return;
    if (!hangs_below_item(way.draft, element))
        leave_list(way);
    const NodeIndex node = way.draft.current;
    if (node == no_node && way.reading.label && way.reading.label->kind == LabelKind::Glossary)
        return way.terms.add_listed(element, way.next()); // words are no node's
    if (node == no_node || takes_sustainable_goals(way, element, node) || way.measures.take_action(element, node))
        return;
    const auto &label = way.reading.label;
    if ((!label || label->kind == LabelKind::Measures) && way.is_here(element)
        && way.measures.take_named(way.elements, way.at, node))
        return;
    if (label)
        walk_labelled_text(way, element, node);
    else if (!takes_projects(way, element, node))
        way.prose.add(node, "", std::nullopt, element);
}

void walk_goals(Way &way, const Element &element)
{
    if (way.draft.current == no_node)
        return; // the list of all 17 in an introduction
    auto &kept = way.draft.nodes[way.draft.current].node.sdgs;
    for (const int goal : goals_named(element.text)) {
        if (std::ranges::find(kept, goal) == kept.end())
            kept.push_back(goal);
    }
}

} // namespace taikei::reader

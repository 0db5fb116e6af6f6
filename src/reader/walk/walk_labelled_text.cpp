#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/lexicon.hpp"
#include "reader/walk/actor_line.hpp"
#include "reader/walk/running_sentence.hpp"
#include "reader/walk/steps.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// A line of a list of plans: a plan's name, or an item of the list.
bool names_a_plan(const Element &element)
{
    static const RE2 pattern(
        R"(計画|プラン|ビジョン|方針|戦略|構想|指針|プログラム|条例|大綱|要綱|ガイドライン|マニュアル)");
    return element.kind == Element::Kind::Bullet || RE2::PartialMatch(element.text, pattern);
}

/// 計画名　計画期間: the head of a list.
bool heads_plans(const Element &element)
{
    const std::string text = base::squeeze(element.text);
    return look_up_head(base::split(text, " ").front())->has(ColumnRole::PlanTitle);
}

/// ◆食育推進計画（令和6年度 / ～令和17年度）: the bracket that the line leaves open goes on in the next.
std::string with_rest_of_bracket(Way &way, const Element &element)
{
    constexpr std::size_t longest_rest = 60; ///< in bytes
    const Element *next = way.next();
    const bool goes_on = way.is_here(element) && next != nullptr && next->kind == Element::Kind::Text
        && next->blank_above == 0 && next->text.size() <= longest_rest && base::count_open_brackets(element.text) > 0
        && base::count_open_brackets(element.text) + base::count_open_brackets(next->text) == 0;
    if (!goes_on)
        return element.text;
    ++way.at;
    return element.text + next->text;
}

void add_related_plans(Way &way, const Element &element, NodeIndex node)
{
    if (element.text.ends_with("。") || !names_a_plan(element) || heads_plans(element))
        return;
    auto plans = parse_related_plans(with_rest_of_bracket(way, element), element.place);
    auto &kept = way.draft.nodes[node].node.related_plans;
    kept.insert(kept.end(), plans.begin(), plans.end());
}

/// What the actor named above does; false where none was named.
bool add_to_role(Way &way, const Element &element, NodeIndex node)
{
    auto &roles = way.draft.nodes[node].node.roles;
    if (way.reading.label->actor.empty() || roles.empty())
        return false;
    std::string &role = roles.back().text;
    const bool goes_on = element.kind == Element::Kind::Text && !role.empty() && !role.ends_with("。");
    role += (role.empty() || goes_on ? "" : "\n") + element.text;
    return true;
}

/// 町民：ごみの分別を徹底します。: an actor and its role on one line.
bool add_role_line(Way &way, const Element &element, NodeIndex node)
{
    static const RE2 pattern(R"(^([^：:。、 　]{1,12})[：:][ 　]*(.{4,})$)");
    model::Role role;
    if (!RE2::FullMatch(element.text, pattern, &role.actor, &role.text))
        return false;
    role.source.place = element.place;
    add_role(way.reading, node, std::move(role));
    return true;
}

/// 市民 alone on its line, above the items of what they do, or above the sentence that says it.
bool opens_named_role(Way &way, const Element &element)
{
    constexpr std::size_t longest_name = 60; ///< in bytes
    const Element *next = way.next();
    if (element.kind != Element::Kind::Text || element.text.size() > longest_name || next == nullptr)
        return false;
    const auto &roles = way.draft.nodes[way.draft.current].node.roles;
    const bool is_behind_role =
        way.reading.label->actor.empty() || (!roles.empty() && roles.back().text.ends_with("。"));
    const bool is_apart = is_behind_role && next->kind == Element::Kind::Text && next->text.contains("。")
        && !Lexicon::get().names_actors(base::fold_tight(next->text));
    if (next->kind != Element::Kind::Bullet && !is_apart)
        return false;
    return Lexicon::get().names_actors(base::fold_tight(element.text)) && open_actor(way, element);
}

/// 農業者・森林所有者 before ・ behind the sentences of another actor with the same bullet: named so, though no lexicon
/// knows the word.
bool follows_role(const Way &way, const std::string &actor, const std::string &bullet)
{
    constexpr std::size_t longest_actor = 45; ///< in bytes
    constexpr std::size_t farthest = 4;
    if (way.reading.label->actor.empty() || actor.size() > longest_actor || actor.contains("、") || way.at == 0
        || !way.elements[way.at - 1].text.ends_with("。"))
        return false;
    for (std::size_t i = 1; i <= std::min(farthest, way.at); ++i) {
        const Element &above = way.elements[way.at - i];
        if (above.bullet == bullet || (above.line != nullptr && above.line->text.contains(' ' + bullet)))
            return true;
    }
    return false;
}

/// 地域　日ごろから声をかけ合います。 behind the label, or behind another actor's sentence; it may end on the next
/// line.
bool says_what_actor_does(const Way &way, const Element &element, const std::string &text)
{
    constexpr std::size_t shortest = 18; ///< in bytes
    const auto &roles = way.draft.nodes[way.draft.current].node.roles;
    const bool is_behind_sentence =
        way.reading.label->actor.empty() || (!roles.empty() && roles.back().text.ends_with("。"));
    const Element *next = way.next();
    const bool ends_below = next != nullptr && next->kind == Element::Kind::Text && next->text.contains("。");
    const bool has_gap = element.line != nullptr && element.line->text.contains("　");
    return has_gap && is_behind_sentence && text.size() >= shortest && (text.ends_with("。") || ends_below);
}

/// 市民 ・年１回は健康診査を受けます。: an actor, and the first item of what it does, on one line.
bool open_role_with_item(Way &way, const Element &element, NodeIndex node)
{
    const std::string text = base::squeeze(element.text);
    const auto space = text.find(' ');
    if (element.kind != Element::Kind::Text || space == std::string::npos)
        return false;
    const std::string actor = text.substr(0, space);
    std::string item = text.substr(space + 1);
    const std::string bullet = take_bullet(item);
    const bool is_known = Lexicon::get().names_actors(base::fold_tight(actor));
    const bool is_sentence = is_known && says_what_actor_does(way, element, item);
    if (!is_sentence && (bullet.empty() || (!is_known && !follows_role(way, actor, bullet))))
        return false;
    model::Role role;
    role.actor = actor;
    role.text = item;
    role.source.place = element.place;
    add_role(way.reading, node, std::move(role));
    way.reading.label->actor = actor;
    return true;
}

/// Prose where nodes were announced: extraction moved it here from the label above that is still empty.
bool add_to_empty_section(Way &way, const Element &element, NodeIndex node)
{
    auto &sections = way.draft.nodes[node].sections;
    const auto section = std::find_if(sections.rbegin(), sections.rend(), [](const DraftSection &each) {
        return each.kind == LabelKind::Prose && (each.pieces.empty() || each.confidence < 1.0);
    });
    if (section == sections.rend())
        return false;
    if (section->pieces.empty())
        way.draft.find("text-after-next-label", section->label, element.place);
    section->confidence = 0.7;
    way.prose.add(node, std::string(section->label), LabelKind::Prose, element);
    return true;
}

void add_below_announced_nodes(Way &way, const Element &element, NodeIndex node)
{
    if (!add_to_empty_section(way, element, node) && element.text.contains("。"))
        way.prose.add(node, way.reading.label->label, LabelKind::Prose, element);
}

/// 指標の説明 ①法に基づく団体の数 ②耕地の割合, below the table of these indicators.
bool defines_indicators_above(Way &way, const Element &element, NodeIndex node)
{
    constexpr std::size_t longest_label = 60; ///< in bytes
    const auto first = element.text.find("①");
    if (first == std::string::npos || first == 0 || first > longest_label)
        return false;
    std::string_view label = base::trim(std::string_view(element.text).substr(0, first));
    for (const std::string_view colon : {"：", ":"}) {
        if (label.ends_with(colon))
            label.remove_suffix(colon.size());
    }
    return look_up_head(label)->has(ColumnRole::Definition)
        && define_indicators(way.reading, node, std::string_view(element.text).substr(first));
}

/// So long a text is no furniture: the block has ended.
void leave_furniture(Way &way, const Element &element, NodeIndex node)
{
    constexpr std::size_t longest_furniture = 120;
    if (element.text.size() <= longest_furniture)
        return;
    way.reading.label.reset();
    way.prose.add(node, "", std::nullopt, element);
}

} // namespace

bool takes_list_term(Way &way, const Element &element)
{
    const bool is_term = element.kind == Element::Kind::Text && element.line != nullptr
        && element.line->kind == document::Line::Kind::Term;
    if (!is_term || !way.reading.label || way.draft.current == no_node)
        return false;
    if (way.reading.label->kind == LabelKind::Measures) {
        way.measures.name(element, way.draft.current);
        return true;
    }
    return way.reading.label->kind == LabelKind::Roles && open_actor(way, element);
}

void walk_labelled_text(Way &way, const Element &element, NodeIndex node)
{
    const OpenLabel &label = *way.reading.label;
    if (!label.kind) {
        way.prose.add(node, label.label, LabelKind::Prose, element);
        return;
    }
    switch (*label.kind) {
    case LabelKind::Roles:
        if (!opens_named_role(way, element) && !open_role_with_item(way, element, node)
            && !add_to_role(way, element, node) && !add_role_line(way, element, node))
            way.prose.add(node, label.label, label.kind, element);
        return;
    case LabelKind::Indicators:
        if (!defines_indicators_above(way, element, node))
            way.prose.add(node, label.label, label.kind, element);
        return;
    case LabelKind::Prose: way.prose.add(node, label.label, label.kind, element); return;
    case LabelKind::Children: add_below_announced_nodes(way, element, node); return;
    case LabelKind::Measures:
        way.measures.add(element, node, way.is_here(element) && runs_to_sentence(way.elements, way.at));
        return;
    case LabelKind::RelatedPlans: add_related_plans(way, element, node); return;
    case LabelKind::Departments: add_departments(way.reading, node, element.text); return;
    case LabelKind::Division: way.reading.division = base::squeeze(element.text); return;
    case LabelKind::Glossary: way.terms.add_listed(element, way.next()); return;
    case LabelKind::Furniture: leave_furniture(way, element, node); return;
    }
}

} // namespace taikei::reader

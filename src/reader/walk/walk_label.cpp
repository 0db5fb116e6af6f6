#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/classify/named_actor.hpp"
#include "reader/content/sustainable_goals.hpp"
#include "reader/lexicon.hpp"
#include "reader/walk/actor_line.hpp"
#include "reader/walk/block_owner.hpp"
#include "reader/walk/form_of_node.hpp"
#include "reader/walk/moves.hpp"
#include "reader/walk/steps.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// 主要施策, 施策名: the level of the nodes that the label announces; empty where it names none.
std::string announced_level(const Element &label)
{
    if (label.label_kind != LabelKind::Children)
        return {};
    std::string level = base::fold_tight(label.label);
    if (level.ends_with("名"))
        level.resize(level.size() - std::string_view("名").size());
    return Lexicon::get().is_level_word(level) ? level : std::string();
}

/// 【活動指標】（見込み）, 活動指標（目標）: the bracket says what the figures below are.
std::optional<model::ValueKind> kind_of_figures(const Element &label)
{
    constexpr std::size_t longest_line = 90; ///< in bytes
    if (label.label_kind != LabelKind::Indicators || label.line == nullptr || label.line->text.size() > longest_line)
        return std::nullopt;
    const std::string_view line = base::trim(label.line->text);
    const auto open = std::max(line.rfind("（") + 1, line.rfind('(') + 1); // 0 for none
    if (open == 0 || !(line.ends_with("）") || line.ends_with(')')))
        return std::nullopt;
    const auto inside = inside_round_brackets(line.substr(open - 1));
    const auto kind = inside ? parse_head(*inside).kind : std::nullopt;
    return kind == model::ValueKind::Observed ? std::nullopt : kind;
}

/// Opens the block for what follows, and gives the node that it belongs to.
NodeIndex open_block(Way &way, const Element &element)
{
    leave_list(way);
    way.reading.form_subject = no_node;
    const NodeIndex node = owner_of_block(way.draft, way.uses, element);
    if (node != no_node && element.label_kind != LabelKind::Furniture)
        way.draft.current = node;
    OpenLabel opened;
    opened.label = element.label;
    opened.kind = element.label_kind;
    opened.node = node;
    opened.decorated = element.decorated;
    opened.level = announced_level(element);
    opened.to_come = kind_of_figures(element);
    way.reading.unit_line.clear();
    way.reading.last_heads.clear();
    if (element.line != nullptr)
        read_unit_line(way.reading, element.line->text);
    if (node != no_node && opened.kind == LabelKind::Prose)
        way.draft.section(node, opened.label, opened.kind, element.place);
    way.reading.label = std::move(opened);
    return node;
}

/// 指標　利用者数（単位：人） above the table of its figures.
bool names_indicator_of_table(const Way &way, const Element &element)
{
    return element.label_kind == LabelKind::Indicators && !element.text.empty() && way.next() != nullptr
        && way.next()->kind == Element::Kind::Table && !element.text.contains("。") && way.is_here(element)
        && !element.text.contains("→") && !Lexicon::get().label(element.text)
        && look_up_head(element.label)->has(ColumnRole::Name);
}

void await_values(Reading &reading, const Element &element)
{
    static const RE2 unit_bracket(R"([（(]単位[：: 　]*[^（）()]*[）)])");
    finish_pending(reading);
    IndicatorSource source;
    source.node = reading.node();
    source.name = element.text;
    RE2::Replace(&source.name, unit_bracket, "");
    source.unit = reading.unit_line;
    source.place = element.place;
    reading.pending = std::move(source);
}

/// 必要性　Ａ　共働き世帯が増え…: the judgement stands before its reason. 評価　Ｂ：おおむね計画どおり: its words are
/// no reason.
void take_letter(Reading &reading, Element &rest, NodeIndex node)
{
    std::size_t end = 0;
    bool has_words = false;
    for (std::size_t at = 0; at < rest.text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(rest.text, at);
        has_words = c == U'：' || c == U':' || c == U'（' || c == U'(';
        if (base::is_space(c) || has_words) {
            end = here;
            break;
        }
    }
    const std::string letter = rest.text.substr(0, end);
    if (end == 0 || !is_rating_letter(letter))
        return;
    const bool is_all = has_words && !rest.text.contains("。");
    if (!add_rating(reading, node, rest.label, is_all ? rest.text : letter, "", rest.place))
        return;
    rest.text = is_all ? std::string() : std::string(base::trim(std::string_view(rest.text).substr(end)));
    for (const std::string_view colon : {"：", ":"}) {
        if (rest.text.starts_with(colon))
            rest.text = base::trim(std::string_view(rest.text).substr(colon.size()));
    }
}

/// What stands behind the label on its line.
void walk_rest_of_line(Way &way, const Element &element, NodeIndex node)
{
    Element rest = element;
    // 指標　満足度　62.5％（R5）→70％（R10）
    if (node != no_node && element.label_kind == LabelKind::Indicators
        && read_goal_text(way.reading, element.label, rest))
        return;
    if (node != no_node && element.label_kind == LabelKind::Prose) {
        if (read_goal_text(way.reading, element.label, rest))
            return;
        take_letter(way.reading, rest, node);
        if (rest.text.empty())
            return;
    }
    rest.bullet = take_bullet(rest.text);
    rest.kind = rest.bullet.empty() ? Element::Kind::Text : Element::Kind::Bullet;
    walk_text(way, rest);
    if (element.label_kind == LabelKind::Departments || element.label_kind == LabelKind::Division
        || element.label_kind == LabelKind::Furniture)
        way.reading.label.reset();
}

/// 市民 of 市民の役割, 地域・関係団体 of 地域・関係団体の取組; empty where the label names nobody or all together.
std::string actor_of_label(std::string_view label)
{
    constexpr std::size_t longest_actor = 36; ///< in bytes
    constexpr std::string_view ending = "の役割";
    if (auto known = named_actor(label))
        return std::move(known->name);
    if (!label.ends_with(ending) || Lexicon::get().names_all_together(label))
        return {};
    std::string actor(label.substr(0, label.size() - ending.size()));
    const bool is_one = !actor.empty() && actor.size() <= longest_actor && !actor.contains("・")
        && !actor.contains("と") && !actor.contains("、");
    return is_one ? actor : std::string();
}

/// 市民 below 市民・事業者の取組: each has its own.
bool names_first_of(const std::string &actors, const Element *next)
{
    const auto names = base::split(actors, "・");
    return names.size() > 1 && next != nullptr && next->line != nullptr
        && names.front() == base::fold_tight(next->line->text);
}

/// 市民の役割: the label says who does what follows, unless a table does.
void open_named_actor(Way &way, const Element &element, NodeIndex node)
{
    if (node == no_node || element.label_kind != LabelKind::Roles
        || (way.next() != nullptr && way.next()->kind == Element::Kind::Table))
        return;
    const std::string actor = actor_of_label(element.label);
    if (actor.empty() || names_first_of(actor, way.next()))
        return;
    model::Role role;
    role.actor = actor;
    role.source.place = element.place;
    add_role(way.reading, node, std::move(role));
    way.reading.label->actor = actor;
}

/// 関連するＳＤＧｓ：3、11
bool takes_goals_of_label(Way &way, const Element &element, NodeIndex node)
{
    if (element.label_kind != LabelKind::Furniture || !base::fold_tight(element.label).contains("SDGs"))
        return false;
    std::vector<int> goals = goals_in(element.text);
    if (goals.empty())
        return false;
    way.draft.nodes[node].node.sdgs = std::move(goals);
    return true;
}

/// A label that no lexicon knows may be the title of a node, or name who does what follows.
bool is_title_or_actor(Way &way, const Element &element)
{
    if (element.label_kind)
        return false;
    if ((element.decorated || element.text.empty()) && enter_by_title(way, element.label, element))
        return true;
    return element.text.empty() && open_actor(way, element);
}

/// 津波避難対策 in bold among the items of 主な取組, its own items below: a measure, though no lexicon knows it.
bool is_item_of_measures(const Way &way, const Element &element)
{
    const auto is_item = [](const Element *each) {
        return each != nullptr && each->line != nullptr && each->line->depth > 0;
    };
    return !element.label_kind && element.text.empty() && is_item(&element) && way.reading.label
        && way.reading.label->kind == LabelKind::Measures && is_item(way.next())
        && way.next()->line->depth > element.line->depth;
}

/// B（おおむね計画どおり）
bool is_explained_letter(std::string_view text)
{
    constexpr std::size_t longest = 90; ///< in bytes
    const auto bracket = std::min(text.find("（"), text.find('('));
    return text.size() <= longest && bracket != std::string_view::npos && !text.contains("。")
        && (text.ends_with("）") || text.ends_with(')')) && is_rating_letter(text.substr(0, bracket));
}

/// 【あ行】 in a list of explained words.
bool is_row_of_kana(const Way &way, const Element &element)
{
    constexpr std::size_t kana_and_row = 6; ///< in bytes
    return way.reading.label && way.reading.label->kind == LabelKind::Glossary && element.text.empty()
        && element.label.size() == kana_and_row && element.label.ends_with("行");
}

/// ２ 計画の期間, whose words head a block: numbered as headings are. None for any other label.
std::optional<Heading> number_of_label(const Element &element)
{
    constexpr std::size_t longest = 120; ///< in bytes
    if (element.kind != Element::Kind::Label || element.line == nullptr || element.line->text.size() > longest)
        return std::nullopt;
    return parse_heading(base::trim(element.line->text));
}

/// Sheets of several nodes stand between the last numbered label and this one.
bool is_behind_forms(const Way &way)
{
    constexpr int fewest = 2;
    int forms = 0;
    for (std::size_t i = way.at; i-- > 0 && forms < fewest && !number_of_label(way.elements[i]);)
        forms += is_form_of_node(way.elements[i]) ? 1 : 0;
    return forms >= fewest;
}

/// The number counts the label among the parts of the document. ５ 総括意見 behind the sheets of ４ is no block of the
/// last sheet.
void note_numbered_label(Way &way, const Element &element)
{
    const auto heading = way.is_here(element) ? number_of_label(element) : std::nullopt;
    if (!heading)
        return;
    const bool leaves_tree = way.parts.goes_on(*heading, way.draft) && is_behind_forms(way);
    way.parts.note_part(*heading, way.draft);
    if (leaves_tree)
        way.draft.current = no_node;
}

} // namespace

void walk_label(Way &way, const Element &element)
{
    if (is_row_of_kana(way, element))
        return;
    if (is_item_of_measures(way, element)) {
        Element item = element;
        item.kind = Element::Kind::Bullet;
        item.bullet = "-";
        item.text = element.label;
        walk_text(way, item);
        return;
    }
    const std::size_t taken = read_loose_indicators(way.reading, way.elements, way.at);
    if (taken > 0 && way.is_here(element)) {
        way.at += taken - 1;
        return;
    }
    if (enter_captioned_node(way, element) || is_title_or_actor(way, element))
        return;
    note_numbered_label(way, element);
    const NodeIndex node = open_block(way, element);
    open_named_actor(way, element, node);
    if (names_indicator_of_table(way, element)) {
        await_values(way.reading, element);
        return;
    }
    if (element.text.empty() || (element.label_kind == LabelKind::Indicators && are_heads_of_values(element.text))
        || (way.reading.label && way.reading.label->to_come && inside_round_brackets(element.text)))
        return;
    if (node != no_node && takes_goals_of_label(way, element, node)) {
        way.reading.label.reset();
        return;
    }
    if (node != no_node && (is_rating_value(element.text) || is_explained_letter(element.text))
        && add_rating(way.reading, node, element.label, element.text, "", element.place))
        return;
    walk_rest_of_line(way, element, node);
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/content/sustainable_goals.hpp"
#include "reader/reading.hpp"
#include "reader/table/form_nodes.hpp"
#include "reader/table/form_pairs.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

/// Forms: label and text side by side (整理番号 | 0412 | 事務事業名 | 巡回バス運行事業; 担当部・課 | … | 反映区分 | A).
namespace taikei::reader {
namespace {

/// 必要性 of 必要性（委員会）.
std::string scheme_of(const FormPair &pair)
{
    return pair.judge.empty() ? pair.label : bare_label(pair.label);
}

/// A sentence beside 評価指標 is an indicator's name only where the form has figures for it.
void find_reasons(std::vector<FormPair> &pairs)
{
    if (std::ranges::any_of(pairs, [](const FormPair &pair) { return pair.head.kind && !pair.is_figure; }))
        return;
    for (FormPair &pair : pairs)
        pair.is_reason = pair.label_kind == LabelKind::Indicators && pair.value.ends_with("。");
}

/// A field of the indicator that an earlier pair named; false for any other.
bool add_to_indicator(IndicatorSource &indicator, const FormPair &pair, const std::string &value)
{
    if (pair.head.kind)
        indicator.cells.push_back(
            {*pair.head.kind, pair.head.year, pair.head.unit.value_or(""), pair.value, pair.place});
    else if (pair.head.has(ColumnRole::Unit))
        indicator.unit = value;
    else if (pair.head.has(ColumnRole::Definition))
        indicator.definition = value;
    else if (pair.head.has(ColumnRole::Note))
        indicator.note = value;
    else
        return false;
    return true;
}

/// 区分 | 新規・重点: marks, and nothing else. False for any other.
bool take_tags(model::Node &node, const FormPair &pair)
{
    if (!pair.head.has(ColumnRole::Tag) || pair.label_kind == LabelKind::Prose) // 方向性 may be text
        return false;
    std::vector<std::string> tags;
    for (const auto &item : base::split(base::squeeze(pair.value), "・")) {
        for (const auto &word : base::split(item, "、"))
            tags.push_back(base::squeeze(word));
    }
    if (!std::ranges::all_of(tags, [](const auto &tag) { return Lexicon::get().is_tag(base::fold_tight(tag)); }))
        return false;
    node.tags.insert(node.tags.end(), tags.begin(), tags.end());
    return true;
}

/// 役割分担 merged down beside 町民 | 地元の水産物を消費します。 and 町 | …: a role a row. None for any other row.
std::optional<model::Role> role_in(const GridRow &row)
{
    const std::size_t actor = end_of_cell(row, 0);
    const std::size_t text = actor < row.size() ? end_of_cell(row, actor) : row.size();
    if (text >= row.size() || end_of_cell(row, text) != row.size() || row[actor].is_empty() || row[text].is_empty()
        || kind_of_label(row[0].text) != LabelKind::Roles)
        return std::nullopt;
    model::Role role;
    role.actor = flat(row[actor].text);
    role.text = lines_of_items(row[text].text);
    role.source.place = row[actor].place;
    return role;
}

/// 実施方法 | □直営　■委託　■補助, 会計区分 | ■一般会計　□特別会計: a choice of how a project is run, which judges
/// nothing.
bool is_choice_of_manner(const FormPair &pair)
{
    constexpr std::array<std::string_view, 6> manners = {"方法", "形態", "主体", "会計", "会計区分", "種別"};
    const auto is_box = [](char32_t c) { return c == U'□' || c == U'■' || c == U'☐' || c == U'☑'; };
    std::size_t at = 0;
    return !pair.value.empty() && is_box(base::next_code_point(pair.value, at))
        && std::ranges::any_of(manners, [&](std::string_view end) { return pair.label.ends_with(end); });
}

/// 関連するＳＤＧｓ | 8 働きがいも経済成長も　14 海の豊かさを守ろう. Empty for any other pair.
std::vector<int> goals_of(const FormPair &pair)
{
    const bool names_goals = pair.label_kind == LabelKind::Furniture && base::fold_tight(pair.label).contains("SDGs");
    return names_goals ? goals_in(pair.value) : std::vector<int>();
}

/// 達成度 | Ｂ おおむね順調に進んでいる: no share but a letter.
bool is_letter_of_degree(const FormPair &pair, const std::string &value)
{
    return pair.head.is_computed && is_rating_letter(value.substr(0, value.find(' ')));
}

/// ・分譲を始め、1社と協定を結んだ。 / ・補助の対象を広げた。: what was done, and no list of measures with their names.
bool is_report(std::string_view value)
{
    return tells_what_was_done(value) && !value.contains("：");
}

/// 担当係 | 防災係（内線2315） beside 担当課 | 危機管理課: whom to ask within the office.
bool is_section_of_office(const Reading &reading, NodeIndex node, const FormPair &pair)
{
    constexpr std::size_t longest = 30; ///< in bytes
    if (pair.label.size() > longest || reading.draft.nodes[node].node.departments.empty())
        return false;
    const std::string tight = base::fold_tight(pair.label);
    return tight.ends_with("係") || tight.ends_with("係名");
}

void read_pair(Reading &reading, const FormPair &pair)
{
    if (reading.draft.current == no_node && !pair.head.has(ColumnRole::Name))
        return; // above the first node: the sheet's own frame
    const NodeIndex node = reading.node();
    const std::string value = flat(pair.value);
    if (value.empty() || !level_numbered_by(pair.label).empty() || is_choice_of_manner(pair))
        return;
    if (pair.head.has(ColumnRole::Division) || pair.label_kind == LabelKind::Division) {
        reading.division = value;
        return;
    }
    if (pair.head.has(ColumnRole::Department) || pair.label_kind == LabelKind::Departments) {
        if (!is_section_of_office(reading, node, pair))
            add_departments(reading, node, pair.value);
        return;
    }
    if (add_ticked_rating(reading, node, pair.label, pair.value, pair.place))
        return;
    if (pair.head.has(ColumnRole::Code)) // No. | 1 counts the sheets
        return;
    if (take_tags(reading.draft.nodes[node].node, pair))
        return;
    if (pair.is_judged) // 評価 | 順調 with its reason beside it
        return add_word_rating(reading, node, scheme_of(pair), pair.value, pair.judge, pair.place);
    if (reading.pending && pair.head.kind && add_to_indicator(*reading.pending, pair, value)) {
        if (pair.ends_indicator)
            finish_pending(reading);
        return;
    }
    const bool judges = pair.head.has(ColumnRole::Rating) || Lexicon::get().names_judge(pair.head.bare)
        || is_rating_value(value) || is_letter_of_degree(pair, value);
    if (judges && !reading.pending && add_rating(reading, node, scheme_of(pair), value, pair.judge, pair.place))
        return;
    if (pair.head.has(ColumnRole::Rating)
        || (is_rating_value(value) && !states_no_value(value)
            && base::fold_tight(value).find_first_of("0123456789") == std::string::npos)) {
        finish_pending(reading);
        if (add_rating(reading, node, scheme_of(pair), value, pair.judge, pair.place))
            return;
    }
    if (Lexicon::get().names_judge(pair.head.bare) && !pair.head.kind
        && is_judging_word(value)) { // 進捗評価 | 計画どおり
        finish_pending(reading);
        return add_word_rating(reading, node, scheme_of(pair), value, pair.judge, pair.place);
    }
    if (auto goals = goals_of(pair); !goals.empty()) {
        reading.draft.nodes[node].node.sdgs = std::move(goals);
        return;
    }
    if (pair.label_kind == LabelKind::RelatedPlans) {
        if (states_no_value(value))
            return;
        auto plans = parse_related_plans(pair.value, pair.place);
        auto &kept = reading.draft.nodes[node].node.related_plans;
        kept.insert(kept.end(), plans.begin(), plans.end());
        return;
    }
    if (pair.label_kind == LabelKind::Measures && !is_report(pair.value)) {
        for (auto &item : split_items(pair.value))
            add_measure(reading, node, std::move(item), "", pair.place);
        return;
    }
    Element line;
    line.text = value;
    line.place = pair.place;
    if (read_goal_text(reading, pair.label, line))
        return;
    if (pair.head.has(ColumnRole::Name) && !pair.head.kind && !pair.is_reason) {
        finish_pending(reading);
        if (states_no_value(value)) // 目標指標 | －
            return;
        reading.pending = IndicatorSource{};
        reading.pending->node = node;
        reading.pending->name = pair.value;
        reading.pending->place = pair.place;
        return;
    }
    if (reading.pending && add_to_indicator(*reading.pending, pair, value))
        return;
    if (pair.label_kind == LabelKind::Furniture || pair.head.has(ColumnRole::Code))
        return;
    if (pair.head.has(ColumnRole::Definition) && define_indicators(reading, node, pair.value))
        return;
    const bool is_prose = pair.label_kind == LabelKind::Prose || pair.label_kind == LabelKind::Measures
        || pair.label_kind == LabelKind::Indicators || value.find("。") != std::string::npos || value.size() > 90
        || pair.is_listed || (pair.head.has(ColumnRole::Note) && !states_no_value(value)); // 備考 | 作業時間は年間
    if (!is_prose || pair.label.size() > 60)
        return;
    add_text(reading, node, pair.label, pair.label_kind ? pair.label_kind : LabelKind::Prose, pair.value, pair.place);
}

/// 施策 | 1-1 | 子育て支援の充実: the form of another node, which no open list of measures reaches into.
bool names_node(const GridRow &row)
{
    const std::size_t number = end_of_cell(row, 0);
    return number < row.size() && !level_of(row.front().text).empty() && is_bare_code(row[number].text);
}

/// 施策コード | 施策名 among the heads: the number and the name of one node.
bool names_and_numbers_node(const Segment &segment)
{
    return std::ranges::any_of(segment.heads, [&](const Head &number) {
        const std::string level = level_numbered_by(number.text);
        return !level.empty()
            && std::ranges::any_of(segment.heads, [&](const Head &name) { return level_of(name.text) == level; });
    });
}

} // namespace

void finish_pending(Reading &reading)
{
    if (!reading.pending)
        return;
    IndicatorSource pending = std::move(*reading.pending);
    reading.pending.reset();
    add_indicator(reading, std::move(pending));
}

bool read_form_rows(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (grid.width() < 2
        || (!segment.has_head() && reading.label && reading.label->kind == LabelKind::Measures
            && !names_node(grid.rows[segment.first_row])))
        return false;
    const std::size_t first = segment.has_head() ? segment.head_row : segment.first_row;
    if (reading.label && reading.label->kind == LabelKind::Indicators && grid.width() == 2
        && grid.rows[first][1].text.find("→") != std::string::npos)
        return false;
    std::vector<FormPair> pairs = listed_pairs(grid, segment);
    const bool is_list = !pairs.empty();
    std::vector<model::Role> roles;
    bool enters_node = false;
    for (std::size_t r = first; r < segment.end_row && !is_list; ++r) {
        if (auto role = role_in(grid.rows[r])) {
            roles.push_back(*std::move(role));
        } else if (r + 1 < segment.end_row && enter_numbered_sentence(reading, grid.rows[r], grid.rows[r + 1])) {
            enters_node = true;
            ++r;
        } else {
            add_pairs_of_row(grid, r, pairs);
        }
    }
    if (pairs.empty() && roles.empty())
        return enters_node;
    find_reasons(pairs);
    enter_form_nodes(reading, pairs);
    for (model::Role &role : roles)
        add_role(reading, reading.node(), std::move(role));
    for (const FormPair &pair : pairs) {
        if (!level_of_pair(pair).empty() && pair.value.find("。") == std::string::npos
            && pair.label_kind != LabelKind::Measures)
            continue;
        read_pair(reading, pair);
    }
    return true;
}

bool read_labels_over_values(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head() || segment.first_row != segment.head_row + 1 || segment.end_row != segment.first_row + 1
        || !names_and_numbers_node(segment))
        return false;
    const GridRow &labels = grid.rows[segment.head_row];
    const GridRow &values = grid.rows[segment.first_row];
    Grid pairs{{}, 0, {}, grid.place, false};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (labels[i].is_empty() || labels[i].covered || segment.heads[i].is_value())
            return false;
        pairs.rows.push_back({labels[i], values[i]});
    }
    Segment body;
    body.end_row = pairs.rows.size();
    return read_form_rows(reading, pairs, body);
}

bool read_labelled_rows(Reading &reading, const Grid &grid, const Segment &segment)
{
    constexpr std::size_t fewest = 2;
    if (!segment.has_head() || grid.width() != 2 || segment.end_row < segment.first_row + fewest
        || segment.heads[1].is_value())
        return false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const auto label = parse_label(grid.rows[r][0].text);
        if (!label || !label->label_kind || *label->label_kind == LabelKind::Indicators || !label->text.empty())
            return false;
    }
    Segment body;
    body.first_row = segment.first_row;
    body.end_row = segment.end_row;
    return read_form_rows(reading, grid, body);
}

} // namespace taikei::reader

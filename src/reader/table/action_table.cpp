#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>

/// Tables of actions: No | 取組項目 | 取組内容 | 担当課. Numbered rows are nodes of the tree, others named measures of
/// their node.
namespace taikei::reader {
namespace {

struct Columns {
    std::optional<std::size_t> code;
    std::optional<std::size_t> title;
    std::vector<std::size_t> above; ///< 施策 before 事業名: where the row's action belongs
    std::vector<std::size_t> texts;
    std::optional<std::size_t> department;
    std::optional<std::size_t> division;
    std::optional<std::size_t> tag;
    std::optional<std::size_t> actor;
};

ColumnRole role_of(model::ValueKind kind)
{
    switch (kind) {
    case model::ValueKind::Observed: return ColumnRole::Observed;
    case model::ValueKind::Target: return ColumnRole::Target;
    case model::ValueKind::Planned: return ColumnRole::Planned;
    }
    return ColumnRole::Unknown;
}

/// The cells of the column that name something new: not merged down, nor repeated from the row above.
std::size_t count_own(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t own = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        const bool is_repeated = r > segment.first_row && cell.text == grid.rows[r - 1][column].text;
        own += cell.is_empty() || cell.covered || is_repeated ? 0 : 1;
    }
    return own;
}

std::optional<Columns> find_columns(const Grid &grid, const Segment &segment)
{
    Columns columns;
    const auto &heads = segment.heads;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const Head &head = heads[i];
        if (head.is_value() && !head.has(ColumnRole::Tag)) {
            if (columns.title && holds_sentences(grid, segment, i))
                columns.texts.push_back(i);
            continue;
        }
        if (head.has(ColumnRole::Code) && !columns.code)
            columns.code = i;
        else if (head.has(ColumnRole::Department))
            columns.department = i;
        else if (head.has(ColumnRole::Division))
            columns.division = i;
        else if ((head.has(ColumnRole::Title) || !head.level.empty()) && !columns.title)
            columns.title = i;
        else if (columns.title && !heads[*columns.title].level.empty() && head.has(ColumnRole::Title)
                 && !head.has(ColumnRole::Text)
                 && count_own(grid, segment, *columns.title) < count_own(grid, segment, i)) {
            columns.above.push_back(*columns.title);
            columns.title = i;
        } else if (head.has(ColumnRole::Tag) && !columns.tag && columns.title)
            columns.tag = i;
        else if (head.has(ColumnRole::Text)
                 || (columns.title && (head.has(ColumnRole::Title) || head.has(ColumnRole::NameIfAlone))))
            columns.texts.push_back(i);
        else if (head.has(ColumnRole::NameIfAlone) && !columns.title)
            columns.title = i;
        else if (head.has(ColumnRole::Tag))
            columns.tag = i;
        else if (!head.is_known() && !head.text.empty() && columns.code && !columns.title && i == *columns.code + 1)
            columns.title = i;
        else if (!head.is_known() && !head.text.empty() && columns.title)
            columns.texts.push_back(i);
    }
    if (!columns.title && !columns.texts.empty() && (columns.code || columns.department)) {
        columns.title = columns.texts.front();
        columns.texts.erase(columns.texts.begin());
    }
    if (!columns.title || (!columns.code && columns.texts.empty() && !columns.department))
        return std::nullopt;
    return columns;
}

std::string lines_of(std::string_view text)
{
    std::string result;
    for (const auto &item : split_items(text))
        result += (result.empty() ? "" : "\n") + item.text;
    return result;
}

/// （No6 再掲）: the mark leaves the text and becomes a tag.
bool take_repeat_mark(std::string &text)
{
    static const RE2 pattern(R"([ 　]*[（(【\[][^（）()【】\[\]]{0,20}再掲[^（）()【】\[\]]{0,12}[）)】\]])");
    return RE2::Replace(&text, pattern, "");
}

/// The upper of two heads, which names what the figures below are; empty where there is one head only.
std::string name_above(const Head &head)
{
    const auto space = head.text.find(' ');
    if (space == std::string::npos)
        return {};
    const std::string first = head.text.substr(0, space);
    const Head above = parse_head(first);
    return above.year || above.text.empty() ? std::string() : first;
}

/// 効果額 of 効果額目標: what the figures are stands before the kind of their value; empty where the head says the kind
/// only.
std::string name_before_kind(const Head &head)
{
    if (head.year || !head.kind || head.bare.size() <= 6)
        return {};
    for (std::size_t at = 3; at + 6 <= head.bare.size(); at += 3) {
        const Head tail = parse_head(std::string_view(head.bare).substr(at));
        if (tail.kind == head.kind && Lexicon::get().column(tail.bare).has(role_of(*head.kind)))
            return head.bare.substr(0, at);
    }
    return {};
}

/// The costs by year of an action that is no node: an indicator of the node it belongs to.
void read_costs_of_measure(Reading &reading, NodeIndex node, const std::string &name, const Segment &segment,
                           const GridRow &row)
{
    IndicatorSource cost;
    cost.node = node;
    cost.name = name;
    cost.unit = reading.unit_line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Head &head = segment.heads[i];
        if (!head.is_value() || !head.year || row[i].is_empty() || states_no_value(row[i].text)
            || row[i].text.ends_with("。"))
            continue;
        cost.cells.push_back({head.kind.value_or(kind_by_year(reading, *head.year)), head.year, head.unit.value_or(""),
                              row[i].text, row[i].place});
        cost.place = row[i].place;
    }
    if (!cost.cells.empty())
        add_indicator(reading, std::move(cost));
}

/// 進捗状況 | A: letters under any head judge the row. False for a cell that is no letter.
bool take_letter(Reading &reading, NodeIndex node, const Head &head, const GridCell &cell)
{
    const std::string text = base::squeeze(cell.text);
    const bool is_letter = is_rating_value(text) && base::fold_tight(text).find_first_of("0123456789-") != 0;
    return is_letter && add_rating(reading, node, head.bare.empty() ? head.text : head.bare, text, "", cell.place);
}

} // namespace

void read_costs(Reading &reading, NodeIndex node, const Segment &segment, const GridRow &row)
{
    IndicatorSource cost;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Head &head = segment.heads[i];
        if (!head.is_value() || row[i].is_empty() || row[i].text.ends_with("。"))
            continue;
        std::string name = split_unit_from_name(name_above(head)).name;
        if (name.empty())
            name = name_before_kind(head); // 効果額目標
        if (name.empty() && head.year && head.kind && head.unit && head.unit->contains("円"))
            name = head.bare; // R4決算額（千円）
        if (name.empty())
            name = cost.name; // a head that spans its columns may stand over the first only
        if (name.empty() || states_no_value(row[i].text))
            continue;
        if (name != cost.name) {
            if (!cost.cells.empty())
                add_indicator(reading, std::exchange(cost, {}));
            cost.node = node;
            cost.name = name;
            cost.unit = head.unit.value_or(reading.unit_line);
            cost.place = row[i].place;
        }
        const auto above_kind = look_up_head(cost.name)->kind;
        const bool planned = Lexicon::get().is_planned_money(cost.name);
        const auto kind = head.kind ? *head.kind
            : above_kind            ? *above_kind
            : planned               ? model::ValueKind::Planned
                                    : model::ValueKind::Observed;
        cost.cells.push_back({kind, head.year ? head.year : reading.sheet_year, "", row[i].text, row[i].place});
    }
    if (!cost.cells.empty())
        add_indicator(reading, std::move(cost));
}

bool read_action_rows(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head())
        return false;
    const auto found = find_columns(grid, segment);
    if (!found)
        return false;
    const Columns &columns = *found;
    const NodeIndex start = reading.draft.current;
    NodeIndex parent = columns.above.empty() ? reading.node() : start;
    std::string level = segment.heads[*columns.title].level;
    if (level.empty()) {
        level = segment.heads[*columns.title].bare;
        if (level.ends_with("名"))
            level.resize(level.size() - std::string_view("名").size());
    }
    const bool has_text =
        std::ranges::any_of(columns.texts, [&](std::size_t i) { return segment.heads[i].has(ColumnRole::Text); });
    NodeIndex &last_node = reading.last_action;
    std::string last_code =
        last_node != no_node ? reading.draft.nodes[last_node].node.code.value_or("") : std::string();
    std::string division;
    std::string departments; ///< as printed last: 〃 repeats them
    bool numbered = last_node != no_node;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        const GridCell &title_cell = row[*columns.title];
        if (std::ranges::any_of(columns.above, [&](std::size_t i) { return !row[i].is_empty(); }))
            parent = enter_levels(reading, segment, row, columns.above, start);
        if (parent == no_node)
            parent = reading.node();
        std::string code = columns.code ? base::narrow(base::squeeze(row[*columns.code].text)) : std::string();
        if (columns.code && row[*columns.code].covered)
            code.clear();
        if (columns.division && !row[*columns.division].is_empty())
            division = flat(row[*columns.division].text);
        const bool title_covered = title_cell.covered && r > segment.first_row
            && title_cell.text == grid.rows[r - 1][*columns.title].text && code.empty();
        if (title_cell.is_empty() || title_covered) {
            // The row above goes on, over a page's end.
            std::string more;
            for (const std::size_t i : columns.texts)
                more += row[i].text;
            auto &node = reading.draft.nodes[parent].node;
            if (more.empty())
                continue;
            if (last_node != no_node && !reading.draft.nodes[last_node].sections.empty()) {
                reading.draft.nodes[last_node].sections.back().pieces.push_back(
                    {lines_of(more), title_covered, 0, row.front().place});
            } else if (!node.measures.empty()) {
                node.measures.back().text += (node.measures.back().text.empty() ? "" : "\n") + lines_of(more);
            }
            continue;
        }
        std::string title = flat(title_cell.text);
        bool repeats = take_repeat_mark(title);
        auto inner = parse_heading(title);
        const bool own_code = code.empty() && inner && !inner->title.empty() && inner->part == 0;
        numbered = numbered || !code.empty() || (own_code && !columns.code && columns.department);
        if ((columns.code && numbered) || (own_code && numbered)) {
            Heading heading;
            if (own_code) {
                heading = *inner;
                title = inner->title;
            } else if (auto annexes = parse_heading("1 " + title)) {
                heading = *annexes;
            }
            if (!own_code) {
                heading.numbering = Numbering::Plain;
                if (code.empty())
                    code = last_code;
                heading.code = code;
            }
            if (heading.title.empty())
                heading.title = title;
            if (heading.level.empty())
                heading.level = level;
            last_code = heading.code;
            last_node = reading.draft.add(heading, title_cell.place, parent);
            auto &draft = reading.draft.nodes[last_node];
            draft.is_visited = true;
            if (columns.department && !row[*columns.department].is_empty()) {
                const std::string &printed = row[*columns.department].text;
                if (base::fold_tight(printed) != "〃")
                    departments = printed;
                reading.division = division;
                add_departments(reading, last_node, departments);
            }
            if (columns.tag && !row[*columns.tag].is_empty()) {
                for (const auto &item : split_items(row[*columns.tag].text)) {
                    if (Lexicon::get().is_tag(base::fold_tight(item.text)))
                        draft.node.tags.push_back(base::squeeze(item.text));
                }
            }
            const auto no_tag = [&](std::size_t i) { return i != columns.tag && i != columns.code; };
            for (std::size_t i = 0; i < row.size(); ++i) {
                const bool is_text = std::ranges::find(columns.texts, i) != columns.texts.end();
                if (!is_text && no_tag(i) && segment.heads[i].is_computed)
                    take_letter(reading, last_node, segment.heads[i], row[i]);
            }
            for (const std::size_t i : columns.texts) {
                if (take_letter(reading, last_node, segment.heads[i], row[i]))
                    continue;
                std::string text = lines_of(row[i].text);
                repeats = take_repeat_mark(text) || repeats;
                if (!text.empty())
                    add_text(reading, last_node, segment.heads[i].text, LabelKind::Prose, text, row[i].place);
            }
            if (repeats)
                reading.draft.nodes[last_node].node.tags.push_back(Lexicon::get().repeat_mark());
            read_costs(reading, last_node, segment, row);
            continue;
        }
        std::string text;
        for (const std::size_t i : columns.texts) {
            // 町 ◎ | 事業者 ○ | 実施時期 短期 beside 内容 are signs, and no text.
            const bool is_sign = has_text && !segment.heads[i].has(ColumnRole::Text) && !row[i].text.contains("。");
            if (!row[i].is_empty() && !is_sign)
                text += (text.empty() ? "" : "\n") + lines_of(row[i].text);
        }
        const std::size_t before = reading.draft.nodes[parent].node.measures.size();
        std::string bullet = take_bullet(title);
        add_measure(reading, parent, {std::move(bullet), title}, std::move(text), title_cell.place);
        auto &measures = reading.draft.nodes[parent].node.measures;
        if (measures.size() > before) {
            if (columns.department && !row[*columns.department].is_empty())
                measures.back().departments = split_departments(row[*columns.department].text, division);
            if (columns.tag && Lexicon::get().is_tag(base::fold_tight(row[*columns.tag].text)))
                measures.back().tags.push_back(base::squeeze(row[*columns.tag].text));
            if (repeats)
                measures.back().tags.push_back(Lexicon::get().repeat_mark());
            read_costs_of_measure(reading, parent, std::string(measures.back().title), segment, row);
        }
        last_node = no_node;
    }
    return true;
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

/// Forms: label and text side by side (整理番号 | 0412 | 事務事業名 | 巡回バス運行事業; 担当部・課 | … | 反映区分 | A).
namespace taikei::reader {
namespace {

struct Pair {
    std::string label;
    std::string value;
    std::string judge; ///< 委員会 of 必要性（委員会）; empty for none
    Head head;
    std::optional<LabelKind> label_kind;
    base::Place place;
    bool is_reason = false; ///< 評価指標 and a sentence that says why there is none
    bool is_listed = false; ///< in a table of two columns whose every row is label and text
};

/// 実施主体 | 市、交通事業者; 実施時期 | 令和７年度から: each row says one thing of the node.
bool is_list_of_pairs(const Grid &grid, const Segment &segment)
{
    constexpr std::size_t longest_label = 36;
    if (grid.width() != 2 || segment.has_head())
        return false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        if (row[0].is_empty() || row[1].is_empty() || row[0].covered || row[0].text.size() > longest_label
            || row[0].text.contains("。") || has_figure(row[0].text) || has_figure(row[1].text)
            || row[1].text.contains("→"))
            return false;
    }
    return true;
}

Pair make_listed_pair(const GridRow &row)
{
    Pair pair;
    pair.label = flat(row[0].text);
    pair.value = row[1].text;
    pair.judge = judge_in(pair.label);
    pair.head = parse_head(row[0].text);
    pair.place = row[1].place;
    pair.is_listed = true;
    if (const auto label = parse_label(row[0].text); label && label->label_kind) {
        pair.label_kind = label->label_kind;
        pair.label = bare_label(pair.label);
    }
    return pair;
}

/// 施策番号, 施策№: whose number the label announces (施策); empty for any other.
std::string level_numbered_by(std::string_view label)
{
    constexpr std::size_t longest_label = 60; ///< in bytes
    if (label.size() > longest_label)
        return {};
    const std::string tight = base::fold_tight(label);
    for (const std::string_view word : Lexicon::get().number_words()) {
        if (tight.size() <= word.size() || !tight.ends_with(word))
            continue;
        std::string level = tight.substr(0, tight.size() - word.size());
        if (Lexicon::get().is_level_word(level))
            return level;
    }
    return {};
}

/// 総合計画での位置付け: its value names a node above the form's.
bool says_place(std::string_view label)
{
    return std::ranges::any_of(std::array<std::string_view, 4>{"位置付け", "位置づけ", "体系", "総合戦略"},
                               [&](std::string_view word) { return label.ends_with(word); });
}

bool is_label_cell(const std::string &text)
{
    if (text.empty() || text.size() > 75)
        return false;
    if (says_place(text) || look_up_head(text)->is_known() || !level_numbered_by(text).empty())
        return true;
    const auto label = parse_label(text);
    return label && label->label_kind && label->text.empty();
}

/// 評価 beside 必要性, 有効性, 効率性: a cell merged down over the rows of a form names them all and labels none.
bool is_side_label(const GridRow &row, const GridRow *below, std::size_t column)
{
    return below != nullptr && (*below)[column].covered && (*below)[column].text == row[column].text;
}

/// `has_gaps`: a value may stand behind empty cells.
std::vector<Pair> pairs_of(const GridRow &row, const GridRow *below, bool has_gaps)
{
    std::vector<const GridCell *> cells;
    std::deque<GridCell> parted;
    const auto is_gap = [&](std::size_t i) {
        const auto next = std::find_if(row.begin() + static_cast<std::ptrdiff_t>(i), row.end(),
                                       [](const GridCell &cell) { return !cell.is_empty(); });
        return row[i].is_empty() && next != row.end() && !is_label_cell(next->text);
    };
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (has_gaps && i > 0 && is_gap(i))
            continue;
        if (row[i].covered || is_side_label(row, below, i))
            continue;
        // 担当課　　高齢福祉課 in one column, below a row that is parted elsewhere.
        const auto gap = row[i].text.find("  ");
        if (gap == std::string::npos || !is_label_cell(row[i].text.substr(0, gap))) {
            cells.push_back(&row[i]);
            continue;
        }
        parted.push_back({row[i].text.substr(0, gap), false, row[i].place});
        cells.push_back(&parted.back());
        parted.push_back({std::string(base::trim(std::string_view(row[i].text).substr(gap))), false, row[i].place});
        cells.push_back(&parted.back());
    }
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i + 1 < cells.size();) {
        if (!is_label_cell(cells[i]->text) || (i > 0 && cells[i]->text.size() > 45)) {
            ++i;
            continue;
        }
        Pair pair;
        pair.label = flat(cells[i]->text);
        pair.judge = judge_in(pair.label);
        pair.head = parse_head(cells[i]->text);
        if (const auto label = parse_label(cells[i]->text)) {
            pair.label_kind = label->label_kind;
            pair.label = label->label;
        }
        pair.value = cells[i + 1]->text;
        pair.place = cells[i + 1]->place;
        i += 2;
        // 基本目標 | 3 | 人と文化を育むまち
        if (i < cells.size() && !pair.head.level.empty() && !pair.head.has(ColumnRole::Code) && is_bare_code(pair.value)
            && !cells[i]->is_empty() && !is_label_cell(cells[i]->text)) {
            pair.value += "　" + cells[i]->text;
            ++i;
        }
        // 担当部署 | こども部 | 子育て支援課
        if (pair.head.has(ColumnRole::Department) || pair.label_kind == LabelKind::Departments) {
            for (; i < cells.size() && Lexicon::get().is_department(cells[i]->text); ++i)
                pair.value += ' ' + cells[i]->text;
        }
        pairs.push_back(std::move(pair));
        // 必要性 | Ａ | the reason for it
        if (i < cells.size() && is_rating_value(base::squeeze(pairs.back().value)) && cells[i]->text.contains("。")) {
            Pair reason = pairs.back();
            reason.value = cells[i]->text;
            reason.place = cells[i]->place;
            pairs.push_back(std::move(reason));
            ++i;
        }
    }
    if (pairs.empty() && cells.size() == 2 && !cells[0]->text.empty() && cells[0]->text.size() <= 60
        && cells[1]->text.size() > cells[0]->text.size() && cells[0]->text.find("。") == std::string::npos) {
        Pair pair;
        pair.label = flat(cells[0]->text);
        pair.value = cells[1]->text;
        pair.place = cells[1]->place;
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

std::string level_of(std::string_view label)
{
    return std::string(Lexicon::get().level_named(base::fold_tight(label)));
}

/// 総合戦略の位置付け | 基本目標２　人の流れをつくる: the value says of which level the node is. Empty for any other.
std::string level_in_value(const Pair &pair)
{
    const auto heading = says_place(pair.label) ? parse_heading(flat(pair.value)) : std::nullopt;
    return heading && !heading->code.empty() && !heading->title.empty() ? heading->level : std::string();
}

/// The level of the node that the pair names; empty where it names none.
std::string level_of_pair(const Pair &pair)
{
    const std::string level = level_of(pair.label);
    return level.empty() ? level_in_value(pair) : level;
}

Heading heading_of(const Pair &pair, const std::string &level)
{
    const std::string text = flat(pair.value);
    auto heading = parse_heading(text);
    if (!heading || heading->title.empty()) {
        heading = parse_heading("1 " + text);
        if (heading) {
            heading->code.clear();
            heading->number = 0;
            heading->numbering = Numbering::None;
        } else {
            heading = Heading{};
            heading->title = text;
        }
    }
    heading->level = level;
    return *heading;
}

NodeIndex enter_form_node(Reading &reading, const Heading &heading, const base::Place &place, NodeIndex parent)
{
    Draft &draft = reading.draft;
    if (const auto known = draft.find_reference(heading); known
        && (heading.code.empty() || !draft.nodes[*known].node.code || *draft.nodes[*known].node.code == heading.code)) {
        if (draft.nodes[*known].parent == no_node && parent != no_node && !draft.is_ancestor(*known, parent))
            draft.set_parent(*known, parent);
        return *known;
    }
    const NodeIndex made = draft.add(heading, place, parent);
    draft.nodes[made].is_visited = true;
    return made;
}

/// 事業名 in a box of its own, then 政策 and 施策 in the next: where the project stands.
bool names_nodes_above(const Reading &reading, const std::string &level)
{
    const NodeIndex subject = reading.form_subject;
    return subject != no_node && reading.draft.current == subject
        && Lexicon::get().is_project_level(reading.draft.nodes[subject].node.level)
        && !Lexicon::get().is_project_level(level);
}

/// What the pair names, with the number that stands in another pair: 施策№ ５ beside 施策名 公共交通の維持.
Heading numbered_heading_of(const Pair &pair, const std::vector<Pair> &pairs)
{
    Heading heading = heading_of(pair, level_of_pair(pair));
    for (const Pair &other : pairs) {
        if (!heading.code.empty() || heading.level.empty() || level_numbered_by(other.label) != heading.level
            || !is_bare_code(other.value))
            continue;
        heading.code = base::narrow(base::squeeze(other.value));
        heading.numbering = Numbering::Plain;
    }
    return heading;
}

/// The nodes that a form names: those above its subject, and the subject itself (事務事業名 before 施策名).
void read_nodes(Reading &reading, const std::vector<Pair> &pairs, const std::string &code)
{
    std::string coded_level; // 施策番号: the number is the 施策's
    for (const Pair &pair : pairs) {
        std::string level = level_numbered_by(pair.label);
        if (level.empty())
            continue;
        // 事務事業№ beside 施策№: each is numbered, and that tells no subject.
        const bool is_other = !coded_level.empty() && coded_level != level;
        coded_level = is_other ? std::string() : std::move(level);
        if (is_other)
            break;
    }
    const Pair *subject = nullptr;
    int best = -1;
    std::vector<const Pair *> named;
    for (const Pair &pair : pairs) {
        const std::string level = level_of_pair(pair);
        if (level.empty() || pair.value.empty() || pair.value.size() > 150 || pair.head.has(ColumnRole::Code))
            continue;
        if (pair.value.find("。") != std::string::npos)
            continue;
        named.push_back(&pair);
        const int score = (level == coded_level ? 4 : 0) + (Lexicon::get().is_project_level(level) ? 2 : 0)
            + (base::fold_tight(pair.label).ends_with("名") ? 1 : 0);
        if (score >= best) {
            best = score;
            subject = &pair;
        }
    }
    std::vector<const Pair *> ancestors;
    std::ranges::copy_if(named, std::back_inserter(ancestors), [&](const Pair *pair) { return pair != subject; });
    if (subject == nullptr)
        return;
    if (names_nodes_above(reading, level_of_pair(*subject))) {
        NodeIndex above = no_node;
        for (const Pair *pair : named)
            above = enter_form_node(reading, heading_of(*pair, level_of_pair(*pair)), pair->place, above);
        if (!reading.draft.is_ancestor(reading.form_subject, above))
            reading.draft.set_parent(reading.form_subject, above);
        return;
    }
    NodeIndex parent = ancestors.empty() ? reading.draft.current : no_node;
    if (ancestors.empty() && parent != no_node && reading.draft.nodes[parent].node.level == level_of_pair(*subject))
        parent = reading.draft.nodes[parent].parent;
    for (const Pair *pair : ancestors)
        parent = enter_form_node(reading, numbered_heading_of(*pair, pairs), pair->place, parent);
    Heading heading = numbered_heading_of(*subject, pairs);
    const auto above = std::exchange(reading.sheet_heading, std::nullopt);
    if (code.empty() && above && heading.code.empty() && heading.level.ends_with(above->level)) {
        heading.code = above->code;
        heading.numbering = Numbering::Plain;
    }
    if (heading.code.empty() && !code.empty()) {
        heading.code = code;
        heading.numbering = Numbering::Plain;
    }
    reading.draft.current = enter_form_node(reading, heading, subject->place, parent);
    reading.form_subject = ancestors.empty() ? reading.draft.current : no_node;
    reading.label.reset();
}

/// 必要性 of 必要性（委員会）.
std::string scheme_of(const Pair &pair)
{
    return pair.judge.empty() ? pair.label : bare_label(pair.label);
}

/// A sentence beside 評価指標 is an indicator's name only where the form has figures for it.
void find_reasons(std::vector<Pair> &pairs)
{
    if (std::ranges::any_of(pairs, [](const Pair &pair) { return pair.head.kind.has_value(); }))
        return;
    for (Pair &pair : pairs)
        pair.is_reason = pair.label_kind == LabelKind::Indicators && pair.value.ends_with("。");
}

void read_pair(Reading &reading, const Pair &pair)
{
    if (reading.draft.current == no_node && !pair.head.has(ColumnRole::Name))
        return; // above the first node: the sheet's own frame
    const NodeIndex node = reading.node();
    const std::string value = flat(pair.value);
    if (value.empty() || !level_numbered_by(pair.label).empty())
        return;
    if (pair.head.has(ColumnRole::Division) || pair.label_kind == LabelKind::Division) {
        reading.division = value;
        return;
    }
    if (pair.head.has(ColumnRole::Department) || pair.label_kind == LabelKind::Departments) {
        add_departments(reading, node, pair.value);
        return;
    }
    if (add_ticked_rating(reading, node, pair.label, pair.value, pair.place))
        return;
    const bool judges = pair.head.has(ColumnRole::Rating) || is_rating_value(value);
    if (judges && !reading.pending && add_rating(reading, node, scheme_of(pair), value, pair.judge, pair.place))
        return;
    if (pair.head.has(ColumnRole::Rating)
        || (is_rating_value(value) && base::fold_tight(value).find_first_of("0123456789") == std::string::npos)) {
        finish_pending(reading);
        if (add_rating(reading, node, scheme_of(pair), value, pair.judge, pair.place))
            return;
    }
    if (pair.label_kind == LabelKind::RelatedPlans) {
        auto plans = parse_related_plans(pair.value, pair.place);
        auto &kept = reading.draft.nodes[node].node.related_plans;
        kept.insert(kept.end(), plans.begin(), plans.end());
        return;
    }
    if (pair.label_kind == LabelKind::Measures) {
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
        reading.pending = IndicatorSource{};
        reading.pending->node = node;
        reading.pending->name = pair.value;
        reading.pending->place = pair.place;
        return;
    }
    if (reading.pending) {
        if (pair.head.kind) {
            reading.pending->cells.push_back(
                {*pair.head.kind, pair.head.year, pair.head.unit.value_or(""), pair.value, pair.place});
            return;
        }
        if (pair.head.has(ColumnRole::Unit)) {
            reading.pending->unit = value;
            return;
        }
        if (pair.head.has(ColumnRole::Definition)) {
            reading.pending->definition = value;
            return;
        }
        if (pair.head.has(ColumnRole::Note)) {
            reading.pending->note = value;
            return;
        }
    }
    if (pair.label_kind == LabelKind::Furniture || pair.head.has(ColumnRole::Code))
        return;
    const bool is_prose = pair.label_kind == LabelKind::Prose || pair.label_kind == LabelKind::Indicators
        || value.find("。") != std::string::npos || value.size() > 90 || pair.is_listed;
    if (!is_prose || pair.label.size() > 60)
        return;
    add_text(reading, node, pair.label, pair.label_kind ? pair.label_kind : LabelKind::Prose, pair.value, pair.place);
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
    if (grid.width() < 2 || (!segment.has_head() && reading.label && reading.label->kind == LabelKind::Measures))
        return false;
    const std::size_t first = segment.has_head() ? segment.head_row : segment.first_row;
    if (reading.label && reading.label->kind == LabelKind::Indicators && grid.width() == 2
        && grid.rows[first][1].text.find("→") != std::string::npos)
        return false;
    std::vector<Pair> pairs;
    std::string code;
    std::string label_above;
    bool names_node = false;
    for (std::size_t r = first; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        // 施策番号 | sentence, and the number below its label: the sentence is the title of that number.
        if (look_up_head(row[0].text)->has(ColumnRole::Code) && r + 1 < segment.end_row
            && is_bare_code(grid.rows[r + 1][0].text)
            && std::ranges::all_of(grid.rows[r + 1].begin() + 1, grid.rows[r + 1].end(),
                                   [&](const GridCell &cell) { return cell.is_empty() || cell.covered; })
            && !is_bare_code(row[1].text)) {
            Heading heading;
            heading.numbering = Numbering::Plain;
            heading.code = base::narrow(base::squeeze(grid.rows[r + 1][0].text));
            heading.title = flat(row[1].text);
            std::string level = parse_head(row[0].text).bare;
            if (level.ends_with("番号"))
                level.resize(level.size() - std::string_view("番号").size());
            heading.level = level_of(level);
            NodeIndex parent = reading.draft.current;
            while (parent != no_node && reading.draft.nodes[parent].signature == heading.signature())
                parent = reading.draft.nodes[parent].parent;
            reading.draft.current = reading.draft.add(heading, row[1].place, parent);
            reading.draft.nodes[reading.draft.current].is_visited = true;
            reading.label.reset();
            names_node = true;
            ++r;
            continue;
        }
        // 総合計画での位置付け | 政策１ … above | 施策１－１ …: the label holds for both.
        if (row[0].is_empty() && says_place(label_above)) {
            const auto value = std::ranges::find_if(row, [](const GridCell &cell) { return !cell.is_empty(); });
            if (value != row.end()) {
                Pair pair;
                pair.label = label_above;
                pair.value = value->text;
                pair.place = value->place;
                if (!level_in_value(pair).empty()) {
                    pairs.push_back(std::move(pair));
                    continue;
                }
            }
        }
        for (auto &pair : pairs_of(row, r + 1 < segment.end_row ? &grid.rows[r + 1] : nullptr, grid.has_gaps)) {
            label_above = pair.label;
            if (pair.head.has(ColumnRole::Code) && code.empty()
                && (is_bare_code(pair.value) || pair.value.size() <= 12))
                code = base::narrow(base::squeeze(pair.value));
            pairs.push_back(std::move(pair));
        }
    }
    if (is_list_of_pairs(grid, segment)) {
        pairs.clear();
        for (std::size_t r = first; r < segment.end_row; ++r) {
            if (!grid.rows[r][1].covered) // a title over both columns
                pairs.push_back(make_listed_pair(grid.rows[r]));
        }
    }
    if (pairs.empty())
        return names_node;
    find_reasons(pairs);
    read_nodes(reading, pairs, code);
    for (const Pair &pair : pairs) {
        if (!level_of_pair(pair).empty() && pair.value.find("。") == std::string::npos
            && pair.label_kind != LabelKind::Measures)
            continue;
        read_pair(reading, pair);
    }
    return true;
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

namespace {

/// 施策番号, 施策名, 関係課: names a field of a form, wherever it stands on a line.
bool names_field(std::string_view word)
{
    const Head head = parse_head(word);
    return head.has(ColumnRole::Code) || (!head.level.empty() && word.ends_with("名"))
        || Lexicon::get().label(base::fold_tight(word)) == LabelKind::Departments;
}

/// 2-3 施策名 消防・救急体制の充実 behind 施策番号: a value, and the further fields of its line.
std::vector<std::pair<std::string, std::string>> fields_of(std::string_view label, std::string_view value)
{
    std::vector<std::pair<std::string, std::string>> fields = {{std::string(label), {}}};
    const std::string squeezed = base::squeeze(value);
    const auto words = base::split(squeezed, " ");
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string &open = fields.back().second;
        if (i + 1 < words.size() && !open.empty() && names_field(words[i]))
            fields.emplace_back(words[i], "");
        else
            open += (open.empty() ? "" : " ") + std::string(words[i]);
    }
    return fields;
}

} // namespace

std::size_t read_form_lines(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    Grid grid;
    bool has_code = false;
    bool has_level = false;
    std::size_t i = at;
    for (; i < elements.size() && elements[i].line != nullptr && (i == at || elements[i].blank_above == 0); ++i) {
        const std::string_view text = base::trim(elements[i].line->text);
        std::size_t split = 0;
        for (std::size_t p = 0; p < text.size() && p < 60;) {
            const std::size_t here = p;
            const char32_t c = base::next_code_point(text, p);
            if (base::is_space(c) || c == U'：' || c == U':') {
                split = here;
                break;
            }
        }
        // 総合計画の位置付け: what the lines indented below it are about.
        const bool heads_more = !grid.rows.empty() && i + 1 < elements.size() && elements[i + 1].line != nullptr
            && elements[i + 1].blank_above == 0 && elements[i + 1].line->indent > elements[i].line->indent;
        if (split == 0 && heads_more && text.size() <= 60)
            continue;
        if (split == 0)
            break;
        std::string_view value = base::trim(text.substr(split));
        for (const std::string_view colon : {"：", ":"}) {
            if (value.starts_with(colon))
                value = base::trim(value.substr(colon.size()));
        }
        const Head head = parse_head(text.substr(0, split));
        const bool department = head.has(ColumnRole::Department) || head.has(ColumnRole::Division)
            || Lexicon::get().label(base::fold_tight(text.substr(0, split))) == LabelKind::Departments;
        Pair printed;
        printed.label = text.substr(0, split);
        printed.value = value;
        const bool places = !level_in_value(printed).empty();
        if (value.empty() || !(head.has(ColumnRole::Code) || !head.level.empty() || department || places))
            break;
        for (auto &[label, text_of_field] : fields_of(text.substr(0, split), value)) {
            const Head field = parse_head(label);
            has_code = has_code || field.has(ColumnRole::Code);
            has_level = has_level || !field.level.empty();
            grid.rows.push_back(
                {{std::move(label), false, elements[i].place}, {std::move(text_of_field), false, elements[i].place}});
        }
    }
    if (grid.rows.size() < 3 || !(has_code || reading.sheet_heading) || !has_level)
        return 0;
    Segment whole;
    whole.end_row = grid.rows.size();
    reading.label.reset();
    return read_form_rows(reading, grid, whole) ? i - at : 0;
}

} // namespace taikei::reader

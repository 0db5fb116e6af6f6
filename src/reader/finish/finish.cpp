#include "base/text.hpp"
#include "reader/finish/closing_departments.hpp"
#include "reader/finish/document_parts.hpp"
#include "reader/finish/front_matter.hpp"
#include "reader/finish/headings_over_tree.hpp"
#include "reader/finish/overviews_apart.hpp"
#include "reader/finish/prose.hpp"
#include "reader/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

namespace taikei::reader {
namespace {

/// How alike two names must be to mean the same indicator in an overview and in the detail.
constexpr double same_name = 0.72;

bool same_values(const model::Indicator &a, const model::Indicator &b)
{
    return std::ranges::all_of(a.values, [&](const model::Value &value) {
        return std::ranges::any_of(b.values, [&](const model::Value &other) {
            return value.kind == other.kind && value.year == other.year && value.number == other.number;
        });
    });
}

/// An overview table repeats the details: one indicator, not two; where they contradict, the detail is right.
void match_overviews(Draft &draft)
{
    std::map<NodeIndex, std::vector<std::size_t>> details;
    std::map<std::pair<NodeIndex, std::string>, std::vector<std::size_t>> by_name;
    for (std::size_t i = 0; i < draft.indicators.size(); ++i) {
        if (draft.indicators[i].is_overview)
            continue;
        details[draft.indicators[i].node].push_back(i);
        by_name[{draft.indicators[i].node, base::fold_tight(draft.indicators[i].indicator.name)}].push_back(i);
    }
    std::vector<DraftIndicator> kept;
    std::set<std::size_t> used;
    std::vector<bool> drop(draft.indicators.size(), false);
    for (std::size_t i = 0; i < draft.indicators.size(); ++i) {
        const DraftIndicator &overview = draft.indicators[i];
        if (!overview.is_overview)
            continue;
        const auto found = details.find(overview.node);
        if (found == details.end())
            continue;
        std::optional<std::size_t> best;
        double best_likeness = 0;
        const std::string own_name = base::fold_tight(overview.indicator.name);
        if (const auto same = by_name.find({overview.node, own_name}); same != by_name.end()) {
            const auto free = std::ranges::find_if(same->second, [&](std::size_t j) {
                return !used.contains(j) && draft.indicators[j].indicator.part == overview.indicator.part;
            });
            if (free != same->second.end()) {
                best = *free;
                best_likeness = 1;
            }
        }
        for (const std::size_t j : found->second) {
            if (best_likeness >= 1)
                break;
            const model::Indicator &detail = draft.indicators[j].indicator;
            if (used.contains(j) || detail.part != overview.indicator.part)
                continue;
            double alike = likeness(detail.name, overview.indicator.name);
            if (alike < same_name && same_values(overview.indicator, detail) && alike > 0.3)
                alike = same_name;
            if (alike > best_likeness) {
                best = j;
                best_likeness = alike;
            }
        }
        if (!best || best_likeness < same_name) {
            // The node has details, yet not this one: kept, and worth a look.
            draft.find("overview-without-detail", overview.indicator.name, overview.indicator.source.place);
            continue;
        }
        used.insert(*best);
        drop[i] = true;
        const model::Indicator &detail = draft.indicators[*best].indicator;
        if (base::fold_tight(detail.name) != base::fold_tight(overview.indicator.name))
            draft.find("overview-differs", overview.indicator.name + " / " + detail.name,
                       overview.indicator.source.place);
        else if (!same_values(overview.indicator, detail))
            draft.find("overview-contradicts", detail.name, overview.indicator.source.place);
    }
    for (std::size_t i = 0; i < draft.indicators.size(); ++i) {
        if (!drop[i])
            kept.push_back(std::move(draft.indicators[i]));
    }
    draft.indicators = std::move(kept);
}

/// "(10101) 漁業の担い手を…" without number and brackets before it.
std::string_view without_number(std::string_view tight)
{
    const auto begin = tight.find_first_not_of("()0123456789-.");
    return begin == std::string_view::npos ? tight : tight.substr(begin);
}

/// Without (担当:水産課) behind it.
std::string_view without_annex(std::string_view tight)
{
    return tight.ends_with(')') ? tight.substr(0, tight.rfind('(')) : tight;
}

/// 施策の体系 above nothing but the titles of what stands below the node: an overview of the tree, and no text.
bool lists_titles(const DraftSection &section, const std::set<std::string, std::less<>> &titles)
{
    constexpr std::size_t longest_title = 600; // in bytes
    return !section.pieces.empty() && std::ranges::all_of(section.pieces, [&](const Piece &piece) {
        if (piece.text.size() > longest_title)
            return false;
        const std::string tight = base::fold_tight(piece.text);
        const std::string_view bare = without_number(tight);
        return titles.contains(tight) || titles.contains(bare) || titles.contains(without_annex(bare));
    });
}

/// 今後の方向性 | 継続 in a list of all sheets where the sheet's own box is ticked, or 方向性 | 継続: said once, as a
/// judgement.
bool repeats_rating(const DraftNode &node, const DraftSection &section)
{
    constexpr std::size_t longest_rating = 60; ///< in bytes
    if (node.node.ratings.empty() || section.pieces.size() != 1 || section.label.empty()
        || section.pieces.front().text.size() > longest_rating)
        return false;
    const std::string label = base::fold_tight(section.label);
    const std::string value = base::fold_tight(section.pieces.front().text);
    return std::ranges::any_of(node.node.ratings, [&](const model::Rating &rating) {
        return base::fold_tight(rating.scheme).ends_with(label) && base::fold_tight(rating.value) == value;
    });
}

void drop_sections_of_ratings(Draft &draft)
{
    for (NodeIndex i = 0; i < static_cast<NodeIndex>(draft.nodes.size()); ++i)
        draft.erase_sections(i, [&](const DraftSection &section) { return repeats_rating(draft.nodes[i], section); });
}

void drop_overviews_of_tree(Draft &draft)
{
    std::map<NodeIndex, std::set<std::string, std::less<>>> titles;
    std::set<std::string, std::less<>> all_titles;
    for (const DraftNode &node : draft.nodes) {
        const std::string tight = base::fold_tight(node.node.title);
        if (node.parent != no_node && !tight.empty())
            titles[node.parent].insert(tight);
        all_titles.insert(tight);
    }
    std::erase_if(draft.indicators, [&](const DraftIndicator &each) {
        const auto &values = each.indicator.values;
        return std::ranges::all_of(
                   values, [&](const model::Value &value) { return all_titles.contains(base::fold_tight(value.text)); })
            && all_titles.contains(without_number(base::fold_tight(each.indicator.name)));
    });
    for (const auto &[parent, below] : titles)
        draft.erase_sections(parent, [&](const DraftSection &section) { return lists_titles(section, below); });
}

/// Marks of notes with their number: ※1, 注2. Not the 注 of another word: 受注3件.
std::string without_note_marks(std::string text)
{
    static const RE2 small_marks(R"([ 　]+※[0-9０-９]+[ 　]+)"); // small letters between others: ＤＶ ※３ の予防
    static const RE2 marks(R"(※[0-9０-９]+)");
    if (base::has_word(text, "※"))
        RE2::GlobalReplace(&text, small_marks, "");
    static const RE2 numbered_notes(R"((^|[^受発外特])[（(]?注[0-9０-９]+[）)]?)");
    RE2::GlobalReplace(&text, marks, "");
    if (base::has_word(text, "注"))
        RE2::GlobalReplace(&text, numbered_notes, "\\1");
    return text;
}

/// ものづくり支援事業【新規】【デジタル】, where the document says what its own marks mean, and
/// 女性の活躍の推進【女性活躍推進 計画】, the plan that this part of another is: they leave the title.
void take_marks(const std::vector<std::string> &marks, std::string &title, std::vector<std::string> &tags)
{
    const bool may_name_plan = title.ends_with("】") && Lexicon::get().names_plan(title);
    if (marks.empty() && !may_name_plan)
        return;
    static const RE2 last(R"(^(.*?)[ 　]*[【\[［]([^【】\[\]［］]{1,16})[】\]］]$)");
    const auto behind = static_cast<std::ptrdiff_t>(tags.size());
    std::string rest;
    std::string mark;
    while (RE2::FullMatch(title, last, &rest, &mark) && !rest.empty()
           && (std::ranges::find(marks, base::fold_tight(mark)) != marks.end()
               || (title.ends_with("】") && Lexicon::get().names_plan(mark)))) {
        title = rest;
        if (std::ranges::find(tags, mark) == tags.end())
            tags.insert(tags.begin() + behind, mark);
    }
}

/// 相談窓口の周知（再掲） in a row whose mark is 再掲: said once.
void keep_first_of_each(std::vector<std::string> &tags)
{
    std::vector<std::string> kept;
    for (std::string &tag : tags) {
        if (std::ranges::find(kept, tag) == kept.end())
            kept.push_back(std::move(tag));
    }
    tags = std::move(kept);
}

/// The node for the whole document, made for a table above the first heading, of which nothing came: a sheet's frame.
bool is_empty_root(const Reading &reading)
{
    if (!reading.has_root() || reading.draft.nodes.size() < 2)
        return false;
    const NodeIndex root = reading.root_index();
    const DraftNode &node = reading.draft.nodes[root];
    return !has_content(node) && node.node.ratings.empty() && node.node.departments.empty()
        && std::ranges::none_of(reading.draft.nodes, [&](const DraftNode &each) { return each.parent == root; })
        && std::ranges::none_of(reading.draft.indicators,
                                [&](const DraftIndicator &each) { return each.node == root; });
}

/// 再掲: the node that each repeated one repeats.
std::map<NodeIndex, NodeIndex> find_repeats(Draft &draft)
{
    std::map<std::string, NodeIndex> first;
    std::map<NodeIndex, NodeIndex> repeats;
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        const model::Node &node = draft.nodes[i].node;
        const std::string title = base::fold_tight(node.title);
        const auto index = static_cast<NodeIndex>(i);
        if (std::ranges::find(node.tags, Lexicon::get().repeat_mark()) == node.tags.end())
            first.emplace(title, index);
        else if (const auto found = first.find(title); found != first.end())
            repeats.emplace(index, found->second);
        else
            draft.find("repeat-without-original", node.title, node.source.place);
    }
    return repeats;
}

/// 1, 2 of 1-2; the number alone of a node whose code is no row of numbers.
std::vector<int> place_among_siblings(const DraftNode &node)
{
    constexpr std::size_t most_digits = 9;
    std::vector<int> numbers;
    for (const std::string_view part : base::split(node.node.code.value_or(""), "-")) {
        const bool is_number = !part.empty() && part.size() <= most_digits
            && part.find_first_not_of("0123456789") == std::string_view::npos;
        if (!is_number)
            return {node.number};
        numbers.push_back(std::stoi(std::string(part)));
    }
    return numbers;
}

/// Siblings in the order in which they were met, those of one kind by their numbers: an overview may have named some
/// first.
void sort_siblings(const Draft &draft, std::vector<NodeIndex> &siblings)
{
    std::map<std::string, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        const DraftNode &node = draft.nodes[siblings[i]];
        if (node.number != 0)
            places[node.signature].push_back(i);
    }
    for (const auto &[signature, at] : places) {
        std::vector<NodeIndex> numbered;
        numbered.reserve(at.size());
        for (const std::size_t i : at)
            numbered.push_back(siblings[i]);
        std::ranges::stable_sort(numbered, {},
                                 [&](NodeIndex index) { return place_among_siblings(draft.nodes[index]); });
        for (std::size_t k = 0; k < at.size(); ++k)
            siblings[at[k]] = numbered[k];
    }
}

/// The nodes that stay, parents before their children.
std::vector<NodeIndex> order_nodes(const Draft &draft, const std::vector<bool> &gone)
{
    std::map<NodeIndex, std::vector<NodeIndex>> children;
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        if (!gone[i])
            children[draft.nodes[i].parent].push_back(static_cast<NodeIndex>(i));
    }
    std::vector<NodeIndex> order;
    std::vector<NodeIndex> stack;
    const auto push = [&](NodeIndex parent) {
        const auto found = children.find(parent);
        if (found == children.end())
            return;
        sort_siblings(draft, found->second);
        stack.insert(stack.end(), found->second.rbegin(), found->second.rend());
    };
    push(no_node);
    while (!stack.empty()) {
        const NodeIndex node = stack.back();
        stack.pop_back();
        order.push_back(node);
        push(node);
    }
    return order;
}

std::map<NodeIndex, std::string> give_ids(const Draft &draft, const std::vector<NodeIndex> &order)
{
    std::map<std::string, int> codes;
    for (const NodeIndex index : order)
        ++codes[draft.nodes[index].node.code.value_or("")];
    std::map<NodeIndex, std::string> ids;
    std::set<std::string> taken;
    int serial = 0;
    for (const NodeIndex index : order) {
        const DraftNode &node = draft.nodes[index];
        const std::string code = node.node.code.value_or("");
        std::string id;
        if (!code.empty() && codes[code] == 1)
            id = code;
        else if (!code.empty() && node.parent != no_node && ids.contains(node.parent))
            id = ids[node.parent] + '/' + code;
        if (id.empty() || taken.contains(id)) {
            do
                id = 'n' + std::to_string(++serial);
            while (taken.contains(id));
        }
        taken.insert(id);
        ids[index] = id;
    }
    return ids;
}

void name_levels(Draft &draft, const std::vector<NodeIndex> &order, model::Plan &plan)
{
    std::map<NodeIndex, int> depth;
    for (const NodeIndex index : order) {
        DraftNode &node = draft.nodes[index];
        depth[index] = node.parent == no_node ? 0 : depth[node.parent] + 1;
        if (!node.node.level.empty())
            continue;
        if (node.part != 0) {
            base::append_code_point(node.node.level, node.part);
            continue;
        }
        node.node.level = Lexicon::get().usual_level(static_cast<std::size_t>(depth[index]));
    }
    std::vector<std::pair<int, std::string>> levels;
    for (const NodeIndex index : order) {
        const std::string &level = draft.nodes[index].node.level;
        if (!std::ranges::any_of(levels, [&](const auto &known) { return known.second == level; }))
            levels.emplace_back(depth[index], level);
    }
    std::ranges::stable_sort(levels, {}, &std::pair<int, std::string>::first);
    for (auto &[rank, level] : levels)
        plan.levels.push_back(std::move(level));
}

} // namespace

void finish(Reading &reading, model::Plan &plan)
{
    Draft &draft = reading.draft;
    for (auto &node : draft.nodes) {
        if (node.is_orphan)
            node.parent = no_node;
        std::erase_if(node.node.roles, [](const model::Role &role) { return role.text.empty(); });
    }
    drop_sections_of_ratings(draft);
    place_notes(reading);
    match_overviews(draft);
    drop_overviews_apart(draft);
    drop_overviews_of_tree(draft);
    const auto repeats = find_repeats(draft);
    std::vector<bool> gone(draft.nodes.size(), false);
    drop_parts_around_tree(draft, gone);
    drop_front_matter(draft, gone);
    settle_document_parts(draft, gone);
    drop_headings_over_tree(draft, gone);
    if (is_empty_root(reading))
        gone[reading.root_index()] = true;
    const std::vector<NodeIndex> order = order_nodes(draft, gone);
    if (reading.has_root())
        draft.nodes[reading.root_index()].node.title = plan.title.empty() ? reading.first_words : plan.title;
    const auto ids = give_ids(draft, order);
    name_levels(draft, order, plan);
    for (const NodeIndex index : order) {
        DraftNode &from = draft.nodes[index];
        model::Node node = std::move(from.node);
        node.id = ids.at(index);
        if (from.parent != no_node)
            node.parent = ids.at(from.parent);
        if (const auto repeated = repeats.find(index); repeated != repeats.end()) {
            if (const auto original = ids.find(repeated->second); original != ids.end())
                node.repeats = original->second;
        }
        node.title = without_note_marks(node.title);
        take_marks(reading.marks, node.title, node.tags);
        keep_first_of_each(node.tags);
        for (model::Measure &measure : node.measures) {
            measure.title = without_note_marks(measure.title);
            take_marks(reading.marks, measure.title, measure.tags);
            keep_first_of_each(measure.tags);
        }
        for (const DraftSection &section : from.sections) {
            std::string text = join_prose(section.pieces);
            if (!text.empty())
                node.sections.push_back({section.label, std::move(text), {section.place, section.confidence}});
        }
        plan.nodes.push_back(std::move(node));
    }
    int serial = 0;
    for (auto &from : draft.indicators) {
        model::Indicator indicator = std::move(from.indicator);
        const auto owner = ids.find(from.node);
        if (owner == ids.end())
            continue;
        indicator.id = "i" + std::to_string(++serial);
        indicator.node = owner->second;
        indicator.name = without_note_marks(indicator.name);
        std::vector<model::Value> values;
        for (auto &value : indicator.values) {
            if (value.year.year() == 0) {
                std::optional<model::FiscalYear> year =
                    value.kind == model::ValueKind::Observed ? reading.observed_year : reading.target_year;
                if (!year && value.kind == model::ValueKind::Target && plan.period)
                    year = plan.period->to;
                if (!year) {
                    draft.find("value-without-year", indicator.name + ": " + value.text, value.source.place);
                    continue;
                }
                value.year = *year;
                value.source.confidence = std::min(value.source.confidence, 0.7);
            }
            values.push_back(std::move(value));
        }
        indicator.values = std::move(values);
        plan.indicators.push_back(std::move(indicator));
    }
    std::set<std::pair<std::string, std::string>> explained;
    for (auto &entry : draft.glossary) {
        if (explained.emplace(entry.term, entry.text).second)
            plan.glossary.push_back(std::move(entry));
    }
    plan.findings = std::move(draft.findings);
    take_closing_departments(plan);
}

} // namespace taikei::reader

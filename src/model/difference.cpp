#include "model/difference.hpp"

#include "base/text.hpp"
#include "model/plan_format.hpp"
#include "model/plan_pairing.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

namespace taikei::model {

namespace {

/// One part of a thing under the name that a change reports it by ("title", "section 現状と課題"), as text.
struct Facet {
    std::string field;
    std::string text;
};

using Facets = std::vector<Facet>;

std::string join(const std::vector<std::string> &items, std::string_view separator = "、")
{
    return fmt::format("{}", fmt::join(items, separator));
}

std::string with_name(std::string_view kind, std::string_view name)
{
    return name.empty() ? std::string(kind) : fmt::format("{} {}", kind, name);
}

std::string years(std::optional<FiscalYear> from, std::optional<FiscalYear> to)
{
    if (!from && !to)
        return {};
    const auto year = [](std::optional<FiscalYear> y) { return y ? std::to_string(y->year()) : std::string(); };
    return year(from) + "-" + year(to);
}

Facets facets_of(const Plan &plan)
{
    return {
        {"municipality", plan.municipality.name},
        {"municipality code", plan.municipality.code.value_or("")},
        {"title", plan.title},
        {"kind", std::string(name_of(plan.kind))},
        {"period", plan.period ? years(plan.period->from, plan.period->to) : std::string()},
        {"levels", join(plan.levels)},
    };
}

/// Leaves out what is empty: an empty part and one that is not there are the same.
class FacetList {
public:
    void add(std::string field, std::string text)
    {
        if (!text.empty())
            m_facets.push_back({std::move(field), std::move(text)});
    }

    /// For an item of a list, which is there even where it has no text.
    void add_item(std::string_view kind, std::string_view name, std::string_view text)
    {
        add(with_name(kind, name), std::string(text.empty() ? name : text));
    }

    Facets take() { return std::move(m_facets); }

private:
    Facets m_facets;
};

void add_lists(const Node &node, FacetList &facets)
{
    for (const Section &section : node.sections)
        facets.add_item("section", section.label, section.text);
    for (const Measure &measure : node.measures) {
        facets.add_item("measure", measure.title, measure.text);
        facets.add(with_name("departments of measure", measure.title), join(measure.departments));
        facets.add(with_name("tags of measure", measure.title), join(measure.tags));
    }
    for (const RelatedPlan &related : node.related_plans)
        facets.add_item("related plan", related.title, years(related.from, related.to));
    for (const Rating &rating : node.ratings) {
        const std::string year = rating.year ? std::to_string(rating.year->year()) : std::string();
        facets.add(with_name(with_name(with_name("rating", rating.scheme), year), rating.by),
                   with_name(rating.value, rating.text));
    }
    for (const Role &role : node.roles)
        facets.add_item(with_name("role", role.group), role.actor, role.text);
}

Facets facets_of(const Node &node)
{
    FacetList facets;
    facets.add("code", node.code.value_or(""));
    facets.add("title", node.title);
    facets.add("level", node.level);
    facets.add("departments", join(node.departments));
    add_lists(node, facets);
    facets.add("sdgs", fmt::format("{}", fmt::join(node.sdgs, ", ")));
    facets.add("tags", join(node.tags));
    return facets.take();
}

Facets facets_of(const Indicator &indicator)
{
    FacetList facets;
    facets.add("name", indicator.name);
    facets.add("part", indicator.part.value_or(""));
    facets.add("unit", indicator.unit.value_or(""));
    facets.add("definition", indicator.definition.value_or(""));
    facets.add("note", indicator.note.value_or(""));
    facets.add("departments", join(indicator.departments));
    return facets.take();
}

std::string field_of(const Value &value)
{
    return fmt::format("{} {}", name_of(value.kind), value.year.year());
}

/// Everything understood from the cell: for two values that were printed alike and read differently.
std::string understood(const Value &value)
{
    std::vector<std::string> parts;
    if (value.number)
        parts.push_back(value.number->to_shortest());
    if (value.low || value.high)
        parts.push_back(fmt::format("{}~{}", value.low ? value.low->to_shortest() : "",
                                    value.high ? value.high->to_shortest() : ""));
    if (!value.marks.empty())
        parts.push_back(join(value.marks, ","));
    return fmt::format("{} [{}]", value.text, join(parts, "; "));
}

/// Numbers the items that share a name, so that the k-th pairs with the k-th.
template <typename Item, typename Name>
std::vector<std::pair<std::string, std::size_t>> keys_of(const std::vector<Item> &items, Name name)
{
    std::map<std::string, std::size_t> seen;
    std::vector<std::pair<std::string, std::size_t>> keys;
    keys.reserve(items.size());
    for (const Item &item : items) {
        std::string key = name(item);
        const std::size_t index = seen[key]++;
        keys.emplace_back(std::move(key), index);
    }
    return keys;
}

/// Pairs two lists by name; see keys_of().
template <typename Item, typename Name>
Pairing pair_by_name(const std::vector<Item> &before, const std::vector<Item> &after, Name name)
{
    Pairing pairing(before.size(), after.size());
    const auto before_keys = keys_of(before, name);
    const auto after_keys = keys_of(after, name);
    std::map<std::pair<std::string, std::size_t>, std::size_t> places;
    for (std::size_t i = 0; i < after.size(); ++i)
        places.emplace(after_keys[i], i);
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (const auto found = places.find(before_keys[i]); found != places.end())
            pairing.pair(i, found->second);
    }
    return pairing;
}

/// Calls gone(i), added(j) and both(i, j) so that the later list is walked in order, and what is gone comes where it
/// stood.
template <typename Gone, typename Added, typename Both>
void walk(const Pairing &pairing, Gone gone, Added added, Both both)
{
    std::size_t next = 0;
    const auto report_gone_before = [&](std::size_t end) {
        for (; next < end; ++next) {
            if (!pairing.after_of[next])
                gone(next);
        }
    };
    for (std::size_t after = 0; after < pairing.before_of.size(); ++after) {
        if (const auto before = pairing.before_of[after]) {
            report_gone_before(*before);
            both(*before, after);
        } else {
            added(after);
        }
    }
    report_gone_before(pairing.after_of.size());
}

/// True where the pairs stand in another order than before. What is added or gone has no order.
bool reordered(const Pairing &pairing)
{
    std::size_t last = 0;
    for (const auto &before : pairing.before_of) {
        if (!before)
            continue;
        if (*before < last)
            return true;
        last = *before;
    }
    return false;
}

class Comparison {
public:
    Comparison(const Plan &before, const Plan &after)
        : m_before(before)
        , m_after(after)
        , m_nodes(pair_nodes(before.nodes, after.nodes))
        , m_indicators(pair_indicators(before, after, m_nodes))
        , m_before_parents(parent_positions(before.nodes))
        , m_after_parents(parent_positions(after.nodes))
        , m_before_owners(node_positions(before))
        , m_after_owners(node_positions(after))
    {
    }

    std::vector<Change> run()
    {
        compare_facets(facets_of(m_before), facets_of(m_after),
                       {ChangeKind::Changed, Subject::Plan, {}, {}, m_after.title, {}, {}, {}});
        compare_nodes();
        compare_indicators();
        compare_glossary();
        return std::move(m_changes);
    }

private:
    using Subject = Change::Subject;
    using Owners = std::vector<std::optional<std::size_t>>;

    void compare_nodes()
    {
        report_order("order of parts", m_nodes, m_before_parents, m_after_parents);
        walk(
            m_nodes, [&](std::size_t i) { add_gone(Subject::Node, m_before.nodes[i].id, m_before.nodes[i].title); },
            [&](std::size_t j) { add_added(Subject::Node, m_after.nodes[j].id, m_after.nodes[j].title); },
            [&](std::size_t i, std::size_t j) { compare_node(i, j); });
    }

    void compare_node(std::size_t i, std::size_t j)
    {
        const Node &before = m_before.nodes[i];
        const Node &after = m_after.nodes[j];
        const Change frame{ChangeKind::Changed, Subject::Node, before.id, after.id, after.title, {}, {}, {}};
        if (moved(m_before_parents[i], m_after_parents[j]))
            add_changed(frame, "parent", title_at(m_before, m_before_parents[i]),
                        title_at(m_after, m_after_parents[j]));
        compare_facets(facets_of(before), facets_of(after), frame);
        compare_repeats(before, after, frame);
    }

    /// 再掲 names a node by its id, which may have another name in another edition.
    void compare_repeats(const Node &before, const Node &after, const Change &frame)
    {
        if (!before.repeats && !after.repeats)
            return;
        const auto place = [](const Plan &plan, const Node &node) -> std::optional<std::size_t> {
            const auto found =
                std::ranges::find(plan.nodes, node.repeats, [](const Node &n) { return std::optional(n.id); });
            if (found == plan.nodes.end())
                return std::nullopt;
            return static_cast<std::size_t>(found - plan.nodes.begin());
        };
        const auto before_place = place(m_before, before);
        const auto after_place = place(m_after, after);
        const bool same_words = before.repeats == after.repeats && !before_place && !after_place;
        const bool same_node = before_place && after_place && m_nodes.after_of[*before_place] == after_place;
        if (!same_words && !same_node)
            add_changed(frame, "repeats", before.repeats.value_or(""), after.repeats.value_or(""));
    }

    void compare_indicators()
    {
        report_order("order of indicators", m_indicators, m_before_owners, m_after_owners);
        walk(
            m_indicators,
            [&](std::size_t i) {
                add_gone(Subject::Indicator, m_before.indicators[i].id, full_name(m_before.indicators[i]));
            },
            [&](std::size_t j) {
                add_added(Subject::Indicator, m_after.indicators[j].id, full_name(m_after.indicators[j]));
            },
            [&](std::size_t i, std::size_t j) { compare_indicator(i, j); });
    }

    void compare_indicator(std::size_t i, std::size_t j)
    {
        const Indicator &before = m_before.indicators[i];
        const Indicator &after = m_after.indicators[j];
        Change frame{ChangeKind::Changed, Subject::Indicator, before.id, after.id, full_name(after), {}, {}, {}};
        if (moved(m_before_owners[i], m_after_owners[j]))
            add_changed(frame, "node", title_at(m_before, m_before_owners[i]), title_at(m_after, m_after_owners[j]));
        compare_facets(facets_of(before), facets_of(after), frame);
        frame.subject = Subject::Value;
        compare_values(before.values, after.values, frame);
    }

    void compare_values(const std::vector<Value> &before, const std::vector<Value> &after, Change frame)
    {
        const auto add = [&](ChangeKind kind, const Value &value, std::string was, std::string is) {
            frame.kind = kind;
            add_changed(frame, field_of(value), std::move(was), std::move(is));
        };
        walk(
            pair_by_name(before, after, field_of),
            [&](std::size_t i) { add(ChangeKind::Gone, before[i], before[i].text, {}); },
            [&](std::size_t j) { add(ChangeKind::Added, after[j], {}, after[j].text); },
            [&](std::size_t i, std::size_t j) {
                Value was = before[i];
                was.source = after[j].source;
                if (was == after[j])
                    return;
                if (was.text != after[j].text)
                    add(ChangeKind::Changed, after[j], was.text, after[j].text);
                else
                    add(ChangeKind::Changed, after[j], understood(was), understood(after[j]));
            });
    }

    void compare_glossary()
    {
        const auto &before = m_before.glossary;
        const auto &after = m_after.glossary;
        const Pairing pairing = pair_by_name(before, after, [](const GlossaryEntry &entry) { return entry.term; });
        if (reordered(pairing)) {
            const auto terms = [](const std::vector<GlossaryEntry> &entries) {
                std::vector<std::string> names;
                for (const GlossaryEntry &entry : entries)
                    names.push_back(entry.term);
                return join(names);
            };
            add_changed({ChangeKind::Changed, Subject::Glossary, {}, {}, {}, {}, {}, {}}, "order", terms(before),
                        terms(after));
        }
        walk(
            pairing,
            [&](std::size_t i) {
                m_changes.push_back(
                    {ChangeKind::Gone, Subject::Glossary, before[i].term, {}, before[i].term, {}, before[i].text, {}});
            },
            [&](std::size_t j) {
                m_changes.push_back(
                    {ChangeKind::Added, Subject::Glossary, {}, after[j].term, after[j].term, {}, {}, after[j].text});
            },
            [&](std::size_t i, std::size_t j) {
                if (before[i].text != after[j].text)
                    add_changed({ChangeKind::Changed,
                                 Subject::Glossary,
                                 before[i].term,
                                 after[j].term,
                                 after[j].term,
                                 {},
                                 {},
                                 {}},
                                "text", before[i].text, after[j].text);
            });
    }

    void compare_facets(const Facets &before, const Facets &after, const Change &frame)
    {
        const Pairing pairing = pair_by_name(before, after, [](const Facet &facet) { return facet.field; });
        walk(
            pairing, [&](std::size_t i) { add_changed(frame, before[i].field, before[i].text, {}); },
            [&](std::size_t j) { add_changed(frame, after[j].field, {}, after[j].text); },
            [&](std::size_t i, std::size_t j) {
                if (before[i].text != after[j].text)
                    add_changed(frame, after[j].field, before[i].text, after[j].text);
            });
        if (reordered(pairing)) {
            const auto fields = [](const Facets &facets) {
                std::vector<std::string> names;
                for (const Facet &facet : facets)
                    names.push_back(facet.field);
                return join(names);
            };
            add_changed(frame, "order", fields(before), fields(after));
        }
    }

    /// Reports each node (or the plan, at the top) below which the pairs stand in another order than before.
    void report_order(std::string_view field, const Pairing &pairing, const Owners &before_owners,
                      const Owners &after_owners)
    {
        std::map<std::optional<std::size_t>, std::size_t> last_before; // by owner in the later edition
        std::set<std::optional<std::size_t>> reported;
        for (std::size_t j = 0; j < pairing.before_of.size(); ++j) {
            const auto i = pairing.before_of[j];
            const auto owner = after_owners[j];
            if (!i || moved(before_owners[*i], owner))
                continue;
            const auto [last, first] = last_before.try_emplace(owner, *i);
            if (!first && *i < last->second && reported.insert(owner).second)
                add_order(field, before_owners[*i], owner);
            last->second = std::max(last->second, *i);
        }
    }

    void add_order(std::string_view field, std::optional<std::size_t> before, std::optional<std::size_t> after)
    {
        if (after && before) {
            const Node &node = m_after.nodes[*after];
            add_changed(
                {ChangeKind::Changed, Subject::Node, m_before.nodes[*before].id, node.id, node.title, {}, {}, {}},
                field, {}, {});
        } else {
            add_changed({ChangeKind::Changed, Subject::Plan, {}, {}, m_after.title, {}, {}, {}}, field, {}, {});
        }
    }

    bool moved(std::optional<std::size_t> before_owner, std::optional<std::size_t> after_owner) const
    {
        return before_owner ? m_nodes.after_of[*before_owner] != after_owner : after_owner.has_value();
    }

    static std::string title_at(const Plan &plan, std::optional<std::size_t> node)
    {
        return node ? plan.nodes[*node].title : std::string();
    }

    static std::string full_name(const Indicator &indicator)
    {
        return with_name(indicator.name, indicator.part.value_or(""));
    }

    void add_gone(Subject subject, const std::string &id, const std::string &title)
    {
        m_changes.push_back({ChangeKind::Gone, subject, id, {}, title, {}, title, {}});
    }

    void add_added(Subject subject, const std::string &id, const std::string &title)
    {
        m_changes.push_back({ChangeKind::Added, subject, {}, id, title, {}, {}, title});
    }

    void add_changed(Change frame, std::string_view field, std::string before, std::string after)
    {
        frame.field = field;
        frame.before = std::move(before);
        frame.after = std::move(after);
        m_changes.push_back(std::move(frame));
    }

    const Plan &m_before;
    const Plan &m_after;
    Pairing m_nodes;
    Pairing m_indicators;
    Owners m_before_parents;
    Owners m_after_parents;
    Owners m_before_owners;
    Owners m_after_owners;
    std::vector<Change> m_changes;
};

} // namespace

std::vector<Change> compare(const Plan &before, const Plan &after)
{
    return Comparison(before, after).run();
}

} // namespace taikei::model

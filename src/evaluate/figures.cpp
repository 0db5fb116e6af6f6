#include "evaluate/figures.hpp"

#include "base/text.hpp"
#include "model/full_name.hpp"

#include <algorithm>

namespace taikei::evaluate {

namespace {

/// Deeper trees are not followed: none is printed so deep, and a plan file may be made in a circle.
constexpr int deepest_node = 100;

std::string in_words(model::FiscalYear year)
{
    return model::in_short_era(year) + " (" + std::to_string(year.year()) + ")";
}

std::unexpected<Computed::Undefined> undefined(Computed::Reason reason, std::string detail)
{
    return std::unexpected(Computed::Undefined{reason, std::move(detail)});
}

Figures::Found input_of(const model::Indicator &indicator, model::ValueKind kind, model::FiscalYear year)
{
    const std::string name = full_name(indicator);
    const model::Value *value = value_in(indicator, kind, year);
    if (value == nullptr)
        return undefined(Computed::Reason::MissingInput, name + " has no value for " + in_words(year));
    if (!value->number)
        return undefined(Computed::Reason::MissingInput,
                         name + " has no number for " + in_words(year) + " but: " + value->text);
    return FormulaInput{FormulaInput::Origin::Indicator,
                        name,
                        indicator.id,
                        year,
                        *value->number,
                        indicator.unit,
                        value->source,
                        true,
                        {}};
}

FormulaInput input_of(const model::NamedQuantity &count)
{
    return {FormulaInput::Origin::Text, count.name, count.node, count.year, count.number, count.unit, count.source,
            count.year_is_stated,       count.label};
}

} // namespace

const model::Value *value_in(const model::Indicator &indicator, model::ValueKind kind, model::FiscalYear year)
{
    const model::Value *found = nullptr;
    for (const model::Value &value : indicator.values) {
        if (value.kind == kind && value.year == year && (value.number || found == nullptr))
            found = &value;
    }
    return found;
}

Figures::Figures(const model::Plan &plan, const std::vector<model::NamedQuantity> &counts)
{
    for (const model::Indicator &indicator : plan.indicators) {
        m_by_name[base::fold_tight(full_name(indicator))].push_back({&indicator, nullptr});
        if (indicator.part)
            m_by_name[base::fold_tight(indicator.name)].push_back({&indicator, nullptr});
    }
    for (const model::NamedQuantity &count : counts)
        m_by_name[base::fold_tight(count.name)].push_back({nullptr, &count});
    for (const model::Node &node : plan.nodes) {
        m_ids.insert(node.id);
        if (node.code)
            m_by_code[*node.code].push_back(node.id);
        if (node.parent)
            m_parents.emplace(node.id, *node.parent);
    }
}

bool Figures::is_above(const std::string &node, const std::string &other) const
{
    std::string at = other;
    for (int depth = 0; depth < deepest_node; ++depth) {
        const auto parent = m_parents.find(at);
        if (parent == m_parents.end())
            return false;
        if (parent->second == node)
            return true;
        at = parent->second;
    }
    return false;
}

Figures::Nearness Figures::nearness(const Entry &entry, const std::optional<std::string> &node) const
{
    if (!node)
        return Nearness::Elsewhere;
    if (entry.node() == *node)
        return Nearness::Here;
    if (is_above(*node, entry.node()))
        return Nearness::Below;
    return is_above(entry.node(), *node) ? Nearness::Above : Nearness::Elsewhere;
}

std::vector<Figures::Entry> Figures::nearest(std::string_view name, const std::optional<std::string> &node) const
{
    const auto found = m_by_name.find(base::fold_tight(name));
    if (found == m_by_name.end())
        return {};
    std::vector<Entry> best;
    Nearness best_nearness = Nearness::Elsewhere;
    for (const Entry &entry : found->second) {
        const Nearness now = nearness(entry, node);
        if (now < best_nearness)
            best.clear();
        if (best.empty() || now <= best_nearness) {
            best_nearness = best.empty() ? now : best_nearness;
            best.push_back(entry);
        }
    }
    if (std::ranges::any_of(best, [](const Entry &entry) { return entry.indicator != nullptr; }))
        std::erase_if(best, [](const Entry &entry) { return entry.indicator == nullptr; });
    return best;
}

Figures::Found Figures::find(std::string_view name, const std::optional<std::string> &node, model::ValueKind kind,
                             model::FiscalYear year) const
{
    std::vector<FormulaInput> found;
    std::optional<Computed::Undefined> missing;
    const std::vector<Entry> entries = nearest(name, node);
    for (const Entry &entry : entries) {
        if (entry.count != nullptr) {
            if (!entry.count->year || *entry.count->year == year)
                found.push_back(input_of(*entry.count));
            continue;
        }
        Found input = input_of(*entry.indicator, kind, year);
        if (input)
            found.push_back(std::move(*input));
        else
            missing = input.error();
    }
    if (entries.empty())
        return undefined(Computed::Reason::UnknownName, "nothing in the plan is called " + std::string(name));
    if (found.empty())
        return undefined(Computed::Reason::MissingInput,
                         missing ? missing->detail : std::string(name) + " has no value for " + in_words(year));
    for (const FormulaInput &input : found) {
        if (input.number != found.front().number)
            return undefined(Computed::Reason::AmbiguousName,
                             std::string(name) + " stands " + std::to_string(found.size())
                                 + " times with different values; name the node in the formula");
    }
    return std::move(found.front());
}

std::expected<std::vector<FormulaInput>, Computed::Undefined>
Figures::find_below(std::string_view name, const std::optional<std::string> &node, model::ValueKind kind,
                    model::FiscalYear year) const
{
    std::vector<FormulaInput> inputs;
    for (const model::Indicator *indicator : indicators_below(name, node)) {
        Found input = input_of(*indicator, kind, year);
        if (!input)
            return std::unexpected(input.error());
        inputs.push_back(std::move(*input));
    }
    if (inputs.empty())
        return undefined(Computed::Reason::UnknownName, "no indicator below is called " + std::string(name));
    return inputs;
}

std::vector<const model::Indicator *> Figures::indicators(std::string_view name,
                                                          const std::optional<std::string> &node) const
{
    std::vector<const model::Indicator *> found;
    for (const Entry &entry : nearest(name, node)) {
        if (entry.indicator != nullptr)
            found.push_back(entry.indicator);
    }
    return found;
}

std::vector<const model::Indicator *> Figures::indicators_below(std::string_view name,
                                                                const std::optional<std::string> &node) const
{
    std::vector<const model::Indicator *> below;
    const auto found = m_by_name.find(base::fold_tight(name));
    if (found == m_by_name.end())
        return below;
    for (const Entry &entry : found->second) {
        if (entry.indicator != nullptr && (!node || is_above(*node, entry.node())))
            below.push_back(entry.indicator);
    }
    return below;
}

std::optional<std::string> Figures::node_id(std::string_view code_or_id) const
{
    if (m_ids.contains(code_or_id))
        return std::string(code_or_id);
    const auto found = m_by_code.find(code_or_id);
    if (found == m_by_code.end() || found->second.size() > 1)
        return std::nullopt;
    return std::string(found->second.front());
}

} // namespace taikei::evaluate

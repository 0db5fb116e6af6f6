#include "evaluate/find_results.hpp"

#include "base/text.hpp"
#include "model/plan_pairing.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace taikei::evaluate {
namespace {

std::string name_of(const model::Indicator &indicator)
{
    return base::fold_tight(indicator.name) + '\n' + base::fold_tight(indicator.part.value_or(""));
}

using NameCounts = std::map<std::string, int>;

NameCounts count_names(const model::Plan &plan)
{
    NameCounts counts;
    for (const model::Indicator &indicator : plan.indicators)
        ++counts[name_of(indicator)];
    return counts;
}

bool do_units_agree(const model::Indicator &one, const model::Indicator &other)
{
    return !one.unit || !other.unit || base::fold_tight(*one.unit) == base::fold_tight(*other.unit);
}

int last_year_of(const model::Plan &plan)
{
    int last = 0;
    for (const model::Indicator &indicator : plan.indicators) {
        for (const model::Value &value : indicator.values) {
            if (value.kind == model::ValueKind::Observed)
                last = std::max(last, value.year.year());
        }
    }
    return last;
}

/// The documents to ask, those with the latest results first.
std::vector<std::size_t> documents_to_ask(const model::Plan &plan, std::span<const model::Plan *const> documents)
{
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const model::Plan &document = *documents[i];
        if (document.kind == model::PlanKind::Evaluation && &document != &plan
            && is_same_government(plan.municipality, document.municipality))
            positions.push_back(i);
    }
    std::ranges::stable_sort(positions, std::ranges::greater(),
                             [&](std::size_t i) { return last_year_of(*documents[i]); });
    return positions;
}

/// Collects what the documents tell of one plan.
class Search {
public:
    explicit Search(const model::Plan &plan)
        : m_plan(plan)
        , m_names(count_names(plan))
        , m_nodes(model::node_positions(plan))
        , m_found(plan.indicators.size())
    {
        for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
            for (const model::Value &value : plan.indicators[i].values) {
                if (value.kind == model::ValueKind::Observed)
                    m_found[i].try_emplace(value.year);
            }
        }
    }

    void ask(const model::Plan &document, std::size_t number)
    {
        const model::Pairing nodes = model::pair_nodes(m_plan.nodes, document.nodes);
        const model::Pairing pairs = model::pair_indicators(m_plan, document, nodes);
        const NameCounts names = count_names(document);
        const auto document_nodes = model::node_positions(document);
        for (std::size_t i = 0; i < m_plan.indicators.size(); ++i) {
            const auto partner = pairs.after_of[i];
            if (!partner)
                continue;
            const model::Indicator &own = m_plan.indicators[i];
            const model::Indicator &other = document.indicators[*partner];
            const std::string name = name_of(own);
            const bool same_node =
                m_nodes[i] && document_nodes[*partner] && nodes.after_of[*m_nodes[i]] == document_nodes[*partner];
            const bool only_one = m_names.at(name) == 1 && names.contains(name) && names.at(name) == 1;
            if (name == name_of(other) && (same_node || only_one) && do_units_agree(own, other))
                take(i, other, number);
        }
    }

    std::vector<FoundResult> results() const
    {
        std::vector<FoundResult> results;
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            for (const auto &[year, told] : m_found[i]) {
                if (told.value != nullptr)
                    results.push_back({i, *told.value, told.document});
            }
        }
        return results;
    }

private:
    void take(std::size_t indicator, const model::Indicator &other, std::size_t document)
    {
        for (const model::Value &value : other.values) {
            if (value.kind == model::ValueKind::Observed)
                m_found[indicator].try_emplace(value.year, Told{&value, document});
        }
    }

    struct Told {
        const model::Value *value = nullptr; ///< null: the plan's own
        std::size_t document = 0;
    };

    const model::Plan &m_plan;
    NameCounts m_names;
    std::vector<std::optional<std::size_t>> m_nodes;
    std::vector<std::map<model::FiscalYear, Told>> m_found; ///< by indicator: who tells each year
};

} // namespace

bool is_same_government(const model::Municipality &one, const model::Municipality &other)
{
    if (one.code && other.code)
        return *one.code == *other.code;
    return !one.name.empty() && base::fold_tight(one.name) == base::fold_tight(other.name);
}

std::vector<FoundResult> find_results(const model::Plan &plan, std::span<const model::Plan *const> documents)
{
    if (plan.kind == model::PlanKind::Evaluation)
        return {};
    const std::vector<std::size_t> positions = documents_to_ask(plan, documents);
    if (positions.empty())
        return {};
    Search search(plan);
    for (const std::size_t position : positions)
        search.ask(*documents[position], position);
    return search.results();
}

model::Plan with_results(model::Plan plan, std::span<const FoundResult> results)
{
    for (const FoundResult &result : results)
        plan.indicators[result.indicator].values.push_back(result.value);
    return plan;
}

} // namespace taikei::evaluate

#pragma once

#include "evaluate/compute.hpp"
#include "model/named_quantity.hpp"

#include <expected>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace taikei::evaluate {

/// The last printed number of the kind and year; of a year printed twice the last counts, as everywhere. A word where
/// no number stands; null where nothing does.
const model::Value *value_in(const model::Indicator &indicator, model::ValueKind kind, model::FiscalYear year);

/// What a plan and the counts in its text hold, found by name. The plan and the counts must outlive it.
class Figures {
public:
    Figures(const model::Plan &plan, const std::vector<model::NamedQuantity> &counts);

    using Found = std::expected<FormulaInput, Computed::Undefined>;

    /// Nearest to the node: in it, below it, above it, in the whole plan; an indicator before a count. Several of one
    /// name and nearness must hold the same number.
    Found find(std::string_view name, const std::optional<std::string> &node, model::ValueKind kind,
               model::FiscalYear year) const;

    /// The value of every indicator of the name below the node (of the whole plan without one).
    std::expected<std::vector<FormulaInput>, Computed::Undefined> find_below(std::string_view name,
                                                                             const std::optional<std::string> &node,
                                                                             model::ValueKind kind,
                                                                             model::FiscalYear year) const;

    /// The indicators among which find() looks: the nearest of the name. Empty where none has it.
    std::vector<const model::Indicator *> indicators(std::string_view name,
                                                     const std::optional<std::string> &node) const;
    /// Those whose values find_below() takes.
    std::vector<const model::Indicator *> indicators_below(std::string_view name,
                                                           const std::optional<std::string> &node) const;

    /// By id, or else by code; none where no node, or more than one, has it.
    std::optional<std::string> node_id(std::string_view code_or_id) const;

private:
    enum class Nearness { Here, Below, Above, Elsewhere };
    struct Entry {
        const model::Indicator *indicator = nullptr;
        const model::NamedQuantity *count = nullptr;
        const std::string &node() const { return indicator != nullptr ? indicator->node : count->node; }
    };

    bool is_above(const std::string &node, const std::string &other) const;
    Nearness nearness(const Entry &entry, const std::optional<std::string> &node) const;
    std::vector<Entry> nearest(std::string_view name, const std::optional<std::string> &node) const;

    std::unordered_map<std::string, std::vector<Entry>> m_by_name; ///< folded
    std::unordered_map<std::string, std::string> m_parents;
    std::unordered_set<std::string_view> m_ids; ///< of all nodes
    std::unordered_map<std::string_view, std::vector<std::string_view>> m_by_code; ///< ids of the nodes of a code
};

} // namespace taikei::evaluate

#pragma once

#include "model/plan.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

namespace taikei::evaluate {

/// Finds again what people spoke of, in an edition in which ids may have moved: by the id where that still bears the
/// name, or else by the name where one alone has it.
class ItemFinder {
public:
    static ItemFinder of_indicators(const model::Plan &plan);
    static ItemFinder of_nodes(const model::Plan &plan);

    /// The position in the plan's indicators or nodes; none where nothing, or more than one thing, answers.
    std::optional<std::size_t> find(const std::string &id, const std::string &name) const;

private:
    void add(const std::string &id, const std::string &name, std::size_t position);

    struct Named {
        std::string name;
        std::size_t position;
    };
    std::unordered_map<std::string, Named> m_by_id;
    std::unordered_map<std::string, std::optional<std::size_t>> m_by_name; ///< none where several have the name
};

/// The indicator's name with its part, as what people said keeps it.
std::string statement_name(const model::Indicator &indicator);
/// The node's code and title.
std::string statement_name(const model::Node &node);

} // namespace taikei::evaluate

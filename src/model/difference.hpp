#pragma once

#include "model/plan.hpp"

#include <string>
#include <vector>

/// What changed between two editions of a plan.
namespace taikei::model {

enum class ChangeKind { Added, Gone, Changed };

struct Change {
    enum class Subject { Plan, Node, Indicator, Value, Glossary };
    ChangeKind kind;
    Subject subject;
    std::string before_id; ///< id in the earlier edition; empty when added
    std::string after_id; ///< id in the later edition; empty when gone
    std::string title; ///< node title, indicator name, term
    std::string
        field; ///< for Changed: which part (title, parent, departments, section 現状と課題, unit, target 2025 ...)
    std::string before; ///< as printed; empty when added
    std::string after;
    friend bool operator==(const Change &, const Change &) = default;
};

/// Nodes pair by code and title under paired parents, indicators by name and part in paired nodes, values by kind and
/// year. In document order; places and confidences do not count. Equal plans give none.
std::vector<Change> compare(const Plan &before, const Plan &after);

} // namespace taikei::model

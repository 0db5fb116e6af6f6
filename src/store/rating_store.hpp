#pragma once

#include "store/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taikei::store {

/// A person's word on one trait of an indicator (指標の性質). The trait and its value are in the words of rule files:
/// "direction", "down".
struct KindEntry {
    std::string indicator; ///< its id in the plan
    std::string name; ///< its full name, for editions in which ids have moved
    std::string trait;
    std::optional<std::string> value; ///< none: taken back, the proposal holds again
    std::string person;
    Time at;
};

/// Which rating rule holds for a plan in which fiscal years.
struct RuleAssignment {
    int first_year = 0;
    int last_year = 0; ///< included
    std::string rule; ///< its id
    std::string document; ///< the whole rule file
    std::string person;
    Time at;
};

/// A person's judgement on one indicator or node in one fiscal year: that it is in a state, its grade by hand or in
/// place of the computed one, the answer to a question of the rule, the grade published for the year before.
struct HandEntry {
    std::string kind; ///< of what: "indicator", "node"
    std::string item; ///< its id in the plan
    std::string name; ///< its full name, for editions in which ids have moved
    int year = 0;
    std::string matter; ///< "state", "grade", "answer", "previous-grade"
    std::string about; ///< a grade's scale, an answer's question; else empty
    std::optional<std::string> value; ///< none: taken back
    std::string reason; ///< may be empty
    std::string person;
    Time at;
};

/// By which formulas a plan's indicators follow from others.
struct FormulaEntry {
    std::optional<std::string> document; ///< the whole file of formulas (docs/formulas.md); none: taken back
    std::string reason; ///< may be empty
    std::string person;
    Time at;
};

/// All that people decided about judging one plan, each oldest first.
struct RatingDecisions {
    std::vector<KindEntry> kinds;
    std::vector<RuleAssignment> rules;
    std::vector<HandEntry> said;
    std::vector<FormulaEntry> formulas;
};

/// What people decided about judging plans and computing their indicators. Entries are added, never changed; later ones
/// hold. Throws DatabaseError when the machine fails, and where there is no such plan.
class RatingStore {
public:
    virtual ~RatingStore() = default;

    virtual void add(std::int64_t plan, const KindEntry &entry) = 0;
    virtual void add(std::int64_t plan, const RuleAssignment &assignment) = 0;
    virtual void add(std::int64_t plan, const HandEntry &entry) = 0;
    virtual void add(std::int64_t plan, const FormulaEntry &entry) = 0;
    /// Oldest first.
    virtual std::vector<KindEntry> kind_entries(std::int64_t plan) = 0;
    virtual std::vector<RuleAssignment> rule_assignments(std::int64_t plan) = 0;
    virtual std::vector<HandEntry> hand_entries(std::int64_t plan) = 0;
    virtual std::vector<FormulaEntry> formula_entries(std::int64_t plan) = 0;

    RatingDecisions decisions(std::int64_t plan)
    {
        return {kind_entries(plan), rule_assignments(plan), hand_entries(plan), formula_entries(plan)};
    }
};

/// The assignment that holds in a year: the newest that covers it.
inline std::optional<RuleAssignment> rule_in_year(const std::vector<RuleAssignment> &assignments, int year)
{
    for (std::size_t i = assignments.size(); i-- > 0;) {
        if (assignments[i].first_year <= year && year <= assignments[i].last_year)
            return assignments[i];
    }
    return std::nullopt;
}

/// The formulas that hold: the newest file, unless it was taken back.
inline std::optional<FormulaEntry> formulas_in_force(const std::vector<FormulaEntry> &entries)
{
    if (entries.empty() || !entries.back().document)
        return std::nullopt;
    return entries.back();
}

} // namespace taikei::store

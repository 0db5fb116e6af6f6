#pragma once

#include "store/database.hpp"
#include "store/rating_store.hpp"

namespace taikei::store {

/// Decisions about judging in any SQL database.
class SqlRatingStore final : public RatingStore {
public:
    explicit SqlRatingStore(Database &database)
        : m_database(database)
    {
    }

    void add(std::int64_t plan, const KindEntry &entry) override;
    void add(std::int64_t plan, const RuleAssignment &assignment) override;
    void add(std::int64_t plan, const HandEntry &entry) override;
    void add(std::int64_t plan, const FormulaEntry &entry) override;
    std::vector<KindEntry> kind_entries(std::int64_t plan) override;
    std::vector<RuleAssignment> rule_assignments(std::int64_t plan) override;
    std::vector<HandEntry> hand_entries(std::int64_t plan) override;
    std::vector<FormulaEntry> formula_entries(std::int64_t plan) override;

private:
    Database &m_database;
};

} // namespace taikei::store

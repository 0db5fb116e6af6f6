#pragma once

#include "sample_plan.hpp"
#include "server/draft_shelf.hpp"

#include <stdexcept>

namespace taikei::tests {

/// Decisions in memory.
class FakeRatingStore : public store::RatingStore {
public:
    std::vector<store::KindEntry> kinds;
    std::vector<store::RuleAssignment> rules;
    std::vector<store::HandEntry> said;
    std::vector<store::FormulaEntry> formulas;

    void add(std::int64_t, const store::KindEntry &entry) override { kinds.push_back(entry); }
    void add(std::int64_t, const store::RuleAssignment &assignment) override { rules.push_back(assignment); }
    void add(std::int64_t, const store::HandEntry &entry) override { said.push_back(entry); }
    void add(std::int64_t, const store::FormulaEntry &entry) override { formulas.push_back(entry); }
    std::vector<store::KindEntry> kind_entries(std::int64_t) override { return kinds; }
    std::vector<store::RuleAssignment> rule_assignments(std::int64_t) override { return rules; }
    std::vector<store::HandEntry> hand_entries(std::int64_t) override { return said; }
    std::vector<store::FormulaEntry> formula_entries(std::int64_t) override { return formulas; }
};

/// Plans in memory, which tests may change or break while a server looks at them.
class FakePlanStore : public store::PlanStore {
public:
    std::vector<store::StoredPlan> kept{sample_plan()};
    bool is_broken = false;
    int plans_read = 0; ///< how often a whole plan was asked for

    FakeRatingStore decisions;

    store::RatingStore &ratings() override { return decisions; }
    store::PublicationDesk &publications() override { throw std::logic_error("drafts have no publications"); }

    store::ImportResult import(const model::Plan &, const store::ImportSource &) override { return {}; }

    std::vector<store::PlanSummary> plans() override
    {
        check();
        std::vector<store::PlanSummary> summaries;
        for (const store::StoredPlan &plan : kept)
            summaries.push_back(plan.summary);
        return summaries;
    }

    std::optional<store::PlanSummary> summary(store::PlanId) override { return std::nullopt; }
    std::vector<store::Revision> revisions(store::PlanId) override { return {}; }

    std::optional<store::StoredPlan> plan(store::PlanId id, std::optional<int>) override
    {
        check();
        ++plans_read;
        for (const store::StoredPlan &plan : kept) {
            if (plan.summary.id == id)
                return plan;
        }
        return std::nullopt;
    }

    /// Finds one node, one indicator and one term for 高齢; nothing for all else.
    store::SearchResult search(std::string_view query, int limit, int offset) override
    {
        check();
        using Kind = store::SearchHit::Kind;
        store::SearchResult result;
        if (query != "高齢")
            return result;
        const std::vector<store::SearchHit> all{
            {Kind::Node, 1, "汐見市", "第5次汐見市総合計画", "1-1/高齢", "高齢者を支える",
             "\uE000高齢\uE001者を支える"},
            {Kind::Indicator, 1, "汐見市", "第5次汐見市総合計画", "1-1-i1", "健診受診率", "\uE000高齢\uE001の健診"},
            {Kind::Glossary, 1, "汐見市", "第5次汐見市総合計画", "ＤＸ", "ＤＸ", "\uE000高齢\uE001"},
        };
        result.total = static_cast<int>(all.size());
        for (int i = offset; i < std::min(result.total, offset + limit); ++i)
            result.hits.push_back(all[static_cast<std::size_t>(i)]);
        return result;
    }

private:
    void check() const
    {
        if (is_broken)
            throw std::runtime_error("the disk is gone");
    }
};

/// Drafts on a shelf, which a test may still change.
struct FakeShelf {
    FakeShelf()
        : store(new FakePlanStore)
        , shelf(std::unique_ptr<store::PlanStore>(store))
    {
    }
    FakePlanStore *store; ///< the shelf's
    server::DraftShelf shelf;
};

} // namespace taikei::tests

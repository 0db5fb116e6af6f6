#pragma once

#include "evaluate/computed_series.hpp"
#include "evaluate/find_results.hpp"
#include "evaluate/lint.hpp"
#include "evaluate/outlook.hpp"
#include "render/edition.hpp"
#include "render/judged_tree.hpp"
#include "render/rated_plan.hpp"
#include "store/plan_store.hpp"

#include <expected>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taikei::render {

/// Evaluation sheets of the same local government, asked for the results of a plan's indicators.
struct ResultDocument {
    store::PlanId id = 0;
    int revision = 0;
    std::string title;
};

/// Whether `sheets` are evaluation sheets that may tell results of the plan.
bool is_asked_for_results(const store::PlanSummary &sheets, const store::PlanSummary &plan);

/// What a publication is on the site that shows it.
struct PublishedAs {
    store::PublicationSummary summary;
    bool has_own_address = false; ///< read at the publication's address, which stays, and not at the plan's
};

/// A kept plan with its ways: from id to part, from node to children, indicators and counts. Never changes once made,
/// so threads may share it. A node whose parent is unknown, or stands after it, counts as standing at the top.
class PlanView {
public:
    /// A kept revision, rated by what people have decided. `sheets` are other plans' views; they are looked at here
    /// only.
    explicit PlanView(store::StoredPlan stored, store::RatingDecisions decisions = {},
                      std::span<const PlanView *const> sheets = {});
    /// A publication, rated as it was when it was frozen.
    PlanView(model::Publication published, PublishedAs as, std::span<const PlanView *const> sheets = {});
    PlanView(const PlanView &) = delete;
    PlanView &operator=(const PlanView &) = delete;

    const store::StoredPlan &stored() const noexcept { return m_stored; }
    const store::PlanSummary &summary() const noexcept { return m_stored.summary; }
    const model::Plan &plan() const noexcept { return m_stored.plan; }
    store::PlanId id() const noexcept { return m_stored.summary.id; }

    /// None for a draft.
    const std::optional<PublishedAs> &published() const noexcept { return m_published; }
    /// Which edition the site shows: a publication; of a draft, the revision.
    Edition edition() const;
    /// Where its pages stand: /plans/3, or /plans/3/publications/1 for a publication at its own address.
    const std::string &path() const noexcept { return m_path; }

    /// The plan as its rule rates it; null where it has none.
    const model::Ratings *ratings() const noexcept { return m_ratings ? &*m_ratings : nullptr; }
    /// What people decided about judging it.
    const store::RatingDecisions &decisions() const noexcept { return m_decisions; }
    /// The plan with the results that evaluation sheets tell: what is judged and computed.
    const model::Plan &judged_plan() const { return m_with_results ? *m_with_results : plan(); }
    /// That plan made ready for judging: made anew each time, for pages need it no more. Looks into this view.
    evaluate::JudgedTree tree() const;
    std::vector<ShownGrade> ratings_of(const model::Indicator &indicator) const;
    std::vector<ShownGrade> ratings_of(const model::Node &node) const;
    /// Proposed anew each time: it takes microseconds, and would be the largest part of what is kept.
    evaluate::IndicatorKind kind_of(const model::Indicator &indicator) const;
    std::expected<evaluate::Outlook, evaluate::NoOutlook> outlook_of(const model::Indicator &indicator) const;

    /// The plan's formulas over all years, with results that evaluation sheets tell; empty where it has none, or they
    /// can no longer be read.
    const std::vector<evaluate::ComputedSeries> &computed() const noexcept { return m_computed; }
    /// From 0, in the plan's order.
    std::size_t position_of(const model::Indicator &indicator) const { return index_of(indicator); }

    /// What people said of it, oldest first.
    using Said = std::vector<const store::HandEntry *>;
    Said said_of(const model::Indicator &indicator) const;
    Said said_of(const model::Node &node) const;

    /// The indicator with the results that evaluation sheets tell of it behind its own values; the plan's own where
    /// they tell nothing.
    const model::Indicator &with_results(const model::Indicator &indicator) const;
    /// Which sheets tell a value of with_results(), by its position there; null for the plan's own values.
    const ResultDocument *document_of(const model::Indicator &indicator, std::size_t value) const;
    /// All sheets that were asked.
    const std::vector<ResultDocument> &result_documents() const noexcept { return m_result_documents; }

    /// Null where there is none. Of two with the same id the first is meant.
    const model::Node *find_node(std::string_view id) const;
    const model::Indicator *find_indicator(std::string_view id) const;
    std::optional<std::size_t> position_of_node(std::string_view id) const;
    /// Of the node that was rated, or whose indicator was.
    std::optional<std::size_t> position_of_node_of(const model::GivenGrade &given) const;
    /// Place of the term in the glossary, from 0.
    std::optional<std::size_t> find_term(std::string_view term) const;

    using Nodes = std::vector<const model::Node *>;
    using Indicators = std::vector<const model::Indicator *>;

    const Nodes &top_nodes() const noexcept { return m_top; }
    const Nodes &children_of(const model::Node &node) const { return m_facts[index_of(node)].children; }
    const model::Node *parent_of(const model::Node &node) const { return m_facts[index_of(node)].parent; }
    /// The node and what stands around it under the same parent.
    const Nodes &siblings_of(const model::Node &node) const;
    /// Null for the first.
    const model::Node *before(const model::Node &node) const;
    /// Null for the last.
    const model::Node *after(const model::Node &node) const;
    /// From the top down to the node's parent.
    Nodes ancestors_of(const model::Node &node) const;
    /// Everything below the node, in document order, without itself.
    Nodes descendants_of(const model::Node &node) const;
    /// Nodes elsewhere that repeat this one (再掲).
    const Nodes &repetitions_of(const model::Node &node) const { return m_facts[index_of(node)].repetitions; }

    /// In the node's own tables.
    const Indicators &indicators_of(const model::Node &node) const { return m_facts[index_of(node)].indicators; }
    /// In the node's own tables and those below it.
    int indicator_count(const model::Node &node) const { return m_facts[index_of(node)].indicator_count; }

    /// What the linter found, asked in the fiscal year in which this revision was made: a page does not change by
    /// itself.
    const std::vector<evaluate::LintFinding> &lint_findings() const noexcept { return m_lint; }
    using LintFindings = std::vector<const evaluate::LintFinding *>;
    const LintFindings &lint_findings_of(const model::Indicator &indicator) const;

private:
    struct Facts {
        const model::Node *parent = nullptr;
        Nodes children;
        Nodes repetitions;
        Indicators indicators;
        int indicator_count = 0;
    };

    /// What the rest is made from.
    struct Parts {
        store::StoredPlan stored;
        store::RatingDecisions decisions;
        std::optional<PublishedAs> published;
    };
    PlanView(Parts parts, std::span<const PlanView *const> sheets);
    /// Takes the publication apart; its ratings stay in it.
    static Parts parts_of(model::Publication &published, PublishedAs as);

    std::size_t index_of(const model::Node &node) const;
    std::size_t index_of(const model::Indicator &indicator) const;
    void link_nodes();
    void link_indicators();
    void link_said();
    void compute_formulas();

    store::StoredPlan m_stored;
    store::RatingDecisions m_decisions;
    std::vector<ResultDocument> m_result_documents;
    std::vector<evaluate::FoundResult> m_results; ///< by indicator
    std::optional<model::Plan> m_with_results; ///< none where nothing was found
    evaluate::Confirmations m_confirmations;
    std::unordered_map<std::size_t, Said> m_said_of_indicators; ///< by position
    std::unordered_map<std::size_t, Said> m_said_of_nodes;
    std::unordered_map<std::string_view, const model::Node *> m_nodes;
    std::unordered_map<std::string_view, const model::Indicator *> m_indicators;
    std::vector<Facts> m_facts; ///< one a node, in their order
    Nodes m_top;
    std::optional<model::Ratings> m_ratings;
    std::optional<PublishedAs> m_published;
    std::string m_path;
    std::vector<evaluate::ComputedSeries> m_computed;
    std::vector<evaluate::LintFinding> m_lint;
    std::unordered_map<std::string_view, LintFindings> m_lint_of; ///< by the indicator's id
};

} // namespace taikei::render

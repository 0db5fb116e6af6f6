#include "render/plan_view.hpp"

#include "evaluate/item_finder.hpp"
#include "evaluate/kind_statement.hpp"
#include "reader/value/named_quantities.hpp"
#include "render/links.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <ranges>

namespace taikei::render {

namespace {

/// In Japan, nine hours ahead of UTC.
model::FiscalYear fiscal_year_of(store::Time time)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time + std::chrono::hours(9)));
    const int year = static_cast<int>(day.year());
    return model::FiscalYear{day.month() < std::chrono::April ? year - 1 : year};
}

std::vector<ResultDocument> documents_of(std::span<const PlanView *const> sheets)
{
    std::vector<ResultDocument> documents;
    for (const PlanView *view : sheets)
        documents.push_back({view->id(), view->summary().revision, view->plan().title});
    return documents;
}

std::vector<evaluate::FoundResult> find_results(const model::Plan &plan, std::span<const PlanView *const> sheets)
{
    std::vector<const model::Plan *> documents;
    for (const PlanView *view : sheets)
        documents.push_back(&view->plan());
    return evaluate::find_results(plan, documents);
}

} // namespace

bool is_asked_for_results(const store::PlanSummary &sheets, const store::PlanSummary &plan)
{
    return sheets.kind == model::PlanKind::Evaluation && plan.kind != model::PlanKind::Evaluation
        && evaluate::is_same_government(sheets.municipality, plan.municipality);
}

PlanView::PlanView(store::StoredPlan stored, store::RatingDecisions decisions, std::span<const PlanView *const> sheets)
    : PlanView(Parts{std::move(stored), std::move(decisions), {}}, sheets)
{
    if (!m_decisions.rules.empty())
        m_ratings = rate_plan(tree(), m_decisions.rules);
}

PlanView::PlanView(model::Publication published, PublishedAs as, std::span<const PlanView *const> sheets)
    : PlanView(parts_of(published, std::move(as)), sheets)
{
    m_ratings = std::move(published.ratings);
}

PlanView::Parts PlanView::parts_of(model::Publication &published, PublishedAs as)
{
    Parts parts;
    for (model::KindDecision &kind : published.kinds) {
        const auto indicator = std::ranges::find(published.plan.indicators, kind.indicator, &model::Indicator::id);
        if (indicator != published.plan.indicators.end())
            parts.decisions.kinds.push_back({kind.indicator, evaluate::statement_name(*indicator),
                                             std::move(kind.trait), std::move(kind.value), std::move(kind.person),
                                             published.published_at});
    }
    if (published.formulas) {
        model::KeptFormulas &formulas = *published.formulas;
        parts.decisions.formulas.push_back(
            {std::move(formulas.text), std::move(formulas.reason), std::move(formulas.person), formulas.kept_at});
    }
    parts.stored = {as.summary.plan,
                    {published.revision, published.revised_at, std::move(published.publisher),
                     std::move(published.source_file), std::move(published.source_sha256)},
                    std::move(published.plan)};
    parts.published = std::move(as);
    return parts;
}

PlanView::PlanView(Parts parts, std::span<const PlanView *const> sheets)
    : m_stored(std::move(parts.stored))
    , m_decisions(std::move(parts.decisions))
    , m_result_documents(documents_of(sheets))
    , m_results(find_results(plan(), sheets))
    , m_with_results(m_results.empty() ? std::nullopt : std::optional(evaluate::with_results(m_stored.plan, m_results)))
    , m_confirmations(confirmations_of(judged_plan(), m_decisions))
    , m_facts(m_stored.plan.nodes.size())
    , m_published(std::move(parts.published))
    , m_path(m_published && m_published->has_own_address ? publication_path(id(), m_published->summary.number)
                                                         : plan_path(id()))
{
    link_nodes();
    link_indicators();
    link_said();
    compute_formulas();
    m_lint = evaluate::lint(plan(), fiscal_year_of(m_stored.revision.made_at));
    for (const evaluate::LintFinding &finding : m_lint)
        m_lint_of[finding.indicator].push_back(&finding);
}

Edition PlanView::edition() const
{
    return m_published ? Edition{m_published->summary.number, m_published->summary.published_at}
                       : Edition{m_stored.revision.number, m_stored.revision.made_at};
}

std::vector<ShownGrade> PlanView::ratings_of(const model::Indicator &indicator) const
{
    return m_ratings ? grades_of_indicator(*m_ratings, index_of(indicator)) : std::vector<ShownGrade>();
}

std::vector<ShownGrade> PlanView::ratings_of(const model::Node &node) const
{
    return m_ratings ? grades_of_node(*m_ratings, index_of(node)) : std::vector<ShownGrade>();
}

std::optional<std::size_t> PlanView::position_of_node(std::string_view id) const
{
    const model::Node *node = find_node(id);
    return node == nullptr ? std::nullopt : std::optional(index_of(*node));
}

std::optional<std::size_t> PlanView::position_of_node_of(const model::GivenGrade &given) const
{
    return given.is_indicator ? position_of_node(plan().indicators[given.position].node)
                              : std::optional(given.position);
}

evaluate::JudgedTree PlanView::tree() const
{
    return judged_tree(judged_plan(), m_decisions);
}

evaluate::IndicatorKind PlanView::kind_of(const model::Indicator &indicator) const
{
    return evaluate::indicator_kind(with_results(indicator), plan().period, m_confirmations);
}

std::expected<evaluate::Outlook, evaluate::NoOutlook> PlanView::outlook_of(const model::Indicator &indicator) const
{
    return evaluate::outlook_of(with_results(indicator), kind_of(indicator).direction.value, plan().period);
}

PlanView::Said PlanView::said_of(const model::Indicator &indicator) const
{
    const auto found = m_said_of_indicators.find(index_of(indicator));
    return found == m_said_of_indicators.end() ? Said() : found->second;
}

PlanView::Said PlanView::said_of(const model::Node &node) const
{
    const auto found = m_said_of_nodes.find(index_of(node));
    return found == m_said_of_nodes.end() ? Said() : found->second;
}

const model::Indicator &PlanView::with_results(const model::Indicator &indicator) const
{
    return judged_plan().indicators[index_of(indicator)];
}

const ResultDocument *PlanView::document_of(const model::Indicator &indicator, std::size_t value) const
{
    const std::size_t position = index_of(indicator);
    const std::size_t own = plan().indicators[position].values.size();
    if (value < own)
        return nullptr;
    const auto first = std::ranges::lower_bound(m_results, position, {}, &evaluate::FoundResult::indicator);
    return &m_result_documents[(first + static_cast<std::ptrdiff_t>(value - own))->document];
}

void PlanView::link_said()
{
    if (m_decisions.said.empty())
        return;
    const auto indicators = evaluate::ItemFinder::of_indicators(plan());
    const auto nodes = evaluate::ItemFinder::of_nodes(plan());
    for (const store::HandEntry &entry : m_decisions.said) {
        const bool of_indicator = entry.kind == "indicator";
        if (const auto position = (of_indicator ? indicators : nodes).find(entry.item, entry.name))
            (of_indicator ? m_said_of_indicators : m_said_of_nodes)[*position].push_back(&entry);
    }
}

void PlanView::compute_formulas()
{
    const auto kept = store::formulas_in_force(m_decisions.formulas);
    if (!kept)
        return;
    if (const auto book = evaluate::parse_formulas(*kept->document))
        m_computed = evaluate::compute_series(*book, judged_plan(), reader::find_quantities(plan()));
}

std::size_t PlanView::index_of(const model::Indicator &indicator) const
{
    assert(&indicator >= plan().indicators.data() && &indicator < plan().indicators.data() + plan().indicators.size());
    return static_cast<std::size_t>(&indicator - plan().indicators.data());
}

const PlanView::LintFindings &PlanView::lint_findings_of(const model::Indicator &indicator) const
{
    static const LintFindings none;
    const auto found = m_lint_of.find(indicator.id);
    return found == m_lint_of.end() ? none : found->second;
}

void PlanView::link_nodes()
{
    for (const model::Node &node : plan().nodes) {
        // Only nodes already seen are found here, so no chain of parents ever closes into a ring.
        const model::Node *parent = node.parent ? find_node(*node.parent) : nullptr;
        m_facts[index_of(node)].parent = parent;
        (parent != nullptr ? m_facts[index_of(*parent)].children : m_top).push_back(&node);
        m_nodes.emplace(node.id, &node);
    }
    for (const model::Node &node : plan().nodes) {
        const model::Node *original = node.repeats ? find_node(*node.repeats) : nullptr;
        if (original != nullptr && original != &node)
            m_facts[index_of(*original)].repetitions.push_back(&node);
    }
}

void PlanView::link_indicators()
{
    for (const model::Indicator &indicator : plan().indicators) {
        m_indicators.emplace(indicator.id, &indicator);
        const model::Node *node = find_node(indicator.node);
        if (node != nullptr)
            m_facts[index_of(*node)].indicators.push_back(&indicator);
    }
    // Children stand after their parents, so one pass from the end adds up every branch.
    for (Facts &facts : std::views::reverse(m_facts)) {
        facts.indicator_count += static_cast<int>(facts.indicators.size());
        if (facts.parent != nullptr)
            m_facts[index_of(*facts.parent)].indicator_count += facts.indicator_count;
    }
}

std::size_t PlanView::index_of(const model::Node &node) const
{
    assert(&node >= plan().nodes.data() && &node < plan().nodes.data() + plan().nodes.size());
    return static_cast<std::size_t>(&node - plan().nodes.data());
}

const model::Node *PlanView::find_node(std::string_view id) const
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : found->second;
}

const model::Indicator *PlanView::find_indicator(std::string_view id) const
{
    const auto found = m_indicators.find(id);
    return found == m_indicators.end() ? nullptr : found->second;
}

std::optional<std::size_t> PlanView::find_term(std::string_view term) const
{
    const auto &glossary = plan().glossary;
    const auto found = std::ranges::find(glossary, term, &model::GlossaryEntry::term);
    if (found == glossary.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - glossary.begin());
}

const PlanView::Nodes &PlanView::siblings_of(const model::Node &node) const
{
    const model::Node *parent = parent_of(node);
    return parent != nullptr ? children_of(*parent) : m_top;
}

const model::Node *PlanView::before(const model::Node &node) const
{
    const Nodes &siblings = siblings_of(node);
    const auto place = std::ranges::find(siblings, &node);
    return place == siblings.begin() ? nullptr : *(place - 1);
}

const model::Node *PlanView::after(const model::Node &node) const
{
    const Nodes &siblings = siblings_of(node);
    const auto place = std::ranges::find(siblings, &node);
    return place + 1 == siblings.end() ? nullptr : *(place + 1);
}

PlanView::Nodes PlanView::ancestors_of(const model::Node &node) const
{
    Nodes ancestors;
    for (const model::Node *above = parent_of(node); above != nullptr; above = parent_of(*above))
        ancestors.push_back(above);
    std::ranges::reverse(ancestors);
    return ancestors;
}

PlanView::Nodes PlanView::descendants_of(const model::Node &node) const
{
    std::vector<bool> below(m_facts.size());
    below[index_of(node)] = true;
    Nodes descendants;
    for (const model::Node &other : plan().nodes) {
        const model::Node *parent = parent_of(other);
        if (parent == nullptr || !below[index_of(*parent)])
            continue;
        below[index_of(other)] = true;
        descendants.push_back(&other);
    }
    return descendants;
}

} // namespace taikei::render

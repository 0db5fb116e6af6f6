#include "cli/publish_command.hpp"

#include "cli/person.hpp"
#include "cli/plan_reference.hpp"
#include "cli/publication_text.hpp"
#include "model/publication_format.hpp"
#include "render/plan_view.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace taikei::cli {

namespace {

/// The licences that Japanese local governments use for open data.
const std::array known_licences{
    model::Licence{"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"},
    model::Licence{"CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"},
    model::Licence{"PDL 1.0", "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"},
};

bool is_web_address(const std::string &text)
{
    return (text.starts_with("https://") || text.starts_with("http://"))
        && text.find_first_of(" \t\r\n\"<>") == std::string::npos;
}

/// Results are taken from published evaluation sheets alone: a rating must not tell what stands in a draft.
std::vector<std::unique_ptr<const render::PlanView>> published_sheets(store::PublicationStore &publications,
                                                                      const store::PlanSummary &plan)
{
    std::vector<std::unique_ptr<const render::PlanView>> sheets;
    for (store::PublicationSummary &summary : store::standing(publications.publications())) {
        if (!render::is_asked_for_results(summary.plan, plan))
            continue;
        auto sheet = model::publication_from_json(publications.document(summary.plan.id, summary.number).value_or(""));
        if (sheet)
            sheets.push_back(
                std::make_unique<const render::PlanView>(std::move(*sheet), render::PublishedAs{std::move(summary)}));
    }
    return sheets;
}

model::Publication publication_of(store::PlanStore &store, store::StoredPlan plan)
{
    const auto sheets = published_sheets(store.publications(), plan.summary);
    std::vector<const render::PlanView *> asked;
    for (const auto &sheet : sheets)
        asked.push_back(sheet.get());
    auto decisions = store.ratings().decisions(plan.summary.id);
    const render::PlanView view(std::move(plan), std::move(decisions), asked);
    model::Publication publication;
    if (view.ratings() != nullptr)
        publication.ratings = *view.ratings();
    publication.kinds = render::kinds_in_force(view.decisions().kinds);
    if (auto formulas = store::formulas_in_force(view.decisions().formulas))
        publication.formulas = {std::move(*formulas->document), std::move(formulas->reason),
                                std::move(formulas->person), formulas->at};
    publication.revision = view.stored().revision.number;
    publication.revised_at = view.stored().revision.made_at;
    publication.source_file = view.stored().revision.source_file;
    publication.source_sha256 = view.stored().revision.source_sha256;
    publication.plan = view.plan();
    return publication;
}

} // namespace

std::string PublishCommand::summary() const
{
    return "freeze a plan with its ratings for the public site";
}

std::string PublishCommand::manual() const
{
    return "Keeps the plan as it stands, with its ratings, the rule and the licence, as one document that is never "
           "changed\n"
           "again, under its SHA-256 as fingerprint. 'taikei serve' shows what was published and nothing else. PLAN@2 "
           "is the\n"
           "plan's second revision. What the newest publication says already is not published again. --list shows "
           "what was\n"
           "published; 'taikei withdraw' takes it back.\n";
}

std::string PublishCommand::examples() const
{
    return "  taikei publish 総合計画 --person 企画課\n"
           "  taikei publish --all --licence \"CC0 1.0\"\n"
           "  taikei publish --list\n";
}

void PublishCommand::declare(Arguments &arguments)
{
    arguments.optional_operand("PLAN", m_plan,
                               "the plan: number, title or a part of it; with @REVISION an earlier one");
    arguments.flag("--all", m_all, "publish the newest revision of every plan");
    arguments.flag("--list", m_list, "list the publications, of PLAN or of all plans");
    arguments.option("--person", "NAME", m_person, "who publishes, shown to the public; default: your user name");
    arguments.option("--licence", "NAME", m_licence,
                     "CC BY 4.0 (default), CC0 1.0, PDL 1.0, or another with its address");
    arguments.option("--licence-url", "URL", m_licence_url, "where the words of another licence stand");
    m_database.declare(arguments);
    arguments.flag("--json", m_as_json, "write JSON");
}

base::Result<void> PublishCommand::check() const
{
    if (m_all && (m_plan || m_list))
        return base::fail("--all stands for every plan; give it alone");
    if (!m_all && !m_list && !m_plan)
        return base::fail("say which plan, or --all");
    if (const auto known = licence(); !known)
        return std::unexpected(known.error());
    return {};
}

base::Result<model::Licence> PublishCommand::licence() const
{
    if (m_licence_url && !is_web_address(*m_licence_url))
        return base::fail("a licence's address begins with https://", *m_licence_url);
    if (m_licence_url)
        return model::Licence{m_licence, *m_licence_url};
    const auto known = std::ranges::find(known_licences, m_licence, &model::Licence::name);
    if (known == known_licences.end())
        return base::fail("say with --licence-url where the words of this licence stand", m_licence);
    return *known;
}

base::Result<std::vector<store::StoredPlan>> PublishCommand::chosen_plans(store::PlanStore &store) const
{
    std::vector<store::StoredPlan> plans;
    if (!m_all) {
        auto plan = find_plan(store, *m_plan);
        if (!plan)
            return std::unexpected(plan.error());
        plans.push_back(std::move(*plan));
        return plans;
    }
    for (const store::PlanSummary &summary : store.plans()) {
        if (auto plan = store.plan(summary.id))
            plans.push_back(std::move(*plan));
    }
    // Sheets first: the ratings of the others may rest on them.
    std::ranges::stable_partition(
        plans, [](const store::StoredPlan &plan) { return plan.plan.kind == model::PlanKind::Evaluation; });
    if (plans.empty())
        return base::fail("there is no plan to publish; bring one in with 'taikei import'");
    return plans;
}

ExitStatus PublishCommand::publish(store::PlanStore &store) const
{
    auto plans = chosen_plans(store);
    if (!plans)
        return finish(std::unexpected(plans.error()));
    const model::Licence chosen = *licence(); // check() has seen that there is one
    std::vector<store::PublishResult> results;
    for (store::StoredPlan &plan : *plans) {
        const store::PlanId id = plan.summary.id;
        model::Publication publication = publication_of(store, std::move(plan));
        publication.licence = chosen;
        publication.publisher = m_person.value_or(signed_in_person());
        publication.published_at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        results.push_back(store.publications().publish(id, std::move(publication)));
    }
    return print(m_as_json ? to_json(results) : publish_text(results));
}

ExitStatus PublishCommand::list(store::PlanStore &store, const Terminal &terminal) const
{
    std::vector<store::PublicationSummary> publications = store.publications().publications();
    if (m_plan) {
        const auto plan = find_plan(store, *m_plan);
        if (!plan)
            return finish(std::unexpected(plan.error()));
        std::erase_if(publications, [&](const store::PublicationSummary &publication) {
            return publication.plan.id != plan->summary.id;
        });
    }
    return print(m_as_json ? to_json(publications) : publication_table(publications, terminal));
}

ExitStatus PublishCommand::run(const Terminal &terminal)
{
    const auto store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    return m_list ? list(**store, terminal) : publish(**store);
}

} // namespace taikei::cli

#include "cli/plan_reference.hpp"

#include "base/text.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>
#include <vector>

namespace taikei::cli {

namespace {

constexpr std::size_t most_candidates_named = 8;

std::optional<int> parse_positive(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number <= 0)
        return std::nullopt;
    return number;
}

/// One thing that a word may mean.
template <typename Target>
struct Candidate {
    Target target;
    std::string id;
    std::string label; ///< for the list of candidates
    std::vector<std::string> names; ///< folded: what it is called exactly
};

template <typename Target>
std::string listed(const std::vector<const Candidate<Target> *> &matches)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(matches.size(), most_candidates_named); ++i)
        text += (i == 0 ? "" : "; ") + matches[i]->id + " " + matches[i]->label;
    return text + (matches.size() > most_candidates_named ? "; ..." : "");
}

/// The first of the ways to match, from exact to loose, that finds anything must find one thing only.
template <typename Target>
base::Result<Target> choose(const std::vector<Candidate<Target>> &candidates, std::string_view word,
                            const std::string &what)
{
    const std::string folded = base::fold_tight(word);
    const auto is_named = [&](const Candidate<Target> &c) {
        return std::ranges::find(c.names, folded) != c.names.end();
    };
    const auto holds = [&](const Candidate<Target> &c) {
        return !folded.empty()
            && std::ranges::any_of(c.names, [&](const std::string &name) { return name.contains(folded); });
    };
    const std::function<bool(const Candidate<Target> &)> ways[] = {
        [&](const Candidate<Target> &c) { return c.id == word; }, is_named, holds};
    for (const auto &matches_so : ways) {
        std::vector<const Candidate<Target> *> matches;
        for (const Candidate<Target> &candidate : candidates) {
            if (matches_so(candidate))
                matches.push_back(&candidate);
        }
        if (matches.size() == 1)
            return matches.front()->target;
        if (!matches.empty())
            return base::fail("more than one " + what + " is called so; name it by its id: " + listed(matches),
                              std::string(word));
    }
    return base::fail("no " + what + " is called so", std::string(word));
}

} // namespace

PlanReference parse_plan_reference(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at != std::string_view::npos) {
        if (const std::optional<int> revision = parse_positive(text.substr(at + 1)))
            return {std::string(text.substr(0, at)), revision};
    }
    return {std::string(text), std::nullopt};
}

base::Result<store::StoredPlan> find_plan(store::PlanStore &store, std::string_view reference)
{
    const PlanReference wanted = parse_plan_reference(reference);
    std::vector<Candidate<store::PlanId>> candidates;
    for (const store::PlanSummary &summary : store.plans()) {
        const std::string label = summary.municipality.name + " " + summary.title;
        candidates.push_back({summary.id,
                              std::to_string(summary.id),
                              label,
                              {base::fold_tight(summary.title), base::fold_tight(label)}});
    }
    const base::Result<store::PlanId> id = choose(candidates, wanted.plan, "plan");
    if (!id)
        return base::fail(id.error().message + (candidates.empty() ? "; the database is empty" : "; see 'taikei list'"),
                          id.error().where);
    std::optional<store::StoredPlan> plan = store.plan(*id, wanted.revision);
    if (!plan)
        return base::fail("the plan has no revision " + std::to_string(wanted.revision.value_or(0)) + "; its newest is "
                              + std::to_string(store.revisions(*id).size()),
                          std::string(reference));
    return std::move(*plan);
}

base::Result<PlanPart> find_part(const model::Plan &plan, std::string_view word)
{
    std::vector<Candidate<PlanPart>> candidates;
    for (const model::Node &node : plan.nodes) {
        Candidate<PlanPart> candidate{&node, node.id, render::code_and_title(node), {base::fold_tight(node.title)}};
        if (node.code) {
            candidate.names.push_back(base::fold_tight(*node.code));
            candidate.names.push_back(base::fold_tight(render::code_and_title(node)));
        }
        candidates.push_back(std::move(candidate));
    }
    for (const model::Indicator &indicator : plan.indicators)
        candidates.push_back({&indicator,
                              indicator.id,
                              render::full_name(indicator),
                              {base::fold_tight(render::full_name(indicator)), base::fold_tight(indicator.name)}});
    return choose(candidates, word, "node or indicator of the plan");
}

} // namespace taikei::cli

#include "render/outlook_overview.hpp"

#include "render/chart.hpp"
#include "render/evaluation_fields.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <algorithm>

namespace taikei::render {
namespace {

/// So many are named; each has its outlook on its own page.
constexpr std::size_t most_outlook_rows = 20;
constexpr double even_chance = 0.5;

struct Expected {
    const model::Indicator *indicator;
    evaluate::Outlook outlook;
    double chance;
};

/// Those with a chance of meeting a target, the least likely first.
std::vector<Expected> expected_of(const PlanView &view)
{
    std::vector<Expected> all;
    for (const model::Indicator &indicator : view.plan().indicators) {
        auto outlook = view.outlook_of(indicator);
        if (!outlook || outlook->is_wide || !outlook->chance)
            continue;
        const double chance = *outlook->chance;
        all.push_back({&indicator, std::move(*outlook), chance});
    }
    std::ranges::stable_sort(all, {}, &Expected::chance);
    return all;
}

Fields row_fields(Language language, const PlanView &view, const Expected &expected)
{
    const model::Indicator &indicator = *expected.indicator;
    return Fields()
        .text("href", localized(language, indicator_path(view, indicator.id)))
        .text("name", full_name(indicator))
        .text("sparkline", draw_sparkline(view.with_results(indicator), &expected.outlook))
        .text("chance", evaluate::chance_in_words(expected.chance))
        .object("outlook", outlook_cell(language, expected.outlook, indicator));
}

} // namespace

void put_outlook_overview(Fields &fields, Language language, const PlanView &view)
{
    const std::vector<Expected> all = expected_of(view);
    const auto unlikely = std::ranges::lower_bound(all, even_chance, {}, &Expected::chance) - all.begin();
    std::vector<Fields> rows;
    for (std::size_t i = 0; i < std::min(most_outlook_rows, static_cast<std::size_t>(unlikely)); ++i)
        rows.push_back(row_fields(language, view, all[i]));
    const auto count = static_cast<long>(all.size());
    fields.list("outlook_rows", rows)
        .text("outlook_overview",
              all.empty() ? ""
                          : say(language, "outlook_overview",
                                {{"all", grouped(count)},
                                 {"likely", grouped(count - unlikely)},
                                 {"unlikely", grouped(unlikely)}}));
}

} // namespace taikei::render

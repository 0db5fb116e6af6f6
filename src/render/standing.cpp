#include "render/standing.hpp"

#include "render/messages.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace taikei::render {

namespace {

std::string percent(int count, int total)
{
    return fmt::format("{}%", (100 * count + total / 2) / total);
}

/// For the eye alone: the list beside it says the same.
std::string draw_bar(const Grading &grading, const std::vector<int> &counts, int total)
{
    std::string bar = "<svg class=\"share-bar\" viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" "
                      "aria-hidden=\"true\" focusable=\"false\">";
    int before = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const int begin = 1000 * before / total;
        before += counts[i];
        if (counts[i] > 0)
            bar += fmt::format("<rect class=\"tone-{}\" x=\"{}\" y=\"0\" width=\"{}\" height=\"16\"/>",
                               grading.grades[i].tone, begin, 1000 * before / total - begin);
    }
    return bar + "</svg>";
}

} // namespace

void put_shares(Fields &fields, Language language, const Grading &grading, const std::vector<int> &counts)
{
    const int total = std::accumulate(counts.begin(), counts.end(), 0);
    std::vector<Fields> shares;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const Grading::Grade &grade = grading.grades[i];
        shares.push_back(Fields()
                             .text("name", grade.name.empty() ? message(language, "not_rated") : grade.name)
                             .flag("is_plan_text", !grade.name.empty())
                             .text("meaning", grade.meaning)
                             .text("tone", std::to_string(grade.tone))
                             .text("count", say_count(language, "things_count", counts[i]))
                             .text("percent", percent(counts[i], total)));
    }
    fields.list("shares", shares)
        .text("bar", total > 0 ? draw_bar(grading, counts, total) : std::string())
        .text("shares_title", grading.title)
        .text("shares_year", grading.year);
}

std::optional<model::FiscalYear> newest_year_of(const PlanView &view)
{
    std::optional<model::FiscalYear> newest;
    for (const model::Indicator &indicator : view.plan().indicators) {
        for (const model::Value &value : view.with_results(indicator).values) {
            if (value.kind == model::ValueKind::Observed && (!newest || *newest < value.year))
                newest = value.year;
        }
    }
    return newest;
}

bool has_value_in(const model::Indicator &indicator, model::FiscalYear year)
{
    return std::ranges::any_of(indicator.values, [year](const model::Value &value) {
        return value.kind == model::ValueKind::Observed && value.year == year;
    });
}

void put_coverage(Fields &fields, Language language, const PlanView &view)
{
    const auto year = newest_year_of(view);
    const auto &indicators = view.plan().indicators;
    const auto count = year
        ? std::ranges::count_if(indicators,
                                [&](const auto &one) { return has_value_in(view.with_results(one), *year); })
        : 0;
    fields.text("coverage_year", year ? year_in_words(language, *year) : "")
        .text("coverage",
              year ? say(language, "coverage",
                         {{"year", year_in_words(language, *year)},
                          {"count", grouped(count)},
                          {"all", grouped(static_cast<long>(indicators.size()))},
                          {"percent", percent(static_cast<int>(count), static_cast<int>(indicators.size()))}})
                   : "");
}

} // namespace taikei::render

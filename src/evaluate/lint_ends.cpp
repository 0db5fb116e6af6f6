#include "evaluate/lint_rules.hpp"

#include "evaluate/yearly_values.hpp"

#include <algorithm>
#include <climits>

namespace taikei::evaluate {

namespace {

constexpr std::size_t least_values = 2;
/// Series of so many values tell up to which year the document goes.
constexpr std::size_t least_to_lead = 3;

struct Course {
    const model::Indicator *indicator = nullptr;
    YearlyValues values;
    int last() const { return values.entries.back().year.year(); }
    /// Years between its values where they stand closest: surveys are held every few years.
    int step() const
    {
        int step = INT_MAX;
        for (std::size_t i = 1; i < values.entries.size(); ++i)
            step = std::min(step, values.entries[i].year.year() - values.entries[i - 1].year.year());
        return step;
    }
};

} // namespace

void lint_ends(const LintedPlan &linted, Findings &findings)
{
    std::vector<Course> courses;
    int latest = 0;
    for (const model::Indicator &indicator : linted.plan.indicators) {
        Course course{&indicator, yearly_values(indicator, model::ValueKind::Observed)};
        if (course.values.entries.size() < least_values)
            continue;
        if (course.values.entries.size() >= least_to_lead)
            latest = std::max(latest, course.last());
        courses.push_back(std::move(course));
    }
    for (const Course &course : courses) {
        if (latest - course.last() <= 0 || latest - course.last() < course.step())
            continue;
        findings.push_back(finding_on(
            *course.indicator, LintKind::ValuesStop, Severity::Warning,
            {"lint_values_stop", {{"last", model::FiscalYear{course.last()}}, {"latest", model::FiscalYear{latest}}}}));
    }
}

} // namespace taikei::evaluate

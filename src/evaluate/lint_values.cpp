#include "evaluate/lint_rules.hpp"

#include "evaluate/lint_words.hpp"
#include "evaluate/unit_bounds.hpp"
#include "evaluate/yearly_values.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::evaluate {

namespace {

/// From so many times on a step is a jump; below so small a number it is chance.
constexpr double jump = 10;
constexpr double least_jumping = 20;

const model::Value *value_of(const model::Indicator &indicator, const YearlyValues::Entry &entry)
{
    for (const model::Value &value : indicator.values) {
        if (value.kind == model::ValueKind::Observed && value.year == entry.year && value.number == entry.number)
            return &value;
    }
    return nullptr;
}

bool is_jump(double before, double after)
{
    const double larger = std::max(std::abs(before), std::abs(after));
    const double smaller = std::min(std::abs(before), std::abs(after));
    return smaller > 0 && larger >= least_jumping && larger > jump * smaller;
}

void lint_jumps(const model::Indicator &indicator, const YearlyValues &values, Findings &findings)
{
    for (std::size_t i = 1; i < values.entries.size(); ++i) {
        const YearlyValues::Entry &before = values.entries[i - 1];
        const YearlyValues::Entry &after = values.entries[i];
        if (!is_jump(before.number.to_double(), after.number.to_double()))
            continue;
        LintFinding finding = finding_on(indicator, LintKind::Jump, Severity::Warning,
                                         {"lint_jump",
                                          {{"from", before.year},
                                           {"before", printed(*value_of(indicator, before), indicator)},
                                           {"to", after.year},
                                           {"after", printed(*value_of(indicator, after), indicator)}}});
        finding.source = value_of(indicator, after)->source;
        findings.push_back(std::move(finding));
    }
}

void lint_rates(const model::Indicator &indicator, Findings &findings)
{
    if (!is_percent(indicator.unit) || LintWords::get().may_pass_hundred(indicator.name))
        return;
    const auto over = std::ranges::find_if(
        indicator.values, [](const model::Value &value) { return value.number && *value.number > base::Decimal(100); });
    if (over == indicator.values.end())
        return;
    LintFinding finding =
        finding_on(indicator, LintKind::RateOver100, Severity::Error,
                   {"lint_rate_over_100", {{"year", over->year}, {"value", printed(*over, indicator)}}});
    finding.source = over->source;
    findings.push_back(std::move(finding));
}

void lint_words(const model::Indicator &indicator, Findings &findings)
{
    const model::Value *word = nullptr;
    for (const model::Value &value : indicator.values) {
        if (value.number || value.low || value.high)
            return;
        if (word == nullptr && value.kind == model::ValueKind::Observed)
            word = &value;
    }
    if (word != nullptr)
        findings.push_back(
            finding_on(indicator, LintKind::OnlyWords, Severity::Hint, {"lint_only_words", {{"value", word->text}}}));
}

} // namespace

void lint_values(const LintedPlan & /*linted*/, const model::Indicator &indicator, Findings &findings)
{
    const YearlyValues values = yearly_values(indicator, model::ValueKind::Observed);
    lint_words(indicator, findings);
    lint_jumps(indicator, values, findings);
    lint_rates(indicator, findings);
    if (!values.doubled.empty())
        findings.push_back(finding_on(indicator, LintKind::YearDoubled, Severity::Error,
                                      {"lint_year_doubled", {{"years", values.doubled}}}));
}

} // namespace taikei::evaluate

#include "render/form/subject.hpp"
#include "render/report/report_blocks.hpp"
#include "render/report/report_parts.hpp"
#include "render/wording.hpp"

namespace taikei::render::report {

namespace {

std::string with_year(const model::Value *value)
{
    return value ? value->text + "\n(" + model::in_short_era(value->year) + ")" : "";
}

std::string in_year(const model::Indicator &indicator, model::FiscalYear year)
{
    const model::Value *value =
        choose_value(indicator, {model::ValueKind::Observed, ValueChoice::Which::OfYearColumn}, year);
    return value ? value->text : "";
}

/// The first of several values; the only one where it is not this year's.
const model::Value *start_of(const model::Indicator &indicator, model::FiscalYear year)
{
    if (const auto *first = choose_value(indicator, {model::ValueKind::Observed, ValueChoice::Which::First}, year))
        return first;
    const auto *only = choose_value(indicator, {model::ValueKind::Observed, ValueChoice::Which::Last}, year);
    return only && only->year != year ? only : nullptr;
}

/// By the first scale that rates it; empty where none does.
std::string rating_of(const model::Ratings *ratings, std::size_t indicator)
{
    if (ratings == nullptr)
        return "";
    for (const ShownGrade &shown : grades_of_indicator(*ratings, indicator)) {
        if (!shown.given->grade.empty())
            return shown.given->grade;
    }
    return "";
}

/// With its year where that is not the report's.
std::string rating_head(const model::Ratings *ratings, model::FiscalYear year)
{
    return ratings && ratings->year != year ? "評価\n(" + model::in_short_era(ratings->year) + ")" : "評価";
}

} // namespace

Sheet indicators_part(const Reported &reported)
{
    const auto &[view, year, ratings] = reported;
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < view.plan().indicators.size(); ++i) {
        const model::Indicator &indicator = view.with_results(view.plan().indicators[i]);
        const model::Node *node = view.find_node(indicator.node);
        const ValueChoice target{model::ValueKind::Target, ValueChoice::Which::Last};
        rows.push_back({node ? node->code.value_or("") : "", full_name(indicator), indicator.unit.value_or(""),
                        with_year(start_of(indicator, year)), in_year(indicator, year),
                        with_year(choose_value(indicator, target, year)), rating_of(ratings, i)});
    }
    Sheet sheet;
    sheet.name = sheet.title = "３ 指標一覧";
    sheet.blocks = {title(sheet.title),
                    rows.empty() ? prose("この計画には指標がありません。")
                                 : table({{"番号", 11, Alignment::Center},
                                          {"指標", 37},
                                          {"単位", 8, Alignment::Center},
                                          {"当初", 12, Alignment::Right},
                                          {"実績\n(" + model::in_short_era(year) + ")", 12, Alignment::Right},
                                          {"目標", 12, Alignment::Right},
                                          {rating_head(ratings, year), 8, Alignment::Center}},
                                         rows)};
    return sheet;
}

} // namespace taikei::render::report

#pragma once

#include "store/plan_store.hpp"

/// A small plan of a city that does not exist, with one of everything that a page shows.
namespace taikei::tests {

inline model::Source read_at(int page, int line, double confidence = 1)
{
    model::Source source;
    source.place.file = "shiomi.txt";
    source.place.page = page;
    source.place.first_line = line;
    source.place.last_line = line + 2;
    source.confidence = confidence;
    return source;
}

inline model::Value value_of(model::ValueKind kind, int year, const char *number, const char *text)
{
    model::Value value;
    value.kind = kind;
    value.year = model::FiscalYear{year};
    if (number != nullptr)
        value.number = base::Decimal::parse(number);
    value.text = text;
    value.source = read_at(5, 40 + year % 10);
    return value;
}

inline std::vector<model::Node> sample_nodes()
{
    model::Node goal;
    goal.id = "1";
    goal.level = "基本目標";
    goal.code = "1";
    goal.title = "支え合うまち";
    model::Node measure;
    measure.id = "1-1/高齢";
    measure.parent = "1";
    measure.level = "施策";
    measure.code = "1-1";
    measure.title = "高齢者を支える";
    measure.departments = {"福祉部 長寿課", "健康課"};
    measure.tags = {"重点"};
    measure.sdgs = {3, 11};
    measure.sections = {{"現状と課題", "フレイルの予防が必要です。\n見守りも課題です。", read_at(3, 10)},
                        {"めざす姿", "<script>alert(1)</script> & \"安心\"", read_at(3, 20, 0.3)}};
    measure.measures = {{"配食サービス", "昼食を届けます。", {"長寿課"}, {"新規"}, read_at(4, 1)}};
    measure.roles = {{"市民など", "個人", "健診を受けます。\n近所に声をかけます。", read_at(4, 10)},
                     {"行政", "市", "健診の機会をつくります。", read_at(4, 20)}};
    measure.related_plans = {{"高齢者保健福祉計画", model::FiscalYear{2021}, model::FiscalYear{2023}, read_at(4, 30)}};
    measure.ratings = {{"反映区分", "A", "趣旨に沿って措置したもの", model::FiscalYear{2020}, "市", read_at(4, 40)}};
    measure.source = read_at(3, 8);
    model::Node second = {};
    second.id = "1-2";
    second.parent = "1";
    second.level = "施策";
    second.code = "1-2";
    second.title = "高齢者を支える（再掲）";
    second.repeats = "1-1/高齢";
    second.source = read_at(6, 1, 0.2);
    return {goal, measure, second};
}

inline std::vector<model::Indicator> sample_indicators()
{
    using enum model::ValueKind;
    model::Indicator rate;
    rate.id = "1-1-i1";
    rate.node = "1-1/高齢";
    rate.name = "健診受診率";
    rate.unit = "%";
    rate.definition = "特定健診の受診者÷対象者";
    rate.note = "国の基準による";
    rate.departments = {"健康課"};
    rate.values = {value_of(Observed, 2018, "41.5", "41.5%"), value_of(Observed, 2020, "43.0", "43.0%"),
                   value_of(Target, 2025, "60.0", "60.0%以上")};
    rate.values.back().marks = {"at-least"};
    rate.source = read_at(5, 40);
    model::Indicator clubs;
    clubs.id = "1-1-i2";
    clubs.node = "1-1/高齢";
    clubs.name = "サロンの数";
    clubs.part = "<市内>";
    clubs.unit = "か所";
    clubs.values = {value_of(Observed, 2020, "12", "１２"), value_of(Target, 2025, nullptr, "維持")};
    clubs.values.back().marks = {"maintain"};
    clubs.values.back().source.confidence = 0.4;
    return {rate, clubs};
}

inline store::StoredPlan sample_plan(store::PlanId id = 1, int revision = 1)
{
    store::StoredPlan stored;
    model::Plan &plan = stored.plan;
    plan.municipality = {"999991", "汐見市"};
    plan.title = "第5次汐見市総合計画";
    plan.kind = model::PlanKind::Comprehensive;
    plan.period = model::Period{model::FiscalYear{2021}, model::FiscalYear{2030}};
    plan.levels = {"基本目標", "施策"};
    plan.nodes = sample_nodes();
    plan.indicators = sample_indicators();
    plan.glossary = {{"フレイル", "加齢により心身が衰えた状態。", read_at(9, 1)},
                     {"ＤＸ", "デジタル技術による変革。", read_at(9, 4)}};
    plan.findings = {{"column-shifted", "表の列がずれています <b>", read_at(5, 40).place}};
    stored.summary = {id, plan.municipality, plan.title, plan.kind, plan.period, revision,
                      {}, "shiomi.txt",      3,          2,         5,           1};
    // 2025-04-01 00:30 in Japan is still 31 March in UTC.
    stored.summary.revised_at = store::Time(std::chrono::sys_days(std::chrono::year(2025) / 3 / 31)
                                            + std::chrono::hours(15) + std::chrono::minutes(30));
    stored.revision = {revision, stored.summary.revised_at, "企画課", "shiomi.txt", std::string(64, '0')};
    return stored;
}

} // namespace taikei::tests

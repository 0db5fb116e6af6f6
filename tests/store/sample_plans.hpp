#pragma once

#include "model/plan.hpp"
#include "store/plan_store.hpp"

#include <string>

namespace taikei::store {

/// A small plan of a city that does not exist: 安心 with 介護予防の推進 and its indicator, one footnote.
inline model::Plan sample_plan()
{
    const model::Source source{{"plan.txt", 2, 5, 6, 3, 4, std::nullopt}, 0.75};
    model::Plan plan;
    plan.municipality = {"019999", "汐見市"};
    plan.title = "第1次汐見市総合計画";
    plan.period = model::Period{model::FiscalYear{2021}, model::FiscalYear{2030}};
    plan.levels = {"基本目標", "施策"};
    plan.nodes.resize(2);
    plan.nodes[0].id = "1";
    plan.nodes[0].level = "基本目標";
    plan.nodes[0].code = "1";
    plan.nodes[0].title = "安心して暮らせるまち";
    plan.nodes[1].id = "1-1";
    plan.nodes[1].parent = "1";
    plan.nodes[1].level = "施策";
    plan.nodes[1].code = "1-1";
    plan.nodes[1].title = "介護予防の推進";
    plan.nodes[1].departments = {"福祉部 高齢福祉課", "健康課"};
    plan.nodes[1].sections = {{"現状と課題", "要介護認定者は増えています。\n地域で支える仕組みが要ります。", source}};
    plan.nodes[1].measures = {{"通いの場づくり事業", "体操教室を開きます。", {}, {"新規"}, source}};
    plan.nodes[1].source = source;
    plan.indicators.resize(1);
    plan.indicators[0].id = "i1";
    plan.indicators[0].node = "1-1";
    plan.indicators[0].name = "通いの場の参加者数";
    plan.indicators[0].unit = "人";
    plan.indicators[0].definition = "年度末の登録者（福祉部調べ）";
    plan.indicators[0].values = {
        {model::ValueKind::Observed,
         model::FiscalYear{2020},
         base::Decimal::of(1234, 1),
         {},
         {},
         "１２３.４",
         {},
         source},
        {model::ValueKind::Target,
         model::FiscalYear{2025},
         {},
         base::Decimal(150),
         base::Decimal(200),
         "約150～200",
         {"about"},
         source},
    };
    plan.indicators[0].source = source;
    plan.glossary = {{"フレイル", "加齢により心身の力が弱った状態", source}};
    plan.findings = {{"unit-missing", "3列目", source.place}};
    return plan;
}

inline ImportSource sample_source(const std::string &file = "plan.txt")
{
    return {file, std::string(64, 'a'), "企画課 汐見", Time(std::chrono::seconds(1'700'000'000))};
}

} // namespace taikei::store

#pragma once

#include "model/publication.hpp"

namespace taikei::model {

/// A publication with one of everything that its format can say.
inline Publication published_plan()
{
    Publication publication;
    publication.number = 2;
    publication.published_at = std::chrono::sys_days(std::chrono::year(2025) / 11 / 22) + std::chrono::hours(2);
    publication.publisher = "企画課";
    publication.licence = {"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"};
    publication.revision = 3;
    publication.revised_at = std::chrono::sys_days(std::chrono::year(2025) / 3 / 31) + std::chrono::hours(15);
    publication.source_file = "plan.txt";
    publication.source_sha256 = std::string(64, 'a');
    publication.kinds = {{"i1", "direction", "down", "青木"}};
    Plan &plan = publication.plan;
    plan.municipality = {"019999", "汐見市"};
    plan.title = "総合計画";
    plan.levels = {"施策"};
    plan.nodes.resize(1);
    plan.nodes[0].id = "1";
    plan.nodes[0].level = "施策";
    plan.nodes[0].title = "介護予防";
    plan.indicators.resize(1);
    plan.indicators[0].id = "i1";
    plan.indicators[0].node = "1";
    plan.indicators[0].name = "受診率";
    Ratings ratings{FiscalYear{2022}, "x", {"評価基準", "Rule"}, "2020", "id = \"x\"\n", {}};
    RatedScale scale{"indicator", {"指標の評価", ""}, {{"◎", {"達成", "Met"}, 0}, {"△", {"遅れ", ""}, 1}}, {}};
    scale.given = {{true, 0, "◎", {"達成したため◎", "It was met: ◎"}, true}};
    RatedScale measures{"measure", {"施策の評価", ""}, {{"良", {}, {}}}, {}};
    measures.given = {{false, 0, "", {"指標がないため評価できない", "No indicator"}, false}};
    ratings.scales = {scale, measures};
    publication.ratings = ratings;
    publication.formulas = {"[[formula]]\nname = \"受診率\"\nformula = \"受診者数 / 対象者数 * 100\"\n", "分母を改めた",
                            "企画課", publication.revised_at};
    return publication;
}

} // namespace taikei::model

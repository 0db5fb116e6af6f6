#include "render/judgement_fields.hpp"
#include "render/report/report_blocks.hpp"
#include "render/report/report_parts.hpp"
#include "render/standing.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <map>

namespace taikei::render::report {

namespace {

constexpr auto right = Alignment::Right;
constexpr auto centre = Alignment::Center;

/// How many of some indicators have what a report asks for.
struct Coverage {
    int all = 0;
    int with_value = 0; ///< of the year
    int with_target = 0;

    void count(const model::Indicator &indicator, model::FiscalYear year)
    {
        ++all;
        with_value += has_value_in(indicator, year);
        with_target += std::ranges::any_of(
            indicator.values, [](const model::Value &value) { return value.kind == model::ValueKind::Target; });
    }

    std::vector<std::string> row(const std::string &name) const
    {
        return {name,
                std::to_string(all),
                std::to_string(with_value),
                share(with_value, all),
                std::to_string(with_target),
                share(with_target, all)};
    }
};

/// The part of the plan at the top of the tree above this one; itself where it stands there.
const model::Node *goal_above(const PlanView &view, const model::Node &node)
{
    const PlanView::Nodes above = view.ancestors_of(node);
    return above.empty() ? &node : above.front();
}

/// The same for an indicator; null where its node is unknown.
const model::Node *goal_of(const PlanView &view, const model::Indicator &indicator)
{
    const model::Node *node = view.find_node(indicator.node);
    return node ? goal_above(view, *node) : nullptr;
}

/// By the plan's uppermost parts, then all together.
SheetBlock coverage_table(const PlanView &view, model::FiscalYear year)
{
    std::map<const model::Node *, Coverage> by_goal;
    Coverage all;
    for (const model::Indicator &indicator : view.plan().indicators) {
        by_goal[goal_of(view, indicator)].count(view.with_results(indicator), year);
        all.count(view.with_results(indicator), year);
    }
    std::vector<std::vector<std::string>> rows;
    for (const model::Node *goal : view.top_nodes()) {
        if (const auto found = by_goal.find(goal); found != by_goal.end())
            rows.push_back(found->second.row(code_and_title(*goal)));
    }
    rows.push_back(all.row("計画全体"));
    return table({{"目標", 38},
                  {"指標", 10, right},
                  {"この年度の実績あり", 14, right},
                  {"割合", 11, right},
                  {"目標値あり", 14, right},
                  {"割合", 11, right}},
                 rows);
}

/// A grade or a state of a scale with how many it was given to; without a name: those that have none.
struct CountedGrade {
    std::string name;
    std::string meaning;
    int count = 0;
};

/// In the order of the scale, none last and only where there are some.
std::vector<CountedGrade> count_grades(const model::RatedScale &scale)
{
    std::vector<CountedGrade> counts;
    for (const model::PossibleGrade &grade : scale.grades)
        counts.push_back({grade.name, grade.meaning.japanese});
    counts.push_back({});
    for (const model::GivenGrade &given : scale.given)
        ++std::ranges::find(counts, given.grade, &CountedGrade::name)->count;
    if (counts.back().count == 0)
        counts.pop_back();
    return counts;
}

std::string shown_name(const CountedGrade &grade)
{
    return grade.name.empty() ? "評価なし" : grade.name;
}

SheetBlock shares_table(const model::RatedScale &scale)
{
    std::vector<std::vector<std::string>> rows;
    for (const CountedGrade &grade : count_grades(scale))
        rows.push_back({shown_name(grade), grade.meaning, std::to_string(grade.count),
                        share(grade.count, static_cast<int>(scale.given.size()))});
    return table({{"評価", 14, centre}, {"意味", 56}, {"件数", 14, right}, {"割合", 16, right}}, rows);
}

const model::Node *goal_of_item(const PlanView &view, const model::GivenGrade &item)
{
    const auto node = view.position_of_node_of(item);
    return node ? goal_above(view, view.plan().nodes[*node]) : nullptr;
}

/// A row a goal, a column a grade.
SheetBlock goals_table(const PlanView &view, const model::RatedScale &scale)
{
    std::map<const model::Node *, std::map<std::string, int>> counts;
    for (const model::GivenGrade &item : scale.given)
        ++counts[goal_of_item(view, item)][item.grade];
    std::vector<ReportColumn> columns{{"目標", 44}};
    const std::vector<CountedGrade> grades = count_grades(scale);
    for (const CountedGrade &grade : grades)
        columns.push_back({shown_name(grade), 56.0 / static_cast<double>(grades.size()), right});
    std::vector<std::vector<std::string>> rows;
    for (const model::Node *goal : view.top_nodes()) {
        const auto found = counts.find(goal);
        if (found == counts.end())
            continue;
        std::vector<std::string> row{code_and_title(*goal)};
        for (const CountedGrade &grade : grades) {
            const auto given = found->second.find(grade.name);
            row.push_back(given == found->second.end() ? "" : std::to_string(given->second));
        }
        rows.push_back(std::move(row));
    }
    return table(columns, rows);
}

void add_ratings(const PlanView &view, const model::Ratings *ratings, Sheet &sheet)
{
    if (ratings == nullptr) {
        sheet.blocks.push_back(prose("この年度の評価はありません。"));
        return;
    }
    for (const model::RatedScale &scale : ratings->scales) {
        if (scale.given.empty())
            continue;
        sheet.blocks.push_back(heading("評価の内訳：" + scale_title(Language::Japanese, scale)));
        sheet.blocks.push_back(shares_table(scale));
        sheet.blocks.push_back(heading("目標ごとの評価：" + scale_title(Language::Japanese, scale)));
        sheet.blocks.push_back(goals_table(view, scale));
    }
    sheet.blocks.push_back(prose("評価基準：" + ratings->rule_title.japanese + "（" + ratings->rule_version + "）、"
                                 + year_in_words(Language::Japanese, ratings->year)));
}

/// 反映区分 A 12件: what the document itself says of its measures.
void add_printed_ratings(const PlanView &view, Sheet &sheet)
{
    std::map<std::pair<std::string, std::string>, int> counts;
    std::map<std::string, int> totals;
    for (const model::Node &node : view.plan().nodes) {
        for (const model::Rating &rating : node.ratings) {
            const std::string scheme = rating.scheme + (rating.by.empty() ? "" : "（" + rating.by + "）");
            ++counts[{scheme, rating.value + (rating.text.empty() ? "" : " " + rating.text)}];
            ++totals[scheme];
        }
    }
    if (counts.empty())
        return;
    std::vector<std::vector<std::string>> rows;
    for (const auto &[what, count] : counts)
        rows.push_back({what.first, what.second, std::to_string(count), share(count, totals[what.first])});
    sheet.blocks.push_back(heading("計画書・評価表に記載の評価"));
    sheet.blocks.push_back(table({{"区分", 26}, {"評価", 44}, {"件数", 14, right}, {"割合", 16, right}}, rows));
}

} // namespace

Sheet standing_part(const Reported &reported)
{
    const auto &[view, year, ratings] = reported;
    Sheet sheet;
    sheet.name = sheet.title = "１ 計画の進み具合";
    sheet.blocks = {title(sheet.title),
                    heading("指標の実績と目標値（" + year_in_words(Language::Japanese, year) + "）"),
                    coverage_table(view, year)};
    add_ratings(view, ratings, sheet);
    add_printed_ratings(view, sheet);
    return sheet;
}

} // namespace taikei::render::report

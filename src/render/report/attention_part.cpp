#include "evaluate/outlook.hpp"
#include "render/evaluation_wording.hpp"
#include "render/report/report_blocks.hpp"
#include "render/report/report_parts.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <map>

namespace taikei::render::report {

namespace {

constexpr double unlikely = 0.5; ///< a chance below it needs a look

std::string name_of(const PlanView &view, const model::GivenGrade &item)
{
    return item.is_indicator ? full_name(view.plan().indicators[item.position])
                             : code_and_title(view.plan().nodes[item.position]);
}

/// The grade that no other is below; null where the scale has one grade only.
const model::PossibleGrade *lowest_of(const model::RatedScale &scale)
{
    const auto lowest = std::ranges::max_element(scale.grades, {}, &model::PossibleGrade::rank);
    return lowest == scale.grades.end() || lowest->rank.value_or(0) == 0 ? nullptr : &*lowest;
}

void add_lowest(const PlanView &view, const model::Ratings *ratings, Sheet &sheet)
{
    if (ratings == nullptr)
        return;
    std::vector<std::vector<std::string>> rows;
    for (const model::RatedScale &scale : ratings->scales) {
        const model::PossibleGrade *lowest = lowest_of(scale);
        for (const model::GivenGrade &item : scale.given) {
            if (lowest && item.grade == lowest->name)
                rows.push_back({name_of(view, item), item.grade, item.sentence.japanese});
        }
    }
    sheet.blocks.push_back(heading("評価が最も低いもの"));
    sheet.blocks.push_back(rows.empty()
                               ? prose("該当はありません。")
                               : table({{"指標・施策", 30}, {"評価", 10, Alignment::Center}, {"理由", 60}}, rows));
}

void add_outlooks(const PlanView &view, Sheet &sheet)
{
    std::vector<std::vector<std::string>> rows;
    for (const model::Indicator &indicator : view.plan().indicators) {
        const auto outlook = view.outlook_of(indicator);
        if (!outlook || !outlook->chance || *outlook->chance >= unlikely || outlook->is_wide)
            continue;
        std::string text;
        for (const evaluate::Message &message : evaluate::sentences_of(*outlook, indicator.unit))
            text += (text.empty() ? "" : "\n") + say(Language::Japanese, message);
        rows.push_back({full_name(indicator), text});
    }
    sheet.blocks.push_back(heading("このままでは目標に届かない見通しのもの"));
    sheet.blocks.push_back(
        rows.empty() ? prose("該当する指標はありません（実績が３年分に満たない指標は、見通しを計算していません）。")
                     : table({{"指標", 34}, {"見通し", 66}}, rows));
}

std::string subject_of(const PlanView &view, const evaluate::LintFinding &finding)
{
    if (const model::Indicator *indicator = view.find_indicator(finding.indicator))
        return full_name(*indicator);
    const model::Node *node = view.find_node(finding.node);
    return node ? code_and_title(*node) : "計画全体";
}

/// Errors and warnings one by one; hints by their number.
void add_lint(const PlanView &view, Sheet &sheet)
{
    std::vector<std::vector<std::string>> rows;
    std::map<evaluate::LintKind, int> hints;
    for (const evaluate::LintFinding &finding : view.lint_findings()) {
        if (finding.severity == evaluate::Severity::Hint)
            ++hints[finding.kind];
        else
            rows.push_back({subject_of(view, finding), severity_in_words(Language::Japanese, finding.severity),
                            say(Language::Japanese, finding.message)});
    }
    sheet.blocks.push_back(heading("指標そのものについて確認が必要なもの"));
    sheet.blocks.push_back(rows.empty()
                               ? prose("該当はありません。")
                               : table({{"指標・施策", 30}, {"区分", 10, Alignment::Center}, {"内容", 60}}, rows));
    if (hints.empty())
        return;
    std::string text = "このほか、参考：";
    bool is_first = true;
    for (const auto &[kind, count] : hints) {
        text += (is_first ? "" : "、") + lint_title(Language::Japanese, kind) + " " + std::to_string(count) + "件";
        is_first = false;
    }
    sheet.blocks.push_back(prose(text));
}

} // namespace

Sheet attention_part(const Reported &reported)
{
    Sheet sheet;
    sheet.name = sheet.title = "２ 確認が必要なもの";
    sheet.blocks = {title(sheet.title)};
    add_lowest(reported.view, reported.ratings, sheet);
    add_outlooks(reported.view, sheet);
    add_lint(reported.view, sheet);
    return sheet;
}

} // namespace taikei::render::report

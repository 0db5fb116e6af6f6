#include "render/goal_matrix.hpp"

#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/standing.hpp"
#include "render/wording.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

const PlanView::Nodes &goals_of(const PlanView &view)
{
    const auto *goals = &view.top_nodes();
    while (goals->size() == 1 && !view.children_of(*goals->front()).empty())
        goals = &view.children_of(*goals->front());
    return *goals;
}

long count_with_value(const PlanView &view, const model::Node &goal, model::FiscalYear year)
{
    const auto count = [&](const model::Node &node) {
        return std::ranges::count_if(view.indicators_of(node), [&](const model::Indicator *one) {
            return has_value_in(view.with_results(*one), year);
        });
    };
    long sum = count(goal);
    for (const model::Node *below : view.descendants_of(goal))
        sum += count(*below);
    return sum;
}

/// Grades that stand as columns: those that anything has.
std::vector<std::size_t> columns_of(const std::optional<Grading> &grading)
{
    std::vector<std::size_t> columns;
    const auto counts = grading ? grading->count_all() : std::vector<int>();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            columns.push_back(i);
    }
    return columns;
}

std::string shown(long count)
{
    return count > 0 ? grouped(count) : "";
}

Fields row_of(Language language, const PlanView &view, const std::optional<Grading> &grading,
              const std::vector<std::size_t> &columns, const model::Node &goal)
{
    const auto year = newest_year_of(view);
    const auto counts = grading ? grading->count_below(view, goal) : std::vector<int>();
    return Fields()
        .text("title", code_and_title(goal))
        .text("href", localized(language, node_path(view, goal.id)))
        .text("nodes", shown(static_cast<long>(view.descendants_of(goal).size())))
        .text("indicators", shown(view.indicator_count(goal)))
        .text("with_value", year ? shown(count_with_value(view, goal, *year)) : "")
        .list("cells",
              fields_of(columns, [&](std::size_t column) { return Fields().text("count", shown(counts[column])); }));
}

} // namespace

Fields goal_matrix(Language language, const PlanView &view, const std::optional<Grading> &grading)
{
    const auto year = newest_year_of(view);
    const auto columns = columns_of(grading);
    const auto heads = fields_of(columns, [&](std::size_t column) {
        const Grading::Grade &grade = grading->grades[column];
        return Fields()
            .text("name", grade.name.empty() ? message(language, "not_rated") : grade.name)
            .text("tone", std::to_string(grade.tone));
    });
    return Fields()
        .text("value_year", year ? year_in_words(language, *year) : "")
        .list("grades", heads)
        .list("rows", fields_of(goals_of(view), [&](const model::Node *goal) {
                  return row_of(language, view, grading, columns, *goal);
              }));
}

} // namespace taikei::render

#include "render/judgement_fields.hpp"

#include "render/grading.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/rated_plan.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <map>

namespace taikei::render {
namespace {

/// Null for what could not be rated.
const model::PossibleGrade *grade_of(const ShownGrade &shown)
{
    const auto found = std::ranges::find(shown.scale->grades, shown.given->grade, &model::PossibleGrade::name);
    return found == shown.scale->grades.end() ? nullptr : &*found;
}

std::vector<Fields> fields_of_all(Language language, const model::Ratings &ratings,
                                  const std::vector<ShownGrade> &grades)
{
    return fields_of(grades, [&](const ShownGrade &shown) {
        const model::PossibleGrade *grade = grade_of(shown);
        return Fields()
            .text("scale", scale_title(language, *shown.scale))
            .text("grade", shown.given->grade.empty() ? "–" : shown.given->grade)
            .text("tone", std::to_string(grade ? tone_of_grade(*shown.scale, *grade) : 0))
            .text("meaning", grade ? chosen(language, grade->meaning) : "")
            .text("sentence", chosen(language, shown.given->sentence))
            .text("year", year_in_words(language, ratings.year))
            .flag("proposed", shown.given->is_proposed);
    });
}

/// The scale's grades and states that stand as columns; "" at the end where something has none.
std::vector<std::string> columns_of(const model::RatedScale &scale)
{
    std::vector<std::string> names;
    for (const model::PossibleGrade &grade : scale.grades)
        names.push_back(grade.name);
    if (std::ranges::any_of(scale.given, &std::string::empty, &model::GivenGrade::grade))
        names.emplace_back();
    return names;
}

/// How many of a measure's items have each grade, in the order of the columns.
using Row = std::vector<int>;

std::size_t column_of(const std::vector<std::string> &columns, const std::string &grade)
{
    return static_cast<std::size_t>(std::ranges::find(columns, grade) - columns.begin());
}

std::map<std::size_t, Row> rows_by_node(const PlanView &view, const model::RatedScale &scale,
                                        const std::vector<std::string> &columns)
{
    std::map<std::size_t, Row> rows;
    for (const model::GivenGrade &given : scale.given) {
        if (const auto node = view.position_of_node_of(given))
            ++rows.try_emplace(*node, columns.size(), 0).first->second[column_of(columns, given.grade)];
    }
    return rows;
}

Row counts_of(const model::RatedScale &scale, const std::vector<std::string> &columns)
{
    Row counts(columns.size());
    for (const model::GivenGrade &given : scale.given)
        ++counts[column_of(columns, given.grade)];
    return counts;
}

std::vector<Fields> row_fields(Language language, const PlanView &view, const std::map<std::size_t, Row> &rows)
{
    std::vector<Fields> fields;
    for (const auto &[position, row] : rows) {
        const model::Node &node = view.plan().nodes[position];
        fields.push_back(Fields()
                             .text("title", code_and_title(node))
                             .text("href", localized(language, node_path(view, node.id)))
                             .list("cells", fields_of(row, [](int count) {
                                       return Fields().text("count", count > 0 ? std::to_string(count) : "");
                                   })));
    }
    return fields;
}

Fields scale_fields(Language language, const PlanView &view, const model::RatedScale &scale)
{
    const std::vector<std::string> columns = columns_of(scale);
    const Row counts = counts_of(scale, columns);
    std::vector<Fields> shown;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        shown.push_back(Fields()
                            .text("name", columns[i].empty() ? message(language, "not_rated") : columns[i])
                            .text("count", std::to_string(counts[i])));
    }
    return Fields()
        .text("title", scale_title(language, scale))
        .list("counts", shown)
        .list("rows", row_fields(language, view, rows_by_node(view, scale, columns)));
}

} // namespace

const std::string &chosen(Language language, const model::InBothLanguages &texts)
{
    return language == Language::English && !texts.english.empty() ? texts.english : texts.japanese;
}

std::string scale_title(Language language, const model::RatedScale &scale)
{
    const std::string &title = chosen(language, scale.title);
    return title.empty() ? scale.id : title;
}

std::vector<Fields> judgement_fields(Language language, const PlanView &view, const model::Indicator &indicator)
{
    const model::Ratings *ratings = view.ratings();
    return ratings == nullptr ? std::vector<Fields>() : fields_of_all(language, *ratings, view.ratings_of(indicator));
}

std::vector<Fields> judgement_fields(Language language, const PlanView &view, const model::Node &node)
{
    const model::Ratings *ratings = view.ratings();
    return ratings == nullptr ? std::vector<Fields>() : fields_of_all(language, *ratings, view.ratings_of(node));
}

void put_rating_overview(Fields &fields, Language language, const PlanView &view)
{
    const model::Ratings *ratings = view.ratings();
    std::vector<Fields> scales;
    if (ratings != nullptr) {
        for (const model::RatedScale &scale : ratings->scales) {
            if (!scale.given.empty())
                scales.push_back(scale_fields(language, view, scale));
        }
    }
    fields.list("scales", scales)
        .text("rule_title", ratings != nullptr ? chosen(language, ratings->rule_title) : "")
        .text("rule_version", ratings != nullptr ? ratings->rule_version : "")
        .text("rating_year", ratings != nullptr ? year_in_words(language, ratings->year) : "");
}

} // namespace taikei::render

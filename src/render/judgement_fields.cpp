#include "render/judgement_fields.hpp"

#include "evaluate/trial.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/rated_plan.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <map>

namespace taikei::render {
namespace {

using Item = evaluate::PlanJudgement::Item;

evaluate::Language said_in(Language language)
{
    return language == Language::Japanese ? evaluate::Language::Japanese : evaluate::Language::English;
}

/// "–" where there is neither grade nor state.
std::string shown_grade(const evaluate::Scale &scale, const evaluate::Judgement &judgement)
{
    const std::string name = evaluate::name_given(scale, judgement);
    return name.empty() ? "–" : name;
}

std::string meaning_of(Language language, const evaluate::Scale &scale, const evaluate::Judgement &judgement)
{
    if (judgement.is_graded())
        return chosen(language, scale.grades[static_cast<std::size_t>(judgement.grade)].meaning);
    return judgement.state < 0 ? "" : chosen(language, scale.states[static_cast<std::size_t>(judgement.state)].meaning);
}

std::vector<Fields> fields_of_all(Language language, const PlanView &view,
                                  const std::vector<RatedPlan::Shown> &judgements)
{
    return fields_of(judgements, [&](const RatedPlan::Shown &shown) {
        const RatedPlan &rated = *view.rated();
        const evaluate::Judgement &judgement = shown.item->judgement;
        return Fields()
            .text("scale", scale_title(language, *shown.scale))
            .text("grade", shown_grade(*shown.scale, judgement))
            .text("meaning", meaning_of(language, *shown.scale, judgement))
            .text("sentence", rated.sentence(shown, said_in(language)))
            .text("year", year_in_words(language, rated.year()))
            .flag("proposed", shown.proposed);
    });
}

/// The scale's grades and states that stand as columns.
std::vector<std::string> columns_of(const evaluate::Scale &scale, const std::vector<Item> &items)
{
    std::vector<std::string> names;
    for (const auto &[name, count] : evaluate::count_grades(scale, items))
        names.push_back(name);
    return names;
}

/// How many of a measure's items have each grade, in the order of the columns.
using Row = std::vector<int>;

std::map<std::size_t, Row> rows_by_node(const RatedPlan &rated, const evaluate::Scale &scale,
                                        const std::vector<Item> &items, const std::vector<std::string> &columns)
{
    std::map<std::size_t, Row> rows;
    for (const Item &item : items) {
        const int node = item.is_indicator ? rated.tree().node_of(item.position) : static_cast<int>(item.position);
        if (node < 0)
            continue;
        Row &row = rows.try_emplace(static_cast<std::size_t>(node), columns.size(), 0).first->second;
        const auto column = std::ranges::find(columns, evaluate::name_given(scale, item.judgement));
        ++row[static_cast<std::size_t>(column - columns.begin())];
    }
    return rows;
}

std::vector<Fields> row_fields(Language language, const PlanView &view, const std::map<std::size_t, Row> &rows)
{
    std::vector<Fields> fields;
    for (const auto &[position, row] : rows) {
        const model::Node &node = view.plan().nodes[position];
        fields.push_back(Fields()
                             .text("title", code_and_title(node))
                             .text("href", localized(language, node_path(view.id(), node.id)))
                             .list("cells", fields_of(row, [](int count) {
                                       return Fields().text("count", count > 0 ? std::to_string(count) : "");
                                   })));
    }
    return fields;
}

Fields scale_fields(Language language, const PlanView &view, const RatedPlan &rated, std::size_t index)
{
    const evaluate::Scale &scale = rated.rule().scales[index];
    const auto &items = rated.judged().scales[index];
    const std::vector<std::string> columns = columns_of(scale, items);
    const auto counts = evaluate::count_grades(scale, items);
    return Fields()
        .text("title", scale_title(language, scale))
        .list("counts",
              fields_of(counts,
                        [&](const auto &count) {
                            return Fields()
                                .text("name", count.first.empty() ? message(language, "not_rated") : count.first)
                                .text("count", std::to_string(count.second));
                        }))
        .list("rows", row_fields(language, view, rows_by_node(rated, scale, items, columns)));
}

} // namespace

const std::string &chosen(Language language, const evaluate::BothLanguages &texts)
{
    return language == Language::English && !texts.english.empty() ? texts.english : texts.japanese;
}

std::string scale_title(Language language, const evaluate::Scale &scale)
{
    return scale.title.is_empty() ? scale.id : chosen(language, scale.title);
}

std::vector<Fields> judgement_fields(Language language, const PlanView &view, const model::Indicator &indicator)
{
    return fields_of_all(language, view, view.ratings_of(indicator));
}

std::vector<Fields> judgement_fields(Language language, const PlanView &view, const model::Node &node)
{
    return fields_of_all(language, view, view.ratings_of(node));
}

void put_rating_overview(Fields &fields, Language language, const PlanView &view)
{
    const RatedPlan *rated = view.rated();
    std::vector<Fields> scales;
    for (std::size_t i = 0; rated != nullptr && i < rated->rule().scales.size(); ++i) {
        if (!rated->judged().scales[i].empty())
            scales.push_back(scale_fields(language, view, *rated, i));
    }
    fields.list("scales", scales)
        .text("rule_title", rated != nullptr ? chosen(language, rated->rule().title) : "")
        .text("rule_version", rated != nullptr ? rated->rule().version : "")
        .text("rating_year", rated != nullptr ? year_in_words(language, rated->year()) : "");
}

} // namespace taikei::render

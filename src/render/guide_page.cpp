#include "render/guide_page.hpp"

#include "render/grading.hpp"
#include "render/judgement_fields.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/plan_filter.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace taikei::render {

namespace {

/// Headings that stand this often or more belong to the plan's form.
constexpr int fewest_labels = 2;
constexpr std::size_t most_labels = 12;

std::vector<Fields> level_fields(Language language, const PlanView &view)
{
    const model::Plan &plan = view.plan();
    return fields_of(plan.levels, [&](const std::string &level) {
        const auto example = std::ranges::find(plan.nodes, level, &model::Node::level);
        Fields fields;
        fields.text("name", level)
            .text("count",
                  say_count(language, "things_count", std::ranges::count(plan.nodes, level, &model::Node::level)))
            .text("example", example != plan.nodes.end() ? code_and_title(*example) : "")
            .text("href", example != plan.nodes.end() ? localized(language, node_path(view, example->id)) : "");
        return fields;
    });
}

/// Headings under which the plan's parts are written, the most frequent first.
std::vector<Fields> label_fields(Language language, const PlanView &view)
{
    std::map<std::string, std::pair<int, const model::Node *>> uses;
    for (const model::Node &node : view.plan().nodes) {
        for (const model::Section &section : node.sections) {
            auto &[count, example] = uses.try_emplace(section.label, 0, &node).first->second;
            ++count;
        }
    }
    uses.erase("");
    std::vector<std::pair<std::string, std::pair<int, const model::Node *>>> labels(uses.begin(), uses.end());
    std::erase_if(labels, [](const auto &label) { return label.second.first < fewest_labels; });
    std::ranges::stable_sort(labels, std::greater(), [](const auto &label) { return label.second.first; });
    labels.resize(std::min(labels.size(), most_labels));
    return fields_of(labels, [&](const auto &label) {
        return Fields()
            .text("name", label.first)
            .text("count", say_count(language, "things_count", label.second.first))
            .text("example", code_and_title(*label.second.second))
            .text("href", localized(language, node_path(view, label.second.second->id)));
    });
}

std::vector<Fields> tag_fields(Language language, const PlanView &view)
{
    return fields_of(facets_of(view, std::nullopt).tags, [&](const auto &tag) {
        return Fields()
            .text("name", tag.first)
            .text("count", say_count(language, "things_count", tag.second))
            .text("href", localized(language, tag_path(view, tag.first)));
    });
}

/// A printed rating's value with the words that the plan itself gives it.
std::vector<Fields> printed_grades(const PlanView &view, const std::string &scheme)
{
    std::map<std::string, std::string> meanings;
    for (const model::Node &node : view.plan().nodes) {
        for (const model::Rating &rating : node.ratings) {
            if (rating.scheme == scheme)
                meanings.try_emplace(rating.value, rating.text);
        }
    }
    return fields_of(meanings, [](const auto &grade) {
        return Fields().text("name", grade.first).text("meaning", grade.second).text("tone", "0");
    });
}

Fields scheme_by_rule(Language language, const model::RatedScale &scale)
{
    std::vector<Fields> grades;
    for (const model::PossibleGrade &grade : scale.grades) {
        if (grade.rank)
            grades.push_back(Fields()
                                 .text("name", grade.name)
                                 .text("meaning", chosen(language, grade.meaning))
                                 .text("tone", std::to_string(tone_of_grade(scale, grade))));
    }
    return Fields()
        .text("name", scale_title(language, scale))
        .text("note", message(language, "guide_by_rule"))
        .list("grades", grades);
}

std::vector<Fields> scheme_fields(Language language, const PlanView &view)
{
    std::vector<Fields> schemes;
    if (const model::Ratings *ratings = view.ratings(); ratings != nullptr) {
        for (const model::RatedScale &scale : ratings->scales)
            schemes.push_back(scheme_by_rule(language, scale));
    }
    std::set<std::string> printed;
    for (const model::Node &node : view.plan().nodes) {
        for (const model::Rating &rating : node.ratings)
            printed.insert(rating.scheme);
    }
    for (const std::string &scheme : printed)
        schemes.push_back(Fields()
                              .text("name", scheme)
                              .text("note", message(language, "guide_as_printed"))
                              .list("grades", printed_grades(view, scheme)));
    return schemes;
}

/// The marks of values that occur, with one value each.
std::vector<Fields> mark_fields(Language language, const PlanView &view)
{
    std::map<std::string, std::pair<const model::Indicator *, std::string>> marks;
    for (const model::Indicator &indicator : view.plan().indicators) {
        for (const model::Value &value : indicator.values) {
            for (const std::string &mark : value.marks)
                marks.try_emplace(mark, &indicator, value.text);
        }
    }
    return fields_of(marks, [&](const auto &mark) {
        return Fields()
            .text("name", marks_in_words(language, {mark.first}))
            .text("example", mark.second.second)
            .text("indicator", full_name(*mark.second.first))
            .text("href", localized(language, indicator_path(view, mark.second.first->id)));
    });
}

std::vector<Fields> kind_fields(Language language, const PlanView &view)
{
    std::set<model::ValueKind> kinds;
    for (const model::Indicator &indicator : view.plan().indicators) {
        for (const model::Value &value : indicator.values)
            kinds.insert(value.kind);
    }
    return fields_of(kinds, [language](model::ValueKind kind) {
        const char *help = kind == model::ValueKind::Observed ? "guide_observed"
            : kind == model::ValueKind::Target                ? "guide_target"
                                                              : "guide_planned";
        return Fields().text("name", kind_in_words(language, kind)).text("help", message(language, help));
    });
}

} // namespace

std::string render_guide_page(const Frame &frame, const PlanView &view)
{
    const Language language = frame.language;
    Fields fields;
    fields.text("plan", view.plan().title)
        .text("period", period_in_words(language, view.plan().period))
        .list("levels", level_fields(language, view))
        .list("labels", label_fields(language, view))
        .list("tags", tag_fields(language, view))
        .list("schemes", scheme_fields(language, view))
        .list("kinds", kind_fields(language, view))
        .list("marks", mark_fields(language, view))
        .text("year_example", year_in_words(language, model::FiscalYear{2020}));
    PageParts parts = parts_below_plan(language, view, "guide_link", "guide_description");
    parts.content = render_template(language, "guide", fields);
    return render_layout(frame, parts);
}

} // namespace taikei::render

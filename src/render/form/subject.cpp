#include "render/form/subject.hpp"

#include "render/language.hpp"
#include "render/wording.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

std::string joined(const std::vector<std::string> &texts, std::string_view separator)
{
    std::string all;
    for (const std::string &text : texts)
        all += (all.empty() ? "" : std::string(separator)) + text;
    return all;
}

bool is_wanted(const std::string &label, const std::vector<std::string> &only, const std::vector<std::string> &except)
{
    return (only.empty() || std::ranges::find(only, label) != only.end())
        && std::ranges::find(except, label) == except.end();
}

template <typename Things>
void add_all(std::vector<Item> &items, const Things &things)
{
    for (const auto &thing : things)
        items.emplace_back(&thing);
}

bool mentions(const model::Node &node, const std::string &term)
{
    const auto has = [&](const std::string &text) { return text.contains(term); };
    return has(node.title) || std::ranges::any_of(node.sections, [&](const auto &s) { return has(s.text); })
        || std::ranges::any_of(node.measures, [&](const auto &m) { return has(m.title) || has(m.text); })
        || std::ranges::any_of(node.roles, [&](const auto &r) { return has(r.text); });
}

/// The nearest node above of that level; the parent where no level is named. Null where there is none.
const model::Node *find_above(const Subject &subject, const std::string &level)
{
    const model::Node *node = subject.view->parent_of(*subject.node);
    while (node && !level.empty() && node->level != level)
        node = subject.view->parent_of(*node);
    return node;
}

std::string with_text(const model::Rating &rating)
{
    return rating.text.empty() ? rating.value : rating.value + " (" + rating.text + ")";
}

/// The first of the scheme; of any scheme where none is named.
std::string rating_text(const model::Node &node, const std::string &scheme)
{
    const auto found = std::ranges::find_if(
        node.ratings, [&](const model::Rating &rating) { return scheme.empty() || rating.scheme == scheme; });
    return found == node.ratings.end() ? "" : with_text(*found);
}

std::string section_text(const model::Node &node, const std::string &label)
{
    std::string text;
    for (const model::Section &section : node.sections) {
        if (section.label == label)
            text += (text.empty() ? "" : "\n") + section.text;
    }
    return text;
}

std::string sdgs_text(const model::Node &node)
{
    std::string text;
    for (const int goal : node.sdgs)
        text += (text.empty() ? "" : ", ") + std::to_string(goal);
    return text;
}

std::string period_text(const model::RelatedPlan &plan)
{
    const auto year = [](const std::optional<model::FiscalYear> &end) {
        return end ? model::in_japanese_era(*end) : std::string();
    };
    if (!plan.from && !plan.to)
        return "";
    return year(plan.from) + "～" + year(plan.to);
}

/// What the item calls itself, and its other fields, by its type; empty where it has no such thing.
struct ItemText {
    FormField field;

    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const model::Indicator *indicator) const
    {
        switch (field) {
        case FormField::Name: return full_name(*indicator);
        case FormField::Unit: return indicator->unit.value_or("");
        case FormField::Definition: return indicator->definition.value_or("");
        case FormField::Note: return indicator->note.value_or("");
        case FormField::Departments: return joined(indicator->departments, "\n");
        default: return "";
        }
    }
    std::string operator()(const model::Measure *measure) const
    {
        switch (field) {
        case FormField::Name: return measure->title;
        case FormField::Text: return measure->text;
        case FormField::Departments: return joined(measure->departments, "\n");
        case FormField::Tags: return joined(measure->tags, " ");
        default: return "";
        }
    }
    std::string operator()(const model::Role *role) const
    {
        switch (field) {
        case FormField::Name: return role->actor;
        case FormField::Text: return role->text;
        case FormField::Group: return role->group;
        default: return "";
        }
    }
    std::string operator()(const model::Node *) const { return ""; } // the subject's own node: a child is one
    std::string operator()(const model::RelatedPlan *plan) const
    {
        if (field == FormField::Name)
            return plan->title;
        return field == FormField::Text ? period_text(*plan) : "";
    }
    std::string operator()(const model::Section *section) const
    {
        if (field == FormField::Name)
            return section->label;
        return field == FormField::Text ? section->text : "";
    }
    std::string operator()(const model::Rating *rating) const
    {
        switch (field) {
        case FormField::Name: return rating->scheme;
        case FormField::Text: return with_text(*rating);
        case FormField::Group: return rating->by;
        default: return "";
        }
    }
    std::string operator()(const model::GlossaryEntry *entry) const
    {
        if (field == FormField::Name)
            return entry->term;
        return field == FormField::Text ? entry->text : "";
    }
};

/// The prose of a child that has no heading of its own: what {text} means for a child's row.
std::string body_text(const model::Node &node)
{
    std::string text;
    for (const model::Section &section : node.sections)
        text += (text.empty() ? "" : "\n") + section.text;
    return text;
}

std::string node_text(const Subject &subject, const FormText::Piece &piece)
{
    const model::Node &node = *subject.node;
    switch (piece.field) {
    case FormField::Code: return node.code.value_or("");
    case FormField::Title:
    case FormField::Name: return node.title;
    case FormField::Text: return body_text(node);
    case FormField::Level: return node.level;
    case FormField::Departments: return joined(node.departments, "\n");
    case FormField::Tags: return joined(node.tags, " ");
    case FormField::Sdgs: return sdgs_text(node);
    case FormField::Section: return section_text(node, piece.text);
    case FormField::Rating: return rating_text(node, piece.text);
    case FormField::Ancestor: {
        const model::Node *above = find_above(subject, piece.text);
        return above ? code_and_title(*above) : "";
    }
    default: return "";
    }
}

std::string value_year_text(const Subject &subject, const std::string &choice)
{
    const auto year = shared_year(subject, value_choice_of(choice));
    return year ? "(" + model::in_short_era(*year) + ")" : "";
}

std::string field_text(const Subject &subject, const FormText::Piece &piece)
{
    switch (piece.field) {
    case FormField::Literal: return piece.text;
    case FormField::PlanTitle: return subject.view->plan().title;
    case FormField::Municipality: return subject.view->plan().municipality.name;
    case FormField::Year: return subject.year ? model::in_short_era(*subject.year) : "";
    case FormField::YearLong: return subject.year ? model::in_japanese_era(*subject.year) : "";
    case FormField::Number: return subject.number > 0 ? std::to_string(subject.number) : "";
    case FormField::ValueYear: return value_year_text(subject, piece.text);
    default: break;
    }
    const bool is_about_item = !std::holds_alternative<std::monostate>(subject.item)
        && !std::holds_alternative<const model::Node *>(subject.item);
    if (is_about_item) {
        if (std::string text = std::visit(ItemText{piece.field}, subject.item); !text.empty())
            return text;
        const bool is_items_own = piece.field == FormField::Name || piece.field == FormField::Text
            || piece.field == FormField::Departments || piece.field == FormField::Tags;
        if (is_items_own)
            return "";
    }
    return node_text(subject, piece);
}

/// Years and numbers alone are no news: every sheet has them.
bool says_something(FormField field)
{
    return field != FormField::Literal && field != FormField::Year && field != FormField::YearLong
        && field != FormField::Number && field != FormField::PlanTitle && field != FormField::Municipality
        && field != FormField::ValueYear;
}

} // namespace

std::vector<Item> items_of(const Subject &subject, Repeat each, const std::vector<std::string> &only,
                           const std::vector<std::string> &except)
{
    const model::Node &node = *subject.node;
    std::vector<Item> items;
    switch (each) {
    case Repeat::Once: items.emplace_back(subject.item); break;
    case Repeat::Indicators:
        for (const model::Indicator *indicator : subject.view->indicators_of(node))
            items.emplace_back(indicator);
        break;
    case Repeat::Measures: add_all(items, node.measures); break;
    case Repeat::Roles: add_all(items, node.roles); break;
    case Repeat::Children:
        for (const model::Node *child : subject.view->children_of(node))
            items.emplace_back(child);
        break;
    case Repeat::RelatedPlans: add_all(items, node.related_plans); break;
    case Repeat::Sections:
        for (const model::Section &section : node.sections) {
            if (is_wanted(section.label, only, except))
                items.emplace_back(&section);
        }
        break;
    case Repeat::Ratings:
        for (const model::Rating &rating : node.ratings) {
            if (is_wanted(rating.scheme, only, except))
                items.emplace_back(&rating);
        }
        break;
    case Repeat::Terms:
        for (const model::GlossaryEntry &entry : subject.view->plan().glossary) {
            if (mentions(node, entry.term))
                items.emplace_back(&entry);
        }
        break;
    }
    return items;
}

std::string fill_text(const FormText &text, const Subject &subject, bool &found)
{
    std::string filled;
    for (const FormText::Piece &piece : text.pieces) {
        const std::string part = field_text(subject, piece);
        found = found || (says_something(piece.field) && !part.empty());
        filled += part;
    }
    const auto end = filled.find_last_not_of(" \n");
    filled.resize(end == std::string::npos ? 0 : end + 1);
    return filled;
}

const model::Value *choose_value(const model::Indicator &indicator, const ValueChoice &choice,
                                 std::optional<model::FiscalYear> year)
{
    const model::Value *chosen = nullptr;
    for (const model::Value &value : indicator.values) {
        if (value.kind != choice.kind)
            continue;
        if (choice.which == ValueChoice::Which::OfYearColumn) {
            if (value.year == year)
                return &value;
            continue;
        }
        const bool is_better = !chosen
            || (choice.which == ValueChoice::Which::First ? value.year < chosen->year : value.year > chosen->year);
        if (is_better)
            chosen = &value;
    }
    return chosen;
}

std::optional<model::FiscalYear> shared_year(const Subject &subject, const ValueChoice &choice)
{
    std::optional<model::FiscalYear> shared;
    for (const model::Indicator *indicator : subject.view->indicators_of(*subject.node)) {
        const model::Value *value = choose_value(*indicator, choice, std::nullopt);
        if (!value)
            continue;
        if (shared && *shared != value->year)
            return std::nullopt;
        shared = value->year;
    }
    return shared;
}

ValueChoice value_choice_of(const std::string &text)
{
    ValueChoice choice;
    if (text.starts_with("target"))
        choice.kind = model::ValueKind::Target;
    else if (text.starts_with("planned"))
        choice.kind = model::ValueKind::Planned;
    choice.which = text.ends_with("first") ? ValueChoice::Which::First : ValueChoice::Which::Last;
    return choice;
}

} // namespace taikei::render

#include "render/form/subject.hpp"

#include "base/text.hpp"
#include "render/language.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <array>

namespace taikei::render {

namespace {

std::string joined(const std::vector<std::string> &texts, std::string_view separator)
{
    std::string all;
    for (const std::string &text : texts)
        all += (all.empty() ? "" : std::string(separator)) + text;
    return all;
}

/// Documents print one label in several ways: 今後の取組 の方向性.
bool is_same_label(const std::string &one, const std::string &other)
{
    return one == other || base::fold_tight(one) == base::fold_tight(other);
}

/// Which of several things are meant, by their labels, schemes or levels; things without one all are.
struct Choice {
    const std::vector<std::string> &only;
    const std::vector<std::string> &except;

    template <typename Things>
    std::vector<Item> of(const Things &things) const
    {
        std::vector<Item> items;
        for (const auto &thing : things) {
            if constexpr (std::is_pointer_v<std::decay_t<decltype(thing)>>)
                add(items, thing);
            else
                add(items, &thing);
        }
        return items;
    }

private:
    template <typename Thing>
    void add(std::vector<Item> &items, const Thing *thing) const
    {
        const std::string *name = name_of(*thing);
        if (!name || is_wanted(*name))
            items.emplace_back(thing);
    }

    bool is_wanted(const std::string &name) const
    {
        const auto is_it = [&](const std::string &wanted) { return is_same_label(wanted, name); };
        return (only.empty() || std::ranges::any_of(only, is_it)) && std::ranges::none_of(except, is_it);
    }

    template <typename Thing>
    static const std::string *name_of(const Thing &)
    {
        return nullptr;
    }
    static const std::string *name_of(const model::Section &section) { return &section.label; }
    static const std::string *name_of(const model::Rating &rating) { return &rating.scheme; }
    static const std::string *name_of(const model::Node &node) { return &node.level; }
};

bool mentions(const model::Node &node, const std::string &term)
{
    const auto has = [&](const std::string &text) { return text.contains(term); };
    return has(node.title) || std::ranges::any_of(node.sections, [&](const auto &s) { return has(s.text); })
        || std::ranges::any_of(node.measures, [&](const auto &m) { return has(m.title) || has(m.text); })
        || std::ranges::any_of(node.roles, [&](const auto &r) { return has(r.text); });
}

/// The node, what stands below it, or an indicator there.
bool mentions_somewhere(const Subject &subject, const std::string &term)
{
    PlanView::Nodes nodes = subject.view->descendants_of(*subject.node);
    nodes.push_back(subject.node);
    return std::ranges::any_of(nodes, [&](const model::Node *node) {
        return mentions(*node, term)
            || std::ranges::any_of(subject.view->indicators_of(*node), [&](const model::Indicator *indicator) {
                   return indicator->name.contains(term) || indicator->definition.value_or("").contains(term)
                       || indicator->note.value_or("").contains(term);
               });
    });
}

PlanView::Nodes children_of(const Subject &subject, bool with_children)
{
    PlanView::Nodes nodes = subject.view->children_of(*subject.node);
    std::erase_if(nodes,
                  [&](const model::Node *child) { return subject.view->children_of(*child).empty() == with_children; });
    return nodes;
}

std::vector<Item> terms_of(const Subject &subject)
{
    std::vector<Item> items;
    for (const model::GlossaryEntry &entry : subject.view->plan().glossary) {
        if (mentions_somewhere(subject, entry.term))
            items.emplace_back(&entry);
    }
    return items;
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
        if (is_same_label(section.label, label))
            text += (text.empty() ? "" : "\n") + section.text;
    }
    return text;
}

std::string marks_text(const std::vector<std::string> &tags)
{
    return tags.empty() ? "" : "【" + joined(tags, "】【") + "】";
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
    return "（" + year(plan.from) + "～" + year(plan.to) + "）";
}

/// What the item calls itself, and its other fields, by its type; empty where it has no such thing.
struct ItemText {
    FormField field;

    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const model::Indicator *indicator) const
    {
        switch (field) {
        case FormField::Name: return full_name(*indicator);
        case FormField::SharedName: return indicator->name;
        case FormField::Part: return indicator->part.value_or("");
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
        case FormField::Marks: return marks_text(measure->tags);
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

/// The word before a node's number: the level of the first of those around it, for a list has one. Empty where the
/// level's name is that of a node above, which no document prints twice.
std::string level_word(const PlanView &view, const model::Node &node)
{
    const std::string &level = view.siblings_of(node).front()->level;
    const bool stands_above =
        std::ranges::any_of(view.ancestors_of(node), [&](const model::Node *above) { return above->level == level; });
    return stands_above ? "" : level;
}

/// 施策1-2 高齢者を支える; 第4章 施策の推進; without a number 視点「暮らしを豊かに」.
std::string printed_heading(const PlanView &view, const model::Node &node)
{
    const std::string level = level_word(view, node);
    if (!node.code || node.code->empty()) {
        const bool has_brackets = node.title.contains("「");
        return level.empty() || has_brackets ? base::squeeze(level + " " + node.title)
                                             : level + "「" + node.title + "」";
    }
    constexpr std::array<std::string_view, 6> parts_of_documents{"編", "部", "章", "節", "款", "項"};
    const bool is_part = std::ranges::find(parts_of_documents, level) != parts_of_documents.end();
    // ア … is no number of a level: 施策ア is printed nowhere.
    const bool is_letter = !is_part && base::is_katakana(base::to_utf32(*node.code).front());
    return (is_part ? "第" + *node.code + level : (is_letter ? "" : level) + *node.code) + " " + node.title;
}

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
    case FormField::Heading: return printed_heading(*subject.view, node);
    case FormField::Title:
    case FormField::Name: return node.title;
    case FormField::Text: return body_text(node);
    case FormField::Level: return node.level;
    case FormField::Departments: return joined(node.departments, "\n");
    case FormField::Tags: return joined(node.tags, " ");
    case FormField::Marks: return marks_text(node.tags);
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

std::string rating_year_text(const model::Plan &plan)
{
    std::optional<model::FiscalYear> newest;
    for (const model::Node &node : plan.nodes) {
        for (const model::Rating &rating : node.ratings)
            newest = std::max(newest, rating.year);
    }
    return newest ? model::in_japanese_era(*newest) : "";
}

std::string field_text(const Subject &subject, const FormText::Piece &piece)
{
    switch (piece.field) {
    case FormField::Literal: return piece.text;
    case FormField::PlanTitle: return plan_name(subject.view->plan());
    case FormField::Municipality: return subject.view->plan().municipality.name;
    case FormField::Year: return subject.year ? model::in_short_era(*subject.year) : "";
    case FormField::YearLong: return subject.year ? model::in_japanese_era(*subject.year) : "";
    case FormField::RatingYear: return rating_year_text(subject.view->plan());
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
            || piece.field == FormField::Departments || piece.field == FormField::Tags
            || piece.field == FormField::Marks;
        if (is_items_own)
            return "";
    }
    return node_text(subject, piece);
}

/// （担当：人権推進課、総務課）, where the bracket is （担当：）; empty for nothing.
std::string bracketed(const std::string &text, std::string_view bracket)
{
    constexpr std::string_view close = "）";
    std::string inside;
    for (const std::string_view line : base::split(text, "\n"))
        inside += (inside.empty() ? "" : "、") + std::string(line);
    bracket.remove_suffix(close.size());
    return inside.empty() ? "" : std::string(bracket) + inside + std::string(close);
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
    const Choice choice{only, except};
    switch (each) {
    case Repeat::Once: return {subject.item};
    case Repeat::Indicators: return choice.of(subject.view->indicators_of(node));
    case Repeat::Measures: return choice.of(node.measures);
    case Repeat::Roles: return choice.of(node.roles);
    case Repeat::Above: return choice.of(subject.view->ancestors_of(node));
    case Repeat::Children: return choice.of(subject.view->children_of(node));
    case Repeat::Leaves: return choice.of(children_of(subject, false));
    case Repeat::Branches: return choice.of(children_of(subject, true));
    case Repeat::Below: return choice.of(subject.view->descendants_of(node));
    case Repeat::RelatedPlans: return choice.of(node.related_plans);
    case Repeat::Sections: return choice.of(node.sections);
    case Repeat::Ratings: return choice.of(node.ratings);
    case Repeat::Terms: return terms_of(subject);
    }
    return {};
}

Subject about_item(const Subject &subject, Repeat each, const Item &item, int number)
{
    Subject about = subject;
    about.item = item;
    about.number = number;
    if (const auto *node = std::get_if<const model::Node *>(&item); node && is_of_nodes(each))
        about.node = *node;
    return about;
}

std::string fill_text(const FormText &text, const Subject &subject, bool &found)
{
    std::string filled;
    for (const FormText::Piece &piece : text.pieces) {
        const std::string said = field_text(subject, piece);
        const std::string part = piece.bracket.empty() ? said : bracketed(said, piece.bracket);
        found = found || (says_something(piece.field) && !part.empty());
        filled += part;
    }
    return std::string(base::trim(filled));
}

const model::Value *choose_value(const model::Indicator &indicator, const ValueChoice &choice,
                                 std::optional<model::FiscalYear> year)
{
    const model::Value *first = nullptr;
    const model::Value *last = nullptr;
    for (const model::Value &value : indicator.values) {
        if (value.kind != choice.kind)
            continue;
        if (choice.which == ValueChoice::Which::OfYearColumn && value.year == year)
            return &value;
        if (!first || value.year < first->year)
            first = &value;
        if (!last || value.year > last->year)
            last = &value;
    }
    switch (choice.which) {
    case ValueChoice::Which::First: return first == last ? nullptr : first;
    case ValueChoice::Which::Last: return last;
    case ValueChoice::Which::OfYearColumn: return nullptr;
    }
    return nullptr;
}

bool says_own_year(const model::Value &value)
{
    const auto printed = model::find_years(value.text);
    return std::ranges::any_of(printed, [&](const auto &year) { return year.year == value.year; });
}

std::optional<model::FiscalYear> shared_year(const Subject &subject, const ValueChoice &choice)
{
    std::optional<model::FiscalYear> shared;
    for (const model::Indicator *indicator : subject.view->indicators_of(*subject.node)) {
        const model::Value *value = choose_value(*indicator, choice, std::nullopt);
        if (!value || says_own_year(*value))
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

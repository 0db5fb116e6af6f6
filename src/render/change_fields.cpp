#include "render/change_fields.hpp"

#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <charconv>

namespace taikei::render {

namespace {

using Subject = model::Change::Subject;

const char *kind_id(model::ChangeKind kind)
{
    switch (kind) {
    case model::ChangeKind::Added: return "change_added";
    case model::ChangeKind::Gone: return "change_gone";
    case model::ChangeKind::Changed: return "change_changed";
    }
    return "change_changed";
}

std::optional<model::FiscalYear> year_of(std::string_view text)
{
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return model::FiscalYear{year};
}

/// A change of "value" names it by kind and year: "target 2025".
std::string value_in_words(Language language, std::string_view kind, std::string_view year)
{
    const auto known = year_of(year);
    return known ? year_in_words(language, *known) + " " + message(language, "value_" + std::string(kind))
                 : std::string();
}

std::string address_of(Language language, const PlanView &later, const model::Change &change)
{
    if (change.after_id.empty())
        return {};
    const bool is_node = change.subject == Subject::Node && later.find_node(change.after_id) != nullptr;
    const bool is_indicator = (change.subject == Subject::Indicator || change.subject == Subject::Value)
        && later.find_indicator(change.after_id) != nullptr;
    if (is_node)
        return localized(language, node_path(later, change.after_id));
    return is_indicator ? localized(language, indicator_path(later, change.after_id)) : std::string();
}

/// "2019-2023" of a plan's period, in both eras; other texts as they are.
std::string value_of_field(Language language, const model::Change &change, const std::string &text)
{
    if (change.subject != Subject::Plan)
        return text;
    if (change.field == "kind") {
        const std::string *words = find_message(language, "plan_" + text);
        return words != nullptr ? *words : text;
    }
    if (change.field != "period")
        return text;
    model::Period period;
    const auto hyphen = text.find('-');
    period.from = year_of(text.substr(0, hyphen));
    period.to = hyphen == std::string::npos ? std::nullopt : year_of(text.substr(hyphen + 1));
    return period_in_words(language, period);
}

} // namespace

std::string field_in_words(Language language, const std::string &field)
{
    const auto space = field.find(' ');
    const std::string kind = field.substr(0, space);
    const std::string name = space == std::string::npos ? std::string() : field.substr(space + 1);
    if (kind == "observed" || kind == "target" || kind == "planned") {
        if (const std::string words = value_in_words(language, kind, name); !words.empty())
            return words;
    }
    std::string id = "field_" + field;
    std::ranges::replace(id, ' ', '_');
    if (const std::string *words = find_message(language, id); words != nullptr)
        return *words;
    const std::string *words = find_message(language, "field_" + kind);
    if (words == nullptr)
        return field;
    return name.empty() ? *words : say(language, "field_named", {{"field", *words}, {"name", name}});
}

Fields change_fields(Language language, const PlanView &later, const model::Change &change)
{
    return Fields()
        .text("kind", message(language, kind_id(change.kind)))
        .flag("added", change.kind == model::ChangeKind::Added)
        .flag("gone", change.kind == model::ChangeKind::Gone)
        .text("title", change.subject == Subject::Plan ? "" : change.title)
        .text("href", address_of(language, later, change))
        .text("field", change.field.empty() ? "" : field_in_words(language, change.field))
        .lines("before", value_of_field(language, change, change.before))
        .lines("after", value_of_field(language, change, change.after));
}

} // namespace taikei::render

#include "render/kind_fields.hpp"

#include "evaluate/kind_traits.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <algorithm>

namespace taikei::render {
namespace {

/// Messages are named with underscores: "target-kind" as target_kind.
std::string message_part(std::string_view name)
{
    std::string part(name);
    std::ranges::replace(part, '-', '_');
    return part;
}

/// The message, or where there is none the name: a tolerance, a year, a state of the rule's own.
std::string in_words(Language language, const std::string &id, const std::string &name)
{
    const std::string *words = find_message(language, id + message_part(name));
    return words != nullptr ? *words : name;
}

Fields trait_fields(Language language, const evaluate::NamedTrait &trait)
{
    const std::string id = "kind_" + message_part(trait.trait);
    const bool is_year = trait.trait == "baseline-year" && !trait.value.empty();
    const bool is_confirmed = trait.basis == evaluate::Basis::Person;
    return Fields()
        .text("trait", message(language, id))
        .text("value",
              is_year ? year_in_words(language, model::FiscalYear{std::stoi(trait.value)})
                      : in_words(language, id + "_", trait.value))
        .text("confirmed", is_confirmed ? say(language, "kind_confirmed_by", {{"person", trait.evidence}}) : "")
        .text("evidence", is_confirmed ? "" : trait.evidence);
}

std::string value_in_words(Language language, const store::HandEntry &entry)
{
    if (!entry.value)
        return message(language, "said_taken_back");
    return entry.matter == "state" ? in_words(language, "state_", *entry.value) : *entry.value;
}

} // namespace

std::vector<Fields> kind_fields(Language language, const evaluate::IndicatorKind &kind)
{
    return fields_of(evaluate::traits_of(kind),
                     [language](const evaluate::NamedTrait &trait) { return trait_fields(language, trait); });
}

std::vector<Fields> said_fields(Language language, const PlanView::Said &said)
{
    return fields_of(said, [language](const store::HandEntry *entry) {
        return Fields()
            .text("year", year_in_words(language, model::FiscalYear{entry->year}))
            .text("matter", in_words(language, "said_", entry->matter))
            .text("about", entry->about)
            .text("value", value_in_words(language, *entry))
            .flag("is_plan_text", entry->value && entry->matter != "state")
            .text("reason", entry->reason)
            .text("person", entry->person)
            .text("time", time_in_words(language, entry->at))
            .text("time_machine", time_for_machines(entry->at));
    });
}

} // namespace taikei::render

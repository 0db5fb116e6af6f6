#pragma once

#include "render/form/form.hpp"
#include "render/plan_view.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace taikei::render {

/// What a row or block is repeated for.
using Item = std::variant<std::monostate, const model::Indicator *, const model::Measure *, const model::Role *,
                          const model::Node *, const model::RelatedPlan *, const model::Section *,
                          const model::Rating *, const model::GlossaryEntry *>;

/// Whom a form's cell is about: a node of a plan, and what the row is repeated for.
struct Subject {
    const PlanView *view = nullptr;
    const model::Node *node = nullptr;
    std::optional<model::FiscalYear> year; ///< of the sheet, or of the year column
    Item item;
    int number = 0; ///< of the repeated row, from 1
};

/// The subject of a block or row that is repeated for `item`; of another node where `each` goes through nodes.
Subject about_item(const Subject &subject, Repeat each, const Item &item, int number);

/// Everything of the node that the row or block is repeated for. `only` and `except` are labels of sections, schemes
/// of ratings, levels of nodes. Words of the glossary are those that the node's texts contain.
std::vector<Item> items_of(const Subject &subject, Repeat each, const std::vector<std::string> &only,
                           const std::vector<std::string> &except);

/// The text with its fields filled in. `found` becomes true where a field had something to say.
std::string fill_text(const FormText &text, const Subject &subject, bool &found);

/// Null where the indicator has no such value.
const model::Value *choose_value(const model::Indicator &indicator, const ValueChoice &choice,
                                 std::optional<model::FiscalYear> year);

/// The cell was printed with the year in it: 73.9％（2011）.
bool says_own_year(const model::Value &value);

/// The year that this value has for every indicator of the node that has one, but for those that say their own; none
/// where they differ.
std::optional<model::FiscalYear> shared_year(const Subject &subject, const ValueChoice &choice);

/// "observed first", as parse_form() has checked it.
ValueChoice value_choice_of(const std::string &text);

} // namespace taikei::render

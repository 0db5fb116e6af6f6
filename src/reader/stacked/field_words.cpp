#include "reader/stacked/field_words.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/classify/label.hpp"
#include "reader/lexicon.hpp"
#include "reader/loose/digits.hpp"
#include "reader/table/form_pairs.hpp"
#include "reader/table/head.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <string>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_field_label = 60; ///< in bytes

/// 指標 of 指標１.
std::string_view without_count(std::string_view tight)
{
    while (!tight.empty() && tight.back() >= '0' && tight.back() <= '9')
        tight.remove_suffix(1);
    return tight;
}

bool is_column_word(const Head &head)
{
    return !Lexicon::get().column(head.bare).empty() || !Lexicon::get().column(without_count(head.bare)).empty();
}

bool is_office_label(std::string_view text)
{
    const auto kind = kind_of_label(text);
    return kind == LabelKind::Departments || kind == LabelKind::Division;
}

/// A word of columns or labels, or several: 計算方法・説明.
bool is_field_word(std::string_view text)
{
    const auto is_word = [](std::string_view word) {
        const std::string tight = base::fold_tight(word);
        return !tight.empty() && (!Lexicon::get().column(tight).empty() || Lexicon::get().label(tight));
    };
    return std::ranges::all_of(base::split(text, "・"), is_word);
}

/// 実施状況 of 令和５年度の実施状況. Empty where no year stands in front.
std::string_view behind_year(std::string_view text)
{
    if (!text.contains("年"))
        return {};
    const auto years = model::find_years(text, model::FiscalYear{2030});
    if (years.empty() || years.front().begin > 0)
        return {};
    std::string_view rest = base::trim(text.substr(years.front().end));
    constexpr std::string_view link = "の";
    return rest.starts_with(link) ? rest.substr(link.size()) : rest;
}

} // namespace

bool is_figure_cell(std::string_view text)
{
    if (!is_value(text))
        return false;
    return !look_up_head(text)->is_value() || (begins_with_digit(text) && !text.contains("年"));
}

bool names_indicator_field(std::string_view text)
{
    const auto head = look_up_head(text);
    return head->is_value() || head->is_computed || head->has(ColumnRole::Unit) || head->has(ColumnRole::Definition)
        || head->has(ColumnRole::Note);
}

bool names_form_node(std::string_view text)
{
    return text.size() <= longest_field_label && !level_of(text).empty();
}

bool names_form_field(std::string_view text)
{
    if (text.empty() || text.size() > longest_field_label)
        return false;
    const auto head = look_up_head(text);
    if (!head->is_known())
        return is_office_label(text) && !is_figure_cell(text);
    const bool numbers = head->has(ColumnRole::Code) && (is_column_word(*head) || !level_numbered_by(text).empty());
    const bool names_office =
        is_column_word(*head) && (head->has(ColumnRole::Department) || head->has(ColumnRole::Division));
    return (numbers || names_office || names_form_node(text) || is_office_label(text)) && !is_figure_cell(text);
}

bool is_year_alone(std::string_view text)
{
    const auto head = look_up_head(text);
    return head->year && !head->kind && head->roles.empty() && head->level.empty() && head->bare.empty();
}

bool is_kind_alone(std::string_view text)
{
    const auto head = look_up_head(text);
    return head->kind && !head->year && is_column_word(*head);
}

bool may_be_form_label(std::string_view text)
{
    return !text.empty() && text.size() <= longest_field_label && !text.contains("。") && !text.contains("、")
        && !is_figure_cell(text);
}

bool is_known_form_label(std::string_view text)
{
    if (!may_be_form_label(text))
        return false;
    if (names_form_field(text))
        return true;
    if (const auto head = look_up_head(text); is_column_word(*head))
        return true;
    if (const auto label = parse_label(text); label && label->label_kind && label->text.empty())
        return true;
    return is_field_word(text) || (!behind_year(text).empty() && is_field_word(behind_year(text)));
}

bool has_short_value(std::string_view text)
{
    const auto head = look_up_head(text);
    return names_form_field(text) || head->is_value() || head->is_computed || head->has(ColumnRole::Unit)
        || head->has(ColumnRole::Tag);
}

} // namespace taikei::reader

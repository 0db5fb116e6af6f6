#include "render/form/form_parts.hpp"

#include <utility>

namespace taikei::render {

using base::fail;
using base::Result;

namespace {

constexpr std::array fields = {
    Named{"plan", FormField::PlanTitle},
    Named{"municipality", FormField::Municipality},
    Named{"year", FormField::Year},
    Named{"year-long", FormField::YearLong},
    Named{"rating-year", FormField::RatingYear},
    Named{"code", FormField::Code},
    Named{"heading", FormField::Heading},
    Named{"title", FormField::Title},
    Named{"level", FormField::Level},
    Named{"departments", FormField::Departments},
    Named{"tags", FormField::Tags},
    Named{"marks", FormField::Marks},
    Named{"sdgs", FormField::Sdgs},
    Named{"above", FormField::Ancestor},
    Named{"section", FormField::Section},
    Named{"rating", FormField::Rating},
    Named{"name", FormField::Name},
    Named{"shared-name", FormField::SharedName},
    Named{"part", FormField::Part},
    Named{"text", FormField::Text},
    Named{"unit", FormField::Unit},
    Named{"definition", FormField::Definition},
    Named{"note", FormField::Note},
    Named{"group", FormField::Group},
    Named{"number", FormField::Number},
    Named{"value-year", FormField::ValueYear},
};

constexpr std::array value_kinds = {
    Named{"observed", model::ValueKind::Observed},
    Named{"target", model::ValueKind::Target},
    Named{"planned", model::ValueKind::Planned},
};

constexpr std::array value_positions = {
    Named{"first", ValueChoice::Which::First},
    Named{"last", ValueChoice::Which::Last},
};

Result<FormText::Piece> parse_field(std::string_view inside, const std::string &where)
{
    const auto colon = inside.find(':');
    const auto field = find_named(fields, inside.substr(0, colon));
    if (!field)
        return fail(fmt::format("{{{}}} is no field; known are {}", inside, names_of(fields)), where);
    FormText::Piece piece{*field, colon == std::string_view::npos ? "" : std::string(inside.substr(colon + 1)), ""};
    if (piece.text.starts_with("（") && piece.text.ends_with("）"))
        std::swap(piece.text, piece.bracket);
    if (*field == FormField::Section && piece.text.empty())
        return fail("{section} needs a heading: {section:今後の方向性}", where);
    if (*field == FormField::ValueYear) {
        if (const auto choice = parse_value_choice(piece.text, where, false); !choice)
            return std::unexpected(choice.error());
    }
    return piece;
}

} // namespace

Result<ValueChoice> parse_value_choice(std::string_view text, const std::string &where, bool each_year)
{
    const auto space = text.find(' ');
    ValueChoice choice;
    const auto kind = find_named(value_kinds, text.substr(0, space));
    if (!kind)
        return fail(fmt::format("'{}' names no kind of value; known are {}", text, names_of(value_kinds)), where);
    choice.kind = *kind;
    if (each_year) {
        choice.which = ValueChoice::Which::OfYearColumn;
        return space == std::string_view::npos
            ? Result<ValueChoice>(choice)
            : fail(fmt::format("'{}' in a year column is '{}' alone", text, text.substr(0, space)), where);
    }
    const auto which = find_named(value_positions, space == std::string_view::npos ? "" : text.substr(space + 1));
    if (!which)
        return fail(fmt::format("'{}' does not say which value; write '{} first' or '{} last'", text,
                                text.substr(0, space), text.substr(0, space)),
                    where);
    choice.which = *which;
    return choice;
}

Result<FormText> parse_text(std::string_view text, const std::string &where)
{
    FormText parsed;
    while (!text.empty()) {
        const auto open = text.find('{');
        if (open != 0)
            parsed.pieces.push_back({FormField::Literal, std::string(text.substr(0, open)), ""});
        if (open == std::string_view::npos)
            break;
        const auto close = text.find('}', open);
        if (close == std::string_view::npos)
            return fail(fmt::format("a {{ without }} in '{}'", text), where);
        Result<FormText::Piece> piece = parse_field(text.substr(open + 1, close - open - 1), where);
        if (!piece)
            return std::unexpected(piece.error());
        parsed.pieces.push_back(std::move(*piece));
        text.remove_prefix(close + 1);
    }
    return parsed;
}

} // namespace taikei::render

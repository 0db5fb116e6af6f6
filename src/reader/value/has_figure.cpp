#include "reader/value/has_figure.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/cell_text.hpp"
#include "reader/value/value_words.hpp"

#include <algorithm>

namespace taikei::reader {

namespace {

bool is_numeral(char32_t c)
{
    switch (c) {
    case U'〇':
    case U'零':
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
    case U'百':
    case U'千':
    case U'万':
    case U'億':
    case U'兆': return true;
    default: return base::is_digit(c) || (c >= U'０' && c <= U'９');
    }
}

} // namespace

bool may_hold_number(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (is_numeral(base::next_code_point(text, at)))
            return true;
    }
    return false;
}

bool has_figure(std::string_view cell)
{
    if (!may_hold_number(cell))
        return false;
    const auto value = parse_value_cell(cell);
    return std::ranges::any_of(value.parts, [](const CellPart &part) { return part.number || part.low; });
}

bool states_no_value(std::string_view cell)
{
    const std::string_view printed = base::trim(cell);
    std::size_t behind = 0;
    if (!printed.empty()
        && !ValueWords::get().may_state_nothing(fold_cell_character(base::next_code_point(printed, behind))))
        return false;
    const CellText text(printed);
    return ValueWords::get().states_nothing(text.folded());
}

} // namespace taikei::reader

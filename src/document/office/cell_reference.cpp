#include "document/office/cell_reference.hpp"

#include <algorithm>

namespace taikei::document::office {

std::optional<CellReference> parse_cell_reference(std::string_view text)
{
    constexpr int letters = 26;
    CellReference reference;
    std::size_t at = 0;
    const auto skip_dollar = [&] { at += at < text.size() && text[at] == '$' ? 1 : 0; };
    skip_dollar();
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && reference.column <= last_sheet_column; ++at)
        reference.column = reference.column * letters + (text[at] - 'A' + 1);
    skip_dollar();
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && reference.row <= last_sheet_row; ++at)
        reference.row = reference.row * 10 + (text[at] - '0');
    const bool is_valid = at == text.size() && reference.row >= 1 && reference.row <= last_sheet_row
        && reference.column >= 1 && reference.column <= last_sheet_column;
    return is_valid ? std::optional(reference) : std::nullopt;
}

std::optional<CellRange> parse_cell_range(std::string_view text)
{
    const auto colon = text.find(':');
    const auto first = parse_cell_reference(text.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : parse_cell_reference(text.substr(colon + 1));
    if (!first || !last)
        return std::nullopt;
    return CellRange{{std::min(first->row, last->row), std::min(first->column, last->column)},
                     {std::max(first->row, last->row), std::max(first->column, last->column)}};
}

} // namespace taikei::document::office

#include "reader/table/stored_numbers.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <variant>

namespace taikei::reader {
namespace {

/// 1.2E+05
bool has_exponent_form(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && text.find_first_of("Ee") != text.npos;
}

bool hides_its_number(const document::Cell &cell)
{
    if (cell.stored.empty())
        return false;
    const auto shown = base::trim(cell.text);
    return (!shown.empty() && shown.find_first_not_of('#') == shown.npos) || has_exponent_form(shown);
}

/// Calls `visit(cell)` for each cell of the document that hides its number.
template <typename AnyDocument, typename Visit>
void for_each_hidden_number(AnyDocument &document, const Visit &visit)
{
    for (auto &block : document.blocks) {
        auto *table = std::get_if<document::Table>(&block);
        if (table == nullptr || table->origin != document::Table::Origin::Separated)
            continue;
        for (auto &row : table->grid) {
            for (auto &slot : row) {
                if (hides_its_number(slot.cell))
                    visit(slot.cell);
            }
        }
    }
}

} // namespace

std::optional<document::Document> with_stored_numbers(const document::Document &document)
{
    bool is_needed = false;
    for_each_hidden_number(document, [&](const document::Cell &) { is_needed = true; });
    if (!is_needed)
        return std::nullopt;
    document::Document mended = document;
    for_each_hidden_number(mended, [](document::Cell &cell) { cell.text = cell.stored; });
    return mended;
}

} // namespace taikei::reader

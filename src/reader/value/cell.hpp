#pragma once

#include "base/decimal.hpp"
#include "model/fiscal_year.hpp"
#include "reader/value/has_figure.hpp"
#include "reader/value/unit_in_name.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// One measure in a value cell. A packed cell (① 1回 ② 40件; 求職 118 人 求人 241 人) holds several. A cell that prints
/// a change with both years (12人（R4）→20人（R8）) holds one a year, without labels.
struct CellPart {
    std::string label; ///< 求職, ① → "①"; empty where the part has none
    std::string text; ///< the part as printed without its label, white space folded
    std::optional<base::Decimal> number;
    std::optional<base::Decimal> low; ///< a printed range: number is none
    std::optional<base::Decimal> high;
    std::string unit; ///< base unit as printed: %, 人, か所; empty where none is printed
    std::vector<std::string> marks; ///< maintain, up, down, at-least, at-most, date, about, per-year
    std::optional<model::FiscalYear> year; ///< printed in the cell: 73.9％（2011）, 7.7% (H25)
};

/// A value cell as understood. Empty `parts`: the cell states no value (empty, or only a dash).
struct ValueCell {
    std::vector<CellPart> parts;
};

/// Reads a cell of an indicator table. `unit` is the unit from the unit column or the head, if any: a bare number then
/// has no unit of its own, and a multiplier in that unit (千円) is not applied. `latest` resolves years without an era.
ValueCell parse_value_cell(std::string_view cell, std::string_view unit = {},
                           std::optional<model::FiscalYear> latest = std::nullopt);

/// 十二 → 12, 三億五千万 → 350000000, 1万2,300 → 12300, ３．５億 → 350000000, △12 → -12.
/// None where the text is more than a number.
std::optional<base::Decimal> parse_number(std::string_view text);

} // namespace taikei::reader

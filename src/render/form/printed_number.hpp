#pragma once

#include "base/decimal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace taikei::render {

/// A printed figure as a spreadsheet keeps it: the number, and the format that shows it as it was printed.
struct PrintedNumber {
    base::Decimal number;
    std::string format; ///< 39.8% has 0.0"%", 12,300人 has #,##0"人"
};

/// Finds the number in its own text. None where the text is more than one figure with signs around it (約, 以上 and
/// units may stand there), or where the figure in the text is not `number` (1万2千, a kanji numeral).
std::optional<PrintedNumber> printed_number(std::string_view text, const base::Decimal &number);

} // namespace taikei::render

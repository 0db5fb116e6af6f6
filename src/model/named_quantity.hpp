#pragma once

#include "base/decimal.hpp"
#include "model/fiscal_year.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>

namespace taikei::model {

/// A count that stands in running text with its name: 新規相談件数970件.
struct NamedQuantity {
    std::string name; ///< as printed: 新規相談件数
    base::Decimal number;
    std::string unit; ///< as printed: 件
    std::optional<FiscalYear> year; ///< none where nothing tells it
    bool year_is_stated = false; ///< the text or its heading names it; else it is the last with values beside the text
    std::string node; ///< id of the node whose text it stands in
    std::string label; ///< heading of that text; empty where it has none
    Source source; ///< of that text
    friend bool operator==(const NamedQuantity &, const NamedQuantity &) = default;
};

} // namespace taikei::model

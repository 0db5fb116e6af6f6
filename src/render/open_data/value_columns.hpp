#pragma once

#include "model/plan.hpp"

#include <span>
#include <string>
#include <string_view>

/// The columns of the open-data table, in one place for the table, its metadata and the page that explains them.
namespace taikei::render {

/// One row: a value with all that it belongs to.
struct ValueRow {
    const model::Plan &plan;
    const model::Node *node; ///< null where the plan has no such node
    const model::Indicator &indicator;
    const model::Value &value;
};

struct ValueColumn {
    std::string_view name; ///< for programs; the message csv_column_NAME explains it to people
    std::string_view title; ///< in the head row. The words are those that `taikei read` understands
    std::string_view type; ///< XML Schema's, as CSVW names it: string, integer, decimal
    std::string (*cell)(const ValueRow &row); ///< empty where nothing is stated
};

std::span<const ValueColumn> value_columns();

} // namespace taikei::render

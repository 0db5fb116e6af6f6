#pragma once

#include "reader/columns/column_zone.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taikei::reader {

/// What a row holds behind its name and unit.
struct ColumnRow {
    std::vector<std::string> values;
    std::string remark;
};

/// The values of a table that is printed column by column, and the remarks beside the last of them. They may stand
/// column by column, too, or, where a remark follows the last value of each row, row by row:
///
///     46.8（R5）
///     60.0 国民健康保険の加入者のうち、特定
///     健康診査を受けた人の割合
///     1,036
///     1,800 年度末の登録者数
///     2
///     維持 —
class ColumnValues {
public:
    ColumnValues(std::size_t columns, bool has_remarks)
        : m_columns(columns)
        , m_has_remarks(has_remarks)
    {
    }

    /// Takes the lines of a block. False where one of them is neither a value nor part of a remark.
    /// `column`: which one's head stands right above a line.
    bool add_block(const std::vector<ColumnLine> &lines,
                   const std::function<std::optional<std::size_t>(const ColumnLine &)> &column);
    /// `names_before`: how many lines of names stood before each value. Empty where the values fill no `rows`.
    std::vector<ColumnRow> rows(std::size_t rows) const;
    std::size_t count() const { return m_values.size(); }
    bool has_rests() const { return m_has_rests; }

private:
    struct Value {
        std::string text;
        std::string part; ///< 男性 before the figure
        std::string remark;
        bool ends_row = false;
        bool begins_block = false;
        std::size_t line = 0; ///< which of all lines with values
        std::optional<std::size_t> column; ///< whose head stands right above
    };

    bool add_line(const ColumnLine &line, bool begins_block);
    void add_value(Value value);
    std::vector<ColumnRow> rows_with_remarks(std::size_t rows) const;
    std::vector<ColumnRow> rows_of_lines(std::size_t rows) const;
    std::vector<ColumnRow> rows_with_a_late_end(std::size_t rows) const;
    std::vector<ColumnRow> rows_of_columns(std::size_t rows) const;
    std::vector<ColumnRow> rows_in_turn(std::size_t rows) const;

    std::size_t m_columns;
    bool m_has_remarks;
    bool m_has_rests = false; ///< text stood behind a value
    std::vector<Value> m_values;
    std::size_t m_lines = 0;
    std::string m_lead; ///< of a remark whose lines stand above and below its value
    bool m_remark_open = false;
};

/// A line that begins with a value, or with 男性 and a value.
bool begins_with_value(const ColumnLine &line);

} // namespace taikei::reader

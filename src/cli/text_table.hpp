#pragma once

#include "cli/terminal.hpp"

#include <string>
#include <vector>

namespace taikei::cli {

enum class Align { Left, Right };

/// Rows under heads, aligned by display width: a Japanese character takes two columns. On a terminal the last column is
/// cut where the line would be too long; elsewhere nothing is cut.
class TextTable {
public:
    struct Column {
        std::string head;
        Align align = Align::Left;
    };
    explicit TextTable(std::vector<Column> columns);

    /// As many cells as there are columns.
    void add_row(std::vector<std::string> cells);
    bool empty() const noexcept { return m_rows.empty(); }
    std::string render(const Terminal &terminal) const;

private:
    std::vector<int> column_widths() const;
    std::string render_row(const std::vector<std::string> &cells, const std::vector<int> &widths, int line_width) const;

    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace taikei::cli

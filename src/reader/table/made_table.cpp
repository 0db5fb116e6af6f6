#include "reader/table/made_table.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>
#include <cstddef>

namespace taikei::reader {

std::vector<std::string> cells_with_marks(const std::vector<std::string> &words)
{
    std::vector<std::string> cells;
    bool is_open = false;
    for (const std::string &word : words) {
        if (is_open)
            cells.back() += ' ' + word;
        else
            cells.push_back(word);
        is_open = Lexicon::get().is_tag(base::fold_tight(word));
    }
    return cells;
}

void add_row(document::Table &table, const std::vector<std::string> &cells, const base::Place &place)
{
    auto &row = table.grid.emplace_back();
    for (const auto &text : cells) {
        auto &cell = row.emplace_back();
        cell.cell.text = text;
        cell.cell.place = place;
    }
}

document::Table table_of_values(const std::vector<LabelledValues> &rows)
{
    std::vector<std::string> heads = {"指標名"};
    for (const LabelledValues &row : rows) {
        for (const auto &[label, value] : row.values) {
            if (std::ranges::find(heads, label) == heads.end())
                heads.push_back(label);
        }
    }
    document::Table table;
    table.place = rows.front().place;
    table.header_rows = 1;
    add_row(table, heads, table.place);
    for (const LabelledValues &row : rows) {
        std::vector<std::string> cells(heads.size());
        cells[0] = row.name;
        for (const auto &[label, value] : row.values) {
            std::string &cell = cells[static_cast<std::size_t>(std::ranges::find(heads, label) - heads.begin())];
            cell += (cell.empty() ? "" : "\n") + value;
        }
        add_row(table, cells, row.place);
    }
    return table;
}

} // namespace taikei::reader

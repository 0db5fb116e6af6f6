#include "reader/table/made_table.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"

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

} // namespace taikei::reader

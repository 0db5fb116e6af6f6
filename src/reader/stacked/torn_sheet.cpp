#include "reader/stacked/torn_sheet.hpp"

#include "base/text.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <utility>

namespace taikei::reader {

std::size_t TornSheet::next(std::size_t at) const
{
    while (at < size() && !is_free(at))
        ++at;
    return std::min(at, size());
}

void TornSheet::rewrite(std::size_t at, std::string text)
{
    m_lines[at].folded = base::fold_tight(text);
    m_lines[at].text = std::move(text);
    m_rewritten[at] = true;
}

void TornSheet::add_piece(document::Block block, std::size_t before)
{
    Piece &piece = m_pieces.emplace_back();
    piece.block = std::move(block);
    piece.before = before;
}

void TornSheet::put(document::Table table, const std::vector<std::size_t> &lines, std::size_t from)
{
    std::size_t before = size();
    for (const std::size_t line : lines) {
        m_taken[line] = true;
        if (line >= from)
            before = std::min(before, line);
    }
    table.place = m_lines[before].place;
    table.confidence = sure_of_even_blocks;
    add_piece(std::move(table), before);
}

void TornSheet::put_below(std::size_t label, const std::vector<std::size_t> &value, std::size_t before)
{
    std::vector<std::size_t> lines = {label};
    lines.insert(lines.end(), value.begin(), value.end());
    for (const std::size_t at : lines) {
        document::Line line;
        line.text = m_lines[at].text;
        line.place = m_lines[at].place;
        add_piece(std::move(line), before);
        m_taken[at] = true;
    }
}

} // namespace taikei::reader

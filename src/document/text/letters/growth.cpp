#include "document/text/letters/growth.hpp"

#include <algorithm>

namespace taikei::document::letters {
namespace {

constexpr int growth_drift = 2; ///< letters that a text may lie over the next column

} // namespace

bool Growth::add(std::vector<Piece> pieces)
{
    const auto before = m_columns;
    std::size_t last = nowhere;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        part_at_columns(pieces, p);
        const std::size_t at = place(pieces[p]);
        if (at == nowhere) {
            m_columns = before;
            return false;
        }
        const bool is_set_apart = p > 0 && pieces[p].begin - pieces[p - 1].end > 1;
        if (last != nowhere && at == last + 1 && is_set_apart)
            m_columns[at].is_parted = true;
        last = at;
    }
    return true;
}

std::vector<Extent> Growth::columns() const
{
    std::vector<Extent> columns;
    for (const Grown &grown : m_columns)
        columns.push_back(grown.column);
    return columns;
}

void Growth::part_at_columns(std::vector<Piece> &pieces, std::size_t p) const
{
    for (const Grown &grown : m_columns) {
        Piece rest;
        const int begin = grown.column.begin;
        if (!grown.is_parted || begin <= pieces[p].begin + 1 || begin >= pieces[p].end)
            continue;
        if (part_before(pieces[p], begin, rest) || part_before(pieces[p], begin - 1, rest)) {
            pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(p) + 1, rest);
            return;
        }
    }
}

/// Which column the piece makes larger; none if it lies over two that are parted.
std::size_t Growth::place(const Piece &piece)
{
    std::size_t at = 0;
    while (at < m_columns.size() && m_columns[at].column.end <= piece.begin)
        ++at;
    if (at == m_columns.size() || m_columns[at].column.begin >= piece.end) {
        m_columns.insert(m_columns.begin() + static_cast<std::ptrdiff_t>(at), Grown{{piece.begin, piece.end}, false});
        return at;
    }
    const auto overlap_with = [&](std::size_t column) { return overlap(piece, m_columns[column].column); };
    if (at + 1 < m_columns.size() && m_columns[at + 1].is_parted && overlap_with(at) <= growth_drift
        && piece.begin >= m_columns[at].column.begin && overlap_with(at + 1) > growth_drift)
        ++at;
    while (at + 1 < m_columns.size() && m_columns[at + 1].column.begin < piece.end) {
        if (m_columns[at + 1].is_parted) {
            if (overlap_with(at + 1) > growth_drift || piece.end > m_columns[at + 1].column.end)
                return nowhere;
            break;
        }
        m_columns[at].column.end = std::max(m_columns[at].column.end, m_columns[at + 1].column.end);
        m_columns.erase(m_columns.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
    const int right = at + 1 < m_columns.size() ? m_columns[at + 1].column.begin : piece.end;
    const int left = at > 0 ? m_columns[at - 1].column.end : piece.begin;
    Extent &column = m_columns[at].column;
    column.begin = std::min(column.begin, std::max(piece.begin, left));
    column.end = std::max(column.end, std::min(piece.end, right));
    return at;
}

} // namespace taikei::document::letters

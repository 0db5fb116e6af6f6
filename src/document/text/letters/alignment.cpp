#include "document/text/letters/alignment.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace taikei::document::letters {
namespace {

constexpr int alone = 8; ///< letters between a piece and the nearest column that has room, beyond which it has its own

int letters_between(const Piece &piece, const Extent &column)
{
    return std::max({0, column.begin - piece.end, piece.begin - column.end});
}

} // namespace

Alignment::Alignment(const std::vector<Piece> &heads)
{
    for (const Piece &head : heads)
        m_columns.push_back({{head.begin, head.end}, {}, true, false});
}

void Alignment::seed(const std::vector<const std::vector<Piece> *> &lines)
{
    if (lines.empty())
        return;
    constexpr int widest_drift = 8; ///< of figures that end at the right of their columns
    std::vector<Extent> bodies;
    for (const Piece &piece : *lines.front())
        bodies.push_back({piece.begin, piece.end});
    for (const auto *pieces : lines) {
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            bodies[i].begin = std::min(bodies[i].begin, (*pieces)[i].begin);
            bodies[i].end = std::max(bodies[i].end, (*pieces)[i].end);
        }
    }
    for (std::size_t i = 0; i + 1 < bodies.size(); ++i) {
        Extent &left = bodies[i];
        Extent &right = bodies[i + 1];
        if (left.end <= right.begin)
            continue;
        if (left.end - right.begin > widest_drift || left.begin >= right.begin || left.end >= right.end)
            return;
        left.end = right.begin = (left.end + right.begin) / 2;
    }
    seed(bodies);
}

void Alignment::seed(const std::vector<Extent> &bodies)
{
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        m_columns[i].body = bodies[i];
        m_columns[i].has_body = true;
    }
    m_is_seeded = true;
}

int Alignment::distance(const Piece &piece, const Column &column)
{
    const Extent &place = place_of(column);
    int apart = letters_between(piece, place);
    if (column.has_body && column.has_head && !is_figure(piece.text))
        apart = std::min(apart, letters_between(piece, column.head));
    const int off = std::abs(piece.begin + piece.end - place.begin - place.end) / 4;
    return 4 * apart + std::min({off, 3, std::abs(piece.begin - place.begin)});
}

/// The column of each piece, none for one that has none.
std::vector<std::size_t> Alignment::align(const std::vector<Piece> &pieces) const
{
    const std::size_t rows = pieces.size();
    const std::size_t columns = m_columns.size();
    const std::size_t width = columns + 1;
    std::vector<int> best((rows + 1) * width, 0);
    const auto at = [&](std::size_t p, std::size_t c) -> int & { return best[p * width + c]; };
    for (std::size_t p = 1; p <= rows; ++p) {
        at(p, 0) = at(p - 1, 0) + 4 * alone;
        for (std::size_t c = 1; c <= columns; ++c)
            at(p, c) = std::min(
                {at(p, c - 1), at(p - 1, c) + 4 * alone, at(p - 1, c - 1) + distance(pieces[p - 1], m_columns[c - 1])});
    }
    std::vector<std::size_t> found(rows, nowhere);
    for (std::size_t p = rows, c = columns; p > 0;) {
        if (c > 0 && at(p, c) == at(p, c - 1)) {
            --c;
        } else if (c > 0 && at(p, c) == at(p - 1, c - 1) + distance(pieces[p - 1], m_columns[c - 1])) {
            found[--p] = --c;
        } else {
            --p;
        }
    }
    return found;
}

/// 拡充 人権推進課: one space between two cells that are as wide as their columns.
void Alignment::part_at_columns(std::vector<Piece> &pieces) const
{
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        for (const Column &column : m_columns) {
            if (!column.has_body)
                continue;
            Piece rest;
            const int begin = column.body.begin;
            if (begin <= pieces[p].begin + 1 || begin - 1 >= pieces[p].end)
                continue;
            if (part_before(pieces[p], begin, rest) || part_before(pieces[p], begin - 1, rest)) {
                pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(p) + 1, rest);
                break;
            }
        }
    }
}

/// Words that lie over letters of a column beside their own, or a figure over all of it.
bool Alignment::covers_other(const Piece &piece, std::size_t own) const
{
    constexpr int widest_drift = 4; ///< letters that words may lie over the next column
    constexpr int slack = 2;
    if (overlap(piece, m_columns[own].body) <= 0)
        return false;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const int covered = c != own && m_columns[c].has_body ? overlap(piece, m_columns[c].body) : 0;
        const bool is_covered = covered + slack >= m_columns[c].body.end - m_columns[c].body.begin;
        if (covered > 0 && (is_covered || (covered > widest_drift && !is_figure(piece.text))))
            return true;
    }
    return false;
}

/// Makes the column as wide as the piece, as far as the columns beside allow.
void Alignment::widen(std::size_t own, const Piece &piece)
{
    Column &column = m_columns[own];
    if (!column.has_body)
        column.body = {piece.begin, piece.end};
    column.has_body = true;
    int left = 0;
    int right = std::numeric_limits<int>::max();
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (!m_columns[c].has_body)
            continue;
        left = c < own ? std::max(left, m_columns[c].body.end) : left;
        right = c > own ? std::min(right, m_columns[c].body.begin) : right;
    }
    column.body.begin = std::min(column.body.begin, std::max(piece.begin, left));
    column.body.end = std::max(column.body.end, std::min(piece.end, right));
}

/// A column without a head, not further right than behind the column `before`.
void Alignment::insert(const Piece &piece, std::size_t before)
{
    const std::size_t last = before == nowhere ? m_columns.size() : before + 1;
    std::size_t place = 0;
    while (place < last && place_of(m_columns[place]).begin < piece.begin)
        ++place;
    m_columns.insert(m_columns.begin() + static_cast<std::ptrdiff_t>(place),
                     Column{{}, {piece.begin, piece.end}, false, true});
}

bool Alignment::add(std::vector<Piece> &pieces)
{
    std::vector<std::size_t> found = align(pieces);
    const auto covers = [&](std::size_t p) { return found[p] != nowhere && covers_other(pieces[p], found[p]); };
    bool may_touch = pieces.size() > 1 && pieces.size() < m_columns.size();
    for (std::size_t p = 0; p < pieces.size(); ++p)
        may_touch = may_touch || found[p] == nowhere || covers(p);
    if (may_touch) {
        part_at_columns(pieces);
        found = align(pieces);
    }
    const bool is_label = pieces.size() == 1 && found[0] == 0 && m_columns[0].has_body;
    if (is_label) // it may lie over the other columns
        return true;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        if (covers(p))
            return false;
    }
    for (std::size_t p = pieces.size(); p-- > 0;) { // from the right: what is inserted leaves those to the left
        if (found[p] == nowhere)
            insert(pieces[p], p > 0 ? found[p - 1] : nowhere);
        else
            widen(found[p], pieces[p]);
    }
    return true;
}

std::vector<std::size_t> Alignment::columns_of(const std::vector<Piece> &pieces) const
{
    std::vector<std::size_t> found = align(pieces);
    for (std::size_t p = 0; p < found.size(); ++p) {
        if (found[p] == nowhere)
            found[p] = p > 0 ? found[p - 1] : 0;
    }
    return found;
}

std::vector<std::size_t> Alignment::columns_of_heads(const std::vector<Piece> &pieces) const
{
    std::vector<std::size_t> found;
    for (const Piece &piece : pieces) {
        const auto apart = [&](const Column &column) {
            const Extent &place = column.has_head ? column.head : column.body;
            return 2 * letters_between(piece, place) + std::abs(piece.begin + piece.end - place.begin - place.end) / 2;
        };
        found.push_back(static_cast<std::size_t>(std::ranges::min_element(m_columns, {}, apart) - m_columns.begin()));
    }
    return found;
}

std::vector<Extent> Alignment::columns() const
{
    std::vector<Extent> columns;
    for (const Column &column : m_columns)
        columns.push_back(place_of(column));
    return columns;
}

} // namespace taikei::document::letters

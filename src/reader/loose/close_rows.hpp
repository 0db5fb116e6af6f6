#pragma once

#include "reader/loose/close_head.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// A row under a close head: a cell a column.
struct CloseRow {
    std::vector<std::string> cells;
    base::Place place;
};

/// Takes the lines below a close head one by one. Which column a word stands in is told by what it is (a figure, a
/// unit, 目標値, an office), and only among values by where it stands.
class CloseRows {
public:
    explicit CloseRows(const CloseHead &head);

    /// False where the line is no more of the table.
    bool add(const Element &element, const Element *next);
    /// The last line held values, or went on with those above: the table may end here.
    bool is_complete() const { return m_is_complete; }
    /// The rows, in their order; empty where too few hold values.
    std::vector<CloseRow> finish();

private:
    using Words = std::vector<PlacedWord>;

    bool ends_bound(const Words &words);
    bool add_plain(const Words &words, const Element &element, const Element *next);
    bool add_kinds(const Words &words, const Element &element, const Element *next);
    bool add_rest(const Words &words, const Element &element, const Element *next);
    std::size_t find_values(const Words &words) const;
    void begin_row(const Element &element);
    void take_front(const Words &words, std::size_t end, std::vector<std::string> &cells);
    void take_behind(const Words &words, std::size_t from, CloseRow &row);
    void place_values(const Words &words, CloseRow &row, int end_of_kind);
    std::vector<std::size_t> columns_of(const Words &values) const;
    CloseRow *row_for(const std::vector<std::size_t> &columns);
    std::size_t group_begin() const;
    static void append(std::string &cell, const std::string &text);

    const CloseHead &m_head;
    std::vector<CloseRow> m_rows;
    std::vector<std::string> m_kinds; ///< of the open group, in their order
    std::vector<std::string> m_ahead; ///< cells of the row to come: lines printed above its values
    Words m_places; ///< where the values of a full row stood last, or their heads
    bool m_follows_kind = false; ///< in the last full row the first value stood right behind 目標値
    int m_widest_name = 0;
    int m_last_name = 0; ///< how wide its last line is
    int m_begin_of_values; ///< display column
    bool m_is_complete = false;
};

} // namespace taikei::reader

#include "document/text/spaces/centred_rows.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

namespace taikei::document {
namespace {

/// What a row costs, in half lines: how far its cells lie from its middle, and what speaks against its ends.
constexpr int cost_of_torn_sentence = 20;
constexpr int cost_of_empty_cell = 20;
constexpr int cost_of_parted_neighbours = 6;

constexpr int widest_mark = 4; ///< in display columns: 新規, or a letter of it a line; not every row has one
constexpr std::string_view sentence_end = "。";

class RowCutter {
public:
    explicit RowCutter(std::span<const CentredLine> lines)
        : m_lines(lines)
    {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].has_number)
                m_numbers.push_back(i);
        }
        look_at_columns();
    }

    /// The cheapest cuts: each lies above a number and below the one before it.
    std::vector<std::size_t> cut()
    {
        if (m_numbers.empty())
            return {};
        std::vector<std::vector<Cut>> all = {{Cut{}}}; // of each row before
        for (std::size_t row = 0; row < m_numbers.size(); ++row) {
            const bool is_last = row + 1 == m_numbers.size();
            const std::size_t first = is_last ? m_lines.size() : m_numbers[row] + 1;
            const std::size_t last = is_last ? m_lines.size() : m_numbers[row + 1];
            std::vector<Cut> next;
            for (std::size_t end = first; end <= last; ++end)
                next.push_back(cheapest_before(all.back(), m_numbers[row], end));
            all.push_back(std::move(next));
        }
        std::vector<std::size_t> begins(m_numbers.size());
        std::size_t choice = 0;
        for (std::size_t row = m_numbers.size(); row > 0; --row) {
            choice = all[row][choice].before;
            begins[row - 1] = all[row - 1][choice].line;
        }
        return begins;
    }

private:
    /// Where a row may begin, what all rows above cost, and the cut before that is the cheapest.
    struct Cut {
        std::size_t line = 0;
        int cost = 0;
        std::size_t before = 0;
    };

    void look_at_columns()
    {
        const std::size_t columns = m_lines.empty() ? 0 : m_lines[0].cells.size();
        std::size_t most_ended = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            std::size_t filled = 0;
            std::size_t ended = 0;
            int widest = 0;
            for (const CentredLine &line : m_lines) {
                widest = std::max(widest, base::display_width(line.cells[column]));
                filled += line.cells[column].empty() ? 0 : 1;
                ended += line.cells[column].ends_with(sentence_end) ? 1 : 0;
            }
            m_is_always_filled.push_back(filled >= m_numbers.size() && widest > widest_mark);
            if (ended > most_ended) {
                most_ended = ended;
                m_told = column;
            }
        }
    }

    Cut cheapest_before(const std::vector<Cut> &before, std::size_t number, std::size_t end) const
    {
        Cut best{end, std::numeric_limits<int>::max(), 0};
        for (std::size_t i = 0; i < before.size(); ++i) {
            const int cost = before[i].cost + cost_of_row(before[i].line, number, end) + cost_of_cut(end);
            if (cost < best.cost) {
                best.cost = cost;
                best.before = i;
            }
        }
        return best;
    }

    int cost_of_row(std::size_t begin, std::size_t number, std::size_t end) const
    {
        const int middle = static_cast<int>(begin + end) - 1; // in half lines
        int cost = std::abs(2 * static_cast<int>(number) - middle);
        for (std::size_t column = 0; column < m_is_always_filled.size(); ++column) {
            std::size_t first = begin;
            while (first < end && m_lines[first].cells[column].empty())
                ++first;
            if (first == end) {
                cost += m_is_always_filled[column] ? cost_of_empty_cell : 0;
                continue;
            }
            std::size_t last = end - 1;
            while (m_lines[last].cells[column].empty())
                --last;
            cost += std::abs(static_cast<int>(first + last) - middle);
            cost +=
                column == m_told && !m_lines[last].cells[column].ends_with(sentence_end) ? cost_of_torn_sentence : 0;
        }
        return cost;
    }

    /// Lines right below each other in a column are one cell's rather than two, but where a number begins a row.
    int cost_of_cut(std::size_t line) const
    {
        int cost = 0;
        if (line < m_lines.size() && m_lines[line].has_number)
            return cost;
        for (std::size_t column = 0; line < m_lines.size() && column < m_is_always_filled.size(); ++column) {
            const bool are_neighbours =
                !m_lines[line - 1].cells[column].empty() && !m_lines[line].cells[column].empty();
            cost += are_neighbours && column != m_told ? cost_of_parted_neighbours : 0;
        }
        return cost;
    }

    std::span<const CentredLine> m_lines;
    std::vector<std::size_t> m_numbers; ///< the lines that have one
    std::vector<bool> m_is_always_filled; ///< by column: at least as many lines as rows
    std::size_t m_told = 0; ///< the column of sentences
};

} // namespace

bool begin_beside_numbers(std::span<const CentredLine> lines)
{
    const CentredLine *row = nullptr;
    for (const CentredLine &line : lines) {
        row = line.has_number ? &line : row;
        if (row == nullptr)
            return false;
        for (std::size_t column = 0; column < line.cells.size(); ++column) {
            if (!line.cells[column].empty() && row->cells[column].empty())
                return false;
        }
    }
    return true;
}

std::vector<std::size_t> cut_centred_rows(std::span<const CentredLine> lines)
{
    return RowCutter(lines).cut();
}

} // namespace taikei::document

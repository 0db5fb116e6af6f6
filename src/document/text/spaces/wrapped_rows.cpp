#include "document/text/spaces/wrapped_rows.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"

#include <algorithm>

namespace taikei::document {

namespace {

/// A wide character that did not fit, and one column for the eye.
constexpr int cut_slack = 3;

bool is_latin(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool begins_with_bracket(std::string_view text)
{
    return text.starts_with("（") || text.starts_with('(') || text.starts_with("〔") || text.starts_with('[');
}

class RowJoiner {
public:
    explicit RowJoiner(std::vector<LineCells> lines)
        : m_lines(std::move(lines))
        , m_columns(m_lines.empty() ? 0 : m_lines.front().texts.size())
    {
        for (const auto &line : m_lines)
            m_widest_first_cell = std::max(m_widest_first_cell, base::display_width(line.texts.front()));
        for (std::size_t i = 1; i < m_lines.size(); ++i)
            m_blanks_part_rows = m_blanks_part_rows || m_lines[i].blank_above;
        m_names_begin_above = names_begin_above();
    }

    std::vector<JoinedRow> join()
    {
        std::vector<std::size_t> begins;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (i == 0 || !goes_on(begins.back(), i))
                begins.push_back(i);
        }
        begins.push_back(m_lines.size());
        std::vector<int> widths(m_columns, 0);
        for (std::size_t row = 0; row + 1 < begins.size(); ++row)
            measure_cut_lines(begins[row], begins[row + 1], widths);
        std::vector<JoinedRow> rows;
        for (std::size_t row = 0; row + 1 < begins.size(); ++row)
            rows.push_back(join_lines(begins[row], begins[row + 1], widths));
        return rows;
    }

private:
    struct Filled {
        std::size_t columns = 0;
        bool has_value = false;
        bool all_above = true; ///< only columns that the row above fills
    };

    Filled look_at(std::size_t row, std::size_t index) const
    {
        Filled filled;
        for (std::size_t column = 0; column < m_columns; ++column) {
            const auto &text = m_lines[index].texts[column];
            if (text.empty())
                continue;
            ++filled.columns;
            filled.has_value = filled.has_value || (column > 0 && is_value_like(text));
            filled.all_above = filled.all_above && !m_lines[row].texts[column].empty();
        }
        return filled;
    }

    /// Nothing but the beginning of a name.
    bool is_name_alone(std::size_t index) const
    {
        const auto &texts = m_lines[index].texts;
        return !texts.front().empty() && !begins_with_bullet(texts.front())
            && std::all_of(texts.begin() + 1, texts.end(), [](const std::string &text) { return text.empty(); });
    }

    /// Every line with values, two at least, stands below one that begins its name: values at the foot of their cells.
    bool names_begin_above() const
    {
        constexpr std::size_t fewest = 2;
        std::size_t rows = 0;
        bool has_values = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            has_values = look_at(i, i).has_value;
            if (!has_values)
                continue;
            if (i < 2 || !is_name_alone(i - 1) || m_lines[i].blank_above)
                return false;
            ++rows;
        }
        return rows >= fewest && has_values;
    }

    /// Whether the line at `index` belongs to the row that begins at line `row`.
    bool goes_on(std::size_t row, std::size_t index) const
    {
        if (m_names_begin_above)
            return is_name_alone(index - 1);
        const auto &line = m_lines[index];
        const auto filled = look_at(row, index);
        const auto filled_above = look_at(row, row);
        if (line.blank_above || filled.has_value || !filled.all_above || filled.columns >= filled_above.columns)
            return false;
        // A line that fills most columns but the first is a second head row (units) or a row under a merged cell.
        if (line.texts.front().empty())
            return filled.columns * 3 <= 2 * (m_columns - 1);
        if (filled.columns * 2 > m_columns + 1 || begins_with_bullet(line.texts.front()))
            return false;
        const bool is_cut = base::display_width(m_lines[index - 1].texts.front()) + cut_slack >= m_widest_first_cell;
        return is_cut || m_blanks_part_rows || begins_with_bracket(line.texts.front());
    }

    void measure_cut_lines(std::size_t begin, std::size_t end, std::vector<int> &widths) const
    {
        for (std::size_t i = begin; i + 1 < end; ++i) {
            for (std::size_t column = 0; column < m_columns; ++column) {
                if (!m_lines[i + 1].texts[column].empty())
                    widths[column] = std::max(widths[column], base::display_width(m_lines[i].texts[column]));
            }
        }
    }

    JoinedRow join_lines(std::size_t begin, std::size_t end, const std::vector<int> &widths) const
    {
        JoinedRow row;
        row.first_line = m_lines[begin].number;
        row.last_line = m_lines[end - 1].number;
        for (std::size_t column = 0; column < m_columns; ++column) {
            std::vector<std::string> parts;
            for (std::size_t i = begin; i < end; ++i)
                parts.push_back(m_lines[i].texts[column]);
            row.texts.push_back(join_wrapped_lines(parts, widths[column]));
        }
        return row;
    }

    std::vector<LineCells> m_lines;
    std::size_t m_columns;
    int m_widest_first_cell = 0;
    bool m_blanks_part_rows = false;
    bool m_names_begin_above = false;
};

} // namespace

std::vector<JoinedRow> join_wrapped_rows(std::vector<LineCells> lines)
{
    return RowJoiner{std::move(lines)}.join();
}

std::string join_wrapped_lines(const std::vector<std::string> &lines, int width)
{
    std::string joined;
    int last_width = 0;
    for (const auto &line : lines) {
        if (line.empty())
            continue;
        const bool was_cut = last_width + cut_slack >= width && !begins_with_bullet(line);
        if (!joined.empty() && !was_cut)
            joined += '\n';
        else if (!joined.empty() && is_latin(joined.back()) && is_latin(line.front()))
            joined += ' ';
        joined += line;
        last_width = base::display_width(line);
    }
    return joined;
}

} // namespace taikei::document

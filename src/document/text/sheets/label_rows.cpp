#include "document/text/sheets/label_rows.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/letters/piece.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace taikei::document::sheets {
namespace {

constexpr std::size_t most_lines_of_label_row = 40;
constexpr int no_way = 1'000'000;

/// What speaks against a row, in points.
namespace against {
constexpr int row = 2;
constexpr int off_middle = 2; ///< half a line
constexpr int label_line = 2; ///< more than one; more where text stands between them
constexpr int most_off = 12;
constexpr int hole_in_label = 12; ///< lines of text alone within a label
constexpr int blank_in_label = 3;
constexpr int blank_in_text = 2;
constexpr int no_text = 6;
constexpr int torn = 12; ///< a full line ends the row
constexpr int not_full = 4; ///< text goes on below a line that had room
constexpr int second_label = 9; ///< a label beside a text below another that has its own, unless the text goes on
} // namespace against

bool ends_whole_sentence(std::string_view text)
{
    return text.ends_with("。") || text.ends_with("」") || text.ends_with("）") || text.ends_with(")");
}

class LabelRowFinder {
public:
    explicit LabelRowFinder(const std::vector<LabelledLine> &lines)
        : m_lines(lines)
    {
        int y = 0;
        for (const LabelledLine &line : lines) {
            y += 1 + (m_y.empty() ? 0 : line.blank_lines_above);
            m_y.push_back(y);
            m_width = std::max(m_width, base::display_width(line.text));
        }
    }

    std::vector<LabelledRow> find()
    {
        struct Best {
            int cost = no_way;
            std::size_t begin = 0;
        };
        std::vector<Best> best(m_lines.size() + 1);
        best[0].cost = 0;
        for (std::size_t begin = 0; begin < m_lines.size(); ++begin) {
            if (best[begin].cost >= no_way)
                continue;
            for (std::size_t last = begin; last < std::min(m_lines.size(), begin + most_lines_of_label_row); ++last) {
                const int cost = best[begin].cost + cost_of(begin, last);
                if (cost < best[last + 1].cost)
                    best[last + 1] = {cost, begin};
            }
        }
        std::vector<LabelledRow> rows;
        if (best.back().cost >= no_way)
            return rows;
        for (std::size_t end = m_lines.size(); end > 0; end = best[end].begin)
            rows.push_back({best[end].begin, end - 1});
        std::ranges::reverse(rows);
        return rows;
    }

private:
    /// A line as wide as its cell, within a sentence.
    bool is_cut(std::size_t line) const
    {
        constexpr int slack = 6;
        constexpr int narrowest = 30;
        const std::string_view text = m_lines[line].text;
        return m_width >= narrowest && base::display_width(text) + slack > m_width && !text.ends_with("。");
    }

    bool goes_on_below(std::size_t line) const
    {
        return is_cut(line) && line + 1 < m_lines.size() && !m_lines[line + 1].text.empty()
            && m_lines[line + 1].blank_lines_above == 0 && !begins_with_bullet(m_lines[line + 1].text);
    }

    int cost_of(std::size_t begin, std::size_t last) const
    {
        constexpr std::size_t none = static_cast<std::size_t>(-1);
        std::size_t first_label = none;
        std::size_t last_label = none;
        std::size_t first_text = none;
        std::size_t last_text = none;
        int cost = against::row;
        for (std::size_t i = begin; i <= last; ++i) {
            const LabelledLine &line = m_lines[i];
            if (!line.label.empty()) {
                if (last_label != none) {
                    cost += against::label_line * static_cast<int>(i - last_label);
                    if (!letters::is_figure(line.label)) { // 2-1 stands below 施策番号, wherever the text ends
                        // Two lines of a label may stand above and below the one line of its text.
                        cost += i - last_label > 2 ? against::hole_in_label : 0;
                        cost += against::blank_in_label * std::max(0, m_y[i] - m_y[last_label] - 2);
                    }
                    const bool has_own = !line.text.empty() && !m_lines[i - 1].text.empty() && !goes_on_below(i - 1);
                    cost += has_own ? against::second_label : 0;
                }
                first_label = first_label == none ? i : first_label;
                last_label = i;
            }
            if (!line.text.empty()) {
                if (last_text != none) {
                    cost += against::blank_in_text * std::max(0, m_y[i] - m_y[last_text] - 1);
                    const std::string_view above = m_lines[last_text].text;
                    const bool is_loose = !is_cut(last_text) && !ends_whole_sentence(above)
                        && !begins_with_bullet(line.text) && !begins_with_bullet(above);
                    cost += is_loose ? against::not_full : 0;
                }
                first_text = first_text == none ? i : first_text;
                last_text = i;
            }
        }
        if (first_label == none)
            return no_way;
        if (last_text == last && goes_on_below(last))
            cost += against::torn;
        if (first_text == none)
            return cost + against::no_text;
        const int label_middle = m_y[first_label] + m_y[last_label];
        const int text_middle = m_y[first_text] + m_y[last_text];
        return cost + std::min(against::most_off, against::off_middle * std::abs(label_middle - text_middle));
    }

    const std::vector<LabelledLine> &m_lines;
    std::vector<int> m_y; ///< of each line, blank ones counted
    int m_width = 0; ///< of the widest text
};

} // namespace

std::vector<LabelledRow> find_label_rows(const std::vector<LabelledLine> &lines)
{
    return lines.empty() ? std::vector<LabelledRow>() : LabelRowFinder(lines).find();
}

} // namespace taikei::document::sheets

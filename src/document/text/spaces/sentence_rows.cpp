#include "document/text/spaces/sentence_rows.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/spaces/drifting_columns.hpp"
#include "document/text/spaces/found_rows.hpp"
#include "document/text/spaces/placed_text.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::document {
namespace {

constexpr std::size_t longest_told_line = 600; ///< in bytes
constexpr std::size_t most_told_lines = 200; ///< of one table
constexpr int narrowest_sentence = 24; ///< in display columns, as all widths here
constexpr int begin_slack = 1;
constexpr int full_slack = 3; ///< a wide letter that did not fit, and one column for the eye

bool may_tell(const SourceLine &line)
{
    return line.text.size() <= longest_told_line && !line.text.contains('\t') && !line.text.contains('|');
}

/// ○ in a column that says whom an action is for.
bool is_mark_alone(std::string_view word)
{
    constexpr std::array<std::string_view, 7> marks = {"○", "◎", "●", "◯", "△", "☆", "★"};
    return std::ranges::find(marks, word) != marks.end();
}

/// （４）指標, 3．指標, 【評価】, 第２節 on a line of their own: what follows the table.
bool begins_what_follows(std::string_view text)
{
    const std::string narrow = base::narrow(text);
    const std::size_t at = narrow.starts_with('(') ? 1 : 0;
    return (at < narrow.size() && narrow[at] >= '0' && narrow[at] <= '9') || text.starts_with("【")
        || text.starts_with("第") || text.starts_with("※");
}

/// A line of the body, parted at the column of sentences.
struct ToldLine {
    const SourceLine *source = nullptr;
    std::vector<PlacedText> left; ///< cells before the sentences
    std::string sentence;
    std::string marks;
    std::vector<PlacedText> right; ///< cells behind them
};

/// Words parted by single spaces are one cell.
std::vector<PlacedText> cells_between(const PlacedTexts &words, std::size_t begin, std::size_t end)
{
    std::vector<PlacedText> cells;
    for (std::size_t i = begin; i < end; ++i) {
        if (!cells.empty() && words[i].begin - cells.back().end <= 1) {
            cells.back().text += ' ' + words[i].text;
            cells.back().end = words[i].end;
        } else {
            cells.push_back(words[i]);
        }
    }
    return cells;
}

struct ToldRow {
    int first_line = 0;
    int last_line = 0;
    std::vector<std::vector<std::string>> cells; ///< of each column, its lines
};

class SentenceRows {
public:
    static std::optional<SentenceRows> find(std::span<const SourceLine> lines)
    {
        SentenceRows head;
        if (!head.take_head(lines))
            return std::nullopt;
        for (const int begin : head.find_wide_texts(lines)) {
            SentenceRows found = head;
            if (found.read_body(lines, begin))
                return found;
        }
        return std::nullopt;
    }

    std::size_t count() const { return m_head_lines + m_taken; }

    base::Result<void> add_to(Table &table, std::span<const SourceLine> lines, Assembly &assembly) const
    {
        table = assembly.begin_table(lines);
        table.header_rows = 1;
        std::vector<std::string> heads;
        for (const PlacedText &head : m_heads)
            heads.push_back(head.text);
        const int last_of_head = lines[m_head_lines - 1].number;
        if (auto added = assembly.add_row(table, heads, lines.front().number, last_of_head); !added)
            return added;
        for (const ToldRow &row : m_rows) {
            std::vector<std::string> texts;
            for (std::size_t column = 0; column < row.cells.size(); ++column)
                texts.push_back(join_wrapped_lines(row.cells[column], column == m_told ? m_widest : widest_of(column)));
            if (auto added = assembly.add_row(table, texts, row.first_line, row.last_line); !added)
                return added;
        }
        return {};
    }

private:
    /// Short words above the columns; one that spans some of them may stand above, and what did not fit behind.
    bool take_head(std::span<const SourceLine> lines)
    {
        constexpr std::size_t fewest_heads = 3;
        constexpr std::size_t most_heads = 7;
        std::size_t at = 0;
        if (lines.empty() || !may_tell(lines[0]))
            return false;
        std::optional<Segment> above;
        if (!has_gap(lines[0].text)) {
            constexpr int deepest = 30;
            if (lines.size() < 2 || lines[1].starts_page || lines[1].blank_lines_above > 1 || !has_gap(lines[1].text)
                || !may_tell(lines[1]))
                return false;
            const auto segments = find_segments(lines[0].text);
            if (segments.size() != 1 || segments[0].begin < deepest || !may_be_head(segments[0].text))
                return false;
            above = segments[0];
            at = 1;
        }
        for (const Segment &segment : find_segments(lines[at].text)) {
            if (!may_be_head(segment.text))
                return false;
            const bool is_below = above && above->begin < segment.end && segment.begin < above->end;
            m_heads.push_back(
                {segment.begin, segment.end,
                 (is_below ? std::string(above->text) + ' ' : std::string()) + std::string(segment.text)});
        }
        if (m_heads.size() > most_heads || m_heads.empty())
            return false;
        m_head_lines = at + 1;
        if (m_head_lines < lines.size() && lines[m_head_lines].blank_lines_above == 0
            && may_tell(lines[m_head_lines])) {
            const auto rest = find_segments(lines[m_head_lines].text);
            if (rest.size() == 1 && rest[0].begin > m_heads.back().end && may_be_head(rest[0].text)) {
                m_heads.push_back({rest[0].begin, rest[0].end, std::string(rest[0].text)});
                ++m_head_lines;
            }
        }
        return m_heads.size() >= fewest_heads;
    }

    /// Where the wide texts of the first lines begin.
    std::vector<int> find_wide_texts(std::span<const SourceLine> lines) const
    {
        constexpr std::size_t first_lines = 6;
        std::vector<int> begins;
        for (std::size_t at = m_head_lines; at < std::min(lines.size(), m_head_lines + first_lines); ++at) {
            if (!may_tell(lines[at]) || lines[at].blank_lines_above > 0 || lines[at].starts_page)
                break;
            for (const Segment &segment : find_segments(lines[at].text)) {
                if (segment.end - segment.begin >= narrowest_sentence && segment.begin > 0
                    && std::ranges::find(begins, segment.begin) == begins.end())
                    begins.push_back(segment.begin);
            }
        }
        return begins;
    }

    /// The lines below the head as rows with sentences that begin there; false where they are none.
    bool read_body(std::span<const SourceLine> lines, int begin)
    {
        m_begin = begin;
        std::size_t most_left = 0; ///< cells before a sentence
        for (std::size_t at = m_head_lines; at < std::min(lines.size(), most_told_lines); ++at) {
            const auto line = part(lines[at]);
            if (!line)
                break;
            m_widest = std::max(m_widest, base::display_width(line->sentence));
            most_left = std::max(most_left, line->sentence.empty() ? 0 : line->left.size());
        }
        if (!part_heads(most_left))
            return false;
        for (std::size_t at = m_head_lines; at < std::min(lines.size(), most_told_lines); ++at) {
            auto line = part(lines[at]);
            if (!line || !fits(*line))
                break;
            m_lines.push_back(std::move(*line));
        }
        put_rows_together();
        return is_convincing();
    }

    /// Which head stands over the sentences: the nearest, behind as many as there are cells before them.
    bool part_heads(std::size_t fewest_left)
    {
        constexpr std::size_t most_left = 3;
        const int centre = 2 * m_begin + m_widest;
        const auto distance = [&](const PlacedText &head) { return std::abs(head.begin + head.end - centre); };
        m_told = static_cast<std::size_t>(std::ranges::min_element(m_heads, {}, distance) - m_heads.begin());
        m_told = std::max(m_told, fewest_left);
        return m_told > 0 && m_told <= most_left && m_told < m_heads.size();
    }

    /// None where a text lies across the beginning of the sentences.
    std::optional<ToldLine> part(const SourceLine &source) const
    {
        if (!may_tell(source) || source.blank_lines_above > 0 || source.starts_page)
            return std::nullopt;
        const PlacedTexts words = place_texts(source.text);
        ToldLine line{&source, {}, {}, {}, {}};
        std::size_t at = 0;
        while (at < words.size() && words[at].begin < m_begin - begin_slack)
            ++at;
        const bool lies_across = at > 0 && words[at - 1].end > m_begin;
        // A name as wide as its column leaves one space before the sentence, wherever that begins.
        const bool touches = lies_across && at > 1 && words[at - 1].begin - words[at - 2].end == 1
            && words[at - 1].end - words[at - 1].begin >= narrowest_sentence;
        if (lies_across && !touches)
            return std::nullopt;
        at -= touches ? 1 : 0;
        line.left = cells_between(words, 0, at);
        int end = m_begin;
        const bool is_told = at < words.size() && (touches || words[at].begin <= m_begin + begin_slack);
        for (; is_told && at < words.size(); ++at) {
            const bool is_first = line.sentence.empty();
            if (!is_first && (words[at].begin - end > 1 || is_mark_alone(words[at].text)))
                break;
            line.sentence += (is_first ? "" : " ") + words[at].text;
            end = words[at].end;
        }
        std::size_t right = at;
        for (; right < words.size() && is_mark_alone(words[right].text); ++right)
            line.marks += (line.marks.empty() ? "" : " ") + words[right].text;
        line.right = cells_between(words, right, words.size());
        return line;
    }

    /// Whether the line may be one of the table.
    bool fits(const ToldLine &line)
    {
        const bool is_name_alone = line.sentence.empty() && line.right.empty();
        if (line.left.size() > m_told
            || (is_name_alone && !line.left.empty() && begins_what_follows(line.left[0].text)))
            return false;
        if (line.right.size() > m_heads.size() - m_told - 1)
            return false;
        if (!line.sentence.empty() && !line.left.empty())
            m_left_begins.push_back(line.left.back().begin);
        return std::ranges::none_of(line.left, [](const PlacedText &cell) { return cell.text.contains("。"); });
    }

    bool is_full(std::string_view text) const { return base::display_width(text) + full_slack >= m_widest; }

    /// A sentence goes on until it ends; what stands beside it is of its row, and so is the rest of a name below.
    void put_rows_together()
    {
        std::vector<const ToldLine *> ahead;
        bool is_open = false;
        for (const ToldLine &line : m_lines) {
            if (line.sentence.empty() && !is_open && begins_row_ahead(line)) {
                ahead.push_back(&line);
                continue;
            }
            const bool has_name_already = !m_rows.empty() && has_right(m_rows.back()) && !line.right.empty();
            if (!line.sentence.empty() && (!is_open || has_name_already)) {
                m_rows.push_back({0, 0, std::vector<std::vector<std::string>>(m_heads.size())});
                for (const ToldLine *above : std::exchange(ahead, {}))
                    put(*above);
            }
            if (m_rows.empty())
                break;
            put(line);
            if (!line.sentence.empty())
                is_open = !line.sentence.ends_with("。") && is_full(line.sentence);
        }
        m_taken = 0;
        for (const ToldLine &line : m_lines)
            m_taken += !m_rows.empty() && line.source->number <= m_rows.back().last_line ? 1 : 0;
    }

    static bool has_right(const ToldRow &row) { return row.cells.size() > 1 && !row.cells.back().empty(); }

    /// The beginning of the next row's name: what stands above it is whole.
    bool begins_row_ahead(const ToldLine &line) const
    {
        if (m_rows.empty() || line.left.empty())
            return m_rows.empty();
        const auto &names = m_rows.back().cells[m_told - 1];
        const std::string_view text = line.left.back().text;
        const bool is_rest = text.starts_with("（") || text.starts_with('(');
        return !names.empty() && !is_rest && base::display_width(names.back()) + full_slack < widest_name();
    }

    int widest_name() const
    {
        int widest = 0;
        for (const ToldLine &line : m_lines)
            widest = line.left.empty() ? widest : std::max(widest, base::display_width(line.left.back().text));
        return widest;
    }

    void put(const ToldLine &line)
    {
        ToldRow &row = m_rows.back();
        row.first_line = row.first_line == 0 ? line.source->number : row.first_line;
        row.last_line = std::max(row.last_line, line.source->number);
        for (std::size_t i = 0; i < line.left.size(); ++i)
            row.cells[column_of_left(line, i)].push_back(line.left[i].text);
        if (!line.sentence.empty())
            row.cells[m_told].push_back(line.sentence);
        std::size_t next = m_told + 1;
        if (!line.marks.empty() && next < row.cells.size() - (line.right.empty() ? 0 : 1))
            row.cells[next++].push_back(line.marks);
        for (std::size_t i = 0; i < line.right.size(); ++i) {
            const std::size_t last = row.cells.size() - (line.right.size() - i);
            const PlacedText &cell = line.right[i];
            const auto distance = [&](std::size_t c) {
                return std::abs(m_heads[c].begin + m_heads[c].end - cell.begin - cell.end);
            };
            while (next < last && distance(next + 1) <= distance(next))
                ++next;
            row.cells[std::min(next, last)].push_back(cell.text);
            ++next;
        }
    }

    /// The last before the sentences where it stands as those of most lines do; a mark alone before it.
    std::size_t column_of_left(const ToldLine &line, std::size_t i) const
    {
        const std::size_t behind = line.left.size() - 1 - i;
        if (m_told == 1 || line.left.size() == m_told)
            return m_told - 1 - behind;
        std::size_t near = 0;
        for (const int begin : m_left_begins)
            near += std::abs(begin - line.left.back().begin) <= begin_slack ? 1 : 0;
        const bool is_last = near * 2 >= m_left_begins.size();
        return is_last ? m_told - 1 - std::min(behind, m_told - 1) : i;
    }

    int widest_of(std::size_t column) const
    {
        int widest = 0;
        for (const ToldRow &row : m_rows) {
            for (const std::string &text : row.cells[column])
                widest = std::max(widest, base::display_width(text));
        }
        return widest;
    }

    /// Two rows at least, each with a name and a sentence, no figures below any head.
    bool is_convincing() const
    {
        constexpr std::size_t fewest_rows = 2;
        std::size_t ended = 0;
        std::size_t values = 0;
        std::size_t right = 0;
        for (const ToldRow &row : m_rows) {
            if (row.cells[m_told - 1].empty() || row.cells[m_told].empty())
                return false;
            ended += row.cells[m_told].back().ends_with("。") ? 1 : 0;
            right += has_right(row) ? 1 : 0;
            for (std::size_t column = 0; column < row.cells.size(); ++column)
                values += column != m_told && !row.cells[column].empty() && is_value_like(row.cells[column][0]) ? 1 : 0;
        }
        const bool has_right_column = m_told + 1 < m_heads.size();
        return m_rows.size() >= fewest_rows && ended * 2 > m_rows.size() && values == 0
            && (!has_right_column || right * 2 > m_rows.size());
    }

    PlacedTexts m_heads;
    std::size_t m_head_lines = 0;
    int m_begin = 0; ///< of the sentences
    int m_widest = 0; ///< sentence
    std::size_t m_told = 0; ///< their column
    std::vector<int> m_left_begins; ///< of the cells right before sentences
    std::vector<ToldLine> m_lines;
    std::vector<ToldRow> m_rows;
    std::size_t m_taken = 0; ///< lines of the rows
};

} // namespace

std::size_t count_sentence_rows(std::span<const SourceLine> lines)
{
    return count_rows_of<SentenceRows>(lines);
}

base::Result<void> read_sentence_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    return read_rows_of<SentenceRows>(lines, assembly, table);
}

} // namespace taikei::document

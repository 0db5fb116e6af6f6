#include "document/text/spaces/cycled_rows.hpp"

#include "document/text/spaces/found_rows.hpp"
#include "document/text/spaces/placed_text.hpp"
#include "document/text/spaces/space_columns.hpp"
#include "document/text/spaces/year_heads.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::document {
namespace {

constexpr std::size_t longest_cycled_line = 400; ///< in bytes
constexpr std::size_t most_cycled_lines = 200; ///< of one table
constexpr std::size_t fewest_years = 2;

int centre_of(const PlacedText &word)
{
    return word.begin + word.end; // twice the centre
}

/// The words of a table's head: those before the years, and from the first year on.
struct CycledHead {
    std::vector<Segment> labels;
    PlacedTexts values;
    std::size_t lines = 1;
};

bool may_head_cycle(const SourceLine &line)
{
    return line.text.size() <= longest_cycled_line && !line.text.contains("。") && !line.text.contains('\t')
        && !line.text.contains('|');
}

/// Years in their columns, maybe with the names of the columns before them.
std::optional<CycledHead> read_years(const SourceLine &line)
{
    constexpr std::size_t most_others = 2; ///< 備考 and the like behind the years
    if (!may_head_cycle(line) || !line.text.contains("年") || !has_gap(line.text))
        return std::nullopt;
    PlacedTexts words = place_texts(line.text);
    const auto first = std::ranges::find_if(words, [](const PlacedText &word) { return is_year_head(word.text); });
    const auto years = std::count_if(first, words.end(), [](const PlacedText &w) { return is_year_head(w.text); });
    const auto others = static_cast<std::size_t>(words.end() - first - years);
    if (static_cast<std::size_t>(years) < fewest_years || others > most_others)
        return std::nullopt;
    CycledHead head;
    for (const Segment &segment : find_segments(line.text)) {
        if (segment.end <= first->begin)
            head.labels.push_back(segment);
    }
    head.values.assign(first, words.end());
    return head;
}

/// 指標名 | 単位 | 区分 on a line of their own, before the years' columns.
bool take_labels(const SourceLine &line, CycledHead &head)
{
    const auto segments = find_segments(line.text);
    const auto is_label = [&](const Segment &segment) {
        return segment.end <= head.values.front().begin && !is_value_like(segment.text);
    };
    constexpr std::size_t fewest_labels = 2;
    if (!head.labels.empty() || segments.size() < fewest_labels || !std::ranges::all_of(segments, is_label))
        return false;
    head.labels = segments;
    return true;
}

/// （2023） below 令和５年度, 令和８年度 below 最終目標.
bool take_rest_of_years(const SourceLine &line, CycledHead &head)
{
    const PlacedTexts words = place_texts(line.text);
    const auto is_rest = [&](const PlacedText &word) {
        return word.end > head.values.front().begin
            && (is_year_head(word.text) || word.text.starts_with("（") || word.text.starts_with('('));
    };
    if (words.empty() || words.size() > head.values.size() || !std::ranges::all_of(words, is_rest))
        return false;
    for (const PlacedText &word : words) {
        const auto distance = [&](const PlacedText &year) { return std::abs(centre_of(year) - centre_of(word)); };
        std::ranges::min_element(head.values, {}, distance)->text += word.text;
    }
    return true;
}

/// One line, or up to three where the names of the columns stand halfway down beside two lines of years.
std::optional<CycledHead> read_cycled_head(std::span<const SourceLine> lines)
{
    constexpr std::size_t most_head_lines = 3;
    auto head = lines.empty() ? std::nullopt : read_years(lines[0]);
    bool has_rest = false;
    for (std::size_t at = 1; head && at < std::min(lines.size(), most_head_lines); ++at) {
        const SourceLine &line = lines[at];
        if (line.blank_lines_above > 0 || line.starts_page || !may_head_cycle(line))
            break;
        if (!has_rest && take_rest_of_years(line, *head))
            has_rest = true;
        else if (!take_labels(line, *head))
            break;
        head->lines = at + 1;
    }
    return head && !head->labels.empty() ? head : std::nullopt;
}

/// A line below the head: what stands left of the word that takes turns, that word, and the figures behind it.
struct CycledLine {
    const SourceLine *source = nullptr;
    PlacedTexts labels;
    std::optional<PlacedText> turn; ///< none on a line between two rows
    PlacedTexts values;
};

/// One merged row: the lines from the first word that takes turns on, and those with labels around them.
struct CycledGroup {
    std::vector<const CycledLine *> rows;
    std::vector<const CycledLine *> lines; ///< with labels, from the top
};

class CycledRows {
public:
    CycledRows(const CycledRows &) = delete; // its groups point to its lines, which a move leaves where they are
    CycledRows &operator=(const CycledRows &) = delete;
    CycledRows(CycledRows &&) = default;
    CycledRows &operator=(CycledRows &&) = default;
    ~CycledRows() = default;

    static std::optional<CycledRows> find(std::span<const SourceLine> lines)
    {
        CycledRows found;
        auto head = read_cycled_head(lines);
        if (!head)
            return std::nullopt;
        found.m_head = std::move(*head);
        const std::size_t end = std::min(lines.size(), most_cycled_lines);
        for (std::size_t at = found.m_head.lines; at < end && found.take(lines[at]); ++at) { }
        if (!found.find_cycle() || !found.part_groups())
            return std::nullopt;
        found.take_head_of_turn();
        found.find_label_columns();
        return found;
    }

    /// Lines, the head among them.
    std::size_t count() const { return m_count; }

    base::Result<void> add_to(Table &table, std::span<const SourceLine> lines, Assembly &assembly) const
    {
        table = assembly.begin_table(lines);
        table.header_rows = 1;
        const int last_of_head = lines[m_head.lines - 1].number;
        if (auto added = assembly.add_row(table, head_texts(), lines.front().number, last_of_head); !added)
            return added;
        for (const CycledGroup &group : m_groups) {
            std::vector<std::string> labels = labels_of(group);
            const std::vector<int> years = columns_of_years(group);
            const std::size_t first = table.grid.size();
            for (const CycledLine *row : group.rows) {
                std::vector<std::string> texts = std::exchange(labels, std::vector<std::string>(m_columns.size()));
                texts.push_back(row->turn->text);
                for (std::string &value : values_of(*row, years))
                    texts.push_back(std::move(value));
                if (auto added = assembly.add_row(table, texts, row->source->number, row->source->number); !added)
                    return added;
            }
            merge_halfway(std::span(table.grid).subspan(first));
        }
        return {};
    }

private:
    CycledRows() = default;

    /// 最終目標 behind the years, with its figure halfway down beside three rows: one cell over all of them.
    void merge_halfway(std::span<std::vector<Table::GridCell>> rows) const
    {
        constexpr std::size_t fewest_rows = 3;
        const std::size_t halfway = rows.size() / 2;
        if (rows.size() < fewest_rows || rows.size() % 2 == 0)
            return;
        for (std::size_t year = 0; year < m_head.values.size(); ++year) {
            const std::size_t column = rows.front().size() - m_head.values.size() + year;
            const auto is_filled = [&](const auto &row) { return !row[column].cell.text.empty(); };
            if (is_year_alone(m_head.values[year].text) || std::ranges::count_if(rows, is_filled) != 1
                || !is_filled(rows[halfway]))
                continue;
            for (std::size_t row = 0; row < rows.size(); ++row) {
                Table::GridCell &cell = rows[row][column];
                cell.cell.text = rows[halfway][column].cell.text;
                cell.cell.row_span = static_cast<int>(rows.size());
                cell.covered = row > 0;
            }
        }
    }

    /// 令和５年度, 令和５年度（2023）, but not 最終目標令和８年度.
    static bool is_year_alone(std::string_view head)
    {
        return head.starts_with("令和") || head.starts_with("平成") || head.starts_with('R') || head.starts_with("Ｒ")
            || head.starts_with('H') || head.starts_with("Ｈ") || is_value_like(head);
    }

    /// Whether the line may stand below the head; takes it.
    bool take(const SourceLine &source)
    {
        if (source.starts_page || source.blank_lines_above > 1 || source.text.size() > longest_cycled_line
            || source.text.contains('\t') || source.text.contains("。"))
            return false;
        CycledLine line{&source, place_texts(source.text), std::nullopt, {}};
        auto turn = std::ranges::find_if(line.labels, [&](const PlacedText &w) { return is_turn(w); });
        if (!m_turn && turn == line.labels.end())
            turn = first_turn(line.labels);
        if (turn != line.labels.end()) {
            line.values = join_close(turn + 1, line.labels.end());
            line.turn = std::move(*turn);
            line.labels.erase(turn, line.labels.end());
            if (line.values.size() > m_head.values.size())
                return false;
            if (!m_turn)
                m_turn = line.turn;
        } else if (line.labels.empty() || is_bracketed_title(find_segments(source.text))
                   || line.labels.back().end > m_head.values.front().begin
                   || (m_turn && line.labels.back().end > m_turn->begin + label_slack)) {
            return false;
        }
        m_lines.push_back(std::move(line));
        return true;
    }

    /// 820 以下 is one value: a word right behind a figure.
    static PlacedTexts join_close(PlacedTexts::const_iterator begin, PlacedTexts::const_iterator end)
    {
        PlacedTexts values;
        for (auto word = begin; word != end; ++word) {
            if (values.empty() || word->begin - values.back().end > 1 || is_value_like(word->text)) {
                values.push_back(*word);
                continue;
            }
            values.back().text += ' ' + word->text;
            values.back().end = word->end;
        }
        return values;
    }

    /// The last word before the first figures.
    PlacedTexts::iterator first_turn(PlacedTexts &words) const
    {
        const auto value = std::ranges::find_if(words, [&](const PlacedText &word) {
            return word.end > m_head.values.front().begin && is_value_like(word.text);
        });
        return value == words.begin() || value == words.end() ? words.end() : value - 1;
    }

    /// Lies over or under the first of them, and is not the end of a long text left of it.
    bool is_turn(const PlacedText &word) const
    {
        return m_turn && word.begin < m_turn->end && m_turn->begin < word.end && !is_value_like(word.text)
            && m_turn->begin - word.begin < m_turn->end - m_turn->begin;
    }

    /// The words take turns: at least two, one of them of results, in the same order for each group.
    bool find_cycle()
    {
        std::vector<std::string_view> turns;
        for (const CycledLine &line : m_lines) {
            if (line.turn)
                turns.push_back(line.turn->text);
        }
        if (turns.size() < 2)
            return false;
        const auto again = std::find(turns.begin() + 1, turns.end(), turns.front());
        m_cycle = static_cast<std::size_t>(again - turns.begin());
        if (m_cycle < 2 || turns.size() % m_cycle != 0)
            return false;
        for (std::size_t i = m_cycle; i < turns.size(); ++i) {
            if (turns[i] != turns[i - m_cycle])
                return false;
        }
        return std::ranges::any_of(turns, [](std::string_view turn) { return turn.contains("実績"); });
    }

    /// As many lines with labels alone stand below a group's rows as above them, for the cell is centred: what stands
    /// between two groups is first the upper one's.
    bool part_groups()
    {
        std::vector<const CycledLine *> between;
        bool is_centred = false; ///< no text on the first of its rows
        for (const CycledLine &line : m_lines) {
            const bool is_between = m_groups.empty() || m_groups.back().rows.size() == m_cycle;
            if (is_between && !line.turn) {
                between.push_back(&line);
                continue;
            }
            if (is_between)
                begin_group(between);
            CycledGroup &group = m_groups.back();
            is_centred = is_centred || (group.rows.empty() && line.labels.empty());
            if (!line.labels.empty())
                group.lines.push_back(&line);
            if (line.turn)
                group.rows.push_back(&line);
        }
        end_group(between);
        m_count = m_head.lines + m_lines.size() - between.size();
        return is_centred && std::ranges::none_of(m_groups, [](const auto &group) { return group.lines.empty(); });
    }

    void begin_group(std::vector<const CycledLine *> &between)
    {
        if (!m_groups.empty())
            end_group(between);
        m_lines_above = between.size();
        m_groups.push_back({{}, std::exchange(between, {})});
    }

    /// Gives it as many lines as stand above its rows.
    void end_group(std::vector<const CycledLine *> &between)
    {
        const auto end = between.begin() + static_cast<std::ptrdiff_t>(std::min(m_lines_above, between.size()));
        auto &lines = m_groups.back().lines;
        lines.insert(lines.end(), between.begin(), end);
        between.erase(between.begin(), end);
    }

    /// 区分 above 目標値.
    void take_head_of_turn()
    {
        const auto lies_over = [&](const Segment &head) {
            return head.begin < m_turn->end && m_turn->begin < head.end;
        };
        if (m_head.labels.size() > 1 && lies_over(m_head.labels.back())) {
            m_turn_head = m_head.labels.back().text;
            m_head.labels.pop_back();
        }
    }

    /// Columns of the labels: what white space through all lines parts, each below a head.
    void find_label_columns()
    {
        std::vector<CandidateLine> lines = {{nullptr, m_head.labels}};
        for (const CycledGroup &group : m_groups) {
            for (const CycledLine *line : group.lines) {
                CandidateLine &candidate = lines.emplace_back();
                for (const PlacedText &word : line->labels)
                    candidate.segments.push_back({word.begin, word.end, word.text});
            }
        }
        const auto has_head = [&](const Column &column) {
            return std::ranges::any_of(
                m_head.labels, [&](const Segment &head) { return head.begin < column.end && column.begin < head.end; });
        };
        for (const Column &column : find_columns(lines)) {
            if (m_columns.empty() || (has_head(column) && has_head(m_columns.back())))
                m_columns.push_back(column);
            else
                m_columns.back().end = column.end;
        }
    }

    std::vector<std::string> head_texts() const
    {
        std::vector<std::string> texts = cut({nullptr, m_head.labels}, m_columns).texts;
        texts.push_back(m_turn_head);
        for (const PlacedText &word : m_head.values)
            texts.push_back(word.text);
        return texts;
    }

    std::vector<std::string> labels_of(const CycledGroup &group) const
    {
        std::vector<std::string> texts(m_columns.size());
        for (const CycledLine *line : group.lines) {
            std::size_t last = m_columns.size();
            for (const PlacedText &word : line->labels) {
                const auto past = std::ranges::find_if(m_columns, [&](const Column &c) { return word.begin < c.end; });
                const auto column = std::min(static_cast<std::size_t>(past - m_columns.begin()), m_columns.size() - 1);
                texts[column] += (column == last ? " " : "") + word.text;
                last = column;
            }
        }
        return texts;
    }

    /// Where the years' columns stand, as distances from the word that takes turns, which stands in one column too:
    /// letters left of it may push a whole line. From a row that fills them, else from the head.
    std::vector<int> columns_of_years(const CycledGroup &group) const
    {
        const auto is_full = [&](const CycledLine *row) { return row->values.size() == m_head.values.size(); };
        const auto full = std::ranges::find_if(group.rows, is_full);
        const bool is_found = full != group.rows.end();
        const PlacedText &turn = is_found ? *(*full)->turn : *m_turn;
        std::vector<int> columns;
        for (const PlacedText &word : is_found ? (*full)->values : m_head.values)
            columns.push_back(centre_of(word) - centre_of(turn));
        return columns;
    }

    /// Each below the nearest year, in the order in which they stand.
    std::vector<std::string> values_of(const CycledLine &row, const std::vector<int> &years) const
    {
        std::vector<std::string> texts(years.size());
        std::size_t column = 0;
        for (std::size_t i = 0; i < row.values.size(); ++i, ++column) {
            const int here = centre_of(row.values[i]) - centre_of(*row.turn);
            const std::size_t last = years.size() - (row.values.size() - i);
            while (column < last && std::abs(years[column + 1] - here) < std::abs(years[column] - here))
                ++column;
            texts[column] = row.values[i].text;
        }
        return texts;
    }

    static constexpr int label_slack = 1; ///< in display columns, by which a label may reach over a turn

    CycledHead m_head;
    std::vector<CycledLine> m_lines;
    std::optional<PlacedText> m_turn; ///< the first word that takes turns
    std::string m_turn_head; ///< what stands above it in the head
    std::size_t m_cycle = 0; ///< rows of a group
    std::vector<CycledGroup> m_groups;
    std::size_t m_lines_above = 0; ///< with labels alone, above the last group's rows
    std::size_t m_count = 0; ///< lines, the head among them
    std::vector<Column> m_columns; ///< of the labels
};

} // namespace

std::size_t count_cycled_rows(std::span<const SourceLine> lines)
{
    return count_rows_of<CycledRows>(lines);
}

base::Result<void> read_cycled_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    return read_rows_of<CycledRows>(lines, assembly, table);
}

} // namespace taikei::document

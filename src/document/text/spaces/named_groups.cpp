#include "document/text/spaces/named_groups.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/spaces/drifting_columns.hpp"
#include "document/text/spaces/found_rows.hpp"
#include "document/text/spaces/placed_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::document {
namespace {

constexpr std::size_t longest_named_line = 400; ///< in bytes
constexpr std::size_t most_named_lines = 80; ///< of one table
constexpr int deepest_name = 6; ///< in display columns: what begins behind it is no name

bool may_be_named(const SourceLine &line)
{
    return line.text.size() <= longest_named_line && !line.text.contains('\t') && !line.text.contains('|')
        && !line.text.contains("。");
}

/// 24.8, 6,418, 91%, －: a figure without any letters.
bool is_figure_alone(std::string_view word)
{
    const std::string narrow = base::narrow(word);
    return is_value_like(word) && narrow.find_first_not_of("0123456789.,%-") == std::string::npos;
}

bool is_dash_alone(std::string_view word)
{
    return is_value_like(word) && base::length(word) == 1 && !is_figure_alone(word);
}

/// ①③
bool are_circled_numbers(std::string_view word)
{
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = base::next_code_point(word, at);
        if (!base::is_circled_number(c))
            return false;
    }
    return !word.empty();
}

/// A line of the body: a name or a part of one, names of groups with their figures, a source. Any of them may be
/// missing.
struct NamedLine {
    std::string name;
    std::vector<std::string> labels;
    std::vector<std::string> values;
    std::string source;
};

/// A cell over several rows: where its lines stand, in rows from the first one; on a row, or between two (0.5).
struct SpanningCell {
    std::string text;
    std::vector<double> lines;

    bool is_between_rows() const { return lines.size() == 1 && lines[0] != std::floor(lines[0]); }
    double centre() const
    {
        double sum = 0;
        for (const double line : lines)
            sum += line;
        return sum / static_cast<double>(lines.size());
    }
    /// How badly it stands beside these rows. A line between two rows is halfway down exactly; one on a row may have
    /// been drawn to it.
    double misfit(std::size_t first, std::size_t last) const
    {
        constexpr double drawn = 0.5;
        constexpr double far = 1000;
        constexpr double tie = 0.01;
        const auto begin = static_cast<double>(first);
        const auto end = static_cast<double>(last);
        if (lines.front() < begin - drawn || lines.back() > end + drawn)
            return far;
        const double off = std::abs((begin + end) / 2 - centre());
        return (is_between_rows() ? 2 * off : std::max(0.0, off - drawn)) + tie * off;
    }
};

class NamedGroups {
public:
    static std::optional<NamedGroups> find(std::span<const SourceLine> lines)
    {
        NamedGroups found;
        if (!found.take_head(lines))
            return std::nullopt;
        std::size_t at = found.m_head_lines;
        for (; at < std::min(lines.size(), most_named_lines); ++at) {
            if (!may_be_named(lines[at]) || lines[at].blank_lines_above > 0 || lines[at].starts_page)
                break;
            auto line = found.read_line(lines[at]);
            if (!line)
                break;
            found.m_lines.push_back(std::move(*line));
        }
        found.m_count = at;
        return found.find_columns() && found.find_names() && found.part_rows() ? std::optional(std::move(found))
                                                                               : std::nullopt;
    }

    std::size_t count() const { return m_count; }

    base::Result<void> add_to(Table &table, std::span<const SourceLine> lines, Assembly &assembly) const
    {
        table = assembly.begin_table(lines);
        table.header_rows = 1;
        std::vector<std::string> heads;
        for (const PlacedText &head : m_heads)
            heads.push_back(head.text);
        if (auto added = assembly.add_row(table, heads, lines.front().number, lines[m_head_lines - 1].number); !added)
            return added;
        for (std::size_t group = 0; group < m_names.size(); ++group) {
            for (std::size_t row = m_begins[group]; row < m_begins[group + 1]; ++row) {
                const int number = lines[m_head_lines + m_rows[row]].number;
                if (auto added = assembly.add_row(table, texts_of(group, row), number, number); !added)
                    return added;
                merge(table.grid, row - m_begins[group], m_begins[group + 1] - m_begins[group]);
            }
        }
        return {};
    }

private:
    bool take_head(std::span<const SourceLine> lines)
    {
        constexpr std::size_t fewest_heads = 4;
        if (lines.empty() || !may_be_named(lines[0]) || !has_gap(lines[0].text))
            return false;
        m_heads = place_texts(lines[0].text);
        const auto is_head = [](const PlacedText &word) { return may_be_head(word.text); };
        if (m_heads.size() < fewest_heads || !std::ranges::all_of(m_heads, is_head))
            return false;
        m_head_lines = 1;
        if (lines.size() < 2 || !may_be_named(lines[1]) || lines[1].blank_lines_above > 0)
            return true;
        const PlacedTexts below = place_texts(lines[1].text);
        const bool has_figure = std::ranges::any_of(below, [](const auto &word) { return is_figure_alone(word.text); });
        if (has_figure || below.empty() || below.front().begin < m_heads.front().end
            || !std::ranges::all_of(below, is_head))
            return true;
        m_head_lines = 2;
        std::size_t free = 0; ///< the first head that nothing stands below yet
        for (const PlacedText &word : below)
            free = add_below(word, free);
        return true;
    }

    /// 令和５年度 below 現状値; 資料 behind all of them is a head of its own. Gives the head behind.
    std::size_t add_below(const PlacedText &word, std::size_t free)
    {
        constexpr int farthest = 12; ///< twice the columns between the centres
        const auto distance = [&](const PlacedText &head) {
            return std::abs(head.begin + head.end - word.begin - word.end);
        };
        const auto nearest = std::ranges::min_element(m_heads, {}, distance);
        const bool is_far = nearest + 1 == m_heads.end() && distance(*nearest) > farthest && word.begin >= nearest->end;
        const std::size_t column = std::max(free, static_cast<std::size_t>(nearest - m_heads.begin()));
        if (is_far || column == m_heads.size()) {
            m_heads.push_back(word);
            return m_heads.size();
        }
        m_heads[column].text += word.text;
        return column + 1;
    }

    /// None where the line is no more of the table.
    static std::optional<NamedLine> read_line(const SourceLine &source)
    {
        PlacedTexts words = place_texts(source.text);
        NamedLine line;
        if (words.empty())
            return std::nullopt;
        if (words.front().begin <= deepest_name) {
            const std::string &name = words.front().text;
            if (name.contains("：") || name.starts_with("※") || name.starts_with("注") || begins_with_bullet(name))
                return std::nullopt;
            line.name = name;
            words.erase(words.begin());
        }
        if (!words.empty() && are_circled_numbers(words.back().text)) {
            line.source = words.back().text;
            words.pop_back();
        }
        const auto is_current = [](const PlacedText &word) {
            return is_figure_alone(word.text) || is_dash_alone(word.text);
        };
        const auto first = std::ranges::find_if(words, is_current);
        for (auto word = words.begin(); word != first; ++word)
            line.labels.push_back(word->text);
        for (auto word = first; word != words.end(); ++word) {
            // 100に近づけ る: what did not fit.
            const bool is_rest = !line.values.empty() && base::length(word->text) == 1 && !is_current(*word);
            if (is_rest)
                line.values.back() += word->text;
            else
                line.values.push_back(word->text);
        }
        const bool has_labels_alone = line.values.empty() && !line.labels.empty();
        return has_labels_alone ? std::nullopt : std::optional(std::move(line));
    }

    /// As many heads as there are cells: the name, one or two labels, as many values in each row, a source.
    bool find_columns()
    {
        constexpr std::size_t fewest_rows = 3;
        constexpr std::size_t fewest_values = 2;
        constexpr std::size_t most_labels = 2;
        bool has_sources = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const NamedLine &line = m_lines[i];
            has_sources = has_sources || !line.source.empty();
            if (line.values.empty())
                continue;
            m_rows.push_back(i);
            m_labels = std::max(m_labels, line.labels.size());
            m_values = m_rows.size() == 1 ? line.values.size() : m_values;
            if (line.values.size() != m_values || line.labels.empty())
                return false;
        }
        return m_rows.size() >= fewest_rows && m_values >= fewest_values && m_labels <= most_labels
            && m_heads.size() == 1 + m_labels + m_values + (has_sources ? 1 : 0);
    }

    /// Joins the lines of each name, and finds where they and the sources stand.
    bool find_names()
    {
        std::size_t rows = 0;
        int widest = 0;
        bool has_units = false; ///< ［％］ ends each
        for (const NamedLine &line : m_lines) {
            widest = std::max(widest, base::display_width(line.name));
            has_units = has_units || line.name.ends_with("］");
        }
        std::string_view last;
        bool stands_between = false;
        for (const NamedLine &line : m_lines) {
            const bool is_row = !line.values.empty();
            const double place = static_cast<double>(rows) - (is_row ? 0.0 : 0.5);
            rows += is_row ? 1 : 0;
            if (!line.source.empty())
                m_sources.push_back({line.source, {place}});
            if (line.name.empty())
                continue;
            stands_between = stands_between || !is_row;
            if (goes_on(last, line.name, has_units, widest)) {
                m_names.back().text += line.name;
                m_names.back().lines.push_back(place);
            } else {
                m_names.push_back({line.name, {place}});
            }
            last = line.name;
        }
        if (m_sources.size() != m_names.size())
            m_sources.clear();
        return stands_between && !m_names.empty() && m_names.size() <= m_rows.size();
    }

    static bool goes_on(std::string_view above, std::string_view text, bool has_units, int widest)
    {
        constexpr int full_slack = 3; ///< a wide letter that did not fit, and one column for the eye
        if (above.empty())
            return false;
        if (text.starts_with("（") || text.starts_with("［") || text.starts_with('('))
            return true;
        return has_units ? !above.ends_with("］") : base::display_width(above) + full_slack >= widest;
    }

    /// Gives each name the rows that it stands halfway beside.
    bool part_rows()
    {
        constexpr double none = std::numeric_limits<double>::max();
        constexpr double most_misfit = 1; ///< of one name
        const std::size_t rows = m_rows.size();
        const std::size_t names = m_names.size();
        std::vector<std::vector<double>> best(names + 1, std::vector<double>(rows + 1, none));
        std::vector<std::vector<std::size_t>> from(names + 1, std::vector<std::size_t>(rows + 1, 0));
        best[0][0] = 0;
        for (std::size_t name = 0; name < names; ++name) {
            for (std::size_t begin = 0; begin < rows; ++begin) {
                for (std::size_t end = begin + 1; best[name][begin] < none && end <= rows; ++end) {
                    double sum = best[name][begin] + m_names[name].misfit(begin, end - 1);
                    if (!m_sources.empty())
                        sum += m_sources[name].misfit(begin, end - 1);
                    if (sum >= best[name + 1][end])
                        continue;
                    best[name + 1][end] = sum;
                    from[name + 1][end] = begin;
                }
            }
        }
        if (best[names][rows] > most_misfit * static_cast<double>(names))
            return false;
        m_begins.assign(names + 1, rows);
        for (std::size_t name = names; name > 0; --name)
            m_begins[name - 1] = from[name][m_begins[name]];
        return true;
    }

    std::vector<std::string> texts_of(std::size_t group, std::size_t row) const
    {
        const NamedLine &line = m_lines[m_rows[row]];
        std::vector<std::string> texts = {m_names[group].text};
        texts.insert(texts.end(), line.labels.begin(), line.labels.end());
        texts.resize(1 + m_labels);
        texts.insert(texts.end(), line.values.begin(), line.values.end());
        if (texts.size() < m_heads.size())
            texts.push_back(m_sources.empty() ? line.source : m_sources[group].text);
        return texts;
    }

    /// The last row of the grid is the `at`-th of `size` that share the name, and the source.
    void merge(std::vector<std::vector<Table::GridCell>> &grid, std::size_t at, std::size_t size) const
    {
        std::vector<Table::GridCell *> merged = {&grid.back().front()};
        if (!m_sources.empty())
            merged.push_back(&grid.back().back());
        for (Table::GridCell *cell : merged) {
            cell->covered = at > 0;
            cell->cell.row_span = static_cast<int>(size);
        }
    }

    PlacedTexts m_heads;
    std::size_t m_head_lines = 0;
    std::vector<NamedLine> m_lines;
    std::size_t m_count = 0; ///< lines, the head's among them
    std::vector<std::size_t> m_rows; ///< lines with values
    std::size_t m_labels = 0; ///< of a row
    std::size_t m_values = 0;
    std::vector<SpanningCell> m_names;
    std::vector<SpanningCell> m_sources; ///< as many as names, or none
    std::vector<std::size_t> m_begins; ///< the first row of each name, and the end
};

} // namespace

std::size_t count_named_groups(std::span<const SourceLine> lines)
{
    return count_rows_of<NamedGroups>(lines);
}

base::Result<void> read_named_groups(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    return read_rows_of<NamedGroups>(lines, assembly, table);
}

} // namespace taikei::document

#include "base/text.hpp"
#include "reader/columns/column_tables.hpp"
#include "reader/columns/group_alignment.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

/// 人権推進課, 図書館, 消防本部: no title that ends like one.
bool names_office(std::string_view text)
{
    if (!Lexicon::get().is_office(text) && !Lexicon::get().is_department(text))
        return false;
    for (std::size_t at = 0; at < text.size();) {
        if (base::next_code_point(text, at) == U'の')
            return false;
    }
    return true;
}

/// The cells of a table whose rows are counted, column by column.
class CountedColumns {
public:
    explicit CountedColumns(const ColumnZone &zone)
        : m_zone(zone)
    {
        for (std::size_t i = 0; i < zone.heads.size(); ++i) {
            const Head &head = zone.heads[i];
            if (head.has(ColumnRole::Code))
                m_code = i;
            else if (head.has(ColumnRole::Department))
                m_office = i;
            else if (head.has(ColumnRole::Rating))
                m_letter = i;
            else if (!m_title)
                m_title = i;
            else if (!m_text)
                m_text = i;
            else
                m_is_known = false;
        }
        m_is_known = m_is_known && m_code == 0U && m_title == 1U && (m_letter || m_office);
    }

    std::optional<CountedTable> table(bool strictly)
    {
        if (!m_is_known || !sort_lines())
            return std::nullopt;
        const std::size_t count = m_numbers.size();
        m_titles = join_wrapped_cells(m_title_lines, count);
        m_rows = m_letter ? m_letters.size() : count;
        if (m_titles.empty() || m_rows < count || !part_texts(strictly)
            || (m_office ? m_offices.size() < m_rows : !m_offices.empty()))
            return std::nullopt;
        m_first_row = align(m_rows, count, [&](std::size_t number, std::size_t first, std::size_t end) {
            return score_of_number(number, first, end);
        });
        m_first_office = align(m_office ? m_offices.size() : m_rows, m_rows,
                               [&](std::size_t row, std::size_t first, std::size_t end) {
                                   return m_office ? score_of_row(row, first, end) : 0;
                               });
        if (m_first_row.empty() || m_first_office.empty())
            return std::nullopt;
        return CountedTable{put_together(), m_rows > count || (m_office && m_offices.size() > m_rows)};
    }

private:
    /// Which column each line belongs to. False where it can be none.
    bool sort_lines()
    {
        const auto &lines = m_zone.lines;
        for (std::size_t at = 0; at < lines.size();) {
            std::vector<ColumnLine> rest;
            const std::size_t block = lines[at].block;
            for (; at < lines.size() && lines[at].block == block; ++at) {
                const ColumnLine &line = lines[at];
                if (is_plain_number(line.text) && (!line.may_number_page || follows_number(line.text)))
                    m_numbers.push_back(line.text);
                else if (line.may_number_page)
                    continue;
                else if (m_letter && is_rating_letter(line.text))
                    m_letters.push_back(line.text);
                else if (m_office && names_office(line.text))
                    m_offices.push_back(line.text);
                else
                    rest.push_back(line);
            }
            const bool is_text =
                std::ranges::any_of(rest, [](const ColumnLine &line) { return line.text.ends_with("。"); });
            auto &column = is_text && m_text ? m_text_lines : m_title_lines;
            column.insert(column.end(), rest.begin(), rest.end());
        }
        for (std::size_t i = 1; i < m_numbers.size(); ++i) {
            if (number_of(m_numbers[i]) != number_of(m_numbers[i - 1]) + 1)
                return false;
        }
        return !m_numbers.empty();
    }

    static unsigned long number_of(const std::string &text) { return std::stoul(base::narrow(text)); }

    bool follows_number(const std::string &text) const
    {
        return m_numbers.empty() || number_of(text) == number_of(m_numbers.back()) + 1;
    }

    /// A text ends with a sentence. Where that gives fewer texts than rows, the shortest lines end one, too.
    bool part_texts(bool strictly)
    {
        if (!m_text)
            return true;
        std::vector<std::pair<int, std::size_t>> others; ///< lines that end no sentence, by width
        std::vector<bool> ends(m_text_lines.size(), false);
        std::size_t texts = 1;
        for (std::size_t i = 0; i + 1 < m_text_lines.size(); ++i) {
            ends[i] = m_text_lines[i].text.ends_with("。");
            texts += ends[i] ? 1 : 0;
            if (!ends[i])
                others.emplace_back(base::display_width(m_text_lines[i].text), i);
        }
        if (m_text_lines.empty() || texts > m_rows || texts + others.size() < m_rows || (strictly && texts < m_rows))
            return false;
        std::ranges::stable_sort(others);
        for (std::size_t i = 0; texts < m_rows; ++i, ++texts)
            ends[others[i].second] = true;
        m_texts.emplace_back();
        for (std::size_t i = 0; i < m_text_lines.size(); ++i) {
            m_texts.back().text += m_text_lines[i].text;
            ++m_texts.back().lines;
            if (ends[i] && i + 1 < m_text_lines.size())
                m_texts.emplace_back();
        }
        return true;
    }

    /// How well the rows go with the number: they are of its subject and of one another's, and offices judge once. Rows
    /// of one line stand close; a title that stands apart has more than one line beside it.
    int score_of_number(std::size_t number, std::size_t first, std::size_t end) const
    {
        constexpr int wrong = 4;
        const WrappedCell &title = m_titles[number];
        int score = 0;
        std::size_t lines = 0;
        for (std::size_t row = first; row < end; ++row) {
            if (m_text) {
                score += count_shared_pairs(title.text, m_texts[row].text);
                lines += m_texts[row].lines;
                score += row > first ? count_shared_pairs(m_texts[row - 1].text, m_texts[row].text) : 0;
            }
            const auto offices = std::views::iota(first, row);
            if (m_offices.size() == m_rows
                && std::ranges::any_of(offices, [&](std::size_t i) { return m_offices[i] == m_offices[row]; }))
                score -= wrong;
        }
        const bool stands_close = (number > 0 && m_titles[number - 1].block == title.block)
            || (number + 1 < m_titles.size() && m_titles[number + 1].block == title.block);
        if (stands_close && end > first + 1)
            score -= wrong;
        else if (!stands_close && title.lines == 1 && lines == 1)
            --score;
        return score;
    }

    /// How well the offices go with the row's text: none stands there twice.
    int score_of_row(std::size_t row, std::size_t first, std::size_t end) const
    {
        constexpr int wrong = 4;
        int score = 0;
        for (std::size_t i = first; i < end; ++i) {
            if (m_text)
                score += count_shared_pairs(m_offices[i], m_texts[row].text);
            const auto before = std::views::iota(first, i);
            if (std::ranges::any_of(before, [&](std::size_t other) { return m_offices[other] == m_offices[i]; }))
                score -= wrong;
        }
        return score;
    }

    document::Table put_together() const
    {
        document::Table table = begin_table(m_zone);
        std::vector<std::string> cells;
        for (std::size_t number = 0; number < m_numbers.size(); ++number) {
            const std::size_t end = number + 1 < m_first_row.size() ? m_first_row[number + 1] : m_rows;
            for (std::size_t row = m_first_row[number]; row < end; ++row) {
                cells.assign(m_zone.heads.size(), {});
                cells[*m_code] = m_numbers[number];
                cells[*m_title] = m_titles[number].text;
                if (m_text)
                    cells[*m_text] = m_texts[row].text;
                if (m_letter)
                    cells[*m_letter] = m_letters[row];
                if (m_office)
                    cells[*m_office] = offices_of(row);
                add_row(table, cells, m_title_lines.front().place);
                const bool goes_on = row > m_first_row[number];
                table.grid.back()[*m_code].covered = goes_on;
                table.grid.back()[*m_title].covered = goes_on;
            }
        }
        return table;
    }

    std::string offices_of(std::size_t row) const
    {
        const std::size_t end = row + 1 < m_first_office.size() ? m_first_office[row + 1] : m_offices.size();
        std::string offices;
        for (std::size_t i = m_first_office[row]; i < end; ++i)
            offices += (offices.empty() ? "" : "\n") + m_offices[i];
        return offices;
    }

    struct CellText {
        std::string text;
        std::size_t lines = 0;
    };

    const ColumnZone &m_zone;
    std::optional<std::size_t> m_code;
    std::optional<std::size_t> m_title;
    std::optional<std::size_t> m_text;
    std::optional<std::size_t> m_office;
    std::optional<std::size_t> m_letter;
    bool m_is_known = true; ///< all heads are of these columns
    std::vector<std::string> m_numbers;
    std::vector<std::string> m_offices;
    std::vector<std::string> m_letters;
    std::vector<ColumnLine> m_title_lines;
    std::vector<ColumnLine> m_text_lines;
    std::vector<WrappedCell> m_titles;
    std::vector<CellText> m_texts;
    std::size_t m_rows = 0;
    std::vector<std::size_t> m_first_row; ///< of each number
    std::vector<std::size_t> m_first_office; ///< of each row
};

} // namespace

std::optional<CountedTable> judgements_of_columns(const ColumnZone &zone, bool strictly)
{
    return CountedColumns(zone).table(strictly);
}

} // namespace taikei::reader

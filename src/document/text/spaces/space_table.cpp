#include "document/text/spaces/space_table.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/number_mark.hpp"
#include "document/text/spaces/drifting_columns.hpp"
#include "document/text/spaces/labels_over_rows.hpp"
#include "document/text/spaces/space_columns.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>

namespace taikei::document {

namespace {

using base::Result;

constexpr std::size_t most_head_lines = 2; ///< that may lie across the columns

class SpaceTableFinder {
public:
    SpaceTableFinder(std::span<const SourceLine> lines, Assembly &assembly)
        : m_assembly(assembly)
    {
        for (const auto &line : lines)
            m_lines.push_back({&line, find_segments(line.text), is_rule(line.text)});
        part_touching_cells(m_lines);
    }

    Result<SpaceTableResult> find(Table &table)
    {
        std::size_t head_lines = 0;
        choose_columns(head_lines);
        const auto begins = find_begins(m_lines);
        const bool sets_heads_aside = head_lines > 0 && begins.size() == m_columns.size()
            && std::ranges::all_of(std::span(m_lines).first(head_lines),
                                   [&](const auto &line) { return line.segments.size() + 1 >= begins.size(); });
        if (begins.size() > m_columns.size() || sets_heads_aside) {
            m_columns.clear();
            straighten(m_lines, begins);
            choose_columns(head_lines);
        }
        if (m_columns.size() < 2)
            return SpaceTableResult{};
        join_heads_with_figures(m_lines, head_lines, m_columns);
        m_first = head_lines;
        // A line across the columns right above them is part of the head, and so is one of several texts above that.
        constexpr std::size_t fewest_heads = 3;
        const std::size_t across = m_first;
        while (m_first > 0 && m_lines[m_first - 1].segments.size() >= (m_first == across ? 2 : fewest_heads))
            --m_first;
        m_first += count_titles();
        cut_lines();
        if (!is_convincing())
            return SpaceTableResult{};
        if (auto built = build(table); !built)
            return std::unexpected(built.error());
        return SpaceTableResult{true, m_first};
    }

private:
    /// Lines at the top may lie across the columns of the others: as few are set aside as give the most columns.
    void choose_columns(std::size_t &head_lines)
    {
        for (std::size_t skip = 0; skip <= most_head_lines && skip + 2 <= m_lines.size(); ++skip) {
            auto columns = find_columns(std::span(m_lines).subspan(skip));
            if (columns.size() > m_columns.size()) {
                m_columns = std::move(columns);
                head_lines = skip;
            }
        }
    }

    /// 基本目標 | 1 健康なまち | 会計 | 一般: as many cells as there are columns, so no title of what follows.
    bool is_whole_row(const CandidateLine &line) const
    {
        constexpr std::size_t fewest_columns = 4;
        return m_columns.size() >= fewest_columns && line.segments.size() == m_columns.size()
            && !cut(line, m_columns).crosses;
    }

    /// Whether the line fills every column with a word, as the head of a table does.
    bool is_full_head(const CandidateLine &line) const
    {
        constexpr std::size_t fewest_columns = 4;
        const auto is_head = [](const std::string &text) {
            return !text.empty() && (!is_value_like(text) || text.contains("年")) && !text.contains("  ");
        };
        if (line.is_rule || line.segments.size() != m_columns.size() || m_columns.size() < fewest_columns)
            return false;
        const CutLine heads = cut(line, m_columns);
        return !heads.crosses && std::ranges::all_of(heads.texts, is_head) && !heads.texts.front().starts_with("（")
            && !heads.texts.front().starts_with('(');
    }

    /// ４ 施策のコスト　　　（単位：千円）
    static bool is_title_with_unit(const CandidateLine &line)
    {
        constexpr std::size_t most_segments = 3; ///< number, title, unit
        return line.segments.size() >= 2 && line.segments.size() <= most_segments
            && (line.segments.back().text.contains("単位：") || line.segments.back().text.contains("単位:"));
    }

    /// Lines at the top that begin where the first column does, right above a head that fills every column: titles and
    /// labels of what the table belongs to.
    std::size_t count_titles() const
    {
        constexpr std::size_t most_titles = 3;
        std::size_t titles = 0;
        while (titles < most_titles && m_first + titles < m_lines.size() && !is_full_head(m_lines[m_first + titles])) {
            const CandidateLine &line = m_lines[m_first + titles];
            if (line.is_rule || line.segments.empty() || line.segments.front().begin >= m_columns.front().end
                || is_whole_row(line))
                break;
            ++titles;
        }
        const bool above_head = m_first + titles < m_lines.size() && is_full_head(m_lines[m_first + titles]);
        return above_head ? titles : is_title_with_unit(m_lines[m_first]) ? 1 : 0;
    }

    void cut_lines()
    {
        for (std::size_t i = m_first; i < m_lines.size(); ++i) {
            if (m_lines[i].is_rule) {
                if (m_rule_after == 0)
                    m_rule_after = m_cut.size();
                continue;
            }
            m_cut.push_back(cut(m_lines[i], m_columns));
            m_cut_sources.push_back(m_lines[i].source);
        }
    }

    /// A running head above a number on the right are no two rows.
    static bool share_columns(const CutLine &above, const CutLine &below)
    {
        constexpr int fewest = 2;
        int shared = 0;
        for (std::size_t column = 0; column < above.texts.size(); ++column) {
            const bool is_spanned = column > 0 && above.crosses && above.texts[column].empty();
            shared += (!above.texts[column].empty() || is_spanned) && !below.texts[column].empty() ? 1 : 0;
        }
        return shared >= fewest;
    }

    /// 政策 | 施策 above 1-1 …, 1-2 …: every line below two heads ends in a numbered title.
    bool is_outline() const
    {
        constexpr std::size_t fewest = 4;
        const auto is_numbered = [](const CutLine &line) {
            return !line.crosses && begins_with_parted_number(line.texts.back());
        };
        return m_columns.size() == 2 && m_cut.size() >= fewest && count_texts(m_cut.front()) == 2
            && std::ranges::all_of(m_cut.front().texts, may_be_head) && !is_numbered(m_cut.front())
            && std::all_of(m_cut.begin() + 1, m_cut.end(), is_numbered);
    }

    bool is_convincing() const
    {
        const auto rows = m_cut.size();
        if (is_outline())
            return true;
        if (rows < 2 || (rows == 2 && (m_columns.size() < 3 || !share_columns(m_cut[0], m_cut[1]))))
            return false;
        const auto filled = [](const CutLine &line) {
            return std::ranges::count_if(line.texts, [](const std::string &t) { return !t.empty(); });
        };
        const auto with_columns = std::ranges::count_if(m_cut, [&](const CutLine &l) { return filled(l) > 1; });
        if (static_cast<std::size_t>(with_columns) * 2 < rows)
            return false;
        for (std::size_t column = 1; column < m_columns.size(); ++column) {
            if (holds_values(column))
                return true;
        }
        return is_regular() || is_headed();
    }

    static std::size_t count_texts(const CutLine &line)
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(line.texts, [](const std::string &text) { return !text.empty(); }));
    }

    /// Words alone are also a table where short heads stand above all columns, but one for marks, two lines or more
    /// fill them, and no line lies across: the cells between are wrapped.
    bool is_headed() const
    {
        constexpr std::size_t fewest_columns = 3;
        constexpr std::size_t fewest_full = 2;
        if (m_columns.size() < fewest_columns || std::ranges::any_of(m_cut, &CutLine::crosses))
            return false;
        const auto is_full = [&](const CutLine &line) { return count_texts(line) == m_columns.size(); };
        const std::size_t heads = count_texts(m_cut.front());
        return heads + 1 >= m_columns.size() && heads >= fewest_columns
            && std::ranges::all_of(m_cut.front().texts, may_be_head)
            && static_cast<std::size_t>(std::count_if(m_cut.begin() + 1, m_cut.end(), is_full)) >= fewest_full;
    }

    /// Words alone are a table where three lines or more fill all of three columns or more: no prose lines up so.
    bool is_regular() const
    {
        constexpr std::size_t fewest = 3;
        if (m_columns.size() < fewest)
            return false;
        const auto full = std::ranges::count_if(m_cut, [](const CutLine &line) {
            return !line.crosses && std::ranges::none_of(line.texts, [](const std::string &t) { return t.empty(); });
        });
        const auto lines = static_cast<std::size_t>(full);
        return lines >= fewest && lines * 2 >= m_cut.size();
    }

    /// Below the first row, at least half of the column's texts are values.
    bool holds_values(std::size_t column) const
    {
        std::size_t texts = 0;
        std::size_t values = 0;
        for (std::size_t i = 1; i < m_cut.size(); ++i) {
            texts += m_cut[i].texts[column].empty() ? 0 : 1;
            values += is_value_like(m_cut[i].texts[column]) ? 1 : 0;
        }
        return values > 0 && values * 2 >= texts;
    }

    Result<void> build(Table &table)
    {
        const auto &first = *m_cut_sources.front();
        table.origin = Table::Origin::Spaces;
        table.blank_lines_above = first.blank_lines_above;
        table.starts_page = first.starts_page;
        table.place = m_assembly.place_of(first);
        table.place.last_line = m_cut_sources.back()->number;
        const std::size_t spanning = m_cut.front().crosses ? 1 : 0;
        if (spanning > 0)
            add_row(table, m_cut.front().texts, m_cut.front().spans, first.number, first.number);
        const std::vector<int> no_spans(m_columns.size(), 1);
        for (const auto &row : join_wrapped_rows(rows_from(spanning))) {
            if (m_rule_after > 0 && row.first_line < m_cut_sources[std::min(m_rule_after, m_cut.size() - 1)]->number)
                table.header_rows = static_cast<int>(table.grid.size()) + 1;
            if (auto allowed = m_assembly.allow_row(row.texts.size(), table.place); !allowed)
                return allowed;
            add_row(table, row.texts, no_spans, row.first_line, row.last_line);
        }
        join_labels_over_rows(table);
        return {};
    }

    std::vector<LineCells> rows_from(std::size_t begin) const
    {
        std::vector<LineCells> rows;
        for (std::size_t i = begin; i < m_cut.size(); ++i) {
            // What stands right below a rule is no rest of what stands above it.
            const bool below_rule = m_rule_after > 0 && i == m_rule_after;
            rows.push_back(
                {m_cut[i].texts, m_cut_sources[i]->number, m_cut_sources[i]->blank_lines_above > 0 || below_rule});
        }
        return rows;
    }

    void add_row(Table &table, const std::vector<std::string> &texts, const std::vector<int> &spans, int first_line,
                 int last_line) const
    {
        auto &row = table.grid.emplace_back();
        while (row.size() < texts.size()) {
            const auto column = row.size();
            Table::GridCell cell;
            cell.cell.text = texts[column];
            cell.cell.column_span = spans[column];
            cell.cell.place = m_assembly.place_at(first_line, last_line, table.place.page);
            cell.cell.place.row = static_cast<int>(table.grid.size());
            for (int i = 0; i < spans[column]; ++i) {
                cell.cell.place.column = static_cast<int>(row.size()) + 1;
                row.push_back(cell);
                cell.covered = true;
            }
        }
    }

    Assembly &m_assembly;
    std::vector<CandidateLine> m_lines;
    std::vector<Column> m_columns;
    std::size_t m_first = 0;
    std::vector<CutLine> m_cut; ///< without rules
    std::vector<const SourceLine *> m_cut_sources;
    std::size_t m_rule_after = 0; ///< how many cut lines stand above the first rule; 0 where there is none
};

} // namespace

Result<SpaceTableResult> find_space_table(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    return SpaceTableFinder{lines, assembly}.find(table);
}

} // namespace taikei::document

#include "document/text/letters/letter_table.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/spaces.hpp"
#include "document/text/letters/alignment.hpp"
#include "document/text/letters/ends.hpp"
#include "document/text/letters/growth.hpp"
#include "document/text/letters/titles.hpp"
#include "document/text/spaces/drifting_columns.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <ranges>
#include <string>
#include <utility>

namespace taikei::document::letters {
namespace {

constexpr std::size_t longest_table_line = 900; ///< in bytes
constexpr std::size_t most_table_lines = 200;

bool may_be_table_line(const SourceLine &line)
{
    return line.text.size() <= longest_table_line && !line.text.contains('\t') && !line.text.contains('|')
        && !line.text.contains('<') && !is_rule(line.text);
}

/// ［指標の説明］ right above ① …, ② …: no rest of a name.
bool titles_list(std::span<const SourceLine> lines, const std::vector<Piece> &pieces, int left)
{
    const std::string_view text = pieces.front().text;
    return pieces.size() == 1 && pieces.front().begin <= left + 1 && text.starts_with("［") && text.ends_with("］")
        && lines.size() > 1 && begins_with_bullet(trim_spaces(lines[1].text));
}

/// 評価指標 below a blank line, right above the heads of a table of its own.
bool titles_table(std::span<const SourceLine> lines, const std::vector<Piece> &pieces, int left)
{
    constexpr int longest_title = 12; ///< in letters
    const Piece &title = pieces.front();
    if (pieces.size() > 1 || title.begin > left + 1 || title.end - title.begin > longest_title
        || lines[0].blank_lines_above == 0 || lines.size() < 2 || !may_be_table_line(lines[1]))
        return false;
    const auto heads = pieces_of(lines[1].text);
    return heads.size() >= fewest_columns && std::ranges::all_of(heads, [](const Piece &head) {
               return may_be_head(head.text) && !is_figure(head.text);
           });
}

/// A, Ｂ, ○, △: a letter or sign, as judgements are.
bool is_grade(std::string_view text)
{
    std::size_t at = 0;
    const char32_t c = base::next_code_point(text, at);
    return !base::is_between(c, U'ぁ', U'鿿') && !base::is_between(c, U'０', U'９');
}

/// The columns that the lines below the heads make by themselves.
std::vector<Extent> grow_columns(const std::vector<Line> &lines, std::size_t head)
{
    Growth growth;
    for (std::size_t i = head + 1; i < lines.size(); ++i) {
        const auto &pieces = lines[i].pieces;
        const bool is_label = pieces.size() == 1 && pieces.front().begin <= lines[head].pieces.front().begin;
        if (!is_label && !growth.add(pieces))
            break;
    }
    return growth.columns();
}

/// Lines that lack but the name, which stands above and below them, each with one of its size before its pieces:
///
///     利用回数
///                          回    8,412   8,655.3
///     （１月当たり）
///
/// None where any other line stands among them.
std::vector<std::vector<Piece>> complete_with_names(const std::vector<Line> &lines, std::size_t head, std::size_t heads)
{
    std::vector<std::vector<Piece>> completed;
    Piece name{std::numeric_limits<int>::max(), 0, {}};
    int begin = std::numeric_limits<int>::max();
    for (const Line &line : lines | std::views::drop(head + 1)) {
        const Piece &first = line.pieces.front();
        if (line.pieces.size() == 1)
            name = {std::min(name.begin, first.begin), std::max(name.end, first.end), first.text};
        else if (line.pieces.size() + 1 == heads)
            begin = std::min(begin, completed.emplace_back(line.pieces).front().begin);
        else
            return {};
    }
    if (name.end == 0 || name.end >= begin)
        return {};
    for (auto &pieces : completed)
        pieces.insert(pieces.begin(), name);
    return completed;
}

} // namespace

LetterTable::LetterTable(std::span<const SourceLine> lines)
{
    gather(lines);
    if (m_lines.size() < 2 || !may_begin())
        return;
    m_looked_at = m_lines.back().at + 1;
    m_heads = find_heads(m_lines);
    if (!find_columns())
        return;
    m_grid.emplace(m_lines, m_columns);
    if (!m_grid->is_table() || !m_grid->is_clean())
        m_grid.reset();
}

/// The lines that may belong to a table.
void LetterTable::gather(std::span<const SourceLine> lines)
{
    constexpr int most_blank_lines = 2;
    int left = 0;
    for (std::size_t i = 0; i < std::min(lines.size(), most_table_lines); ++i) {
        const SourceLine &source = lines[i];
        const bool is_apart = source.starts_page || source.blank_lines_above > most_blank_lines;
        if (!may_be_table_line(source) || (i > 0 && is_apart))
            break;
        Line line{&source, pieces_of(source.text), {}, i};
        if (line.pieces.empty() || (line.pieces.size() == 1 && states_unit(line.pieces.front().text)))
            break;
        left = i == 0 ? line.pieces.front().begin : std::min(left, line.pieces.front().begin);
        if (i > 0 && (is_title_or_note(line.pieces, left) || is_numbered_title(m_lines, line.pieces)))
            break;
        if (i > 0
            && (titles_list(lines.subspan(i), line.pieces, left) || titles_table(lines.subspan(i), line.pieces, left)))
            break;
        m_lines.push_back(std::move(line));
        if (i <= 1 && !may_begin())
            break;
    }
    drop_side_letters();
}

/// 第 ４ 章 down the right edge of the page: letters alone, far behind all other text.
void LetterTable::drop_side_letters()
{
    constexpr int least_gap = 2;
    int right = 0;
    for (const Line &line : m_lines) {
        const std::size_t others = line.pieces.size() - (is_single_letter(line.pieces.back()) ? 1 : 0);
        right = others > 0 ? std::max(right, line.pieces[others - 1].end) : right;
    }
    for (Line &line : m_lines) {
        const Piece &last = line.pieces.back();
        if (is_single_letter(last) && last.begin >= right + least_gap && !is_figure(last.text) && !is_grade(last.text))
            line.pieces.pop_back();
    }
    if (!m_lines.empty() && m_lines.front().pieces.empty())
        return m_lines.clear();
    std::erase_if(m_lines, [](const Line &line) { return line.pieces.empty(); });
}

/// Short words in the first line, set in where there is but one; a number begins a title.
bool LetterTable::may_begin() const
{
    constexpr int least_indent = 10;
    const auto &first = m_lines.front().pieces;
    const bool are_heads =
        std::ranges::all_of(part_heads(first), [](const Piece &piece) { return may_be_head(piece.text); });
    if (!are_heads || (m_lines.size() > 1 && m_lines[1].source->blank_lines_above > 1))
        return false;
    const bool has_digit = base::narrow(first.front().text).find_first_of("0123456789") != std::string::npos;
    return (!has_digit || first.size() >= fewest_columns) && (first.size() >= 2 || first.front().begin >= least_indent);
}

/// Finds the columns, and the end of the table; each tells about the other.
bool LetterTable::find_columns()
{
    for (std::size_t count = 0; count != m_lines.size();) {
        count = m_lines.size();
        if (count < m_heads.line + 2)
            return false;
        const bool was_cut = place_lines();
        if (m_columns.size() < fewest_columns || m_lines.size() < m_heads.line + 2)
            return false;
        cut_end(m_lines, m_heads.line, m_columns, was_cut);
    }
    join_heads_with_figures();
    return !m_is_torn && m_columns.size() == m_heads.pieces.size();
}

/// The heads tell the columns, and the lines below, one after the other, how wide they are and how far off their heads
/// they stand. A line that lies over several columns ends the table; then true.
bool LetterTable::place_lines()
{
    Alignment alignment(m_heads.pieces);
    const std::size_t heads = m_heads.pieces.size();
    const auto grown = grow_columns(m_lines, m_heads.line);
    const auto completed = complete_with_names(m_lines, m_heads.line, heads);
    const bool is_grown = grown.size() == heads && completed.empty();
    std::vector<const std::vector<Piece> *> even;
    for (std::size_t i = m_heads.line + 1; i < m_lines.size(); ++i) {
        if (m_lines[i].pieces.size() == heads)
            even.push_back(&m_lines[i].pieces);
    }
    for (const auto &pieces : completed)
        even.push_back(&pieces);
    if (is_grown)
        alignment.seed(grown);
    else
        alignment.seed(even);
    bool was_cut = false;
    for (std::size_t i = m_heads.line + 1; i < m_lines.size() && !was_cut; ++i) {
        auto &pieces = m_lines[i].pieces;
        if (pieces.size() == heads && alignment.is_seeded() && !is_grown)
            continue;
        was_cut = !alignment.add(pieces) && pieces.size() != heads;
        if (!was_cut)
            continue;
        const bool has_figures =
            std::any_of(pieces.begin() + 1, pieces.end(), [](const Piece &piece) { return is_figure(piece.text); });
        m_is_torn = m_is_torn || (pieces.size() >= fewest_columns && has_figures);
        m_lines.resize(i);
    }
    m_columns = alignment.columns();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        if (i <= m_heads.line)
            line.pieces = join_spaced_letters(line.pieces);
        line.columns = i <= m_heads.line ? alignment.columns_of_heads(line.pieces) : alignment.columns_of(line.pieces);
        if (i > m_heads.line && line.pieces.size() == m_columns.size())
            std::iota(line.columns.begin(), line.columns.end(), std::size_t{0});
    }
    return was_cut;
}

/// 令和7年度目標 beside the figures below it: a column of heads alone and one without a head are one.
void LetterTable::join_heads_with_figures()
{
    const std::size_t body = first_line_of_figures(m_lines);
    if (body == nowhere || body == 0)
        return;
    std::vector<bool> has_head(m_columns.size());
    std::vector<bool> has_body(m_columns.size());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        for (const std::size_t column : m_lines[i].columns)
            (i < body ? has_head : has_body)[column] = true;
    }
    std::vector<Extent> joined;
    std::vector<std::size_t> new_column;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        joined.push_back(m_columns[c]);
        new_column.push_back(joined.size() - 1);
        if (c + 1 == m_columns.size())
            break;
        const bool head_first = has_head[c] && !has_body[c] && !has_head[c + 1] && has_body[c + 1];
        const bool head_last = !has_head[c] && has_body[c] && has_head[c + 1] && !has_body[c + 1];
        if (head_first || head_last) {
            joined.back().end = m_columns[++c].end;
            new_column.push_back(joined.size() - 1);
        }
    }
    m_columns = std::move(joined);
    for (Line &line : m_lines) {
        for (std::size_t &column : line.columns)
            column = new_column[column];
    }
}

} // namespace taikei::document::letters

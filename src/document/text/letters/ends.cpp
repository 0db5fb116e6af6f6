#include "document/text/letters/ends.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"

#include <algorithm>

namespace taikei::document::letters {
namespace {

/// Lines at the end that stand alone in the first column are titles of what follows, but for the rest of a full line.
void drop_title(std::vector<Line> &lines, const Extent &names)
{
    constexpr int slack = 2;
    int width = 0;
    for (const Line &line : lines)
        width = line.pieces.front().begin <= names.end ? std::max(width, line.pieces.front().end) : width;
    while (lines.size() > 2) {
        const Line &last = lines.back();
        const Line &above = lines[lines.size() - 2];
        const bool is_alone = last.pieces.size() == 1 && last.pieces.front().begin <= names.end;
        const bool is_rest = last.source->blank_lines_above == 0 && above.pieces.front().end + slack >= width;
        if (!is_alone || is_rest || last.pieces.front().text.starts_with("（"))
            return;
        lines.pop_back();
    }
}

/// Behind a blank line, what stands in the first column only is a title, or no part of the table.
void cut_behind_blank(std::vector<Line> &lines)
{
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Line &line = lines[i];
        const bool is_alone = line.columns.back() == 0 || (i + 1 == lines.size() && line.pieces.size() <= 2);
        const bool is_end = i + 1 == lines.size() || lines[i + 1].source->blank_lines_above > 0;
        if (line.source->blank_lines_above > 0 && is_alone && is_end)
            return lines.resize(i);
    }
}

/// 求職 118 人   求職 130 人: side by side behind the names.
bool holds_named_figures(const Line &line)
{
    constexpr int longest_figure = 15; ///< in letters
    return line.pieces.size() > 1 && line.columns.front() > 0
        && std::ranges::all_of(line.pieces, [](const Piece &piece) {
               return piece.end - piece.begin <= longest_figure
                   && base::narrow(piece.text).find_first_of("0123456789") != std::string::npos;
           });
}

/// Behind the last figures only the rest of full lines belongs to the table, and what stands in brackets below a name.
void cut_behind_figures(std::vector<Line> &lines, std::size_t columns)
{
    constexpr int slack = 1;
    std::size_t last = nowhere;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto &pieces = lines[i].pieces;
        const bool has_figure =
            std::any_of(pieces.begin() + 1, pieces.end(), [](const Piece &piece) { return is_figure(piece.text); });
        last = has_figure || holds_named_figures(lines[i]) ? i : last;
    }
    if (last == nowhere)
        return;
    std::vector<int> ends(columns, 0);
    for (std::size_t i = 0; i <= last; ++i) {
        for (std::size_t p = 0; p < lines[i].pieces.size(); ++p) {
            int &end = ends[lines[i].columns[p]];
            end = std::max(end, lines[i].pieces[p].end - lines[i].pieces[p].begin);
        }
    }
    const auto goes_on = [&](std::size_t i, std::size_t p) {
        const std::string_view text = lines[i].pieces[p].text;
        if (text.starts_with("（") || text.starts_with('(') || text.starts_with("〔") || text.starts_with("［"))
            return true;
        if (begins_with_bullet(text))
            return false;
        for (std::size_t above = i; above-- > 0 && above + 2 >= i;) {
            const Line &line = lines[above];
            const auto found = std::ranges::find(line.columns, lines[i].columns[p]);
            if (found == line.columns.end())
                continue;
            const Piece &piece = line.pieces[static_cast<std::size_t>(found - line.columns.begin())];
            if (piece.text.ends_with("〕") || piece.text.ends_with("］") || piece.text.ends_with("）"))
                return false;
            return piece.end - piece.begin + slack > ends[lines[i].columns[p]];
        }
        return false;
    };
    for (std::size_t i = last + 1; i < lines.size(); ++i) {
        bool is_rest = lines[i].source->blank_lines_above == 0;
        for (std::size_t p = 0; p < lines[i].pieces.size(); ++p)
            is_rest = is_rest && goes_on(i, p);
        if (!is_rest)
            return lines.resize(i);
    }
}

/// 関連する計画, ・…計画 below the last row: what stands alone in the first column, and is not the rest of a full line.
void cut_behind_rows(std::vector<Line> &lines, std::size_t head)
{
    constexpr int slack = 1;
    int width = 0;
    for (std::size_t i = head + 1; i < lines.size(); ++i) {
        const Piece &piece = lines[i].pieces.front();
        width = lines[i].columns.front() == 0 ? std::max(width, piece.end - piece.begin) : width;
    }
    std::size_t end = lines.size();
    while (end > head + 2 && lines[end - 1].pieces.size() == 1 && lines[end - 1].columns.front() == 0)
        --end;
    for (; end < lines.size(); ++end) {
        const Piece &above = lines[end - 1].pieces.front();
        const std::string_view text = lines[end].pieces.front().text;
        const bool is_rest = lines[end - 1].columns.front() != 0 || above.end - above.begin + slack >= width
            || text.starts_with("（") || text.starts_with('(') || text.starts_with("［") || text.starts_with("〔");
        if (!is_rest || begins_with_bullet(text))
            return lines.resize(end);
    }
}

} // namespace

void cut_end(std::vector<Line> &lines, std::size_t head, const std::vector<Extent> &columns, bool was_cut)
{
    if (was_cut)
        drop_title(lines, columns.front());
    cut_behind_blank(lines);
    cut_behind_figures(lines, columns.size());
    cut_behind_rows(lines, head);
}

} // namespace taikei::document::letters

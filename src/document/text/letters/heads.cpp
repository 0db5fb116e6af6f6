#include "document/text/letters/heads.hpp"

#include "document/text/letters/touching.hpp"
#include "document/text/spaces/drifting_columns.hpp"

#include <algorithm>
#include <utility>

namespace taikei::document::letters {
namespace {

constexpr std::size_t most_head_lines = 6;

/// The first line with two thirds of the heads, or more: what stands above it lies over several columns.
std::size_t find_head_line(const std::vector<Line> &lines)
{
    std::size_t most = 0;
    for (std::size_t i = 0; i < std::min(lines.size(), 2 * most_head_lines); ++i)
        most = std::max(most, lines[i].pieces.size());
    const std::size_t body = first_line_of_figures(lines);
    const std::size_t end = std::min({lines.size(), most_head_lines, body > 0 ? body : nowhere});
    std::size_t head = 0;
    for (std::size_t i = 0; i < end; ++i) {
        const std::size_t pieces = lines[i].pieces.size();
        head = pieces > lines[head].pieces.size() ? i : head;
        if (pieces * 3 >= most * 2)
            break;
    }
    return head;
}

bool is_head(const Piece &piece)
{
    return may_be_head(piece.text) && !is_figure(piece.text);
}

/// What stands in the lines of heads, but for what lies over or below others.
std::vector<Piece> collect_heads(const std::vector<Line> &lines, std::size_t head)
{
    auto heads = join_spaced_letters(lines[head].pieces);
    const std::size_t body = std::min(first_line_of_figures(lines), lines.size());
    const auto take = [&](std::size_t i) {
        for (const Piece &piece : join_spaced_letters(lines[i].pieces)) {
            const auto lies_over = [&](const Piece &other) {
                return overlap(piece, {other.begin - 1, other.end + 1}) > 0;
            };
            if (may_be_head(piece.text) && std::ranges::none_of(heads, lies_over))
                heads.push_back(piece);
        }
    };
    // Those below first: R4決算 R5予算 are the heads of columns, and 事業費（千円） above lies over both.
    for (std::size_t i = head + 1; i < std::min(body, most_head_lines); ++i) {
        // Below the line with most heads, the first line that holds more than short words is a row.
        if (body == lines.size() || !std::ranges::all_of(lines[i].pieces, is_head))
            break;
        take(i);
    }
    for (std::size_t i = std::min({head, body, most_head_lines}); i-- > 0;)
        take(i);
    std::ranges::sort(heads, {}, &Piece::begin);
    return heads;
}

} // namespace

Heads find_heads(std::vector<Line> &lines)
{
    Heads heads;
    heads.line = find_head_line(lines);
    // 現状値 目標値 one space apart are two heads where so many more lines have a piece for each.
    std::vector<Line> parted = lines;
    const std::size_t figures = first_line_of_figures(lines);
    const std::size_t end = figures == nowhere ? heads.line + 1 : std::min(figures, most_head_lines);
    bool any = false;
    for (std::size_t i = 0; i < std::min(end, parted.size()); ++i) {
        parted[i].pieces = part_heads(lines[i].pieces);
        any = any || parted[i].pieces.size() > lines[i].pieces.size();
    }
    heads.pieces = collect_heads(lines, heads.line);
    const std::size_t even = part_touching(lines, heads.line, heads.pieces.size());
    if (!any)
        return heads;
    auto more = collect_heads(parted, heads.line);
    if (part_touching(parted, heads.line, more.size()) > even) {
        heads.pieces = std::move(more);
        lines = std::move(parted);
    }
    return heads;
}

} // namespace taikei::document::letters

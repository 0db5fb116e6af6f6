#include "document/text/letters/named_sentences.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/letters/piece.hpp"
#include "document/text/letters/rows.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace taikei::document::letters {
namespace {

constexpr std::size_t longest_pair_line = 600; ///< in bytes
constexpr std::size_t most_pair_lines = 120;
constexpr int longest_pair_name = 24; ///< in letters

bool ends_with_sentence(std::string_view text)
{
    return text.ends_with("。") || text.ends_with("。）") || text.ends_with("。)");
}

bool may_be_pair(const SourceLine &line)
{
    return line.text.size() <= longest_pair_line && !line.text.contains('\t') && !line.text.contains('|')
        && !line.text.contains('<');
}

bool may_be_name(const Piece &piece)
{
    return piece.end - piece.begin <= longest_pair_name && !piece.text.contains("。") && !is_figure(piece.text)
        && !begins_with_bullet(piece.text);
}

/// Where the sentences begin: behind the name on the first line that has both, or deep on the lines round a name.
std::optional<int> find_begin_of_texts(std::span<const SourceLine> lines)
{
    constexpr std::size_t looked_at = 8;
    constexpr int deepest_name = 8; ///< in letters: what stands alone left of it is a title
    std::optional<int> deep;
    for (std::size_t i = 0; i < std::min(lines.size(), looked_at); ++i) {
        if (!may_be_pair(lines[i]) || (i > 0 && lines[i].starts_page))
            return std::nullopt;
        const auto pieces = pieces_of(lines[i].text);
        if (pieces.size() == 2)
            return may_be_name(pieces[0]) ? std::optional(pieces[1].begin) : std::nullopt;
        if (pieces.size() != 1 || (i == 0 && pieces[0].begin < deepest_name))
            return std::nullopt;
        if (deep && pieces[0].end < *deep && may_be_name(pieces[0]))
            return deep;
        deep = deep.value_or(pieces[0].begin);
    }
    return std::nullopt;
}

/// Names and texts of the lines that keep to the two columns.
std::vector<CellLine> find_pair_lines(std::span<const SourceLine> lines, int texts_begin)
{
    constexpr int slack = 1; ///< letters
    std::vector<CellLine> found;
    for (std::size_t i = 0; i < std::min(lines.size(), most_pair_lines); ++i) {
        const SourceLine &line = lines[i];
        if (!may_be_pair(line) || (i > 0 && (line.starts_page || line.blank_lines_above > 1)))
            break;
        CellLine cells{{"", ""}, i > 0 ? line.blank_lines_above : 0};
        const auto pieces = pieces_of(line.text);
        const bool keeps_columns =
            !pieces.empty() && pieces.size() <= 2 && std::ranges::all_of(pieces, [&](const Piece &piece) {
                const bool is_text = piece.begin + slack >= texts_begin;
                if (is_text ? piece.begin > texts_begin + slack : !may_be_name(piece) || piece.end >= texts_begin)
                    return false;
                std::string_view &cell = cells.cells[is_text ? 1 : 0];
                const bool is_free = cell.empty();
                cell = piece.text;
                return is_free;
            });
        if (!keeps_columns)
            break;
        found.push_back(std::move(cells));
    }
    return found;
}

/// After which lines a row may end: behind a sentence.
std::vector<bool> find_row_ends(const std::vector<CellLine> &lines)
{
    std::vector<bool> ends;
    bool is_behind_sentence = false;
    for (const CellLine &line : lines) {
        if (!line.cells[1].empty())
            is_behind_sentence = ends_with_sentence(line.cells[1]);
        ends.push_back(is_behind_sentence);
    }
    return ends;
}

/// 拡充 beside 今後の方向性 is no sentence: a line that ends none goes on in the next, and is about as wide as all.
bool are_wrapped_sentences(const std::vector<CellLine> &lines)
{
    constexpr int slack = 8; ///< in display columns
    int widest = 0;
    for (const CellLine &line : lines)
        widest = std::max(widest, base::display_width(line.cells[1]));
    return std::ranges::all_of(lines, [&](const CellLine &line) {
        const std::string_view text = line.cells[1];
        return text.empty() || ends_with_sentence(text) || base::display_width(text) + slack >= widest;
    });
}

struct Pairs {
    std::vector<CellLine> lines;
    std::vector<Row> rows;
};

bool has_name_and_text(const std::vector<CellLine> &lines, const Row &row)
{
    bool has_name = false;
    bool has_text = false;
    for (std::size_t i = row.first; i <= row.last; ++i) {
        has_name = has_name || !lines[i].cells[0].empty();
        has_text = has_text || !lines[i].cells[1].empty();
    }
    return has_name && has_text;
}

Pairs find_pairs(std::span<const SourceLine> lines)
{
    constexpr std::size_t fewest_rows = 2;
    constexpr int most_against = 7; ///< a row
    Pairs pairs;
    const auto texts_begin = find_begin_of_texts(lines);
    if (!texts_begin)
        return pairs;
    auto cells = find_pair_lines(lines, *texts_begin);
    // A name alone below the last sentence may be the rest of a row's, or the title of what follows.
    int least = std::numeric_limits<int>::max();
    for (bool is_behind_text = false; !is_behind_text && cells.size() >= fewest_rows; cells.pop_back()) {
        is_behind_text = !cells.back().cells[1].empty();
        const auto ends = find_row_ends(cells);
        if (!ends.back() || !are_wrapped_sentences(cells))
            continue;
        Rows rows = find_rows_without_head(cells, ends);
        const bool are_pairs = rows.rows.size() >= fewest_rows
            && rows.cost <= most_against * static_cast<int>(rows.rows.size())
            && std::ranges::all_of(rows.rows, [&](const Row &row) { return has_name_and_text(cells, row); });
        if (are_pairs && rows.cost < least) {
            least = rows.cost;
            pairs = {cells, std::move(rows.rows)};
        }
    }
    return pairs;
}

} // namespace

std::size_t count_named_sentences(std::span<const SourceLine> lines)
{
    return find_pairs(lines).lines.size();
}

base::Result<void> read_named_sentences(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    const Pairs pairs = find_pairs(lines);
    table = assembly.begin_table(lines.first(pairs.lines.size()));
    std::vector<int> widths(2, 0);
    for (const CellLine &line : pairs.lines) {
        for (std::size_t c = 0; c < widths.size(); ++c)
            widths[c] = std::max(widths[c], base::display_width(line.cells[c]));
    }
    for (const Row &row : pairs.rows) {
        std::vector<std::string> texts;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            std::vector<std::string> parts;
            for (std::size_t i = row.first; i <= row.last; ++i) {
                if (!pairs.lines[i].cells[c].empty())
                    parts.emplace_back(pairs.lines[i].cells[c]);
            }
            texts.push_back(join_wrapped_lines(parts, widths[c]));
        }
        if (auto added = assembly.add_row(table, texts, lines[row.first].number, lines[row.last].number); !added)
            return added;
    }
    return {};
}

} // namespace taikei::document::letters

#include "document/layout/rule_ladders.hpp"

#include "document/layout/aligned_grid.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr double same_rule_end = 3.0; ///< points by which ends of lines in one table may differ
constexpr double prose_column = 0.38; ///< of the table: two texts that wide beside each other are columns of prose ...
constexpr int prose_lines = 2; ///< ... where so many lines are
constexpr double widest_piece = 0.75; ///< of the table; a row that one text fills is prose between lines

/// Places of level lines with the same ends.
struct Ladder {
    double left = 0;
    double right = 0;
    std::vector<double> rungs; ///< ascending
};

std::vector<Ladder> stack(std::vector<StraightLine> loose)
{
    std::ranges::sort(loose, {}, &StraightLine::at);
    // The newest ladder from each beginning; lines of one table follow each other.
    std::multimap<double, std::size_t> by_left;
    std::vector<Ladder> ladders;
    for (const auto &line : loose) {
        auto found = by_left.lower_bound(line.from - same_rule_end);
        while (found != by_left.end() && found->first <= line.from + same_rule_end
               && std::abs(ladders[found->second].right - line.to) > same_rule_end)
            ++found;
        if (found != by_left.end() && found->first <= line.from + same_rule_end) {
            ladders[found->second].rungs.push_back(line.at);
        } else {
            by_left.emplace(line.from, ladders.size());
            ladders.push_back({line.from, line.to, {line.at}});
        }
    }
    return ladders;
}

/// One band between two rungs: its printed lines.
struct Band {
    double top = 0;
    double bottom = 0;
    std::vector<PrintRow> lines;
};

class LadderReader {
public:
    LadderReader(const std::vector<Word> &words, const std::vector<base::Box> &drawn)
        : m_drawn(drawn)
    {
        for (const auto &word : words) {
            if (word.rotation == 0 && !word.style.vertical)
                m_words.push_back(word);
        }
        std::ranges::sort(m_words, {}, [](const Word &word) { return word.box.top + word.box.bottom; });
    }

    std::vector<CellGrid> read(const Ladder &ladder) const
    {
        std::vector<CellGrid> grids;
        std::vector<Band> bands;
        for (std::size_t i = 0; i + 1 < ladder.rungs.size(); ++i) {
            auto band = band_of(ladder, ladder.rungs[i], ladder.rungs[i + 1]);
            if (!is_columnar(band, ladder) || has_drawing(band, ladder)) {
                add_table(grids, ladder, bands);
                bands.clear();
            } else {
                bands.push_back(std::move(band));
            }
        }
        add_table(grids, ladder, bands);
        return grids;
    }

private:
    Band band_of(const Ladder &ladder, double top, double bottom) const
    {
        const auto middle = [](const Word &word) { return (word.box.top + word.box.bottom) / 2; };
        std::vector<Word> within;
        for (auto word = std::ranges::lower_bound(m_words, top, {}, middle);
             word != m_words.end() && middle(*word) < bottom; ++word) {
            const double across = (word->box.left + word->box.right) / 2;
            if (across > ladder.left && across < ladder.right)
                within.push_back(*word);
        }
        Band band{top, bottom, {}};
        for (const auto &line : gather_lines(within, Direction::Rightwards))
            band.lines.push_back(cut_into_pieces(line));
        return band;
    }

    /// Whether anything stands side by side here, and no text runs from end to end of the table, or of two columns: a
    /// rule below a heading and one below the next are no table.
    static bool is_columnar(const Band &band, const Ladder &ladder)
    {
        const double width = ladder.right - ladder.left;
        const double middle = (ladder.left + ladder.right) / 2;
        bool is_parted = false;
        int prose_at_left = 0;
        int prose_at_right = 0;
        for (const auto &line : band.lines) {
            is_parted = is_parted || line.pieces.size() > 1;
            if (line.has_leader)
                return false;
            for (const auto &piece : line.pieces) {
                if (piece.right - piece.left > widest_piece * width)
                    return false;
                if (piece.right - piece.left > prose_column * width)
                    ++((piece.left + piece.right) / 2 < middle ? prose_at_left : prose_at_right);
            }
        }
        return is_parted && (prose_at_left < prose_lines || prose_at_right < prose_lines);
    }

    bool has_drawing(const Band &band, const Ladder &ladder) const
    {
        return std::ranges::any_of(m_drawn, [&](const base::Box &box) {
            const bool is_side = box.right < ladder.left + same_rule_end || box.left > ladder.right - same_rule_end;
            return !is_side && box.top > band.top - same_rule_end && box.bottom < band.bottom + same_rule_end
                && box.left > ladder.left - same_rule_end && box.right < ladder.right + same_rule_end;
        });
    }

    static void add_table(std::vector<CellGrid> &grids, const Ladder &ladder, const std::vector<Band> &bands)
    {
        std::vector<PrintRow> rows;
        std::vector<double> down;
        // A rule below the head and one at the end: then each printed line is a row.
        const bool lines_are_rows = bands.size() <= 2;
        for (const auto &band : bands) {
            for (std::size_t i = 0; i < band.lines.size(); ++i) {
                if (i > 0 && !lines_are_rows) {
                    append(rows.back(), band.lines[i]);
                    continue;
                }
                down.push_back(i == 0 ? band.top : (band.lines[i - 1].box.bottom + band.lines[i].box.top) / 2);
                rows.push_back(band.lines[i]);
            }
        }
        if (rows.size() < 2)
            return;
        down.push_back(bands.back().bottom);
        if (auto grid = align(rows, down, ladder.left, ladder.right))
            grids.push_back(*std::move(grid));
    }

    const std::vector<base::Box> &m_drawn;
    std::vector<Word> m_words; ///< by their middle, from top to bottom
};

} // namespace

std::vector<CellGrid> find_ladder_tables(const std::vector<CellGrid> &ladders, const std::vector<StraightLine> &loose,
                                         const std::vector<Word> &words, const std::vector<base::Box> &drawn)
{
    auto all = stack(loose);
    for (const auto &grid : ladders)
        all.push_back({grid.across().front(), grid.across().back(), grid.down()});
    const LadderReader reader{words, drawn};
    std::vector<CellGrid> tables;
    for (const auto &ladder : all) {
        if (ladder.rungs.size() < 3)
            continue;
        for (auto &table : reader.read(ladder))
            tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace taikei::document::layout

#include "document/layout/white_rows.hpp"

#include "document/layout/geometry.hpp"
#include "document/layout/level_rules.hpp"
#include "document/layout/print_row.hpp"
#include "document/layout/stripes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace taikei::document::layout {

namespace {

using base::Box;

/// In points, by which ends of rows of one table may differ.
constexpr double same_end = 3;
/// A white row is at most so much higher than the coloured ones beside it.
constexpr double highest_white_row = 2.5;
/// The row below the last coloured one is at most so much higher than the white rows above.
constexpr double highest_last_row = 1.1;
constexpr double lowest_row = 8; ///< points
/// Below a coloured head: white between rows, in sizes of their letters, and how far a letter may lie over an edge.
constexpr double widest_white_gap = 2.4;
constexpr double overhang = 0.5;
constexpr double size_slack = 0.15;
/// Gaps within a row are narrower than this share of the widest between rows.
constexpr double wrap_share = 0.55;
constexpr std::size_t fewest_striped_rows = 2;
/// A head that is one area shows its columns by its texts; with fewer it is the bar behind a heading.
constexpr std::size_t fewest_heads = 3;
constexpr double narrowest_head = 1.2; ///< sizes of the letters; a bullet is narrower
/// Between two coloured rows, in sizes of the letters: white between lines of one row, and by how much the text may
/// stand nearer to one of them.
constexpr double widest_line_gap = 1.2;
constexpr double uneven_padding = 1.0;

/// What is printed between two heights within the ends of a stripe.
struct Printed {
    Box box;
    double top = 0; ///< of the row that closes it in
    double bottom = 0;
    std::size_t filled_columns = 0;
};

bool have_same_ends(const Stripe &a, const Stripe &b)
{
    return std::abs(a.left() - b.left()) <= same_end && std::abs(a.right() - b.right()) <= same_end;
}

/// Rows of one table one below the other, and the rules that close its white rows.
class StripedTable {
public:
    StripedTable(const PageContent &content, const std::vector<const Word *> &words, const std::vector<CellGrid> &ruled,
                 const Stripe &first)
        : m_content(content)
        , m_words(words)
        , m_ruled(ruled)
        , m_last(first)
    {
    }

    /// True where the stripe is the next row but one, or the next.
    bool add(const Stripe &stripe)
    {
        if (!have_same_ends(m_last, stripe))
            return false;
        const double white = stripe.top - m_last.bottom;
        if (white >= lowest_row) {
            const auto &edges = stripe.edges.size() > m_last.edges.size() ? stripe.edges : m_last.edges;
            if (white > highest_white_row * std::max(m_last.height(), stripe.height())
                || !is_row(m_last.bottom, stripe.top, edges) || !fills(m_last.bottom, stripe.top)
                || (edges.size() == 2 && !shows_columns(words_between(stripe.top, stripe.bottom), 2)))
                return false; // the last one: a bar behind a label
            close(m_last.bottom, stripe.top, edges);
            m_white_row = std::max(m_white_row, white);
        }
        ++m_stripes;
        m_last = stripe;
        return true;
    }

    std::vector<Rule> take()
    {
        if (m_white_row > 0)
            add_last_row();
        else if (m_stripes == 1 && !add_rows_between_rules())
            add_rows_below_head();
        return std::move(m_rules);
    }

private:
    std::vector<const Word *> words_between(double top, double bottom) const
    {
        const auto middle = [](const Word *word) { return middle_y(word->box); };
        std::vector<const Word *> found;
        for (auto word = std::ranges::lower_bound(m_words, top, {}, middle);
             word != m_words.end() && middle(*word) < bottom; ++word) {
            const double x = middle_x((*word)->box);
            if (x > m_last.left() && x < m_last.right())
                found.push_back(*word);
        }
        return found;
    }

    static bool lies_over_edge(const Box &box, double size, const std::vector<double> &edges)
    {
        return std::ranges::any_of(edges, [&](double edge) {
            return box.left < edge - overhang * size && box.right > edge + overhang * size;
        });
    }

    static std::size_t count_columns(const std::vector<const Word *> &words, const std::vector<double> &edges)
    {
        std::vector<bool> is_filled(edges.size());
        for (const Word *word : words) {
            const auto after = std::ranges::upper_bound(edges, middle_x(word->box));
            if (after != edges.end())
                is_filled[static_cast<std::size_t>(after - edges.begin())] = true;
        }
        return static_cast<std::size_t>(std::ranges::count(is_filled, true));
    }

    /// Texts side by side on one line, bullets apart.
    static bool shows_columns(const std::vector<const Word *> &found, std::size_t fewest = fewest_heads)
    {
        std::vector<Word> words;
        for (const Word *word : found)
            words.push_back(*word);
        return std::ranges::any_of(gather_lines(words, Direction::Rightwards), [&](const WordLine &line) {
            const auto row = cut_into_pieces(line);
            const auto heads = std::ranges::count_if(
                row.pieces, [&](const Box &piece) { return width_of(piece) > narrowest_head * row.size; });
            return static_cast<std::size_t>(heads) >= fewest;
        });
    }

    /// Text in two columns at least, none over an edge. Where the colour shows no columns, the text does.
    bool is_row(double top, double bottom, const std::vector<double> &edges) const
    {
        const auto words = words_between(top, bottom);
        const bool lies_over = std::ranges::any_of(
            words, [&](const Word *word) { return lies_over_edge(word->box, letter_size(*word), edges); });
        return !lies_over && (edges.size() == 2 ? shows_columns(words) : count_columns(words, edges) > 1);
    }

    /// One row of print in the middle: the bar of the next heading stands further below the last row.
    bool fills(double top, double bottom) const
    {
        const auto words = words_between(top, bottom);
        const double size = letter_size(*words.front());
        Box box = words.front()->box;
        for (const Word *word : words) {
            if (word->box.top - box.bottom > widest_line_gap * size)
                return false;
            box = united(box, word->box);
        }
        return std::abs((box.top - top) - (bottom - box.bottom)) <= uneven_padding * size;
    }

    void close(double top, double bottom, const std::vector<double> &edges)
    {
        for (const double edge : edges)
            m_rules.push_back({Rule::Direction::Vertical, {edge, top, edge, bottom}});
        m_rules.push_back({Rule::Direction::Horizontal, {edges.front(), bottom, edges.back(), bottom}});
    }

    void add_last_row()
    {
        const double bottom = std::min(m_last.bottom + highest_last_row * m_white_row, first_below());
        if (is_row(m_last.bottom, bottom, m_last.edges))
            close(m_last.bottom, bottom, m_last.edges);
    }

    /// Where something else begins that is drawn below.
    double first_below() const
    {
        double top = std::numeric_limits<double>::infinity();
        const auto look_at = [&](const Box &box) {
            const bool is_below =
                box.top >= m_last.bottom - 1 && box.left < m_last.right() && box.right > m_last.left();
            top = is_below ? std::min(top, box.top) : top;
        };
        for (const auto &area : m_content.areas)
            if (height_of(area.box) < m_content.page.height / 2)
                look_at(area.box);
        for (const auto &image : m_content.images)
            look_at(image);
        for (const auto &rule : m_content.rules)
            look_at(rule.box);
        for (const auto &grid : m_ruled)
            look_at(grid.box());
        return top;
    }

    /// The printed lines below, as far as they belong to the table.
    std::vector<const Word *> words_below() const
    {
        std::vector<const Word *> found;
        double bottom = m_last.bottom;
        double size = 0;
        for (const Word *word : words_between(m_last.bottom, first_below())) {
            const double own = letter_size(*word);
            size = found.empty() ? own : size;
            if (word->box.top - bottom > widest_white_gap * size || std::abs(own - size) > size_slack * size
                || lies_over_edge(word->box, size, m_last.edges))
                break;
            bottom = std::max(bottom, word->box.bottom);
            found.push_back(word);
        }
        return found;
    }

    /// Words that stand closer below each other than rows do are one row.
    std::vector<Printed> rows_of(const std::vector<const Word *> &words) const
    {
        double widest = 0;
        double bottom = words.front()->box.bottom;
        for (const Word *word : words) {
            widest = std::max(widest, word->box.top - bottom);
            bottom = std::max(bottom, word->box.bottom);
        }
        std::vector<Printed> rows;
        std::vector<std::vector<const Word *>> in_row;
        for (const Word *word : words) {
            if (rows.empty() || word->box.top - rows.back().box.bottom > wrap_share * widest) {
                rows.push_back({word->box});
                in_row.emplace_back();
            }
            rows.back().box = united(rows.back().box, word->box);
            in_row.back().push_back(word);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].top = i == 0 ? m_last.bottom : rows[i - 1].bottom;
            rows[i].bottom = rows[i].box.bottom + widest / 2;
            rows[i].filled_columns = count_columns(in_row[i], m_last.edges);
        }
        return rows;
    }

    /// Whether a row says something in two columns at least; where the head shows none, in as many as it has texts.
    bool is_full(const Printed &row) const
    {
        return m_last.edges.size() > 2 ? row.filled_columns > 1
                                       : shows_columns(words_between(row.box.top, row.box.bottom));
    }

    /// Below a head whose colour shows the columns, a level rule below each row: whatever lines a row has, they stand
    /// between two rules. False where there are none.
    bool add_rows_between_rules()
    {
        if (m_last.edges.size() == 2)
            return false;
        double top = m_last.bottom;
        bool any = false;
        for (const double rule : find_level_rules(m_content, m_last.left(), m_last.right())) {
            if (rule < top + lowest_row) // above, or the head's own
                continue;
            const auto words = words_between(top, rule);
            if (words.empty() || words.front()->box.top - top > widest_white_gap * letter_size(*words.front())
                || !is_row(top, rule, m_last.edges))
                break;
            close(top, rule, m_last.edges);
            top = rule;
            any = true;
        }
        return any;
    }

    void add_rows_below_head()
    {
        if (m_last.edges.size() == 2 && !shows_columns(words_between(m_last.top, m_last.bottom)))
            return;
        const auto words = words_below();
        if (words.empty())
            return;
        auto rows = rows_of(words);
        // What stands in one column only behind the last row is a note or a heading.
        while (!rows.empty() && !is_full(rows.back()))
            rows.pop_back();
        const auto full = std::ranges::count_if(rows, [&](const Printed &row) { return is_full(row); });
        const bool is_enough =
            rows.size() >= fewest_striped_rows || (rows.size() == 1 && m_last.edges.size() > fewest_heads);
        if (!is_enough || 2 * static_cast<std::size_t>(full) < rows.size())
            return;
        for (const auto &row : rows)
            close(row.top, row.bottom, m_last.edges);
    }

    const PageContent &m_content;
    const std::vector<const Word *> &m_words; ///< by their middle, from top to bottom
    const std::vector<CellGrid> &m_ruled;
    Stripe m_last;
    std::size_t m_stripes = 1;
    double m_white_row = 0; ///< the highest so far
    std::vector<Rule> m_rules;
};

std::vector<const Word *> words_from_top(const PageContent &content)
{
    std::vector<const Word *> words;
    for (const auto &word : content.words)
        if (word.rotation == 0 && !word.style.vertical)
            words.push_back(&word);
    std::ranges::sort(words, {}, [](const Word *word) { return middle_y(word->box); });
    return words;
}

} // namespace

std::vector<Rule> close_white_rows(const PageContent &content, const std::vector<CellGrid> &ruled)
{
    const auto words = words_from_top(content);
    std::vector<StripedTable> tables;
    constexpr std::size_t most_tables = 100; // beyond, a drawing
    for (const auto &stripe : find_stripes(content.areas, ruled)) {
        // The newest table first: rows follow each other.
        const auto goes_on = [&](StripedTable &table) { return table.add(stripe); };
        const auto found = std::find_if(tables.rbegin(), tables.rend(), goes_on);
        if (found != tables.rend())
            continue;
        if (tables.size() == most_tables)
            break;
        tables.emplace_back(content, words, ruled, stripe);
    }
    std::vector<Rule> rules;
    for (auto &table : tables)
        for (const auto &rule : table.take())
            rules.push_back(rule);
    return rules;
}

} // namespace taikei::document::layout

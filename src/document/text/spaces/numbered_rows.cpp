#include "document/text/spaces/numbered_rows.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/spaces.hpp"
#include "document/text/spaces/centred_rows.hpp"
#include "document/text/spaces/drifting_columns.hpp"
#include "document/text/spaces/placed_text.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::document {
namespace {

constexpr std::size_t longest_numbered_line = 600; ///< in bytes
constexpr std::size_t most_numbered_lines = 400; ///< of one table
constexpr int drift = 3; ///< in display columns: how far apart the cells of a column may begin
constexpr int no_number = 0;

bool may_be_numbered(const SourceLine &line)
{
    return line.text.size() <= longest_numbered_line && !line.text.contains('\t') && !line.text.contains('|');
}

bool is_number_sign(std::string_view word)
{
    constexpr std::array<std::string_view, 6> signs = {"№", "No.", "No", "NO.", "NO", "番号"};
    return std::ranges::find(signs, word) != signs.end();
}

/// A look at the first letters spares most lines the rest.
bool begins_with_number_sign(std::string_view line)
{
    while (line.starts_with(' ') || line.starts_with(ideographic_space))
        line.remove_prefix(line.starts_with(' ') ? 1 : ideographic_space.size());
    return line.starts_with("№") || line.starts_with('N') || line.starts_with("番号");
}

/// 12, １２ at the beginning of a row; no_number for any other word.
int number_in(std::string_view word)
{
    constexpr std::size_t most_digits = 3;
    const std::string narrow = base::narrow(word);
    const bool is_number =
        !narrow.empty() && narrow.size() <= most_digits && narrow.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? std::stoi(narrow) : no_number;
}

/// A line of the body: the number that begins its row, and what stands behind it.
struct BodyLine {
    const SourceLine *source = nullptr;
    int number = no_number;
    PlacedTexts words;
};

/// The lines of the table, before its columns are known.
class NumberedLines {
public:
    static std::optional<NumberedLines> find(std::span<const SourceLine> lines)
    {
        NumberedLines found;
        if (!found.take_head(lines))
            return std::nullopt;
        while (found.m_count < std::min(lines.size(), most_numbered_lines) && found.take_line(lines[found.m_count])) { }
        constexpr std::size_t columns_of_one_row = 4; ///< of a table that a page's end cut
        const int fewest_rows = found.m_heads.size() >= columns_of_one_row ? 1 : 2;
        const bool is_wrapped = found.m_body.size() > static_cast<std::size_t>(found.m_rows);
        return found.m_rows >= fewest_rows && is_wrapped ? std::optional(std::move(found)) : std::nullopt;
    }

    const PlacedTexts &heads() const { return m_heads; }
    const std::vector<BodyLine> &body() const { return m_body; }
    std::size_t count() const { return m_count; }
    int last_number() const { return m_last; }
    int last_name_begin() const { return m_last_name_begin; }

    /// What begins with that line of the body is no more of the table.
    void end_before(std::size_t line)
    {
        m_count -= m_body.size() - line;
        m_body.resize(line);
    }

private:
    bool take_head(std::span<const SourceLine> lines)
    {
        constexpr std::size_t fewest = 3;
        constexpr std::size_t most = 8;
        if (lines.empty() || !begins_with_number_sign(lines[0].text) || !may_be_numbered(lines[0])
            || !has_gap(lines[0].text))
            return false;
        m_heads = place_texts(lines[0].text);
        if (m_heads.size() < fewest || m_heads.size() > most || !is_number_sign(m_heads.front().text)
            || !std::all_of(m_heads.begin() + 1, m_heads.end(),
                            [](const auto &head) { return may_be_head(head.text); }))
            return false;
        m_count = 1;
        while (m_count < lines.size() && lines[m_count].blank_lines_above == 0 && add_letters(lines[m_count]))
            ++m_count;
        return true;
    }

    /// 区 above 分: single letters that go on with a narrow head.
    bool add_letters(const SourceLine &line)
    {
        constexpr int farthest = 6;
        if (!may_be_numbered(line))
            return false;
        const auto words = place_texts(line.text);
        const auto head_for = [&](const PlacedText &word) {
            return std::ranges::min_element(m_heads, {},
                                            [&](const auto &head) { return std::abs(head.begin - word.begin); });
        };
        const bool are_letters = !words.empty() && std::ranges::all_of(words, [&](const PlacedText &word) {
            return base::length(word.text) == 1 && number_in(word.text) == no_number
                && std::abs(head_for(word)->begin - word.begin) <= farthest;
        });
        for (std::size_t i = 0; are_letters && i < words.size(); ++i)
            head_for(words[i])->text += words[i].text;
        return are_letters;
    }

    /// False where the line is no more of the table.
    bool take_line(const SourceLine &source)
    {
        if (!may_be_numbered(source) || source.starts_page || source.blank_lines_above > 1)
            return false;
        BodyLine line{&source, no_number, place_texts(source.text)};
        if (line.words.empty())
            return false;
        const int number = number_in(line.words.front().text);
        const bool is_first = m_last == no_number;
        if (number != no_number && line.words.size() > 1 && line.words.front().begin <= m_heads.front().end + drift
            && (is_first || number == m_last + 1)) {
            line.number = number;
            line.words.erase(line.words.begin());
            m_names_begin = is_first ? line.words.front().begin : std::min(m_names_begin, line.words.front().begin);
            m_last_name_begin = std::max(m_last_name_begin, line.words.front().begin);
            m_last = number;
            ++m_rows;
        } else if (line.words.front().begin < (is_first ? m_heads.front().end + drift : m_names_begin)
                   || source.blank_lines_above > 0) {
            return false;
        }
        m_body.push_back(std::move(line));
        ++m_count;
        return true;
    }

    PlacedTexts m_heads;
    std::vector<BodyLine> m_body;
    std::size_t m_count = 0;
    int m_names_begin = 0;
    int m_last_name_begin = 0;
    int m_last = no_number;
    int m_rows = 0;
};

/// Behind a gap, or a letter alone at the line's end.
bool begins_behind_gap(const PlacedTexts &words, std::size_t at)
{
    constexpr int gap = 2;
    const bool is_letter = at + 1 == words.size() && base::length(words[at].text) == 1;
    return words[at].begin - words[at - 1].end >= gap || is_letter;
}

/// One space behind a text as wide as a column of prose parts it from the next.
bool is_as_wide_as_column(int width)
{
    constexpr int widest_spaced = 24;
    return width > widest_spaced;
}

bool ends_sentence(const PlacedTexts &words)
{
    return std::ranges::any_of(words, [](const PlacedText &word) { return word.text.ends_with("。"); });
}

/// The last columns may be empty in all rows: heads that stand well behind the others say where.
void add_empty_columns(const PlacedTexts &heads, std::vector<Begins> &columns)
{
    constexpr int narrowest = 8;
    for (const PlacedText &head : heads) {
        if (!columns.empty() && columns.size() + 2 < heads.size() && head.begin > columns.back().last + narrowest)
            columns.push_back({head.begin, head.begin});
    }
}

/// Where a cell begins behind the names.
struct CellBegin {
    int begin = 0;
    bool is_behind_gap = false; ///< or at the line's beginning: surer than behind a cell as wide as its column
    int line = 0;
};

/// 拡充 こども課 behind a text as wide as its column: the narrow word is a cell, too.
bool follows_narrow_cell(const PlacedTexts &words, std::size_t at, int begin, bool is_behind_full)
{
    constexpr int narrow = 4;
    return is_behind_full && words[at - 1].begin == begin && words[at - 1].end - begin <= narrow;
}

/// The cells' begins, up to the end of the last row's first sentence: behind it may stand something else.
std::vector<CellBegin> begins_in(const NumberedLines &lines)
{
    std::vector<CellBegin> begins;
    bool is_last_row = false;
    for (const BodyLine &line : lines.body()) {
        is_last_row = is_last_row || line.number == lines.last_number();
        int begin = 0; ///< of the text so far
        bool is_behind_full = false; ///< whether that one is
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            const PlacedText &word = line.words[i];
            const bool is_behind_gap = i == 0 ? line.number == no_number : begins_behind_gap(line.words, i);
            const bool is_name = begin <= lines.last_name_begin() + drift;
            const bool touches = i > 0 && !is_name
                && (is_as_wide_as_column(word.begin - begin)
                    || follows_narrow_cell(line.words, i, begin, is_behind_full));
            if (i == 0 || is_behind_gap || touches) {
                begin = word.begin;
                is_behind_full = touches && !is_behind_gap;
            }
            if ((is_behind_gap || touches) && word.begin > lines.last_name_begin() + drift)
                begins.push_back({word.begin, is_behind_gap, line.source->number});
        }
        if (is_last_row && ends_sentence(line.words))
            break;
    }
    std::ranges::sort(begins, {}, &CellBegin::begin);
    return begins;
}

/// The begins that lie no farther apart than `farthest`, and how many cells speak for them.
struct Cluster {
    Begins begins;
    int weight = 0;
    std::vector<int> lines;
};

std::vector<Cluster> cluster(const std::vector<CellBegin> &begins, int farthest)
{
    std::vector<Cluster> clusters;
    for (const CellBegin &cell : begins) {
        if (clusters.empty() || cell.begin > clusters.back().begins.last + farthest)
            clusters.push_back({{cell.begin, cell.begin}, 0, {}});
        clusters.back().begins.last = cell.begin;
        clusters.back().weight += cell.is_behind_gap ? 2 : 1;
        clusters.back().lines.push_back(cell.line);
    }
    return clusters;
}

/// Two cells of one line stand in two columns.
bool holds_neighbours(Cluster &cluster)
{
    std::ranges::sort(cluster.lines);
    return std::ranges::adjacent_find(cluster.lines) != cluster.lines.end();
}

/// The clusters of cells that stand as far apart as narrow cells do that are centred, or closer where two columns are.
std::vector<Cluster> cluster_as_columns(const std::vector<CellBegin> &begins, std::size_t wanted)
{
    constexpr int farthest = 6; ///< in display columns, from one cell to the next
    constexpr int nearest = 3;
    std::vector<Cluster> found = cluster(begins, farthest);
    for (int apart = farthest; apart >= nearest; --apart) {
        auto clusters = cluster(begins, apart);
        if (clusters.size() >= wanted && std::ranges::none_of(clusters, holds_neighbours))
            return clusters;
        if (found.size() < wanted && clusters.size() >= wanted)
            found = std::move(clusters);
    }
    return found;
}

/// Where the columns behind the names begin: as many as the head has, the most cells beginning there. Empty where
/// there are fewer.
std::vector<Begins> find_column_begins(const NumberedLines &lines)
{
    const std::size_t wanted = lines.heads().size() - 2;
    auto clusters = cluster_as_columns(begins_in(lines), wanted);
    if (clusters.size() > wanted) {
        std::ranges::stable_sort(clusters, std::greater(), &Cluster::weight);
        clusters.resize(wanted);
    }
    std::vector<Begins> columns;
    for (const Cluster &each : clusters)
        columns.push_back(each.begins);
    std::ranges::sort(columns, {}, &Begins::first);
    add_empty_columns(lines.heads(), columns);
    return columns.size() == wanted ? columns : std::vector<Begins>();
}

/// 認知症 ※３ の予防教育の 市内の全ての…: a name as wide as its column leaves one space before the text, which begins
/// too early where letters drift. No name is as wide as a text.
bool begins_told_early(const BodyLine &line, const PlacedText &word, const std::vector<Begins> &columns)
{
    constexpr int farthest = 8;
    constexpr int narrowest_text = 30;
    return &word != &line.words.front() && word.end - word.begin >= narrowest_text && word.begin < columns[0].first - 1
        && word.begin + farthest >= columns[0].first;
}

/// The cells of one line behind the number: name, and what stands in the columns.
std::vector<std::string> cells_of_line(const BodyLine &line, const std::vector<Begins> &columns)
{
    constexpr int gap = 2;
    constexpr int narrow = 4;
    std::vector<std::string> cells(columns.size() + 1);
    std::size_t cell = 0;
    bool is_behind_narrow = false; ///< a narrow cell that touches the text before it, as in 拡充 こども課
    int end = 0;
    for (const PlacedText &word : line.words) {
        std::size_t here = begins_told_early(line, word, columns) ? 1 : 0;
        while (here < columns.size() && word.begin >= columns[here].first - 1)
            ++here;
        const bool touches = end > 0 && word.begin - end < gap;
        if (touches && is_behind_narrow && here == cell && cell < columns.size())
            ++here;
        // Within a text a space parts no cells, but where a column begins.
        const bool begins_column =
            here > 0 && (word.begin <= columns[here - 1].last + 1 || word.begin < columns[here - 1].first);
        const bool goes_on = touches && !(here > cell && begins_column);
        if (!goes_on)
            cell = std::max(cell, here);
        is_behind_narrow = touches && !goes_on && cells[cell].empty() && word.end - word.begin <= narrow;
        cells[cell] += (goes_on && !cells[cell].empty() ? " " : "") + word.text;
        end = word.end;
    }
    return cells;
}

/// それぞれの役割 over what follows the table: a word alone, set where no cell begins, behind the last row's sentence.
/// The body's size where there is none.
std::size_t find_title_below(const std::vector<BodyLine> &body, const std::vector<Begins> &columns)
{
    constexpr std::size_t shortest_title = 3; ///< in letters
    std::size_t end = body.size();
    for (std::size_t i = body.size(); i > 1 && body[i - 1].number == no_number; --i) {
        const PlacedTexts &words = body[i - 1].words;
        const bool is_set_apart = words.size() == 1 && std::ranges::none_of(columns, [&](const Begins &column) {
                                      return std::abs(words[0].begin - column.first) <= drift
                                          || std::abs(words[0].begin - column.last) <= drift;
                                  });
        if (is_set_apart && ends_sentence(body[i - 2].words) && !words[0].text.ends_with("。")
            && words[0].begin > columns[0].first && base::length(words[0].text) >= shortest_title)
            end = i - 1;
    }
    return end;
}

/// A row: its number, and each cell's lines.
struct NumberedRow {
    int number = no_number;
    int first_line = 0;
    int last_line = 0;
    std::vector<std::vector<std::string>> cells;
};

/// The rows that the lines from each of `begins` on are.
std::vector<NumberedRow> put_rows_together(const std::vector<BodyLine> &body, const std::vector<CentredLine> &lines,
                                           const std::vector<std::size_t> &begins)
{
    std::vector<NumberedRow> rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (rows.size() < begins.size() && i == begins[rows.size()])
            rows.push_back({no_number, body[i].source->number, 0, {}});
        NumberedRow &row = rows.back();
        row.number = lines[i].has_number ? body[i].number : row.number;
        row.last_line = body[i].source->number;
        row.cells.resize(lines[i].cells.size());
        for (std::size_t column = 0; column < lines[i].cells.size(); ++column) {
            if (!lines[i].cells[column].empty())
                row.cells[column].push_back(lines[i].cells[column]);
        }
    }
    return rows;
}

std::vector<NumberedRow> rows_of(const NumberedLines &lines)
{
    const auto columns = find_column_begins(lines);
    if (columns.empty())
        return {};
    std::vector<CentredLine> cells;
    std::vector<std::size_t> begins;
    for (const BodyLine &line : lines.body()) {
        if (line.number != no_number)
            begins.push_back(cells.size());
        cells.push_back({line.number != no_number, cells_of_line(line, columns)});
    }
    if (!begin_beside_numbers(cells))
        begins = cut_centred_rows(cells);
    return put_rows_together(lines.body(), cells, begins);
}

/// Texts rather than figures: a sentence in most rows, and no column of values.
bool tell_actions(const std::vector<NumberedRow> &rows)
{
    if (rows.empty())
        return false;
    std::size_t sentences = 0;
    for (std::size_t column = 1; column < rows.front().cells.size(); ++column) {
        std::size_t values = 0;
        std::size_t told = 0;
        for (const NumberedRow &row : rows) {
            const auto &cell = row.cells[column];
            values += !cell.empty() && is_value_like(cell.front()) && base::display_width(cell.front()) < 12 ? 1 : 0;
            told += !cell.empty() && cell.back().ends_with("。") ? 1 : 0;
        }
        if (values * 2 > rows.size())
            return false;
        sentences = std::max(sentences, told);
    }
    return sentences * 2 > rows.size();
}

int widest_line(const std::vector<NumberedRow> &rows, std::size_t column)
{
    int width = 0;
    for (const NumberedRow &row : rows) {
        for (const std::string &line : row.cells[column])
            width = std::max(width, base::display_width(line));
    }
    return width;
}

/// A wide cell is running text; the lines of a narrow one keep their breaks, as offices below one another need, but for
/// letters below one another (拡 / 充).
std::string text_of_cell(const std::vector<std::string> &lines, int width)
{
    constexpr int narrowest_text = 30;
    constexpr int letter = 2;
    if (width <= letter || width >= narrowest_text)
        return join_wrapped_lines(lines, width);
    std::string text;
    for (const std::string &line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

/// The lines up to where another title stands below the rows.
std::optional<NumberedLines> find_numbered_lines(std::span<const SourceLine> lines)
{
    auto found = NumberedLines::find(lines);
    const auto columns = found ? find_column_begins(*found) : std::vector<Begins>();
    if (!columns.empty())
        found->end_before(find_title_below(found->body(), columns));
    return found;
}

} // namespace

std::size_t count_numbered_rows(std::span<const SourceLine> lines)
{
    const auto found = find_numbered_lines(lines);
    return found && tell_actions(rows_of(*found)) ? found->count() : 0;
}

base::Result<void> read_numbered_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    const auto found = find_numbered_lines(lines);
    const auto rows = found ? rows_of(*found) : std::vector<NumberedRow>();
    table = assembly.begin_table(lines);
    table.header_rows = 1;
    std::vector<std::string> heads;
    for (const PlacedText &head : found ? found->heads() : PlacedTexts())
        heads.push_back(head.text);
    if (auto added = assembly.add_row(table, heads, lines.front().number, lines.front().number); !added)
        return added;
    std::vector<int> widths;
    for (std::size_t column = 0; !rows.empty() && column < rows.front().cells.size(); ++column)
        widths.push_back(widest_line(rows, column));
    for (const NumberedRow &row : rows) {
        std::vector<std::string> texts = {std::to_string(row.number)};
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            texts.push_back(text_of_cell(row.cells[column], widths[column]));
        if (auto added = assembly.add_row(table, texts, row.first_line, row.last_line); !added)
            return added;
    }
    return {};
}

} // namespace taikei::document

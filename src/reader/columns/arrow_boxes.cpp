#include "reader/columns/arrow_boxes.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/columns/column_zone.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/arrows.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_box_line = 240; ///< in bytes
constexpr std::size_t farthest_name = 12; ///< lines of names above the first arrow
constexpr std::size_t farthest_arrow = 4; ///< lines of names between two arrows

/// 創業者数　7件/年（R5） ⇒ 50件, taken apart.
struct ArrowRow {
    std::string name; ///< empty where it stands elsewhere
    std::string before;
    std::string after;
};

/// 2025 ▶ 2029: a span of years.
bool is_bare_year_number(std::string_view text)
{
    const std::string narrow = base::narrow(text);
    return narrow.size() == 4 && (narrow.starts_with("19") || narrow.starts_with("20"))
        && narrow.find_first_not_of("0123456789") == std::string::npos;
}

/// 8社, 増加, 3,000～4,000人（R11）, 50件（５年間の累, whose bracket goes on below.
bool is_goal_behind_arrow(std::string_view text)
{
    constexpr std::size_t longest = 90; ///< in bytes
    if (text.empty() || text.size() > longest || text.contains("。") || is_bare_year_number(text))
        return false;
    const std::string_view before_bracket = base::trim(text.substr(0, std::min(text.find("（"), text.find('('))));
    return is_value(text) || has_figure(text) || has_figure(before_bracket);
}

/// None where one side of the arrow is no value, or the line is an item of a list.
std::optional<ArrowRow> parse_arrow_row(std::string_view line)
{
    if (line.size() > longest_box_line || line.contains("。"))
        return std::nullopt;
    const auto sides = split_at_arrows(line);
    if (sides.size() != 2)
        return std::nullopt;
    ArrowRow row;
    row.after = base::squeeze(sides[1]);
    auto words = base::squeezed_words(sides[0]);
    if (words.empty() || !is_goal_behind_arrow(row.after))
        return std::nullopt;
    const bool is_bracket = is_year_bracket(words.back());
    if ((!is_bracket && !is_value(words.back())) || is_bare_year_number(words.back()))
        return std::nullopt;
    row.before = words.back();
    words.pop_back();
    if (is_bracket && !words.empty()) {
        row.before = words.back() + row.before;
        words.pop_back();
    }
    for (const std::string &word : words)
        row.name += (row.name.empty() ? "" : " ") + word;
    std::string bare = row.name;
    if (!take_bullet(bare).empty())
        return std::nullopt;
    return row;
}

constexpr std::size_t longest_box_title = 36; ///< in bytes

bool is_title_of_box(std::string_view text)
{
    return text.size() <= longest_box_title && Lexicon::get().label(text) == LabelKind::Indicators;
}

/// ＫＰＩ before the first words of a row, or alone: the title of the box, which stands beside its rows. Taken off, and
/// so is its head row: 重要業績指標（ＫＰＩ） 現状値 目標値, above rows that may be whole.
bool take_title_of_box(std::string &text)
{
    const auto words = base::squeezed_words(text);
    if (words.empty())
        return false;
    const std::string &title = words.front();
    if (is_title_of_box(text)) { // Ｋ Ｐ Ｉ
        text.clear();
        return true;
    }
    if (!is_title_of_box(title))
        return false;
    text.clear();
    for (std::size_t i = 1; i < words.size(); ++i)
        text += (text.empty() ? "" : " ") + words[i];
    if (!are_heads_of_values(text))
        return true;
    text.clear();
    return false;
}

/// A line that belongs to no row of a box: an item, a sentence, a heading, the label of another block.
bool ends_arrow_box(const std::string &line)
{
    const std::string_view text = base::trim(line);
    if (text.empty() || text.size() > longest_box_line || text.contains("。") || text.contains('\t')
        || text.starts_with("※"))
        return true;
    const std::string first = base::squeezed_words(text).front();
    std::string bare(text);
    if (!is_value(first) && !take_bullet(bare).empty())
        return true;
    const auto label = parse_label(text);
    if (label && (label->decorated || (label->label_kind && label->label_kind != LabelKind::Indicators)))
        return true;
    const auto heading = is_value(first) ? std::nullopt : parse_heading(text);
    return heading && (heading->part != 0 || !heading->code.empty());
}

/// The rows of a box, filled line by line.
class ArrowRows {
public:
    /// `text` without what take_title_of_box() takes.
    void add(const std::string &text, std::size_t block, const base::Place &place)
    {
        if (text.empty())
            return;
        if (auto row = parse_arrow_row(text)) {
            add_row_of_arrow(*std::move(row), block, place);
            return;
        }
        if (!m_rows.empty() && base::count_open_brackets(m_rows.back().after) > 0 && !m_rows.back().after.empty()
            && base::count_open_brackets(m_rows.back().after) + base::count_open_brackets(text) <= 0) {
            m_rows.back().after += text;
            m_is_torn = true;
        } else if (!m_rows.empty() && is_year_bracket(text) && !m_rows.back().before.contains("（")
                   && !m_rows.back().before.contains('(')) {
            m_rows.back().before += text;
            m_is_torn = true;
        } else {
            add_name(text, block, place);
            m_is_torn = true;
        }
    }
    void set_torn() { m_is_torn = true; }
    bool is_torn() const { return m_is_torn; }
    std::size_t count() const { return m_rows.size(); }

    /// None where the names do not come out even.
    std::optional<document::Table> table() const
    {
        const auto names = join_wrapped_cells(m_names, m_rows.size());
        if (names.empty())
            return std::nullopt;
        document::Table table;
        table.place = m_names.front().place;
        table.header_rows = 1;
        add_row(table, {"指標", "基準値", "目標値"}, table.place);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            add_row(table, {names[i].text, m_rows[i].before, m_rows[i].after}, table.place);
        return table;
    }

private:
    void add_name(std::string text, std::size_t block, const base::Place &place)
    {
        ColumnLine &line = m_names.emplace_back();
        line.words = base::squeezed_words(text);
        line.text = std::move(text);
        line.block = block;
        line.place = place;
    }

    /// 宿泊者数 8万4,500人 / （R5） ⇒ 10万人: the value stands behind the name above, its year before the arrow.
    void return_value_above(ArrowRow &row)
    {
        if (!row.name.empty() || !is_year_bracket(row.before) || m_names.empty() || m_names.back().words.size() < 2
            || !is_value(m_names.back().words.back()))
            return;
        ColumnLine &above = m_names.back();
        row.before = above.words.back() + row.before;
        above.words.pop_back();
        above.text.clear();
        for (const std::string &word : above.words)
            above.text += (above.text.empty() ? "" : " ") + word;
    }

    void add_row_of_arrow(ArrowRow row, std::size_t block, const base::Place &place)
    {
        return_value_above(row);
        m_is_torn = m_is_torn || row.name.empty();
        if (!row.name.empty())
            add_name(std::exchange(row.name, {}), block, place);
        m_rows.push_back(std::move(row));
    }

    std::vector<ColumnLine> m_names;
    std::vector<ArrowRow> m_rows;
    bool m_is_torn = false; ///< more than a line a row
};

/// A line of the document, or of a cell, and the block or row behind it.
struct BoxLine {
    std::string text;
    std::size_t block = 0; ///< of lines that no blank line parts
    std::size_t index = 0;
    base::Place place;
};

/// The box in `lines` around the arrow at `arrow`: its first line, and the one behind its last.
struct BoxSpan {
    std::size_t first = 0;
    std::size_t end = 0;
    document::Table table;
};

ArrowRows rows_between(const std::vector<BoxLine> &lines, std::size_t first, std::size_t end)
{
    ArrowRows rows;
    for (std::size_t i = first; i < end; ++i) {
        std::string text = base::squeeze(lines[i].text);
        if (take_title_of_box(text))
            rows.set_torn();
        rows.add(text, lines[i].block, lines[i].place);
    }
    return rows;
}

/// Behind the last arrow, and behind its bracket's rest where that stands below it.
std::size_t end_of_arrows(const std::vector<BoxLine> &lines, std::size_t arrow)
{
    std::size_t end = arrow + 1;
    for (std::size_t i = arrow + 1; i < lines.size() && i < end + farthest_arrow; ++i) {
        if (ends_arrow_box(lines[i].text))
            break;
        if (parse_arrow_row(lines[i].text))
            end = i + 1;
    }
    const int open = base::count_open_brackets(lines[end - 1].text);
    if (open > 0 && end < lines.size() && open + base::count_open_brackets(lines[end].text) == 0)
        ++end;
    if (end < lines.size() && is_year_bracket(base::trim(lines[end].text)))
        ++end;
    return end;
}

/// `from`: the lines before it belong to something else.
std::optional<BoxSpan> box_around(const std::vector<BoxLine> &lines, std::size_t arrow, std::size_t from)
{
    std::size_t first = arrow;
    while (first > from && arrow - first < farthest_name && !ends_arrow_box(lines[first - 1].text))
        --first;
    const std::size_t end = end_of_arrows(lines, arrow);
    std::vector<std::size_t> ends = {end};
    std::size_t farther = end; // names may stand below their figures
    while (farther < lines.size() && farther - end < farthest_arrow && lines[farther].block == lines[farther - 1].block
           && !ends_arrow_box(lines[farther].text))
        ++farther;
    if (farther > end)
        ends.push_back(farther);
    for (const std::size_t last : ends) {
        const ArrowRows rows = rows_between(lines, first, last);
        if (!rows.is_torn())
            continue;
        if (auto table = rows.table())
            return BoxSpan{first, last, *std::move(table)};
    }
    return std::nullopt;
}

std::vector<BoxSpan> find_boxes(const std::vector<BoxLine> &lines)
{
    std::vector<BoxSpan> boxes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t from = boxes.empty() ? 0 : boxes.back().end;
        if (i < from || !parse_arrow_row(lines[i].text) || ends_arrow_box(lines[i].text))
            continue;
        if (auto box = box_around(lines, i, from))
            boxes.push_back(*std::move(box));
    }
    return boxes;
}

std::vector<BoxLine> lines_of_cells(const document::Table &table)
{
    std::vector<BoxLine> lines;
    for (std::size_t r = 0; r < table.grid.size(); ++r) {
        std::vector<BoxLine> row;
        for (const auto &cell : table.grid[r]) {
            if (cell.covered || base::trim(cell.cell.text).empty())
                continue;
            const auto parts = base::split(cell.cell.text, "\n");
            const bool is_behind_name = !row.empty() && !is_title_of_box(row.back().text);
            if (is_behind_name && parts.size() == 1 && has_arrow(cell.cell.text))
                row.back().text += ' ' + cell.cell.text;
            else
                for (const auto part : parts)
                    row.push_back({std::string(base::trim(part)), r, r, cell.cell.place});
        }
        lines.insert(lines.end(), row.begin(), row.end());
    }
    std::erase_if(lines, [](const BoxLine &line) { return line.text.empty(); });
    return lines;
}

document::Block line_block(const BoxLine &line)
{
    document::Line made;
    made.text = line.text;
    made.place = line.place;
    return made;
}

} // namespace

TablesAtBlocks find_arrow_boxes(const document::Document &document, const std::vector<bool> &furniture)
{
    TablesAtBlocks boxes;
    const bool any_arrow = std::ranges::any_of(document.blocks, [](const document::Block &block) {
        const auto *line = std::get_if<document::Line>(&block);
        return line != nullptr && has_arrow(line->text);
    });
    if (!any_arrow)
        return boxes;
    std::vector<BoxLine> lines;
    std::size_t block = 0;
    bool may_hold_box = false;
    const auto close = [&] {
        for (BoxSpan &box : may_hold_box ? find_boxes(lines) : std::vector<BoxSpan>())
            boxes[lines[box.first].index] = {std::move(box.table), lines[box.end - 1].index + 1};
        lines.clear();
        may_hold_box = false;
    };
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr || line->kind != document::Line::Kind::Text) {
            close();
            continue;
        }
        if (furniture[i] || base::trim(line->text).empty()) {
            ++block;
            continue;
        }
        block += line->blank_lines_above > 0 || line->starts_page ? 1 : 0;
        may_hold_box = may_hold_box || has_arrow(line->text);
        lines.push_back({line->text, block, i, line->place});
    }
    close();
    return boxes;
}

std::vector<document::Block> part_arrow_box(const document::Table &table)
{
    const bool has_arrows = std::ranges::any_of(table.grid, [](const auto &row) {
        return std::ranges::any_of(row, [](const auto &cell) { return has_arrow(cell.cell.text); });
    });
    if (!has_arrows)
        return {};
    const auto lines = lines_of_cells(table);
    auto boxes = find_boxes(lines);
    const bool is_whole = boxes.size() == 1 && boxes.front().first == 0 && boxes.front().end == lines.size();
    if (boxes.empty() || (!is_whole && table.origin != document::Table::Origin::Spaces))
        return {};
    std::vector<document::Block> blocks;
    std::size_t next = 0;
    for (BoxSpan &box : boxes) {
        for (; next < box.first; ++next)
            blocks.push_back(line_block(lines[next]));
        blocks.emplace_back(std::move(box.table));
        next = box.end;
    }
    for (; next < lines.size(); ++next)
        blocks.push_back(line_block(lines[next]));
    return blocks;
}

} // namespace taikei::reader

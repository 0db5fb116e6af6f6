#include "document/layout/page_blocks.hpp"

#include "document/layout/frames.hpp"
#include "document/layout/geometry.hpp"
#include "document/layout/paragraphs.hpp"
#include "document/layout/printed_line.hpp"
#include "document/layout/reading_order.hpp"
#include "document/layout/stacked_letters.hpp"
#include "document/spaces.hpp"

#include <algorithm>
#include <utility>

namespace taikei::document::layout {

namespace {

using base::Box;

/// Lines side by side further apart than this are read as lines of their own; in sizes of their letters.
constexpr double widest_row_gap = 4;
/// A gap above a paragraph that counts as an empty line, in sizes of its letters.
constexpr double blank_line_gap = 1.3;
/// The outer share of the page's width in which a line across the text is a side tab.
constexpr double margin_share = 0.13;
/// A level rule so long, of the page's width, ends the columns above it.
constexpr double shelf_share = 0.2;
constexpr double frame_slack = 3;
/// A bar before a label: its width in points, or in sizes of the label's letters, its height and the gap behind it in
/// such sizes, and by how many points it may end within the line.
constexpr double widest_bar = 8;
constexpr double widest_bar_of_letter = 0.9;
constexpr double highest_bar = 2.6;
constexpr double widest_bar_gap = 1.6;
constexpr double bar_slack = 1;
/// What stands in this share of the page's height at its head or foot is no part of the columns between.
constexpr double edge_share = 0.06;
/// A column that takes more than this share of its frame's width goes from edge to edge of it.
constexpr double filling_share = 0.6;

/// What may be a bar before a label; none on a page of drawings.
std::vector<Box> find_bars(const PageContent &content)
{
    constexpr std::size_t most_bars = 500;
    constexpr double widest_of_all = 30; ///< before the largest letters
    std::vector<Box> bars;
    const auto look_at = [&](const Box &box) {
        if (width_of(box) <= widest_of_all && height_of(box) > width_of(box))
            bars.push_back(box);
    };
    for (const auto &rule : content.rules)
        look_at(rule.box);
    for (const auto &area : content.areas)
        look_at(area.box);
    return bars.size() > most_bars ? std::vector<Box>() : bars;
}

/// ▌成果指標, the bar drawn: as high as the line, and close before it.
bool stands_behind_bar(const PrintedLine &line, const std::vector<Box> &bars)
{
    return line.direction == Direction::Rightwards && std::ranges::any_of(bars, [&](const Box &bar) {
               const double gap = line.box.left - bar.right;
               const double widest = std::max(widest_bar, widest_bar_of_letter * line.size);
               return width_of(bar) <= widest && height_of(bar) >= line.size
                   && height_of(bar) <= highest_bar * line.size && gap >= 0 && gap <= widest_bar_gap * line.size
                   && bar.top <= line.box.top + bar_slack && bar.bottom >= line.box.bottom - bar_slack;
           });
}

class PageArranger {
public:
    PageArranger(const PageContent &content, std::vector<FoundTable> tables)
        : m_content(content)
        , m_tables(std::move(tables))
    {
        for (const auto &table : m_tables)
            m_table_boxes.push_back(table.table.place.box.value_or(Box{}));
        m_frames = find_frames(content, m_table_boxes);
        m_bars = find_bars(content);
    }

    ArrangedPage arrange();

private:
    /// What a unit stands for.
    struct Part {
        enum class Kind { Line, Table, Frame, None } kind = Kind::Line;
        std::size_t index = 0;
    };
    struct Region {
        std::vector<Unit> units;
        std::vector<Part> parts;
    };
    void find_lines();
    void find_main_direction();
    bool is_tab(const PrintedLine &line) const;
    int parent_of(std::size_t frame) const;
    bool holds_one_line(const Box &frame) const;
    Region region_of(int frame) const;
    void add_unit(Region &region, Unit::Kind kind, const Box &box, double size, Part part) const;
    void arrange_region(int frame);
    std::vector<Region> cut_off_edges(const Region &region) const;
    void note_column(const Region &region, const Passage &passage);
    void arrange_passage(const Region &region, const Passage &passage, int frame);
    void add_row(const Region &region, const std::vector<std::size_t> &row, Column &column) const;
    void close(Column &column);
    void flush();
    void add_table(std::size_t index);

    const PageContent &m_content;
    std::vector<FoundTable> m_tables;
    std::vector<Box> m_table_boxes;
    std::vector<Box> m_frames;
    std::vector<Box> m_bars;
    std::vector<Word> m_words;
    std::vector<PrintedLine> m_lines;
    std::vector<bool> m_is_tab;
    Direction m_direction = Direction::Rightwards;
    std::vector<Paragraph> m_paragraphs; ///< not yet blocks: the next column may go on with the last
    bool m_stands_apart = true; ///< the next paragraph follows a frame, table or another column
    ArrangedPage m_page;
};

void PageArranger::find_lines()
{
    std::vector<bool> is_in_table(m_content.words.size(), false);
    for (const auto &table : m_tables)
        for (const std::size_t word : table.words)
            is_in_table[word] = true;
    for (std::size_t i = 0; i < m_content.words.size(); ++i)
        if (!is_in_table[i])
            m_words.push_back(m_content.words[i]);
    find_stacked_letters(m_words);
    std::vector<FramedWord> framed;
    framed.reserve(m_words.size());
    for (const auto &word : m_words)
        framed.push_back({&word, frame_of(word.box, m_frames)});
    m_lines = join_words(framed, m_content.rules);
}

/// That of most letters; what stands in tables counts as horizontal.
void PageArranger::find_main_direction()
{
    std::size_t vertical = 0;
    std::size_t all = 0;
    for (const auto &word : m_content.words)
        all += word.text.size();
    for (const auto &word : m_words)
        vertical += direction_of(word) == Direction::Downwards ? word.text.size() : 0;
    if (2 * vertical > all)
        m_direction = Direction::Downwards;
}

bool PageArranger::is_tab(const PrintedLine &line) const
{
    const bool is_across = line.direction != m_direction && line.direction != Direction::UpsideDown
        && m_direction == Direction::Rightwards;
    const double margin = margin_share * m_content.page.width;
    return is_across && (line.box.right < margin || line.box.left > m_content.page.width - margin);
}

int PageArranger::parent_of(std::size_t frame) const
{
    for (std::size_t i = frame; i > 0; --i)
        if (holds_middle(m_frames[i - 1], m_frames[frame]))
            return static_cast<int>(i - 1);
    return -1;
}

bool PageArranger::holds_one_line(const Box &frame) const
{
    const auto is_inside = [&](const Box &box) { return holds_middle(frame, box); };
    return std::ranges::none_of(m_table_boxes, is_inside)
        && std::ranges::count_if(m_lines, is_inside, &PrintedLine::box) == 1;
}

void PageArranger::add_unit(Region &region, Unit::Kind kind, const Box &box, double size, Part part) const
{
    region.units.push_back({kind, to_reading(box, m_direction), size});
    region.parts.push_back(part);
}

PageArranger::Region PageArranger::region_of(int frame) const
{
    Region region;
    std::vector<bool> has_text(m_frames.size(), false);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_is_tab[i])
            continue;
        for (int around = m_lines[i].frame; around >= 0 && !has_text[static_cast<std::size_t>(around)];
             around = parent_of(static_cast<std::size_t>(around)))
            has_text[static_cast<std::size_t>(around)] = true;
        if (m_lines[i].frame != frame)
            continue;
        add_unit(region, Unit::Kind::Line, m_lines[i].box, m_lines[i].size, {Part::Kind::Line, i});
        region.units.back().is_label = stands_behind_bar(m_lines[i], m_bars);
    }
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const int around_table = frame_of(m_table_boxes[i], m_frames);
        for (int around = around_table; around >= 0; around = parent_of(static_cast<std::size_t>(around)))
            has_text[static_cast<std::size_t>(around)] = true;
        if (around_table == frame)
            add_unit(region, Unit::Kind::Block, m_table_boxes[i], 0, {Part::Kind::Table, i});
    }
    for (std::size_t i = 0; i < m_frames.size(); ++i) {
        if (!has_text[i] || parent_of(i) != frame)
            continue;
        add_unit(region, Unit::Kind::Block, m_frames[i], 0, {Part::Kind::Frame, i});
        region.units.back().is_label = holds_one_line(m_frames[i]);
    }
    const auto is_edge = [&](const Box &rule) {
        const auto holds_rule = [&](const Box &box) { return holds(box, rule, frame_slack); };
        return std::ranges::any_of(m_table_boxes, holds_rule) || std::ranges::any_of(m_frames, holds_rule);
    };
    for (const auto &rule : m_content.rules)
        if (frame < 0 && m_direction == Direction::Rightwards && width_of(rule.box) > shelf_share * m_content.page.width
            && !is_edge(rule.box))
            add_unit(region, Unit::Kind::Shelf, rule.box, 0, {Part::Kind::None, 0});
    return region;
}

void PageArranger::arrange_region(int frame)
{
    const Region region = region_of(frame);
    std::vector<Box> dividers;
    for (const auto &rule : m_content.rules) {
        const Box box = to_reading(rule.box, m_direction);
        if (height_of(box) > width_of(box))
            dividers.push_back(box);
    }
    const auto groups = frame < 0 ? cut_off_edges(region) : std::vector<Region>{region};
    for (const auto &group : groups)
        for (const auto &passage : find_reading_order(group.units, dividers))
            arrange_passage(group, passage, frame);
}

/// The page's head, what stands between, and its foot.
std::vector<PageArranger::Region> PageArranger::cut_off_edges(const Region &region) const
{
    const Box page = to_reading({0, 0, m_content.page.width, m_content.page.height}, m_direction);
    const double edge = edge_share * height_of(page);
    std::vector<Region> groups(3);
    for (std::size_t i = 0; i < region.units.size(); ++i) {
        const auto &unit = region.units[i];
        const bool is_line = unit.kind == Unit::Kind::Line;
        const double middle = middle_y(unit.box);
        auto &group = groups[is_line && middle < page.top + edge ? 0 : is_line && middle > page.bottom - edge ? 2 : 1];
        group.units.push_back(unit);
        group.parts.push_back(region.parts[i]);
    }
    return groups;
}

void PageArranger::add_row(const Region &region, const std::vector<std::size_t> &row, Column &column) const
{
    for (const std::size_t unit : row) {
        const auto &line = m_lines[region.parts[unit].index];
        if (unit != row.front()) {
            auto &last = column.lines.back();
            const double gap = to_reading(line.box, m_direction).left - to_reading(last.box, m_direction).right;
            if (gap <= widest_row_gap * std::max(line.size, last.size)) {
                append(last, line, ideographic_space);
                continue;
            }
        }
        column.lines.push_back(line);
    }
}

void PageArranger::note_column(const Region &region, const Passage &passage)
{
    Box box = region.units[passage.rows.front().front()].box;
    for (const auto &row : passage.rows)
        for (const std::size_t unit : row)
            box = united(box, region.units[unit].box);
    m_page.columns.push_back(to_page(box, m_direction));
}

void PageArranger::arrange_passage(const Region &region, const Passage &passage, int frame)
{
    note_column(region, passage);
    Column column;
    const auto open = [&](bool goes_on) {
        column = {{}, passage.left, passage.right, false, goes_on};
        if (frame >= 0) {
            const Box box = to_reading(m_frames[static_cast<std::size_t>(frame)], m_direction);
            const bool fills = passage.right - passage.left > filling_share * width_of(box);
            column.has_edges = fills;
            column.left = fills ? box.left : passage.left;
            column.right = fills ? box.right : passage.right;
        }
    };
    open(passage.goes_on);
    for (const auto &row : passage.rows) {
        const Part part = region.parts[row.front()];
        if (part.kind == Part::Kind::Line) {
            add_row(region, row, column);
            continue;
        }
        close(column);
        m_stands_apart = true;
        part.kind == Part::Kind::Table ? add_table(part.index) : arrange_region(static_cast<int>(part.index));
        m_stands_apart = true;
        open(false);
    }
    close(column);
    m_stands_apart = true;
}

void PageArranger::close(Column &column)
{
    if (column.lines.empty())
        return;
    auto paragraphs = join_wrapped_lines(std::move(column), m_direction, m_paragraphs);
    flush();
    if (!paragraphs.empty() && m_stands_apart)
        paragraphs.front().gap_above = blank_line_gap;
    m_stands_apart = false;
    m_paragraphs = std::move(paragraphs);
}

void PageArranger::flush()
{
    for (auto &paragraph : m_paragraphs) {
        Line line;
        line.text = std::move(paragraph.line.text);
        line.runs = std::move(paragraph.line.runs);
        line.indent = paragraph.indent;
        line.blank_lines_above = paragraph.gap_above >= blank_line_gap || paragraph.changes_style ? 1 : 0;
        line.place.page = m_content.page.number;
        line.place.box = paragraph.line.box;
        m_page.blocks.emplace_back(std::move(line));
    }
    m_paragraphs.clear();
}

void PageArranger::add_table(std::size_t index)
{
    flush();
    auto &table = m_tables[index].table;
    table.blank_lines_above = 1;
    m_page.blocks.emplace_back(std::move(table));
}

ArrangedPage PageArranger::arrange()
{
    find_lines();
    find_main_direction();
    for (const auto &line : m_lines)
        m_is_tab.push_back(is_tab(line));
    arrange_region(-1);
    Column tabs{{}, 0, m_content.page.height, false, false};
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_is_tab[i])
            tabs.lines.push_back(m_lines[i]);
    m_stands_apart = true;
    close(tabs);
    flush();
    for (const auto &line : m_lines)
        m_page.lines.push_back(line.box);
    m_page.frames = std::move(m_frames);
    return std::move(m_page);
}

} // namespace

ArrangedPage arrange_page(const PageContent &content, std::vector<FoundTable> tables)
{
    return PageArranger(content, std::move(tables)).arrange();
}

} // namespace taikei::document::layout

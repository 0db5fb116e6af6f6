#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/content/sustainable_goals.hpp"
#include "reader/heading/packed_headings.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>

/// The system of measures (施策の体系) as a table: a column a level, several nodes in one cell.
namespace taikei::reader {
namespace {

/// 01 地域福祉 ● 02 低所得者支援 ●● NEW: the nodes of one cell, coloured dots dropped, printed marks kept as tags.
std::vector<Heading> headings_of(std::string_view cell)
{
    static const RE2 dots(R"([●○◯◎■□◆◇▲△★☆]+)");
    std::string text(cell);
    if (text.contains('\xE2')) // all dots begin with it
        RE2::GlobalReplace(&text, dots, " ");
    std::vector<Heading> found;
    for (auto &heading : split_headings(text)) {
        // 市民協働 拡充: a mark behind the title.
        for (bool again = true; again;) {
            again = false;
            const auto space = heading.title.rfind(' ');
            if (space != std::string::npos
                && Lexicon::get().is_tag(base::fold_tight(std::string_view(heading.title).substr(space + 1)))) {
                heading.tags.insert(heading.tags.begin(), heading.title.substr(space + 1));
                heading.title.resize(space);
                again = true;
            }
        }
        if (!heading.title.empty())
            found.push_back(std::move(heading));
    }
    return found;
}

/// A cell set halfway down beside the nodes below its own (1-1 above 政策1 above 1-3): in text it stands behind the
/// first of them. Moves each such cell of `column` up to the first row whose node goes on with its code.
void raise_centred_cells(Grid &grid, const Segment &segment, std::size_t column, std::size_t below)
{
    std::size_t first = segment.first_row; ///< row that no cell of the column has claimed yet
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        if (grid.rows[r][column].is_empty())
            continue;
        const auto heading = parse_heading(flat(grid.rows[r][column].text));
        std::size_t top = r;
        while (heading && !heading->code.empty() && top > first) {
            const auto child = parse_heading(flat(grid.rows[top - 1][below].text));
            if (!grid.rows[top - 1][column].is_empty() || !child || !child->code.starts_with(heading->code + "-"))
                break;
            --top;
        }
        if (top < r)
            std::swap(grid.rows[top][column], grid.rows[r][column]);
        first = r + 1;
    }
}

/// （１）食と栄養, （２）からだを動かす below a head that no lexicon knows: numbered titles, as a level's nodes have.
bool holds_numbered_titles(const Grid &grid, const Segment &segment, std::size_t column)
{
    constexpr std::size_t fewest = 2;
    std::size_t found = 0;
    std::string signature;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (cell.is_empty() || cell.covered)
            continue;
        const auto heading = parse_heading(flat(cell.text));
        if (!heading || heading->code.empty() || heading->title.empty() || heading->title.contains("。")
            || (found > 0 && heading->signature() != signature))
            return false;
        signature = heading->signature();
        ++found;
    }
    return found >= fewest;
}

/// 重点 above ◎ and empty cells: which of the rows have the mark.
bool marks_rows(const Grid &grid, const Segment &segment, std::size_t column)
{
    const Head &head = segment.heads[column];
    const bool may_mark = heads_marks(head);
    bool any = false;
    for (std::size_t r = segment.first_row; may_mark && r < segment.end_row; ++r) {
        const std::string &text = grid.rows[r][column].text;
        if (text.empty() || states_no_value(text))
            continue;
        if (tags_of_cell(head, text).empty())
            return false;
        any = true;
    }
    return any;
}

/// 関連するＳＤＧｓ beside the measures.
bool is_goals_head(const Head &head)
{
    constexpr std::size_t longest = 60; ///< in bytes
    return head.text.size() <= longest && base::fold_tight(head.text).contains("SDGs");
}

void add_tags(model::Node &node, const std::vector<std::string> &tags)
{
    for (const std::string &tag : tags) {
        if (std::ranges::find(node.tags, tag) == node.tags.end())
            node.tags.push_back(tag);
    }
}

} // namespace

bool read_tree_table(Reading &reading, const Grid &printed, const Segment &segment)
{
    if (!segment.has_head())
        return false;
    std::vector<std::size_t> levels;
    std::vector<std::size_t> marks;
    std::vector<std::size_t> goals;
    for (std::size_t i = 0; i < segment.heads.size(); ++i) {
        const Head &head = segment.heads[i];
        if (marks_rows(printed, segment, i))
            marks.push_back(i);
        else if (is_goals_head(head))
            goals.push_back(i);
        else if (!head.level.empty() || (i > 0 && kind_of_label(head.text) == LabelKind::Children))
            levels.push_back(i);
        else if (!head.is_known() && !head.text.empty() && holds_numbered_titles(printed, segment, i))
            levels.push_back(i);
        else if (head.is_known() || !head.text.empty())
            return false;
    }
    if (levels.size() < 2)
        return false;
    Grid grid = printed;
    for (std::size_t level = 0; level + 1 < levels.size(); ++level)
        raise_centred_cells(grid, segment, levels[level], levels[level + 1]);
    const NodeIndex start = reading.draft.current;
    std::vector<NodeIndex> above(levels.size(), no_node);
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        NodeIndex innermost = no_node; ///< that this row names
        for (std::size_t level = 0; level < levels.size(); ++level) {
            const GridCell &cell = row[levels[level]];
            if (cell.is_empty() || (cell.covered && r > segment.first_row))
                continue;
            auto headings = headings_of(cell.text);
            const NodeIndex parent = level == 0 ? no_node : above[level - 1];
            if (auto whole = headings.empty() ? heading_of_cell(cell.text, {}) : std::nullopt;
                whole && !whole->code.empty())
                headings.push_back(*std::move(whole));
            if (headings.empty()) {
                // A title without a number; not the ornament of a row that names nothing else.
                const bool alone = std::ranges::all_of(
                    levels, [&](std::size_t other) { return other == levels[level] || row[other].is_empty(); });
                if (alone || (level > 0 && parent == no_node) || cell.text.size() > 120)
                    continue;
                Heading heading;
                heading.title = flat(cell.text);
                headings.push_back(std::move(heading));
            }
            for (auto &heading : headings) {
                const Head &head = segment.heads[levels[level]];
                if (heading.level.empty())
                    heading.level = head.level.empty() ? head.text : head.level;
                NodeIndex node = no_node;
                if (const auto known = reading.draft.find_reference(heading)) {
                    node = *known;
                    auto &draft = reading.draft.nodes[node];
                    if (draft.parent == no_node && parent != no_node && !reading.draft.is_ancestor(node, parent))
                        reading.draft.set_parent(node, parent);
                    if (!heading.code.empty())
                        draft.node.code = heading.code;
                    add_tags(draft.node, heading.tags);
                } else {
                    node = reading.draft.add(heading, cell.place, parent);
                }
                above[level] = node;
                innermost = node;
                std::fill(above.begin() + static_cast<std::ptrdiff_t>(level) + 1, above.end(), no_node);
            }
        }
        for (const std::size_t i : goals) {
            if (innermost != no_node && reading.draft.nodes[innermost].node.sdgs.empty())
                reading.draft.nodes[innermost].node.sdgs = goals_in(row[i].text);
        }
        for (const std::size_t i : marks) {
            if (innermost != no_node)
                add_tags(reading.draft.nodes[innermost].node, tags_of_cell(segment.heads[i], row[i].text));
        }
    }
    reading.draft.current = start;
    return true;
}

} // namespace taikei::reader

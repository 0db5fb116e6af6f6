#include "reader/columns/titled_blocks.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/columns/cell_lines.hpp"
#include "reader/heading/heading.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// Lines without a blank line between them.
struct TextBlock {
    std::size_t end = 0; ///< of the lines
    std::string text;
    int width = 0; ///< of its widest line, in display columns
    std::size_t lines = 0;
};

TextBlock block_from(const std::vector<ColumnLine> &lines, std::size_t at)
{
    TextBlock block;
    for (block.end = at;
         block.end < lines.size() && lines[block.end].block == lines[at].block && !lines[block.end].text.empty();
         ++block.end) {
        const std::string &line = lines[block.end].text;
        block.text += gap_of_lines(block.text, line);
        block.text += line;
        block.width = std::max(block.width, base::display_width(line));
        ++block.lines;
    }
    return block;
}

bool may_title_text(const TextBlock &block, const ColumnLine &first)
{
    constexpr std::size_t most_lines = 3;
    std::string bare = first.text;
    return block.lines > 0 && block.lines <= most_lines && !block.text.contains("。") && !block.text.contains("：")
        && !is_value(first.text) && take_bullet(bare).empty() && !parse_label(first.text) && !parse_heading(first.text);
}

/// A sentence, in a column wider than that of the titles.
bool may_be_titled(const TextBlock &block, const TextBlock &title, const ColumnLine &first)
{
    std::string bare = first.text;
    return block.lines > 0 && block.text.ends_with("。") && 2 * block.width > 3 * title.width
        && take_bullet(bare).empty() && !parse_heading(first.text);
}

} // namespace

TablesAtBlocks find_titled_blocks(const std::vector<ColumnLine> &lines)
{
    constexpr std::size_t longest_label = 90; ///< in bytes
    constexpr std::size_t fewest_rows = 2;
    TablesAtBlocks tables;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const bool begins_block = i == 0 || lines[i].block != lines[i - 1].block;
        if (!begins_block || lines[i].text.size() > longest_label
            || kind_of_label(lines[i].text) != LabelKind::Measures)
            continue;
        document::Table table;
        std::size_t at = i + 1;
        while (at < lines.size()) {
            const TextBlock title = block_from(lines, at);
            if (!may_title_text(title, lines[at]) || title.end >= lines.size())
                break;
            const TextBlock text = block_from(lines, title.end);
            if (!may_be_titled(text, title, lines[title.end]))
                break;
            add_row(table, {title.text, text.text}, lines[at].place);
            at = text.end;
        }
        if (table.grid.size() < fewest_rows)
            continue;
        table.place = lines[i + 1].place;
        tables.emplace(lines[i + 1].end - 1, TableOfLines{std::move(table), lines[at - 1].end});
        i = at - 1;
    }
    return tables;
}

} // namespace taikei::reader

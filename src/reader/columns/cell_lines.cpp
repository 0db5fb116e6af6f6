#include "reader/columns/cell_lines.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/head.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

namespace taikei::reader {

std::vector<ColumnLine> lines_of_cells(const document::Document &document, const std::vector<bool> &furniture)
{
    constexpr std::size_t longest_cell = 110; ///< in bytes
    std::vector<ColumnLine> lines;
    std::size_t block = 0;
    bool begins_block = true;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        const std::string_view text = line == nullptr ? std::string_view() : base::trim(line->text);
        if (text.empty() || furniture[i]) {
            begins_block = true;
            if (line == nullptr)
                lines.emplace_back();
            continue;
        }
        if (std::exchange(begins_block, false) || line->blank_lines_above > 0 || line->starts_page)
            ++block;
        ColumnLine &added = lines.emplace_back();
        added.text = text;
        added.block = block;
        added.end = i + 1;
        added.place = line->place;
        if (added.text.size() <= longest_cell && !line->text.contains('\t'))
            added.words = base::squeezed_words(added.text);
    }
    return lines;
}

bool heads_units(const ColumnLine &line)
{
    return line.words.size() == 1 && look_up_head(line.text)->has(ColumnRole::Unit);
}

std::string_view gap_of_lines(std::string_view above, std::string_view below)
{
    std::string bare(below);
    return above.ends_with("。") || !take_bullet(bare).empty() ? "\n" : "";
}

bool is_bare_figure(const std::string &word)
{
    return is_dash(word) || (may_hold_number(word) && parse_number(word));
}

bool ends_cells(const ColumnLine &line)
{
    if (line.words.empty() || base::has_word(line.text, "。") || base::has_word(line.text, "：")
        || (base::has_word(line.text, "単位") && !heads_units(line)) || line.text.starts_with("注")
        || line.text.starts_with("※"))
        return true;
    if (is_bare_figure(line.words.front()))
        return false;
    const auto heading = parse_heading(line.text);
    if (heading
        && (heading->part != 0 || !heading->level.empty() || heading->numbering == Numbering::Bracketed
            || heading->numbering == Numbering::Circled))
        return true;
    const auto label = parse_label(line.text, false, &heading);
    return label && label->decorated && !line.text.starts_with("（") && !line.text.starts_with("「");
}

std::vector<std::vector<std::string>> rows_of_blocks(const std::vector<std::vector<std::string>> &blocks,
                                                     std::size_t columns)
{
    std::vector<std::vector<std::string>> rows;
    for (std::size_t b = 0; b < blocks.size();) {
        const std::size_t height = blocks[b].size();
        const bool are_columns = b + columns <= blocks.size()
            && std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(b),
                           blocks.begin() + static_cast<std::ptrdiff_t>(b + columns),
                           [&](const auto &block) { return block.size() == height; });
        if (height % columns == 0 && !(are_columns && height == columns)) {
            for (std::size_t i = 0; i < height; i += columns) {
                const auto begin = blocks[b].begin() + static_cast<std::ptrdiff_t>(i);
                rows.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(columns));
            }
            ++b;
        } else if (are_columns) {
            for (std::size_t r = 0; r < height; ++r) {
                auto &row = rows.emplace_back();
                for (std::size_t c = 0; c < columns; ++c)
                    row.push_back(blocks[b + c][r]);
            }
            b += columns;
        } else {
            return {};
        }
    }
    return rows;
}

} // namespace taikei::reader

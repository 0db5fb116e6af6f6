#include "base/text.hpp"
#include "reader/reading.hpp"

#include <algorithm>

/// Tables whose heads are labels of a node's blocks (取組の方向性 | 取組の主な内容): a column is prose, another a list
/// of measures in each cell.
namespace taikei::reader {
namespace {

/// 社会福祉協議会の活動支援 人材の確保 ◇ 支援体制の構築: items parted by spaces, a mark before the one that it means.
std::vector<Item> list_of(const std::string &cell)
{
    std::vector<Item> items;
    for (auto &item : split_items(cell)) {
        const std::string text = base::squeeze(item.text);
        const auto words = base::split(text, " ");
        const bool is_list = words.size() > 1 && text.find("。") == std::string::npos
            && std::ranges::all_of(words, [](std::string_view word) { return base::length(word) >= 4; });
        if (!is_list) {
            items.push_back(std::move(item));
            continue;
        }
        for (std::size_t i = 0; i < words.size(); ++i)
            items.push_back({i == 0 ? item.bullet : std::string(), std::string(words[i])});
    }
    return items;
}

} // namespace

bool read_listed_measures(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head())
        return false;
    std::optional<std::size_t> prose;
    std::optional<std::size_t> list;
    for (std::size_t i = 0; i < segment.heads.size(); ++i) {
        const auto kind = Lexicon::get().label(segment.heads[i].text);
        if (segment.heads[i].is_value() || segment.heads[i].has(ColumnRole::Code)
            || segment.heads[i].has(ColumnRole::Department))
            return false;
        if (kind == LabelKind::Measures)
            list = i;
        else if (kind == LabelKind::Prose && !prose)
            prose = i;
    }
    // 取組 | 内容 names each action before its text: rows of actions.
    if (!list || !prose || *list < *prose)
        return false;
    const NodeIndex node = reading.node();
    const std::string &label = segment.heads[*prose].text;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].is_empty() || row[i].covered)
                continue;
            if (i == *list) {
                for (auto &item : list_of(row[i].text))
                    add_measure(reading, node, std::move(item), "", row[i].place);
            } else if (i == *prose || row[i].text.find("。") != std::string::npos) {
                if (base::length(row[i].text) <= 2)
                    continue; // a mark that slid here
                if (i != *prose)
                    reading.draft.find("column-shifted", flat(row[i].text), row[i].place);
                add_text(reading, node, label, LabelKind::Prose, row[i].text, row[i].place);
            }
        }
    }
    return true;
}

} // namespace taikei::reader

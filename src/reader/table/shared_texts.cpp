#include "reader/table/shared_texts.hpp"

#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <optional>

namespace taikei::reader {
namespace {

bool labels_text(const GridCell &cell)
{
    constexpr std::size_t longest = 60; ///< in bytes
    const std::string text = flat(cell.text);
    return !text.empty() && text.size() <= longest && !text.contains("。")
        && (kind_of_label(text) == LabelKind::Prose || look_up_head(text)->has(ColumnRole::Reason));
}

} // namespace

std::vector<SharedText> find_shared_texts(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::vector<SharedText> texts;
    std::string label = segment.heads[column].text;
    std::size_t labels = 0;
    bool is_merged = false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        const bool is_open = label.empty() && !texts.empty(); // below a text
        if (cell.covered) {
            const bool goes_on = is_open && r > segment.first_row && grid.rows[r - 1][column].text == cell.text;
            if (!goes_on)
                return {};
            is_merged = is_merged || texts.back().text == cell.text;
        } else if (is_open && labels_text(cell)) {
            label = flat(cell.text);
            ++labels;
        } else if (!label.empty() && (cell.text.contains("。") || states_no_value(cell.text))) {
            texts.push_back({std::exchange(label, {}), cell.text, cell.place});
        } else {
            return {};
        }
    }
    std::erase_if(texts, [](const SharedText &text) { return states_no_value(text.text); });
    return is_merged || labels > 0 ? texts : std::vector<SharedText>();
}

} // namespace taikei::reader

#include "document/letters/titles.hpp"

#include "document/number_mark.hpp"

#include <algorithm>
#include <string_view>

namespace taikei::document::letters {
bool states_unit(std::string_view text)
{
    return text.starts_with("（単位") || text.starts_with("(単位") || text.starts_with("単位：");
}

bool is_title_or_note(const std::vector<Piece> &pieces, int left)
{
    constexpr int longest_cell = 45; ///< letters
    const Piece &first = pieces.front();
    const auto is_dash = [&](std::string_view dash) {
        return first.text.starts_with(dash) && first.text.ends_with(dash);
    };
    if (pieces.size() == 1 && first.text.size() > 3 && (is_dash("-") || is_dash("－") || is_dash("—")))
        return true;
    if (first.begin > left + 1)
        return false;
    if (first.text.starts_with("※") || first.text.starts_with("■") || first.text.starts_with("▼")
        || first.text.starts_with("資料") || first.text.starts_with("注"))
        return true;
    const auto is_remark = [](const Piece &piece) { return piece.text.contains("："); };
    if (first.text.starts_with("【") && first.text.ends_with("】")
        && std::all_of(pieces.begin() + 1, pieces.end(), is_remark))
        return true;
    if (pieces.size() == 1 && begins_with_number_in_brackets(first.text))
        return true;
    constexpr int longest_mark = 4; ///< 【新規】
    if (pieces.size() == 1 && first.text.starts_with("【") && first.end - first.begin > longest_mark)
        return true;
    return pieces.size() == 1
        && (first.text.ends_with("。") || first.end - first.begin > longest_cell || first.text.starts_with("●")
            || first.text.starts_with("◆") || first.text.starts_with("第"));
}

} // namespace taikei::document::letters

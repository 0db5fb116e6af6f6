#include "document/text/letters/titles.hpp"

#include "base/text.hpp"
#include "document/text/number_mark.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace taikei::document::letters {

namespace {

/// How many letters the number that begins the text takes, with the space behind it; 0 where none does.
int letters_of_number(std::string_view text)
{
    constexpr std::size_t most_digits = 2;
    const std::string narrow = base::narrow(text);
    const std::size_t digits = std::min(narrow.find_first_not_of("0123456789"), narrow.size());
    const std::size_t end = digits < narrow.size() && narrow[digits] == '.' ? digits + 1 : digits;
    const bool is_number = digits > 0 && digits <= most_digits && end + 1 < narrow.size() && narrow[end] == ' ';
    return is_number && !is_figure(narrow.substr(end + 1)) ? static_cast<int>(end) + 1 : 0;
}

} // namespace

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

bool is_numbered_title(std::span<const Line> above, const std::vector<Piece> &pieces)
{
    const Piece &first = pieces.front();
    const int number = pieces.size() == 1 ? letters_of_number(first.text) : 0;
    const auto has_numbers = [&](const Line &line) {
        const Piece &name = line.pieces.front();
        const bool is_number = name.end <= first.begin + number;
        return is_number || (line.pieces.size() > 1 && letters_of_number(name.text) > 0);
    };
    // A name halfway down beside its rows has rows above it that begin behind it, as have all others of its kind.
    const auto begins_row = [&](const Line &line) {
        return line.pieces.size() > 1 && line.pieces.front().begin <= first.begin + 1;
    };
    return number > 0 && !above.empty()
        && (above.back().pieces.front().begin < first.end || std::ranges::any_of(above, begins_row))
        && std::ranges::none_of(above, has_numbers);
}

} // namespace taikei::document::letters

#include "reader/classify/upright_tabs.hpp"

#include "base/text.hpp"
#include "reader/classify/page_numbers.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_letter = 4; ///< in bytes

/// Lines of one letter each, right below one another.
struct UprightText {
    std::size_t first = 0; ///< block
    std::size_t end = 0;
    std::string text; ///< # for each figure
};

bool is_letter(const std::string &folded)
{
    return !folded.empty() && folded.size() <= longest_letter && base::length(folded) == 1;
}

const document::Line *text_line(const document::Document &document, std::size_t at)
{
    return at < document.blocks.size() ? std::get_if<document::Line>(&document.blocks[at]) : nullptr;
}

std::vector<UprightText> find_upright_texts(const document::Document &document, const std::vector<std::string> &folded)
{
    constexpr std::size_t fewest = 2;
    std::vector<UprightText> found;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (!is_letter(folded[i]))
            continue;
        UprightText upright{i, i, {}};
        bool has_word = false;
        while (upright.end < folded.size() && is_letter(folded[upright.end])
               && (upright.end == i || text_line(document, upright.end)->blank_lines_above == 0)) {
            const std::string &letter = folded[upright.end++];
            const bool is_word = base::is_kanji(base::to_utf32(letter).front());
            has_word = has_word || is_word;
            upright.text += letter.front() >= '0' && letter.front() <= '9' ? "#" : letter;
        }
        i = upright.end - 1;
        if (upright.end - upright.first >= fewest && has_word)
            found.push_back(std::move(upright));
    }
    return found;
}

/// 第 / ４ / 章
bool is_part_of_document(const std::vector<std::string> &folded, std::size_t at)
{
    constexpr std::array<std::string_view, 4> parts = {"章", "編", "部", "節"};
    return at + 2 < folded.size() && folded[at] == "第" && is_number_alone(folded[at + 1])
        && std::ranges::find(parts, folded[at + 2]) != parts.end();
}

/// 行 / 政, 市 / 民 / な / ど: a cell of a table of roles, which comes again as well.
bool names_somebody(std::string_view text)
{
    const Lexicon &lexicon = Lexicon::get();
    return lexicon.is_public_group(text) || lexicon.names_actors(text);
}

void hide_number(const document::Document &document, const std::vector<std::string> &folded, std::size_t at,
                 std::vector<bool> &hidden)
{
    if (at < folded.size() && text_line(document, at) != nullptr && is_number_alone(folded[at])
        && folded[at].size() == 1)
        hidden[at] = true;
}

} // namespace

void find_upright_tabs(const document::Document &document, const std::vector<std::string> &folded,
                       std::vector<bool> &hidden)
{
    constexpr std::ptrdiff_t letters_of_part = 3;
    constexpr int fewest_times = 3;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (is_part_of_document(folded, i))
            std::fill_n(hidden.begin() + static_cast<std::ptrdiff_t>(i), letters_of_part, true);
    }
    const auto texts = find_upright_texts(document, folded);
    std::unordered_map<std::string_view, int> times;
    for (const UprightText &upright : texts)
        ++times[upright.text];
    // 単位 / 人 / 件: a column below its head, and no tab.
    const auto is_below_head = [&](const UprightText &upright) {
        return upright.first > 0 && look_up_head(folded[upright.first - 1])->is_known();
    };
    for (const UprightText &upright : texts) {
        const bool comes_again = times[upright.text] >= fewest_times && !names_somebody(upright.text);
        if (!comes_again || is_below_head(upright))
            continue;
        std::fill(hidden.begin() + static_cast<std::ptrdiff_t>(upright.first),
                  hidden.begin() + static_cast<std::ptrdiff_t>(upright.end), true);
        hide_number(document, folded, upright.end, hidden);
        if (upright.first > 0)
            hide_number(document, folded, upright.first - 1, hidden);
    }
}

} // namespace taikei::reader

#include "document/text/sheets/sheet_texts.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/display_line.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace taikei::document::sheets {
namespace {

constexpr std::size_t most_pages = 5000;
constexpr std::size_t longest_sheet_line = 900; ///< in bytes

/// Those that may be a sheet: what is longer was never printed on one.
std::vector<PageLines> pages_of(const std::vector<SourceLine> &lines)
{
    constexpr std::size_t most_lines = 400;
    std::vector<PageLines> pages;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (pages.empty() || lines[i].starts_page)
            pages.push_back({i, i});
        pages.back().end = i + 1;
    }
    std::erase_if(pages, [](const PageLines &page) { return page.end - page.first > most_lines; });
    return pages;
}

std::set<std::string> keys_of_page(const std::vector<SourceLine> &lines, const PageLines &page)
{
    std::set<std::string> keys;
    for (std::size_t i = page.first; i < page.end; ++i) {
        if (lines[i].text.size() > longest_sheet_line || lines[i].text.contains('\t'))
            continue;
        for (const letters::Piece &piece : letters::pieces_of(lines[i].text)) {
            if (std::string key = key_of(piece.text); !key.empty())
                keys.insert(std::move(key));
        }
    }
    return keys;
}

using Pages = std::vector<std::size_t>;

/// How many of the pages must show a text that is the form's: all, but for one in so many.
std::size_t nearly_all(std::size_t pages)
{
    constexpr std::size_t misses_one_in = 25;
    return pages - pages / misses_one_in;
}

std::size_t count_shared(const Pages &a, const Pages &b)
{
    std::size_t shared = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        shared += *x == *y ? 1 : 0;
        const bool step_x = *x <= *y;
        const bool step_y = *y <= *x;
        x += step_x ? 1 : 0;
        y += step_y ? 1 : 0;
    }
    return shared;
}

/// The texts that stand on nearly all of these pages.
std::unordered_set<std::string> texts_on(const Pages &pages, const std::map<std::string, Pages> &pages_of_key)
{
    std::unordered_set<std::string> texts;
    for (const auto &[key, others] : pages_of_key) {
        if (others.size() >= nearly_all(pages.size()) && count_shared(pages, others) >= nearly_all(pages.size()))
            texts.insert(key);
    }
    return texts;
}

/// A text of the form rather than what was filled in: short, and neither a figure (but ２つの指標) nor an item.
bool may_be_printed(std::string_view text)
{
    constexpr std::size_t longest = 30; ///< in letters
    if (text.size() > 4 * longest || text.ends_with("。") || is_rule(text))
        return false;
    if (begins_with_bullet(text) && !text.starts_with("【"))
        return false;
    return base::length(text) > 1 && (!letters::is_figure(text) || is_numbered_title(text) || text.contains("の"));
}

} // namespace

bool is_numbered_title(std::string_view text)
{
    constexpr std::size_t most_digits = 2;
    constexpr std::size_t shortest_title = 2; ///< in letters
    const std::string narrow = base::narrow(text);
    const auto digits = std::min(narrow.find_first_not_of("0123456789"), narrow.size());
    const auto title = std::min(narrow.find_first_not_of(" .", digits), narrow.size());
    return digits > 0 && digits <= most_digits && title > digits && base::length(narrow.substr(title)) >= shortest_title
        && !letters::is_figure(narrow.substr(title));
}

bool may_be_short_head(std::string_view text)
{
    std::size_t at = 0;
    const char32_t first = text.empty() ? 0 : base::next_code_point(text, at);
    if (at == text.size())
        return base::is_between(first, U'ぁ', U'鿿');
    const std::string narrow = base::narrow(text);
    const std::size_t era = narrow.starts_with('(') ? 1 : 0;
    return !narrow.contains("年") && era + 1 < narrow.size() && (narrow[era] == 'R' || narrow[era] == 'H')
        && narrow[era + 1] >= '0' && narrow[era + 1] <= '9';
}

std::string key_of(std::string_view text)
{
    std::string key;
    if (!may_be_printed(text) && !may_be_short_head(text))
        return key;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        if (!base::is_space(c))
            key += text.substr(here, at - here);
    }
    return key;
}

std::vector<SheetForm> find_sheet_forms(const std::vector<SourceLine> &lines)
{
    constexpr std::size_t fewest_texts = 8;
    constexpr std::size_t most_looks = 60;
    constexpr std::size_t most_forms = 20;
    std::vector<SheetForm> forms;
    const auto pages = pages_of(lines);
    if (pages.size() < 2 || pages.size() > most_pages)
        return forms;
    std::map<std::string, Pages> pages_of_key;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const std::string &key : keys_of_page(lines, pages[p]))
            pages_of_key[key].push_back(p);
    }
    std::erase_if(pages_of_key, [](const auto &entry) { return entry.second.size() < 2; });
    while (forms.size() < most_forms) {
        std::vector<const Pages *> candidates;
        for (const auto &[key, on] : pages_of_key)
            candidates.push_back(&on);
        std::ranges::stable_sort(candidates, {}, [](const Pages *on) { return -static_cast<long>(on->size()); });
        const auto same = std::ranges::unique(candidates, {}, [](const Pages *on) { return *on; });
        candidates.erase(same.begin(), same.end());
        candidates.resize(std::min(candidates.size(), most_looks));
        std::unordered_set<std::string> best;
        Pages best_pages;
        for (const Pages *on : candidates) {
            auto texts = texts_on(*on, pages_of_key);
            if (texts.size() >= fewest_texts && texts.size() * on->size() > best.size() * best_pages.size()) {
                best = std::move(texts);
                best_pages = *on;
            }
        }
        if (best.empty())
            break;
        SheetForm form;
        for (const std::size_t page : best_pages)
            form.pages.push_back(pages[page]);
        form.texts = std::move(best);
        forms.push_back(std::move(form));
        for (auto &[key, on] : pages_of_key)
            std::erase_if(on, [&](std::size_t page) { return std::ranges::binary_search(best_pages, page); });
        std::erase_if(pages_of_key, [](const auto &entry) { return entry.second.size() < 2; });
    }
    return forms;
}

} // namespace taikei::document::sheets

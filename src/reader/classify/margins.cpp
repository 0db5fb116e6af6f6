#include "reader/classify/margins.hpp"

#include "base/text.hpp"
#include "reader/classify/letter_size.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace taikei::reader {
namespace {

/// Shares of the page's height or width in which a line may stand in the margin.
constexpr double outer_head = 0.055;
constexpr double inner_head = 0.09; ///< if it is not larger than the text
constexpr double foot = 0.09;
constexpr double side = 0.13;
/// Running heads stand at the same height of each page, in points.
constexpr double height_slack = 4.0;

constexpr std::size_t longest_tab = 6; ///< in bytes: the number of a chapter on a tab at the page's side
/// Lines that begin at one left edge differ by less, in points.
constexpr double left_slack = 3.0;

enum class Margin { None, Head, Foot, Side };

/// Where the lines of a page begin that are too long for a tab, from left to right.
using LeftEdges = std::vector<double>;

/// 市民 in front of what citizens do begins where the text does: a label, no tab.
bool begins_with_text(const base::Box &box, const LeftEdges &edges)
{
    constexpr std::ptrdiff_t fewest = 2;
    const auto first = std::ranges::lower_bound(edges, box.left - left_slack);
    return edges.end() - first >= fewest && *(first + fewest - 1) <= box.left + left_slack;
}

Margin margin_of(const document::Line &line, const document::Page &page, const LeftEdges &edges, double text_size)
{
    if (!line.place.box || page.height <= 0)
        return Margin::None;
    const auto &box = *line.place.box;
    const bool is_narrow = box.bottom - box.top > 2 * (box.right - box.left)
        || (line.text.size() <= longest_tab && !begins_with_text(box, edges));
    if (is_narrow && (box.right < side * page.width || box.left > (1 - side) * page.width))
        return Margin::Side;
    const double middle = (box.top + box.bottom) / 2;
    const double head = letter_size(line) <= heading_scale * text_size ? inner_head : outer_head;
    if (middle < head * page.height)
        return Margin::Head;
    return middle > (1 - foot) * page.height ? Margin::Foot : Margin::None;
}

/// 12, - 12 -, 12/40, p. 12, xii
bool counts_pages(const std::string &folded)
{
    static const RE2 pattern(
        R"((?i)(?:p\.? ?)?[-~(\[]? ?(?:\d{1,4}(?: ?/ ?\d{1,4})?|[ivxl]{1,6}) ?[-~)\]]?(?: ?頁| ?ページ)?)");
    return folded.size() <= 24 && RE2::FullMatch(folded, pattern);
}

/// 62 第3次総合計画 on page 3, 第3次総合計画 64 on page 5: what the line says but for the number that grows with the
/// pages, and by how much that is ahead of them. The whole text where it has no such number.
std::string without_page_number(const std::string &folded, int page)
{
    constexpr std::size_t shortest_title = 18; ///< in bytes: 基本目標 1, 基本目標 2 number no pages
    static const RE2 pattern(R"((?:(\d{1,4}) (.*\D)|(\D.*) (\d{1,4})))");
    std::string before;
    std::string behind;
    std::string title;
    std::string ending;
    if (folded.size() < shortest_title || !RE2::FullMatch(folded, pattern, &before, &title, &ending, &behind))
        return folded;
    title += ending;
    return title.size() < shortest_title ? folded : title + '#' + std::to_string(std::stoi(before + behind) - page);
}

struct Printed {
    std::size_t block = 0;
    int page = 0;
    double top = 0;
};

bool stands_elsewhere(const Printed &line, const std::vector<Printed> &alike)
{
    return std::ranges::any_of(alike, [&](const Printed &other) {
        return other.page != line.page && std::abs(other.top - line.top) <= height_slack;
    });
}

/// By page.
std::unordered_map<int, LeftEdges> find_left_edges(const document::Document &document)
{
    std::unordered_map<int, LeftEdges> edges;
    for (const auto &block : document.blocks) {
        const auto *line = std::get_if<document::Line>(&block);
        if (line != nullptr && line->place.box && line->text.size() > longest_tab)
            edges[line->place.page].push_back(line->place.box->left);
    }
    for (auto &[page, lefts] : edges)
        std::ranges::sort(lefts);
    return edges;
}

} // namespace

bool has_geometry(const document::Document &document)
{
    return std::ranges::any_of(document.pages, [](const auto &page) { return page.height > 0; });
}

void find_margin_furniture(const document::Document &document, const std::vector<std::string> &folded,
                           std::vector<bool> &furniture)
{
    std::unordered_map<int, const document::Page *> pages;
    for (const auto &page : document.pages)
        pages.emplace(page.number, &page);
    const double text_size = find_text_size(document);
    const auto edges = find_left_edges(document);
    static const LeftEdges no_edges;
    std::unordered_map<std::string, std::vector<Printed>> alike[2]; // heads, and feet and sides
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr || folded[i].empty() || !pages.contains(line->place.page))
            continue;
        const auto found = edges.find(line->place.page);
        const auto margin =
            margin_of(*line, *pages.at(line->place.page), found == edges.end() ? no_edges : found->second, text_size);
        if (margin == Margin::None)
            continue;
        if (margin != Margin::Side && counts_pages(folded[i]))
            furniture[i] = true;
        else
            alike[margin == Margin::Head ? 0 : 1][without_page_number(folded[i], line->place.page)].push_back(
                {i, line->place.page, line->place.box->top});
    }
    for (const bool is_head : {true, false})
        for (const auto &[text, lines] : alike[is_head ? 0 : 1])
            for (const auto &line : lines)
                if (stands_elsewhere(line, lines) && !(is_head && line.block == lines.front().block))
                    furniture[line.block] = true;
}

} // namespace taikei::reader

#include "reader/classify/side_tabs.hpp"

#include "reader/classify/label.hpp"
#include "reader/classify/page_numbers.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <map>

namespace taikei::reader {
namespace {

constexpr std::size_t fewest_tabs = 4; ///< lines
constexpr std::size_t longest_tab = 24; ///< in bytes
constexpr std::size_t fewest_pages = 3;
constexpr std::size_t shortest_page = 8; ///< in lines

/// Where a page ends or begins, and the line beside it.
struct PageEdge {
    std::size_t first = 0; ///< the nearest line that may be a tab
    int number = 0; ///< of the page; 0 where none is printed there
};

/// Looks in one direction from the edges of pages: behind them (1) or before them (-1).
class TabSearch {
public:
    TabSearch(const document::Document &document, const std::vector<std::string> &folded, std::ptrdiff_t step)
        : m_document(document)
        , m_folded(folded)
        , m_step(step)
    {
    }

    void mark(std::vector<bool> &furniture) const
    {
        std::map<std::vector<std::string_view>, std::vector<PageEdge>> pages_of_tabs;
        for (std::size_t i = 0; i < m_folded.size(); ++i) {
            const auto edge = edge_at(i);
            if (edge.number < 0)
                continue;
            auto tabs = lines_from(edge.first, fewest_tabs);
            if (tabs.size() == fewest_tabs)
                pages_of_tabs[std::move(tabs)].push_back(edge);
        }
        for (const auto &[tabs, edges] : pages_of_tabs) {
            if (are_pages(edges) && !are_heads(tabs))
                mark(edges, furniture);
        }
    }

private:
    /// A number below 0 says that there is none.
    PageEdge edge_at(std::size_t i) const
    {
        const auto *line = line_at(i);
        if (line != nullptr && is_number_alone(m_folded[i]))
            return {i + static_cast<std::size_t>(m_step), std::stoi(m_folded[i])};
        const bool is_start = m_step > 0 && line != nullptr && line->starts_page;
        return {i, is_start ? 0 : -1};
    }

    const document::Line *line_at(std::size_t i) const
    {
        return i < m_document.blocks.size() ? std::get_if<document::Line>(&m_document.blocks[i]) : nullptr;
    }

    bool may_be_tab(std::size_t i, bool is_first) const
    {
        const auto *line = line_at(i);
        return line != nullptr && !m_folded[i].empty() && m_folded[i].size() <= longest_tab
            && !is_number_alone(m_folded[i]) && (is_first || m_step < 0 || line->blank_lines_above == 0);
    }

    /// At most so many lines that may be tabs, the nearest first.
    std::vector<std::string_view> lines_from(std::size_t first, std::size_t most) const
    {
        std::vector<std::string_view> lines;
        for (std::size_t i = first; lines.size() < most && may_be_tab(i, i == first);
             i += static_cast<std::size_t>(m_step))
            lines.push_back(m_folded[i]);
        return lines;
    }

    /// Page after page: far apart, with numbers that grow.
    static bool are_pages(const std::vector<PageEdge> &edges)
    {
        const auto is_no_page = [](const PageEdge &above, const PageEdge &below) {
            return below.first - above.first < shortest_page || (below.number > 0 && below.number <= above.number);
        };
        return edges.size() >= fewest_pages && std::ranges::adjacent_find(edges, is_no_page) == edges.end();
    }

    /// 指標 | 単位 | 現状値 | 目標値: the head of a table whose every cell is a line.
    static bool are_heads(const std::vector<std::string_view> &tabs)
    {
        return std::ranges::any_of(
            tabs, [](std::string_view tab) { return look_up_head(tab)->is_known() || kind_of_label(tab).has_value(); });
    }

    /// As many lines as stand at each of the edges.
    void mark(const std::vector<PageEdge> &edges, std::vector<bool> &furniture) const
    {
        constexpr std::size_t most_tabs = 40;
        const auto all = lines_from(edges.front().first, most_tabs);
        std::size_t count = all.size();
        for (const PageEdge &edge : edges) {
            const auto lines = lines_from(edge.first, count);
            count = static_cast<std::size_t>(std::ranges::mismatch(lines, all).in1 - lines.begin());
        }
        for (const PageEdge &edge : edges) {
            if (edge.number > 0)
                furniture[edge.first - static_cast<std::size_t>(m_step)] = true;
            for (std::size_t k = 0; k < count; ++k)
                furniture[edge.first + k * static_cast<std::size_t>(m_step)] = true;
        }
    }

    const document::Document &m_document;
    const std::vector<std::string> &m_folded;
    std::ptrdiff_t m_step;
};

} // namespace

void find_side_tabs(const document::Document &document, const std::vector<std::string> &folded,
                    std::vector<bool> &furniture)
{
    TabSearch(document, folded, 1).mark(furniture);
    TabSearch(document, folded, -1).mark(furniture);
}

} // namespace taikei::reader

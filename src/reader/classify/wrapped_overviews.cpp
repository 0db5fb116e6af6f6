#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/classify/take_off.hpp"
#include "reader/heading/heading.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taikei::reader {
namespace {

/// Where each numbered title of the document stands last, by its number and its words.
using OverviewTitles = std::unordered_map<std::string, std::size_t>;

std::string key_of_title(std::string_view code, std::string_view title)
{
    return std::string(code) + '\n' + std::string(title);
}

OverviewTitles find_overview_titles(const std::vector<Element> &elements)
{
    constexpr std::size_t shortest_title = 15; ///< in bytes: 基本方針 might begin anything
    OverviewTitles titles;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const Element &element = elements[i];
        if (element.kind != Element::Kind::Heading || element.heading->code.empty() || element.heading->part != 0)
            continue;
        const std::string tight = base::fold_tight(element.heading->title);
        if (tight.size() >= shortest_title)
            titles[key_of_title(element.heading->code, tight)] = i;
    }
    return titles;
}

/// One cell of an overview: a numbered title that comes again further down.
struct OverviewCell {
    std::size_t end = 0; ///< behind its last line; where it begins if it is none
    bool is_wrapped = false;
};

class OverviewFinder {
public:
    explicit OverviewFinder(const std::vector<Element> &elements)
        : m_elements(elements)
        , m_titles(find_overview_titles(elements))
    {
    }

    /// The cells that stand here one behind the other.
    struct Cells {
        std::size_t end = 0; ///< where they begin if there are none
        bool are_overview = false;
    };
    Cells cells_at(std::size_t at) const
    {
        constexpr std::size_t fewest = 4;
        constexpr std::size_t fewest_wrapped = 2;
        std::size_t cells = 0;
        std::size_t wrapped = 0;
        std::size_t end = at;
        for (OverviewCell cell = cell_at(at); cell.end > end; cell = cell_at(end)) {
            ++cells;
            wrapped += cell.is_wrapped ? 1 : 0;
            end = cell.end;
        }
        return {end, cells >= fewest && wrapped >= fewest_wrapped};
    }

private:
    bool is_line(std::size_t at, Element::Kind kind) const
    {
        return at < m_elements.size() && m_elements[at].kind == kind && m_elements[at].line != nullptr;
    }

    /// 1-1 over its title, or 1 あらゆる自然災害に対し、直 over 接死を最大限防ぐ. A line of two cells (３
    /// 必要不可欠な行政 機能を確保する 3-1 職員の被災による機能の低下) is taken as the second.
    OverviewCell cell_at(std::size_t at) const
    {
        constexpr std::size_t most_lines = 6;
        std::string code;
        std::string title;
        if (is_line(at, Element::Kind::Heading) && m_elements[at].heading->level.empty()) {
            code = m_elements[at].heading->code;
            title = base::fold_tight(m_elements[at].heading->title);
            if (const auto second = second_cell(*m_elements[at].heading, at)) {
                code = second->code;
                title = base::fold_tight(second->title);
            }
        } else if (is_line(at, Element::Kind::Text) && is_bare_code(m_elements[at].text)) {
            code = base::narrow(base::squeeze(m_elements[at].text));
        }
        for (std::size_t lines = 1; lines <= most_lines && !code.empty(); ++lines) {
            if (!title.empty() && comes_again(code, title, at + lines))
                return {at + lines, lines > 1};
            if (!is_line(at + lines, Element::Kind::Text))
                break;
            title += base::fold_tight(m_elements[at + lines].text);
        }
        return {at, false};
    }

    /// The second title of a line whose first one comes again.
    std::optional<Heading> second_cell(const Heading &first, std::size_t at) const
    {
        std::string before;
        const auto words = base::squeezed_words(first.title);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (i > 0 && is_bare_code(words[i]) && comes_again(first.code, before, at + 1)) {
                std::string rest;
                for (std::size_t k = i; k < words.size(); ++k)
                    rest += (rest.empty() ? "" : " ") + words[k];
                return parse_heading(rest);
            }
            before += base::fold_tight(words[i]);
        }
        return std::nullopt;
    }

    bool comes_again(const std::string &code, const std::string &title, std::size_t from) const
    {
        const auto last = m_titles.find(key_of_title(code, title));
        return last != m_titles.end() && last->second >= from;
    }

    const std::vector<Element> &m_elements;
    OverviewTitles m_titles;
};

} // namespace

void remove_wrapped_overviews(std::vector<Element> &elements)
{
    std::vector<bool> gone;
    const OverviewFinder finder(elements);
    while (gone.size() < elements.size()) {
        const auto cells = finder.cells_at(gone.size());
        gone.resize(std::max(cells.end, gone.size() + 1), cells.are_overview);
    }
    take_off(elements, gone);
}

} // namespace taikei::reader

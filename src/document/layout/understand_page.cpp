#include "document/layout/understand_page.hpp"

#include "document/layout/clean_words.hpp"
#include "document/layout/edge_tabs.hpp"
#include "document/layout/note_numbers.hpp"
#include "document/layout/turned_page.hpp"

#include <utility>

namespace taikei::document::layout {

UnderstoodPage look_at_page(PageContent content)
{
    UnderstoodPage page;
    page.direction = page_direction(content.words);
    page.content =
        page.direction == Direction::Rightwards ? std::move(content) : turn_upright(std::move(content), page.direction);
    page.content.words = clean_words(std::move(page.content.words), page.content.page);
    mark_note_numbers(page.content.words);
    mark_edge_tabs(page.content);
    auto tables = find_tables(page.content, &page.passed_over);
    for (const auto &found : tables)
        page.tables.push_back({found.step, found.grid});
    page.arranged = arrange_page(page.content, std::move(tables));
    return page;
}

std::vector<Block> understand_page(PageContent content)
{
    const Page printed = content.page;
    auto page = look_at_page(std::move(content));
    if (page.direction != Direction::Rightwards)
        for (auto &block : page.arranged.blocks)
            turn_back(block, page.direction, printed);
    return std::move(page.arranged.blocks);
}

} // namespace taikei::document::layout

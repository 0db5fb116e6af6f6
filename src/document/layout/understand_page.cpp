#include "document/layout/understand_page.hpp"

#include "document/layout/clean_words.hpp"
#include "document/layout/find_tables.hpp"
#include "document/layout/page_blocks.hpp"

#include <utility>

namespace taikei::document::layout {

std::vector<Block> understand_page(PageContent content)
{
    content.words = clean_words(std::move(content.words), content.page);
    return arrange_page(content, find_tables(content));
}

} // namespace taikei::document::layout

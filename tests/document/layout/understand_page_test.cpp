#include "document/layout/understand_page.hpp"

#include "document/layout/page.hpp"
#include "document/reading.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;

namespace {

TEST(UnderstandPage, readings_above_words_in_a_table_are_left_out)
{
    PageBuilder page;
    page.grid({50, 150, 250}, {100, 125, 150}).texts(55, 110, 100, 25, {{"指標", "目標"}, {"見守り", "５回"}});
    auto reading = word_at(55, 104.5, "しめ");
    reading.style.size = 5;
    for (auto *edge : {&reading.box.right, &reading.box.bottom})
        *edge -= 5;
    page.content().words.push_back(reading);
    const auto blocks = understand_page(page.content());
    ASSERT_EQ(blocks.size(), 1u);
    EXPECT_EQ(taikei::document::testing::texts_of(std::get<taikei::document::Table>(blocks.front())),
              (taikei::document::testing::Texts{{"指標", "目標"}, {"見守り", "５回"}}));
}

} // namespace

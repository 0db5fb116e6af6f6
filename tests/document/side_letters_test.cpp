#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

TEST(SideLetters, a_chapter_letter_below_letter_at_the_side_is_no_text)
{
    EXPECT_EQ(blocks_of(read("第４章 分野別の取組                                         第\n"
                             "                                                            ４\n"
                             "この章では、分野ごとに取組と指標を示します。                章\n"
                             "分野１ 食生活\n")),
              (std::vector<std::string>{"text 第４章 分野別の取組", "text この章では、分野ごとに取組と指標を示します。",
                                        "text 分野１ 食生活"}));
}

TEST(SideLetters, letters_that_spell_no_chapter_stay)
{
    const auto blocks = blocks_of(read("市の取組                                         第\n"
                                       "次の取組を進めます。                             一\n"
                                       "取組の内容は次のとおりです。                     回\n"));
    EXPECT_TRUE(blocks.front().ends_with("第") || blocks.front().starts_with("table"));
}

} // namespace

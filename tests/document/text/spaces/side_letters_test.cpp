#include "base/text.hpp"
#include "document/reading.hpp"

#include <algorithm>

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

/// A page with a title, five lines of text and a letter behind each.
std::string page_with_letters(std::string_view title, std::string_view letters)
{
    std::string text(title);
    text += '\n';
    for (std::size_t at = 0; at < letters.size();) {
        const std::size_t here = at;
        taikei::base::next_code_point(letters, at);
        text += "市民の暮らしを支える取組を、地域とともに進めます。       ";
        text += letters.substr(here, at - here);
        text += '\n';
    }
    return text + '\f';
}

TEST(SideLetters, a_part_at_the_side_of_two_pages_is_no_text)
{
    const std::string pages =
        page_with_letters("１-１ 健康", "基本目標１") + page_with_letters("１-２ 福祉", "基本目標１");
    const std::string line = "text 市民の暮らしを支える取組を、地域とともに進めます。";
    EXPECT_EQ(blocks_of(pages),
              (std::vector<std::string>{"text １-１ 健康", line, line, line, line, line, "text １-２ 福祉", line, line,
                                        line, line, line}));
}

TEST(SideLetters, letters_at_the_side_of_one_page_stay)
{
    const auto blocks = blocks_of(read(page_with_letters("１-１ 健康", "基本目標１")));
    EXPECT_TRUE(std::ranges::any_of(blocks, [](const std::string &block) { return block.contains("基"); }));
}

TEST(SideLetters, letters_that_spell_no_chapter_stay)
{
    const auto blocks = blocks_of(read("市の取組                                         第\n"
                                       "次の取組を進めます。                             一\n"
                                       "取組の内容は次のとおりです。                     回\n"));
    EXPECT_TRUE(blocks.front().ends_with("第") || blocks.front().starts_with("table"));
}

} // namespace

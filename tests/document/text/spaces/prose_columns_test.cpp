#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

std::vector<std::string> lines_read(std::string_view text)
{
    std::vector<std::string> lines;
    for (const auto &block : read(text).blocks)
        lines.push_back(std::holds_alternative<Line>(block) ? std::get<Line>(block).text : "(table)");
    return lines;
}

TEST(ProseColumns, a_full_line_on_the_left_goes_on_at_the_top_of_the_right)
{
    EXPECT_EQ(
        lines_read("現状と課題\n"
                   " 本市の出生数は、平成27年の412人から        が、相談の件数は年々増えていま\n"
                   "は268人まで減り、相談できる人がいな         す。\n"
                   "い家庭が少なくありません。                   保育士の確保が課題です。困難\n"
                   " 市は、相談を一つの窓口で受けています        を抱える人も少なくありません。\n"
                   "それぞれの役割\n"),
        (std::vector<std::string>{"現状と課題", "本市の出生数は、平成27年の412人から",
                                  "は268人まで減り、相談できる人がいな", "い家庭が少なくありません。",
                                  "市は、相談を一つの窓口で受けています", "が、相談の件数は年々増えていま", "す。",
                                  "保育士の確保が課題です。困難", "を抱える人も少なくありません。", "それぞれの役割"}));
}

TEST(ProseColumns, cells_that_end_with_a_sentence_are_no_columns)
{
    const auto lines = lines_read("現状                                        課題\n"
                                  "空き家は５年間で1.4倍に増えました。         相談の窓口が知られていません。\n"
                                  "学路に面したものもあります。                所有者が分からない家があります。\n"
                                  "商店街では10年間で店が半分になりました。    後継ぎのいない店が多くあります。\n"
                                  "農家の平均年齢は70歳を超えました。          耕されない畑が増えています。\n");
    ASSERT_FALSE(lines.empty());
    EXPECT_NE(lines.back(), "耕されない畑が増えています。");
}

} // namespace

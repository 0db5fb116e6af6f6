#include "reader/classify/second_look.hpp"
#include "reader/small_plans.hpp"

/// What extraction and web pages leave between the lines of a plan, and what only looks like it.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(ChartRemains, AxesAndLegendsBelowACaptionAreNoText)
{
    const auto plan =
        plan_of("第1章 健康づくり\n\n現状\n朝食を食べる人は減っています。\n\n図1 朝食を食べる割合\n(%)\n100   80   60\n"
                "H25    H30    R5\n\n課題\n朝食をとる人を増やす必要があります。\n");
    EXPECT_EQ(section_of(plan, "健康づくり", "現状"), "朝食を食べる人は減っています。");
    EXPECT_EQ(section_of(plan, "健康づくり", "課題"), "朝食をとる人を増やす必要があります。");
}

TEST(ChartRemains, HeadingsAndItemsBelowAPicturesCaptionStay)
{
    const auto plan = plan_of("第1章 高齢者の現状\n\n図1 人口の推移\n\n(1) 高齢者の状況\n高齢者は増えています。\n\n図2 "
                              "世帯の推移\n・75歳以上の世帯\n・85歳以上の世帯\n");
    EXPECT_EQ(section_of(plan, "高齢者の現状", "高齢者の状況"),
              "高齢者は増えています。\n75歳以上の世帯\n85歳以上の世帯");
}

TEST(WebPages, TheWayToOtherPagesIsNoText)
{
    for (const char *way : {"＜ 前の章　目次　次の章 ＞", "＜ 第1章　現状　目次　第3章　進め方 ＞",
                            "第3章　計画の進め方 ＞", "＜ 前のページ"}) {
        const auto plan = plan_of("第2章 住まい\n\n現状と課題\n空き家が増えています。\n\n" + std::string(way) + "\n");
        ASSERT_EQ(plan.nodes.size(), 1U) << way;
        EXPECT_EQ(section_of(plan, "住まい", "現状と課題"), "空き家が増えています。") << way;
    }
}

TEST(WebPages, ThePathOfThePageIsNoTitle)
{
    const auto plan =
        plan_of("トップページ ＞ 行政情報 ＞ 行財政改革実施計画の取組状況\n\n波根町行財政改革実施計画の取組状況\n\n"
                "重点項目1 歳入の確保\n\n現状と課題\n収納率が伸びていません。\n");
    EXPECT_EQ(plan.title, "波根町行財政改革実施計画の取組状況");
}

TEST(WebPages, CaptionsOfPhotosAreNoText)
{
    EXPECT_TRUE(is_caption_of_photo("▲ 子育て相談室", 6.5, 9.0));
    EXPECT_FALSE(is_caption_of_photo("▲ 子育て相談室", 9.0, 9.0)) << "an item of a list";
    EXPECT_FALSE(is_caption_of_photo("▲ 相談室を設けました。", 6.5, 9.0)) << "a sentence";
    EXPECT_FALSE(is_caption_of_photo("▲ 子育て相談室", 0, 0)) << "letters without a size";
}

TEST(WebPages, TitlesInAngleBracketsStay)
{
    const auto plan =
        plan_of("第2章 住まい\n\n＜ 現状と課題 ＞\n空き家が増えています。\n\n＜ 今後の方向性 ＞\n活用を進めます。\n");
    EXPECT_EQ(section_of(plan, "住まい", "現状と課題"), "空き家が増えています。");
    EXPECT_EQ(section_of(plan, "住まい", "今後の方向性"), "活用を進めます。");
}

} // namespace
} // namespace taikei::reader

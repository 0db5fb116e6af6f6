#include "reader/small_plans.hpp"

/// 第１章 of prose, and the chapter that holds the plan's tree.
namespace taikei::reader {
namespace {

std::vector<std::string> titles_of(const std::string &text)
{
    std::vector<std::string> titles;
    for (const model::Node &node : tests::plan_of(text).nodes)
        titles.push_back(node.title);
    return titles;
}

const std::string tree = "第２章 施策の展開\n\n"
                         "基本目標１ 支え合うまち\n\n"
                         "施策１ 見守りの強化\n配達の事業者と協定を結びます。\n\n"
                         "施策２ 居場所づくり\n空き店舗で居場所を開きます。\n\n"
                         "基本目標２ 相談できるまち\n\n"
                         "施策３ 窓口の一本化\n相談の窓口を一つにします。\n\n";

const std::vector<std::string> titles_of_tree = {"支え合うまち", "見守りの強化", "居場所づくり", "相談できるまち",
                                                 "窓口の一本化"};

TEST(DocumentParts, OfProseAroundTheTreeAreNoNodes)
{
    EXPECT_EQ(titles_of("第１章 計画の策定にあたって\n\n１ 計画策定の趣旨\n支え合う力が弱まっています。\n\n" + tree
                        + "第３章 計画の推進\n\n１ 推進体制\n毎年度、委員会で取組の状況を確かめます。\n"),
              titles_of_tree);
}

TEST(DocumentParts, StayWhereSomebodyAnswersForThem)
{
    auto titles = titles_of_tree;
    titles.emplace_back("計画の推進");
    EXPECT_EQ(titles_of(tree + "第３章 計画の推進\n担当課：福祉課\n毎年度、委員会で取組の状況を確かめます。\n"),
              titles);
}

TEST(DocumentParts, StayWhereNothingElseIsTheTree)
{
    EXPECT_EQ(titles_of("第１章 子育て\n安心して産み育てられるまちにします。\n\n"
                        "第２章 産業\n働く場を広げます。\n"),
              (std::vector<std::string>{"子育て", "産業"}));
}

TEST(DocumentParts, ThatAreAPlanEachAreNoLevel)
{
    EXPECT_EQ(titles_of("第１章 健康増進計画\n\n基本方針１ よい習慣を身につける\n\n施策１ 栄養\n減塩を広めます。\n\n"
                        "施策２ 運動\n歩く会を開きます。\n\n第２章 食育推進計画\n\n基本方針２ 食を楽しむ\n\n"
                        "施策３ 給食\n町の魚を使います。\n"),
              (std::vector<std::string>{"よい習慣を身につける", "栄養", "運動", "食を楽しむ", "給食"}));
}

TEST(DocumentParts, AYearOnATitlePageIsNoNode)
{
    EXPECT_EQ(
        titles_of("水道ビジョン\n2024（令和６年度）～2033（令和15年度）\n\n施策１ 管路の更新\n計画的に替えます。\n"),
        (std::vector<std::string>{"管路の更新"}));
}

} // namespace
} // namespace taikei::reader

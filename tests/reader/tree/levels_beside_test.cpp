#include "reader/small_plans.hpp"

#include <gtest/gtest.h>

#include <string>

namespace taikei::tests {
namespace {

/// Each node's level, number and that of the node it stands below: 施策1<基本施策2.
std::string tree_of(const std::string &text)
{
    const auto plan = plan_of(text);
    std::string tree;
    for (const auto &node : plan.nodes) {
        tree += (tree.empty() ? "" : " ") + node.level + node.code.value_or("");
        for (const auto &other : plan.nodes) {
            if (node.parent == other.id)
                tree += '<' + other.level + other.code.value_or("");
        }
    }
    return tree;
}

TEST(LevelsBeside, EmphasisedMeasuresStandBesideTheBasicOnes)
{
    EXPECT_EQ(tree_of("基本施策１　啓発\n\n知ってもらいます。\n\n施策１　情報の発信\n\n知らせます。\n\n"
                      "基本施策２　育成\n\n人を育てます。\n\n施策１　講座\n\n開きます。\n\n■評価指標\n\n"
                      "受講者数　612人（R4）→1,200人（R10）\n\n重点施策１　高齢者\n\n支えます。\n\n"
                      "施策１　居場所\n\nつくります。\n\n重点施策２　若者\n\n支えます。\n"),
              "基本施策1 施策1<基本施策1 基本施策2 施策1<基本施策2 重点施策1 施策1<重点施策1 重点施策2");
}

TEST(LevelsBeside, ThoseRightBelowABasicOneAreItsOwn)
{
    EXPECT_EQ(
        tree_of(
            "基本施策１　啓発\n\n知ってもらいます。\n\n重点施策１　情報の発信\n\n知らせます。\n\n"
            "重点施策２　窓口\n\n置きます。\n\n基本施策２　育成\n\n人を育てます。\n\n重点施策１　講座\n\n開きます。\n"),
        "基本施策1 重点施策1<基本施策1 重点施策2<基本施策1 基本施策2 重点施策1<基本施策2");
}

} // namespace
} // namespace taikei::tests

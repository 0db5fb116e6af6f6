#include "reader/small_plans.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taikei::tests {
namespace {

std::vector<std::string> titles_in(const std::string &text)
{
    std::vector<std::string> titles;
    for (const model::Node &node : plan_of(text).nodes)
        titles.push_back(node.title);
    return titles;
}

TEST(FrontMatter, is_no_part_of_the_tree)
{
    EXPECT_EQ(titles_in(R"(第１章 計画の策定に当たって
本計画は、防災の指針として策定します。
第２章 施策の展開
基本目標１ 命を守る
施策１ 避難所の整備
避難所に空調設備を設置します。
施策２ 訓練の実施
訓練を毎年度行います。
第３章 計画の推進
進捗を毎年度確認します。
)"),
              (std::vector<std::string>{"命を守る", "避難所の整備", "訓練の実施"}));
}

TEST(FrontMatter, stays_where_no_tree_stands_beside_it)
{
    EXPECT_EQ(titles_in(R"(第１章 地域を取り巻く現状
人口は減っています。
第２章 公共施設の現状
施設は老朽化しています。
)")
                  .size(),
              2u);
}

} // namespace
} // namespace taikei::tests

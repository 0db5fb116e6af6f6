#include "reader/small_plans.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taikei::tests {
namespace {

std::vector<std::string> names_in(const std::string &text)
{
    std::vector<std::string> names;
    for (const model::Indicator &indicator : plan_of(text).indicators)
        names.push_back(indicator.name + (indicator.values.size() >= 4 ? "" : "?"));
    return names;
}

TEST(KindNames, go_on_beside_the_second_kind)
{
    EXPECT_EQ(names_in(R"(施策1-1 学力の向上
２ 指標の推移
         指標名（単位）           区分      令和３年度      令和４年度
授業がよく分かると答えた児童の割合          目標          83.0      84.0
（％）                        実績          82.4      83.1
授業がよく分かると答えた生徒の            目標          74.0      75.0
割合（％）                      実績          73.5      71.8
３ 成果と課題
)"),
              (std::vector<std::string>{"授業がよく分かると答えた児童の割合", "授業がよく分かると答えた生徒の割合"}));
}

TEST(KindNames, stand_between_the_kinds)
{
    EXPECT_EQ(names_in(R"(施策1-1 学校施設の整備
２ 指標の推移
         指標名（単位）           区分      令和３年度      令和４年度     令和５年度     令和７年度
                           目標          55.0      62.0      70.0      85.0
学校トイレの洋式化率（％）
                           実績          56.1      63.7      71.9
特別教室の空調設備設置率（％）            目標          20.0      35.0      50.0      80.0
                           実績          18.8      35.2      57.4
３ 成果と課題
)"),
              (std::vector<std::string>{"学校トイレの洋式化率", "特別教室の空調設備設置率"}));
}

TEST(KindNames, may_have_kinds_behind_them_without_a_head)
{
    EXPECT_EQ(names_in("施策1-1 農業の振興\n施策指標\n"
                       "指標名\t\t単位\tR1年度\tR2年度\n"
                       "認定農業者数\t目標\t経営体\t310\t315\n\t実績\t\t308\t311\n"
                       "農地の集積率\t目標\t%\t54.0\t55.0\n\t実績\t\t53.1\t54.8\n"),
              (std::vector<std::string>{"認定農業者数", "農地の集積率"}));
}

} // namespace
} // namespace taikei::tests

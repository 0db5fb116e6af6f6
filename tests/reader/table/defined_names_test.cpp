#include "reader/table/defined_names.hpp"

#include <gtest/gtest.h>

namespace taikei::reader {
namespace {

/// "name | definition".
std::string taken(std::string name)
{
    const std::string definition = take_definition(name);
    return name + " | " + definition;
}

TEST(DefinedNames, ADefinitionStandsInBracketsBelow)
{
    EXPECT_EQ(taken("検診の受診率\n（年度中に受診した人の割合）"), "検診の受診率\n | 年度中に受診した人の割合");
    EXPECT_EQ(taken("高齢化率\n（６５歳以上の人が占める割合（３月末））"),
              "高齢化率 | ６５歳以上の人が占める割合（３月末）");
}

TEST(DefinedNames, WhatTheFiguresAreIsOfTheName)
{
    EXPECT_EQ(taken("設置件数\n（累計）"), "設置件数\n（累計） | ");
    EXPECT_EQ(taken("来場者数\n（延べ人数）"), "来場者数\n（延べ人数） | ");
}

} // namespace
} // namespace taikei::reader

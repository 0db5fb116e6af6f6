#include "reader/value/unit_in_name.hpp"

#include <gtest/gtest.h>

namespace taikei::reader {
namespace {

std::string split(std::string_view name)
{
    const NameAndUnit parts = split_unit_from_name(name);
    return parts.name + " | " + parts.unit.value_or("none");
}

TEST(UnitInName, StandsInBracketsBehindIt)
{
    EXPECT_EQ(split("利用者数（人）"), "利用者数 | 人");
    EXPECT_EQ(split("利用者数（人）（累計）"), "利用者数（累計） | 人");
    EXPECT_EQ(split("利用者数（子ども）"), "利用者数（子ども） | none");
}

TEST(UnitInName, WhatItsFiguresAreStays)
{
    EXPECT_EQ(split("設置件数（件・累計）"), "設置件数（累計） | 件");
    EXPECT_EQ(split("来場者数（人、延べ）"), "来場者数（延べ） | 人");
    EXPECT_EQ(split("設置件数（件・北部）"), "設置件数（件・北部） | none");
    EXPECT_EQ(split("設置率（ %）"), "設置率 | %");
}

} // namespace
} // namespace taikei::reader

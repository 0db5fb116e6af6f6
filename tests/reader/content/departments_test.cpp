#include "reader/reading.hpp"

#include <gtest/gtest.h>

/// Departments as they are printed in lists.
namespace taikei::reader {
namespace {

using Names = std::vector<std::string>;

TEST(Departments, StandBelowTheDivisionBeforeThem)
{
    EXPECT_EQ(split_departments("福祉部 介護福祉課 健康こども部 健康支援課"),
              (Names{"福祉部 介護福祉課", "健康こども部 健康支援課"}));
    EXPECT_EQ(split_departments("消防本部 総務課"), (Names{"消防本部 総務課"}));
}

TEST(Departments, AnOfficeOfItsOwnInAListStandsForItself)
{
    EXPECT_EQ(split_departments("危機管理課、消防本部"), (Names{"危機管理課", "消防本部"}));
    EXPECT_EQ(split_departments("消防本部、危機管理課"), (Names{"消防本部", "危機管理課"}));
    EXPECT_EQ(split_departments("農林課・農業委員会事務局"), (Names{"農林課", "農業委員会事務局"}));
}

TEST(Departments, EachOfficeInChargeStandsBelowNoDivision)
{
    EXPECT_EQ(split_departments("総務部 財政課、各施設所管課"), (Names{"総務部 財政課", "各施設所管課"}));
}

} // namespace
} // namespace taikei::reader

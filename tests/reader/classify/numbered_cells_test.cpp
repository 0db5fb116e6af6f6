#include "reader/small_plans.hpp"

/// Numbers in the cells of a table, like those of the parts around it.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

std::string chapter_of(const std::string &number, const std::string &title, const std::string &cells)
{
    return "第" + number + "章 " + title + "\n\n（１）現況と問題点\n現状です。\n\n（２）その対策\n対策を進めます。\n\n"
        + "（３）計画\n事業名（施設名） 事業内容 事業主体 備考\n" + cells
        + "\n（４）公共施設の管理との整合\n施設を管理します。\n\n";
}

TEST(NumberedCells, NumbersBelowAHeadUpToTheNextPartAreNoParts)
{
    const auto plan = plan_of(
        chapter_of("１", "道路", "（１）道路改良\n拡幅 鷹野市 国の補助\n（２）舗装補修\n修繕 鷹野市 国の補助\n")
        + chapter_of("２", "公園", "（１）園路改良\n拡幅 鷹野市 国の補助\n（２）遊具の更新\n修繕 鷹野市 国の補助\n"));
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_TRUE(section_of(plan, "公園", "計画").contains("遊具の更新"));
    EXPECT_EQ(section_of(plan, "公園", "公共施設の管理との整合"), "施設を管理します。");
}

} // namespace
} // namespace taikei::reader

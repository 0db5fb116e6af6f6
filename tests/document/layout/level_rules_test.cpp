#include "document/layout/level_rules.hpp"

#include "document/layout/page.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using Levels = std::vector<double>;

namespace {

Levels levels_of(const std::vector<Rule> &rules)
{
    PageBuilder page;
    page.rules(rules);
    return find_level_rules(page.content(), 50, 350);
}

TEST(LevelRules, reach_from_end_to_end)
{
    EXPECT_EQ(levels_of({rule_across(140, 50, 350), rule_across(100, 48, 352)}), (Levels{100, 140}));
    EXPECT_EQ(levels_of({rule_across(100, 50, 340)}), Levels{}) << "ends before the columns do";
}

TEST(LevelRules, may_be_drawn_in_pieces_that_touch)
{
    EXPECT_EQ(levels_of({rule_across(100, 50, 150), rule_across(100, 150, 250), rule_across(100, 250, 350)}),
              Levels{100});
    EXPECT_EQ(levels_of({rule_across(100, 50, 150), rule_across(100, 200, 350)}), Levels{});
}

TEST(LevelRules, of_the_page_go_past_the_columns_and_are_none)
{
    EXPECT_EQ(levels_of({rule_across(100, 30, 370), rule_down(50, 80, 200)}), Levels{});
}

} // namespace

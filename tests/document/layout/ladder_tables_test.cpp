#include "document/layout/find_tables.hpp"

#include "document/layout/page.hpp"
#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using taikei::document::testing::Texts;
using taikei::document::testing::texts_of;

namespace {

std::vector<Texts> ladder_tables_on(const PageContent &content)
{
    std::vector<Texts> tables;
    for (const auto &found : find_tables(content))
        tables.push_back(texts_of(found.table));
    return tables;
}

const Texts three_rows = {{"指標", "R2", "R7"}, {"便数", "12", "24"}, {"人数", "3", "5"}};

TEST(LadderTables, level_lines_alone_part_rows)
{
    PageBuilder page;
    for (const double top : {100, 120, 140, 160})
        page.rules({rule_across(top, 50, 350)});
    page.texts(55, 105, 100, 20, three_rows);
    EXPECT_EQ(ladder_tables_on(page.content()), (std::vector<Texts>{three_rows}));
}

TEST(LadderTables, all_that_stands_between_two_lines_is_one_row)
{
    PageBuilder page;
    for (const double top : {100, 120, 160, 180})
        page.rules({rule_across(top, 50, 350)});
    page.texts(55, 105, 100, 20, {{"指標", "R2", "R7"}, {"便数", "12", "24"}, {"(平日)"}});
    page.texts(55, 165, 100, 20, {{"人数", "3", "5"}});
    EXPECT_EQ(ladder_tables_on(page.content()),
              (std::vector<Texts>{{{"指標", "R2", "R7"}, {"便数\n(平日)", "12", "24"}, {"人数", "3", "5"}}}));
}

TEST(LadderTables, with_lines_round_head_and_body_each_printed_line_is_a_row)
{
    PageBuilder page;
    for (const double top : {100, 120, 160})
        page.rules({rule_across(top, 50, 350)});
    page.texts(55, 105, 100, 20, three_rows);
    EXPECT_EQ(ladder_tables_on(page.content()), (std::vector<Texts>{three_rows}));
}

TEST(LadderTables, a_head_beside_the_figures_below_it_is_their_columns_head)
{
    PageBuilder page;
    for (const double top : {100, 120, 140, 160})
        page.rules({rule_across(top, 50, 350)});
    page.texts(55, 105, 120, 20, {{"指標", "R2", "R7"}, {"便数"}, {"人数"}});
    page.texts(240, 125, 90, 20, {{"12", "24"}, {"3", "5"}});
    EXPECT_EQ(ladder_tables_on(page.content()), (std::vector<Texts>{three_rows}));
}

TEST(LadderTables, two_columns_of_prose_with_lines_at_different_heights_are_no_row)
{
    PageBuilder page;
    for (const double top : {80, 160, 180, 200})
        page.rules({rule_across(top, 50, 450)});
    for (const double top : {90, 104, 118, 132}) {
        page.word(55, top, "雨の降り方が激しくなり備えが要ること");
        page.word(265, top + 6, "水防の備えを強め避難を助ける人の数");
    }
    page.word(55, 146, "になります。").word(265, 146, "人を決めます。");
    page.texts(55, 165, 130, 20, {{"指標", "R2", "R7"}, {"便数", "12", "24"}});
    EXPECT_EQ(ladder_tables_on(page.content()), (std::vector<Texts>{{{"指標", "R2", "R7"}, {"便数", "12", "24"}}}));
}

TEST(LadderTables, prose_between_lines_is_no_table)
{
    PageBuilder page;
    for (const double top : {100, 120, 140, 160})
        page.rules({rule_across(top, 50, 350)});
    for (const double top : {105, 125, 145})
        page.word(55, top, "市民が安心して暮らせるまちをめざします。これからも");
    EXPECT_TRUE(ladder_tables_on(page.content()).empty());
}

TEST(LadderTables, prose_in_two_columns_between_lines_is_no_table)
{
    PageBuilder page;
    for (const double top : {100, 140, 180})
        page.rules({rule_across(top, 50, 350)});
    page.word(55, 105, "現状と課題");
    for (const double top : {120, 130, 145, 155, 165})
        page.word(55, top, "生活習慣の変化により病気").word(210, top, "防と早期発見に努める人を");
    EXPECT_TRUE(ladder_tables_on(page.content()).empty());
}

TEST(LadderTables, rules_below_headings_with_a_table_between_are_none)
{
    PageBuilder page;
    for (const double top : {100, 200, 300})
        page.rules({rule_across(top, 50, 350)});
    page.word(55, 88, "施策の体系").word(55, 188, "成果の指標").word(55, 288, "市民の取組");
    for (const double top : {110, 130, 150})
        page.rules({rule_across(top, 60, 340)});
    for (const double left : {60, 200, 340})
        page.rules({rule_down(left, 110, 150)});
    page.texts(65, 115, 140, 20, {{"一", "二"}, {"三", "四"}});
    page.word(60, 170, "資料：調査").word(220, 170, "注：回答した人");
    const auto tables = ladder_tables_on(page.content());
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0], (Texts{{"一", "二"}, {"三", "四"}}));
}

TEST(LadderTables, a_head_over_two_columns_is_a_merged_cell)
{
    PageBuilder page;
    for (const double top : {100, 120, 140, 160, 180, 200})
        page.rules({rule_across(top, 50, 350)});
    page.word(55, 105, "指標").word(155, 105, "目標とする値の推移見込");
    page.texts(55, 125, 100, 20, {{"名称", "R2", "R7"}, {"便数", "12", "24"}, {"人数", "3", "5"}, {"世帯", "1", "2"}});
    const auto tables = ladder_tables_on(page.content());
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0][0], (std::vector<std::string>{"指標", "目標とする値の推移見込", "(目標とする値の推移見込)"}));
}

TEST(UnruledTables, short_pieces_in_columns_are_a_table)
{
    PageBuilder page;
    page.word(50, 80, "人口の推移");
    page.texts(55, 105, 100, 20, three_rows);
    EXPECT_EQ(ladder_tables_on(page.content()), (std::vector<Texts>{three_rows}));
}

TEST(UnruledTables, prose_in_columns_is_none)
{
    PageBuilder page;
    for (double top = 100; top < 200; top += 15)
        page.word(50, top, "本市では市民一人ひとりが健康に関心を持ち自ら行動")
            .word(310, top, "基本的な生活習慣を改善するなど家庭や地域における");
    EXPECT_TRUE(ladder_tables_on(page.content()).empty());
}

TEST(UnruledTables, a_table_of_contents_is_none)
{
    PageBuilder page;
    for (double top = 100; top < 200; top += 15)
        page.word(50, top, "第１章").word(120, top, "計画").word(160, top, "…………").word(300, top, "12");
    EXPECT_TRUE(ladder_tables_on(page.content()).empty());
}

TEST(UnruledTables, lists_of_words_side_by_side_are_none)
{
    PageBuilder page;
    page.texts(55, 105, 100, 20,
               {{"福祉課", "健康課", "企画課"}, {"教育課", "学校課", "図書館"}, {"農林課", "水産課", "商工課"}});
    EXPECT_TRUE(ladder_tables_on(page.content()).empty());
}

TEST(FindTables, a_million_tiny_marks_do_not_hold_it_up)
{
    PageBuilder page;
    auto &rules = page.content().rules;
    for (int i = 0; i < 1'000'000; ++i) {
        const double left = (i * 7919 % 59500) / 100.0;
        const double top = (i * 104729 % 84200) / 100.0;
        rules.push_back(i % 2 == 0 ? rule_across(top, left, left + 7) : rule_down(left, top, top + 7));
    }
    page.word(50, 50, "地図");
    EXPECT_TRUE(find_tables(page.content()).empty());
}

} // namespace

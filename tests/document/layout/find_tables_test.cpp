#include "document/layout/find_tables.hpp"

#include "document/layout/page.hpp"
#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using taikei::document::testing::Texts;
using taikei::document::testing::texts_of;

namespace {

std::vector<Texts> tables_on(const PageContent &content)
{
    std::vector<Texts> tables;
    for (const auto &found : find_tables(content))
        tables.push_back(texts_of(found.table));
    return tables;
}

TEST(FindTables, a_grid_of_rules_is_a_table_with_places)
{
    PageBuilder page;
    page.grid({50, 150, 250}, {100, 120, 140}).texts(55, 105, 100, 20, {{"指標", "目標"}, {"便数", ""}});
    const auto tables = find_tables(page.content());
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(texts_of(tables[0].table), (Texts{{"指標", "目標"}, {"便数", ""}}));
    EXPECT_EQ(tables[0].words, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(tables[0].table.origin, Table::Origin::Geometry);
    const auto &filled = tables[0].table.grid.at(1).at(0).cell.place;
    EXPECT_EQ(filled.page, 3);
    EXPECT_EQ(filled.row, 2);
    EXPECT_EQ(filled.column, 1);
    EXPECT_EQ(filled.box, (taikei::base::Box{55, 125, 75, 135}));
    EXPECT_EQ(tables[0].table.grid.at(1).at(1).cell.place.box, (taikei::base::Box{150, 120, 250, 140}));
}

TEST(FindTables, a_table_beside_a_drawing_of_many_lines_is_found)
{
    PageBuilder page;
    page.grid({50, 150, 250}, {100, 120, 140}).texts(55, 105, 100, 20, {{"指標", "目標"}, {"便数", "５"}});
    for (int i = 0; i < 20'000; ++i) {
        const double left = 50 + 11 * (i % 40);
        const double top = 200 + 1.2 * (i / 40);
        page.rules({i % 2 == 0 ? rule_across(top, left, left + 9) : rule_down(left, top, top + 9)});
    }
    EXPECT_EQ(tables_on(page.content()), (std::vector<Texts>{{{"指標", "目標"}, {"便数", "５"}}}));
}

TEST(FindTables, a_frame_round_text_is_no_table_and_one_in_it_is)
{
    PageBuilder page;
    page.rules(rules_round({40, 40, 300, 300})).word(50, 50, "わたしたちの町");
    EXPECT_TRUE(tables_on(page.content()).empty());
    page.grid({50, 150, 250}, {100, 120, 140}).texts(55, 105, 100, 20, {{"指標", "目標"}, {"便数", "５"}});
    EXPECT_EQ(tables_on(page.content()), (std::vector<Texts>{{{"指標", "目標"}, {"便数", "５"}}}));
}

TEST(FindTables, where_rules_are_missing_cells_are_merged)
{
    PageBuilder page;
    page.rules(rules_round({50, 100, 350, 160}));
    page.rules(
        {rule_down(150, 100, 160), rule_down(250, 120, 160), rule_across(120, 150, 350), rule_across(140, 50, 350)});
    page.word(55, 105, "指標").word(155, 105, "目標値").word(155, 125, "R5").word(255, 125, "R7");
    page.texts(55, 145, 100, 20, {{"便数", "1", "2"}});
    EXPECT_EQ(tables_on(page.content()),
              (std::vector<Texts>{{{"指標", "目標値", "(目標値)"}, {"(指標)", "R5", "R7"}, {"便数", "1", "2"}}}));
    const auto tables = find_tables(page.content());
    const auto &head = tables.at(0).table.grid.at(0);
    EXPECT_EQ(head.at(0).cell.row_span, 2);
    EXPECT_EQ(head.at(1).cell.column_span, 2);
}

TEST(FindTables, sides_may_be_open)
{
    PageBuilder page;
    page.rules(
        {rule_across(100, 50, 250), rule_across(120, 50, 250), rule_across(140, 50, 250), rule_down(150, 100, 140)});
    page.texts(55, 105, 100, 20, {{"指標", "目標"}, {"便数", "５"}});
    EXPECT_EQ(tables_on(page.content()), (std::vector<Texts>{{{"指標", "目標"}, {"便数", "５"}}}));
}

TEST(FindTables, squared_paper_behind_text_is_no_table)
{
    PageBuilder page;
    std::vector<double> across;
    for (int i = 0; i <= 30; ++i)
        across.push_back(50 + 8.0 * i);
    page.grid(across, across)
        .word(55, 55, "わたしたちの町")
        .word(155, 75, "みんなの声")
        .word(60, 115, "これからの十年");
    EXPECT_TRUE(tables_on(page.content()).empty());
}

TEST(FindTables, a_label_and_a_frame_are_no_table)
{
    PageBuilder page;
    page.rules(rules_round({50, 100, 110, 120})).rules(rules_round({50, 120, 350, 200}));
    page.word(55, 105, "めざす姿").word(55, 130, "○誰もが参加し支え合っています。");
    EXPECT_TRUE(tables_on(page.content()).empty());
}

TEST(FindTables, cells_parted_by_colour_alone_are_a_table)
{
    PageBuilder page;
    for (const double top : {100, 122}) {
        for (const double left : {50, 152})
            page.area({left, top, left + 100, top + 20});
    }
    page.texts(55, 105, 100, 22, {{"指標", "目標"}, {"便数", "５"}});
    EXPECT_EQ(tables_on(page.content()), (std::vector<Texts>{{{"指標", "目標"}, {"便数", "５"}}}));
}

TEST(FindTables, of_tables_within_each_other_the_inner_takes_its_words)
{
    PageBuilder page;
    page.grid({50, 110, 350}, {100, 200, 220}).word(55, 105, "評価").word(115, 105, "本文").word(55, 205, "意見");
    page.word(115, 205, "なし").grid({130, 200, 300}, {130, 150, 170});
    page.texts(135, 135, 70, 20, {{"年度", "R4"}, {"件数", "5"}});
    EXPECT_EQ(tables_on(page.content()),
              (std::vector<Texts>{{{"評価", "本文"}, {"意見", "なし"}}, {{"年度", "R4"}, {"件数", "5"}}}));
}

} // namespace

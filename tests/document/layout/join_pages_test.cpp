#include "document/layout/join_pages.hpp"

#include "document/reading.hpp"

#include <gtest/gtest.h>

namespace taikei::document::layout {

namespace {

using document::testing::Texts;

constexpr double column_width = 100;

Table table_on(int page, double left, const Texts &rows)
{
    Table table;
    table.origin = Table::Origin::Geometry;
    table.place.page = page;
    table.place.box = base::Box{left, 80, left + column_width * static_cast<double>(rows.front().size()), 700};
    for (std::size_t c = 0; c <= rows.front().size(); ++c)
        table.column_edges.push_back(left + column_width * static_cast<double>(c));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto &row = table.grid.emplace_back();
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            Table::GridCell cell;
            cell.cell.text = rows[r][c];
            cell.cell.place.page = page;
            cell.cell.place.row = static_cast<int>(r) + 1;
            const double cell_left = left + column_width * static_cast<double>(c);
            cell.cell.place.box = base::Box{cell_left, 100, cell_left + column_width, 120};
            row.push_back(cell);
        }
    }
    return table;
}

Line line_on(int page, double top, std::string text)
{
    Line line;
    line.text = std::move(text);
    line.place.page = page;
    line.place.box = base::Box{280, top, 300, top + 9};
    return line;
}

Document joined(std::vector<Block> blocks)
{
    Document document;
    document.pages = {{1, "", 595, 842}, {2, "", 595, 842}, {3, "", 595, 842}};
    document.blocks = std::move(blocks);
    join_tables_over_pages(document);
    return document;
}

const Texts head_and_row = {{"No", "取組内容"}, {"1", "相談に応じ、計画"}};

} // namespace

TEST(JoinPages, PutsABrokenRowTogetherAndLeavesTheRepeatedHeadOut)
{
    const auto document = joined({table_on(1, 60, head_and_row), line_on(1, 810, "- 1 -"), line_on(2, 30, "計画"),
                                  table_on(2, 60, {{"No", "取組内容"}, {"", "の作成を目指します。"}, {"2", "研修"}})});
    ASSERT_EQ(document.blocks.size(), 3u);
    const auto &table = std::get<Table>(document.blocks[0]);
    EXPECT_EQ(document::testing::texts_of(table),
              (Texts{{"No", "取組内容"}, {"1", "相談に応じ、計画の作成を目指します。"}, {"2", "研修"}}));
    EXPECT_EQ(table.grid[2][0].cell.place.page, 2);
    EXPECT_EQ(table.grid[2][0].cell.place.row, 3);
}

TEST(JoinPages, JoinsOverSeveralPages)
{
    const auto document = joined({table_on(1, 60, head_and_row), table_on(2, 60, {{"No", "取組内容"}, {"2", "研修"}}),
                                  table_on(3, 60, {{"No", "取組内容"}, {"3", "講座"}})});
    ASSERT_EQ(document.blocks.size(), 1u);
    EXPECT_EQ(std::get<Table>(document.blocks[0]).row_count(), 4u);
}

/// Makes the cells of a column from `first` to `last` one.
Table merged(Table table, std::size_t column, std::size_t first, std::size_t last)
{
    for (auto row = first; row <= last; ++row) {
        auto &slot = table.grid[row][column];
        slot.covered = row > first;
        slot.cell.text = table.grid[first][column].cell.text;
        slot.cell.row_span = static_cast<int>(last - first) + 1;
    }
    return table;
}

/// The rows of the one table that is left, a covered cell marked by ^.
Texts rows_joined(std::vector<Block> blocks)
{
    const auto document = joined(std::move(blocks));
    EXPECT_EQ(document.blocks.size(), 1u);
    Texts rows;
    for (const auto &row : std::get<Table>(document.blocks[0]).grid) {
        auto &texts = rows.emplace_back();
        for (const auto &slot : row)
            texts.push_back((slot.covered ? "^" : "") + slot.cell.text);
    }
    return rows;
}

TEST(JoinPages, a_merged_cell_goes_on_overleaf)
{
    const auto first =
        merged(table_on(1, 60, {{"分野", "指標", "目標"}, {"福祉", "講座", "5回"}, {"", "便り", "6回"}}), 0, 1, 2);
    const auto second = table_on(2, 60, {{"分野", "指標", "目標"}, {"", "広報", "12回"}, {"防災", "訓練", "2回"}});
    EXPECT_EQ(rows_joined({first, second}),
              (Texts{{"分野", "指標", "目標"},
                     {"福祉", "講座", "5回"},
                     {"^福祉", "便り", "6回"},
                     {"^福祉", "広報", "12回"},
                     {"防災", "訓練", "2回"}}));
}

TEST(JoinPages, a_merged_cell_has_its_text_overleaf)
{
    const auto first = merged(
        table_on(1, 60, {{"分野", "指標", "目標"}, {"福祉", "講座", "5回"}, {"", "便り", "6回"}, {"", "訓練", "2回"}}),
        0, 1, 2);
    const auto second =
        merged(table_on(2, 60, {{"分野", "指標", "目標"}, {"防災", "備蓄", "7日"}, {"", "点検", "3回"}}), 0, 1, 2);
    EXPECT_EQ(rows_joined({first, second}),
              (Texts{{"分野", "指標", "目標"},
                     {"福祉", "講座", "5回"},
                     {"^福祉", "便り", "6回"},
                     {"防災", "訓練", "2回"},
                     {"^防災", "備蓄", "7日"},
                     {"^防災", "点検", "3回"}}));
}

TEST(JoinPages, a_merged_cell_with_its_number_before_the_end_and_its_title_overleaf)
{
    const auto first =
        table_on(1, 60, {{"方針", "指標"}, {"方針①\n福祉", "講座"}, {"方針②\n防災", "訓練"}, {"方針③", "広報"}});
    const auto second = table_on(2, 60, {{"方針", "指標"}, {"市民の参加", "会議"}, {"方針④\n環境", "清掃"}});
    EXPECT_EQ(rows_joined({first, second}),
              (Texts{{"方針", "指標"},
                     {"方針①\n福祉", "講座"},
                     {"方針②\n防災", "訓練"},
                     {"方針③\n市民の参加", "広報"},
                     {"^方針③\n市民の参加", "会議"},
                     {"方針④\n環境", "清掃"}}));
}

TEST(JoinPages, a_row_without_number_between_numbered_ones_is_no_rest)
{
    const auto first = table_on(1, 60, {{"方針", "指標"}, {"方針①", "講座"}, {"合計", "訓練"}, {"方針③", "広報"}});
    const auto second = table_on(2, 60, {{"方針", "指標"}, {"市民の参加", "会議"}});
    EXPECT_EQ(rows_joined({first, second}).back(), (std::vector<std::string>{"市民の参加", "会議"}));
}

TEST(JoinPages, numbers_tell_a_row_below_a_merged_cell_from_the_rest_of_a_row)
{
    const auto second = table_on(2, 60, {{"施策", "取組"}, {"", "14 立ち直り"}});
    EXPECT_EQ(
        rows_joined(
            {merged(table_on(1, 60, {{"施策", "取組"}, {"5 安心", "12 相談"}, {"", "13 見守り"}}), 0, 1, 2), second})
            .back(),
        (std::vector<std::string>{"^5 安心", "14 立ち直り"}));
}

TEST(JoinPages, AHeadAloneAtTheFootOfItsPageTakesTheColumnsOverleaf)
{
    Table head = table_on(1, 60, {{"主体", "取組の内容"}});
    head.column_edges = {60, 260, 360};
    const auto document = joined(
        {head, line_on(1, 810, "- 1 -"),
         table_on(2, 60, {{"町民", "子ども", "早寝早起きをします。"}, {"", "成人", "昼寝は30分以内にします。"}})});
    ASSERT_EQ(document.blocks.size(), 2u);
    const auto &table = std::get<Table>(document.blocks[0]);
    EXPECT_EQ(document::testing::texts_of(table),
              (Texts{{"主体", "(主体)", "取組の内容"},
                     {"町民", "子ども", "早寝早起きをします。"},
                     {"", "成人", "昼寝は30分以内にします。"}}));
    EXPECT_EQ(table.grid[0][0].cell.column_span, 2);
    EXPECT_TRUE(table.grid[0][1].covered);
}

TEST(JoinPages, ATableOnOtherColumnsStaysApart)
{
    Table head = table_on(1, 60, {{"主体", "取組の内容"}});
    head.column_edges = {60, 230, 360};
    const auto document = joined({head, table_on(2, 60, {{"町民", "子ども", "早寝早起きをします。"}})});
    EXPECT_EQ(document.blocks.size(), 2u);
}

TEST(JoinPages, KeepsTablesApart)
{
    const auto count = [](std::vector<Block> blocks) { return joined(std::move(blocks)).blocks.size(); };
    const auto first = table_on(1, 60, head_and_row);
    EXPECT_EQ(count({first, line_on(2, 120, "取組方針②"), table_on(2, 60, head_and_row)}), 3u) << "text between";
    EXPECT_EQ(count({first, table_on(2, 90, head_and_row)}), 2u) << "further to the right";
    EXPECT_EQ(count({first, table_on(2, 60, {{"No", "取組内容", "課"}, {"2", "研修", "課"}})}), 2u) << "more columns";
    EXPECT_EQ(count({first, table_on(3, 60, head_and_row)}), 2u) << "a page between";
    EXPECT_EQ(count({first, table_on(1, 60, head_and_row)}), 2u) << "one page";
    EXPECT_EQ(
        count({table_on(1, 60, {{"評価表", ""}, {"番号", "1"}}), table_on(2, 60, {{"評価表", ""}, {"番号", "2"}})}), 2u)
        << "forms, one a page, with the same title";
}

} // namespace taikei::document::layout

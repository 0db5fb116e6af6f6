#include "reader/small_plans.hpp"

/// Forms and tables of merged cells.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

model::Plan plan_of_page(const std::string &body)
{
    return plan_of("<html><body>" + body + "</body></html>", "plan.html");
}

std::string table(const std::string &rows)
{
    return "<table border='1'>" + rows + "</table>";
}

std::string ratings_of(const model::Node &node)
{
    std::string ratings;
    for (const model::Rating &rating : node.ratings)
        ratings += rating.scheme + " " + rating.by + " " + rating.value + "\n";
    return ratings;
}

std::string names_of(const model::Plan &plan)
{
    std::string names;
    for (const model::Indicator &indicator : plan.indicators)
        names += indicator.name + " / " + indicator.part.value_or("-") + "\n";
    return names;
}

const std::string heading = "<h2>施策1 地域福祉の充実</h2>";

TEST(MergedForms, LabelAndValueMayBeMergedDownTogether)
{
    const auto plan =
        plan_of_page(table("<tr><td>政策</td><td>2</td><td>健やかなまち</td><td>主管部</td><td>福祉部</td></tr>"
                           "<tr><td rowspan='2'>施策</td><td rowspan='2'>2-3</td><td rowspan='2'>子育ての支援</td>"
                           "<td>主管課</td><td>こども課</td></tr><tr><td>関係課</td><td>保育課</td></tr>"));
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].title, "子育ての支援");
    EXPECT_EQ(plan.nodes[1].code, "2-3");
    EXPECT_EQ(plan.nodes[1].departments, (std::vector<std::string>{"福祉部 こども課", "保育課"}));
}

TEST(MergedForms, RowsOfTextBelowLettersAreAFormsAndTextBesideThemIsTheNodes)
{
    const auto plan = plan_of_page(
        heading
        + table("<tr><td>評価項目</td><td>一次評価</td><td>二次評価</td><td>成果の状況</td></tr>"
                "<tr><td>有効性</td><td>B</td><td>C</td><td rowspan='2'>待機する人がいなくなった。</td></tr>"
                "<tr><td>効率性</td><td>A</td><td>B</td></tr>"
                "<tr><td>課題</td><td colspan='3'>担い手が足りない。</td></tr>"));
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(ratings_of(plan.nodes[0]),
              "有効性 一次評価 B\n有効性 二次評価 C\n効率性 一次評価 A\n効率性 二次評価 B\n");
    EXPECT_EQ(section_of(plan, "地域福祉の充実", "成果の状況"), "待機する人がいなくなった。");
    EXPECT_EQ(section_of(plan, "地域福祉の充実", "課題"), "担い手が足りない。");
}

TEST(MergedForms, ATableEndsWithTheLabelAtItsSideAndRolesFollow)
{
    const std::string rest =
        "<tr><td>見守りの数</td><td>4件</td><td>9件</td></tr>"
        "<tr><td rowspan='2'>役割分担</td><td>町民</td><td colspan='2'>見守りに加わります。</td></tr>"
        "<tr><td>町</td><td colspan='2'>費用を補助します。</td></tr>";
    const std::string two_rows = "<tr><td rowspan='3'>重要業績評価指標</td><td rowspan='2'>指標</td><td>基準値</td>"
                                 "<td>目標値</td></tr><tr><td>Ｒ２</td><td>Ｒ６</td></tr>";
    const std::string one_row = "<tr><td rowspan='2'>重要業績評価指標</td><td>指標</td><td>基準値（Ｒ２）</td>"
                                "<td>目標値（Ｒ６）</td></tr>";
    for (const std::string &head : {two_rows, one_row}) {
        const auto plan = plan_of_page(heading + table(head + rest));
        ASSERT_EQ(plan.nodes.size(), 1U);
        ASSERT_EQ(plan.nodes[0].roles.size(), 2U);
        EXPECT_EQ(plan.nodes[0].roles[1].actor, "町");
        EXPECT_EQ(names_of(plan), "見守りの数 / -\n");
    }
}

TEST(MergedForms, WhatStandsBelowANameBesideAMergedUnitDefinesIt)
{
    const auto plan =
        plan_of_page(heading
                     + table("<tr><td>指標名</td><td>単位</td><td>区分</td><td>令和4年度</td><td>令和5年度</td></tr>"
                             "<tr><td>運行便数</td><td rowspan='2'>便</td><td>目標</td><td>90</td><td>92</td></tr>"
                             "<tr><td>４路線の計</td><td>実績</td><td>88</td><td>91</td></tr>"));
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].definition, "４路線の計");
    EXPECT_EQ(plan.indicators[0].values.size(), 4U);
}

TEST(MergedForms, PartsOfASumAndRowsOfSeveralGroupsHaveNamesOfTheirOwn)
{
    const std::string head = "<tr><td colspan='2'>区分</td><td>令和4年度決算</td><td>令和5年度決算</td></tr>";
    EXPECT_EQ(names_of(plan_of_page(
                  heading
                  + table(head
                          + "<tr><td colspan='2'>事業費</td><td>90</td><td>92</td></tr>"
                            "<tr><td rowspan='2'>財源内訳</td><td>国県支出金</td><td>40</td><td>42</td></tr>"
                            "<tr><td>一般財源</td><td>50</td><td>50</td></tr>"))),
              "事業費 / -\n国県支出金 / -\n一般財源 / -\n");
    const std::string groups =
        "<tr><td rowspan='2'>訪問</td><td>A型</td><td>40</td><td>42</td></tr><tr><td>B型</td><td>1</td><td>2</td></tr>"
        "<tr><td rowspan='2'>通所</td><td>{}</td><td>40</td><td>42</td></tr><tr><td>D型</td><td>1</td><td>2</td></tr>";
    const auto names_with = [&](const std::string &third) {
        std::string rows = groups;
        return names_of(plan_of_page(heading + table(head + rows.replace(rows.find("{}"), 2, third))));
    };
    EXPECT_EQ(names_with("C型"), "A型 / -\nB型 / -\nC型 / -\nD型 / -\n");
    EXPECT_EQ(names_with("A型"), "訪問 / A型\n訪問 / B型\n通所 / A型\n通所 / D型\n")
        << "only the group tells them apart";
}

TEST(MergedForms, AChoiceOfMannerJudgesNothing)
{
    const auto plan = plan_of_page(heading
                                   + table("<tr><td>実施方法</td><td>□直営　■委託</td></tr>"
                                           "<tr><td>今後の方向性</td><td>□拡充　■継続</td></tr>"
                                           "<tr><td>現状と課題</td><td>利用が減っている。</td></tr>"));
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(ratings_of(plan.nodes[0]), "今後の方向性  継続\n");
}

TEST(MergedForms, ARowOfLettersJudgesWordsThatNoLexiconKnows)
{
    const auto plan = plan_of_page(heading
                                   + table("<tr><td>必要性</td><td>A</td><td>はなやかさ</td><td>B</td></tr>"
                                           "<tr><td>課題</td><td colspan='3'>利用が減っている。</td></tr>"));
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(ratings_of(plan.nodes[0]), "必要性  A\nはなやかさ  B\n");
}

TEST(ListOfProjects, TheProjectIsTheRowsNodeAndTheMeasureBehindItStandsAbove)
{
    const auto plan = plan_of_page(
        table("<tr><td>整理番号</td><td>事務事業名</td><td>担当課</td><td>施策</td><td>総合評価</td></tr>"
              "<tr><td>0305</td><td>バス運行事業</td><td>交通課</td><td>3-4 公共交通の確保</td><td>B</td></tr>"
              "<tr><td>0412</td><td>ごみ減量事業</td><td>環境課</td><td>4-1 循環の形成</td><td>C</td></tr>"));
    ASSERT_EQ(plan.nodes.size(), 4U);
    EXPECT_EQ(plan.nodes[1].title, "バス運行事業");
    EXPECT_EQ(plan.nodes[1].code, "0305");
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[0].code, "3-4");
}

TEST(RolesWithoutLabel, ARowAnActorIsKnownByItsActors)
{
    const auto plan = plan_of_page(heading
                                   + table("<tr><td>市民</td><td>ごみを持ち帰ります。</td></tr>"
                                           "<tr><td>事業者・団体</td><td>緑化に努めます。</td></tr>"
                                           "<tr><td>行政</td><td>公園を管理します。</td></tr>"));
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 3U);
    EXPECT_EQ(plan.nodes[0].roles[1].actor, "事業者・団体");
}

TEST(ListsInLists, ItemsBelowAMeasureAreItsText)
{
    const auto plan = plan_of_page(
        heading
        + "<h3>主な取組</h3><ul><li><b>津波への備え</b><ul><li>避難路の整備</li><li>訓練の実施</li></ul></li>"
          "<li>消防団の強化<ul><li>団員の募集</li></ul></li></ul>");
    ASSERT_EQ(plan.nodes.size(), 1U);
    std::string measures;
    for (const model::Measure &measure : plan.nodes[0].measures)
        measures += measure.title + ": " + measure.text + "\n";
    EXPECT_EQ(measures, "津波への備え: 避難路の整備\n訓練の実施\n消防団の強化: 団員の募集\n");
}

/// A row across a sheet: a line of its own, alone in its row.
document::Line row_across(const std::string &text, int row)
{
    document::Line line;
    line.text = text;
    line.cell_line = 1;
    line.blank_lines_above = 1;
    line.place.page = 1;
    line.place.row = row;
    return line;
}

/// Cells of a sheet from these columns on; an empty text is an empty cell.
document::Table sheet_table(int row, const std::vector<int> &columns, const std::vector<std::vector<std::string>> &rows)
{
    document::Table made;
    made.origin = document::Table::Origin::Separated;
    made.place.page = 1;
    made.place.row = row;
    for (const auto &texts : rows) {
        auto &cells = made.grid.emplace_back();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            auto &cell = cells.emplace_back().cell;
            cell.text = texts[i];
            cell.place.page = 1;
            cell.place.row = row;
            cell.place.column = columns[i];
        }
        ++row;
    }
    return made;
}

model::Plan plan_of_sheet(int columns_behind)
{
    document::Document sheet;
    sheet.blocks.emplace_back(
        sheet_table(1, {1, 2, 3, 4, 5}, {{"施策", "指標名", "基準値（R2）", "目標値（R8）", "備考"}}));
    sheet.blocks.emplace_back(row_across("基本目標1　安心", 2));
    sheet.blocks.emplace_back(sheet_table(3, {1, 2, 3, 4, 5}, {{"1-1 防災", "訓練の数", "12", "20", "隔年"}}));
    sheet.blocks.emplace_back(row_across("基本目標2　活力", 4));
    sheet.blocks.emplace_back(sheet_table(5, {1, 2, 3, 3 + columns_behind}, {{"2-1 観光", "宿泊者数", "900", "950"}}));
    return read_plan(sheet);
}

TEST(SheetTables, GoOnBelowARowAcrossOnTheSameColumns)
{
    const auto plan = plan_of_sheet(1);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[1].name, "宿泊者数");
    EXPECT_EQ(plan.indicators[1].values.size(), 2U);
    ASSERT_EQ(plan.nodes.size(), 4U);
    EXPECT_EQ(plan.nodes[3].parent, plan.nodes[2].id);
    EXPECT_EQ(plan_of_sheet(6).indicators.size(), 1U) << "a column that the table above does not have";
}

} // namespace
} // namespace taikei::reader

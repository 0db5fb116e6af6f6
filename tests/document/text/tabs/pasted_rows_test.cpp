#include "document/reading.hpp"

/// Tables among other lines, whose cells were wrapped at the width of their columns.
using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

const std::string head = "指標名\t単位\t現状値\n（令和３年度）\t目標値\n（令和９年度）\t指標の説明\n";
const Texts::value_type head_cells = {"指標名", "単位", "現状値\n（令和３年度）", "目標値\n（令和９年度）",
                                      "指標の説明"};

TEST(PastedRows, lines_between_rows_are_the_cells_whose_width_they_fill)
{
    EXPECT_EQ(
        texts_of(table_in(head
                          + "特定健康診査受診率\t％\t36.8\t50.0\t国民健康保険加入者のうち特定健康診査\n"
                            "を受けた人の割合（法定報告値）\n"
                            "「あしはら体操」の自主グ\n"
                            "ループ数（累計）\t団体\t42\t60\t週１回以上活動する住民主体の団体の数\n"
                            "ゲートキーパー養成講座の\n"
                            "修了者数（累計）\t人\t318\t800\t平成27年度からの修了者の累計\n")),
        (Texts{
            head_cells,
            {"特定健康診査受診率", "％", "36.8", "50.0",
             "国民健康保険加入者のうち特定健康診査\nを受けた人の割合（法定報告値）"},
            {"「あしはら体操」の自主グ\nループ数（累計）", "団体", "42", "60", "週１回以上活動する住民主体の団体の数"},
            {"ゲートキーパー養成講座の\n修了者数（累計）", "人", "318", "800", "平成27年度からの修了者の累計"}}));
}

TEST(PastedRows, any_cell_of_the_only_row_may_be_wrapped)
{
    EXPECT_EQ(
        texts_of(table_in(head + "健康づくりに取り組んでい\nる市民の割合\t％\t57.9\n（R4）\t増加\t市民意識調査\n")),
        (Texts{head_cells, {"健康づくりに取り組んでい\nる市民の割合", "％", "57.9\n（R4）", "増加", "市民意識調査"}}));
}

TEST(PastedRows, titles_between_tables_without_blank_lines_part_them)
{
    const std::string measure = "成果指標\n" + head
        + "常勤医師数\t人\t19\t22人以上\t各年度４月１日現在\n"
          "市民病院の経常収支比\n率\t％\t96.4\t100以上\t経常収益÷経常費用×100\n"
          "協働のまちづくり\n主体\t役割\n市民\t・かかりつけ医を持ち、症状に応じて適切に受診\n　します。\n"
          "・救急車を正しく利用します。\n行政\t・休日と夜間の医療体制を確保します。\n";
    EXPECT_EQ(blocks_of(measure + measure),
              (Blocks{"text 成果指標", "table 3x5", "text 協働のまちづくり", "table 3x2", "text 成果指標", "table 3x5",
                      "text 協働のまちづくり", "table 3x2"}));
}

TEST(PastedRows, items_and_their_rests_are_the_last_cells)
{
    EXPECT_EQ(texts_of(table_in("主体\t役割\n市民\t・毎年健診を受けます。\n・日頃から歩くことを心掛け、地域の集い\n"
                                "　に誘い合って参加します。\n事業者\t・健診を受けやすい職場をつくり、健康の保持に努\n"
                                "　めます。\n")),
              (Texts{{"主体", "役割"},
                     {"市民", "・毎年健診を受けます。\n・日頃から歩くことを心掛け、地域の集いに誘い合って参加します。"},
                     {"事業者", "・健診を受けやすい職場をつくり、健康の保持に努めます。"}}));
}

TEST(PastedRows, a_name_with_its_number_between_rows_is_no_cell)
{
    EXPECT_EQ(texts_of(table_in("指標\t現状値\n（令和３年度）\t目標値\n受診率\t36.8\t50.0\n基本目標１　海と里の恵み\n"
                                "出荷額\t12億円\t15億円\n入込客数\t10万人\t12万人\n"))
                  .size(),
              5U);
}

} // namespace

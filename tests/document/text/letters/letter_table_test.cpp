#include "document/text/letters/letter_table.hpp"

#include "base/text.hpp"
#include "document/reading.hpp"

#include <deque>

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

/// A line as LetterColumns sets it apart: what stands behind a gap begins at twice as many columns as letters before
/// it.
std::string set_apart(std::string_view line)
{
    std::string text;
    int letter = 0;
    int spaces = 0;
    for (std::size_t at = 0; at < line.size(); ++letter) {
        const std::size_t here = at;
        if (taikei::base::next_code_point(line, at) == U' ') {
            ++spaces;
            continue;
        }
        const int gap = spaces == 1 && !text.empty() ? 1 : 2 * letter - taikei::base::display_width(text);
        text.append(spaces > 0 ? static_cast<std::size_t>(gap) : 0, ' ');
        text += line.substr(here, at - here);
        spaces = 0;
    }
    return text;
}

/// The table that the lines begin with; empty where there is none.
Texts table_of(const std::vector<std::string_view> &printed)
{
    std::deque<std::string> texts;
    std::vector<SourceLine> lines;
    int blank_lines = 0;
    for (const std::string_view line : printed) {
        if (line.empty()) {
            ++blank_lines;
            continue;
        }
        const int number = static_cast<int>(lines.size()) + 1;
        lines.push_back({texts.emplace_back(set_apart(line)), number, 0, std::exchange(blank_lines, 0), false});
    }
    const letters::LetterTable found(lines);
    if (!found.is_table())
        return {};
    Assembly assembly("plan.txt", Limits{});
    Table table = assembly.begin_table(lines);
    EXPECT_TRUE(found.add_to(table, assembly));
    return texts_of(table);
}

TEST(LetterTable, figures_stand_below_heads_in_the_middle_of_their_columns)
{
    EXPECT_EQ(table_of({"       指標名           単位    令和5年度実績   令和7年度目標",
                        "子育てがしやすいと思う人の割合   ％          54.9         60.0",
                        "待機児童の数            人             7            0",
                        "産後ケア事業の利用者数       人         1,120        1,600"}),
              (Texts{{"指標名", "単位", "令和5年度実績", "令和7年度目標"},
                     {"子育てがしやすいと思う人の割合", "％", "54.9", "60.0"},
                     {"待機児童の数", "人", "7", "0"},
                     {"産後ケア事業の利用者数", "人", "1,120", "1,600"}}));
}

TEST(LetterTable, heads_lie_over_several_heads_in_lines_of_their_own)
{
    EXPECT_EQ(
        table_of(
            {"                                    実績値                              目標値",
             "         指   標       単位                         Ｒ５年度",
             "                          Ｒ３年度     Ｒ４年度                    Ｒ６年度      Ｒ７年度       Ｒ８年度",
             "                                               （見込み）",
             "「体操」の実施団体数           団体      58          63          67        72        77            82",
             "通いの場に参加する高齢者の割合      ％       6.1         6.8         7.2       8.0       8.5     9.0 "
             "以上",
             "フレイル健診の受診者数          人       －       1,204         1,450     1,700     1,850         "
             "2,000"}),
        (Texts{{"指標", "単位", "実績値", "(実績値)", "(実績値)", "目標値", "(目標値)", "(目標値)"},
               {"(指標)", "(単位)", "Ｒ３年度", "Ｒ４年度", "Ｒ５年度（見込み）", "Ｒ６年度", "Ｒ７年度", "Ｒ８年度"},
               {"「体操」の実施団体数", "団体", "58", "63", "67", "72", "77", "82"},
               {"通いの場に参加する高齢者の割合", "％", "6.1", "6.8", "7.2", "8.0", "8.5", "9.0 以上"},
               {"フレイル健診の受診者数", "人", "－", "1,204", "1,450", "1,700", "1,850", "2,000"}}));
}

TEST(LetterTable, cells_stand_in_the_middle_of_rows_that_no_line_parts)
{
    EXPECT_EQ(
        table_of({"No.          取組                       内容                         担当課",
                  "      通いの場の立上げと継続の支援 公民館や集会所で「元気体操」を行う住民の集まりに、専門",
                  "1                                                 高齢福祉課",
                  "      【重点】           職を年２回派遣します。",
                  "      保健事業と介護予防の一体的な 健診や医療の情報を分析し、保健師と管理栄養士が個別訪 健康増進課",
                  "2", "      実施             問による支援を行います。               国保年金課"}),
        (Texts{{"No.", "取組", "内容", "担当課"},
               {"1", "通いの場の立上げと継続の支援\n【重点】",
                "公民館や集会所で「元気体操」を行う住民の集まりに、専門職を年２回派遣します。", "高齢福祉課"},
               {"2", "保健事業と介護予防の一体的な実施",
                "健診や医療の情報を分析し、保健師と管理栄養士が個別訪問による支援を行います。",
                "健康増進課国保年金課"}}));
}

TEST(LetterTable, names_lie_over_several_rows)
{
    EXPECT_EQ(
        table_of({"          政策                      施策             主担当課", "",
                  "                     1-1 子育て支援の充実        こども未来課",
                  "1 すこやかに育ち、いきいきと暮らせるまち",
                  "                     1-2 健康づくりと地域医療の推進   健康課", "",
                  "                     2-1 農林業の振興          農林課", "2 地の恵みを生かし、にぎわいを生むまち",
                  "                     2-2 観光と移住・定住の促進     観光課", "",
                  "3 安全で便利に、住み続けられるまち    3-1 防災・減災対策の推進      防災安全課"}),
        (Texts{{"政策", "施策", "主担当課"},
               {"1 すこやかに育ち、いきいきと暮らせるまち", "1-1 子育て支援の充実", "こども未来課"},
               {"(1 すこやかに育ち、いきいきと暮らせるまち)", "1-2 健康づくりと地域医療の推進", "健康課"},
               {"2 地の恵みを生かし、にぎわいを生むまち", "2-1 農林業の振興", "農林課"},
               {"(2 地の恵みを生かし、にぎわいを生むまち)", "2-2 観光と移住・定住の促進", "観光課"},
               {"3 安全で便利に、住み続けられるまち", "3-1 防災・減災対策の推進", "防災安全課"}}));
}

TEST(LetterTable, titles_and_lists_below_are_no_rows)
{
    EXPECT_EQ(
        table_of({"指標名             基準値     中間値     目標値", "                （R5）    （R9）   （R11）",
                  "出生数〔人〕             486      500      520", "待機児童数〔人〕             7        0        0",
                  "放課後児童クラブの定員〔人〕     612      680      720", "協働の取組",
                  "市民       ○地域の子どもに関心を持ち、声をかけます。",
                  "事業者      ○育児休業を取得しやすい職場づくりに努めます。"}),
        (Texts{{"指標名", "基準値（R5）", "中間値（R9）", "目標値（R11）"},
               {"出生数〔人〕", "486", "500", "520"},
               {"待機児童数〔人〕", "7", "0", "0"},
               {"放課後児童クラブの定員〔人〕", "612", "680", "720"}}));
}

TEST(LetterTable, figures_touch_behind_a_word_and_names_lie_over_goal_and_result)
{
    EXPECT_EQ(
        table_of(
            {"        指標名            単位   区分      R1年度   R2年度     R3年度   R4年度     R5年度   R7最終目標",
             "経常収支比率                  ％    目標 93.0以下 93.0以下 92.5以下 92.5以下 92.0以下 91.0以下",
             "                             実績     94.1   93.6   88.7   92.9",
             "将来負担比率                  ％    目標     60.0   58.0   55.0   52.0   50.0 45.0未満",
             "                             実績     61.8   55.4   47.2   43.9",
             "市税の収納率（現年課税分）           ％    目標     98.9   99.0   99.0   99.1   99.1     99.2",
             "                             実績     98.8   98.5   99.2   99.3",
             "ふるさと寄附金の受入額         百万円      目標      120    150    200    250    300      400",
             "                             実績      118    187    224    241", "3 施策のコスト（決算額、単位：千円）",
             "        区分             令和元年度           令和2年度           令和3年度            令和4年度"}),
        (Texts{{"指標名", "単位", "区分", "R1年度", "R2年度", "R3年度", "R4年度", "R5年度", "R7最終目標"},
               {"経常収支比率", "％", "目標", "93.0以下", "93.0以下", "92.5以下", "92.5以下", "92.0以下", "91.0以下"},
               {"(経常収支比率)", "", "実績", "94.1", "93.6", "88.7", "92.9", "", ""},
               {"将来負担比率", "％", "目標", "60.0", "58.0", "55.0", "52.0", "50.0", "45.0未満"},
               {"(将来負担比率)", "", "実績", "61.8", "55.4", "47.2", "43.9", "", ""},
               {"市税の収納率（現年課税分）", "％", "目標", "98.9", "99.0", "99.0", "99.1", "99.1", "99.2"},
               {"(市税の収納率（現年課税分）)", "", "実績", "98.8", "98.5", "99.2", "99.3", "", ""},
               {"ふるさと寄附金の受入額", "百万円", "目標", "120", "150", "200", "250", "300", "400"},
               {"(ふるさと寄附金の受入額)", "", "実績", "118", "187", "224", "241", "", ""}}));
}

TEST(LetterTable, a_head_lies_over_two_below_it_and_grades_end_the_rows)
{
    EXPECT_EQ(table_of({"                                                                事業費（千円）",
                        "  No.            事務事業名                    担当課                                         "
                        "     貢献度",
                        "                                                              R4決算    R5予算",
                        "    1    防災行政無線整備事業                             危機管理課          84,320  86,000  "
                        "                  A",
                        "    2    木造住宅耐震化促進事業                              建設課          12,750  15,000   "
                        "                 B"}),
              (Texts{{"No.", "事務事業名", "担当課", "事業費（千円）", "(事業費（千円）)", "貢献度"},
                     {"(No.)", "(事務事業名)", "(担当課)", "R4決算", "R5予算", "(貢献度)"},
                     {"1", "防災行政無線整備事業", "危機管理課", "84,320", "86,000", "A"},
                     {"2", "木造住宅耐震化促進事業", "建設課", "12,750", "15,000", "B"}}));
}

TEST(LetterTable, one_head_lies_over_names_and_their_units)
{
    EXPECT_EQ(table_of({"        区   分", "                         Ｒ３実績     Ｒ４実績      Ｒ５見込", "利用回数",
                        "                     回    8,412   8,655.3        8,903", "（１月当たり）", "利用人数",
                        "                     人     486       497          508", "（１月当たり）"}),
              (Texts{{"区分", "(区分)", "Ｒ３実績", "Ｒ４実績", "Ｒ５見込"},
                     {"利用回数\n（１月当たり）", "回", "8,412", "8,655.3", "8,903"},
                     {"利用人数\n（１月当たり）", "人", "486", "497", "508"}}));
}

TEST(LetterTable, prose_and_lists_are_none)
{
    EXPECT_TRUE(
        table_of({"１    計画の期間", "本計画の期間は、令和６年度から令和８年度までの３年間とします。"}).empty());
    EXPECT_TRUE(table_of({"●出生数は5年間で391人へと減少しています。    ●切れ目なく相談できる体制を整える",
                          "●共働き世帯の増加により、利用が増えました。      必要があります。"})
                    .empty());
    EXPECT_TRUE(table_of({"●出生数が減っています。    ●相談が増えています。    ●担い手が減っています。",
                          "これからも減る見込みです。    窓口を広げます。        育成を進めます。"})
                    .empty());
}

/// One that is too long to be set apart stands among lines that are, with as many letters as it has columns.
TEST(LetterTable, a_line_that_was_not_set_apart_does_no_harm)
{
    const std::string long_line = std::string(640, 'x') + "  12";
    std::vector<SourceLine> lines;
    const std::vector<std::string> printed = {set_apart("指標        単位        現状値"),
                                              set_apart("来訪者数        人        12"), long_line,
                                              set_apart("宿泊者数        人        34")};
    for (const std::string &line : printed)
        lines.push_back({line, static_cast<int>(lines.size()) + 1});
    const letters::LetterTable found(lines);
    EXPECT_TRUE(found.is_table());
    EXPECT_EQ(found.line_count(), 2U); // the table ends above it
}

} // namespace

#include "document/letters/letter_table.hpp"

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
    EXPECT_LE(letters::LetterTable(lines).line_count(), lines.size());
}

} // namespace

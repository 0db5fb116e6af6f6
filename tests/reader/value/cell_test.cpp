#include "reader/value/cell.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

using namespace taikei::reader;
using taikei::model::FiscalYear;

namespace {

std::string describe(const CellPart &part)
{
    std::string text = part.label.empty() ? "" : "<" + part.label + "> ";
    if (part.number)
        text += part.number->to_string();
    else if (part.low)
        text += part.low->to_string() + ".." + part.high->to_string();
    else
        text += "word";
    if (!part.unit.empty())
        text += " " + part.unit;
    for (const auto &mark : part.marks)
        text += " " + mark;
    if (part.year)
        text += " in " + std::to_string(part.year->year());
    return text;
}

/// "<求職> 118 人 | <求人> 241 人 about in 2020": label, number or range or "word", unit, marks, year of each part.
std::string cell(std::string_view text, std::string_view unit = {})
{
    std::string result;
    for (const auto &part : parse_value_cell(text, unit, FiscalYear{2024}).parts)
        result += (result.empty() ? "" : " | ") + describe(part);
    return result.empty() ? "nothing" : result;
}

TEST(ValueCell, is_nothing_where_it_is_empty_or_a_dash)
{
    for (const auto *text :
         {"", " ", "　", "—", "-", "－", "―", "＿", "‐", "ー", "…", "・・・", "/", "／", "- -", "～"})
        EXPECT_EQ(cell(text), "nothing") << text;
}

TEST(ValueCell, reads_numbers)
{
    EXPECT_EQ(cell("1,234"), "1234");
    EXPECT_EQ(cell("１，２３４．５"), "1234.5");
    EXPECT_EQ(cell("12.345"), "12.345");
    EXPECT_EQ(cell("△12.3"), "-12.3");
    EXPECT_EQ(cell("-3"), "-3");
    EXPECT_EQ(cell("±0"), "0");
    EXPECT_EQ(cell("3.20"), "3.20");
    EXPECT_EQ(cell("2025"), "2025");
}

TEST(ValueCell, reads_units_as_printed)
{
    EXPECT_EQ(cell("２．０４％"), "2.04 ％");
    EXPECT_EQ(cell("135 事業所"), "135 事業所");
    EXPECT_EQ(cell("43 町内会"), "43 町内会");
    EXPECT_EQ(cell("1.5倍"), "1.5 倍");
    EXPECT_EQ(cell("第3位"), "3 位");
    EXPECT_EQ(cell("12.3t-CO2"), "12.3 t-CO2");
    EXPECT_EQ(cell("6.5人/便"), "6.5 人/便");
    EXPECT_EQ(cell("12 g/人・日"), "12 g/人・日");
    EXPECT_EQ(cell("5.2件/千人"), "5.2 件/千人");
    EXPECT_EQ(cell("1,234", "人"), "1234");
}

TEST(ValueCell, takes_a_noun_behind_the_number_for_an_unknown_unit)
{
    EXPECT_EQ(cell("3おもちゃ"), "3");
    EXPECT_EQ(cell("3屋台"), "3 屋台");
    EXPECT_EQ(cell("3屋台以上"), "3 屋台 at-least");
    EXPECT_EQ(cell("100 達成を目指す"), "100");
}

TEST(ValueCell, applies_multipliers_unless_the_column_has_them)
{
    EXPECT_EQ(cell("3.5億円"), "350000000 円");
    EXPECT_EQ(cell("1万2,300人"), "12300 人");
    EXPECT_EQ(cell("2千件"), "2000 件");
    EXPECT_EQ(cell("三億五千万円"), "350000000 円");
    EXPECT_EQ(cell("1,234千円"), "1234000 円");
    EXPECT_EQ(cell("1,234千円", "千円"), "1234 千円");
    EXPECT_EQ(cell("1,234", "千円"), "1234");
    EXPECT_EQ(cell("3.5 億円"), "350000000 円");
}

TEST(ValueCell, marks_limits_and_rounding)
{
    EXPECT_EQ(cell("85％以上"), "85 ％ at-least");
    EXPECT_EQ(cell("90.0超"), "90.0 at-least");
    EXPECT_EQ(cell("41,000以下"), "41000 at-most");
    EXPECT_EQ(cell("3分以内"), "3 分 at-most");
    EXPECT_EQ(cell("30件未満"), "30 件 at-most");
    EXPECT_EQ(cell("約100人"), "100 人 about");
    EXPECT_EQ(cell("概ね 80％"), "80 ％ about");
    EXPECT_EQ(cell("80％程度"), "80 ％ about");
    EXPECT_EQ(cell("≧90"), "90 at-least");
    EXPECT_EQ(cell("予約120件"), "120 件");
    EXPECT_EQ(cell("契約10件"), "10 件");
}

TEST(ValueCell, marks_yearly_values)
{
    EXPECT_EQ(cell("年1回"), "1 回 per-year");
    EXPECT_EQ(cell("毎年1回"), "1 回 per-year");
    EXPECT_EQ(cell("年間680回"), "680 回 per-year");
    EXPECT_EQ(cell("1回/年"), "1 回 per-year");
    EXPECT_EQ(cell("31世帯/年"), "31 世帯 per-year");
    EXPECT_EQ(cell("3人以上/年"), "3 人 at-least per-year");
    EXPECT_EQ(cell("年1回以上"), "1 回 at-least per-year");
    EXPECT_EQ(cell("1回（年間）"), "1 回 per-year");
    EXPECT_EQ(cell("年間約1,200人"), "1200 人 about per-year");
    EXPECT_EQ(cell("昨年 10件"), "10 件");
    EXPECT_EQ(cell("月1回"), "1 回");
}

TEST(ValueCell, marks_directions)
{
    EXPECT_EQ(cell("5人増"), "5 人 up");
    EXPECT_EQ(cell("10％削減"), "10 ％ down");
    EXPECT_EQ(cell("前年度比＋5％"), "5 ％ up");
    EXPECT_EQ(cell("前年度比−5％"), "-5 ％ down");
    EXPECT_EQ(cell("100％維持"), "100 ％ maintain");
    EXPECT_EQ(cell("現状維持 100％"), "100 ％ maintain");
    EXPECT_EQ(cell("5人増員"), "5 人");
    EXPECT_EQ(cell("1.2倍に増加"), "1.2 倍 up");
    EXPECT_EQ(cell("対前年度比 ▲3.2%"), "-3.2 % down");
    EXPECT_EQ(cell("75%↑"), "75 % up");
}

TEST(ValueCell, marks_words)
{
    EXPECT_EQ(cell("維持"), "word maintain");
    EXPECT_EQ(cell("現状維持"), "word maintain");
    EXPECT_EQ(cell("巡回体制を維持します。"), "word maintain");
    EXPECT_EQ(cell("→（横ばい）"), "word maintain");
    EXPECT_EQ(cell("ＵＰ"), "word up");
    EXPECT_EQ(cell("増加"), "word up");
    EXPECT_EQ(cell("サービスの質の向上"), "word up");
    EXPECT_EQ(cell("↗"), "word up");
    EXPECT_EQ(cell("減少"), "word down");
    EXPECT_EQ(cell("Down"), "word down");
    EXPECT_EQ(cell("維持・向上"), "word maintain up");
}

TEST(ValueCell, keeps_other_words_without_mark)
{
    for (const auto *text :
         {"なし", "設置", "策定", "未確定", "検討中", "調査なし", "×", "○", "皆増", "維持管理", "増減なし", "増設",
          "関係機関との連携により相談支援の質の向上を図る", "継続", "一部", "十分", "B評価", "増加しない"})
        EXPECT_EQ(cell(text), "word") << text;
}

TEST(ValueCell, a_year_alone_is_a_date)
{
    for (const auto *text : {"R4", "令和4年度", "R6年度まで", "令和6年3月", "2025年度", "H32", "平成28年度策定済"})
        EXPECT_EQ(cell(text), "word date") << text;
    EXPECT_EQ(cell("2025", "年度"), "word date");
    EXPECT_EQ(cell("2025", "人"), "2025");
}

TEST(ValueCell, a_year_beside_a_number_is_its_year)
{
    EXPECT_EQ(cell("73.9％（2011）"), "73.9 ％ in 2011");
    EXPECT_EQ(cell("7.7% (H25)"), "7.7 % in 2013");
    EXPECT_EQ(cell("2.89ポイント（2011）"), "2.89 ポイント in 2011");
    EXPECT_EQ(cell("平成26年度 52.9%"), "52.9 % in 2014");
    EXPECT_EQ(cell("未実施（R2）"), "word in 2020");
    EXPECT_EQ(cell("12人（H30～R2平均）"), "12 人");
    EXPECT_EQ(cell("1.38（平成25～29年）"), "1.38 in 2017");
    EXPECT_EQ(cell("17.9（H30～R4）"), "17.9 in 2022");
    EXPECT_EQ(cell("3回（令和2年度 県平均 5回）"), "3 回");
}

TEST(ValueCell, brackets_explain)
{
    EXPECT_EQ(cell("37.5（速報値）"), "37.5");
    EXPECT_EQ(cell("1,000人（累計）"), "1000 人");
    EXPECT_EQ(cell("延べ 1,200人（実 300人）"), "1200 人");
    EXPECT_EQ(cell("（120人）"), "120 人");
    EXPECT_EQ(cell("【5.2】"), "5.2");
    EXPECT_EQ(cell("12,345（人/年）"), "12345 人 per-year");
    EXPECT_EQ(cell("1,234人（R5.3末）"), "1234 人 in 2022");
    EXPECT_EQ(cell("1 件（0 件）"), "1 件");
    EXPECT_EQ(cell("120人 うち女性 30人"), "120 人");
}

TEST(ValueCell, reads_ranges)
{
    EXPECT_EQ(cell("10～15%"), "10..15 %");
    EXPECT_EQ(cell("10%～15%"), "10..15 %");
    EXPECT_EQ(cell("3〜5人"), "3..5 人");
    EXPECT_EQ(cell("3-5人"), "3..5 人");
    EXPECT_EQ(cell("3～5千件"), "3000..5000 件");
    EXPECT_EQ(cell("1～2万人"), "10000..20000 人");
    EXPECT_EQ(cell("△2～3"), "-2..3");
    EXPECT_EQ(cell("10人～"), "10 人 at-least");
    EXPECT_EQ(cell("～10人"), "10 人 at-most");
    EXPECT_EQ(cell("40％以上60％以下"), "40..60 ％ at-least at-most");
    EXPECT_EQ(cell("10人以上 20人未満"), "10..20 人 at-least at-most");
}

TEST(ValueCell, reads_packs)
{
    EXPECT_EQ(cell("① 1回 ② 40件"), "<①> 1 回 | <②> 40 件");
    EXPECT_EQ(cell("①1回②40件"), "<①> 1 回 | <②> 40 件");
    EXPECT_EQ(cell("①1回②-"), "<①> 1 回");
    EXPECT_EQ(cell("(1) 5回 (2) 10人"), "<(1)> 5 回 | <(2)> 10 人");
    EXPECT_EQ(cell("21 校、150 学級"), "21 校 | 150 学級");
    EXPECT_EQ(cell("21 校 150 学級"), "21 校 | 150 学級");
    EXPECT_EQ(cell("21校150学級"), "21 校 | 150 学級");
    EXPECT_EQ(cell("120人/30団体"), "120 人 | 30 団体");
    EXPECT_EQ(cell("求職 118 人 求人 241 人 マッチング成功 13 件"),
              "<求職> 118 人 | <求人> 241 人 | <マッチング成功> 13 件");
    EXPECT_EQ(cell("求職118人求人241人"), "<求職> 118 人 | <求人> 241 人");
    EXPECT_EQ(cell("小６：98.4\n中３：102以上"), "<小６> 98.4 | <中３> 102 at-least");
    EXPECT_EQ(cell("循環号 17,665 人 まちバス 2,771 人"), "<循環号> 17665 人 | <まちバス> 2771 人");
    EXPECT_EQ(cell("男性：70.5歳、女性：75.2歳"), "<男性> 70.5 歳 | <女性> 75.2 歳");
    EXPECT_EQ(cell("男 45 女 55"), "<男> 45 | <女> 55");
    EXPECT_EQ(cell("小学校 85.0％ 中学校 80.0％"), "<小学校> 85.0 ％ | <中学校> 80.0 ％");
    EXPECT_EQ(cell("小学5年生 53.2点 中学2年生 55.1点"), "<小学5年生> 53.2 点 | <中学2年生> 55.1 点");
    EXPECT_EQ(cell("1号:15.3% 2号:12.1%"), "<1号> 15.3 % | <2号> 12.1 %");
}

TEST(ValueCell, parts_of_a_pack_keep_their_own_text)
{
    const auto parts = parse_value_cell("　登録者研修　年７８ 名　初心者研修 40 名").parts;
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].text, "年７８ 名");
    EXPECT_EQ(parts[1].text, "40 名");
}

TEST(ValueCell, one_measure_keeps_its_whole_text)
{
    EXPECT_EQ(cell("相談日：年1回 随時相談件数"), "1 回 per-year");
    EXPECT_EQ(parse_value_cell("相談日：年1回 随時相談件数").parts.at(0).text, "相談日：年1回 随時相談件数");
    EXPECT_EQ(cell("街頭巡回 年間 680 回"), "680 回 per-year");
    EXPECT_EQ(parse_value_cell(" 街頭巡回　年間 680 回").parts.at(0).text, "街頭巡回 年間 680 回");
}

TEST(ValueCell, a_change_with_both_years_is_two_values)
{
    EXPECT_EQ(cell("12人（R4）→20人（R8）"), "12 人 in 2022 | 20 人 in 2026");
    EXPECT_EQ(cell("58,230人 （平成30年度 96,411人）"), "58230 人 | 96411 人 in 2018");
    EXPECT_EQ(cell("全校（15校）"), "15 校");
    EXPECT_EQ(cell("H30：12人 R4：15人"), "12 人 in 2018 | 15 人 in 2022");
    EXPECT_EQ(cell("10→15"), "word");
}

TEST(ValueCell, leaves_denominators_out)
{
    EXPECT_EQ(cell("1人あたり 2.5点"), "2.5 点");
    EXPECT_EQ(cell("人口10万人当たり15.3人"), "15.3 人");
    EXPECT_EQ(cell("1人1日当たり850g"), "850 g");
    EXPECT_EQ(cell("5年間で1,000人"), "1000 人");
    EXPECT_EQ(cell("8校中5校"), "5 校");
    EXPECT_EQ(cell("1日3回"), "3 回");
    EXPECT_EQ(cell("1年に3回"), "3 回 per-year");
    EXPECT_EQ(cell("70歳以上の50％"), "50 ％");
}

TEST(ValueCell, takes_no_number_from_what_counts_nothing)
{
    for (const auto *text : {"6:4",
                             "3/5",
                             "1.2.3",
                             "1,23",
                             "3年に1回",
                             "第3期",
                             "24時間体制",
                             "5か年計画策定",
                             "3歳児健診の実施",
                             "2時間30分",
                             "CO2",
                             "5G",
                             "10分の1",
                             "4月",
                             "10月から実施",
                             "数十件",
                             "数10件",
                             "8校/10校",
                             "24時間365日",
                             "10:00～17:00",
                             "5人から8人に増加",
                             "10回 20回",
                             "市内3か所で講座を5回開催し、延べ120人が参加した。"})
        EXPECT_EQ(cell(text), "word") << text;
}

TEST(ValueCell, passes_over_numbers_that_name_or_date)
{
    EXPECT_EQ(cell("4月1日現在 120人"), "120 人");
    EXPECT_EQ(cell("第2次計画 80％"), "80 ％");
    EXPECT_EQ(cell("24時間体制を維持"), "word maintain");
}

TEST(ValueCell, skips_footnote_marks)
{
    EXPECT_EQ(cell("※1 120人"), "120 人");
    EXPECT_EQ(cell("120人※2"), "120 人");
    EXPECT_EQ(cell("*1,234"), "1234");
    EXPECT_EQ(cell("120 注1"), "120");
}

TEST(SplitUnit, takes_a_known_unit_off)
{
    const auto split = [](std::string_view name) {
        const auto [rest, unit] = split_unit_from_name(name);
        return rest + " | " + unit.value_or("none");
    };
    EXPECT_EQ(split("利用者数（人）"), "利用者数 | 人");
    EXPECT_EQ(split("利用者数 (人/便)"), "利用者数 | 人/便");
    EXPECT_EQ(split("事業費（単位：千円）"), "事業費 | 千円");
    EXPECT_EQ(split("受診率［％］"), "受診率 | ％");
    EXPECT_EQ(split("利用者数（人）（累計）"), "利用者数（累計） | 人");
    EXPECT_EQ(split("利用者数（累計）（人）"), "利用者数（累計） | 人");
    EXPECT_EQ(split("利用者数（累計）"), "利用者数（累計） | none");
    EXPECT_EQ(split("実施率（週1回以上）"), "実施率（週1回以上） | none");
    EXPECT_EQ(split("利用回数/年"), "利用回数/年 | none");
    EXPECT_EQ(split("個人（家庭）"), "個人（家庭） | none");
    EXPECT_EQ(split("（人）"), " | 人");
    EXPECT_EQ(split(")"), ") | none");
    EXPECT_EQ(split(""), " | none");
}

TEST(IsUnit, knows_simple_and_composed_units)
{
    for (const auto *text : {"%",      "％",     "人",       "か所",   "箇所",     "ヶ所",  "千円",    "百万円",
                             "人/便",  "円／人", "ポイント", "人・日", "g/人・日", "t-CO2", "千t-CO2", "人/10万人",
                             "件／年", "㎡",     "ｋｍ",     "世帯",   "回数",     "万人",  " 件 "})
        EXPECT_TRUE(is_unit(text)) << text;
    for (const auto *text :
         {"", "利用者数", "人口", "12人", "人数の推移", "累計", "件名", "市", "家庭", "R2", "-", "人/", "total"})
        EXPECT_FALSE(is_unit(text)) << text;
}

/// Cells made of what the recogniser looks for, in any order: no hand writes these, extraction does.
rc::Gen<std::string> any_cell()
{
    static const std::vector<std::string> pieces{
        "1",    "23",   "1,234",  "５", ".",  ",",  "、",   "人",   "件", "％", "/年", "年", "年間",
        "約",   "以上", "①",      "②",  "（", "）", "(1)",  "～",   "-",  "△",  "→",   "R4", "令和4年度",
        "2020", "求職", " ",      "　", "万", "千", "三十", "維持", "。", "に", "の",  "/",  ":",
        "※",    "t",    "あたり", "期", "ー", "\n", "うち", "円",   "¥",  "+",
    };
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                        [](const std::vector<std::string> &chosen) {
                            std::string text;
                            for (const auto &piece : chosen)
                                text += piece;
                            return text;
                        });
}

/// What holds for every cell, whatever is in it.
void check_parts(std::string_view text, const ValueCell &value)
{
    const auto squeezed = taikei::base::squeeze(text);
    for (const auto &part : value.parts) {
        RC_ASSERT(!part.text.empty());
        RC_ASSERT(squeezed.contains(part.text));
        RC_ASSERT(squeezed.contains(part.label));
        RC_ASSERT(squeezed.contains(part.unit));
        RC_ASSERT(part.low.has_value() == part.high.has_value());
        RC_ASSERT(!(part.low && part.number));
        for (const auto &mark : part.marks)
            RC_ASSERT(std::ranges::count(part.marks, mark) == 1);
    }
}

RC_GTEST_PROP(ValueCellProperty, nothing_is_invented_in_any_cell, ())
{
    const auto text = *any_cell();
    check_parts(text,
                parse_value_cell(text, *rc::gen::element<std::string>("", "人", "千円", "年度"), FiscalYear{2024}));
}

TEST(UnitOfName, a_span_of_time_stands_behind_a_slash)
{
    EXPECT_EQ(split_unit_from_name("時間外勤務（時間/月）").unit, "時間/月");
    EXPECT_EQ(split_unit_from_name("相談（件／月）").unit, "件／月");
    EXPECT_EQ(split_unit_from_name("健康寿命（年） 男性").unit, "年");
    EXPECT_EQ(split_unit_from_name("健康寿命（年） 男性").name, "健康寿命 男性");
    EXPECT_EQ(split_unit_from_name("相談（延べ） 男性").unit, std::nullopt);
    EXPECT_FALSE(is_unit("月"));
}

RC_GTEST_PROP(ValueCellProperty, any_bytes_are_read, (const std::string &bytes))
{
    check_parts(bytes, parse_value_cell(bytes));
    (void)split_unit_from_name(bytes);
    (void)is_unit(bytes);
}

RC_GTEST_PROP(ValueCellProperty, a_printed_number_with_a_unit_is_read_back, ())
{
    const auto value = taikei::base::Decimal::of(*rc::gen::inRange(0, 10'000'000), *rc::gen::inRange(0, 3));
    const auto unit = *rc::gen::element<std::string>("人", "件", "%", "か所", "ポイント", "事業所", "人/便", "t-CO2");
    const auto parts = parse_value_cell(value.to_string() + *rc::gen::element<std::string>("", " ", "　") + unit).parts;
    RC_ASSERT(parts.size() == 1U);
    RC_ASSERT(parts.front().number == value);
    RC_ASSERT(parts.front().unit == unit);
    RC_ASSERT(parts.front().marks.empty());
}

TEST(Cells, AYearThatIsComparedWithIsNotTheValues)
{
    EXPECT_EQ(cell("▲20%(H25比)"), "-20 %");
    EXPECT_EQ(cell("平成25年度比46%削減"), "46 % down");
    EXPECT_EQ(cell("73.9％(2011)"), "73.9 ％ in 2011");
}

TEST(Cells, ZeroIsSpelledAndACircleIsNoZero)
{
    EXPECT_EQ(cell("ゼロ件"), "0 件");
    EXPECT_EQ(cell("〇"), "word");
    EXPECT_EQ(cell("三〇人"), "30 人");
}

TEST(Cells, PartsMayBeNamedBehindTheirFigures)
{
    EXPECT_EQ(cell("12%(男性) 15%(女性)"), "<男性> 12 % | <女性> 15 %");
}

TEST(Cells, WhatAUnitIsCountedByIsNoSecondMeasure)
{
    EXPECT_EQ(cell("12人/5年"), "12 人");
    EXPECT_EQ(cell("12人/10万人"), "12 人");
    EXPECT_EQ(cell("12回/15人"), "12 回 | 15 人");
}

TEST(Cells, TenthsAreNoMeasureOfTheirOwn)
{
    EXPECT_EQ(cell("3割5分"), "3.5 割");
    EXPECT_EQ(cell("３割５分２厘以上", "割"), "3.52 割 at-least");
    EXPECT_EQ(cell("△1割5分"), "-1.5 割");
    EXPECT_EQ(cell("三割五分"), "3.5 割");
    EXPECT_EQ(cell("3割5分～4割"), "3.5..4 割");
    EXPECT_EQ(cell("3割"), "3 割");
    EXPECT_EQ(cell("3割15分"), "3 割 | 15 分") << "no tenths, but minutes";
}

TEST(Cells, AMarkOfANoteIsNoPartOfTheFigure)
{
    EXPECT_EQ(cell("※12人"), "12 人");
    EXPECT_EQ(cell("※1 15人"), "15 人");
}

TEST(Cells, ComparisonsInWordsAreBounds)
{
    EXPECT_EQ(cell("前年度以上"), "word at-least");
    EXPECT_EQ(cell("全国平均以下"), "word at-most");
}

} // namespace

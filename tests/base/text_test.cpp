#include "base/text.hpp"

#include <gtest/gtest.h>

using namespace taikei::base;

namespace {

TEST(Fold, makes_full_width_forms_narrow)
{
    EXPECT_EQ(fold("Ｒ２　目標（％）"), "R2 目標(%)");
    EXPECT_EQ(fold("１，２３４．５"), "1,234.5");
}

TEST(Fold, makes_half_width_kana_full)
{
    EXPECT_EQ(fold("ﾊﾞｽ利用者"), "バス利用者");
    EXPECT_EQ(fold("か\u3099"), "が");
}

TEST(Fold, resolves_compatibility_characters)
{
    EXPECT_EQ(fold("①"), "1");
    EXPECT_EQ(fold("⑩回"), "10回");
    EXPECT_EQ(fold("㎡"), "m2");
    EXPECT_EQ(fold("㌔"), "キロ");
}

TEST(Fold, makes_every_dash_a_hyphen)
{
    for (const auto *dash : {"-", "－", "−", "―", "–", "—", "‐", "ー", "─"})
        EXPECT_EQ(fold(dash), "-") << dash;
    EXPECT_EQ(fold("１－２"), "1-2");
    EXPECT_EQ(fold("1ー2"), "1-2");
}

TEST(Fold, keeps_the_prolonged_sound_mark_in_words)
{
    EXPECT_EQ(fold("サポーター数"), "サポーター数");
    EXPECT_EQ(fold("1日2ー"), "1日2ー");
}

TEST(Fold, makes_every_wave_dash_a_tilde)
{
    for (const auto *wave : {"~", "〜", "～", "∼"})
        EXPECT_EQ(fold(wave), "~") << wave;
}

TEST(Fold, brings_white_space_to_one_space)
{
    EXPECT_EQ(fold(" \t指　 標\n名\u00A0"), "指 標 名");
    EXPECT_EQ(fold("　"), "");
    EXPECT_EQ(fold("指\u200B標"), "指標");
}

TEST(LeastFoldedSize, is_never_above_the_folded_size)
{
    for (const auto *text : {"指標", "サポーター数", "か\u3099んばる", "１ー５", "Ｒ２　目標（％）", "①㎡", "", "ー"})
        EXPECT_LE(least_folded_size(text, 1000), fold_tight(text).size()) << text;
    EXPECT_EQ(least_folded_size("指　標", 1000), 6U);
}

TEST(LeastFoldedSize, stops_counting_where_it_is_enough)
{
    EXPECT_GE(least_folded_size("指標の推移と課題", 7), 7U);
    EXPECT_LT(least_folded_size("指標の推移と課題", 7), 12U);
}

TEST(Trim, looks_at_whole_characters)
{
    EXPECT_EQ(trim("　指標\u00A0 "), "指標");
    EXPECT_EQ(trim("\xE3\x80"), "\xE3\x80");
    EXPECT_EQ(trim("a\x80\x80\x80\x80"), "a\x80\x80\x80\x80");
}

TEST(Fold, keeps_case)
{
    EXPECT_EQ(fold("ｔ-CO2 Up"), "t-CO2 Up");
}

TEST(FoldTight, takes_all_white_space_out)
{
    EXPECT_EQ(fold_tight(" 指 　標 "), "指標");
    EXPECT_EQ(fold_tight("３ ４"), "34");
}

TEST(Narrow, touches_full_width_ascii_only)
{
    EXPECT_EQ(narrow("Ｈ２６①ﾊ　（％）"), "H26①ﾊ　(%)");
    EXPECT_EQ(length(narrow("Ｈ２６①ﾊ　（％）")), length("Ｈ２６①ﾊ　（％）"));
}

TEST(Trim, takes_ideographic_space_off_both_ends)
{
    EXPECT_EQ(trim("　 指 標\r\n"), "指 標");
    EXPECT_EQ(trim(" 　"), "");
    EXPECT_EQ(trim(""), "");
}

TEST(Squeeze, keeps_the_characters)
{
    EXPECT_EQ(squeeze("　１，２３４　 人 "), "１，２３４ 人");
}

TEST(Split, gives_one_part_more_than_separators)
{
    EXPECT_EQ(split("a||b|", "|"), (std::vector<std::string_view>{"a", "", "b", ""}));
    EXPECT_EQ(split("", "|"), (std::vector<std::string_view>{""}));
    EXPECT_EQ(split("部、課", "、"), (std::vector<std::string_view>{"部", "課"}));
}

TEST(CodePoints, go_to_utf32_and_back)
{
    const std::string text = "a±あ𠮷";
    EXPECT_EQ(to_utf32(text), U"a±あ𠮷");
    EXPECT_EQ(to_utf8(to_utf32(text)), text);
    EXPECT_EQ(length(text), 4U);
}

TEST(CodePoints, malformed_bytes_decode_one_at_a_time)
{
    EXPECT_EQ(to_utf32("\xFF\xE3\x81"), U"\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(to_utf32("\xC0\xAF"), U"\uFFFD\uFFFD"); // overlong '/'
    EXPECT_EQ(to_utf32("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD"); // surrogate
    EXPECT_EQ(to_utf32("\xE3\x81"
                       "a"),
              U"\uFFFD\uFFFDa");
    EXPECT_EQ(to_utf32("\xF5\x80\x80\x80"), U"\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(DisplayWidth, counts_terminal_columns)
{
    EXPECT_EQ(display_width("abc"), 3);
    EXPECT_EQ(display_width("指標"), 4);
    EXPECT_EQ(display_width("％"), 2);
    EXPECT_EQ(display_width("ﾊﾞｽ"), 3);
    EXPECT_EQ(display_width("か\u3099"), 2);
    EXPECT_EQ(display_width("e\u0301"), 1);
}

TEST(CharacterKinds, are_told_apart)
{
    EXPECT_TRUE(is_kanji(U'標') && is_kanji(U'々') && is_kanji(U'𠮷'));
    EXPECT_FALSE(is_kanji(U'あ') || is_kanji(U'、'));
    EXPECT_TRUE(is_hiragana(U'ん'));
    EXPECT_FALSE(is_hiragana(U'ン'));
    EXPECT_TRUE(is_katakana(U'ー') && is_katakana(U'ｱ'));
    EXPECT_FALSE(is_katakana(U'・'));
    EXPECT_TRUE(is_word_character(U'Ａ') && is_word_character(U'5') && is_word_character(U'é'));
    EXPECT_FALSE(is_word_character(U'、') || is_word_character(U'　') || is_word_character(U'('));
    EXPECT_TRUE(is_space(U'　') && is_space(U'\t') && is_space(0xA0));
}

} // namespace

#include "document/encoding.hpp"

#include "document/japanese_bytes.hpp"

#include <gtest/gtest.h>

using taikei::document::decode_text;
using taikei::document::fit_utf8;

namespace {

using namespace std::string_view_literals;

constexpr auto sentence = "来館者数の目標は、令和５年度までに千人です。"sv;
constexpr auto in_cp932 = "\x97\x88\x8A\xD9\x8E\xD2\x90\x94\x82\xCC\x96\xDA\x95\x57\x82\xCD\x81\x41\x97\xDF"
                          "\x98\x61\x82\x54\x94\x4E\x93\x78\x82\xDC\x82\xC5\x82\xC9\x90\xE7\x90\x6C\x82\xC5"
                          "\x82\xB7\x81\x42"sv;
constexpr auto in_euc_jp = "\xCD\xE8\xB4\xDB\xBC\xD4\xBF\xF4\xA4\xCE\xCC\xDC\xC9\xB8\xA4\xCF\xA1\xA2\xCE\xE1"
                           "\xCF\xC2\xA3\xB5\xC7\xAF\xC5\xD9\xA4\xDE\xA4\xC7\xA4\xCB\xC0\xE9\xBF\xCD\xA4\xC7"
                           "\xA4\xB9\xA1\xA3"sv;
constexpr auto in_iso_2022_jp = "\x1B\x24\x42\x4D\x68\x34\x5B\x3C\x54\x3F\x74\x24\x4E\x4C\x5C\x49\x38\x24\x4F\x21"
                                "\x22\x4E\x61\x4F\x42\x23\x35\x47\x2F\x45\x59\x24\x5E\x24\x47\x24\x4B\x40\x69\x3F"
                                "\x4D\x24\x47\x24\x39\x21\x23\x1B\x28\x42"sv;

/// Encoding and text in one: "CP932: 来館者数".
std::string decoded(std::string_view bytes, std::string_view declared = {})
{
    const auto text = decode_text(bytes, "plan.txt", declared);
    return text ? std::string(text->encoding()) + ": " + std::string(text->text())
                : "refused: " + text.error().message + " | " + text.error().where;
}

std::string as(std::string_view encoding, std::string_view text)
{
    return std::string(encoding) + ": " + std::string(text);
}

TEST(Encoding, is_found_by_inspection)
{
    EXPECT_EQ(decoded(sentence), as("UTF-8", sentence));
    EXPECT_EQ(decoded(in_cp932), as("CP932", sentence));
    EXPECT_EQ(decoded(in_euc_jp), as("EUC-JP", sentence));
    EXPECT_EQ(decoded(in_iso_2022_jp), as("ISO-2022-JP", sentence));
    EXPECT_EQ(decoded("plain ASCII"), "UTF-8: plain ASCII");
}

TEST(Encoding, byte_order_mark_leaves_the_text)
{
    EXPECT_EQ(decoded("\xEF\xBB\xBF指標"), "UTF-8: 指標");
    EXPECT_EQ(decoded("\xFF\xFE\x07\x63\x19\x6A"sv), "UTF-16LE: 指標");
    EXPECT_EQ(decoded("\xFE\xFF\x63\x07\x6A\x19"sv), "UTF-16BE: 指標");
}

TEST(Encoding, keeps_the_characters_that_only_cp932_has)
{
    EXPECT_EQ(decoded("\x87\x40\xEE\xE0\x87\x8A"sv
                      "\x96\xDA\x95\x57\x82\xCC\x92\x6C"sv),
              "CP932: ①髙㈱目標の値");
}

TEST(Encoding, half_width_kana_are_read)
{
    EXPECT_EQ(decoded("\xBC\xCB\xAE\xB3\x82\xCC\x96\xDA\x95\x57"sv), "CP932: ｼﾋｮｳの目標");
}

TEST(Encoding, the_declared_charset_decides_only_where_both_fit_equally)
{
    // One everyday kanji in either encoding: 来 in EUC-JP is two half-width kana in CP932, so it is EUC-JP anyway.
    EXPECT_EQ(decoded(in_cp932, "euc-jp"), as("CP932", sentence));
    EXPECT_EQ(decoded(in_euc_jp, "Shift_JIS"), as("EUC-JP", sentence));
}

TEST(Encoding, long_text_is_converted_whole)
{
    std::string bytes;
    std::string text;
    for (int i = 0; i < 5000; ++i) {
        bytes += in_cp932;
        text += sentence;
    }
    EXPECT_EQ(decoded(bytes), as("CP932", text));
}

TEST(Encoding, a_byte_that_fits_none_is_named_with_offset_and_line)
{
    std::string utf8;
    for (int i = 0; i < 40; ++i)
        utf8 += "指標\n";
    const std::string broken = utf8 + "目\xE6\xA8標";
    EXPECT_EQ(
        decoded(broken),
        "refused: byte 0xE6 at offset 283 fits no known encoding (the text looks like UTF-8): "
        "open the file in an editor as UTF-8, type what is broken in this line anew and save it as UTF-8; or leave "
        "out what fits nowhere: iconv -c -f UTF-8 -t UTF-8 FILE > NEW | plan.txt, line 41");
}

TEST(Encoding, broken_utf8_is_not_taken_for_cp932)
{
    std::string utf8;
    for (int i = 0; i < 30; ++i)
        utf8 += "あ";
    EXPECT_TRUE(decoded(utf8 + "\xE3\x81").starts_with("refused: byte 0xE3 at offset 90"))
        << decoded(utf8 + "\xE3\x81");
}

TEST(Encoding, broken_cp932_is_named_as_such)
{
    EXPECT_EQ(
        decoded(std::string(in_cp932) + "\n\xFF" + std::string(in_cp932)),
        "refused: byte 0xFF at offset 45 fits no known encoding (the text looks like CP932): "
        "open the file in an editor as CP932, type what is broken in this line anew and save it as UTF-8; or leave "
        "out what fits nowhere: iconv -c -f CP932 -t UTF-8 FILE > NEW | plan.txt, line 2");
}

TEST(Encoding, utf16_cut_in_the_middle_is_refused)
{
    EXPECT_TRUE(decoded("\xFF\xFE\x07\x63\x19"sv).starts_with("refused: byte 0x19 at offset 4"))
        << decoded("\xFF\xFE\x07\x63\x19"sv);
}

TEST(Encoding, strict_utf8_has_no_overlong_forms_surrogates_or_values_past_the_end)
{
    for (const auto malformed : {"\xC0\xAF"sv, "\xE0\x80\xAF"sv, "\xF0\x80\x80\x80"sv, "\xED\xA0\x80"sv,
                                 "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\x80"sv, "\xE3\x81"sv})
        EXPECT_FALSE(fit_utf8(malformed).fits()) << malformed.size();
    for (const auto sound : {"\xC2\x80"sv, "\xE0\xA0\x80"sv, "\xED\x9F\xBF"sv, "\xF4\x8F\xBF\xBF"sv})
        EXPECT_TRUE(fit_utf8(sound).fits()) << sound.size();
}

} // namespace

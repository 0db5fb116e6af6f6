#include "base/text.hpp"
#include "base/white_space.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::base {
namespace {

/// As find_space(), by decoding every character.
std::size_t decoded_space(std::string_view text, std::size_t from)
{
    for (std::size_t at = from; at < text.size();) {
        const std::size_t begin = at;
        if (is_space(next_code_point(text, at)))
            return begin;
    }
    return text.size();
}

TEST(WhiteSpace, is_found_wherever_it_stands)
{
    constexpr std::array<std::string_view, 7> spaces = {" ", "\t", "\n", "　", "\u00A0", "\u2003", "\u205F"};
    for (const std::string_view space : spaces) {
        for (std::size_t in_front = 0; in_front < 40; ++in_front) {
            for (std::size_t behind = 0; behind < 20; ++behind) {
                const std::string text = std::string(in_front, 'a') + std::string(space) + std::string(behind, 'b');
                EXPECT_EQ(find_space(text, 0), in_front) << text;
                EXPECT_EQ(find_space(text, in_front + space.size()), text.size()) << text;
            }
        }
    }
}

TEST(WhiteSpace, is_not_found_in_what_shares_its_bytes)
{
    constexpr std::string_view text = "倀、。「ー」・※●→©一、年度の施策（１）の　目標～①";
    EXPECT_EQ(find_space(text, 0), text.find("　"));
    EXPECT_EQ(find_space(text, text.find("　") + 3), text.size());
}

TEST(WhiteSpace, is_found_in_broken_text)
{
    constexpr std::array<std::string_view, 8> pieces = {"\xE3", "\xE3\x80", "\xC2",     "\xE2\x80",
                                                        "あ",   " ",        "\x80\x80", "　"};
    for (const std::string_view first : pieces) {
        for (const std::string_view second : pieces) {
            for (const std::string_view third : pieces) {
                const std::string text = std::string(first) + std::string(second) + std::string(third);
                const std::string padded = std::string(15, 'x') + text + std::string(20, 'y');
                EXPECT_EQ(find_space(text, 0), decoded_space(text, 0));
                EXPECT_EQ(find_space(padded, 0), decoded_space(padded, 0));
            }
        }
    }
}

TEST(WhiteSpace, parts_words)
{
    EXPECT_EQ(squeeze("　 取組の　\u00A0 内容\t"), "取組の 内容");
    EXPECT_EQ(squeeze("　 "), "");
    EXPECT_EQ(squeezed_words(" 実績　 目標  、"), (std::vector<std::string>{"実績", "目標", "、"}));
    EXPECT_TRUE(squeezed_words("　 ").empty());
}

TEST(WhiteSpace, is_trimmed_at_both_ends)
{
    EXPECT_EQ(trim("　\u00A0\u2003目標\u205F\u0085 "), "目標");
    EXPECT_EQ(trim("倀"), "倀");
    EXPECT_EQ(trim("、"), "、");
    EXPECT_EQ(trim("\xE3\x80"), "\xE3\x80");
    EXPECT_EQ(trim("　"), "");
    EXPECT_EQ(trim(""), "");
}

} // namespace
} // namespace taikei::base

#include "document/source_line.hpp"

#include <gtest/gtest.h>

using taikei::document::Limits;
using taikei::document::mark_page_remnants;
using taikei::document::SourceLine;
using taikei::document::split_lines;

namespace {

/// Lines as "number:text", with +n for blank lines above, p2 for a page and ^ where one starts.
std::string shape(std::string_view text, bool with_remnants = false)
{
    auto lines = split_lines(text, "plan.txt", Limits{});
    if (with_remnants)
        mark_page_remnants(*lines);
    std::string shape;
    for (const auto &line : *lines) {
        shape += std::to_string(line.number) + ":" + std::string(line.text);
        shape += line.blank_lines_above > 0 ? "+" + std::to_string(line.blank_lines_above) : "";
        shape += line.page > 0 ? "p" + std::to_string(line.page) : "";
        shape += line.starts_page ? "^ " : " ";
    }
    return shape;
}

TEST(SourceLine, every_kind_of_line_break_parts)
{
    EXPECT_EQ(shape("a\nb\n"), "1:a 2:b ");
    EXPECT_EQ(shape("a\r\nb\r\n"), "1:a 2:b ");
    EXPECT_EQ(shape("a\rb\r"), "1:a 2:b ");
    EXPECT_EQ(shape("a\rb\nc\r\nd"), "1:a 2:b 3:c 4:d ");
}

TEST(SourceLine, blank_lines_are_counted_not_kept)
{
    EXPECT_EQ(shape("\n\na\n \t\n\xE3\x80\x80\nb"), "3:a+2 6:b+2 ");
}

TEST(SourceLine, white_space_of_any_kind_is_blank)
{
    EXPECT_EQ(shape("a\n\xE2\x80\x83\n\v \xC2\xA0\nb"), "1:a 4:b+2 ");
}

TEST(SourceLine, trailing_spaces_go_but_tabs_are_empty_cells)
{
    EXPECT_EQ(shape("a \xE3\x80\x80\nb\t \t"), "1:a 2:b\t \t ");
}

TEST(SourceLine, a_form_feed_starts_a_page)
{
    EXPECT_EQ(shape("a\n\fb\nc\n\f\nd"), "1:ap1 2:bp2^ 3:cp2 5:d+1p3^ ");
    EXPECT_EQ(shape("a\fb"), "1:ap1 1:bp2^ ");
}

TEST(SourceLine, without_form_feeds_there_are_no_pages)
{
    EXPECT_EQ(shape("a\nb"), "1:a 2:b ");
}

TEST(SourceLine, a_line_of_one_space_is_what_is_left_of_a_form_feed)
{
    EXPECT_EQ(shape("a\n \nb"), "1:a 3:b+1^ ");
    EXPECT_EQ(shape("a\n  \nb"), "1:a 3:b+1 ");
    EXPECT_EQ(shape("\fa\n \nb"), "1:ap2^ 3:b+1p2 ");
}

std::string page_of(int ordinary_lines)
{
    std::string text;
    for (int i = 0; i < ordinary_lines; ++i)
        text += "x\n";
    return text;
}

TEST(SourceLine, one_leading_space_starts_a_page_where_it_is_rare)
{
    const auto shaped = shape(page_of(40) + " b\n" + page_of(40), true);
    EXPECT_TRUE(shaped.contains("41:b^ ")) << shaped;
}

TEST(SourceLine, leading_spaces_of_two_lines_are_indentation)
{
    const auto shaped = shape(page_of(40) + " b\n c\n" + page_of(40), true);
    EXPECT_TRUE(shaped.contains("41: b 42: c ")) << shaped;
}

TEST(SourceLine, leading_spaces_that_are_common_are_indentation)
{
    EXPECT_EQ(shape("a\n b\na\n c\n", true), "1:a 2: b 3:a 4: c ");
}

TEST(SourceLine, limits_are_told_with_the_line)
{
    Limits limits;
    limits.line_bytes = 5;
    const auto long_line = split_lines("abc\nabcdef\n", "plan.txt", limits);
    ASSERT_FALSE(long_line.has_value());
    EXPECT_EQ(long_line.error().message, "a line has 6 bytes, the limit is 5: break it into lines");
    EXPECT_EQ(long_line.error().where, "plan.txt, line 2");

    limits.lines = 2;
    const auto many_lines = split_lines("a\nb\n\nc\n", "plan.txt", limits);
    ASSERT_FALSE(many_lines.has_value());
    EXPECT_EQ(many_lines.error().message, "the document has more than 2 lines: split it into several files");
    EXPECT_EQ(many_lines.error().where, "plan.txt, line 4");
}

} // namespace

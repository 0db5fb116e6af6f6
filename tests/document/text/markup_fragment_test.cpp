#include "document/text/markup_fragment.hpp"

#include <gtest/gtest.h>

using taikei::document::decode_cell;
using taikei::document::decode_fragments;
using taikei::document::FragmentLine;

namespace {

TEST(MarkupFragment, list_items_are_lines_without_bullets)
{
    EXPECT_EQ(decode_cell("<ul> <li>講座の開催</li> <li>相談の受付</li> </ul>"), "講座の開催\n相談の受付");
    EXPECT_EQ(decode_cell("<ul><li>開催<ul><li>年2回</li></ul></li><li>受付"), "開催\n年2回\n受付");
}

TEST(MarkupFragment, paragraphs_and_breaks_are_lines)
{
    EXPECT_EQ(decode_cell("<p>31か所で実施。</p> <p>【閉室】 北児童クラブ</p>"),
              "31か所で実施。\n【閉室】 北児童クラブ");
    EXPECT_EQ(decode_cell("39.8%<br>(H26)<br/>済"), "39.8%\n(H26)\n済");
    EXPECT_EQ(decode_cell("<P>大</P><BR />小"), "大\n小");
}

TEST(MarkupFragment, items_that_lost_their_tags_begin_at_bullets)
{
    EXPECT_EQ(decode_cell("<ul style=\"list-style-type: none\"> ・整備 ・人材の確保 "), "・整備\n・人材の確保");
}

TEST(MarkupFragment, items_without_bullets_begin_at_a_space_between_wide_characters)
{
    EXPECT_EQ(decode_cell("<ul> 事業を実施する。 行事を見直す。 R2 年度"), "事業を実施する。\n行事を見直す。 R2 年度");
}

TEST(MarkupFragment, spaces_outside_lists_part_nothing)
{
    EXPECT_EQ(decode_cell("<p>福祉部 介護課</p>"), "福祉部 介護課");
}

TEST(MarkupFragment, unknown_tags_and_lone_angles_stay_text)
{
    EXPECT_EQ(decode_cell("<通常>と<foo>、3<5"), "<通常>と<foo>、3<5");
    EXPECT_EQ(decode_cell("<p"), "<p");
    EXPECT_EQ(decode_cell("a<b>太</b>c"), "a太c");
}

TEST(MarkupFragment, character_references_are_decoded)
{
    EXPECT_EQ(decode_cell("A&amp;B &lt;5 &#12354;&#x3044; &nbsp;x"), "A&B <5 あい  x");
    EXPECT_EQ(decode_cell("R&D;費 &#xD800; &unknown; &"), "R&D;費 &#xD800; &unknown; &");
}

TEST(MarkupFragment, readings_leave_the_text)
{
    EXPECT_EQ(decode_cell("住み慣れた故郷^{ふるさと}で"), "住み慣れた故郷で");
    EXPECT_EQ(decode_cell("<ruby>故郷<rp>(</rp><rt>ふるさと</rt><rp>)</rp></ruby>で"), "故郷で");
    EXPECT_EQ(decode_cell("m^{2}と x^{}"), "m^{2}と x^{}");
}

TEST(MarkupFragment, kinds_and_depths_are_told)
{
    const auto lines = decode_fragments("前<ul><li>一<ul><li>二</li></ul></li></ul><p>段落</p>");
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0].kind, FragmentLine::Kind::Text);
    EXPECT_EQ(lines[1].kind, FragmentLine::Kind::ListItem);
    EXPECT_EQ(lines[1].depth, 1);
    EXPECT_EQ(lines[2].depth, 2);
    EXPECT_EQ(lines[3].kind, FragmentLine::Kind::Paragraph);
}

} // namespace

#include "document/text/markdown.hpp"

#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

/// Runs as text, bold ones in asterisks.
std::string runs(std::string_view text)
{
    std::string shape;
    for (const auto &run : read_emphasis(text))
        shape += (run.style.bold ? "*" + run.text + "*" : run.text) + "/";
    return shape;
}

TEST(Markdown, headings_have_levels)
{
    EXPECT_EQ(blocks_of("# 計画\n## 1 概要\n### 目的 ###\n本文\n", "plan.md"),
              (Blocks{"heading1 計画", "heading2 1 概要", "heading3 目的", "text 本文"}));
}

TEST(Markdown, a_hash_without_space_is_no_heading)
{
    EXPECT_FALSE(read_markdown_heading("#1").has_value());
    EXPECT_FALSE(read_markdown_heading("####### 七").has_value());
    EXPECT_FALSE(read_markdown_heading("# ").has_value());
    EXPECT_FALSE(read_markdown_heading("##").has_value());
}

TEST(Markdown, is_known_by_its_content)
{
    EXPECT_EQ(blocks_of("# 計画\n本文\n## 概要\n", "plan.txt"),
              (Blocks{"heading1 計画", "text 本文", "heading2 概要"}));
    EXPECT_EQ(blocks_of("# 計画\n本文\n", "plan.txt"), (Blocks{"text # 計画", "text 本文"}));
}

TEST(Markdown, a_bold_line_has_a_bold_run)
{
    const auto document = read("**対象**\n町民\n**方向性** 拡充\n", "plan.md");
    EXPECT_EQ(blocks_of(document), (Blocks{"text 対象", "text 町民", "text 方向性 拡充"}));
    ASSERT_EQ(line_at(document, 0).runs.size(), 1U);
    EXPECT_TRUE(line_at(document, 0).runs[0].style.bold);
    EXPECT_TRUE(line_at(document, 1).runs.empty());
    ASSERT_EQ(line_at(document, 2).runs.size(), 2U);
    EXPECT_FALSE(line_at(document, 2).runs[1].style.bold);
}

TEST(Markdown, emphasis_without_a_partner_stays)
{
    EXPECT_EQ(runs("**太い**細い"), "*太い*/細い/");
    EXPECT_EQ(runs("2**3"), "2**3/");
    EXPECT_EQ(runs("__甲__乙"), "*甲*/乙/");
    EXPECT_EQ(runs("\\*注\\*"), "*注*/");
    EXPECT_EQ(runs("\\1,000"), "\\1,000/");
}

TEST(Markdown, marks_around_nothing_stay)
{
    EXPECT_EQ(blocks_of("# 一\n****<br>甲\n", "plan.md"), (Blocks{"heading1 一", "text ****", "text 甲"}));
}

TEST(Markdown, links_leave_their_words)
{
    EXPECT_EQ(runs("[計画書](a.pdf)を見る"), "計画書を見る/");
    EXPECT_EQ(runs("[計画書]を見る"), "[計画書]を見る/");
}

TEST(Markdown, rules_and_fences_are_marks_and_fenced_text_is_kept)
{
    EXPECT_EQ(blocks_of("# 一\n---\n```\n# 二 **三**\na | b\n--- | ---\n```\n# 四\n", "plan.md"),
              (Blocks{"heading1 一", "text # 二 **三**", "text a | b", "text --- | ---", "heading1 四"}));
}

TEST(Markdown, footnotes_begin_with_a_mark_and_leave_none_in_the_text)
{
    EXPECT_EQ(blocks_of("# 一\n地域計画[^1]の策定\n\n[^1]: 地域計画：将来の農地の姿\n", "plan.md"),
              (Blocks{"heading1 一", "text 地域計画の策定", "text ※1 地域計画：将来の農地の姿"}));
}

TEST(Markdown, stars_begin_items)
{
    EXPECT_EQ(blocks_of("# 一\n* 甲\n  * 乙\n", "plan.md"), (Blocks{"heading1 一", "item1 甲", "item2 乙"}));
}

TEST(Markdown, definitions_stand_below_their_terms)
{
    const auto document = read("# 一\n受診率\n: 現状値　46％\n: 目標値　60％\n\n> 本文\n>\n> - 甲\n", "plan.md");
    EXPECT_EQ(line_at(document, 1).kind, Line::Kind::Term);
    EXPECT_EQ(line_at(document, 1).text, "受診率");
    EXPECT_EQ(line_at(document, 2).kind, Line::Kind::Paragraph);
    EXPECT_EQ(line_at(document, 2).text, "現状値　46％");
    EXPECT_EQ(line_at(document, 3).text, "目標値　60％");
    EXPECT_EQ(line_at(document, 4).text, "本文");
    EXPECT_EQ(line_at(document, 5).kind, Line::Kind::ListItem);
}

} // namespace

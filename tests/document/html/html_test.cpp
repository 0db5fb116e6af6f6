#include "document/html/html.hpp"

#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

/// Blocks of a page with this body.
Blocks body(std::string_view markup)
{
    return blocks_of("<!DOCTYPE html><html><body>" + std::string(markup) + "</body></html>", "page.html");
}

TEST(Html, headings_paragraphs_and_items)
{
    EXPECT_EQ(
        body("<h1>計画</h1><h5>めざす姿</h5><p>本文</p><ul><li>一<ul><li>二</li></ul>三</li></ul><div>区画</div>"),
        (Blocks{"heading1 計画", "heading5 めざす姿", "paragraph 本文", "item1 一", "item2 二", "item1 三",
                "paragraph 区画"}));
}

TEST(Html, is_known_by_its_content)
{
    EXPECT_TRUE(looks_like_html("\n<!DOCTYPE html><html>"));
    EXPECT_TRUE(looks_like_html("<?xml version=\"1.0\"?><html>"));
    EXPECT_TRUE(looks_like_html("<HTML><BODY>"));
    EXPECT_FALSE(looks_like_html("<ul><li>一</li></ul>"));
    EXPECT_FALSE(looks_like_html("本文 <html>"));
}

TEST(Html, entities_that_the_page_declares_are_findings)
{
    const auto findings = [](std::string_view paragraph) {
        return read("<?xml version=\"1.0\"?>\n<!DOCTYPE html [<!ENTITY city \"東市\"><!ENTITY both \"&city;\">]>\n"
                    "<html><body><p>目標</p>\n<p>"
                        + std::string(paragraph) + "</p></body></html>",
                    "page.xhtml")
            .findings;
    };
    ASSERT_EQ(findings("&city;と&both;").size(), 1u);
    EXPECT_EQ(findings("&city;と&both;")[0].kind, "entity-not-expanded");
    EXPECT_TRUE(findings("&city;と&both;")[0].detail.contains("as it is written, and 1 more:"));
    EXPECT_EQ(findings("&city;")[0].place.first_line, 4);
    EXPECT_TRUE(findings("R&D; &nbsp;&amp;city; <!-- &city; -->").empty());
}

TEST(Html, title_and_places)
{
    const auto document =
        read("<html><head><title>計画の\n達成</title></head>\n<body>\n<p>一</p>\n\n<p>二</p></body>", "page.html");
    EXPECT_EQ(document.title, "計画の達成");
    EXPECT_EQ(line_at(document, 1).place.first_line, 6);
}

TEST(Html, a_break_parts_the_lines_of_a_paragraph_and_two_part_it)
{
    EXPECT_EQ(body("<p>一<br>二</p>"), (Blocks{"text 一", "text 二"}));
    EXPECT_EQ(body("<p>一<br></p><p>二</p>"), (Blocks{"paragraph 一", "paragraph 二"}));
    EXPECT_EQ(body("<ul><li>一<br>二</li></ul><h2>三<br>四</h2>"), (Blocks{"item1 一\n二", "heading2 三\n四"}));
    EXPECT_EQ(body("<div>一<br><br>二</div>"), (Blocks{"paragraph 一", "paragraph 二"}));
}

TEST(Html, white_space_is_folded_and_source_breaks_between_ideographs_vanish)
{
    EXPECT_EQ(body("<p>  住民と\n   行政が &nbsp; 協働 AB\nCD</p>"), (Blocks{"paragraph 住民と行政が 協働 AB CD"}));
}

TEST(Html, leading_ideographic_spaces_are_indentation)
{
    const auto document = read("<html><body><p>　　一　二</p></body></html>", "page.html");
    EXPECT_EQ(line_at(document, 0).text, "一　二");
    EXPECT_EQ(line_at(document, 0).indent, 4);
}

TEST(Html, readings_leave_the_text_and_footnote_marks_stay)
{
    EXPECT_EQ(body("<p><ruby>故郷<rp>(</rp><rt>ふるさと</rt><rp>)</rp></ruby>のクラブ<sup>※1</sup></p>"),
              (Blocks{"paragraph 故郷のクラブ※1"}));
}

TEST(Html, bold_text_has_runs)
{
    const auto document = read("<html><body><p><b>対象</b>町民</p></body></html>", "page.html");
    ASSERT_EQ(line_at(document, 0).runs.size(), 2U);
    EXPECT_EQ(line_at(document, 0).runs[0].text, "対象");
    EXPECT_TRUE(line_at(document, 0).runs[0].style.bold);
    EXPECT_EQ(line_at(document, 0).text, "対象町民");
}

TEST(Html, definition_lists_are_terms_with_indented_paragraphs)
{
    const auto document = read("<html><body><dl><dt>指標</dt><dd>受診率</dd></dl></body></html>", "page.html");
    EXPECT_EQ(blocks_of(document), (Blocks{"term 指標", "paragraph 受診率"}));
    EXPECT_GT(line_at(document, 1).indent, line_at(document, 0).indent);
}

TEST(Html, what_stands_for_a_picture_is_a_line_behind_the_text_around_it)
{
    const auto document =
        read("<html><body><p>施策<img src='a.png' alt='目標3'>の推進</p><p><img src='b.png'></p></body>"
             "</html>",
             "page.html");
    EXPECT_EQ(blocks_of(document), (Blocks{"paragraph 施策の推進", "picture 目標3"}));
    ASSERT_EQ(document.images.size(), 2u);
    EXPECT_EQ(document.images[0].words, "目標3");
    EXPECT_EQ(document.images[0].place.first_line, 1);
    EXPECT_EQ(document.images[1].words, "");
}

TEST(Html, a_cell_of_pictures_says_what_stands_for_them)
{
    const auto document = read("<html><body><table><tr><th>目標</th><th>評価</th></tr>"
                               "<tr><td><img alt='目標3'>健康</td><td><img alt=' 順調 '><img src='b.png'></td></tr>"
                               "</table></body></html>",
                               "page.html");
    EXPECT_EQ(texts_of(table_in(document)).at(1), (std::vector<std::string>{"健康", "順調"}));
    EXPECT_EQ(blocks_of(document), (Blocks{"table 2x2", "picture 目標3"}));
    std::vector<std::string> images;
    for (const auto &image : document.images)
        images.push_back(image.words);
    EXPECT_EQ(images, (std::vector<std::string>{"順調", "", "目標3"}));
}

TEST(Html, preformatted_text_is_read_as_text)
{
    const auto document =
        read("<html><body>\n<pre>\n区分      R3    R4\n便数     100    98\n人数      10    12\n</pre></body></html>",
             "page.html");
    const auto table = table_in(document);
    EXPECT_EQ(table.origin, Table::Origin::Spaces);
    EXPECT_EQ(texts_of(table).at(1), (std::vector<std::string>{"便数", "100", "98"}));
}

TEST(Html, only_the_main_part_counts_and_headings_above_it)
{
    EXPECT_EQ(body("<h1>市の計画</h1><p>お知らせ</p><main><h2>施策</h2><p>本文</p></main><p>関連</p>"),
              (Blocks{"heading1 市の計画", "heading2 施策", "paragraph 本文"}));
}

TEST(Html, what_is_not_shown_is_left_out)
{
    EXPECT_EQ(body("<p>一</p><script>x</script><style>y</style><p hidden>二</p><p style='display: none'>三</p>"
                   "<span aria-hidden='true'>四</span><noscript>五</noscript><template><p>六</p></template>"),
              (Blocks{"paragraph 一"}));
}

TEST(Html, the_site_furniture_is_left_out)
{
    EXPECT_EQ(
        body("<div id='skip'><a href='#main'>本文へ</a></div><nav>案内</nav><ul class='gnavi'><li>くらし</li></ul>"
             "<p class='topicpath'>トップ</p><div class='l-globalNav'>目次</div><p>本文</p>"
             "<div id='footer'>お問い合わせ</div><p class='copyright'>(C)</p>"),
        (Blocks{"paragraph 本文"}));
}

TEST(Html, a_list_of_links_is_a_menu)
{
    EXPECT_EQ(body("<ul><li><a href='a'>くらし</a></li><li><a href='b'>子育て</a></li></ul><ul><li><a "
                   "href='c'>計画</a>を見る</li><li>二</li></ul>"),
              (Blocks{"item1 計画を見る", "item1 二"}));
}

TEST(Html, an_element_with_content_is_kept_whatever_its_class)
{
    EXPECT_EQ(body("<div class='with-sidebar menu'><h1>計画</h1><p>本文</p></div>"),
              (Blocks{"heading1 計画", "paragraph 本文"}));
    EXPECT_EQ(body("<div class='submenu'><table><tr><td>甲</td></tr></table></div>"), (Blocks{"table 1x1"}));
}

TEST(Html, the_declared_charset_is_found)
{
    EXPECT_EQ(find_declared_charset("<meta charset=\"Shift_JIS\">"), "Shift_JIS");
    EXPECT_EQ(find_declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=euc-jp'>"), "euc-jp");
    EXPECT_EQ(find_declared_charset("<meta name='x'>"), "");
}

} // namespace

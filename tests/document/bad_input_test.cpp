#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

using namespace std::string_view_literals;

std::string repeated(std::string_view piece, std::size_t times)
{
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

TEST(BadInput, an_empty_file)
{
    const auto error = failure("", "in/plan.txt");
    EXPECT_EQ(error.message, "the file is empty: check that it was saved or downloaded completely");
    EXPECT_EQ(error.where, "plan.txt");
}

TEST(BadInput, a_file_of_blank_lines)
{
    EXPECT_EQ(failure(" \n\n\t\n").message, "the document has no text: check that it was saved completely");
    EXPECT_EQ(failure("\xEF\xBB\xBF").message, "the document has no text: check that it was saved completely");
    EXPECT_EQ(failure("<html><body></body></html>", "page.html").message,
              "the document has no text: check that it was saved completely");
}

TEST(BadInput, a_file_of_nuls)
{
    const auto error = failure("指標\0\0"sv);
    EXPECT_EQ(error.message,
              "the file is no text: it has a NUL byte at offset 6; "
              "give the document as text (UTF-8), HTML, Markdown or CSV");
    EXPECT_EQ(error.where, "plan.txt");
}

TEST(BadInput, a_jpeg_named_txt)
{
    EXPECT_EQ(failure("\xFF\xD8\xFF\xE0\0\x10JFIF"sv).message,
              "the file is a JPEG image, not text: read it with --ocr (character recognition)");
}

TEST(BadInput, a_broken_pdf_named_html)
{
    EXPECT_EQ(failure("%PDF-1.7\n", "page.html").message,
              "the PDF is damaged: its pages cannot be found; check that it was saved or downloaded completely");
}

TEST(BadInput, broken_utf8)
{
    const auto error = failure(repeated("目標値\n", 100) + "実績\xE5\x80\n");
    EXPECT_TRUE(error.message.starts_with(
        "byte 0xE5 at offset 1006 fits no known encoding (the text looks like UTF-8): open the file in an editor"))
        << error.message;
    EXPECT_EQ(error.where, "plan.txt, line 101");
}

TEST(BadInput, two_hundred_megabytes)
{
    const auto error = failure(std::string(200u << 20, 'x'));
    EXPECT_EQ(error.message, "the file is larger than 64 MB: split it into several files");
}

TEST(BadInput, a_line_of_ten_megabytes_is_read)
{
    const auto document = read(repeated("指", (10u << 20) / 3) + "\n次の行\n");
    ASSERT_EQ(document.blocks.size(), 2U);
    EXPECT_EQ(line_at(document, 0).text.size(), (10u << 20) / 3 * 3);
}

TEST(BadInput, a_line_beyond_the_limit)
{
    const auto error = failure("a\n" + std::string(17u << 20, 'x'));
    EXPECT_EQ(error.message, "a line has 17825792 bytes, the limit is 16777216: break it into lines");
    EXPECT_EQ(error.where, "plan.txt, line 2");
}

TEST(BadInput, ten_thousand_columns)
{
    EXPECT_EQ(failure("本文\n" + repeated("a\t", 9999) + "b\n").message,
              "a table has 10000 columns, the limit is 4096: split the table");
    EXPECT_EQ(failure("本文\n" + repeated("a\t", 9999) + "b\n").where, "plan.txt, line 2");
    EXPECT_EQ(failure("|" + repeated("a|", 10000) + "\n|---|\n").message,
              "a table has 10000 columns, the limit is 4096: split the table");
    EXPECT_EQ(failure("a,b\n" + repeated("a,", 9999) + "b\n", "data.csv").message,
              "a table has 4097 columns, the limit is 4096: split the table");
    EXPECT_EQ(failure("<table><tr>" + repeated("<td>a</td>", 10000) + "</tr></table>", "page.html").message,
              "a table has 4097 columns, the limit is 4096: split the table");
}

TEST(BadInput, more_cells_than_the_limit_after_filling_up)
{
    Limits limits;
    limits.cells = 100;
    const auto error = failure(repeated("a\tb\n", 20) + repeated("\t", 9) + "x\ty\n", "plan.txt", limits);
    EXPECT_EQ(error.message, "the tables have more than 100 cells together: split the document into several files");
}

TEST(BadInput, markup_nested_ten_thousand_deep)
{
    const auto error = failure("<html><body>\n" + repeated("<div>", 10'000) + "x", "page.html");
    EXPECT_EQ(error.message,
              "the markup is nested more than 512 elements deep: save the page again from a browser, or give its text");
    EXPECT_EQ(error.where, "page.html, line 2");
    EXPECT_TRUE(
        failure("<html>" + repeated("<table><tr><td>", 10'000), "page.html").message.contains("nested more than 512"));
    EXPECT_TRUE(failure("<html>" + repeated("<b></i>", 10'000), "page.html").message.contains("nested more than 512"));
}

TEST(BadInput, closed_elements_do_not_nest)
{
    EXPECT_EQ(read("<html><body>" + repeated("<div><b>a</b></div>", 2000), "page.html").blocks.size(), 2000U);
    EXPECT_EQ(read("<html><body>" + repeated("<p>a<br>", 2000), "page.html").blocks.size(), 2000U);
}

TEST(BadInput, a_tag_with_too_many_attributes)
{
    std::string tag = "<p";
    for (int i = 0; i < 2000; ++i)
        tag += " a" + std::to_string(i) + "=1";
    EXPECT_EQ(failure("<html>\n" + tag + ">x", "page.html").message,
              "a tag has more than 1000 attributes: save the page again from a browser");
}

TEST(BadInput, markup_that_needs_too_much_memory)
{
    Limits limits;
    limits.markup_memory = 1u << 20;
    const auto error = failure("<html><body>" + repeated("<p>a</p>", 20'000), "page.html", limits);
    EXPECT_EQ(error.message,
              "the page's markup needs more than 1 MiB of memory: split it into several files, or give its text");
}

} // namespace

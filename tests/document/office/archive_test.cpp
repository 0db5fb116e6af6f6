#include "document/office/office_files.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

using namespace std::string_view_literals;

TEST(Archive, a_truncated_file_is_damaged)
{
    const auto bytes = word_file(paragraph("現状と課題"));
    const auto error = failure(bytes.substr(0, bytes.size() / 2), "plan.docx");
    EXPECT_TRUE(error.message.starts_with("the file is damaged or was not downloaded completely"));
    EXPECT_EQ(error.where, "plan.docx");
}

TEST(Archive, a_changed_byte_in_a_part_is_found)
{
    auto bytes = word_file(paragraph(std::string(400, 'x')));
    const auto name = bytes.find("word/document.xml");
    bytes[name + 20] = static_cast<char>(bytes[name + 20] ^ 0x55);
    const auto error = failure(bytes, "plan.docx");
    EXPECT_EQ(error.where, "plan.docx, part word/document.xml");
}

TEST(Archive, a_part_that_grows_beyond_all_measure_is_refused)
{
    const auto bytes = word_file(paragraph(std::string(8u << 20, ' ')));
    EXPECT_LT(bytes.size(), 64u << 10);
    EXPECT_TRUE(failure(bytes, "plan.docx").message.starts_with("a part of the file grows more than 500 times"));
}

TEST(Archive, parts_beyond_the_limit_are_refused)
{
    Limits limits;
    limits.unpacked_bytes = 1u << 20;
    const auto bytes = word_file(paragraph(std::string(2u << 20, 'x')));
    EXPECT_EQ(failure(bytes, "plan.docx", limits).message,
              "the parts of the file have more than 1 MiB when unpacked: split it into several files");
}

TEST(Archive, too_many_parts_are_refused)
{
    Limits limits;
    limits.archive_entries = 2;
    EXPECT_TRUE(failure(word_file(paragraph("x")), "plan.docx", limits).message.starts_with("the file holds 3 parts"));
}

TEST(Archive, other_archives_say_what_they_are)
{
    EXPECT_TRUE(failure(archive_of({{"photo.jpg", "x"}}), "a.zip")
                    .message.starts_with("the file is a ZIP archive that holds no document"));
    EXPECT_TRUE(failure(archive_of({{"ppt/presentation.xml", "<p/>"}}), "a.pptx").message.contains("PowerPoint"));
    EXPECT_TRUE(
        failure(archive_of({{"_rels/.rels", relationships(relationship("r", "officeDocument", "xl/workbook.bin"))},
                            {"xl/workbook.bin", "x"}}),
                "a.xlsb")
            .message.contains("xlsb"));
}

TEST(Archive, a_password_is_named)
{
    const auto bytes = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv) + std::string(100, '\0')
        + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv);
    EXPECT_TRUE(failure(bytes, "plan.xlsx").message.contains("protected by a password"));
    EXPECT_FALSE(failure("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 WordDocument"sv, "plan.doc").message.contains("password"));
}

TEST(Archive, the_content_decides_not_the_ending)
{
    EXPECT_EQ(blocks_of(word_file(paragraph("目標")), "plan.txt"), (std::vector<std::string>{"paragraph 目標"}));
}

TEST(Archive, malformed_markup_is_named_with_its_place)
{
    const auto error = failure(archive_of({{"word/document.xml", "<w:document><w:body><w:p></w:body>"}}), "plan.docx");
    EXPECT_TRUE(error.message.starts_with("the document is damaged ("));
    EXPECT_EQ(error.where, "plan.docx, part word/document.xml");
}

TEST(Archive, entities_do_not_grow)
{
    const std::string bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document><w:body>"
        + paragraph("&b;目標") + "</w:body></w:document>";
    const auto document = read(archive_of({{"word/document.xml", bomb}}), "plan.docx");
    EXPECT_EQ(line_at(document, 0).text, "&b;目標");
    ASSERT_EQ(document.findings.size(), 1u);
    EXPECT_EQ(document.findings[0].kind, "entity-not-expanded");
    EXPECT_EQ(document.findings[0].detail,
              "&b; stands for a text that the document type declares; it was left as it is written: write the text "
              "itself into the document");
}

TEST(Archive, only_references_that_a_reader_sees_are_told)
{
    const auto kinds = [](const std::string &text) {
        std::vector<std::string> found;
        for (const auto &finding : read(word_file(paragraph("目標" + text)), "plan.docx").findings)
            found.push_back(finding.kind);
        return found;
    };
    const std::vector<std::string> one = {"entity-not-expanded"};
    EXPECT_EQ(kinds("&city;の&city;"), one);
    EXPECT_EQ(kinds("&amp;city; R&amp;D &#12354; &lt;"), std::vector<std::string>());
    EXPECT_EQ(kinds("<!-- &city; --><![CDATA[&city;]]>"), std::vector<std::string>());
    EXPECT_EQ(kinds("<!-- &city; -->&town;"), one);
}

TEST(Archive, nesting_beyond_the_limit_is_refused)
{
    std::string body;
    for (int i = 0; i < 600; ++i)
        body += "<w:smartTag>";
    body += paragraph("x");
    for (int i = 0; i < 600; ++i)
        body += "</w:smartTag>";
    EXPECT_TRUE(failure(word_file(body), "plan.docx").message.starts_with("the markup is nested more than 512"));
}

TEST(Archive, a_tree_beyond_the_limit_is_refused)
{
    Limits limits;
    limits.markup_memory = 64u << 10;
    std::string body;
    for (int i = 0; i < 1000; ++i)
        body += paragraph("x");
    EXPECT_TRUE(failure(word_file(body), "plan.docx", limits).message.contains("split it into several files"));
}

} // namespace

#pragma once

#include "document/reading.hpp"

#include <zip.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Office files made for a test: a ZIP archive of parts, in memory.
namespace taikei::document::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::string archive_of(const Parts &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(buffer);
    zip_t *archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    EXPECT_NE(archive, nullptr);
    for (const auto &[name, content] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    EXPECT_EQ(zip_close(archive), 0);
    zip_stat_t status;
    zip_source_stat(buffer, &status);
    std::string bytes(status.size, '\0');
    zip_source_open(buffer);
    zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

inline std::string relationships(std::string_view items)
{
    return "<Relationships>" + std::string(items) + "</Relationships>";
}

inline std::string relationship(std::string_view id, std::string_view type, std::string_view target)
{
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"http://x/" + std::string(type) + "\" Target=\""
        + std::string(target) + "\"/>";
}

/// A Word document with this body; `more` holds parts such as word/styles.xml.
inline std::string word_file(std::string_view body, const Parts &more = {})
{
    Parts parts = {
        {"_rels/.rels", relationships(relationship("r", "officeDocument", "word/document.xml"))},
        {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + std::string(body) + "</w:body></w:document>"}};
    std::string links;
    for (const auto &[name, content] : more) {
        const auto begin = name.find('/') + 1;
        const auto type = name.substr(begin, name.rfind('.') - begin);
        links += relationship(type, type, name.substr(begin));
        parts.emplace_back(name, content);
    }
    parts.emplace_back("word/_rels/document.xml.rels", relationships(links));
    return archive_of(parts);
}

inline std::string paragraph(std::string_view text, std::string_view properties = {})
{
    return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

struct ExcelSheet {
    std::string name;
    std::string rows; ///< row elements
    std::string frame; ///< what stands behind the rows (mergeCells)
    std::string attributes; ///< of the sheet in the workbook
    std::string columns; ///< col elements
};

/// A workbook; `styles` and `strings` are the contents of their parts.
inline std::string excel_file(const std::vector<ExcelSheet> &sheets, const std::string &styles = {},
                              const std::string &strings = {}, const std::string &workbook = {})
{
    Parts parts = {{"_rels/.rels", relationships(relationship("r", "officeDocument", "xl/workbook.xml"))}};
    std::string list;
    std::string links = relationship("st", "styles", "styles.xml") + relationship("ss", "sharedStrings", "ss.xml");
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const auto number = std::to_string(i + 1);
        list += "<sheet name=\"" + sheets[i].name + "\" r:id=\"s" + number + "\" " + sheets[i].attributes + "/>";
        links += relationship("s" + number, "worksheet", "sheet" + number + ".xml");
        parts.emplace_back("xl/sheet" + number + ".xml",
                           "<worksheet><cols>" + sheets[i].columns + "</cols><sheetData>" + sheets[i].rows
                               + "</sheetData>" + sheets[i].frame + "</worksheet>");
    }
    parts.emplace_back("xl/workbook.xml",
                       "<workbook xmlns:r=\"r\">" + workbook + "<sheets>" + list + "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels", relationships(links));
    if (!styles.empty())
        parts.emplace_back("xl/styles.xml", styles);
    if (!strings.empty())
        parts.emplace_back("xl/ss.xml", strings);
    return archive_of(parts);
}

/// A row of texts in columns A, B …; an empty text leaves its cell out.
inline std::string text_row(int row, const std::vector<std::string> &texts)
{
    std::string xml = "<row r=\"" + std::to_string(row) + "\">";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!texts[i].empty())
            xml += "<c r=\"" + std::string(1, static_cast<char>('A' + i)) + std::to_string(row)
                + "\" t=\"inlineStr\"><is><t>" + texts[i] + "</t></is></c>";
    }
    return xml + "</row>";
}

} // namespace taikei::document::testing

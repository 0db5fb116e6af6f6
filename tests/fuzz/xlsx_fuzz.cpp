#include "check_document.hpp"
#include "stored_zip.hpp"

namespace {

constexpr const char *content_types =
    R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)";
constexpr const char *relationships =
    R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr const char *workbook =
    R"(<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>)";
constexpr const char *workbook_relationships =
    R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";

} // namespace

/// An Excel file. Bytes that begin as an archive does are the file; all else is the text of its parts, parted by NUL:
/// the sheet, shared strings, styles.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = taikei::fuzz::bytes_of(data, size);
    if (bytes.starts_with("PK")) {
        taikei::fuzz::read_and_check(bytes, "plan.xlsx");
        return 0;
    }
    taikei::fuzz::read_and_check(
        taikei::fuzz::stored_zip({{"[Content_Types].xml", content_types},
                                  {"_rels/.rels", relationships},
                                  {"xl/workbook.xml", workbook},
                                  {"xl/_rels/workbook.xml.rels", workbook_relationships},
                                  {"xl/worksheets/sheet1.xml", taikei::fuzz::part_of(bytes, 0)},
                                  {"xl/sharedStrings.xml", taikei::fuzz::part_of(bytes, 1)},
                                  {"xl/styles.xml", taikei::fuzz::part_of(bytes, 2)}}),
        "plan.xlsx");
    return 0;
}

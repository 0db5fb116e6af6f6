#include "check_document.hpp"
#include "stored_zip.hpp"

namespace {

constexpr const char *content_types =
    R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";
constexpr const char *relationships =
    R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";
constexpr const char *part_relationships =
    R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>)";

} // namespace

/// A Word file. Bytes that begin as an archive does are the file; all else is the text of its parts, parted by NUL:
/// document, styles, numbering, footnotes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = taikei::fuzz::bytes_of(data, size);
    if (bytes.starts_with("PK")) {
        taikei::fuzz::read_and_check(bytes, "plan.docx");
        return 0;
    }
    taikei::fuzz::read_and_check(taikei::fuzz::stored_zip({{"[Content_Types].xml", content_types},
                                                           {"_rels/.rels", relationships},
                                                           {"word/_rels/document.xml.rels", part_relationships},
                                                           {"word/document.xml", taikei::fuzz::part_of(bytes, 0)},
                                                           {"word/styles.xml", taikei::fuzz::part_of(bytes, 1)},
                                                           {"word/numbering.xml", taikei::fuzz::part_of(bytes, 2)},
                                                           {"word/footnotes.xml", taikei::fuzz::part_of(bytes, 3)}}),
                                 "plan.docx");
    return 0;
}

#include "document/foreign_format.hpp"

#include <algorithm>
#include <array>

namespace taikei::document {

namespace {

using namespace std::string_view_literals;

constexpr auto recognise = "run character recognition (OCR) on it and give the text"sv;
constexpr auto save_as_text = "save it as text (UTF-8), HTML or CSV in its program and give that"sv;
constexpr auto unpack = "unpack it and give the documents inside"sv;
constexpr auto give_document = "give the document itself as text, HTML, Markdown or CSV"sv;

struct Signature {
    std::string_view begin;
    std::string_view name;
    std::string_view advice;
};

constexpr std::array signatures = {
    Signature{"\xFF\xD8\xFF"sv, "a JPEG image", recognise},
    Signature{"\x89PNG\r\n\x1A\n"sv, "a PNG image", recognise},
    Signature{"GIF87a"sv, "a GIF image", recognise},
    Signature{"GIF89a"sv, "a GIF image", recognise},
    Signature{"II*\0"sv, "a TIFF image", recognise},
    Signature{"MM\0*"sv, "a TIFF image", recognise},
    Signature{"%PDF-"sv, "a PDF document", "export its text (UTF-8) and give that"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Word, Excel or PowerPoint file", save_as_text},
    Signature{"{\\rtf"sv, "an RTF document", save_as_text},
    Signature{"PK\x05\x06"sv, "an empty ZIP archive", unpack},
    Signature{"\x1F\x8B"sv, "a gzip archive", unpack},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive", unpack},
    Signature{"Rar!\x1A\x07"sv, "a RAR archive", unpack},
    Signature{"SQLite format 3\0"sv, "an SQLite database", give_document},
    Signature{"\x7F"
              "ELF"sv,
              "a program", give_document},
};

/// Office files are ZIP archives: the names of the first entries tell which.
ForeignFormat describe_zip(std::string_view bytes)
{
    constexpr std::size_t entry_names_within = 64u << 10;
    const auto head = bytes.substr(0, entry_names_within);
    const auto names = [&](std::string_view entry) { return head.find(entry) != std::string_view::npos; };
    if (names("word/"))
        return {"a Word document (docx)", std::string(save_as_text)};
    if (names("xl/"))
        return {"an Excel workbook (xlsx)", std::string(save_as_text)};
    if (names("ppt/"))
        return {"a PowerPoint presentation (pptx)", std::string(save_as_text)};
    if (names("mimetypeapplication/vnd.oasis"))
        return {"an OpenDocument file", std::string(save_as_text)};
    return {"a ZIP archive", std::string(unpack)};
}

} // namespace

std::optional<ForeignFormat> find_foreign_format(std::string_view bytes)
{
    if (bytes.starts_with("PK\x03\x04"sv))
        return describe_zip(bytes);
    const auto found = std::ranges::find_if(signatures, [&](const Signature &s) { return bytes.starts_with(s.begin); });
    if (found == signatures.end())
        return std::nullopt;
    return ForeignFormat{std::string(found->name), std::string(found->advice)};
}

} // namespace taikei::document

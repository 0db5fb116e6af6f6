#include "document/foreign_format.hpp"

#include "document/office/office_file.hpp"

#include <algorithm>
#include <array>

namespace taikei::document {

namespace {

using namespace std::string_view_literals;

constexpr auto recognise = "read it with --ocr (character recognition)"sv;
constexpr auto save_as_text = "save it as docx, xlsx, HTML or text (UTF-8) in its program and give that"sv;
constexpr auto take_password_off = "open it in its program, take the password off, save it and give that"sv;
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
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Word, Excel or PowerPoint file, or one of Ichitaro",
              save_as_text},
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

} // namespace

std::optional<ForeignFormat> find_foreign_format(std::string_view bytes)
{
    if (office::is_protected_office_file(bytes))
        return ForeignFormat{"a Word or Excel file that is protected by a password", std::string(take_password_off)};
    const auto found = std::ranges::find_if(signatures, [&](const Signature &s) { return bytes.starts_with(s.begin); });
    if (found == signatures.end())
        return std::nullopt;
    return ForeignFormat{std::string(found->name), std::string(found->advice), found->advice == recognise};
}

} // namespace taikei::document

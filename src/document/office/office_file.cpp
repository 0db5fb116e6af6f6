#include "document/office/office_file.hpp"

#include "document/office/archive.hpp"
#include "document/office/excel_workbook.hpp"
#include "document/office/open_document.hpp"
#include "document/office/relationships.hpp"
#include "document/office/word_document.hpp"

#include <fmt/format.h>

namespace taikei::document::office {

namespace {

using namespace std::string_view_literals;
using base::fail;
using base::Result;

constexpr auto compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

/// The file's main part: by the relationships of the file, else where programs put it.
Result<std::string> find_main_part(Archive &archive, const Assembly &assembly, const std::string &file)
{
    const auto relationships = read_relationships(archive, "", file, assembly.limits());
    if (!relationships)
        return std::unexpected(relationships.error());
    if (auto target = find_target(*relationships, "officeDocument"); !target.empty() && archive.contains(target))
        return target;
    for (const char *usual : {"word/document.xml", "xl/workbook.xml"}) {
        if (archive.contains(usual))
            return usual;
    }
    return std::string();
}

std::string unknown_archive(Archive &archive, std::string_view main)
{
    if (main.ends_with(".bin"))
        return "the file is a binary Excel workbook (xlsb): save it as an Excel workbook (xlsx) and give that";
    if (archive.contains("ppt/presentation.xml"))
        return "the file is a PowerPoint presentation (pptx): save it as PDF and give that";
    return "the file is a ZIP archive that holds no document of Word, Excel or OpenDocument: unpack it and give the "
           "documents inside";
}

} // namespace

bool looks_like_archive(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04"sv);
}

bool is_protected_office_file(std::string_view bytes)
{
    constexpr auto name = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    return bytes.starts_with(compound_file) && bytes.find(name) != std::string_view::npos;
}

Result<void> read_office_file(std::string_view bytes, Assembly &assembly)
{
    const std::string file = assembly.document().file.text();
    auto archive = Archive::open(bytes, file, assembly.limits());
    if (!archive)
        return std::unexpected(archive.error());
    if (archive->contains("mimetype") && archive->contains("content.xml"))
        return read_open_document(*archive, assembly);
    const auto main = find_main_part(*archive, assembly, file);
    if (!main)
        return std::unexpected(main.error());
    if (main->ends_with(".xml") && main->contains("workbook"))
        return read_excel_workbook(*archive, *main, assembly);
    if (main->ends_with(".xml") && !archive->contains("ppt/presentation.xml"))
        return read_word_document(*archive, *main, assembly);
    return fail(unknown_archive(*archive, *main), file);
}

} // namespace taikei::document::office

#include "document/office/open_document.hpp"

#include "document/office/open_spreadsheet.hpp"
#include "document/office/open_text.hpp"
#include "document/office/xml_tree.hpp"
#include "document/unexpanded_entities.hpp"

#include <fmt/format.h>

namespace taikei::document::office {

using base::fail;
using base::Result;

namespace {

/// The list of parts says which of them are encrypted.
Result<void> check_password(Archive &archive, const std::string &file)
{
    const std::string manifest = "META-INF/manifest.xml";
    if (!archive.contains(manifest))
        return {};
    const auto bytes = archive.read(manifest);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!bytes->contains("encryption-data"))
        return {};
    return fail("the file is protected by a password: open it in its program, take the password off, save it and give "
                "that",
                file);
}

} // namespace

Result<void> read_open_document(Archive &archive, Assembly &assembly)
{
    const std::string file = assembly.document().file.text();
    if (auto checked = check_password(archive, file); !checked)
        return checked;
    auto bytes = archive.read("content.xml");
    if (!bytes)
        return std::unexpected(bytes.error());
    note_entities_in_xml(*bytes, assembly.place_at(0, 0), assembly);
    const auto tree = XmlTree::parse(*std::move(bytes), fmt::format("{}, part content.xml", file), assembly.limits(),
                                     Spaces::Everywhere);
    if (!tree)
        return std::unexpected(tree.error());
    const auto body = child(tree->root(), "body");
    if (const auto spreadsheet = child(body, "spreadsheet"))
        return read_open_spreadsheet(tree->root(), spreadsheet, assembly);
    if (const auto text = child(body, "text"))
        return read_open_text(text, assembly);
    return fail("the file is an OpenDocument presentation, drawing or database: save it as text (odt), as a "
                "spreadsheet (ods) or as PDF and give that",
                file);
}

} // namespace taikei::document::office

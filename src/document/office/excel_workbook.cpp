#include "document/office/excel_workbook.hpp"

#include "base/text.hpp"
#include "document/office/cell_reference.hpp"
#include "document/office/excel_sheet.hpp"
#include "document/office/relationships.hpp"
#include "document/office/shared_strings.hpp"
#include "document/office/sheet_blocks.hpp"
#include "document/office/xml_tree.hpp"
#include "document/unexpanded_entities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace taikei::document::office {

using base::Result;

namespace {

struct SheetEntry {
    std::string name;
    std::string part;
    bool is_hidden = false;
    int print_title_end = 0;
};

/// 'Sheet 1'!$1:$3 or $A:$B,Sheet1!$1:$3: the last of the rows that are printed at the head of each page.
int read_print_title_end(std::string_view text)
{
    const auto colon = text.rfind(":$");
    if (colon == std::string_view::npos)
        return 0;
    const auto row = to_number(text.substr(colon + 2));
    return row && *row <= last_sheet_row ? std::max(*row, 0) : 0;
}

std::vector<SheetEntry> read_entries(const pugi::xml_node &root, const Relationships &relationships)
{
    std::vector<SheetEntry> entries;
    for (const auto &node : child(root, "sheets")) {
        SheetEntry entry;
        entry.name = attribute(node, "name");
        const auto state = attribute(node, "state");
        entry.is_hidden = state == "hidden" || state == "veryHidden";
        const auto found = relationships.find(attribute(node, "id"));
        if (found != relationships.end() && found->second.type == "worksheet")
            entry.part = found->second.target;
        entries.push_back(std::move(entry));
    }
    for (const auto &node : child(root, "definedNames")) {
        const auto sheet = number_attribute(node, "localSheetId");
        if (attribute(node, "name") == "_xlnm.Print_Titles" && sheet && *sheet >= 0
            && static_cast<std::size_t>(*sheet) < entries.size())
            entries[static_cast<std::size_t>(*sheet)].print_title_end = read_print_title_end(node.text().get());
    }
    return entries;
}

class WorkbookReader {
public:
    WorkbookReader(Archive &archive, std::string part, Assembly &assembly)
        : m_archive(archive)
        , m_part(std::move(part))
        , m_assembly(assembly)
    {
    }

    Result<void> read()
    {
        auto bytes = m_archive.read(m_part);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto tree = XmlTree::parse(*std::move(bytes), place_of(m_part), m_assembly.limits());
        if (!tree)
            return std::unexpected(tree.error());
        auto relationships = read_relationships(m_archive, m_part, file(), m_assembly.limits());
        if (!relationships)
            return std::unexpected(relationships.error());
        if (is_set(child(tree->root(), "workbookPr"), "date1904"))
            m_shared.dates = DateSystem::From1904;
        if (auto read = read_shared(*relationships); !read)
            return read;
        const auto entries = read_entries(tree->root(), *relationships);
        for (const auto &entry : entries) {
            if (auto added = add_sheet(entry); !added)
                return added;
        }
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (!entries[i].is_hidden && !entries[i].part.empty())
                note_pictures(entries[i], static_cast<int>(i) + 1);
        }
        return {};
    }

private:
    const std::string &file() { return m_assembly.document().file.text(); }
    std::string place_of(const std::string &part) { return fmt::format("{}, part {}", file(), part); }

    Result<void> read_shared(const Relationships &relationships)
    {
        auto strings = read_shared_strings(m_archive, find_target(relationships, "sharedStrings"), m_assembly);
        if (!strings)
            return std::unexpected(strings.error());
        auto styles = ExcelStyles::read(m_archive, find_target(relationships, "styles"), file(), m_assembly.limits());
        if (!styles)
            return std::unexpected(styles.error());
        m_shared.strings = *std::move(strings);
        m_shared.styles = *std::move(styles);
        return {};
    }

    Result<void> add_sheet(const SheetEntry &entry)
    {
        auto &document = m_assembly.document();
        const int number = static_cast<int>(document.pages.size()) + 1;
        document.pages.push_back({number, entry.name, 0, 0});
        if (entry.is_hidden)
            m_assembly.add_finding("hidden-sheet", fmt::format("the sheet {} is hidden and was left out", entry.name),
                                   sheet_place(number, entry.name));
        if (entry.is_hidden || entry.part.empty())
            return {};
        auto bytes = m_archive.read(entry.part);
        if (!bytes)
            return std::unexpected(bytes.error());
        note_entities_in_xml(*bytes, sheet_place(number, entry.name), m_assembly);
        auto sheet = read_excel_sheet(*bytes, entry.name, m_shared, fmt::format("{}, sheet {}", file(), entry.name),
                                      m_assembly.limits());
        if (!sheet)
            return std::unexpected(sheet.error());
        *bytes = {}; // a large sheet's markup makes room for its tables
        for (auto &finding : sheet->findings) {
            finding.place = sheet_place(number, entry.name, finding.place.row, finding.place.column);
            document.findings.push_back(std::move(finding));
        }
        sheet->sheet.print_title_end = entry.print_title_end;
        return add_sheet_blocks(sheet->sheet, number, m_assembly);
    }

    /// Pictures lie over the cells: each is noted at the cell where it begins. They only help people to look, so one in
    /// a damaged part is passed over.
    void note_pictures(const SheetEntry &entry, int number)
    {
        const auto relationships = read_relationships(m_archive, entry.part, file(), m_assembly.limits());
        const std::string part = relationships ? find_target(*relationships, "drawing") : std::string();
        if (part.empty() || !m_archive.contains(part))
            return;
        auto bytes = m_archive.read(part);
        if (!bytes)
            return;
        const auto tree = XmlTree::parse(*std::move(bytes), place_of(part), m_assembly.limits());
        if (!tree)
            return;
        for (const auto &anchor : tree->root()) {
            const auto picture = child(anchor, "pic");
            const auto cell = child(anchor, "from");
            const auto row = to_number(child(cell, "row").text().get());
            const auto column = to_number(child(cell, "col").text().get());
            if (picture && is_within(row, last_sheet_row) && is_within(column, last_sheet_column))
                m_assembly.note({base::squeeze(attribute(child(child(picture, "nvPicPr"), "cNvPr"), "descr")),
                                 sheet_place(number, entry.name, *row + 1, *column + 1)});
        }
    }

    /// Of a count from 0.
    static bool is_within(std::optional<int> index, int last) { return index && *index >= 0 && *index < last; }

    base::Place sheet_place(int number, const std::string &name, int row = 0, int column = 0)
    {
        return place_on_sheet(m_assembly.document().file, number, name, row, column);
    }

    Archive &m_archive;
    std::string m_part;
    Assembly &m_assembly;
    WorkbookParts m_shared;
};

} // namespace

Result<void> read_excel_workbook(Archive &archive, const std::string &part, Assembly &assembly)
{
    return WorkbookReader(archive, part, assembly).read();
}

} // namespace taikei::document::office

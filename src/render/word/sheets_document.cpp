#include "render/word/sheets_document.hpp"

#include "base/resource.hpp"
#include "base/text.hpp"
#include "render/word/body.hpp"
#include "render/word/package.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <sstream>
#include <utility>

namespace taikei::render {

namespace {

using namespace word;

constexpr int deepest_heading = 6; ///< that data/word/styles.xml has a style for
constexpr int deepest_in_contents = 3;

std::string heading_style(int level)
{
    return "Heading" + std::to_string(std::min(level, deepest_heading));
}

bool is_heading_row(const SheetBlock &block, const SheetRow &row)
{
    return row.cells.size() == 1 && row.cells.front().columns == block.edges.size() - 1
        && is_heading(row.cells.front().style);
}

/// Goes through the sheets and writes what they say, one under the other.
class DocumentWriter {
public:
    DocumentWriter(const std::vector<Sheet> &sheets, const PaperProperties &properties)
        : m_sheets(sheets)
    {
        pugi::xml_node root = m_document.append_child("w:document");
        root.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        m_body = root.append_child("w:body");
        add_paragraph(m_body, properties.title, "Title");
        add_paragraph(m_body, properties.author, "Subtitle");
    }

    std::string write()
    {
        add_contents();
        for (const Sheet &sheet : m_sheets) {
            for (const SheetBlock &block : sheet.blocks)
                add(block);
        }
        add_section();
        std::ostringstream stream;
        m_document.save(stream, "", pugi::format_raw, pugi::encoding_utf8);
        return std::move(stream).str();
    }

private:
    /// The field that Word fills in anew, with page numbers; until then it holds the headings.
    void add_contents()
    {
        pugi::xml_node element = m_body.append_child("w:sdt");
        pugi::xml_node what = element.append_child("w:sdtPr").append_child("w:docPartObj");
        what.append_child("w:docPartGallery").append_attribute("w:val") = "Table of Contents";
        what.append_child("w:docPartUnique");
        pugi::xml_node content = element.append_child("w:sdtContent");
        add_paragraph(content, "目次", "ContentsHeading");
        pugi::xml_node paragraph = add_paragraph(content, "", "TOC1");
        begin_field(paragraph, (" TOC \\o \"1-" + std::to_string(deepest_in_contents) + "\" \\h \\z \\u ").c_str());
        bool is_first = true;
        for (const SheetCell *heading : headings()) {
            if (!is_first)
                paragraph = add_paragraph(content, "", ("TOC" + std::to_string(heading->outline)).c_str());
            is_first = false;
            add_text(paragraph, heading->text);
        }
        end_field(paragraph);
    }

    std::vector<const SheetCell *> headings() const
    {
        std::vector<const SheetCell *> found;
        for (const Sheet &sheet : m_sheets) {
            for (const SheetBlock &block : sheet.blocks) {
                for (const SheetRow &row : block.rows) {
                    if (is_heading_row(block, row) && row.cells.front().outline > 0
                        && row.cells.front().outline <= deepest_in_contents)
                        found.push_back(&row.cells.front());
                }
            }
        }
        return found;
    }

    void add(const SheetBlock &block)
    {
        std::size_t row = 0;
        const bool is_prose = !block.is_ruled && block.edges.size() == 2;
        while (row < block.rows.size() && (is_prose || is_heading_row(block, block.rows[row])))
            add_paragraphs(block.rows[row++]);
        if (row < block.rows.size())
            add_table(m_body, block, row);
    }

    void add_paragraphs(const SheetRow &row)
    {
        for (const SheetCell &cell : row.cells) {
            const std::string style = cell.outline > 0 && is_heading(cell.style) ? heading_style(cell.outline)
                : is_heading(cell.style)                                         ? "BlockHeading"
                                                                                 : "BodyText";
            for (const std::string_view line : base::split(cell.text, "\n"))
                add_paragraph(m_body, line, style.c_str());
        }
    }

    /// A4, with the page's number at its foot.
    void add_section()
    {
        pugi::xml_node section = m_body.append_child("w:sectPr");
        pugi::xml_node footer = section.append_child("w:footerReference");
        footer.append_attribute("w:type") = "default";
        footer.append_attribute("r:id") = "footer";
        pugi::xml_node size = section.append_child("w:pgSz");
        size.append_attribute("w:w") = 11906;
        size.append_attribute("w:h") = 16838;
        pugi::xml_node margins = section.append_child("w:pgMar");
        for (const char *side : {"w:top", "w:right", "w:bottom", "w:left"})
            margins.append_attribute(side) = 1134;
        for (const char *other : {"w:header", "w:footer"})
            margins.append_attribute(other) = 567;
        margins.append_attribute("w:gutter") = 0;
    }

    const std::vector<Sheet> &m_sheets;
    pugi::xml_document m_document;
    pugi::xml_node m_body;
};

/// Title, author and time.
std::string core_properties(const PaperProperties &properties)
{
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
    root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    root.append_child("dc:title").text().set(properties.title.c_str());
    root.append_child("dc:creator").text().set(properties.author.c_str());
    root.append_child("dc:language").text().set("ja-JP");
    pugi::xml_node created = root.append_child("dcterms:created");
    created.append_attribute("xsi:type") = "dcterms:W3CDTF";
    created.text().set(time_for_machines(properties.made_at).c_str());
    std::ostringstream stream;
    document.save(stream, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(stream).str();
}

/// The parts that are the same in each document: where each stands in the archive, and its file in data/word.
constexpr std::array<std::pair<const char *, std::string_view>, 6> fixed_parts{{
    {"[Content_Types].xml", "data/word/content-types.xml"},
    {"_rels/.rels", "data/word/relationships.xml"},
    {"word/_rels/document.xml.rels", "data/word/document-relationships.xml"},
    {"word/styles.xml", "data/word/styles.xml"},
    {"word/settings.xml", "data/word/settings.xml"},
    {"word/footer.xml", "data/word/footer.xml"},
}};

} // namespace

std::string sheets_document(const std::vector<Sheet> &sheets, const PaperProperties &properties)
{
    std::vector<Part> parts;
    for (const auto &[name, resource] : fixed_parts) {
        const auto content = base::find_resource(resource);
        assert(content && "every part is part of the program");
        parts.push_back({name, std::string(content.value_or(""))});
    }
    parts.push_back({"docProps/core.xml", core_properties(properties)});
    parts.push_back({"word/document.xml", DocumentWriter(sheets, properties).write()});
    return packed(parts, properties.made_at);
}

} // namespace taikei::render

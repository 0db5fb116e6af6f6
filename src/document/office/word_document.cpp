#include "document/office/word_document.hpp"

#include "base/text.hpp"
#include "document/office/relationships.hpp"
#include "document/office/word_body.hpp"
#include "document/unexpanded_entities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace taikei::document::office {

using base::Result;

namespace {

/// The parts of one Word document, read as they are needed.
class WordPackage {
public:
    WordPackage(Archive &archive, std::string part, Assembly &assembly)
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
        note_entities(*bytes);
        m_parts.knows_pages = bytes->contains("lastRenderedPageBreak");
        const auto document = XmlTree::parse(*std::move(bytes), place_of(m_part), m_assembly.limits());
        if (!document)
            return std::unexpected(document.error());
        auto relationships = read_relationships(m_archive, m_part, file(), m_assembly.limits());
        if (!relationships)
            return std::unexpected(relationships.error());
        m_relationships = *std::move(relationships);
        if (auto read = read_parts(); !read)
            return read;
        if (auto read = read_title(); !read)
            return read;
        return WordBody(m_parts, m_parts.numbering, m_assembly).read(child(document->root(), "body"));
    }

private:
    const std::string &file() { return m_assembly.document().file.text(); }
    std::string place_of(const std::string &part) { return fmt::format("{}, part {}", file(), part); }
    void note_entities(std::string_view xml) { note_entities_in_xml(xml, m_assembly.place_at(0, 0), m_assembly); }

    /// None where the file has no such part.
    Result<std::optional<XmlTree>> read_part(const std::string &part)
    {
        if (part.empty() || !m_archive.contains(part))
            return std::nullopt;
        auto bytes = m_archive.read(part);
        if (!bytes)
            return std::unexpected(bytes.error());
        note_entities(*bytes);
        auto tree = XmlTree::parse(*std::move(bytes), place_of(part), m_assembly.limits());
        if (!tree)
            return std::unexpected(tree.error());
        return *std::move(tree);
    }

    Result<void> read_parts()
    {
        const auto styles = read_part(find_target(m_relationships, "styles"));
        if (!styles)
            return std::unexpected(styles.error());
        if (*styles)
            m_parts.styles = WordStyles((*styles)->root());
        const auto numbering = read_part(find_target(m_relationships, "numbering"));
        if (!numbering)
            return std::unexpected(numbering.error());
        if (*numbering)
            m_parts.numbering = WordNumbering((*numbering)->root());
        if (auto read = read_notes("footnotes", m_parts.footnotes, m_parts.footnote_of); !read)
            return read;
        return read_notes("endnotes", m_parts.endnotes, m_parts.endnote_of);
    }

    Result<void> read_notes(std::string_view type, std::optional<XmlTree> &tree, std::map<int, pugi::xml_node> &notes)
    {
        auto part = read_part(find_target(m_relationships, type));
        if (!part)
            return std::unexpected(part.error());
        tree = *std::move(part);
        if (!tree)
            return {};
        for (const auto &node : tree->root()) {
            if (const auto id = number_attribute(node, "id"))
                notes.emplace(*id, node);
        }
        return {};
    }

    /// The title in the file's properties, else what the pages have at their head.
    Result<void> read_title()
    {
        auto relationships = read_relationships(m_archive, "", file(), m_assembly.limits());
        if (!relationships)
            return std::unexpected(relationships.error());
        const auto properties = read_part(find_target(*relationships, "core-properties"));
        if (!properties)
            return std::unexpected(properties.error());
        std::string title = *properties ? base::squeeze(child((*properties)->root(), "title").text().get()) : "";
        if (title.empty()) {
            const auto header = read_part(find_target(m_relationships, "header"));
            if (!header)
                return std::unexpected(header.error());
            if (*header)
                title = text_of_header((*header)->root());
        }
        m_assembly.document().title = std::move(title);
        return {};
    }

    std::string text_of_header(const pugi::xml_node &root) const
    {
        std::string text;
        NoteCounter notes;
        visit_content(root, [&](const pugi::xml_node &node) {
            if (local_name(node) == "p" && text.empty())
                text = base::squeeze(read_paragraph(node, {}, m_parts, notes).text());
        });
        return text;
    }

    Archive &m_archive;
    std::string m_part;
    Assembly &m_assembly;
    Relationships m_relationships;
    WordParts m_parts;
};

} // namespace

Result<void> read_word_document(Archive &archive, const std::string &part, Assembly &assembly)
{
    return WordPackage(archive, part, assembly).read();
}

} // namespace taikei::document::office

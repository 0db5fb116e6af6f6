#pragma once

#include "document/assembly.hpp"
#include "document/office/word_paragraph.hpp"
#include "document/office/word_table.hpp"

#include <vector>

namespace taikei::document::office {

/// Turns the body of a Word document into lines and tables. Notes stand as lines behind the text that refers to them;
/// text boxes, and what stands for pictures, behind the paragraph or the table they are anchored to. A table that only
/// places a title, or frames a passage, is read as parts of the page.
class WordBody {
public:
    WordBody(const WordParts &parts, WordNumbering numbering, Assembly &assembly);

    base::Result<void> read(const pugi::xml_node &body);

private:
    /// A cell's lines, read once.
    struct CellText {
        std::string text;
        bool holds_table = false;
    };

    base::Result<void> read_blocks(const pugi::xml_node &container);
    base::Result<void> add_paragraph(const pugi::xml_node &paragraph);
    base::Result<void> add_lines(std::vector<Line> lines);
    base::Result<void> add_notes();
    base::Result<void> add_boxes(const std::vector<pugi::xml_node> &boxes);
    base::Result<void> add_pictures();
    base::Result<void> add_table(const pugi::xml_node &node);
    base::Result<void> add_grid(const WordTable &table);
    base::Result<void> add_layout(const WordTable &table);

    std::vector<Line> read_lines(const pugi::xml_node &paragraph);
    ParagraphText read_text(const pugi::xml_node &paragraph, const WordFormat &format);
    std::vector<Line> split_into_lines(const ParagraphText &text, const WordFormat &format,
                                       const std::optional<ListLabel> &label, int indent);
    CellText read_cell(const pugi::xml_node &cell);
    void append_cell_blocks(const pugi::xml_node &container, CellText &cell);
    void keep_notes(const ParagraphText &text);
    void take_new_notes();
    void turn_pages(const ParagraphText &text, bool breaks_before);
    void end_section(const pugi::xml_node &paragraph);

    WordFormat format_of(const pugi::xml_node &paragraph) const;
    bool is_layout(const WordTable &table) const;
    bool holds_heading(const pugi::xml_node &container) const;
    base::Place place() const;

    const WordParts &m_parts;
    WordNumbering m_numbering;
    Assembly &m_assembly;
    NoteCounter m_note_counter;
    std::vector<NoteReference> m_new_notes; ///< of what was read last, which is not yet added
    std::vector<NoteReference> m_notes; ///< referred to by what was added, not yet printed
    std::vector<pugi::xml_node> m_boxes; ///< anchored in what was read last, not yet read
    std::vector<std::string> m_pictures; ///< what stands for those anchored in what was read last
    std::vector<Run> m_carried; ///< of a paragraph whose end was deleted: it goes on in the next
    std::vector<bool> m_section_breaks; ///< by section: whether it begins on a new page
    std::size_t m_section = 0;
    std::string m_heading_code; ///< the number that stands in a cell beside the heading to come
    int m_page = 0; ///< 0 where the file does not say
    int m_paragraph = 0;
    int m_blank_lines = 0;
    bool m_starts_page = true;
};

} // namespace taikei::document::office

#include "document/office/word_paragraph.hpp"

#include "base/text.hpp"
#include "document/office/symbol_font.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>

namespace taikei::document::office {

namespace {

/// The inside of a paragraph, in its order.
class ParagraphReader {
public:
    ParagraphReader(const WordFormat &base, const WordParts &parts, NoteCounter &notes)
        : m_base(base)
        , m_parts(parts)
        , m_notes(notes)
    {
    }

    ParagraphText read(const pugi::xml_node &paragraph)
    {
        read_children(paragraph);
        return std::move(m_result);
    }

private:
    void read_children(const pugi::xml_node &node)
    {
        visit_content(node, [&](const pugi::xml_node &each) { read_node(each); });
    }

    void read_node(const pugi::xml_node &node)
    {
        const auto name = local_name(node);
        if (name == "r")
            read_run(node);
        else if (name == "fldSimple" || name == "oMath" || name == "oMathPara" || name == "bdo")
            read_children(node);
        else if (name != "pPr" && name != "del" && name != "moveFrom" && node.first_child())
            read_mathematics(node);
    }

    /// A formula keeps its letters in runs at any depth.
    void read_mathematics(const pugi::xml_node &node)
    {
        if (std::string_view(node.name()).starts_with("m:"))
            read_children(node);
    }

    void read_run(const pugi::xml_node &run)
    {
        const auto properties = child(run, "rPr");
        m_format = read_run_format(properties);
        m_format.complete(m_parts.styles.character_format(attribute(child(properties, "rStyle"), "val")));
        m_format.complete(m_base);
        m_own_mark = nullptr;
        for (const auto &node : run)
            read_run_content(node);
    }

    void read_run_content(const pugi::xml_node &node)
    {
        const auto name = local_name(node);
        if (name == "t")
            add(node.text().get());
        else if (name == "tab" || name == "ptab")
            add("\t");
        else if (name == "cr")
            add("\n");
        else if (name == "br")
            read_break(attribute(node, "type"));
        else if (name == "noBreakHyphen")
            add("-");
        else if (name == "sym")
            add(symbol_at(attribute(node, "char")));
        else if (name == "ruby")
            read_children(child(node, "rubyBase"));
        else if (name == "fldChar")
            read_field_mark(attribute(node, "fldCharType"));
        else if (name == "lastRenderedPageBreak")
            m_result.page_breaks += m_parts.knows_pages ? 1 : 0;
        else if (name == "footnoteReference" || name == "endnoteReference")
            read_note_reference(node, name.starts_with('e'));
        else if (name == "AlternateContent")
            read_alternatives(node);
        else if (name == "drawing" || name == "pict" || name == "object")
            read_drawing(node);
    }

    void add(std::string_view text)
    {
        if (text.empty() || m_format.hidden.value_or(false) || is_in_field_code())
            return;
        if (m_own_mark != nullptr)
            *m_own_mark += text;
        const Style style{m_format.size.value_or(0), m_format.bold.value_or(false), false};
        if (m_result.runs.empty() || m_result.runs.back().style != style)
            m_result.runs.push_back({{}, style});
        m_result.runs.back().text += without_symbol_font(text);
    }

    static std::string_view symbol_at(std::string_view code)
    {
        int number = 0;
        std::from_chars(code.data(), code.data() + code.size(), number, 16);
        return find_symbol(number);
    }

    void read_break(std::string_view type)
    {
        if (type == "page") {
            if (m_result.is_empty() && !m_parts.knows_pages)
                ++m_result.page_breaks;
            m_result.ends_page = !m_result.is_empty();
        } else if (type != "column") {
            add("\n");
        }
    }

    /// Between begin and separate stand the field's code, then its result up to end. A result may hold fields.
    void read_field_mark(std::string_view type)
    {
        if (type == "begin")
            m_fields.push_back(true);
        else if (type == "separate" && !m_fields.empty())
            m_fields.back() = false;
        else if (type == "end" && !m_fields.empty())
            m_fields.pop_back();
    }

    bool is_in_field_code() const
    {
        return std::ranges::any_of(m_fields, [](bool is_code) { return is_code; });
    }

    void read_note_reference(const pugi::xml_node &node, bool is_endnote)
    {
        NoteReference note;
        note.is_endnote = is_endnote;
        note.id = number_attribute(node, "id").value_or(0);
        const bool has_own_mark = is_set(node, "customMarkFollows");
        if (!has_own_mark)
            note.mark = is_endnote ? "（注" + std::to_string(++m_notes.endnotes) + "）"
                                   : "※" + std::to_string(++m_notes.footnotes);
        add(note.mark);
        m_result.notes.push_back(std::move(note));
        m_own_mark = has_own_mark ? &m_result.notes.back().mark : nullptr;
    }

    /// The same content for newer and older programs: one of them is read.
    void read_alternatives(const pugi::xml_node &node)
    {
        const auto boxes_before = m_result.boxes.size();
        const auto pictures_before = m_result.pictures.size();
        const auto choice = child(node, "Choice");
        read_alternative(choice);
        const bool has_words = std::any_of(m_result.pictures.begin() + static_cast<std::ptrdiff_t>(pictures_before),
                                           m_result.pictures.end(), [](const auto &words) { return !words.empty(); });
        if (has_words || m_result.boxes.size() > boxes_before || holds_text(choice))
            return;
        m_result.pictures.resize(pictures_before);
        read_alternative(child(node, "Fallback"));
    }

    void read_alternative(const pugi::xml_node &node)
    {
        for (const auto &each : node)
            read_run_content(each);
    }

    static bool holds_text(const pugi::xml_node &node)
    {
        return !node.find_node([](const pugi::xml_node &each) { return local_name(each) == "t"; }).empty();
    }

    void read_drawing(const pugi::xml_node &node)
    {
        const auto boxes_before = m_result.boxes.size();
        find_boxes(node);
        const auto words = words_for_picture(node);
        if (words && m_result.boxes.size() == boxes_before && !is_in_field_code())
            m_result.pictures.emplace_back(base::trim(*words));
    }

    /// The alternative text of a picture: in docPr, or where an older program drew it, in the shape. None where the
    /// drawing is no picture.
    static std::optional<std::string_view> words_for_picture(const pugi::xml_node &drawing)
    {
        const auto has_name = [](std::string_view name) {
            return [name](const pugi::xml_node &each) { return local_name(each) == name; };
        };
        if (drawing.find_node(has_name("pic")))
            return attribute(drawing.find_node(has_name("docPr")), "descr");
        const auto image = drawing.find_node(has_name("imagedata"));
        return image ? std::optional(attribute(image.parent(), "alt")) : std::nullopt;
    }

    /// Text boxes at any depth of a drawing, groups of shapes included.
    void find_boxes(const pugi::xml_node &node)
    {
        for (const auto &each : node) {
            const auto name = local_name(each);
            if (name == "txbxContent")
                m_result.boxes.push_back(each);
            else if (name == "AlternateContent")
                read_alternatives(each);
            else if (name != "Fallback")
                find_boxes(each);
        }
    }

    const WordFormat &m_base;
    const WordParts &m_parts;
    NoteCounter &m_notes;
    WordFormat m_format; ///< of the run that is read
    std::string *m_own_mark = nullptr; ///< the mark that the author typed behind the reference
    std::vector<bool> m_fields; ///< open ones: true while in the code
    ParagraphText m_result;
};

} // namespace

std::string ParagraphText::text() const
{
    std::string text;
    for (const auto &run : runs)
        text += run.text;
    return text;
}

bool ParagraphText::is_empty() const
{
    return std::ranges::all_of(runs, [](const Run &run) { return base::trim(run.text).empty(); });
}

ParagraphText read_paragraph(const pugi::xml_node &paragraph, const WordFormat &base, const WordParts &parts,
                             NoteCounter &notes)
{
    return ParagraphReader(base, parts, notes).read(paragraph);
}

} // namespace taikei::document::office

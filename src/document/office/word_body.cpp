#include "document/office/word_body.hpp"

#include "base/text.hpp"
#include "document/office/cell_lines.hpp"
#include "document/office/word_grid.hpp"

#include <algorithm>
#include <utility>

namespace taikei::document::office {

using base::Result;

namespace {

constexpr int twips_a_column = 105; // half the width of a letter of 10.5 points

/// How far a paragraph is moved in, in display columns.
int indent_of(const pugi::xml_node &properties)
{
    const auto indent = child(properties, "ind");
    const auto left = number_attribute(indent, "left");
    const auto twips = left ? left : number_attribute(indent, "start");
    constexpr int deepest = 40;
    return std::clamp(twips.value_or(0) / twips_a_column, 0, deepest);
}

/// 1-1, 第2章, ③: a number that stands in a cell of its own beside the title it belongs to.
bool is_number_alone(std::string_view text)
{
    constexpr std::size_t longest = 12;
    const auto folded = base::fold_tight(text);
    if (folded.empty() || base::length(folded) > longest)
        return false;
    constexpr std::string_view allowed = "0123456789.-()";
    bool has_digit = false;
    for (std::size_t at = 0; at < folded.size();) {
        const auto begin = at;
        const char32_t c = base::next_code_point(folded, at);
        const std::string_view letter = std::string_view(folded).substr(begin, at - begin);
        has_digit = has_digit || (c >= U'0' && c <= U'9');
        if (!allowed.contains(letter) && !std::u32string_view(U"第章節項編部").contains(c))
            return false;
    }
    return has_digit;
}

std::vector<bool> find_section_breaks(const pugi::xml_node &body)
{
    std::vector<bool> breaks;
    const auto add = [&](const pugi::xml_node &section) {
        if (section)
            breaks.push_back(attribute(child(section, "type"), "val") != "continuous");
    };
    visit_content(body, [&](const pugi::xml_node &node) {
        add(local_name(node) == "sectPr" ? node : child(child(node, "pPr"), "sectPr"));
    });
    return breaks;
}

} // namespace

WordBody::WordBody(const WordParts &parts, WordNumbering numbering, Assembly &assembly)
    : m_parts(parts)
    , m_numbering(std::move(numbering))
    , m_assembly(assembly)
    , m_page(parts.knows_pages ? 1 : 0)
{
}

Result<void> WordBody::read(const pugi::xml_node &body)
{
    m_section_breaks = find_section_breaks(body);
    if (auto read = read_blocks(body); !read)
        return read;
    if (auto added = add_notes(); !added)
        return added;
    for (int page = 1; page <= m_page; ++page)
        m_assembly.document().pages.push_back({page, std::to_string(page), 0, 0});
    return {};
}

base::Place WordBody::place() const
{
    return m_assembly.place_at(m_paragraph, m_paragraph, m_page);
}

Result<void> WordBody::read_blocks(const pugi::xml_node &container)
{
    Result<void> outcome;
    visit_content(container, [&](const pugi::xml_node &node) {
        if (!outcome)
            return;
        if (local_name(node) == "p")
            outcome = add_paragraph(node);
        else if (local_name(node) == "tbl")
            outcome = add_table(node);
    });
    return outcome;
}

WordFormat WordBody::format_of(const pugi::xml_node &paragraph) const
{
    const auto properties = child(paragraph, "pPr");
    auto format = read_paragraph_format(properties);
    format.complete(m_parts.styles.format(attribute(child(properties, "pStyle"), "val")));
    return format;
}

bool is_heading(const WordFormat &format)
{
    constexpr int body_text = 9;
    return format.outline_level && *format.outline_level >= 0 && *format.outline_level < body_text;
}

Result<void> WordBody::add_paragraph(const pugi::xml_node &paragraph)
{
    if (auto added = add_lines(read_lines(paragraph)); !added)
        return added;
    if (auto added = add_boxes(std::exchange(m_boxes, {})); !added)
        return added;
    if (auto added = add_pictures(); !added)
        return added;
    end_section(paragraph);
    return {};
}

Result<void> WordBody::add_lines(std::vector<Line> lines)
{
    for (auto &line : lines) {
        const bool ends_passage = line.kind == Line::Kind::Heading || m_starts_page;
        if (ends_passage && !m_notes.empty() && line.kind != Line::Kind::Text) {
            if (auto added = add_notes(); !added)
                return added;
        }
        if (line.kind == Line::Kind::Heading && !m_heading_code.empty()) {
            const std::string code = std::exchange(m_heading_code, {}) + " ";
            line.text.insert(0, code);
            line.runs.front().text.insert(0, code);
        }
        line.starts_page = std::exchange(m_starts_page, false);
        line.blank_lines_above = std::exchange(m_blank_lines, 0);
        if (auto added = m_assembly.add(std::move(line)); !added)
            return added;
    }
    take_new_notes();
    return {};
}

/// Notes are printed as lines of their own: at the next heading or page, or behind the table that refers to them.
Result<void> WordBody::add_notes()
{
    const auto notes = std::exchange(m_notes, {});
    for (const auto &note : notes) {
        const auto &texts = note.is_endnote ? m_parts.endnote_of : m_parts.footnote_of;
        const auto found = texts.find(note.id);
        if (found == texts.end())
            continue;
        CellText text;
        append_cell_blocks(found->second, text);
        if (text.text.empty())
            continue;
        Line line;
        line.kind = Line::Kind::Paragraph;
        line.text = text.text.starts_with(base::trim(note.mark)) ? text.text : note.mark + " " + text.text;
        std::ranges::replace(line.text, '\n', ' ');
        line.place = place();
        if (auto added = m_assembly.add(std::move(line)); !added)
            return added;
    }
    return {};
}

Result<void> WordBody::add_boxes(const std::vector<pugi::xml_node> &boxes)
{
    for (const auto &box : boxes) {
        if (auto read = read_blocks(box); !read)
            return read;
    }
    return {};
}

Result<void> WordBody::add_pictures()
{
    for (const std::string &words : std::exchange(m_pictures, {})) {
        if (auto added = m_assembly.add(Image{words, place()}); !added)
            return added;
    }
    return {};
}

void WordBody::turn_pages(const ParagraphText &text, bool breaks_before)
{
    if (m_parts.knows_pages)
        m_page += text.page_breaks;
    m_starts_page = m_starts_page || text.page_breaks > 0 || breaks_before;
}

void WordBody::end_section(const pugi::xml_node &paragraph)
{
    if (!child(child(paragraph, "pPr"), "sectPr"))
        return;
    ++m_section;
    m_starts_page = m_starts_page || (m_section < m_section_breaks.size() && m_section_breaks[m_section]);
}

void WordBody::keep_notes(const ParagraphText &text)
{
    m_new_notes.insert(m_new_notes.end(), text.notes.begin(), text.notes.end());
}

void WordBody::take_new_notes()
{
    m_notes.insert(m_notes.end(), m_new_notes.begin(), m_new_notes.end());
    m_new_notes.clear();
}

ParagraphText WordBody::read_text(const pugi::xml_node &paragraph, const WordFormat &format)
{
    auto text = read_paragraph(paragraph, format, m_parts, m_note_counter);
    text.runs.insert(text.runs.begin(), m_carried.begin(), m_carried.end());
    m_carried.clear();
    keep_notes(text);
    m_boxes.insert(m_boxes.end(), text.boxes.begin(), text.boxes.end());
    m_pictures.insert(m_pictures.end(), text.pictures.begin(), text.pictures.end());
    return text;
}

std::vector<Line> WordBody::read_lines(const pugi::xml_node &paragraph)
{
    ++m_paragraph;
    const auto properties = child(paragraph, "pPr");
    const auto format = format_of(paragraph);
    auto text = read_text(paragraph, format);
    turn_pages(text, is_on(child(properties, "pageBreakBefore")));
    std::optional<ListLabel> label;
    if (format.list.value_or(0) > 0)
        label = m_numbering.next({*format.list, format.list_level.value_or(0)});
    if (m_parts.styles.is_contents(attribute(child(properties, "pStyle"), "val")))
        return {};
    if (child(child(properties, "rPr"), "del") && !text.runs.empty()) {
        m_carried = std::move(text.runs);
        return {};
    }
    auto lines = text.is_empty() ? std::vector<Line>{} : split_into_lines(text, format, label, indent_of(properties));
    m_blank_lines += lines.empty() ? 1 : 0;
    if (text.ends_page)
        m_starts_page = m_starts_page || lines.empty();
    return lines;
}

std::vector<Line> WordBody::split_into_lines(const ParagraphText &text, const WordFormat &format,
                                             const std::optional<ListLabel> &label, int indent)
{
    Line open;
    const bool heads = is_heading(format);
    const std::string number = label ? label->text : std::string();
    open.runs = text.runs;
    if (!number.empty())
        open.runs.front().text.insert(0, number);
    std::vector<Line> lines(1);
    for (const auto &run : open.runs) {
        bool is_first = true;
        for (const auto piece : base::split(run.text, "\n")) {
            if (!std::exchange(is_first, false)) {
                if (!heads)
                    lines.emplace_back();
                else if (!lines.back().runs.empty())
                    lines.back().runs.back().text += ' ';
            }
            if (!piece.empty())
                lines.back().runs.push_back({std::string(piece), run.style});
        }
    }
    for (auto &line : lines) {
        line.indent = heads ? 0 : indent;
        trim_line(line);
    }
    std::erase_if(lines, [](const Line &line) { return line.text.empty(); });
    for (auto &line : lines) {
        line.place = place();
        line.kind = lines.size() > 1 ? Line::Kind::Text : Line::Kind::Paragraph;
        if (heads) {
            constexpr int deepest_heading = 6;
            line.kind = Line::Kind::Heading;
            line.heading_level = std::min(*format.outline_level + 1, deepest_heading);
        } else if (label && label->is_bullet) {
            line.kind = Line::Kind::ListItem;
            line.depth = format.list_level.value_or(0) + 1;
        }
    }
    return lines;
}

void WordBody::append_cell_blocks(const pugi::xml_node &container, CellText &cell)
{
    const auto append = [&](std::string_view text) {
        if (!text.empty())
            cell.text.append(cell.text.empty() ? "" : "\n").append(text);
    };
    visit_content(container, [&](const pugi::xml_node &node) {
        if (local_name(node) == "p") {
            for (const auto &line : read_lines(node))
                append(line.text);
            for (const auto &box : std::exchange(m_boxes, {}))
                append_cell_blocks(box, cell);
        } else if (local_name(node) == "tbl") {
            cell.holds_table = true;
            for (const auto &row : WordTable::read(node).rows) {
                std::string line;
                for (const auto &inner : row.cells) {
                    const auto text = base::squeeze(read_cell(inner.node).text);
                    line.append(line.empty() || text.empty() ? "" : " ").append(text);
                }
                append(line);
            }
        }
    });
}

WordBody::CellText WordBody::read_cell(const pugi::xml_node &node)
{
    CellText cell;
    append_cell_blocks(node, cell);
    cell.text = text_of_cell(cell.text);
    m_blank_lines = 0;
    return cell;
}

bool WordBody::holds_heading(const pugi::xml_node &container) const
{
    bool holds = false;
    visit_content(container, [&](const pugi::xml_node &node) {
        holds = holds || (local_name(node) == "p" && is_heading(format_of(node)));
    });
    return holds;
}

/// A frame around a passage, or a few cells that place a title. A large table keeps its cells even where their text is
/// styled as headings.
bool WordBody::is_layout(const WordTable &table) const
{
    constexpr std::size_t most_rows = 3;
    constexpr std::size_t most_cells_around_tables = 4;
    if (table.cell_count() == 1)
        return true;
    bool has_heading = false;
    bool has_table = false;
    for (const auto &row : table.rows) {
        for (const auto &cell : row.cells) {
            has_heading = has_heading || holds_heading(cell.node);
            has_table = has_table || child(cell.node, "tbl");
        }
    }
    return (has_heading && table.rows.size() <= most_rows)
        || (has_table && table.cell_count() <= most_cells_around_tables);
}

Result<void> WordBody::add_table(const pugi::xml_node &node)
{
    const auto table = WordTable::read(node);
    if (table.rows.empty())
        return {};
    if (is_layout(table))
        return add_layout(table);
    return add_grid(table);
}

Result<void> WordBody::add_layout(const WordTable &table)
{
    for (const auto &row : table.rows) {
        for (const auto &cell : row.cells) {
            if (cell.is_continued)
                continue;
            const auto only = child(cell.node, "p");
            const bool is_single = only && !child(cell.node, "tbl") && !holds_heading(cell.node);
            if (is_single && table.cell_count() > 1) {
                auto lines = read_lines(only);
                if (lines.size() == 1 && is_number_alone(lines.front().text)) {
                    m_heading_code = lines.front().text;
                    continue;
                }
                if (auto added = add_lines(std::move(lines)); !added)
                    return added;
                continue;
            }
            if (auto read = read_blocks(cell.node); !read)
                return read;
        }
    }
    m_heading_code.clear();
    return add_pictures();
}

Result<void> WordBody::add_grid(const WordTable &table)
{
    auto where = place();
    if (auto allowed = m_assembly.allow_grid(table.rows.size(), static_cast<std::size_t>(table.columns), where);
        !allowed)
        return allowed;
    WordGrid grid;
    const bool starts_page = m_starts_page;
    const int blank_lines = std::exchange(m_blank_lines, 0);
    bool holds_table = false;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (const auto &cell : table.rows[row].cells) {
            if (cell.is_continued)
                continue;
            auto content = read_cell(cell.node);
            holds_table = holds_table || content.holds_table;
            auto cell_place = place();
            cell_place.row = static_cast<int>(row) + 1;
            cell_place.column = cell.left + 1;
            grid.add(static_cast<int>(row), cell, std::move(content.text), std::move(cell_place));
        }
    }
    Table result = grid.take(table.header_rows());
    result.place = where;
    result.blank_lines_above = blank_lines;
    result.starts_page = starts_page;
    m_starts_page = m_starts_page && result.grid.empty();
    if (holds_table)
        m_assembly.add_finding("nested-table", "a table stands in a cell of another: its rows are lines of that cell",
                               where);
    if (auto added = m_assembly.add(std::move(result)); !added)
        return added;
    take_new_notes();
    if (auto added = add_notes(); !added)
        return added;
    return add_pictures();
}

} // namespace taikei::document::office

#include "document/text/plain_text.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/spaces.hpp"
#include "document/text/box_table.hpp"
#include "document/text/letters/letter_table.hpp"
#include "document/text/letters/named_sentences.hpp"
#include "document/text/markdown.hpp"
#include "document/text/markup_fragment.hpp"
#include "document/text/pipe_table.hpp"
#include "document/text/sheets/form_table.hpp"
#include "document/text/sheets/sheet_forms.hpp"
#include "document/text/spaces/centred_groups.hpp"
#include "document/text/spaces/centred_labels.hpp"
#include "document/text/spaces/close_lines.hpp"
#include "document/text/spaces/cycled_rows.hpp"
#include "document/text/spaces/even_rows.hpp"
#include "document/text/spaces/hanging_form.hpp"
#include "document/text/spaces/labelled_rows.hpp"
#include "document/text/spaces/letter_columns.hpp"
#include "document/text/spaces/named_groups.hpp"
#include "document/text/spaces/numbered_rows.hpp"
#include "document/text/spaces/outline_columns.hpp"
#include "document/text/spaces/prose_columns.hpp"
#include "document/text/spaces/sentence_rows.hpp"
#include "document/text/spaces/side_letters.hpp"
#include "document/text/spaces/space_lines.hpp"
#include "document/text/spaces/space_table.hpp"
#include "document/text/spaces/text_columns.hpp"
#include "document/text/spaces/titled_boxes.hpp"
#include "document/text/spaces/year_heads.hpp"
#include "document/text/tabs/broken_rows.hpp"
#include "document/text/tabs/list_tabs.hpp"
#include "document/text/tabs/pasted_rows.hpp"
#include "document/text/tabs/quoted_cells.hpp"
#include "document/text/tabs/tab_table.hpp"

#include <algorithm>
#include <optional>

namespace taikei::document {

namespace {

using base::Result;

struct Indented {
    int columns = 0;
    std::string_view text;
};

Indented take_indent(std::string_view line)
{
    constexpr int tab_stop = 8;
    Indented result{0, line};
    for (;;) {
        if (result.text.starts_with(' ')) {
            result.columns += 1;
            result.text.remove_prefix(1);
        } else if (result.text.starts_with(ideographic_space)) {
            result.columns += 2;
            result.text.remove_prefix(ideographic_space.size());
        } else if (result.text.starts_with(no_break_space)) {
            result.columns += 1;
            result.text.remove_prefix(no_break_space.size());
        } else if (result.text.starts_with('\t')) {
            result.columns += tab_stop - result.columns % tab_stop;
            result.text.remove_prefix(1);
        } else {
            return result;
        }
    }
}

/// `- foo`, and in Markdown `* foo` and `+ foo`. A page number between dashes (- 41 -) is none, nor is a number behind
/// one
/// (- 41), nor `* foo` in plain text: that is how footnotes begin.
bool has_list_mark(std::string_view text, TextStyle style)
{
    const bool is_mark =
        text.starts_with("- ") || (style == TextStyle::Markdown && (text.starts_with("* ") || text.starts_with("+ ")));
    if (!is_mark)
        return false;
    const auto item = trim_spaces(text.substr(2));
    const bool is_number = item.find_first_not_of("0123456789 -") == std::string_view::npos;
    return !is_number && !item.ends_with(" -");
}

/// Depth of list items by their indentation: each deeper one nests, however many spaces a level has.
class ListDepth {
public:
    int enter(int indent)
    {
        while (!m_indents.empty() && m_indents.back() > indent)
            m_indents.pop_back();
        if (m_indents.empty() || m_indents.back() < indent)
            m_indents.push_back(indent);
        return static_cast<int>(m_indents.size());
    }

    void leave() { m_indents.clear(); }

private:
    std::vector<int> m_indents;
};

/// What a line's successor says of it.
struct LineBelow {
    bool is_indented = false; ///< set further in, so that a number opens an item with text of its own
    bool defines = false; ///< `: foo`, so that the line is a term
};

class TextReader {
public:
    TextReader(TextStyle style, bool counts_letters, Assembly &assembly)
        : m_style(style)
        , m_counts_letters(counts_letters)
        , m_assembly(assembly)
    {
    }

    Result<void> read(std::span<const SourceLine> lines)
    {
        m_lines = lines;
        m_pasted.reset();
        while (!lines.empty()) {
            const auto taken = add_block(lines);
            if (!taken)
                return std::unexpected(taken.error());
            lines = lines.subspan(*taken);
        }
        return {};
    }

    /// What stands on a sheet of a form: labels with their texts, or lines that are read apart from all others.
    Result<void> read(const sheets::SheetPart &part)
    {
        if (part.rows.empty())
            return read(std::span(part.lines));
        Table table;
        if (auto rows = sheets::read_form_rows(part, m_assembly, table); !rows)
            return rows;
        return m_assembly.add(std::move(table));
    }

private:
    /// Gives the number of lines taken.
    Result<std::size_t> add_block(std::span<const SourceLine> lines)
    {
        if (!m_in_fence) {
            const auto taken = add_table(lines);
            if (!taken || *taken > 0) {
                m_list_depth.leave();
                return taken;
            }
        }
        LineBelow below;
        if (lines.size() > 1) {
            below.is_indented = lines[1].text.starts_with("  ");
            below.defines = lines[1].blank_lines_above <= 1 && is_markdown_definition(lines[1].text);
        }
        if (auto added = add_line(lines[0], below); !added)
            return std::unexpected(added.error());
        return 1;
    }

    /// The kinds of table, each known by its first line. 0 where none begins here.
    Result<std::size_t> add_table(std::span<const SourceLine> lines)
    {
        const auto text = lines[0].text;
        if (lines[0].number >= m_no_box_before && may_begin_box(text)) {
            const auto count = count_box_lines(lines);
            const auto added = add_box_table(lines.first(count), m_assembly);
            if (!added)
                return std::unexpected(added.error());
            if (*added)
                return count;
            m_no_box_before = lines[0].number + static_cast<int>(count);
        }
        if (text.contains('\t'))
            return add_rows_with_tabs(lines);
        return text.contains('|') ? add_pipe_table(lines, m_assembly) : add_space_table(lines);
    }

    /// Looks for broken rows in the lines that begin here, once for each group of lines.
    Result<std::size_t> add_rows_with_tabs(std::span<const SourceLine> lines)
    {
        const int number = lines[0].number;
        if (!m_pasted)
            m_pasted.emplace(m_lines);
        if (const auto rows = m_pasted->find(lines); !rows.empty())
            return add_tab_table(lines, rows, m_assembly);
        if (number >= m_broken.end_line)
            m_broken = find_broken_tables(lines);
        const auto table = std::ranges::lower_bound(m_broken.tables, number, {}, &BrokenTable::first_line);
        const bool is_broken = table != m_broken.tables.end() && table->first_line == number;
        return add_tab_table(lines, is_broken ? std::span(table->lines_of_row) : std::span<const std::size_t>(),
                             m_assembly);
    }

    Result<std::size_t> add_space_table(std::span<const SourceLine> lines)
    {
        // A head whose first line has no gap stands above one that has.
        if (!has_gap(lines[0].text) && (lines.size() < 2 || !has_gap(lines[1].text)))
            return add_named_sentences(lines);
        if (const auto form = count_hanging_form(lines); form > 0)
            return add_rows(lines.first(form), read_hanging_form);
        if (const auto numbered = count_numbered_rows(lines); numbered > 0)
            return add_rows(lines.first(numbered), read_numbered_rows);
        if (const auto grouped = count_centred_groups(lines); grouped > 0)
            return add_rows(lines.first(grouped), read_centred_groups);
        if (const auto cycled = count_cycled_rows(lines); cycled > 0)
            return add_rows(lines.first(cycled), read_cycled_rows);
        if (const auto taken = add_letter_table(lines); !taken || *taken > 0)
            return taken;
        if (const auto named = count_named_groups(lines); named > 0)
            return add_rows(lines.first(named), read_named_groups);
        if (const auto told = count_sentence_rows(lines); told > 0)
            return add_rows(lines.first(told), read_sentence_rows);
        if (const auto labels = count_centred_labels(lines); labels > 0)
            return add_rows(lines.first(labels), read_centred_labels);
        if (const auto taken = add_named_sentences(lines); !taken || *taken > 0)
            return taken;
        if (const auto years = count_rows_of_years(lines); years > 0)
            return add_rows(lines.first(years), read_even_rows);
        if (lines[0].number < m_close_before)
            return 0;
        if (const auto close = count_close_lines(lines); close > 0) {
            m_close_before = lines[close - 1].number + 1;
            return 0;
        }
        const auto even = count_even_rows(lines);
        if (lines[0].number < m_no_space_table_before && even == 0)
            return add_labelled_rows(lines.first(count_labelled_rows(lines)));
        const auto count = count_space_table_lines(lines);
        if (even > 0 && even > count)
            return add_rows(lines.first(even), read_even_rows);
        if (count < 2)
            return 0;
        const auto group = lines.first(count);
        m_no_space_table_before = group.back().number + 1;
        Table table;
        const auto found = find_space_table(group, m_assembly, table);
        if (!found)
            return std::unexpected(found.error());
        if (!found->is_table && even > 0)
            return add_rows(lines.first(even), read_even_rows);
        if (!found->is_table)
            return add_labelled_rows(lines.first(count_labelled_rows(lines)));
        for (const auto &line : group.first(found->lines_before)) {
            if (auto added = add_line(line); !added)
                return std::unexpected(added.error());
        }
        if (auto added = m_assembly.add(std::move(table)); !added)
            return std::unexpected(added.error());
        return count;
    }

    /// Rows of as many figures as the line has years; 0 where there are none, or where the table has other lines too.
    static std::size_t count_rows_of_years(std::span<const SourceLine> lines)
    {
        const auto even = heads_years(lines[0].text) ? count_even_rows(lines) : 0;
        return even > 0 && even >= count_space_table_lines(lines) ? even : 0;
    }

    template <typename Read>
    Result<std::size_t> add_rows(std::span<const SourceLine> lines, Read read_rows)
    {
        Table table;
        if (auto read = read_rows(lines, m_assembly, table); !read)
            return std::unexpected(read.error());
        if (auto added = m_assembly.add(std::move(table)); !added)
            return std::unexpected(added.error());
        return lines.size();
    }

    /// Looks a few times only where no table was found, though each line may look like a head.
    Result<std::size_t> add_letter_table(std::span<const SourceLine> lines)
    {
        constexpr int most_looks = 3;
        if (!m_counts_letters || (lines[0].number < m_no_letter_table_before && m_letter_looks >= most_looks))
            return 0;
        const letters::LetterTable found(lines);
        if (!found.is_table()) {
            if (found.line_count() == 0) // a first line that heads nothing costs nothing
                return 0;
            m_letter_looks = lines[0].number < m_no_letter_table_before ? m_letter_looks + 1 : 1;
            m_no_letter_table_before = std::max(m_no_letter_table_before, lines[found.line_count() - 1].number + 1);
            return 0;
        }
        Table table = m_assembly.begin_table(lines.first(found.line_count()));
        if (auto added = found.add_to(table, m_assembly); !added)
            return std::unexpected(added.error());
        if (auto added = m_assembly.add(std::move(table)); !added)
            return std::unexpected(added.error());
        return found.line_count();
    }

    /// No lines where there are none. The first may hold the beginning of a sentence alone, deep within the line.
    Result<std::size_t> add_named_sentences(std::span<const SourceLine> lines)
    {
        constexpr std::string_view deep = "                ";
        if (!m_counts_letters || (!has_gap(lines[0].text) && !lines[0].text.starts_with(deep)))
            return 0;
        const auto count = letters::count_named_sentences(lines);
        return count > 0 ? add_rows(lines.first(count), letters::read_named_sentences) : 0;
    }

    /// No lines where there are none.
    Result<std::size_t> add_labelled_rows(std::span<const SourceLine> lines)
    {
        if (lines.empty())
            return 0;
        Table table;
        if (auto read = read_labelled_rows(lines, m_assembly, table); !read)
            return std::unexpected(read.error());
        if (auto added = m_assembly.add(std::move(table)); !added)
            return std::unexpected(added.error());
        return lines.size();
    }

    Result<void> add_line(const SourceLine &source, LineBelow below = {})
    {
        auto [indent, text] = take_indent(source.text);
        Line line;
        line.indent = indent;
        line.blank_lines_above = source.blank_lines_above;
        line.starts_page = source.starts_page;
        line.place = m_assembly.place_of(source);
        if (m_style == TextStyle::Markdown) {
            if (is_markdown_fence(text)) {
                m_in_fence = !m_in_fence;
                return {};
            }
            if (!m_in_fence && is_markdown_rule(text))
                return {};
        }
        if (m_in_fence) {
            line.text = text;
            return m_assembly.add(std::move(line));
        }
        if (m_style == TextStyle::Markdown) {
            text = take_paragraph_mark(line, text);
            if (text.empty()) // > alone parts the paragraphs of a quotation
                return {};
            if (below.is_indented && indent == 0 && is_ordered_item(text))
                line.kind = Line::Kind::ListItem;
            else if (below.defines && line.kind == Line::Kind::Text && !read_markdown_heading(text))
                line.kind = Line::Kind::Term;
        }
        return add_marked(std::move(line), text);
    }

    /// `> foo` of a quotation and `: foo` of a definition: paragraphs set in, as those of HTML.
    static std::string_view take_paragraph_mark(Line &line, std::string_view text)
    {
        constexpr int inner_indent = 2;
        if (is_markdown_definition(text)) {
            line.kind = Line::Kind::Paragraph;
            line.indent += inner_indent;
            return trim_spaces(text.substr(1));
        }
        for (; text.starts_with('>'); text = trim_spaces(text.substr(1)))
            line.indent += inner_indent;
        return text;
    }

    Result<void> add_marked(Line line, std::string_view text)
    {
        if (has_list_mark(text, m_style)) {
            line.kind = Line::Kind::ListItem;
            line.depth = m_list_depth.enter(line.indent);
            text = trim_spaces(text.substr(2));
        } else {
            m_list_depth.leave();
        }
        if (m_style == TextStyle::Markdown) {
            if (const auto heading = read_markdown_heading(text)) {
                line.kind = Line::Kind::Heading;
                line.heading_level = heading->level;
                text = heading->text;
            }
        }
        if (may_hold_fragments(text))
            return add_fragments(std::move(line), text);
        set_text(line, text);
        return m_assembly.add(std::move(line));
    }

    /// A line of markup becomes a line for each item and paragraph in it, all with the same place.
    Result<void> add_fragments(Line line, std::string_view text)
    {
        for (const auto &fragment : decode_fragments(text)) {
            Line part = line;
            if (fragment.kind == FragmentLine::Kind::ListItem) {
                part.kind = Line::Kind::ListItem;
                part.depth = fragment.depth;
            } else if (fragment.kind == FragmentLine::Kind::Paragraph && part.kind == Line::Kind::Text) {
                part.kind = Line::Kind::Paragraph;
            }
            set_text(part, fragment.text);
            if (auto added = m_assembly.add(std::move(part)); !added)
                return added;
            line.blank_lines_above = 0;
            line.starts_page = false;
        }
        return {};
    }

    void set_text(Line &line, std::string_view text) const
    {
        if (m_style == TextStyle::Plain) {
            line.text = text;
            return;
        }
        line.runs = read_emphasis(text);
        for (const auto &run : line.runs)
            line.text += run.text;
        if (std::ranges::none_of(line.runs, [](const Run &run) { return run.style.bold; }))
            line.runs.clear();
        // Marks around nothing are what the author typed.
        if (line.text.empty())
            line.text = text;
    }

    TextStyle m_style;
    bool m_counts_letters; ///< columns are held by counting letters, and begin at twice as many display columns
    Assembly &m_assembly;
    ListDepth m_list_depth;
    bool m_in_fence = false;
    std::span<const SourceLine> m_lines; ///< all of them
    std::optional<PastedRows> m_pasted; ///< made for the first line with tabs
    BrokenTables m_broken; ///< of the group of lines looked at last
    int m_no_space_table_before = 0; ///< line up to which none was found
    int m_close_before = 0; ///< line up to which the reader tells the columns by their words
    int m_no_box_before = 0;
    int m_no_letter_table_before = 0; ///< line up to which none was found
    int m_letter_looks = 0; ///< how often among these lines
};

} // namespace

Result<void> add_text_blocks(std::span<const SourceLine> lines, TextStyle style, Assembly &assembly)
{
    return TextReader{style, false, assembly}.read(lines);
}

Result<void> read_plain_text(std::string_view text, Assembly &assembly)
{
    auto lines = split_lines(text, assembly.document().file.text(), assembly.limits());
    if (!lines)
        return std::unexpected(lines.error());
    mark_page_remnants(*lines);
    QuotedCells quoted;
    *lines = quoted.join(std::move(*lines));
    *lines = take_off_side_letters(std::move(*lines));
    ListTabs list_tabs;
    *lines = list_tabs.take_off(std::move(*lines));
    LetterColumns letters;
    *lines = letters.widen(std::move(*lines));
    const int pages = lines->empty() ? 0 : lines->back().page;
    sheets::SheetForms forms;
    const auto parts = letters.counts_letters() ? forms.take_out(*lines) : std::vector<sheets::SheetPart>();
    *lines = part_outline_columns(std::move(*lines));
    TextColumns columns;
    *lines = columns.part(std::move(*lines));
    TitledBoxes boxes;
    *lines = boxes.part(std::move(*lines));
    *lines = part_prose_columns(std::move(*lines));
    for (int number = 1; number <= pages; ++number)
        assembly.document().pages.emplace_back().number = number;
    // A line is a block at least; room for all at once spares moving them as the vector grows.
    assembly.document().blocks.reserve(lines->size());
    const TextStyle style = find_text_style(*lines, assembly.document().file.text());
    TextReader reader(style, letters.counts_letters(), assembly);
    std::span<const SourceLine> left(*lines);
    for (const sheets::SheetPart &part : parts) {
        const auto behind =
            std::ranges::find_if(left, [&](const SourceLine &line) { return line.number > part.lines.front().number; });
        const auto before = static_cast<std::size_t>(behind - left.begin());
        if (auto read = reader.read(left.first(before)); !read)
            return read;
        left = left.subspan(before);
        if (auto read = reader.read(part); !read)
            return read;
    }
    return reader.read(left);
}

} // namespace taikei::document

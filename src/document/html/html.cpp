#include "document/html/html.hpp"

#include "base/text.hpp"
#include "document/html/html_filter.hpp"
#include "document/html/html_nesting.hpp"
#include "document/html/html_table.hpp"
#include "document/html/html_text.hpp"
#include "document/html/html_tree.hpp"
#include "document/text/plain_text.hpp"
#include "document/unexpanded_entities.hpp"

#include <algorithm>
#include <array>

namespace taikei::document {

namespace {

using namespace std::string_view_literals;
using base::Result;

std::string lower_case(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

/// What the element around a piece of text makes of it.
struct Surroundings {
    Line::Kind kind = Line::Kind::Paragraph;
    int heading_level = 0;
    int depth = 0;
    int indent = 0;
};

class PageReader {
public:
    PageReader(const GumboNode &root, Assembly &assembly)
        : m_root(root)
        , m_filter(root)
        , m_assembly(assembly)
    {
        m_surroundings.emplace_back();
    }

    Result<void> read(const GumboNode *main)
    {
        m_main = main;
        walk(
            m_root, [this](const GumboNode &node) { return enter(node); },
            [this](const GumboNode &node) { leave(node); });
        flush();
        return m_outcome;
    }

private:
    bool enter(const GumboNode &node)
    {
        if (!m_outcome)
            return false;
        if (is_text(node)) {
            add_text(node);
            return false;
        }
        if (!is_element(node) || m_filter.leaves_out(node))
            return false;
        if (&node == m_main)
            ++m_in_main;
        return enter_element(node);
    }

    bool enter_element(const GumboNode &node)
    {
        const auto tag = node.v.element.tag;
        switch (tag) {
        case GUMBO_TAG_BR: add_break(); return false;
        case GUMBO_TAG_IMG: add_picture(node); return false;
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG: ++m_bold; return true;
        case GUMBO_TAG_TABLE:
            flush();
            if (is_layout_table(node))
                break;
            if (is_wanted())
                keep(add_html_table(node, m_filter, m_assembly));
            return false;
        case GUMBO_TAG_PRE:
            flush();
            if (is_wanted())
                add_preformatted(node);
            return false;
        default: break;
        }
        if (is_block(tag)) {
            flush();
            m_surroundings.push_back(surroundings_within(node));
        }
        return true;
    }

    void leave(const GumboNode &node)
    {
        const auto tag = node.v.element.tag;
        if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG)
            --m_bold;
        if (is_block(tag)) {
            flush();
            m_surroundings.pop_back();
        }
        if (&node == m_main)
            --m_in_main;
    }

    static bool is_block(GumboTag tag)
    {
        constexpr std::array inline_tags = {
            GUMBO_TAG_A,   GUMBO_TAG_SPAN,  GUMBO_TAG_FONT, GUMBO_TAG_SUP,    GUMBO_TAG_SUB,    GUMBO_TAG_SMALL,
            GUMBO_TAG_BIG, GUMBO_TAG_EM,    GUMBO_TAG_I,    GUMBO_TAG_U,      GUMBO_TAG_S,      GUMBO_TAG_RUBY,
            GUMBO_TAG_RB,  GUMBO_TAG_ABBR,  GUMBO_TAG_CODE, GUMBO_TAG_MARK,   GUMBO_TAG_TIME,   GUMBO_TAG_CITE,
            GUMBO_TAG_Q,   GUMBO_TAG_DEL,   GUMBO_TAG_INS,  GUMBO_TAG_IMG,    GUMBO_TAG_WBR,    GUMBO_TAG_KBD,
            GUMBO_TAG_VAR, GUMBO_TAG_LABEL, GUMBO_TAG_B,    GUMBO_TAG_STRONG, GUMBO_TAG_DFN,    GUMBO_TAG_BDI,
            GUMBO_TAG_BDO, GUMBO_TAG_DATA,  GUMBO_TAG_TT,   GUMBO_TAG_STRIKE, GUMBO_TAG_UNKNOWN};
        return std::ranges::find(inline_tags, tag) == inline_tags.end();
    }

    /// <th>めざす姿</th><td>…</td> in a table that places parts of the page: the word for what stands beside it.
    static bool is_label_cell(const GumboNode &node)
    {
        const auto is_text_cell = [](const GumboNode *cell) { return is_element(*cell, GUMBO_TAG_TD); };
        return is_element(node, GUMBO_TAG_TH) && node.parent != nullptr
            && std::ranges::any_of(children_of(*node.parent), is_text_cell);
    }

    Surroundings surroundings_within(const GumboNode &node) const
    {
        constexpr int definition_indent = 2;
        const GumboTag tag = node.v.element.tag;
        Surroundings inner = m_surroundings.back();
        if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) {
            inner.kind = Line::Kind::Heading;
            inner.heading_level = static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1;
        } else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
            ++inner.depth;
        } else if (tag == GUMBO_TAG_LI) {
            inner.kind = Line::Kind::ListItem;
            inner.depth = std::max(inner.depth, 1);
        } else if (tag == GUMBO_TAG_DT || is_label_cell(node)) {
            inner.kind = Line::Kind::Term;
        } else if (tag == GUMBO_TAG_DD || tag == GUMBO_TAG_BLOCKQUOTE) {
            inner.indent += definition_indent;
        }
        return inner;
    }

    /// Where the page names its main part, other parts give only their h1.
    bool is_wanted() const
    {
        return m_main == nullptr || m_in_main > 0
            || (m_surroundings.back().kind == Line::Kind::Heading && m_surroundings.back().heading_level == 1);
    }

    void add_text(const GumboNode &node)
    {
        if (!is_wanted())
            return;
        begin_line_behind_break(node);
        if (m_text.empty())
            m_first_line = line_of(node);
        m_text.add(node.v.text.text, m_bold > 0);
        m_last_line = line_of(node);
        m_breaks = node.type == GUMBO_NODE_TEXT ? 0 : m_breaks;
    }

    /// Two breaks in a row part paragraphs where the author used no p.
    void add_break()
    {
        if (++m_breaks > 1)
            flush();
        m_text.add_line_break();
    }

    /// One break parts the lines of a paragraph, which are then lines as those of a text file: a title with its
    /// sentence below, or prose broken anywhere.
    void begin_line_behind_break(const GumboNode &node)
    {
        if (m_breaks != 1 || node.type != GUMBO_NODE_TEXT || m_text.empty()
            || m_surroundings.back().kind != Line::Kind::Paragraph)
            return;
        m_is_broken = true;
        flush_line();
    }

    void flush()
    {
        flush_line();
        m_is_broken = false;
    }

    /// It comes behind the text around it, the words that stand for it as a line of their own.
    void add_picture(const GumboNode &node)
    {
        if (is_wanted())
            m_pictures.push_back(
                {std::string(attribute_of(node, "alt")), m_assembly.place_at(line_of(node), line_of(node))});
    }

    void flush_pictures()
    {
        for (Image &picture : m_pictures)
            keep(m_assembly.add(std::move(picture)));
        m_pictures.clear();
    }

    void flush_line()
    {
        if (m_text.empty()) {
            m_text.clear();
            flush_pictures();
            return;
        }
        const auto &around = m_surroundings.back();
        Line line;
        line.kind = m_is_broken && around.kind == Line::Kind::Paragraph ? Line::Kind::Text : around.kind;
        line.heading_level = around.heading_level;
        line.depth = around.kind == Line::Kind::ListItem ? around.depth : 0;
        line.indent = around.indent + m_text.indent();
        line.runs = m_text.take_runs();
        line.text = m_text.take_text();
        line.place = m_assembly.place_at(m_first_line, m_last_line);
        keep(m_assembly.add(std::move(line)));
        flush_pictures();
        m_breaks = 0;
    }

    /// What authors put into pre is text with its own layout, often a table aligned by spaces.
    void add_preformatted(const GumboNode &pre)
    {
        std::string text;
        walk(
            pre,
            [&](const GumboNode &node) {
                if (is_text(node))
                    text += node.v.text.text;
                if (is_element(node, GUMBO_TAG_BR))
                    text += '\n';
                return is_element(node) && (&node == &pre || !m_filter.leaves_out(node));
            },
            [](const GumboNode &) {});
        auto lines = split_lines(text, m_assembly.document().file.text(), m_assembly.limits());
        if (!lines)
            return keep(std::unexpected(lines.error()));
        for (auto &line : *lines) {
            line.number += line_of(pre) - 1;
            line.page = 0;
        }
        keep(add_text_blocks(*lines, TextStyle::Plain, m_assembly));
    }

    void keep(Result<void> result)
    {
        if (m_outcome && !result)
            m_outcome = std::move(result);
    }

    const GumboNode &m_root;
    HtmlFilter m_filter;
    Assembly &m_assembly;
    const GumboNode *m_main = nullptr;
    std::vector<Surroundings> m_surroundings;
    HtmlText m_text;
    std::vector<Image> m_pictures; ///< met within the text that is open
    int m_in_main = 0;
    int m_bold = 0;
    int m_breaks = 0;
    bool m_is_broken = false; ///< the paragraph has lines of its own
    int m_first_line = 0;
    int m_last_line = 0;
    Result<void> m_outcome; ///< holds the first failure; nothing is read after it
};

/// The page's only main element, if it has one with text in it.
const GumboNode *find_main(const GumboNode &root)
{
    const GumboNode *found = nullptr;
    int count = 0;
    bool has_text = false;
    walk(
        root,
        [&](const GumboNode &node) {
            if (is_element(node) && (node.v.element.tag == GUMBO_TAG_MAIN || attribute_of(node, "role") == "main")) {
                found = &node;
                ++count;
            }
            has_text = has_text || (count > 0 && node.type == GUMBO_NODE_TEXT);
            return is_element(node);
        },
        [](const GumboNode &) {});
    return count == 1 && has_text ? found : nullptr;
}

std::string find_title(const GumboNode &root)
{
    HtmlText title;
    walk(
        root,
        [&](const GumboNode &node) {
            if (is_element(node, GUMBO_TAG_TITLE) && title.empty()) {
                for (const GumboNode *child : children_of(node))
                    title.add(child->v.text.text, false);
            }
            return is_element(node, GUMBO_TAG_HTML) || is_element(node, GUMBO_TAG_HEAD);
        },
        [](const GumboNode &) {});
    return title.take_text();
}

} // namespace

bool looks_like_html(std::string_view text)
{
    constexpr std::size_t head_bytes = 2048;
    constexpr std::array first_tags = {"<!doctype html"sv, "<html"sv,  "<head>"sv, "<body"sv,    "<meta "sv,
                                       "<title>"sv,        "<table"sv, "<div"sv,   "<section"sv, "<main"sv,
                                       "<article"sv,       "<h1"sv,    "<h2"sv};
    const auto head = lower_case(base::trim(text.substr(0, head_bytes)));
    if (head.starts_with("<?xml") || head.starts_with("<!--") || head.starts_with("<!doctype"))
        return head.contains("<html");
    return std::ranges::any_of(first_tags, [&](std::string_view tag) { return head.starts_with(tag); });
}

std::string_view find_declared_charset(std::string_view bytes)
{
    constexpr std::size_t head_bytes = 4096;
    constexpr auto key = "charset="sv;
    const auto head = bytes.substr(0, head_bytes);
    const auto begin = head.find(key);
    if (begin == std::string_view::npos)
        return {};
    const auto name = head.substr(begin + key.size());
    const auto first = name.find_first_not_of("\"'");
    if (first == std::string_view::npos)
        return {};
    return name.substr(first, name.find_first_of("\"' ;/>", first) - first);
}

Result<void> read_html(std::string_view html, Assembly &assembly)
{
    const std::string file = assembly.document().file;
    if (auto checked = check_html_nesting(html, file, assembly.limits()); !checked)
        return checked;
    auto tree = HtmlTree::parse(html, file, assembly.limits());
    if (!tree)
        return std::unexpected(tree.error());
    assembly.document().title = find_title(tree->root());
    note_entities_in_html(html, assembly);
    return PageReader(tree->root(), assembly).read(find_main(tree->root()));
}

} // namespace taikei::document

#include "document/html/html_nesting.hpp"

#include "document/place_in.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace taikei::document {

namespace {

using namespace std::string_view_literals;
using base::fail;
using base::Result;

/// Elements without content, and those that their next sibling closes: they cannot nest by themselves.
constexpr std::array never_nests = {"area"sv,  "base"sv,  "br"sv,      "col"sv,    "embed"sv,  "hr"sv,    "img"sv,
                                    "input"sv, "link"sv,  "meta"sv,    "param"sv,  "source"sv, "track"sv, "wbr"sv,
                                    "p"sv,     "li"sv,    "dt"sv,      "dd"sv,     "tr"sv,     "td"sv,    "th"sv,
                                    "thead"sv, "tbody"sv, "tfoot"sv,   "option"sv, "rt"sv,     "rp"sv,    "html"sv,
                                    "head"sv,  "body"sv,  "colgroup"sv};

/// Elements whose content is no markup up to their own end tag.
constexpr std::array raw_text = {"script"sv, "style"sv, "textarea"sv, "title"sv, "xmp"sv, "noframes"sv};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool is_letter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Reads tags one after another. Tolerant in the way of a browser: quotes protect '>', an open tag at the end is
/// ignored.
class TagScanner {
public:
    explicit TagScanner(std::string_view html)
        : m_html(html)
    {
    }

    struct Tag {
        std::string name; ///< in lower case
        bool closes = false;
        std::size_t offset = 0;
        std::size_t attributes = 0; ///< not below their real number
    };

    bool next(Tag &tag)
    {
        for (;;) {
            const auto open = m_html.find('<', m_position);
            if (open == std::string_view::npos || open + 1 >= m_html.size())
                return false;
            m_position = open + 1;
            tag.offset = open;
            if (m_html.substr(m_position).starts_with("!--")) {
                skip_past("-->");
                continue;
            }
            tag.closes = m_html[m_position] == '/';
            m_position += tag.closes ? 1 : 0;
            if (m_position < m_html.size() && is_letter(m_html[m_position])) {
                read_name(tag);
                read_attributes(tag);
                skip_raw_text(tag);
                return true;
            }
        }
    }

private:
    void skip_past(std::string_view end)
    {
        const auto found = m_html.find(end, m_position);
        m_position = found == std::string_view::npos ? m_html.size() : found + end.size();
    }

    void read_name(Tag &tag)
    {
        constexpr std::size_t longest_name = 40;
        tag.name.clear();
        for (; m_position < m_html.size() && !is_space(m_html[m_position]) && m_html[m_position] != '>'
             && m_html[m_position] != '/';
             ++m_position) {
            if (tag.name.size() < longest_name)
                tag.name += lower(m_html[m_position]);
        }
    }

    void read_attributes(Tag &tag)
    {
        tag.attributes = 0;
        char quote = 0;
        for (bool in_gap = true; m_position < m_html.size(); ++m_position) {
            const char c = m_html[m_position];
            if (quote != 0) {
                quote = c == quote ? char{0} : quote;
                in_gap = quote == 0;
            } else if (c == '>') {
                ++m_position;
                return;
            } else if ((c == '"' || c == '\'') && m_html[m_position - 1] == '=') {
                quote = c;
            } else if (is_space(c) || c == '/') {
                in_gap = true;
            } else if (in_gap) {
                ++tag.attributes;
                in_gap = false;
            }
        }
    }

    void skip_raw_text(const Tag &tag)
    {
        if (tag.closes || std::ranges::find(raw_text, tag.name) == raw_text.end())
            return;
        for (auto end = m_html.find("</", m_position); end != std::string_view::npos;
             end = m_html.find("</", end + 2)) {
            const auto name = m_html.substr(end + 2, tag.name.size());
            if (std::ranges::equal(name, tag.name, {}, lower)) {
                m_position = end;
                return;
            }
        }
        m_position = m_html.size();
    }

    std::string_view m_html;
    std::size_t m_position = 0;
};

} // namespace

Result<void> check_html_nesting(std::string_view html, std::string_view file_name, const Limits &limits)
{
    constexpr std::size_t most_attributes = 1000;
    const auto where = [&](std::size_t offset) {
        const auto line = static_cast<int>(1 + std::ranges::count(html.substr(0, offset), '\n'));
        return base::describe(place_in(file_name, line, line));
    };
    std::map<std::string, int> open;
    int depth = 0;
    TagScanner scanner{html};
    for (TagScanner::Tag tag; scanner.next(tag);) {
        if (tag.attributes > most_attributes)
            return fail(
                fmt::format("a tag has more than {} attributes: save the page again from a browser", most_attributes),
                where(tag.offset));
        if (std::ranges::find(never_nests, tag.name) != never_nests.end())
            continue;
        auto &count = open[tag.name];
        if (!tag.closes) {
            ++count;
            ++depth;
        } else if (count > 0) {
            --count;
            --depth;
        }
        if (depth > limits.nesting)
            return fail(
                fmt::format("the markup is nested more than {} elements deep: save the page again from a browser, "
                            "or give its text",
                            limits.nesting),
                where(tag.offset));
    }
    return {};
}

} // namespace taikei::document

#pragma once

#include "document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::document {

/// Text as a browser would show it: runs of white space are one space, none at a line's ends. A line break in the
/// source between two wide characters is no space, for Japanese authors wrap their lines.
class HtmlText {
public:
    void add(std::string_view text, bool bold);
    /// br
    void add_line_break();
    /// The edge of a block: a break, unless the line is empty.
    void end_line();
    /// A space that no line break in the source takes away.
    void add_space() { m_hard_space = true; }

    bool empty() const noexcept { return m_text.empty(); }
    /// Lines joined by '\n'; leaves this empty.
    std::string take_text();
    /// The same in runs; empty where nothing is bold.
    std::vector<Run> take_runs();
    /// Ideographic spaces that stood before the first character, in display columns.
    int indent() const noexcept { return m_indent; }
    void clear();

private:
    void add_character(char32_t c, std::string_view bytes, bool bold);
    void append(std::string_view bytes, bool bold);

    std::string m_text;
    std::vector<Run> m_runs;
    char32_t m_last = 0; ///< last character of the line; 0 at its beginning
    int m_breaks = 0; ///< not yet written
    int m_wide_spaces = 0; ///< not yet written
    int m_indent = 0;
    bool m_space = false; ///< not yet written
    bool m_hard_space = false;
    bool m_source_break = false;
};

} // namespace taikei::document

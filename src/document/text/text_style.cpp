#include "document/text/text_style.hpp"

#include "document/text/markdown.hpp"

#include <algorithm>

namespace taikei::document {

TextStyle find_text_style(std::span<const SourceLine> lines, std::string_view file_name)
{
    if (file_name.ends_with(".md") || file_name.ends_with(".markdown"))
        return TextStyle::Markdown;
    const auto headings = std::ranges::count_if(lines, [](const SourceLine &l) {
        return l.text.starts_with('#') && read_markdown_heading(l.text).has_value();
    });
    if (headings == 0)
        return TextStyle::Plain;
    const auto is_bold = [](const SourceLine &l) {
        return l.text.starts_with("**") && l.text.find("**", 3) != l.text.npos;
    };
    return headings > 1 || std::ranges::any_of(lines, is_bold) ? TextStyle::Markdown : TextStyle::Plain;
}

} // namespace taikei::document

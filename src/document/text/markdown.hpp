#pragma once

#include "document/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The marks of Markdown within a line.
namespace taikei::document {

struct MarkdownHeading {
    int level = 1;
    std::string_view text;
};

/// `## foo` and `## foo ##`. None for `#foo`, which is a tag or a number.
std::optional<MarkdownHeading> read_markdown_heading(std::string_view line);

/// A line of at least three equal signs - * _ and nothing else but spaces.
bool is_markdown_rule(std::string_view line);

/// `1. foo` and `1) foo`. Whether it begins an item of a list or a heading, the lines below tell.
bool is_ordered_item(std::string_view line);

/// `: foo` below the term that it explains.
bool is_markdown_definition(std::string_view line);

/// A line that opens or closes fenced code: ``` or ~~~.
bool is_markdown_fence(std::string_view line);

/// Takes `**foo**` and `__foo__` apart into runs, `*foo*` and [foo](address) and ![foo](address) into their words, and
/// backslashes off the punctuation they protect. Marks without a partner stay text. The mark of a footnote ([^1])
/// leaves the text; the footnote itself ([^1]: foo) begins with ※1.
std::vector<Run> read_emphasis(std::string_view text);

/// The texts of read_emphasis() joined.
std::string without_emphasis(std::string_view text);

} // namespace taikei::document

#pragma once

#include "document/document.hpp"
#include "document/office/xml_tree.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace taikei::document::office {

/// A place in a list: which list, and how deep.
struct ListPlace {
    int list = 0; ///< numId; 0 takes a paragraph out of its style's list
    int level = 0; ///< from 0
};

/// What a style, or a paragraph or run itself, says of its text. None: it says nothing, and another decides.
struct WordFormat {
    std::optional<int> outline_level; ///< 0 to 8 are headings, 9 is body text
    std::optional<int> list;
    std::optional<int> list_level;
    std::optional<bool> bold;
    std::optional<bool> hidden;
    std::optional<double> size; ///< in points

    /// Takes from `below` what this one leaves open.
    void complete(const WordFormat &below);
};

/// What a pPr element says; run properties within it are those of the paragraph's end mark and do not count.
WordFormat read_paragraph_format(const pugi::xml_node &properties);
/// What an rPr element says.
WordFormat read_run_format(const pugi::xml_node &properties);

/// The styles part of a Word document. A style takes from the style it is based on what it leaves open.
class WordStyles {
public:
    WordStyles() = default;
    explicit WordStyles(const pugi::xml_node &root);

    /// The format of a style with all that it is based on; the default paragraph style for an empty identifier.
    const WordFormat &format(std::string_view id) const;
    /// As format(), without the default where the identifier is empty or unknown.
    WordFormat character_format(std::string_view id) const;

    /// True for the styles of a table of contents.
    bool is_contents(std::string_view id) const;

private:
    struct Entry {
        std::string based_on;
        std::string name; ///< in lower case
        WordFormat format;
        bool is_resolved = false;
    };

    void resolve(Entry &entry, int depth);

    std::map<std::string, Entry, std::less<>> m_styles;
    std::string m_default_style;
    WordFormat m_defaults;
};

} // namespace taikei::document::office

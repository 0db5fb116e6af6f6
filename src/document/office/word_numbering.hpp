#pragma once

#include "document/office/word_styles.hpp"
#include "document/office/xml_tree.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>

namespace taikei::document::office {

/// What stands in front of a paragraph of a list: (1), 第2章, ①.
struct ListLabel {
    std::string text; ///< as printed; empty for a bullet, and where the list prints nothing
    bool is_bullet = false;
};

/// The lists of a Word document: counts their paragraphs and prints their numbers.
class WordNumbering {
public:
    static constexpr int level_count = 9;

    WordNumbering() = default;
    /// `root` of the numbering part.
    explicit WordNumbering(const pugi::xml_node &root);

    /// Counts a paragraph. None where the document has no such list.
    std::optional<ListLabel> next(ListPlace place);

private:
    struct Level {
        int start = 1;
        std::string format = "decimal";
        std::string text; ///< 第%1章: %n is the number of level n, from 1
        std::string suffix = " ";
        std::optional<int> restarts_after; ///< level, from 1, that begins this one anew; 0 never, none: any above
        bool is_legal = false; ///< all numbers in decimal digits
    };
    using Levels = std::array<Level, level_count>;
    /// The definition that several lists may share, and how far they have counted.
    struct Definition {
        Levels levels;
        std::array<std::optional<int>, level_count> numbers;
    };
    struct List {
        int definition = 0;
        Levels levels; ///< with the list's own changes
        std::array<std::optional<int>, level_count> start_anew; ///< taken when the level is first used
    };

    static void read_level(const pugi::xml_node &node, Level &level);
    void read_definition(const pugi::xml_node &node);
    void read_list(const pugi::xml_node &node);
    static void count(Definition &definition, List &list, std::size_t level);
    static std::string print(const Definition &definition, const List &list, std::size_t level);

    std::map<int, Definition> m_definitions;
    std::map<int, std::string> m_links; ///< definitions that only name a style whose list they are
    std::map<std::string, int, std::less<>> m_definition_of_style;
    std::map<int, List> m_lists;
};

} // namespace taikei::document::office

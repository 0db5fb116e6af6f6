#pragma once

#include "document/document.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taikei::reader {

/// A block of the document with what it is likely to be. Whether it is so is decided where the tree is known.
struct Element {
    enum class Kind {
        Text,
        Bullet, ///< text behind a bullet
        Heading, ///< numbered, or with a level word
        Label, ///< heading of a block inside a node; `text` may hold what stands on the same line
        Caption, ///< 表5-2 …, 図3 …
        Source, ///< 資料：…
        UnitLine, ///< （単位：千円）
        Note, ///< ※…
        Goals, ///< 3 すべての人に健康と福祉を: goals of the SDGs, and nothing else
        Term, ///< a word and its explanation: ＊ … ：…, 【…】…, 注1）…
        Table,
    };
    Kind kind = Kind::Text;
    std::string text; ///< without bullet and decoration
    std::string label; ///< Label: as printed, bare; Term: the word; Note: the row that it explains, folded, or empty
    std::optional<LabelKind> label_kind; ///< none for a label that the lexicon does not know
    bool decorated = false; ///< in 【】 or behind ■: surely a heading of some kind
    std::string bullet; ///< ○ ◇ ・ as printed
    std::optional<Heading> heading;
    const document::Table *table = nullptr;
    const document::Line *line = nullptr;
    std::shared_ptr<const document::Line> line_of_box; ///< holds `line` where it was made of a cell of a table
    std::shared_ptr<const document::Table> part_of_sheet; ///< holds `table` where it was one of several in a table
    double size = 0; ///< of its largest letters, in points; 0 where the format has none
    int indent = 0;
    int blank_above = 0;
    bool starts_page = false;
    bool is_whole_line = false; ///< goes on with no line above, and the next goes on with another
    bool is_above_list = false; ///< Heading: titles the numbered headings that follow right below
    bool is_in_overview = false; ///< Heading: the overview of the tree, which is gone, names it
    bool names_place = false; ///< Heading: where in the tree the project just named stands (総合計画 基本目標２ …)
    bool names_again = false; ///< the title of a node that was left, above a table of its goals
    bool is_listed = false; ///< Heading: an item of a list or a box of a diagram; what follows is not below it
    base::Place place;
};

} // namespace taikei::reader

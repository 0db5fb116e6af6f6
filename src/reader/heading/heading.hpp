#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// How a heading is numbered. Two headings of the same numbering and level word stand on the same level of a tree.
enum class Numbering {
    None,
    Plain, ///< 1  一
    Dotted, ///< 1.  1、
    Hyphenated, ///< 1-1  5-1-1; see Heading::depth
    Bracketed, ///< (1)  1)
    Circled, ///< ①
    Ordinal, ///< 第1  第4章
    Roman, ///< Ⅰ
    Letter, ///< ア  A  (ア)
};

/// A line that may be a heading of the plan's tree or of the document.
///
///     施策5-1-1 地域医療体制の充実（健康福祉部 健康課）
///     ^^^^                                   level
///         ^^^^^                              code
///               ^^^^^^^^^^^^^^^              title
///                              ^^^^^^^^^^^   departments
struct Heading {
    std::string level; ///< 施策, 基本目標; empty where only a number is printed
    char32_t part = 0; ///< 章, 節 ... of 第4章; 0 for others
    Numbering numbering = Numbering::None;
    bool counted = false; ///< No.3: counts the items of the document
    int depth = 1; ///< number of parts of a hyphenated code
    std::string code; ///< bare: 5-1-1, 4, 01; empty where none is printed
    int outline =
        0; ///< how deep the file's own outline has it, from 1 (see settle_outline); 0 where that tells nothing
    int number = 0; ///< last part of the code as a number; 0 where it is none
    std::string title; ///< empty where it stands on another line
    std::vector<std::string> departments; ///< in brackets behind the title
    std::vector<std::string> tags; ///< 再掲, 新規 printed with the title
    std::vector<int> sdgs; ///< SDGs 3・4・5 behind the title

    /// Level word and numbering: equal for headings of one kind.
    std::string signature() const;
};

/// None for lines that cannot be a heading: no number or level word at the start, or a number that counts something
/// (5年間).
/// `more_levels` are level words that this document uses beside the field's usual ones.
std::optional<Heading> parse_heading(std::string_view line, const std::vector<std::string> &more_levels = {});

/// (1), ①, ア: numbers that items of a list have as well.
bool is_item_numbering(Numbering numbering);

/// True where the text is nothing but a number as headings have it: 1, １－２, ①.
bool is_bare_code(std::string_view text);

} // namespace taikei::reader

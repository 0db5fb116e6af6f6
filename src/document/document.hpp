#pragma once

#include "base/finding.hpp"
#include "base/place.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What every input format is turned into. Knows no plans: only lines, lists and tables, each with its place.
namespace taikei::document {

struct Style {
    double size = 0; ///< in points; 0 where the format has none
    bool bold = false;
    bool vertical = false; ///< 縦書き
    friend bool operator==(const Style &, const Style &) = default;
};

/// A piece of a line in one style. Plain text has one run a line.
struct Run {
    std::string text;
    Style style;
    friend bool operator==(const Run &, const Run &) = default;
};

/// A line of a text file, or a paragraph, heading or list item of a marked-up one.
struct Line {
    enum class Kind {
        Text, ///< one printed line: a paragraph may go on in the next
        Paragraph, ///< a whole paragraph, because the format marks it (HTML p, Word)
        Heading, ///< the format marks it as a heading; see heading_level
        ListItem, ///< the format marks it as a list item (li); see depth
        Term, ///< the format marks it as the word that what follows explains (dt)
        Picture, ///< the words that stand for a picture (alt)
    };
    Kind kind = Kind::Text;
    std::string text; ///< without indentation; soft line breaks inside a marked-up paragraph are '\n'
    std::vector<Run> runs; ///< empty for plain text; else their texts joined are `text`
    int heading_level = 0; ///< 1 to 6 for Kind::Heading
    int depth = 0; ///< nesting of a list item, from 1
    int indent = 0; ///< leading white space in display columns (an ideographic space is 2)
    int blank_lines_above = 0; ///< empty lines between this and the block before
    int cell_line = 0; ///< which line of a cell that stands alone in its row this is, from 1; 0 for other lines
    bool starts_page = false; ///< a form feed, or what is left of one, stood before this line
    base::Place place;
};

/// A table cell. Its text keeps line breaks as '\n'; list items and paragraphs inside the cell are lines too.
struct Cell {
    std::string text;
    int row_span = 1;
    int column_span = 1;
    bool is_header = false; ///< the format says so (th); false says nothing
    base::Place place;
    /// The number with all its digits where a spreadsheet holds more than it shows (0.1745, shown 17%: 17.45%); empty
    /// elsewhere, and for dates.
    std::string stored = {};
};

/// A table as a full grid: every row has the same number of cells. A cell that another one spans over repeats that
/// cell's text in `grid` with `covered` set.
struct Table {
    enum class Origin {
        Tabs, ///< cells parted by tab characters
        Spaces, ///< columns aligned by runs of spaces
        Pipes, ///< Markdown
        Boxes, ///< box-drawing characters
        Markup, ///< HTML, Word
        Separated, ///< CSV, TSV, a worksheet
        Geometry, ///< found on a page
        Pairs, ///< put together from lines: each row is a label and what it labels
    };
    struct GridCell {
        Cell cell;
        bool covered = false; ///< part of a merged cell whose first part stands above or to the left
    };
    Origin origin = Origin::Tabs;
    std::string caption; ///< the format's own caption; empty where there is none
    int header_rows = 0; ///< rows that the format marks as head (thead, ---); 0 says nothing
    int blank_lines_above = 0;
    bool starts_page = false; ///< as for a Line
    std::vector<std::vector<GridCell>> grid;
    /// Where columns begin and end on the page, in points, one more than columns; empty for formats without geometry.
    std::vector<double> column_edges;
    base::Place place;
    double confidence = 1.0; ///< 0 to 1; below 1 where its rows were put together from lines by what they hold

    std::size_t row_count() const noexcept { return grid.size(); }
    std::size_t column_count() const noexcept { return grid.empty() ? 0 : grid.front().size(); }
};

using Block = std::variant<Line, Table>;

/// A picture, of which nothing is read but where it is and what is said of it.
struct Image {
    std::string words; ///< that stand for it (alt); empty where the format has none
    base::Place place; ///< with its box on the page where the format has geometry
};

struct Page {
    int number = 0; ///< from 1, in the file's order
    base::SharedName label; ///< as printed or named (worksheet name); empty where unknown
    double width = 0; ///< in points; 0 where the format has no geometry
    double height = 0;
    double confidence = 1.0; ///< 0 to 1; below 1 where its characters were recognised from an image
};

/// The number printed on a page as its file says it (i, A-3), which people look for; none where it is the page's own.
inline base::SharedName printed_number(const Page &page)
{
    return page.label.text() == std::to_string(page.number) ? base::SharedName() : page.label;
}

/// A whole document in reading order.
struct Document {
    base::SharedName file; ///< without folder
    std::string encoding; ///< UTF-8, CP932, EUC-JP ...; empty for formats that carry their own
    std::string title; ///< the format's own title (HTML title); empty where there is none
    std::vector<Page> pages;
    std::vector<Block> blocks;
    std::vector<Image> images; ///< page by page; of a file with more than 100,000 the first ones
    std::vector<base::Finding> findings;
};

} // namespace taikei::document

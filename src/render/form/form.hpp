#pragma once

#include "base/result.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A city's own evaluation sheet as data (data/forms/*.toml, docs/forms.md): blocks of rows of cells, and what stands
/// in each cell. The same form is printed as PDF, Excel and CSV.
namespace taikei::render {

/// What a cell's text can ask for: {code}, {parent.title}, {rating:反映区分}. docs/forms.md explains each.
enum class FormField {
    Literal, ///< plain text
    PlanTitle,
    Municipality,
    Year, ///< of the sheet, or of the year column: R2
    YearLong, ///< 令和2年度
    RatingYear, ///< 令和2年度: the newest that a rating of the plan is about; empty where none says its year
    Code,
    Heading, ///< level, code and title as plans print them: 施策1-2 高齢者を支える
    Title,
    Level,
    Departments,
    Tags,
    Marks, ///< the tags as they stand behind a title: 【新規】
    Sdgs,
    Ancestor, ///< {above:LEVEL}: code and title of the node of that level above; without LEVEL the parent
    Section, ///< {section:LABEL}: the prose under that heading
    Rating, ///< {rating:SCHEME}: value and text; without SCHEME the first
    Name, ///< of an indicator, measure, role ...: what the repeated row is about
    SharedName, ///< of an indicator: without its part
    Part, ///< of an indicator that is one of several in a cell
    Text,
    Unit,
    Definition,
    Note,
    Group,
    Number, ///< of the repeated row, from 1
    ValueYear, ///< {value-year:observed first}: (H26) where all indicators share that value's year, else nothing
};

struct FormText {
    struct Piece {
        FormField field = FormField::Literal;
        std::string text; ///< the literal, or the field's argument
        std::string bracket; ///< {departments:（担当：）}: what it stands in where it says something; empty for nothing
    };
    std::vector<Piece> pieces;
    bool empty() const noexcept { return pieces.empty(); }
};

/// Which of an indicator's values a cell shows.
struct ValueChoice {
    enum class Which {
        First, ///< the earliest where a later one follows: alone it is the last
        Last,
        OfYearColumn,
    };
    model::ValueKind kind = model::ValueKind::Observed;
    Which which = Which::Last;
};

enum class CellStyle {
    Value, ///< running text
    Label, ///< a cell's printed name, on a tinted ground
    Head, ///< the column's name
    Heading, ///< a heading between blocks
    Title, ///< the sheet's own
    Code, ///< a number that stands out
};

/// Whether a cell of this style heads what follows.
constexpr bool is_heading(CellStyle style)
{
    return style == CellStyle::Heading || style == CellStyle::Title;
}

enum class Alignment { Left, Center, Right };

struct FormCell {
    CellStyle style = CellStyle::Value;
    Alignment alignment = Alignment::Left;
    FormText text;
    std::optional<ValueChoice> value; ///< instead of text
    int columns = 1; ///< how many of the block's columns it takes
    bool continues = false; ///< belongs to the cell above it ("above")
    bool merges = false; ///< joins the cell above it where both say the same
    bool each_year = false; ///< stands once in each year column
};

/// What a row is repeated for.
enum class Repeat {
    Once,
    Indicators,
    Measures,
    Roles,
    Above, ///< the nodes above, from the top
    Children,
    Leaves, ///< children with nothing below them
    Branches, ///< children with something below them
    Below, ///< everything below, in document order
    RelatedPlans,
    Sections,
    Ratings,
    Terms,
};

/// Each is about another node than the sheet's.
constexpr bool is_of_nodes(Repeat each) noexcept
{
    return each == Repeat::Above || each == Repeat::Children || each == Repeat::Leaves || each == Repeat::Branches
        || each == Repeat::Below;
}

struct FormRow {
    Repeat each = Repeat::Once;
    Repeat if_any = Repeat::Once; ///< stands only where there are such
    Repeat if_none = Repeat::Once; ///< stands only where there are none
    std::vector<std::string>
        only; ///< labels of the sections, schemes of the ratings, levels of the nodes; empty for all
    std::vector<std::string> except;
    std::vector<FormCell> cells;
    double height = 0; ///< at least, in millimetres
    bool is_head = false; ///< printed again where the block goes on overleaf
};

/// The years that have a column.
struct YearColumns {
    bool as_found = true; ///< those of the node's values; else around the sheet's year
    int before = 0;
    int after = 0;
};

/// A table of its own, with or without rules. It is left out where all that it could show is missing.
struct FormBlock {
    struct Column {
        double width = 1; ///< in proportion to the others
        bool each_year = false;
        bool if_found = false; ///< left out where no repeated row has something in it
    };
    Repeat each = Repeat::Once; ///< the whole block stands once for each
    std::vector<std::string> only; ///< as of a row
    std::vector<std::string> except;
    std::vector<Column> columns;
    std::vector<FormRow> rows;
    bool is_ruled = true;
    double gap = 3; ///< above it, in millimetres
    bool once = false; ///< on the first of several sheets only, or on the first that shows that thing
    bool keeps_empty = false; ///< printed even where all is missing: a form to be filled in
    YearColumns years;
};

struct Form {
    std::string id; ///< file name without ending
    std::string name; ///< for lists of forms
    std::string font = "gothic"; ///< gothic or mincho
    double font_size = 9; ///< in points
    bool is_landscape = false;
    std::vector<std::string> levels; ///< whose nodes have a sheet; empty: every node that has something to show
    bool shows_parts_apart = false; ///< what says something and stands neither above nor below those has a sheet too
    FormText head; ///< at the top of each page; empty for none
    std::vector<FormBlock> blocks;
};

/// Fails with line and reason where the text is no form: unknown key, field or kind, rows that do not fill the columns.
base::Result<Form> parse_form(std::string_view toml, std::string_view id);

/// The forms that are part of the program, by id.
std::vector<Form> bundled_forms();
/// None where there is no such form.
std::optional<Form> find_form(std::string_view id);

} // namespace taikei::render

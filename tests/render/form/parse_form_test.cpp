#include "render/form/form.hpp"

#include <gtest/gtest.h>

namespace taikei::render {
namespace {

std::string problem(const std::string &text)
{
    const base::Result<Form> form = parse_form(text, "test");
    return form ? "none" : form.error().where + ": " + form.error().message;
}

/// A form that is right but for the line.
std::string with_row(const std::string &line)
{
    return "name = \"x\"\n[[block]]\ncolumns = [1, 2]\n[[block.row]]\n" + line + "\n";
}

TEST(ParseForm, ReadsEveryFormOfTheProgram)
{
    const std::vector<Form> forms = bundled_forms();
    EXPECT_GE(forms.size(), 6u);
    for (const Form &form : forms) {
        EXPECT_FALSE(form.name.empty()) << form.id;
        EXPECT_TRUE(find_form(form.id).has_value()) << form.id;
    }
    EXPECT_FALSE(find_form("no-such-form").has_value());
}

TEST(ParseForm, ReadsStylesFieldsAndYearColumns)
{
    const base::Result<Form> form =
        parse_form("name = \"x\"\nfont = \"mincho\"\norientation = \"landscape\"\n[[block]]\n"
                   "columns = [10, \"years 5\"]\nyears = { before = 1, after = 2 }\n"
                   "[[block.row]]\nhead = true\n"
                   "cells = [{ label = \"指標 {code}\" }, { head = \"{year}\", each_year = "
                   "true }]\n[[block.row]]\neach = \"indicators\"\n"
                   "cells = [{ text = \"{name}\" }, { value = \"target\", each_year = true "
                   "}]\n",
                   "test");
    ASSERT_TRUE(form.has_value()) << form.error().message;
    EXPECT_EQ(form->font, "mincho");
    EXPECT_TRUE(form->is_landscape);
    const FormBlock &block = form->blocks.at(0);
    EXPECT_TRUE(block.columns.at(1).each_year);
    EXPECT_EQ(block.years.before, 1);
    EXPECT_EQ(block.years.after, 2);
    EXPECT_EQ(block.rows.at(0).cells.at(0).style, CellStyle::Label);
    EXPECT_EQ(block.rows.at(0).cells.at(0).text.pieces.at(1).field, FormField::Code);
    EXPECT_EQ(block.rows.at(1).each, Repeat::Indicators);
    EXPECT_EQ(block.rows.at(1).cells.at(1).value->kind, model::ValueKind::Target);
}

TEST(ParseForm, SaysWhatIsWrongAndWhere)
{
    EXPECT_EQ(problem("name = \"x\"\nfoo = 1\n").substr(0, 31), "line 2: 'foo' is not known here");
    EXPECT_EQ(problem("name = "),
              "line 1: the form is no TOML: Error while parsing key-value pair: encountered "
              "end-of-file");
    EXPECT_EQ(problem("name = \"x\"\n"), "line 1: a form needs at least one [[block]]");
    EXPECT_EQ(problem("[[block]]\n"), "line 1: a form needs name = \"…\"");
    EXPECT_EQ(problem("name = \"x\"\nfont_size = 99\n"), "line 2: font_size is in points, from 4 to 24");
    EXPECT_EQ(problem(with_row("cells = [{ text = \"a\" }]")),
              "line 4: the cells of a row take 1 columns, the block has 2");
    EXPECT_EQ(problem(with_row("cells = [\"above\", { text = \"a\" }]")),
              "line 4: the first row of a block has nothing above it");
    EXPECT_EQ(problem(with_row("cells = [{ text = \"{codes}\" }, { text = \"a\" }]")).substr(0, 28),
              "line 5: {codes} is no field;");
    EXPECT_EQ(problem(with_row("cells = [{ text = \"{code\" }, { text = \"a\" }]")),
              "line 5: a { without } in '{code'");
    EXPECT_EQ(problem(with_row("cells = [{ text = \"a\", each_year = true }, { text = \"a\" }]")),
              "line 4: a cell with each_year stands in a column that is no \"years\" column");
    EXPECT_EQ(problem(with_row("cells = [{ value = \"observed\" }, { text = \"a\" }]")),
              "line 5: 'observed' does not say which value; write 'observed first' or 'observed last'");
    EXPECT_EQ(problem(with_row("cells = [{ text = \"a\", label = \"b\" }, { text = \"a\" }]")),
              "line 5: a cell has one of text, label, head, heading, title, code, value");
    EXPECT_EQ(problem(with_row("each = \"indicator\"\ncells = [{ text = \"a\" }, { text = \"a\" }]")).substr(0, 32),
              "line 5: 'indicator' is no each; ");
    EXPECT_EQ(problem("name = \"x\"\n[[block]]\ncolumns = [0]\n"),
              "line 3: a column is its width, \"years WIDTH\" for a column in each year, or \"found WIDTH\" for one "
              "that stands where there is something for it");
}

} // namespace
} // namespace taikei::render

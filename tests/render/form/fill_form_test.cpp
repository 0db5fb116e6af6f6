#include "render/form/fill_form.hpp"

#include "sample_plan.hpp"

#include <gtest/gtest.h>

namespace taikei::render {
namespace {

Form form_of(const std::string &text)
{
    base::Result<Form> form = parse_form(text, "test");
    EXPECT_TRUE(form.has_value()) << (form ? "" : form.error().where + form.error().message);
    return form ? *form : Form{};
}

model::Plan plan()
{
    model::Plan plan;
    plan.title = "総合計画";
    model::Node goal;
    goal.id = "1";
    goal.level = "目標";
    goal.code = "1";
    goal.title = "支え合うまち";
    model::Node measure;
    measure.id = "1-1";
    measure.parent = "1";
    measure.level = "施策";
    measure.code = "1-1";
    measure.title = "高齢者を支える";
    measure.sections = {{"現状", "課題です。", {}}};
    measure.roles = {{"市民など", "個人", "健診を受けます。", {}},
                     {"市民など", "地域", "声をかけます。", {}},
                     {"行政", "市", "支えます。", {}}};
    plan.nodes = {goal, measure};
    model::Indicator indicator;
    indicator.id = "i1";
    indicator.node = "1-1";
    indicator.name = "見守りの数";
    indicator.unit = "件";
    indicator.values = {tests::value_of(model::ValueKind::Observed, 2019, "12", "12件"),
                        tests::value_of(model::ValueKind::Observed, 2020, "15", "15件"),
                        tests::value_of(model::ValueKind::Target, 2024, nullptr, "維持")};
    plan.indicators = {indicator};
    return plan;
}

PlanView view_of(model::Plan plan)
{
    return PlanView(store::StoredPlan{{}, {}, std::move(plan)});
}

/// Rows as lines; cells as text, with their spans where they have any.
std::string drawn(const SheetBlock &block)
{
    std::string text;
    for (const SheetRow &row : block.rows) {
        for (const SheetCell &cell : row.cells) {
            text += "[" + cell.text;
            if (cell.columns > 1 || cell.rows > 1)
                text += " " + std::to_string(cell.columns) + "x" + std::to_string(cell.rows);
            text += "]";
        }
        text += "\n";
    }
    return text;
}

std::string filled(const std::string &form, std::optional<model::FiscalYear> year = std::nullopt)
{
    const PlanView view = view_of(plan());
    const Sheet sheet = fill_form(form_of(form), view, {&view.plan().nodes.at(1)}, year).at(0);
    std::string text;
    for (const SheetBlock &block : sheet.blocks)
        text += drawn(block) + "--\n";
    return text;
}

TEST(FillForm, FillsFieldsOfTheNodeAndAboveIt)
{
    EXPECT_EQ(filled("name=\"x\"\n[[block]]\ncolumns=[1,1]\n[[block.row]]\n"
                     "cells=[{label=\"{level}\"},{text=\"{code} {title} / {above} / {above:目標}\"}]\n"),
              "[施策][1-1 高齢者を支える / 1 支え合うまち / 1 支え合うまち]\n--\n");
}

TEST(FillForm, GivesEachYearAColumnAndEachIndicatorARow)
{
    EXPECT_EQ(filled("name=\"x\"\n[[block]]\ncolumns=[1,\"years 1\"]\nyears={before=1,after=1}\n[[block.row]]\n"
                     "cells=[{head=\"指標\"},{head=\"{year}\",each_year=true}]\n[[block.row]]\neach=\"indicators\"\n"
                     "cells=[{text=\"{name}({unit})\"},{value=\"observed\",each_year=true}]\n",
                     model::FiscalYear{2020}),
              "[指標][R1][R2][R3]\n[見守りの数(件)][12件][15件][]\n--\n");
}

TEST(FillForm, LetsCellsReachDown)
{
    EXPECT_EQ(filled("name=\"x\"\n[[block]]\ncolumns=[1,1,1]\n[[block.row]]\neach=\"roles\"\n"
                     "cells=[{label=\"{group}\",merge=true},{text=\"{name}\"},{text=\"{text}\"}]\n"),
              "[市民など 1x2][個人][健診を受けます。]\n[地域][声をかけます。]\n[行政][市][支えます。]\n--\n");
    EXPECT_EQ(
        filled("name=\"x\"\n[[block]]\ncolumns=[1,1]\n[[block.row]]\ncells=[{label=\"番号\"},{text=\"{title}\"}]\n"
               "[[block.row]]\ncells=[{code=\"{code}\"},\"above\"]\n"),
        "[番号][高齢者を支える 1x2]\n[1-1]\n--\n");
}

TEST(FillForm, LeavesOutABlockThatHasNothingToShow)
{
    const std::string measures = "name=\"x\"\n[[block]]\nKEEPcolumns=[1]\n[[block.row]]\ncells=[{head=\"主な事業\"}]\n"
                                 "[[block.row]]\neach=\"measures\"\ncells=[{text=\"{name}\"}]\n";
    std::string left_out = measures;
    EXPECT_EQ(filled(left_out.replace(left_out.find("KEEP"), 4, "")), "");
    std::string kept = measures;
    EXPECT_EQ(filled(kept.replace(kept.find("KEEP"), 4, "keep_empty=true\n")), "[主な事業]\n[]\n--\n");
}

TEST(FillForm, PrintsAYearInTheCellWhereTheHeadCannot)
{
    const std::string form = "name=\"x\"\n[[block]]\ncolumns=[1,1]\n[[block.row]]\n"
                             "cells=[{head=\"現状{value-year:observed last}\"},{head=\"目標\"}]\n[[block.row]]\n"
                             "each=\"indicators\"\ncells=[{value=\"observed last\"},{value=\"target last\"}]\n";
    EXPECT_EQ(filled(form), "[現状(R2)][目標]\n[15件][維持]\n--\n");
    model::Plan two = plan();
    two.indicators.push_back(two.indicators.front());
    two.indicators.back().values.at(1).year = model::FiscalYear{2021};
    const PlanView view = view_of(std::move(two));
    const Sheet sheet = fill_form(form_of(form), view, {&view.plan().nodes.at(1)}, std::nullopt).at(0);
    EXPECT_EQ(drawn(sheet.blocks.at(0)), "[現状][目標]\n[15件 (R2)][維持]\n[15件 (R3)][維持]\n");
}

TEST(FillForm, ACellThatWasPrintedWithItsYearLeavesTheHeadToTheOthers)
{
    const Form form = form_of("name=\"x\"\n[[block]]\ncolumns=[1]\n[[block.row]]\n"
                              "cells=[{head=\"現状{value-year:observed last}\"}]\n[[block.row]]\n"
                              "each=\"indicators\"\ncells=[{value=\"observed last\"}]\n");
    model::Plan two = plan();
    two.indicators.push_back(two.indicators.front());
    two.indicators.back().values.at(1) = tests::value_of(model::ValueKind::Observed, 2021, "18", "18件（R3）");
    const PlanView view = view_of(std::move(two));
    const Sheet sheet = fill_form(form, view, {&view.plan().nodes.at(1)}, std::nullopt).at(0);
    EXPECT_EQ(drawn(sheet.blocks.at(0)), "[現状(R2)]\n[15件]\n[18件（R3）]\n");
}

TEST(FillForm, BracketsStandWhereThereIsSomethingInThem)
{
    const std::string form = "name=\"x\"\n[[block]]\ncolumns=[1]\n[[block.row]]\n"
                             "cells=[{text=\"{title}{departments:（担当：）} {rating-year}\"}]\n";
    EXPECT_EQ(filled(form), "[高齢者を支える]\n--\n");
    model::Plan owned = plan();
    owned.nodes.at(1).departments = {"福祉課", "総務課"};
    owned.nodes.at(1).ratings = {{"必要性", "A", "", model::FiscalYear{2020}, "委員会", {}}};
    const PlanView view = view_of(std::move(owned));
    const Sheet sheet = fill_form(form_of(form), view, {&view.plan().nodes.at(1)}, std::nullopt).at(0);
    EXPECT_EQ(drawn(sheet.blocks.at(0)), "[高齢者を支える（担当：福祉課、総務課） 令和2年度]\n");
}

TEST(FillForm, ProseWithoutAHeadingHasNoRowForOne)
{
    const Form form = form_of("name=\"x\"\n[[block]]\neach=\"sections\"\ncolumns=[1]\n[[block.row]]\n"
                              "cells=[{heading=\"{name}\"}]\n[[block.row]]\ncells=[{text=\"{text}\"}]\n");
    model::Plan bare = plan();
    bare.nodes.at(1).sections.at(0).label.clear();
    const PlanView view = view_of(std::move(bare));
    const Sheet sheet = fill_form(form, view, {&view.plan().nodes.at(1)}, std::nullopt).at(0);
    EXPECT_EQ(drawn(sheet.blocks.at(0)), "[課題です。]\n");
}

TEST(FillForm, KeepsFiguresAsNumbers)
{
    const PlanView view = view_of(plan());
    const Sheet sheet = fill_form(form_of("name=\"x\"\n[[block]]\ncolumns=[1]\n[[block.row]]\neach=\"indicators\"\n"
                                          "cells=[{value=\"observed last\"}]\n"),
                                  view, {&view.plan().nodes.at(1)}, std::nullopt)
                            .at(0);
    const SheetCell &cell = sheet.blocks.at(0).rows.at(0).cells.at(0);
    EXPECT_EQ(cell.number, base::Decimal(15));
    EXPECT_EQ(cell.number_format, "0\"件\"");
}

TEST(FillForm, GoesUpAndDownTheTree)
{
    EXPECT_EQ(filled("name=\"x\"\n[[block]]\neach=\"above\"\ncolumns=[1]\n[[block.row]]\n"
                     "cells=[{heading=\"{heading}\"}]\n"),
              "[目標1 支え合うまち]\n--\n");
    const PlanView view = view_of(plan());
    const Form form = form_of("name=\"x\"\n[[block]]\neach=\"below\"\ncolumns=[1]\n[[block.row]]\n"
                              "cells=[{heading=\"{heading} {marks}\"}]\n[[block.row]]\neach=\"roles\"\n"
                              "cells=[{text=\"{name}\"}]\n");
    const Sheet sheet = fill_form(form, view, {&view.plan().nodes.at(0)}, std::nullopt).at(0);
    ASSERT_EQ(sheet.blocks.size(), 1u);
    EXPECT_EQ(drawn(sheet.blocks.at(0)), "[施策1-1 高齢者を支える]\n[個人]\n[地域]\n[市]\n");
    EXPECT_EQ(sheet.blocks.at(0).rows.at(0).cells.at(0).outline, 2) << "the second level of the plan";
}

TEST(FillForm, ShowsOnceWhatSeveralSheetsShare)
{
    model::Plan two = plan();
    two.nodes.push_back(two.nodes.back());
    two.nodes.back().id = "1-2";
    const PlanView view = view_of(std::move(two));
    const Form form = form_of("name=\"x\"\n[[block]]\neach=\"above\"\nonce=true\ncolumns=[1]\n[[block.row]]\n"
                              "cells=[{heading=\"{title}\"}]\n[[block]]\ncolumns=[1]\n[[block.row]]\n"
                              "cells=[{title=\"{title}\"}]\n");
    const std::vector<Sheet> sheets =
        fill_form(form, view, {&view.plan().nodes.at(1), &view.plan().nodes.at(2)}, std::nullopt);
    EXPECT_EQ(sheets.at(0).blocks.size(), 2u);
    EXPECT_EQ(sheets.at(1).blocks.size(), 1u);
}

TEST(FillForm, LeavesOutColumnsAndRowsForWhichThereIsNothing)
{
    EXPECT_EQ(filled("name=\"x\"\n[[block]]\ncolumns=[1,\"found 1\",\"found 1\"]\n[[block.row]]\nhead=true\n"
                     "cells=[{head=\"名\"},{head=\"単位\"},{head=\"備考\"}]\n[[block.row]]\neach=\"indicators\"\n"
                     "cells=[{text=\"{name}\"},{text=\"{unit}\"},{text=\"{note}\"}]\n"),
              "[名][単位]\n[見守りの数][件]\n--\n");
    EXPECT_EQ(filled("name=\"x\"\n[[block]]\ncolumns=[1,\"found 1\"]\n[[block.row]]\nhead=true\n"
                     "cells=[{head=\"名\"},{head=\"備考\"}]\n[[block.row]]\neach=\"indicators\"\n"
                     "cells=[{text=\"{name}\"},{text=\"{note}\"}]\n"),
              "[見守りの数]\n--\n")
        << "names of columns are no use for a single one";
    EXPECT_EQ(filled("name=\"x\"\n[[block]]\ncolumns=[1]\n[[block.row]]\nif_any=\"measures\"\n"
                     "cells=[{text=\"事業\"}]\n[[block.row]]\nif_none=\"measures\"\ncells=[{text=\"事業なし\"}]\n"
                     "[[block.row]]\nif_any=\"sections\"\nonly=[\"現 状\"]\ncells=[{text=\"{section:現状}\"}]\n"),
              "[事業なし]\n[課題です。]\n--\n");
}

TEST(FillForm, TakesAsFirstOnlyWhatALaterValueFollows)
{
    const std::string both = "[[block.row]]\neach=\"indicators\"\n"
                             "cells=[{value=\"observed first\"},{value=\"observed last\"}]\n";
    const Form form = form_of("name=\"x\"\n[[block]]\ncolumns=[1,1]\n" + both);
    model::Plan one = plan();
    one.indicators.front().values.erase(one.indicators.front().values.begin());
    const PlanView view = view_of(std::move(one));
    const Sheet sheet = fill_form(form, view, {&view.plan().nodes.at(1)}, std::nullopt).at(0);
    EXPECT_EQ(drawn(sheet.blocks.at(0)), "[][15件]\n");
}

TEST(NodesWithSheet, AreThoseOfTheFormsLevelOrOfTheMeasuredOne)
{
    const PlanView view = view_of(plan());
    Form form;
    EXPECT_EQ(nodes_with_sheet(form, view).size(), 1u) << "all that show something";
    form.levels = {"目標"};
    EXPECT_EQ(nodes_with_sheet(form, view).at(0)->id, "1");
    form.levels = {"取組"};
    EXPECT_EQ(nodes_with_sheet(form, view).at(0)->id, "1-1");
}

TEST(NodesWithSheet, AreOfPartsApartWhereTheFormSaysSo)
{
    model::Plan with_chapter = plan();
    model::Node chapter;
    chapter.id = "n1";
    chapter.level = "章";
    chapter.title = "計画の推進";
    chapter.sections = {{"考え方", "進めます。", {}}};
    with_chapter.nodes.push_back(chapter);
    const PlanView view = view_of(std::move(with_chapter));
    Form form;
    form.levels = {"目標"};
    EXPECT_EQ(nodes_with_sheet(form, view).size(), 1u);
    form.shows_parts_apart = true;
    ASSERT_EQ(nodes_with_sheet(form, view).size(), 2u) << "and none for what stands below another";
    EXPECT_EQ(nodes_with_sheet(form, view).at(1)->id, "n1");
}

} // namespace
} // namespace taikei::render

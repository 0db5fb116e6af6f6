#include "base/text.hpp"
#include "cli/program.hpp"
#include "document/ocr/drawn_page.hpp"
#include "document/ocr/tiff.hpp"
#include "model/plan_format.hpp"
#include "store/temporary_folder.hpp"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>

/// `--ocr` from the shell: Tesseract works behind the walls of the sandbox, and each fact is as sure as its page.
namespace taikei::cli {
namespace {

using document::ocr::testing::DrawnPage;
using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Lt;

/// A page of a plan as a scanner leaves it.
std::string scanned_plan()
{
    DrawnPage page(420, 260);
    page.write("基本目標1 支え合うまちづくり", 40, 30, 14);
    page.write("施策1-1 健康づくりの推進", 40, 60, 12);
    for (const double y : {100, 135, 170})
        page.rule(40, y, 380, y + 0.7);
    for (const double x : {40, 140, 180, 280, 380})
        page.rule(x, 100, x + 0.7, 170.7);
    page.write("指標名", 50, 110, 11);
    page.write("単位", 148, 110, 11);
    page.write("令和2年度実績", 188, 110, 11);
    page.write("令和7年度目標", 288, 110, 11);
    page.write("参加者数", 50, 145, 11);
    page.write("人", 155, 145, 11);
    page.write("350", 215, 145, 11);
    page.write("480", 315, 145, 11);
    return document::ocr::testing::tiff_of({page.image()});
}

class Scan : public ::testing::Test {
protected:
    void SetUp() override { write_file(m_folder / "scan.tif", scanned_plan()); }

    Ran run(const std::vector<std::string> &arguments) const
    {
        return run_program(arguments, {.folder = m_folder.path()});
    }

    store::TemporaryFolder m_folder;
};

TEST_F(Scan, IsReadWithHowSureItsPageIs)
{
    const Ran ran = run({"read", "--ocr", "--provenance", "--findings", "scan.tif"});
    if (ran.error.contains("is not possible here"))
        GTEST_SKIP() << ran.error;
    ASSERT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(ran.error, AllOf(HasSubstr("page-recognised"), HasSubstr("scan.tif, page 1")));
    const auto plan = model::from_json(ran.output);
    ASSERT_TRUE(plan.has_value());
    ASSERT_EQ(plan->indicators.size(), 1U) << ran.output;
    EXPECT_EQ(base::fold_tight(plan->indicators[0].name), "参加者数");
    std::vector<std::string> texts;
    std::vector<double> confidences;
    for (const model::Value &value : plan->indicators[0].values) {
        texts.push_back(value.text);
        confidences.push_back(value.source.confidence);
        EXPECT_EQ(value.source.place.page, 1);
        EXPECT_TRUE(value.source.place.box.has_value());
    }
    for (const model::Node &node : plan->nodes)
        confidences.push_back(node.source.confidence);
    EXPECT_THAT(texts, ElementsAre("350", "480"));
    EXPECT_THAT(confidences, Each(Lt(1.0)));
}

TEST_F(Scan, IsImportedWithOcrAlone)
{
    const Ran without = run({"import", "--db", "plans.db", "scan.tif"});
    EXPECT_EQ(without.status, 1);
    EXPECT_EQ(without.error,
              "taikei: scan.tif: the file is a TIFF image, not text: read it with --ocr (character recognition)\n");
    EXPECT_THAT(names_in(m_folder.path()), ElementsAre("scan.tif"));
    const Ran with = run({"import", "--db", "plans.db", "--ocr", "scan.tif"});
    if (with.error.contains("is not possible here"))
        GTEST_SKIP() << with.error;
    EXPECT_EQ(with.status, 0) << with.error;
    EXPECT_THAT(names_in(m_folder.path()), ElementsAre("plans.db", "scan.tif"));
}

TEST_F(Scan, HasItsLayoutDrawn)
{
    const Ran without = run({"read", "--show-layout", "out", "scan.tif"});
    EXPECT_EQ(without.status, 1);
    EXPECT_THAT(without.error, HasSubstr("with --ocr"));
    const Ran with = run({"read", "--ocr", "--show-layout", "out", "scan.tif"});
    if (with.error.contains("is not possible here"))
        GTEST_SKIP() << with.error;
    ASSERT_EQ(with.status, 0) << with.error;
    std::ifstream drawing(m_folder.path() / "out/scan-001.svg");
    const std::string svg{std::istreambuf_iterator<char>(drawing), {}};
    EXPECT_THAT(svg, HasSubstr("<svg"));
    EXPECT_THAT(svg, HasSubstr("施策")) << "the letters that were recognised";
}

} // namespace
} // namespace taikei::cli

#include "document/read_document.hpp"
#include "model/plan_format.hpp"
#include "places.hpp"
#include "reader/plan_facts.hpp"
#include "reader/reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

/// Whole documents with their truth beside them: NAME.txt and NAME.json.
namespace taikei::test {
namespace {

namespace fs = std::filesystem;

/// Every document must agree with its truth to this share of its facts, but for those named below.
constexpr double usual_bar = 0.95;

/// Documents that the reader does not understand so well yet, with the share it reaches: never to fall below.
const std::map<std::string, double> lower_bars = {
    {"farm-targets", 0.89},          {"jimujigyo-pipe", 0.92},    {"komagane-plan", 0.92},
    {"landscape-schedule", 0.89},    {"tourism-steps", 0.86},     {"welfare-doc", 0.92},
    {"children-pasted", 0.86},       {"equality-actions", 0.93},  {"strategy-lines", 0.93},
    {"depopulated-area-plan", 0.88}, {"plan-spreads-torn", 0.88}, {"welfare-plan-boxes-raw", 0.92},
};

/// What the reader does not yet say as the truth does, and why. Where it does after all, the entry must go.
const std::map<std::string, std::set<std::string>> other_identities = {
    // The first worksheet or page is a list with a title of its own; the truth has the title of the sheets behind it.
    {"graph-paper-described.xlsx", {"title"}},
    {"measure-sheets-judged.xlsx", {"title"}},
    {"project-grid.xlsx", {"title"}},
    {"review-sheets-layout.txt", {"title"}},
    // A running head stands first.
    {"measuring-rods.pdf", {"title"}},
    {"review-in-layout.txt", {"title"}},
    {"designed-tabs.pdf", {"title"}},
    // The year in brackets stands at the line's other end, beside the municipality.
    {"review-form.pdf", {"title"}},
    // Pages out of a plan: its title, or whose it is, is printed on none of them, or only on those of the PDF.
    {"komagane-plan.txt", {"title"}},
    {"nemuro-plan.txt", {"title"}},
    {"seki-plan.txt", {"municipality"}},
    {"seki-plan.pdf", {"title"}},
    // The truth leaves out the brackets below the title.
    {"gaibu-hyoka.txt", {"title"}},
};

std::string bytes_of(const fs::path &file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

struct Case {
    fs::path document;
    fs::path truth;
};

// NOLINTNEXTLINE(readability-identifier-naming): the name that gtest looks for
void PrintTo(const Case &item, std::ostream *out)
{
    *out << item.document.filename().string();
}

void add_cases(std::vector<Case> &cases, const fs::path &documents, const fs::path &truths)
{
    if (!fs::is_directory(documents))
        return;
    for (const auto &entry : fs::directory_iterator(documents)) {
        const fs::path truth = truths / (entry.path().stem().string() + ".json");
        const auto ending = entry.path().extension();
        constexpr std::array endings = {".txt", ".html", ".md", ".csv", ".docx", ".xlsx", ".ods", ".pdf"};
        const bool is_read = std::ranges::find(endings, ending.string()) != endings.end();
        if (is_read && fs::exists(truth))
            cases.push_back({entry.path(), truth});
    }
}

std::vector<Case> all_cases()
{
    const fs::path source = source_folder();
    std::vector<Case> cases;
    add_cases(cases, source / "tests/documents", source / "tests/documents");
    add_cases(cases, source / "samples", source / "tests/documents/samples");
    // The real plans are not part of the repository; where they are absent, their cases are not made.
    add_cases(cases, source / "../shared/corpus", source / "../shared/gold");
    add_cases(cases, source / "../shared/more/docs", source / "../shared/more/gold");
    std::ranges::sort(cases, {}, &Case::document);
    return cases;
}

class DocumentTest : public testing::TestWithParam<Case> { };

TEST_P(DocumentTest, AgreesWithItsTruth)
{
    const auto document =
        document::read_document(bytes_of(GetParam().document), GetParam().document.filename().string());
    ASSERT_TRUE(document) << document.error().message;
    const auto truth = model::from_json(bytes_of(GetParam().truth));
    ASSERT_TRUE(truth) << truth.error().message << ' ' << truth.error().where;
    const auto agreement = compare_facts(*truth, reader::read_plan(*document));
    const auto bar = lower_bars.find(GetParam().document.stem().string());
    EXPECT_GE(agreement.f1(), bar == lower_bars.end() ? usual_bar : bar->second) << agreement.differences;
    EXPECT_GT(agreement.truth, 0);
}

TEST_P(DocumentTest, IsCalledAsItsTruthSays)
{
    const std::string name = GetParam().document.filename().string();
    const auto document = document::read_document(bytes_of(GetParam().document), name);
    const auto truth = model::from_json(bytes_of(GetParam().truth));
    ASSERT_TRUE(document && truth);
    const auto read = identity_of(reader::read_plan(*document));
    const auto other = other_identities.find(name);
    for (const auto &[what, expected] : identity_of(*truth)) {
        if (other != other_identities.end() && other->second.contains(what))
            EXPECT_NE(read.at(what), expected) << what << " is read now: take it out of other_identities";
        else
            EXPECT_EQ(read.at(what), expected) << what;
    }
}

std::string case_name(const testing::TestParamInfo<Case> &info)
{
    std::string name = info.param.document.stem().string() + info.param.document.extension().string();
    for (char &c : name) {
        if (!std::isalnum(static_cast<unsigned char>(c)))
            c = '_';
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, DocumentTest, testing::ValuesIn(all_cases()), case_name);

TEST(RealPlansTest, AreReadWhereTheyArePresent)
{
    if (!fs::exists(source_folder() / "../shared/corpus"))
        GTEST_SKIP() << "the real plans (../shared/corpus) are not here: only the repository's own documents were read";
    const auto cases = all_cases();
    for (const char *folder : {"corpus", "docs"}) {
        EXPECT_TRUE(std::ranges::any_of(
            cases, [&](const Case &item) { return item.document.parent_path().filename() == folder; }))
            << "no document of ../shared/" << folder << " has become a case";
    }
}

/// Every value that the reader gives stands in the file at the line that it names.
TEST(ProvenanceTest, ValuesStandInTheirLines)
{
    const fs::path file = source_folder() / "samples/comprehensive-plan.txt";
    const std::string bytes = bytes_of(file);
    std::vector<std::string> lines;
    std::stringstream stream(bytes);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    const auto document = document::read_document(bytes, "comprehensive-plan.txt");
    ASSERT_TRUE(document);
    const auto plan = reader::read_plan(*document);
    int checked = 0;
    for (const auto &indicator : plan.indicators) {
        for (const auto &value : indicator.values) {
            const int line = value.source.place.first_line;
            ASSERT_GE(line, 1) << indicator.name;
            ASSERT_LE(static_cast<std::size_t>(line), lines.size());
            EXPECT_NE(lines[static_cast<std::size_t>(line) - 1].find(value.text), std::string::npos)
                << indicator.name << ": " << value.text << " at line " << line;
            ++checked;
        }
    }
    EXPECT_GE(checked, 100);
}

/// Sheet, row and column of every value name the cell that holds it.
TEST(ProvenanceTest, ValuesStandInTheirCells)
{
    int checked = 0;
    for (const char *name : {"evaluation-grid.xlsx", "indicator-sheets.xlsx", "indicator-sheets.ods"}) {
        const auto document = document::read_document(bytes_of(source_folder() / "tests/documents" / name), name);
        ASSERT_TRUE(document) << document.error().message;
        std::map<std::array<int, 3>, std::string> cells;
        for (const auto &block : document->blocks) {
            const auto *table = std::get_if<document::Table>(&block);
            for (const auto &row : table != nullptr ? table->grid : decltype(table->grid){}) {
                for (const auto &cell : row)
                    cells[{cell.cell.place.page, cell.cell.place.row, cell.cell.place.column}] = cell.cell.text;
            }
        }
        for (const auto &indicator : reader::read_plan(*document).indicators) {
            for (const auto &value : indicator.values) {
                const auto &place = value.source.place;
                EXPECT_EQ((cells[{place.page, place.row, place.column}]), value.text) << name << ' ' << indicator.name;
                ++checked;
            }
        }
    }
    EXPECT_EQ(checked, 15 + 11 + 11);
}

} // namespace
} // namespace taikei::test

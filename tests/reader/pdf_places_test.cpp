#include "base/text.hpp"
#include "document/read_document.hpp"
#include "places.hpp"
#include "reader/reader.hpp"

#include <gtest/gtest.h>
#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <vector>

/// The box in a value's place holds what is printed there, by Poppler's own extraction from that box.
namespace taikei::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t values_checked = 200; ///< of all real plans together
constexpr double edge = 1.0; ///< points by which a letter's box may stand out of its cell
/// A box that held half the page would hold the value too.
constexpr double largest_share_of_page = 0.1;

std::string pdf_bytes(const fs::path &file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::string letters_in(const poppler::document &pdf, int page_number, const base::Box &box)
{
    const std::unique_ptr<poppler::page> page(pdf.create_page(page_number - 1));
    if (!page)
        return {};
    const poppler::rectf area(box.left - edge, box.top - edge, box.right - box.left + 2 * edge,
                              box.bottom - box.top + 2 * edge);
    std::string letters;
    const auto add = [&](const poppler::ustring &text) {
        const auto utf8 = text.to_utf8();
        letters.append(utf8.begin(), utf8.end());
    };
    if (page->orientation() == poppler::page::portrait)
        add(page->text(area, poppler::page::raw_order_layout));
    else // of a turned page Poppler cuts no area out
        for (const auto &word : page->text_list()) {
            const auto inside = word.bbox();
            const double x = (inside.left() + inside.right()) / 2;
            const double y = (inside.top() + inside.bottom()) / 2;
            if (area.left() <= x && x <= area.right() && area.top() <= y && y <= area.bottom())
                add(word.text());
        }
    return base::fold_tight(letters);
}

struct Checked {
    std::size_t values = 0;
    std::string wrong;
};

void check(const fs::path &file, std::size_t wanted, Checked &checked)
{
    const std::string bytes = pdf_bytes(file);
    const auto document = document::read_document(bytes, file.filename().string());
    ASSERT_TRUE(document) << document.error().message;
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    ASSERT_TRUE(pdf);
    const auto plan = reader::read_plan(*document);
    std::vector<const model::Value *> values;
    for (const auto &indicator : plan.indicators)
        for (const auto &value : indicator.values)
            values.push_back(&value);
    const std::size_t step = std::max<std::size_t>(values.size() / std::max<std::size_t>(wanted, 1), 1);
    for (std::size_t i = 0; i < values.size(); i += step) {
        const auto &place = values[i]->source.place;
        ++checked.values;
        const bool has_place = place.page > 0 && place.box;
        const bool is_small = has_place
            && (place.box->right - place.box->left) * (place.box->bottom - place.box->top)
                < largest_share_of_page * 595 * 842;
        if (!is_small || !letters_in(*pdf, place.page, *place.box).contains(base::fold_tight(values[i]->text)))
            checked.wrong += file.filename().string() + ": " + values[i]->text + " at " + base::describe(place) + '\n';
    }
}

std::vector<fs::path> pdf_files_in(const fs::path &folder)
{
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".pdf")
            files.push_back(entry.path());
    return files;
}

TEST(PdfPlacesTest, BoxesHoldTheirValues)
{
    const fs::path corpus = source_folder() / "../shared/corpus";
    if (!fs::exists(corpus))
        GTEST_SKIP() << "the real plans (../shared/corpus) are not here";
    const auto files = pdf_files_in(corpus);
    ASSERT_FALSE(files.empty());
    Checked checked;
    for (const auto &file : files)
        check(file, 2 * values_checked / files.size(), checked);
    EXPECT_GE(checked.values, values_checked);
    EXPECT_EQ(checked.wrong, "");
}

TEST(PdfPlacesTest, BoxesHoldTheirValuesInOtherLayouts)
{
    const auto files = pdf_files_in(source_folder() / "tests/documents");
    ASSERT_FALSE(files.empty());
    Checked checked;
    for (const auto &file : files)
        check(file, 4 * values_checked / files.size(), checked);
    EXPECT_GE(checked.values, values_checked);
    EXPECT_EQ(checked.wrong, "");
}

} // namespace
} // namespace taikei::test

#include "document/ocr/recogniser.hpp"

#include "base/text.hpp"
#include "document/ocr/drawn_page.hpp"
#include "document/ocr/recognise_page.hpp"
#include "places.hpp"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taikei::document::ocr {
namespace {

using ::testing::AllOf;
using testing::DrawnPage;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// Loaded once: it takes some tenths of a second.
const base::Result<Recogniser> &recogniser()
{
    static const base::Result<Recogniser> loaded = Recogniser::load();
    return loaded;
}

class RecogniserTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (!recogniser())
            GTEST_SKIP() << recogniser().error().message;
    }
};

std::u32string letters_of(std::string_view text)
{
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();)
        letters += base::next_code_point(text, at);
    return letters;
}

std::string text_of(const std::vector<layout::Word> &words)
{
    std::string text;
    for (const layout::Word &word : words)
        text += word.text;
    return base::fold_tight(text);
}

/// The share of the letters of `printed` that were read, in their order: the longest common subsequence.
double share_read(std::string_view printed, std::string_view read)
{
    const std::u32string from = letters_of(printed);
    const std::u32string to = letters_of(read);
    std::vector<std::size_t> row(to.size() + 1);
    for (const char32_t letter : from) {
        std::size_t diagonal = 0;
        for (std::size_t i = 1; i <= to.size(); ++i) {
            const std::size_t above = row[i];
            row[i] = letter == to[i - 1] ? diagonal + 1 : std::max(above, row[i - 1]);
            diagonal = above;
        }
    }
    return static_cast<double>(row.back()) / static_cast<double>(from.size());
}

/// The words whose middle lies within.
std::string text_within(const layout::PageContent &content, const base::Box &box)
{
    std::vector<layout::Word> words;
    std::ranges::copy_if(content.words, std::back_inserter(words), [&](const layout::Word &word) {
        const double x = (word.box.left + word.box.right) / 2;
        const double y = (word.box.top + word.box.bottom) / 2;
        return box.left < x && x < box.right && box.top < y && y < box.bottom;
    });
    return text_of(words);
}

TEST_F(RecogniserTest, ReadsPrintedJapanese)
{
    DrawnPage page(400, 200);
    page.write("基本目標 支え合うまちづくり", 40, 40, 14);
    page.write("健康づくりの推進と地域医療の充実", 40, 80, 11);
    page.write("令和7年度の目標値 2,340人", 40, 110, 11);
    const Recognised found = recogniser()->recognise(page.image());
    EXPECT_GT(share_read("基本目標支え合うまちづくり健康づくりの推進と地域医療の充実令和7年度の目標値2,340人",
                         text_of(found.words)),
              0.9);
    EXPECT_GT(found.confidence, 0.8);
    EXPECT_LE(found.confidence, 1.0);
}

TEST_F(RecogniserTest, KnowsWhereEachWordStands)
{
    DrawnPage page(400, 200);
    page.write("参加者数", 40, 40, 12);
    page.write("目標年度", 240, 120, 12);
    const RecognisedPage read = recognise_page(3, page.image(), *recogniser());
    EXPECT_EQ(read.content.page.number, 3);
    EXPECT_NEAR(read.content.page.width, 400, 0.5);
    EXPECT_EQ(text_within(read.content, {35, 35, 110, 65}), "参加者数");
    EXPECT_EQ(text_within(read.content, {235, 115, 300, 145}), "目標年度");
    for (const layout::Word &word : read.content.words) {
        EXPECT_GT(word.confidence, 0.5);
        EXPECT_NEAR(word.style.size, 12, 3) << word.text;
        EXPECT_FALSE(word.letters.empty());
    }
}

TEST_F(RecogniserTest, FindsTheRulesOfATable)
{
    DrawnPage page(400, 200);
    for (const double y : {40, 80, 120})
        page.rule(40, y, 360, y + 0.7);
    for (const double x : {40, 200, 360})
        page.rule(x, 40, x + 0.7, 120.7);
    page.write("指標名", 60, 52, 11);
    page.write("目標値", 220, 52, 11);
    page.write("参加者数", 60, 92, 11);
    page.write("350", 220, 92, 11);
    const RecognisedPage read = recognise_page(1, page.image(), *recogniser());
    EXPECT_EQ(read.content.rules.size(), 6U);
    EXPECT_EQ(text_within(read.content, {40, 80, 200, 120}), "参加者数");
    EXPECT_EQ(text_within(read.content, {200, 80, 360, 120}), "350");
}

TEST_F(RecogniserTest, ReadsTextWrittenDown)
{
    if (!recogniser()->reads_vertical())
        GTEST_SKIP() << "the data of Tesseract for text written down (jpn_vert) is not installed";
    DrawnPage page(200, 300);
    page.write("健康づくりの推進と地域医療", 170, 30, 14, testing::Writing::Down);
    page.write("子どもたちの笑顔があふれる", 140, 30, 14, testing::Writing::Down);
    page.write("安心して暮らせるまちをつくる", 110, 30, 14, testing::Writing::Down);
    const Recognised found = recogniser()->recognise(page.image());
    EXPECT_THAT(text_of(found.words), AllOf(HasSubstr("地域医療"), HasSubstr("暮らせるまち")));
    EXPECT_TRUE(found.words.front().style.vertical);
}

TEST_F(RecogniserTest, EmptyPaperHasNoWords)
{
    const Recognised found = recogniser()->recognise(DrawnPage(200, 200).image());
    EXPECT_TRUE(found.words.empty());
    EXPECT_EQ(found.confidence, 0);
}

TEST(RecogniserInstallation, WithoutTheLibraryIsToldWithItsPackages)
{
    const auto loaded = Recogniser::load({.library = "libnowhere.so.5", .data_folders = {}});
    ASSERT_FALSE(loaded.has_value());
    EXPECT_EQ(loaded.error().message,
              "character recognition (OCR) is not possible here: the library libnowhere.so.5 is not installed; install "
              "Tesseract 5 with its Japanese data (on Debian tesseract-ocr, tesseract-ocr-jpn and "
              "tesseract-ocr-jpn-vert)");
}

TEST_F(RecogniserTest, WithoutJapaneseIsToldWithItsPackages)
{
    Installation installation;
    installation.data_folders = {"/nowhere"};
    const auto loaded = Recogniser::load(installation);
    ASSERT_FALSE(loaded.has_value());
    EXPECT_THAT(loaded.error().message,
                AllOf(StartsWith("character recognition (OCR) is not possible here: its data "
                                 "for 'jpn' is not installed"),
                      HasSubstr("tesseract-ocr-jpn")));
}

TEST_F(RecogniserTest, WithDamagedDataIsTold)
{
    const std::filesystem::path folder = build_folder() / "damaged-tessdata";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "jpn.traineddata") << "no data";
    Installation installation;
    installation.data_folders = {folder};
    const auto loaded = Recogniser::load(installation);
    std::filesystem::remove_all(folder);
    ASSERT_FALSE(loaded.has_value());
    EXPECT_THAT(loaded.error().message, HasSubstr("cannot be used: install it anew"));
}

} // namespace
} // namespace taikei::document::ocr

#include "document/pdf/scanned_page.hpp"

#include <gtest/gtest.h>

namespace taikei::document::pdf {
namespace {

layout::PageContent page_with(const std::vector<base::Box> &images, const std::string &text)
{
    layout::PageContent content;
    content.page = {1, {}, 595, 842};
    content.images = images;
    if (!text.empty()) {
        layout::Word word;
        word.text = text;
        content.words.push_back(word);
    }
    return content;
}

std::string repeated(const std::string &text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

constexpr base::Box whole{0, 0, 595, 842};
constexpr base::Box photograph{72, 72, 272, 222};

TEST(ScannedPage, IsAnImageAlone)
{
    EXPECT_TRUE(is_scanned(page_with({whole}, "")));
    EXPECT_TRUE(is_scanned(page_with({photograph}, "")));
}

TEST(ScannedPage, MayHaveANumberAndAStamp)
{
    EXPECT_TRUE(is_scanned(page_with({whole}, "受付 令和2年4月1日 12")));
    EXPECT_TRUE(is_scanned(page_with({{0, 0, 595, 400}, {0, 400, 595, 842}}, "12")));
}

TEST(ScannedPage, IsNoPageOfTextWithAPicture)
{
    EXPECT_FALSE(is_scanned(page_with({photograph}, "目次")));
    EXPECT_FALSE(is_scanned(page_with({whole}, repeated("施策の体系", 20))));
    EXPECT_FALSE(is_scanned(page_with({}, "")));
    EXPECT_FALSE(is_scanned(page_with({}, "12")));
}

TEST(ScannedPage, CountsOfAnImageOnlyWhatIsOnThePage)
{
    EXPECT_FALSE(is_scanned(page_with({{-5000, -5000, 60, 60}}, "12")));
}

} // namespace
} // namespace taikei::document::pdf

#include "document/ocr/image_file.hpp"

#include "document/ocr/tiff.hpp"

#include <gtest/gtest.h>

namespace taikei::document::ocr {
namespace {

TEST(ImageFile, OfATiffReadsFiveHundredPages)
{
    const auto images = ImageFile::open_library();
    if (!images)
        GTEST_SKIP() << images.error().message;
    const PageImage page{.width = 8, .height = 8, .dpi = 300, .grey = std::vector<unsigned char>(64, 255)};
    std::size_t taken = 0;
    const auto take = [&](const PageImage &) -> base::Result<void> {
        ++taken;
        return {};
    };
    EXPECT_TRUE(images->read(testing::tiff_of(std::vector<PageImage>(500, page)), take).has_value());
    EXPECT_EQ(taken, 500u);
    const auto read = images->read(testing::tiff_of(std::vector<PageImage>(501, page)), take);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().message, "the image has more than 500 pages: split it into several files");
}

} // namespace
} // namespace taikei::document::ocr

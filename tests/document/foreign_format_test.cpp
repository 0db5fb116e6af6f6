#include "document/foreign_format.hpp"

#include <gtest/gtest.h>

using taikei::document::find_foreign_format;

namespace {

using namespace std::string_view_literals;

std::string name_of(std::string_view bytes)
{
    const auto format = find_foreign_format(bytes);
    return format ? format->name : "text";
}

TEST(ForeignFormat, is_known_by_the_first_bytes)
{
    EXPECT_EQ(name_of("\xFF\xD8\xFF\xE0..JFIF"sv), "a JPEG image");
    EXPECT_EQ(name_of("\x89PNG\r\n\x1A\n"sv), "a PNG image");
    EXPECT_EQ(name_of("GIF89a"sv), "a GIF image");
    EXPECT_EQ(name_of("%PDF-1.7"sv), "a PDF document");
    EXPECT_EQ(name_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv),
              "an old Word, Excel or PowerPoint file, or one of Ichitaro");
    EXPECT_EQ(name_of("{\\rtf1"sv), "an RTF document");
    EXPECT_EQ(name_of("SQLite format 3\0"sv), "an SQLite database");
}

TEST(ForeignFormat, text_is_none)
{
    EXPECT_EQ(name_of("指標"), "text");
    EXPECT_EQ(name_of("PK戦"), "text");
    EXPECT_EQ(name_of(""), "text");
    EXPECT_EQ(name_of("MMを単位とする"), "text");
}

} // namespace

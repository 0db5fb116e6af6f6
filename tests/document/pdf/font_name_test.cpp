#include "document/pdf/font_name.hpp"

#include <gtest/gtest.h>

namespace taikei::document::pdf {

TEST(FontName, TellsWhetherTheFaceIsBold)
{
    EXPECT_TRUE(is_bold("ABCDEF+HiraKakuProN-W6"));
    EXPECT_TRUE(is_bold("MS-Gothic,Bold"));
    EXPECT_TRUE(is_bold("A-OTF-FutoGoB101Pro-Bold"));
    EXPECT_TRUE(is_bold("UDDigiKyokashoNK-B"));
    EXPECT_FALSE(is_bold("ABCDEF+IPAexGothic"));
    EXPECT_FALSE(is_bold("HiraKakuProN-W3"));
    EXPECT_FALSE(is_bold(""));
}

} // namespace taikei::document::pdf

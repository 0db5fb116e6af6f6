#include "render/pdf/pdf_text.hpp"

#include "render/pdf/deflate.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <zlib.h>

#include <cstdlib>

namespace taikei::render::pdf {
namespace {

std::string in_content(double number)
{
    std::string content;
    append_number(number, content);
    return content;
}

TEST(PdfText, WritesNumbersShort)
{
    EXPECT_EQ(in_content(0), "0");
    EXPECT_EQ(in_content(12), "12");
    EXPECT_EQ(in_content(0.5), "0.5");
    EXPECT_EQ(in_content(595.276), "595.28");
    EXPECT_EQ(in_content(-0.04), "-0.04");
    EXPECT_EQ(in_content(-0.004), "0");
}

RC_GTEST_PROP(PdfText, writes_numbers_to_a_hundredth, (int thousandths))
{
    const double number = thousandths / 1000.0;
    const std::string content = in_content(number);
    RC_ASSERT(content.find_first_not_of("-.0123456789") == std::string::npos);
    RC_ASSERT(std::abs(std::strtod(content.c_str(), nullptr) - number) <= 0.005 + 1e-9);
}

TEST(PdfText, WritesTextInUtf16)
{
    EXPECT_EQ(text_string(""), "<FEFF>");
    EXPECT_EQ(text_string("市A"), "<FEFF5E020041>");
    EXPECT_EQ(text_string("𠮷"), "<FEFFD842DFB7>");
}

RC_GTEST_PROP(Deflate, gives_back_what_went_in, (const std::string &bytes))
{
    const std::string packed = deflate(bytes);
    std::string content(bytes.size() + 1, '\0');
    uLongf size = content.size();
    RC_ASSERT(uncompress(reinterpret_cast<Bytef *>(content.data()), &size,
                         reinterpret_cast<const Bytef *>(packed.data()), packed.size())
              == Z_OK);
    content.resize(size);
    RC_ASSERT(content == bytes);
}

} // namespace
} // namespace taikei::render::pdf

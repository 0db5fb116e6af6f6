#include "server/gzip.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

namespace taikei::server {
namespace {

std::string inflate_gzip(const std::string &packed)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string plain(100000, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    plain.resize(stream.total_out);
    inflateEnd(&stream);
    return plain;
}

TEST(Gzip, GivesTheTextBack)
{
    const std::string text(50000, 'x');
    const std::string packed = compress_gzip(text);
    EXPECT_LT(packed.size(), 500U);
    EXPECT_EQ(inflate_gzip(packed), text);
    EXPECT_EQ(inflate_gzip(compress_gzip("")), "");
}

TEST(Gzip, IsUsedOnlyWhereTheClientTakesIt)
{
    EXPECT_TRUE(accepts_gzip("gzip, deflate, br"));
    EXPECT_TRUE(accepts_gzip("br;q=1.0, gzip;q=0.8"));
    EXPECT_TRUE(accepts_gzip("*"));
    EXPECT_FALSE(accepts_gzip(""));
    EXPECT_FALSE(accepts_gzip("br"));
    EXPECT_FALSE(accepts_gzip("gzip;q=0"));
    EXPECT_FALSE(accepts_gzip("gzip; q=0.000"));
    EXPECT_FALSE(accepts_gzip("x-gzipped"));
}

} // namespace
} // namespace taikei::server

#include "base/late_library.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <stdexcept>
#include <string>

namespace taikei::base {
namespace {

std::string what_is_thrown(auto call)
{
    try {
        call();
    } catch (const std::runtime_error &error) {
        return error.what();
    }
    return "nothing";
}

TEST(LateLibrary, IsLoadedWithTheFirstCall)
{
    LateLibrary libz("libz.so.1");
    const LateFunction<decltype(::zlibVersion)> version{libz, "zlibVersion"};
    EXPECT_STREQ(version(), ZLIB_VERSION);
    EXPECT_STREQ(version(), ZLIB_VERSION);
}

TEST(LateLibrary, SaysThatItIsMissing)
{
    LateLibrary missing("libnone.so.9");
    const LateFunction<const char *()> function{missing, "none"};
    EXPECT_EQ(what_is_thrown([&] { missing.load(); }),
              "the library libnone.so.9 is not installed: install the package that brings it");
    EXPECT_EQ(what_is_thrown([&] { function(); }),
              "the library libnone.so.9 is not installed: install the package that brings it");
}

TEST(LateLibrary, SaysWhichFunctionItLacks)
{
    LateLibrary libz("libz.so.1");
    const LateFunction<const char *()> function{libz, "zlib_none"};
    EXPECT_EQ(what_is_thrown([&] { function(); }),
              "the library libz.so.1 has no function zlib_none: install the version that Taikei was built with");
}

} // namespace
} // namespace taikei::base

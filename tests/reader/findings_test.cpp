#include "places.hpp"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

/// docs/findings.md lists every kind of finding that the program makes, and no other.
namespace taikei {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path &file)
{
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(FindingsPageTest, ListsEveryKind)
{
    const RE2 made(R"((?:\bfind\(|add_finding\(|findings\.push_back\(\{|Finding\{)\s*\"([a-z]+(?:-[a-z]+)+)\")");
    std::set<std::string> kinds;
    for (const char *folder : {"src/reader", "src/document"}) {
        for (const auto &entry : fs::recursive_directory_iterator(source_folder() / folder)) {
            const std::string source = text_of(entry.path());
            re2::StringPiece rest(source);
            std::string kind;
            while (RE2::FindAndConsume(&rest, made, &kind))
                kinds.insert(kind);
        }
    }
    const RE2 listed(R"(\n\| `([a-z-]+)` \|)");
    const std::string page = text_of(source_folder() / "docs/findings.md");
    std::set<std::string> on_page;
    re2::StringPiece rest(page);
    std::string kind;
    while (RE2::FindAndConsume(&rest, listed, &kind))
        on_page.insert(kind);
    EXPECT_GE(kinds.size(), 15U);
    EXPECT_EQ(kinds, on_page);
}

} // namespace
} // namespace taikei

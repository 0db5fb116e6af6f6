#include "render/finding_words.hpp"

#include "places.hpp"
#include "render/messages.hpp"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <set>
#include <string>

namespace taikei::render {
namespace {

using enum Language;

/// The first cells of the table in docs/findings.md, which has every kind that the program makes
/// (tests/reader/findings_test.cpp).
std::set<std::string> kinds_on_page()
{
    std::ifstream page(source_folder() / "docs/findings.md");
    std::set<std::string> kinds;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("| `"))
            kinds.insert(line.substr(3, line.find('`', 3) - 3));
    }
    return kinds;
}

TEST(FindingWords, EveryKindHasANameAndSaysWhatToDo)
{
    ASSERT_GE(kinds_on_page().size(), 15U);
    for (const std::string &kind : kinds_on_page()) {
        for (const Language language : {Japanese, English}) {
            EXPECT_NE(finding_name(language, kind), kind)
                << kind << " has no name in web/messages/" << tag_of(language) << ".json";
            EXPECT_NE(finding_help(language, kind), "")
                << kind << " has no help in web/messages/" << tag_of(language) << ".json";
        }
    }
}

TEST(FindingWords, NoNameIsLeftWithoutAKind)
{
    const std::set<std::string> kinds = kinds_on_page();
    for (const std::string_view id : message_ids(Japanese)) {
        if (!id.starts_with("finding_") || id.ends_with("_help"))
            continue;
        std::string kind(id.substr(std::string_view("finding_").size()));
        std::ranges::replace(kind, '_', '-');
        EXPECT_TRUE(kinds.contains(kind)) << id << " names a kind that docs/findings.md does not have";
    }
}

TEST(FindingWords, AKindOfANewerProgramKeepsItsIdentifier)
{
    EXPECT_EQ(finding_name(Japanese, "column-shifted"), "列のずれ");
    EXPECT_EQ(finding_name(Japanese, "not-known-yet"), "not-known-yet");
    EXPECT_EQ(finding_help(Japanese, "not-known-yet"), "");
}

} // namespace
} // namespace taikei::render

#include "document/pdf/content_scanner.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace taikei::document::pdf {

namespace {

using ::testing::ElementsAre;

/// "name(numbers and names) bytes of strings"
std::vector<std::string> operations_of(std::string_view content)
{
    std::vector<std::string> found;
    ContentScanner scanner(content);
    for (Operation operation; scanner.next(operation);) {
        std::string text(operation.name);
        for (const auto &operand : operation.operands)
            text += operand.kind == Operand::Kind::Name ? " /" + std::string(operand.name)
                                                        : " " + std::to_string(static_cast<int>(operand.number * 100));
        found.push_back(text + (operation.string_bytes > 0 ? " +" + std::to_string(operation.string_bytes) : ""));
    }
    return found;
}

} // namespace

TEST(ContentScanner, GivesOperatorsWithTheirNumbers)
{
    EXPECT_THAT(operations_of("q 1 0 0 -1 .5 +842 cm\n0.25 w % a comment S\n10 20 m"),
                ElementsAre("q", "cm 100 0 0 -100 50 84200", "w 25", "m 1000 2000"));
}

TEST(ContentScanner, CountsTheBytesOfStrings)
{
    EXPECT_THAT(operations_of("(ab) Tj [(a\\)b) -120 <00410042>] TJ (\\101\\1012) Tj ((nested)) Tj"),
                ElementsAre("Tj +2", "TJ -12000 +7", "Tj +3", "Tj +8"));
}

TEST(ContentScanner, PassesOverTheDataOfInlineImages)
{
    EXPECT_THAT(operations_of("BI /W 2 /H 1 ID \x01 EI\x80 S EI Q"), ElementsAre("BI", "ID /W 200 /H 100", "EI", "Q"));
}

TEST(ContentScanner, SurvivesWhatMakesNoSense)
{
    EXPECT_THAT(operations_of("(never closed"), ElementsAre());
    EXPECT_THAT(operations_of("<<<< >> ] ) } -- 5 m"), ElementsAre("--", "m 500"));
    EXPECT_THAT(operations_of("\\ (\\"), ElementsAre("\\"));
}

} // namespace taikei::document::pdf

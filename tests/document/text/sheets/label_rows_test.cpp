#include "document/text/sheets/label_rows.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace taikei::document::sheets;

namespace {

/// Labels and texts of each row: 課題 | first line / second line.
std::vector<std::string> rows_of(const std::vector<LabelledLine> &lines)
{
    std::vector<std::string> rows;
    for (const LabelledRow &row : find_label_rows(lines)) {
        std::string label;
        std::string text;
        for (std::size_t i = row.first; i <= row.last; ++i) {
            label += lines[i].label;
            text += text.empty() || lines[i].text.empty() ? "" : " / ";
            text += lines[i].text;
        }
        rows.push_back(label + " | " + text);
    }
    return rows;
}

} // namespace

TEST(LabelRows, LabelStandsHalfwayDown)
{
    EXPECT_EQ(rows_of({{"成果", "通いの場は９か所増えた。", 0},
                       {"", "・入会する年齢が上がっている。", 0},
                       {"課題", "", 0},
                       {"", "・男性の参加者が少ない。", 0},
                       {"今後の方向性", "現状維持", 0}}),
              (std::vector<std::string>{"成果 | 通いの場は９か所増えた。",
                                        "課題 | ・入会する年齢が上がっている。 / ・男性の参加者が少ない。",
                                        "今後の方向性 | 現状維持"}));
}

TEST(LabelRows, TwoLinesOfALabelStandAroundOneOfItsText)
{
    EXPECT_EQ(
        rows_of({{"対象（誰を）", "乳幼児とその保護者", 0},
                 {"意図（どのような", "", 0},
                 {"", "安心して子どもを産み、楽しんで子育てができる。", 0},
                 {"状態にするか）", "", 0}}),
        (std::vector<std::string>{"対象（誰を） | 乳幼児とその保護者",
                                  "意図（どのような状態にするか） | 安心して子どもを産み、楽しんで子育てができる。"}));
}

TEST(LabelRows, TextStandsAtTheTopOfAHighCell)
{
    EXPECT_EQ(rows_of({{"", "けんしんの受診率の向上に取り組みました。", 0},
                       {"具体的な取組", "", 3},
                       {"(R2年度)", "", 0},
                       {"", "けんしんの広報を続けます。", 4},
                       {"今後の取組", "", 3}}),
              (std::vector<std::string>{"具体的な取組(R2年度) | けんしんの受診率の向上に取り組みました。",
                                        "今後の取組 | けんしんの広報を続けます。"}));
}

TEST(LabelRows, NumberBelowItsLabelIsBesideTheSameText)
{
    EXPECT_EQ(rows_of({{"施策番号", "", 0},
                       {"", "がん患者の立場に立った対策を進めます。", 0},
                       {"", "関係者と連携し、早く見つけることに", 0},
                       {"2110111", "取り組みます。", 0}})
                  .size(),
              1U);
}

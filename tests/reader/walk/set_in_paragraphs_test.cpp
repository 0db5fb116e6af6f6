#include "reader/small_plans.hpp"

/// Paragraphs whose lines are all set in.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(SetInParagraphs, LinesOfOneWidthBelowEachOtherAreOneParagraph)
{
    const auto plan = plan_of("施策1 産業\n\n"
                              "　　共同で使える加工室を漁港の旧荷さばき所に設け、試作から表示の確認ま\n"
                              "　　でを専門家が支えます。\n"
                              "　　首都圏の飲食店との商談会を続けます。\n");
    EXPECT_EQ(section_of(plan, "産業", ""),
              "共同で使える加工室を漁港の旧荷さばき所に設け、試作から表示の確認までを専門家が支えます。\n"
              "首都圏の飲食店との商談会を続けます。");
}

TEST(SetInParagraphs, ALongerLineIsAnother)
{
    const auto plan = plan_of("施策1 産業\n\n"
                              "　　共同加工室の整備と地場産品の開発への支援\n"
                              "　　首都圏の飲食店との商談会の開催と、ふるさと納税を通じた直接の顧客の獲得\n");
    EXPECT_EQ(section_of(plan, "産業", ""),
              "共同加工室の整備と地場産品の開発への支援\n"
              "首都圏の飲食店との商談会の開催と、ふるさと納税を通じた直接の顧客の獲得");
}

} // namespace
} // namespace taikei::reader

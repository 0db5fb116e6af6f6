#include "render/evaluation_wording.hpp"

#include "render/messages.hpp"

#include <gtest/gtest.h>

namespace taikei::render {
namespace {

TEST(EvaluationWording, WritesYearsInTheLanguagesOwnWay)
{
    const evaluate::Message message{
        "outlook_strays", {{"years", evaluate::Message::Years{model::FiscalYear{2020}, model::FiscalYear{2021}}}}};
    EXPECT_EQ(say(Language::English, message),
              "The value of FY2020 (R2), FY2021 (R3) is so far off the others that it hardly counts.");
    EXPECT_EQ(say(Language::Japanese, message),
              "令和2年度（2020）・令和3年度（2021）の値は他の年の流れから大きく外れているため、ほとんど計算に効いていま"
              "せん。");
}

TEST(EvaluationWording, EveryKindOfFindingHasItsWords)
{
    for (const Language language : {Language::Japanese, Language::English}) {
        for (const evaluate::LintKind kind : evaluate::all_lint_kinds()) {
            EXPECT_NE(find_message(language, "lint_" + evaluate::message_name(kind)), nullptr)
                << evaluate::name_of(kind);
            EXPECT_FALSE(lint_title(language, kind).empty());
            EXPECT_FALSE(lint_reason(language, kind).empty());
            EXPECT_FALSE(lint_advice(language, kind).empty());
        }
    }
}

} // namespace
} // namespace taikei::render

#include "sandbox/answer.hpp"

#include <gtest/gtest.h>

/// The parent's side of the pipe: a child may say anything, in any pieces.
namespace taikei::sandbox {
namespace {

constexpr Protections only_calls{.system_calls = true, .data_folders = false, .memory = false};

TEST(Answer, ComesInPieces)
{
    const std::string bytes =
        to_part(only_calls) + to_part(Step{"page 3", 0.5}) + to_part(Part::Value, std::string("a\0b", 3));
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        Answer answer;
        for (std::size_t at = 0; at < bytes.size(); at += piece)
            answer.add(std::string_view(bytes).substr(at, piece));
        EXPECT_EQ(answer.protections(), only_calls);
        EXPECT_EQ(answer.step(), (Step{"page 3", 0.5}));
        EXPECT_EQ(answer.take_result()->value(), std::string("a\0b", 3));
        EXPECT_EQ(answer.size(), bytes.size());
    }
}

TEST(Answer, IsASignOfLifeWhenAPartIsWhole)
{
    Answer answer;
    const std::string bytes = to_part(Step{"page 3", 0.5});
    EXPECT_FALSE(answer.add(bytes.substr(0, 12)));
    EXPECT_TRUE(answer.add(bytes.substr(12)));
}

TEST(Answer, IsAFailureWithItsPlace)
{
    Answer answer;
    answer.add(to_part(base::Error{"too old", "line 3"}));
    const auto result = answer.take_result();
    ASSERT_TRUE(result && !result->has_value());
    EXPECT_EQ(result->error().message, "too old");
    EXPECT_EQ(result->error().where, "line 3");
}

TEST(Answer, MayBeNonsense)
{
    Answer answer;
    answer.add(to_part(static_cast<Part>('?'), "what") + to_part(Part::Failure, "no fields")
               + to_part(Part::Refused, "x") + "v" + std::string(8, '\xFF') + "and so on");
    EXPECT_FALSE(answer.refused_call().has_value());
    EXPECT_TRUE(answer.take_result().has_value());
    Answer more_than_all;
    more_than_all.add(to_part(Step{"page 41 of 40", 7}) + to_part(Part::Value, ""));
    EXPECT_EQ(more_than_all.step().done, 1);
    Answer cut;
    cut.add(to_part(Part::Value, "whole").substr(0, 11));
    EXPECT_FALSE(cut.take_result().has_value());
}

} // namespace
} // namespace taikei::sandbox

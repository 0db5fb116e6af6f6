#include "evaluate/rating_case.hpp"

#include "places.hpp"

#include "evaluate/judge.hpp"
#include "evaluate/printed_value.hpp"
#include "evaluate/propose_kind.hpp"
#include "evaluate/read_rule.hpp"
#include "evaluate/sentence.hpp"
#include "evaluate/trial.hpp"
#include "places.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

namespace taikei::evaluate {
namespace {

std::vector<std::string> case_files()
{
    std::vector<std::string> files;
    for (const auto &entry : std::filesystem::directory_iterator(source_folder() / "tests/cases/rating")) {
        if (entry.path().extension() == ".case")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

model::Indicator indicator_of(const RatingCase &given)
{
    model::Indicator indicator;
    indicator.name = given.name;
    if (!given.unit.empty())
        indicator.unit = given.unit;
    for (const RatingCase::Row &row : given.rows) {
        if (!row.actual.empty())
            indicator.values.push_back(parse_printed_value(row.actual, model::ValueKind::Observed, row.year));
        if (!row.target.empty())
            indicator.values.push_back(parse_printed_value(row.target, model::ValueKind::Target, row.year));
    }
    return indicator;
}

ConfirmedKind confirmed(const RatingCase &given)
{
    ConfirmedKind kind;
    for (const std::string &trait : given.traits) {
        if (const auto direction = parse_direction(trait))
            kind.direction = direction;
        else if (const auto accumulation = parse_accumulation(trait))
            kind.accumulation = accumulation;
    }
    return kind;
}

class RatingCases : public testing::TestWithParam<std::string> { };

TEST_P(RatingCases, GiveWhatTheyMust)
{
    const RatingCase given = read_rating_case(GetParam());
    const auto rule = read_rule(given.rule, given.file);
    ASSERT_TRUE(rule) << rule.error().front().where << ": " << rule.error().front().message;
    const model::Indicator indicator = indicator_of(given);
    const Series series(indicator, confirm(propose_kind(indicator, std::nullopt), confirmed(given), "test"),
                        std::nullopt);
    const std::optional<model::Period> none;
    const ItemFacts facts{*rule, 0, given.year, none, Given::nothing(), {}, std::nullopt};
    const Judgement judgement = judge_indicator(series, facts);
    EXPECT_EQ(judgement.is_graded() ? name_given(rule->scales[0], judgement) : "", given.grade);
    EXPECT_EQ(sentence_on_indicator(judgement, series, facts, Language::Japanese), given.sentence);
}

INSTANTIATE_TEST_SUITE_P(All, RatingCases, testing::ValuesIn(case_files()),
                         [](const testing::TestParamInfo<std::string> &file) {
                             std::string name = std::filesystem::path(file.param).stem();
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

} // namespace
} // namespace taikei::evaluate

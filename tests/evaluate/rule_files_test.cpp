#include "places.hpp"

#include "evaluate/read_rule.hpp"
#include "evaluate/rule_examples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

/// Rule files of ways of rating that no shipped rule has (tests/cases/rating/*.toml): each is sound, its worked
/// examples hold, and a mistake in it is named by line and reason.
namespace taikei::evaluate {
namespace {

std::filesystem::path folder()
{
    return source_folder() / "tests/cases/rating";
}

std::string text_of(const std::string &file)
{
    std::ifstream stream(folder() / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> rule_files()
{
    std::vector<std::string> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder())) {
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path().filename());
    }
    std::ranges::sort(files);
    return files;
}

class RuleFiles : public testing::TestWithParam<std::string> { };

TEST_P(RuleFiles, AreSoundAndTheirExamplesHold)
{
    const auto rule = read_rule(text_of(GetParam()), GetParam());
    ASSERT_TRUE(rule) << rule.error().front().where << ": " << rule.error().front().message;
    for (const ExampleResult &result : run_examples(*rule))
        EXPECT_TRUE(result.passed) << "line " << result.example->line << ", " << result.example->name << ": gave '"
                                   << result.given << "' " << result.reason << "\n  " << result.sentence;
}

TEST_P(RuleFiles, ShowEachGradeAndStateByAnExample)
{
    const auto rule = read_rule(text_of(GetParam()), GetParam());
    ASSERT_TRUE(rule);
    for (const Scale &scale : rule->scales) {
        for (const Grade &grade : scale.grades) {
            const bool shown = std::ranges::any_of(rule->examples, [&](const Example &example) {
                return example.expected == grade.name
                    && rule->scales[static_cast<std::size_t>(example.scale)].id == scale.id;
            });
            EXPECT_TRUE(shown) << scale.id << ": no example gives " << grade.name;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, RuleFiles, testing::ValuesIn(rule_files()),
                         [](const testing::TestParamInfo<std::string> &file) {
                             std::string name = file.param.substr(0, file.param.find('.'));
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST(RuleFilesList, HoldsTenRulesOrMore)
{
    EXPECT_GE(rule_files().size(), 10U);
}

/// One mistake made in a sound file, and how it must be named.
struct Mistake {
    std::string file;
    std::string right;
    std::string wrong;
    std::string message;
};

std::string line_of(const std::string &text, std::size_t position)
{
    return "line "
        + std::to_string(1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

void PrintTo(const Mistake &mistake, std::ostream *out)
{
    *out << mistake.file << ": " << mistake.wrong;
}

class MistakesInRules : public testing::TestWithParam<Mistake> { };

TEST_P(MistakesInRules, AreNamedByLineAndReason)
{
    const Mistake &mistake = GetParam();
    std::string text = text_of(mistake.file);
    const std::size_t position = text.find(mistake.right);
    ASSERT_NE(position, std::string::npos);
    text.replace(position, mistake.right.size(), mistake.wrong);
    const auto rule = read_rule(text, "rule.toml");
    ASSERT_FALSE(rule) << "it was taken for sound";
    std::string said;
    bool is_named = false;
    for (const base::Error &error : rule.error()) {
        // What is wrong in a definition shows where it is used; the definition's line is told as well.
        const std::string all = error.where + ": " + error.message;
        is_named = is_named || (all.contains(line_of(text, position)) && all.contains(mistake.message));
        said += all + "\n";
    }
    EXPECT_TRUE(is_named) << line_of(text, position) << " " << mistake.message << " was not among\n" << said;
    EXPECT_LE(rule.error().size(), 3U) << "much is said of one mistake:\n" << said;
}

INSTANTIATE_TEST_SUITE_P(
    All, MistakesInRules,
    testing::Values(
        Mistake{"two-sources.toml", R"({ name = "1", points = 1, to = "50%" })",
                R"({ name = "1", points = 1, to = "55%" })", "'2' and '1' overlap"},
        Mistake{"two-sources.toml", "mean(indicator) + points(panel)", "mean(indicator) + points(jury)",
                "there is no scale or question 'jury'"},
        Mistake{"falling-bands.toml", "[[scale.grade]]\nname = \"減\"\nabove = \"2%\"",
                "[[scale.grade]]\nname = \"減\"\nabove = \"12%\"", "'減' can never be reached"},
        Mistake{"falling-bands.toml", "fallen = \"change_rate_from_baseline\"", "fallen = \"change_rate_from_start\"",
                "the name 'change_rate_from_start' is not known"},
        Mistake{"achieved-years.toml", "met_years / elapsed_years", "met_years / target", "do not go together"},
        Mistake{"midway-line.toml", "/ 5\"", "/ 5)\"", "is not expected"},
        Mistake{"yearly-change.toml", "mode = \"down\"", "mode = \"downward\"", "half-up, half-even, down, up"},
        Mistake{"share-with-minimum.toml", "share(indicator, 'A', 'B')", "share(indicator, 'A', 'D')",
                "'D' is no grade or state of the scale 'indicator'"},
        Mistake{"share-with-minimum.toml", "above = \"2/3\"", "above = 2", "a percent sign"},
        Mistake{"weighted.toml", "\"観光客数\" = \"1.5\"", "\"観光客数\" = \"much\"", "number"},
        Mistake{"weighted.toml", "of = \"measure\"", "of = \"department\"", "indicator, measure, goal, level"},
        Mistake{"letters-by-sum.toml", "mark(cost) != '低'", "mark(cost) > '低'", "words are equal or not"},
        Mistake{"letters-by-sum.toml", "name = \"B\"", "name = \"A\"", "'A' stands twice"},
        Mistake{"national-average.toml", "2023 = \"69.8%\" }", "2023 = \"many\" }",
                "values of a reference are written"},
        Mistake{"national-average.toml",
                "version = ", "define.national = \"actual\"\nversion = ", "'national' has a meaning already"},
        Mistake{"own-and-lower.toml", "mean(own indicator)", "mean(own)", "there is no scale or question 'own'"},
        Mistake{"own-and-lower.toml", "\"lower indicator\" = [\"c\"", "\"lower thing\" = [\"c\"",
                "there is no scale 'thing'"},
        Mistake{"per-mille.toml", "from = \"950‰\"", "from = \"950permille\"", "950permille"},
        Mistake{"two-versions.toml", "years = [2020, 2024]", "years = [2024, 2020]", "year"},
        Mistake{"words.toml", "actual_word == '検討中' or", "actual_word == '検討中 or", "not closed"}),
    [](const testing::TestParamInfo<Mistake> &mistake) { return "Mistake" + std::to_string(mistake.index); });

} // namespace
} // namespace taikei::evaluate

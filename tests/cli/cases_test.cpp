#include "base/text.hpp"
#include "cli/program.hpp"
#include "places.hpp"
#include "store/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

/// Cases that an official can judge: tests/cases/{compute,lint}/NAME.case. A case is made of blocks; what belongs to
/// one is indented.
///
///     # what the case is about
///     given plan.txt                    a file of that name; there may be several
///         施策1-1 健康づくりの推進
///     when taikei lint plan.txt         the command, its words parted by spaces
///     then                              each line stands somewhere in what is written
///         「受診率」に目標値がありません。
///     but not                           none of these lines does
///         誤り
namespace taikei::cli {
namespace {

namespace fs = std::filesystem;

struct Block {
    std::string head;
    std::vector<std::string> lines;
};

std::vector<Block> blocks_of(const fs::path &file)
{
    std::vector<Block> blocks;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("    ") && !blocks.empty())
            blocks.back().lines.push_back(line.substr(4));
        else if (!line.empty() && !line.starts_with('#'))
            blocks.push_back({line, {}});
        else if (line.empty() && !blocks.empty())
            blocks.back().lines.emplace_back();
    }
    return blocks;
}

std::string joined_lines(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line + "\n";
    return text;
}

std::vector<std::string> words_of(std::string_view command)
{
    std::vector<std::string> words;
    for (const std::string_view word : base::split(command, " "))
        words.emplace_back(word);
    return words;
}

std::vector<fs::path> all_cases()
{
    std::vector<fs::path> cases;
    for (const char *command : {"compute", "lint"}) { // those of rating need no program: tests/evaluate
        for (const auto &entry : fs::directory_iterator(source_folder() / "tests/cases" / command)) {
            if (entry.path().extension() == ".case")
                cases.push_back(entry.path());
        }
    }
    std::ranges::sort(cases);
    return cases;
}

class Case : public ::testing::TestWithParam<fs::path> { };

TEST_P(Case, HoldsTrue)
{
    const store::TemporaryFolder folder;
    std::string output;
    int checks = 0;
    for (const Block &block : blocks_of(GetParam())) {
        if (block.head.starts_with("given "))
            write_file(folder.path() / block.head.substr(6), joined_lines(block.lines));
        else if (block.head.starts_with("when taikei ")) {
            const Ran ran = run_program(words_of(block.head.substr(12)), {.folder = folder.path(), .input = {}});
            output = ran.output + ran.error;
        } else {
            ASSERT_TRUE(block.head == "then" || block.head == "but not") << "no block begins like this: " << block.head;
            for (const std::string &line : block.lines) {
                if (line.empty())
                    continue;
                EXPECT_EQ(output.contains(line), block.head == "then") << block.head << ": " << line << "\n" << output;
                ++checks;
            }
        }
    }
    EXPECT_GT(checks, 0) << "the case checks nothing";
}

INSTANTIATE_TEST_SUITE_P(Cases, Case, ::testing::ValuesIn(all_cases()), [](const auto &given) {
    std::string name = given.param.parent_path().filename().string() + "_" + given.param.stem().string();
    std::ranges::replace(name, '-', '_');
    return name;
});

} // namespace
} // namespace taikei::cli

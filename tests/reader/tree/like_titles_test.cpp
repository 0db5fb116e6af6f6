#include "reader/tree/like_titles.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace taikei::reader {
namespace {

const std::vector<std::string> titles = {
    "健康づくりの推進",
    "健康づくりの推進と予防",
    "心と体の健康づくりの推進",
    "健康な体づくりの推進",
    "高齢者の健康づくり",
    "道路の整備",
    "道路と橋の整備",
    "計画的な道路の整備",
    "下水道の計画的な整備",
    "公共交通の維持",
    "観光の振興",
    "観",
};

/// What comparing every title would find is among what the index gives.
TEST(LikeTitles, leaves_out_no_title_that_is_alike)
{
    LikeTitles index;
    for (std::size_t i = 0; i < titles.size(); ++i)
        index.add(static_cast<NodeIndex>(i), "1", titles[i]);
    for (const auto &title : titles) {
        const auto found = index.find("1", title);
        for (std::size_t i = 0; i < titles.size(); ++i) {
            const bool alike = likeness(title, titles[i]) > 0.7 || titles[i].starts_with(title);
            const bool is_found = std::ranges::find(found, static_cast<NodeIndex>(i)) != found.end();
            EXPECT_TRUE(!alike || is_found) << title << " / " << titles[i];
        }
    }
}

TEST(LikeTitles, leaves_out_other_codes_and_titles_of_other_letters)
{
    LikeTitles index;
    index.add(0, "1", "道路の整備");
    index.add(1, "2", "道路の整備");
    index.add(2, "1", "観光振興");
    EXPECT_EQ(index.find("1", "道路の整備"), std::vector<NodeIndex>{0});
    EXPECT_TRUE(index.find("3", "道路の整備").empty());
}

TEST(LikeTitles, gives_nodes_once_in_their_order)
{
    LikeTitles index;
    index.add(4, "1", "道路道路道路");
    index.add(7, "1", "道路の整備");
    EXPECT_EQ(index.find("1", "道路道路"), (std::vector<NodeIndex>{4, 7}));
}

TEST(LikeTitles, marks_of_notes_are_no_part_of_a_title)
{
    EXPECT_EQ(key_of_title("健康経営※2の推進"), key_of_title("健康経営の推進"));
    EXPECT_EQ(key_of_title("観光の振興※１０"), "観光の振興");
    EXPECT_EQ(key_of_title("※"), "");
}

} // namespace
} // namespace taikei::reader

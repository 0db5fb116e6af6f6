#include "document/layout/place_words.hpp"

#include "document/layout/page.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using WordTexts = std::vector<std::string>;

namespace {

/// Three cells in a row, 50 points wide each.
const CellGrid three_cells{{0, 50, 100, 150}, {0, 20}, {{0, 0, 1, 1}, {0, 1, 1, 1}, {0, 2, 1, 1}}};

WordTexts texts_in(const std::vector<Word> &words)
{
    const auto placed = place_words(three_cells, words, std::vector<bool>(words.size(), true));
    WordTexts texts;
    for (const auto &in_cell : placed.in_cell) {
        texts.emplace_back();
        for (const auto &word : in_cell)
            texts.back() += word.text + "|";
    }
    return texts;
}

TEST(PlaceWords, a_word_goes_to_the_cell_round_its_middle)
{
    EXPECT_EQ(texts_in({word_at(5, 5, "便数"), word_at(105, 5, "５")}), (WordTexts{"便数|", "", "５|"}));
}

TEST(PlaceWords, texts_of_two_cells_held_together_are_cut_between_letters)
{
    EXPECT_EQ(texts_in({word_at(40, 5, "人160")}), (WordTexts{"人|", "160|", ""}));
}

TEST(PlaceWords, a_text_too_long_for_its_cell_stays_whole)
{
    EXPECT_EQ(texts_in({word_at(5, 5, "見守り活動を")}), (WordTexts{"見守り活動を|", "", ""}));
}

TEST(PlaceWords, words_beside_the_grid_and_words_taken_are_left)
{
    const std::vector words = {word_at(5, 50, "注"), word_at(5, 5, "便数"), word_at(55, 5, "５")};
    const auto placed = place_words(three_cells, words, {true, false, true});
    EXPECT_EQ(placed.words, (std::vector<std::size_t>{2}));
}

TEST(PlaceWords, letters_that_do_not_match_the_text_are_not_used)
{
    auto word = word_at(40, 5, "人160");
    word.letters.pop_back();
    EXPECT_EQ(texts_in({word}), (WordTexts{"", "人160|", ""}));
}

} // namespace

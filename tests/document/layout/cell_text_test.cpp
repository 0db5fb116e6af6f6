#include "document/layout/cell_text.hpp"

#include "document/layout/page.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using taikei::base::Box;

namespace {

const Box cell{0, 0, 70, 100};

TEST(CellText, words_of_a_line_stand_together_and_lines_break)
{
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 20, "(R1)"), word_at(5, 5, "基準"), word_at(25, 5, "値")}, cell),
              "基準値\n(R1)");
}

TEST(CellText, a_gap_is_a_space)
{
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "求職"), word_at(28, 5, "118"), word_at(46, 5, "人")}, cell),
              "求職 118 人");
}

TEST(CellText, the_quarter_of_a_letter_between_scripts_is_none)
{
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "平成"), word_at(27.5, 5, "25"), word_at(40, 5, "年")}, cell),
              "平成25年");
}

TEST(CellText, a_narrow_gap_that_the_file_calls_a_space_is_one)
{
    std::vector words = {word_at(5, 5, "1"), word_at(12, 5, "居宅")};
    EXPECT_EQ(text_in_cell(words, cell), "1居宅");
    words[1].follows_space = true;
    EXPECT_EQ(text_in_cell(words, cell), "1 居宅");
}

TEST(CellText, letters_set_apart_to_fill_the_line_are_no_words)
{
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "合"), word_at(16, 5, "計")}, cell), "合計");
}

TEST(CellText, a_line_cut_by_the_cells_end_goes_on)
{
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "見守り活動を"), word_at(5, 20, "行う世帯")}, cell),
              "見守り活動を行う世帯");
}

TEST(CellText, a_text_further_in_than_its_label_goes_on)
{
    const Box narrow{0, 0, 110, 100};
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "めざす姿"), word_at(25, 20, "学ぶ楽しさを知っ"),
                                       word_at(25, 35, "ています。")},
                           narrow),
              "めざす姿\n学ぶ楽しさを知っています。");
    EXPECT_EQ(
        text_in_cell(std::vector{word_at(5, 5, "担当課"), word_at(25, 20, "学校教育課"), word_at(25, 35, "教育総務課")},
                     narrow),
        "担当課\n学校教育課\n教育総務課");
}

TEST(CellText, a_line_goes_on_though_a_full_stop_took_its_last_letter_along)
{
    const Box narrow{0, 0, 110, 100};
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "会員の制度の創設を行"), word_at(5, 20, "い課題の整理に努め"),
                                       word_at(5, 35, "る。")},
                           narrow),
              "会員の制度の創設を行い課題の整理に努める。");
}

TEST(CellText, small_print_below_a_full_line_is_no_part_of_it)
{
    auto formula = word_at(5, 20, "世帯数／全世帯");
    formula.style.size *= 0.7;
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "見守り世帯率"), formula}, cell), "見守り世帯率\n世帯数／全世帯");
}

TEST(CellText, each_name_with_its_figure_keeps_its_line)
{
    const std::vector words = {word_at(5, 5, "小学生"), word_at(38, 5, "85.4"), word_at(5, 20, "中学生"),
                               word_at(38, 20, "80.9")};
    EXPECT_EQ(text_in_cell(words, {0, 0, 66, 40}), "小学生 85.4\n中学生 80.9");
}

TEST(CellText, a_number_that_did_not_fit_goes_on_as_a_whole)
{
    const std::vector words = {word_at(5, 5, "見守り世帯"), word_at(5, 20, "1,200世帯")};
    EXPECT_EQ(text_in_cell(words, {0, 0, 100, 40}), "見守り世帯1,200世帯");
    EXPECT_EQ(text_in_cell(words, {0, 0, 110, 40}), "見守り世帯\n1,200世帯");
}

TEST(CellText, an_item_begins_anew)
{
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "・見守り活動"), word_at(5, 20, "・訪問")}, cell),
              "・見守り活動\n・訪問");
}

TEST(CellText, a_raised_mark_stays_on_its_line)
{
    auto mark = word_at(25, 3, "*1");
    mark.style.size = 5;
    mark.box.bottom = 8;
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "世帯"), mark}, cell), "世帯*1");
}

TEST(CellText, letters_below_each_other_are_a_word)
{
    EXPECT_EQ(
        text_in_cell(std::vector{word_at(5, 5, "市"), word_at(5, 17, "民"), word_at(5, 29, "な"), word_at(5, 41, "ど")},
                     {0, 0, 20, 100}),
        "市民など");
}

TEST(CellText, figures_below_each_other_are_lines)
{
    EXPECT_EQ(text_in_cell(std::vector{word_at(5, 5, "○"), word_at(5, 17, "◎")}, {0, 0, 20, 100}), "○\n◎");
}

Word vertical(double left, double top, std::string_view text)
{
    Word word;
    word.text = text;
    word.style = {10, false, true};
    word.box = {left, top, left + 10, top + 10 * static_cast<double>(taikei::base::length(text))};
    return word;
}

TEST(CellText, vertical_writing_runs_from_right_to_left)
{
    EXPECT_EQ(text_in_cell(std::vector{vertical(5, 5, "など"), vertical(25, 5, "市民")}, {0, 0, 40, 100}),
              "市民\nなど");
}

TEST(CellText, turned_letters_are_read_as_they_run)
{
    auto first = vertical(25, 5, "市民");
    auto second = vertical(10, 5, "など");
    for (auto *word : {&first, &second}) {
        word->style.vertical = false;
        word->rotation = 90;
    }
    EXPECT_EQ(text_in_cell(std::vector{second, first}, {0, 0, 40, 100}), "市民\nなど");
    for (auto *word : {&first, &second})
        word->rotation = 270;
    EXPECT_EQ(text_in_cell(std::vector{second, first}, {0, 0, 40, 100}), "など\n市民");
}

TEST(CellText, nothing_is_nothing)
{
    EXPECT_EQ(text_in_cell(std::vector<Word>{}, cell), "");
}

} // namespace

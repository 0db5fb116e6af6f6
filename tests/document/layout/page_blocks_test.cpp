#include "document/layout/page_blocks.hpp"

#include "document/layout/page.hpp"

#include <gmock/gmock.h>

namespace taikei::document::layout {

namespace {

using layout::testing::rule_across;
using layout::testing::rule_down;
using layout::testing::rules_round;
using layout::testing::word_at;
using ::testing::ElementsAre;

PageContent page_of(std::vector<Word> words, std::vector<Rule> rules = {}, std::vector<Area> areas = {})
{
    return {{1, "", 595, 842}, std::move(words), std::move(rules), std::move(areas), {}};
}

std::vector<std::string> lines_of(const PageContent &content)
{
    std::vector<std::string> lines;
    for (const auto &block : arrange_page(content, {}).blocks)
        lines.push_back(std::get<Line>(block).text);
    return lines;
}

std::string text_of(int letters) // as many letters, without a sentence's end
{
    std::string text;
    for (int i = 0; i < letters; ++i)
        text += "文";
    return text;
}

} // namespace

TEST(PageBlocks, JoinsWordsThatStandOnOneLine)
{
    EXPECT_THAT(lines_of(page_of({word_at(50, 100, "平成"), word_at(70, 100, "25"), word_at(80, 100, "年度")})),
                ElementsAre("平成25年度"));
}

TEST(PageBlocks, PutsABlankWhereTheGapSaysSo)
{
    EXPECT_THAT(lines_of(page_of({word_at(50, 100, "(1)"), word_at(68, 100, "現状")})), ElementsAre("(1) 現状"));
    EXPECT_THAT(lines_of(page_of({word_at(50, 100, "平成"), word_at(72.2, 100, "25")})), ElementsAre("平成25"));
    EXPECT_THAT(lines_of(page_of({word_at(50, 100, "１"), word_at(70, 100, "現状")})), ElementsAre("１　現状"));
}

TEST(PageBlocks, ReadsFullWidthLinesAroundColumns)
{
    std::vector<Word> words{word_at(50, 60, text_of(48))};
    for (int i = 0; i < 4; ++i) {
        words.push_back(word_at(50, 100 + 16 * i, "左" + text_of(19) + "、" + std::to_string(i)));
        words.push_back(word_at(310, 100 + 16 * i, "右" + text_of(19) + "、" + std::to_string(i)));
    }
    words.push_back(word_at(50, 200, "＊" + text_of(47)));
    std::string all;
    for (const auto &line : lines_of(page_of(words)))
        all += line;
    EXPECT_LT(all.find("左"), all.find("右"));
    EXPECT_LT(all.find("、3"), all.find("右"));
    EXPECT_LT(all.rfind("右"), all.find("＊"));
}

TEST(PageBlocks, ReadsLabelsBesideTheirTexts)
{
    EXPECT_THAT(lines_of(page_of({word_at(50, 100, "担当課"), word_at(100, 100, "福祉課と健康課と総務課"),
                                  word_at(50, 120, "期間"), word_at(100, 120, "令和５年度から令和９年度")})),
                ElementsAre("担当課　福祉課と健康課と総務課", "期間　令和５年度から令和９年度"));
}

TEST(PageBlocks, ReadsALabelHalfwayDownBeforeItsText)
{
    EXPECT_THAT(lines_of(page_of({word_at(120, 100, text_of(30)), word_at(60, 108, "目指す姿"),
                                  word_at(120, 116, "暮らしています。")})),
                ElementsAre("目指す姿", text_of(30) + "暮らしています。"));
}

TEST(PageBlocks, ReadsLabelsInBoxesRowByRow)
{
    const std::vector<Area> boxes{{{50, 95, 110, 130}, 0.9}, {{50, 140, 110, 160}, 0.9}, {{50, 170, 110, 190}, 0.9}};
    EXPECT_THAT(lines_of(page_of({word_at(60, 108, "市民"), word_at(130, 100, "・" + text_of(12) + "ます。"),
                                  word_at(130, 116, "・" + text_of(12) + "です。"), word_at(60, 145, "地域"),
                                  word_at(130, 145, "・" + text_of(12) + "ます。"), word_at(60, 175, "事業者"),
                                  word_at(130, 175, "・" + text_of(12) + "です。")},
                                 {}, boxes)),
                ElementsAre("市民", "・" + text_of(12) + "ます。", "・" + text_of(12) + "です。", "地域",
                            "・" + text_of(12) + "ます。", "事業者", "・" + text_of(12) + "です。"));
}

TEST(PageBlocks, ReadsColumnsAboveAChart)
{
    std::vector<Word> words;
    for (int i = 0; i < 5; ++i) {
        words.push_back(word_at(50, 100 + 16 * i, "左" + text_of(19)));
        words.push_back(word_at(310, 100 + 16 * i, "右" + text_of(19)));
    }
    for (int i = 0; i < 6; ++i) {
        words.push_back(word_at(60 + 30 * i, 200 + 8 * i, "5%"));
        words.push_back(word_at(60 + 30 * i, 260, "項"));
    }
    std::string all;
    for (const auto &line : lines_of(page_of(words)))
        all += line;
    EXPECT_LT(all.rfind("左"), all.find("右"));
}

TEST(PageBlocks, ReadsAFrameAsAUnit)
{
    // A frame at the left, two callouts beside it at the height of its lines.
    const auto lines =
        lines_of(page_of({word_at(60, 110, "枠内一"), word_at(60, 150, "枠内二"), word_at(60, 190, "枠内三"),
                          word_at(350, 112, "吹出一"), word_at(350, 192, "吹出二")},
                         rules_round({50, 100, 300, 220})));
    EXPECT_THAT(lines, ElementsAre("枠内一", "枠内二", "枠内三", "吹出一", "吹出二"));
}

TEST(PageBlocks, PutsATabAtTheSideLast)
{
    std::vector<Word> words{word_at(50, 100, "本文の一行目です。"), word_at(50, 160, "本文の二行目です。")};
    const std::vector<std::string> letters = {"政", "策", "目", "標"};
    for (std::size_t i = 0; i < letters.size(); ++i)
        words.push_back(word_at(560, 90 + 12 * static_cast<double>(i), letters[i]));
    const auto blocks = arrange_page(page_of(words), {}).blocks;
    EXPECT_THAT(lines_of(page_of(words)), ElementsAre("本文の一行目です。", "本文の二行目です。", "政策目標"));
    EXPECT_TRUE(std::get<Line>(blocks[2]).runs[0].style.vertical);
}

TEST(PageBlocks, KeepsBulletsInAColumnBesideTheirItems)
{
    std::vector<Word> words;
    for (int i = 0; i < 4; ++i) {
        words.push_back(word_at(50, 100 + 14 * i, "○"));
        words.push_back(word_at(62, 100 + 14 * i, "項目" + std::to_string(i)));
    }
    EXPECT_THAT(lines_of(page_of(words)), ElementsAre("○ 項目0", "○ 項目1", "○ 項目2", "○ 項目3"));
}

TEST(PageBlocks, ReadsVerticalWritingFromTheRight)
{
    std::vector<Word> words;
    for (const auto &[left, text] : {std::pair{500.0, "縦書きの第一行"}, std::pair{480.0, "二行目"}}) {
        Word word = word_at(left, 100, text);
        word.style.vertical = true;
        word.box = {left, 100, left + 10, 100 + (word.box.right - word.box.left)};
        word.letters.clear();
        words.insert(words.begin(), word);
    }
    EXPECT_THAT(lines_of(page_of(words)), ElementsAre("縦書きの第一行", "二行目"));
}

TEST(PageBlocks, ReadsLettersSetOneBelowTheOtherAsVerticalWriting)
{
    std::vector<Word> words;
    for (const auto &[left, letters] : {std::pair{500.0, U"縦書きの第一行"}, std::pair{480.0, U"二行目です"}})
        for (double top = 100; const char32_t letter : std::u32string_view(letters)) {
            words.insert(words.begin(), word_at(left, top, base::to_utf8(std::u32string(1, letter))));
            top += layout::testing::letter_height;
        }
    EXPECT_THAT(lines_of(page_of(words)), ElementsAre("縦書きの第一行", "二行目です"));
}

TEST(PageBlocks, JoinsAParagraphAndKeepsItems)
{
    const auto first = text_of(30);
    EXPECT_THAT(lines_of(page_of({word_at(50, 100, first), word_at(50, 116, first), word_at(50, 132, "終わり。"),
                                  word_at(50, 148, "・項目一" + text_of(26)), word_at(60, 164, "続き"),
                                  word_at(50, 180, "・項目二")})),
                ElementsAre(first + first + "終わり。", "・項目一" + text_of(26) + "続き", "・項目二"));
}

TEST(PageBlocks, KeepsShortLinesApart)
{
    EXPECT_THAT(lines_of(page_of(
                    {word_at(50, 100, "子育て支援"), word_at(50, 116, "高齢者福祉の推進"), word_at(50, 132, "健康")})),
                ElementsAre("子育て支援", "高齢者福祉の推進", "健康"));
}

TEST(PageBlocks, EndsColumnsAtTheHeadingThatFollows)
{
    std::vector<Word> words;
    for (int i = 0; i < 6; ++i)
        words.push_back(word_at(50, 100 + 14 * i, "左" + text_of(20)));
    for (int i = 0; i < 4; ++i)
        words.push_back(word_at(310, 100 + 14 * i, "右" + text_of(20)));
    Word heading = word_at(50, 190, "目標");
    heading.style.size = 14;
    heading.box.bottom += 4;
    heading.box.right += 8;
    words.push_back(heading);
    words.push_back(word_at(50, 215, text_of(47)));
    const auto lines = lines_of(page_of(words));
    ASSERT_GE(lines.size(), 2u);
    EXPECT_EQ(lines[lines.size() - 2], "目標");
}

/// Two columns of text, below them a label and text as wide as both; where the label was read, counted from the end.
std::ptrdiff_t label_below_columns(const Area &ground_or_bar)
{
    std::vector<Word> words;
    for (int i = 0; i < 6; ++i)
        words.push_back(word_at(50, 100 + 14 * i, "左" + text_of(20)));
    for (int i = 0; i < 4; ++i)
        words.push_back(word_at(310, 100 + 14 * i, "右" + text_of(20)));
    words.push_back(word_at(55, 195, "目標"));
    words.push_back(word_at(50, 220, text_of(47)));
    const auto lines = lines_of(page_of(words, {}, {ground_or_bar}));
    return lines.end() - std::ranges::find(lines, "目標");
}

TEST(PageBlocks, EndsColumnsAtTheFramedLabelThatFollows)
{
    EXPECT_EQ(label_below_columns({{50, 192, 80, 208}, 0.7}), 2);
}

TEST(PageBlocks, EndsColumnsAtALabelBehindABar)
{
    EXPECT_EQ(label_below_columns({{48, 193, 51, 207}, 0.4}), 2);
}

TEST(PageBlocks, TakesItemsAtTheRightOfSeveralListsForNoColumn)
{
    std::vector<Word> words;
    for (const double top : {100.0, 170.0, 240.0}) {
        words.push_back(word_at(50, top, "見出し"));
        words.push_back(word_at(65, top + 20, "一つ目の事業の名"));
        words.push_back(word_at(200, top + 20, "二つ目の事業の名"));
        words.push_back(word_at(65, top + 35, "三つ目の事業の名"));
    }
    EXPECT_THAT(lines_of(page_of(words)),
                ElementsAre("見出し", "一つ目の事業の名", "二つ目の事業の名", "三つ目の事業の名", "見出し",
                            "一つ目の事業の名", "二つ目の事業の名", "三つ目の事業の名", "見出し", "一つ目の事業の名",
                            "二つ目の事業の名", "三つ目の事業の名"));
}

TEST(PageBlocks, ReadsALabelBelowARowOfBoxesAfterThemAll)
{
    std::vector<Word> words{word_at(55, 103, "みんなの役割"), word_at(55, 303, "関連計画"),
                            word_at(50, 330, "総合計画"), word_at(50, 350, text_of(40))};
    std::vector<Rule> boxes;
    for (const double left : {50.0, 220.0, 390.0}) {
        for (int i = 0; i < 4; ++i)
            words.push_back(word_at(left + 10, 140 + 14 * i, text_of(11)));
        for (const auto &rule : rules_round({left, 130, left + 150, 290}))
            boxes.push_back(rule);
    }
    const auto lines = lines_of(page_of(words, boxes, {{{50, 100, 120, 116}, 0.7}, {{50, 300, 100, 316}, 0.7}}));
    ASSERT_GE(lines.size(), 3u);
    EXPECT_EQ(lines.front(), "みんなの役割");
    EXPECT_EQ(lines[lines.size() - 3], "関連計画");
}

TEST(PageBlocks, KeepsAMarkInABoxWithTheLineBeforeIt)
{
    const std::vector<Area> badge{{{152, 98, 176, 112}, 0.5}};
    EXPECT_THAT(lines_of(page_of({word_at(50, 100, "柵の設置に補助する事"), word_at(154, 100, "拡充"),
                                  word_at(50, 140, "次の行に立つもの")},
                                 {}, badge)),
                ElementsAre("柵の設置に補助する事 拡充", "次の行に立つもの"));
}

TEST(PageBlocks, GivesABlankLineWhereTheStyleChanges)
{
    Word heading = word_at(50, 100, "見出し");
    heading.style.size = 14;
    const auto blocks =
        arrange_page(page_of({heading, word_at(50, 116, "本文です。"), word_at(50, 130, "次です。")}), {}).blocks;
    ASSERT_EQ(blocks.size(), 3u);
    EXPECT_EQ(std::get<Line>(blocks[1]).blank_lines_above, 1);
    EXPECT_EQ(std::get<Line>(blocks[2]).blank_lines_above, 0);
}

TEST(PageBlocks, HoldsOutOnPagesFullOfScattered)
{
    std::vector<Word> words;
    for (int i = 0; i < 3000; ++i)
        words.push_back(word_at((i * 7919) % 590, (i * 104729) % 840, "点"));
    std::size_t letters = 0;
    for (const auto &line : lines_of(page_of(words)))
        for (const char c : line)
            letters += c == '\xE7' ? 1 : 0; // the first byte of 点
    EXPECT_GT(letters, 2000u); // some stand on others
}

} // namespace taikei::document::layout

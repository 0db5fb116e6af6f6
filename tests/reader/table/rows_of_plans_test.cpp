#include "reader/small_plans.hpp"

/// What the columns and rows of a plan's tables say of its nodes and indicators.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

model::Plan plan_of_rows(const std::string &above, const std::string &rows)
{
    return plan_of("<html><body>" + above + "<table border='1'>" + rows + "</table></body></html>", "plan.html");
}

std::string measures_of(const model::Node &node)
{
    std::string measures;
    for (const model::Measure &measure : node.measures)
        measures += measure.title + "\n";
    return measures;
}

const std::string tree = "<h2>基本目標1 安心</h2><h3>基本施策1-1 見守り</h3><p>見守ります。</p>"
                         "<h3>基本施策1-2 防災</h3><p>備えます。</p><h2>評価指標</h2>";

TEST(RowsOfPlans, ANumberAloneBelowALevelRefersToItsNode)
{
    const auto plan = plan_of_rows(tree,
                                   "<tr><td>基本施策</td><td>指標</td><td>現状値（R5）</td><td>目標値（R11）</td></tr>"
                                   "<tr><td>1-1</td><td>見守りの数</td><td>4件</td><td>9件</td></tr>"
                                   "<tr><td>1-2</td><td>訓練の数</td><td>2回</td><td>3回</td></tr>");
    ASSERT_EQ(plan.nodes.size(), 3U);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].node, plan.nodes[1].id);
    EXPECT_EQ(plan.indicators[1].node, plan.nodes[2].id);
}

TEST(RowsOfPlans, ADifferenceOfTheRowsAboveIsNoIndicator)
{
    const std::string head = "<tr><td>区分</td><td>単位</td><td>令和6年度実績</td><td>令和7年度見込</td></tr>"
                             "<tr><td>登録する児童</td><td>人</td><td>238</td><td>245</td></tr>";
    const auto count = [&](const std::string &name) {
        return plan_of_rows("<h2>施策1 居場所</h2>",
                            head + "<tr><td>" + name + "</td><td>人</td><td>9</td><td>5</td></tr>")
            .indicators.size();
    };
    EXPECT_EQ(count("過不足（定員－登録）"), 1U);
    EXPECT_EQ(count("定員"), 2U);
}

TEST(RowsOfPlans, YearsOfThePlanBelowTheirWordArePlanned)
{
    const auto plan = plan_of_rows(
        "<h1>青凪市こども計画（令和7年度～令和8年度）</h1><h2>施策1 居場所</h2>",
        "<tr><td rowspan='2'>区分</td><td rowspan='2'>単位</td><td>実績</td><td colspan='2'>計画期間</td></tr>"
        "<tr><td>令和6年度</td><td>令和7年度</td><td>令和8年度</td></tr>"
        "<tr><td>登録する児童</td><td>人</td><td>238</td><td>245</td><td>250</td></tr>");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 3U);
    EXPECT_EQ(plan.indicators[0].values[0].kind, model::ValueKind::Observed);
    EXPECT_EQ(plan.indicators[0].values[2].kind, model::ValueKind::Planned);
}

TEST(RowsOfPlans, ListsBesideTheNodeAreWhatItHasDone)
{
    const auto plan =
        plan_of_rows("<h2>基本目標1 安心</h2>",
                     "<tr><td>施策No.</td><td>施策名</td><td>主な実施計画事業</td><td>成果指標</td><td>単位</"
                     "td><td>基準値（R2）</td><td>目標値（R8）</td></tr>"
                     "<tr><td rowspan='2'>1-1</td><td rowspan='2'>見守り</td><td "
                     "rowspan='2'>・配食事業<br>・訪問事業</td><td>見守りの数</td><td>件</td><td>4</td><td>9</td></tr>"
                     "<tr><td>配食の数</td><td>食</td><td>40</td><td>90</td></tr>");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].code, "1-1");
    EXPECT_EQ(plan.nodes[1].title, "見守り");
    EXPECT_EQ(measures_of(plan.nodes[1]), "配食事業\n訪問事業\n");
    EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(RowsOfPlans, CountedRowsBelowALabelOfMeasuresAreMeasures)
{
    const auto plan = plan_of_rows("<h2>施策1 見守り</h2><h3>主な取組</h3>",
                                   "<tr><td>取組名</td><td>内容</td><td>担当</td></tr>"
                                   "<tr><td>① 配食の支援</td><td>食事を届けます。</td><td>福祉課</td></tr>"
                                   "<tr><td>② 訪問の支援</td><td>家を訪ねます。</td><td>福祉課</td></tr>");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(measures_of(plan.nodes[0]), "配食の支援\n訪問の支援\n");
}

TEST(RowsOfPlans, ABracketBehindACaptionNamesTheNodeOfTheTable)
{
    const auto plan = plan_of_rows("<h2>施策1-1 見守り</h2><p>見守ります。</p><h2>施策1-2 防災</h2><p>備えます。</p>"
                                   "<p>【居場所の見込みと確保】（施策1-1）</p>",
                                   "<tr><td>区分</td><td>単位</td><td>令和6年度実績</td><td>令和7年度見込</td></tr>"
                                   "<tr><td>登録する児童</td><td>人</td><td>238</td><td>245</td></tr>");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].node, plan.nodes[0].id);
    EXPECT_TRUE(plan.glossary.empty());
}

TEST(Headings, OneThatOpensABlockIsANodeWhateverItIsCalled)
{
    const auto plan = plan_of("基本目標1 安心\n\n(1) 見守り\n\n現状と課題\n孤立が増えています。\n\n基本目標2 介護\n\n"
                              "(1) サービスの量の見込み\n\n現状と課題\n利用が増えています。\n\n(2) "
                              "給付の適正化\n\n現状と課題\n点検が要ります。\n");
    EXPECT_EQ(section_of(plan, "サービスの量の見込み", "現状と課題"), "利用が増えています。");
}

TEST(Lines, TheKeyOfLettersAndWhoseDocumentItIsAreNoText)
{
    const auto plan = plan_of(
        "施策1 見守り\n\n課題\n担い手が足りません。\n\n評価の区分　Ａ：順調　Ｂ：おおむね順調　Ｃ：遅れている\n\n"
        "企画政策課\n");
    EXPECT_EQ(section_of(plan, "見守り", "課題"), "担い手が足りません。");
}

TEST(Lines, AWordAndItsMeaningMayStandOnTwoLines)
{
    const auto plan =
        plan_of("<html><body><h2>施策1 ごみの減量</h2><p>減らします。</p><h3>用語の説明</h3><dl><dt>※1　食品ロス</dt>"
                "<dd>食べられるのに捨てられる食品のこと。</dd></dl></body></html>",
                "plan.html");
    ASSERT_EQ(plan.glossary.size(), 1U);
    EXPECT_EQ(plan.glossary[0].term, "食品ロス");
    EXPECT_EQ(plan.glossary[0].text, "食べられるのに捨てられる食品のこと。");
}

/// A line at this height of a page of 842 points.
document::Line line_at(int page, double top, const std::string &text)
{
    document::Line line;
    line.text = text;
    line.blank_lines_above = 1;
    line.place.page = page;
    line.place.box = base::Box{60, top, 400, top + 10};
    return line;
}

TEST(PageFeet, ARunningTitleBesideTheNumberOfThePageIsFurniture)
{
    const auto titles_with = [](const std::string &second) {
        document::Document document;
        for (int page = 1; page <= 3; ++page) {
            document.pages.push_back({page, "", 595, 842});
            document.blocks.emplace_back(
                line_at(page, 100, "施策" + std::to_string(page) + " 見守り" + std::string(page, 'x')));
            document.blocks.emplace_back(line_at(page, 130, "見守りを広げる取組を進めます。"));
            const std::string number = page == 3 ? second : std::to_string(60 + page);
            document.blocks.emplace_back(line_at(page, 810, number + "　第3次青凪市総合計画"));
        }
        return read_plan(document).nodes.size();
    };
    EXPECT_EQ(titles_with("63"), 3U);
    EXPECT_EQ(titles_with("71"), 4U) << "its number does not grow with the pages";
}

} // namespace
} // namespace taikei::reader

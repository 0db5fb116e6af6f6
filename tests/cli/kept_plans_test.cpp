#include "cli/program.hpp"
#include "model/plan_format.hpp"
#include "store/sample_plans.hpp"
#include "store/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

/// Plans come in, are listed, shown, compared and taken out again, all through the built program.
namespace taikei::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class KeptPlans : public ::testing::Test {
protected:
    void SetUp() override
    {
        write("plan.json", store::sample_plan());
        ASSERT_EQ(run({"import", "--person", "企画課", "plan.json"}).status, 0);
    }

    Ran run(const std::vector<std::string> &arguments) const
    {
        return run_program(arguments, {.folder = m_folder.path()});
    }

    void write(const std::string &name, const model::Plan &plan) const
    {
        write_file(m_folder.path() / name, model::to_json(plan, model::Provenance::With));
    }

    /// A second edition: the target is higher, and there is a new indicator.
    void write_second_edition() const
    {
        model::Plan plan = store::sample_plan();
        plan.indicators[0].values[1].high = base::Decimal(250);
        plan.indicators[0].values[1].text = "約150～250";
        plan.indicators.push_back(plan.indicators[0]);
        plan.indicators[1].id = "i2";
        plan.indicators[1].name = "体操教室の回数";
        write("second.json", plan);
    }

    store::TemporaryFolder m_folder;
};

TEST_F(KeptPlans, AreListedUnderEachOther)
{
    // 汐見市 is six columns wide, as its head 'municipality' is twelve: the columns meet at the same width.
    EXPECT_EQ(run({"list"}).output,
              "plan  municipality  kind           years      revision  indicators  title\n"
              "   1  汐見市        comprehensive  2021–2030         1           1  第1次汐見市総合計画\n");
}

TEST_F(KeptPlans, AreListedForOneMunicipalityOnly)
{
    EXPECT_THAT(run({"list", "--municipality", "019999"}).output, HasSubstr("汐見市"));
    EXPECT_THAT(run({"list", "--municipality", "別の市"}).output, Not(HasSubstr("汐見市")));
}

TEST_F(KeptPlans, ImportedAgainChangeNothing)
{
    EXPECT_EQ(run({"import", "plan.json"}).output,
              "unchanged plan 1 revision 1: 汐見市 第1次汐見市総合計画 (plan.json)\n"
              "1 finding; to see what was odd: taikei show --findings 1\n");
}

TEST_F(KeptPlans, WithoutTitleAreNoRevisionsOfOneAnother)
{
    write_file(m_folder.path() / "a.txt", "施策1 見守り\n\n【めざす姿】\n元気に暮らす。\n");
    write_file(m_folder.path() / "b.txt", "施策1 道路\n\n【めざす姿】\n安全に通る。\n");
    const Ran both = run({"import", "a.txt", "b.txt"});
    EXPECT_EQ(both.status, 1);
    EXPECT_THAT(both.error,
                HasSubstr("b.txt: it does not say what the plan is called, and neither does a.txt, of which it would "
                          "become a revision: give --title TEXT and --municipality NAME"));
    EXPECT_THAT(run({"list"}).output, Not(HasSubstr("   2  "))) << "none of the two";

    const Ran first = run({"import", "a.txt"});
    EXPECT_THAT(first.output, StartsWith("created plan 2 revision 1"));
    EXPECT_THAT(first.error, HasSubstr("a.txt: it does not say what the plan is called; give --title TEXT"));
    EXPECT_THAT(run({"import", "a.txt"}).output, StartsWith("unchanged plan 2"));
    const Ran second = run({"import", "b.txt"});
    EXPECT_EQ(second.status, 1);
    EXPECT_THAT(second.error, HasSubstr("neither does plan 2 (a.txt)"));
    EXPECT_THAT(run({"import", "--municipality", "波根市", "--title", "波根市道路計画", "b.txt"}).output,
                StartsWith("created plan 3 revision 1: 波根市 波根市道路計画 (b.txt)\n"));
}

TEST_F(KeptPlans, OfNoMunicipalityAreKeptWithANote)
{
    write_file(m_folder.path() / "a.txt", "第３次総合計画\n\n施策1 見守り\n\n【めざす姿】\n元気に暮らす。\n");
    const Ran kept = run({"import", "a.txt"});
    EXPECT_EQ(kept.status, 0);
    EXPECT_THAT(kept.output, StartsWith("created plan 2 revision 1: 第３次総合計画 (a.txt)\n"));
    EXPECT_THAT(kept.error, HasSubstr("a.txt: it does not say whose plan it is"));
    EXPECT_THAT(run({"import", "--municipality", "019992", "a.txt"}).error, IsEmpty());
}

TEST_F(KeptPlans, TellWhatWasOddInTheirDocuments)
{
    write_file(m_folder.path() / "a.txt", "第３次総合計画\n\n施策1 見守り\n\n【めざす姿】\n元気に暮らす。\n");
    EXPECT_EQ(run({"import", "a.txt"}).output,
              "created plan 2 revision 1: 第３次総合計画 (a.txt)\n"
              "1 finding; to see what was odd: taikei show --findings 2\n");
    const Ran shown = run({"show", "--findings", "2"});
    EXPECT_EQ(shown.status, 0);
    EXPECT_THAT(shown.output, AllOf(HasSubstr("city-not-printed  a.txt"), HasSubstr("\ncity-not-printed: ")));
    const Ran at_once = run({"import", "--findings", "a.txt"});
    EXPECT_EQ(at_once.output, "unchanged plan 2 revision 1: 第３次総合計画 (a.txt)\n");
    EXPECT_THAT(at_once.error, HasSubstr(shown.output));
    EXPECT_THAT(run({"import", "--db", "other.db", "a.txt"}).output,
                HasSubstr("taikei show --findings 1 --db other.db\n"));
    EXPECT_THAT(run({"import", "--json", "a.txt"}).output, HasSubstr("\"findings\": 1,"));
    EXPECT_THAT(run({"show", "--findings", "1"}).output, HasSubstr("unit-missing  plan.txt, page 2, line 5"));
    model::Plan without = store::sample_plan();
    without.findings.clear();
    without.title = "別の計画";
    write("sound.json", without);
    EXPECT_THAT(run({"import", "sound.json"}).output, Not(HasSubstr("finding")));
    EXPECT_EQ(run({"show", "--findings", "別の計画"}).output, "no findings\n");
    EXPECT_THAT(run({"show", "--findings", "--json", "1"}).error, HasSubstr("give one of both"));
    EXPECT_THAT(run({"show", "--findings", "1", "i1"}).error, HasSubstr("leave out 'i1'"));
}

TEST_F(KeptPlans, AreNotMadeOfWhatIsNoPlan)
{
    write_file(m_folder.path() / "letter.txt", "こんにちは。\n今日は晴れです。\n");
    const Ran refused = run({"import", "letter.txt"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.error, HasSubstr("letter.txt: no plan was found in it"));
}

TEST_F(KeptPlans, ImportedChangedBecomeARevision)
{
    write_second_edition();
    const std::string output = run({"import", "second.json"}).output;
    EXPECT_THAT(output, StartsWith("revised plan 1 revision 2: 汐見市 第1次汐見市総合計画 (second.json)\n"));
    EXPECT_THAT(output, AllOf(HasSubstr("+ indicator 体操教室の回数"), HasSubstr("約150～200 → 約150～250")));
}

TEST_F(KeptPlans, ShowTheirTree)
{
    const std::string output = run({"show", "1"}).output;
    EXPECT_THAT(output,
                StartsWith("汐見市 第1次汐見市総合計画 (comprehensive, 2021–2030)\n"
                           "2 nodes, 1 indicator, 2 values, 1 finding\n"
                           "revision 1 of 1, brought in by 企画課 from plan.json on "));
    EXPECT_THAT(output,
                HasSubstr("\n1 安心して暮らせるまち  [1]  1 indicator\n"
                          "└─ 1-1 介護予防の推進  [1-1]  1 indicator\n"));
}

TEST_F(KeptPlans, ShowANodeByItsCode)
{
    const std::string output = run({"show", "汐見市総合計画", "1-1"}).output;
    EXPECT_THAT(output, StartsWith("1 安心して暮らせるまち\n1-1 介護予防の推進  [1-1]\n"));
    EXPECT_THAT(output, HasSubstr("departments 福祉部 高齢福祉課、健康課\n"));
    EXPECT_THAT(output, HasSubstr("\n現状と課題\n  要介護認定者は増えています。\n  地域で支える仕組みが要ります。\n"));
    EXPECT_THAT(output, HasSubstr("  通いの場づくり事業 [新規]\n    体操教室を開きます。\n"));
    EXPECT_THAT(output,
                HasSubstr("i1  人    R2 １２３.４  R7 約150～200  fewer than three years  通いの場の参加者数\n"));
}

TEST_F(KeptPlans, ShowAnIndicatorInBothEras)
{
    const std::string output = run({"show", "1", "参加者数"}).output;
    EXPECT_THAT(output, HasSubstr("通いの場の参加者数 (人)  [i1]\n"));
    EXPECT_THAT(output, HasSubstr("source      plan.txt, page 2, line 5, row 3, column 4\n"));
    EXPECT_THAT(output,
                HasSubstr("year  年度       kind       number  mark   as printed\n"
                          "2020  令和2年度  observed    123.4         １２３.４\n"
                          "2025  令和7年度  target    150–200  about  約150～200\n"));
    EXPECT_THAT(output, HasSubstr("An outlook needs values of three fiscal years or more.\n"));
}

TEST_F(KeptPlans, ShowTheTrendAsBlocks)
{
    model::Plan plan = store::sample_plan();
    model::Value value = plan.indicators[0].values[0];
    for (const int year : {2021, 2022, 2024}) {
        value.year = model::FiscalYear{year};
        value.number = base::Decimal(year == 2024 ? 200 : 150);
        plan.indicators[0].values.push_back(value);
    }
    write("trend.json", plan);
    ASSERT_EQ(run({"import", "trend.json"}).status, 0);
    EXPECT_THAT(
        run({"show", "1", "i1"}).output,
        AllOf(HasSubstr("\n▁▃▃ █  observed 2020–2024\n"),
              HasSubstr("If the 4 values from FY2020 (R2) to FY2024 (R6) go on as they did, it will stand at")));
}

TEST_F(KeptPlans, AreShownAsTheyWere)
{
    write_second_edition();
    ASSERT_EQ(run({"import", "second.json"}).status, 0);
    EXPECT_THAT(run({"show", "1@1"}).output, HasSubstr("2 nodes, 1 indicator,"));
    EXPECT_THAT(run({"show", "1"}).output, HasSubstr("2 nodes, 2 indicators,"));
    const Ran ran = run({"show", "1@3"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.error, "taikei: 1@3: the plan has no revision 3; its newest is 2\n");
}

TEST_F(KeptPlans, AreComparedByRevision)
{
    write_second_edition();
    ASSERT_EQ(run({"import", "second.json"}).status, 0);
    const std::string output = run({"diff", "1@1", "1@2"}).output;
    EXPECT_THAT(output, HasSubstr("+ indicator 体操教室の回数"));
    EXPECT_EQ(run({"diff", "plan.json", "second.json"}).output, output);
    EXPECT_EQ(run({"diff", "1", "1@2"}).output, "nothing differs\n");
    EXPECT_THAT(run({"diff", "--json", "1@1", "1"}).output, HasSubstr("\"change\": \"added\""));
}

TEST_F(KeptPlans, ComeOutAsTheyWentIn)
{
    ASSERT_EQ(run({"export", "1", "--provenance", "-o", "out.json"}).status, 0);
    const auto plan = model::from_json(content_of(m_folder / "out.json"));
    ASSERT_TRUE(plan.has_value());
    EXPECT_EQ(*plan, store::sample_plan());
}

TEST_F(KeptPlans, ComeOutAsATable)
{
    const std::string csv = run({"export", "1", "--format", "csv"}).output;
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF団体コード,"));
    EXPECT_THAT(csv,
                HasSubstr("\r\n019999,汐見市,第1次汐見市総合計画,1-1,1-1,介護予防の推進,i1,通いの場の参加者数,,人,"
                          "実績,令和2年度,2020,１２３.４,123.4,,,,"));
}

TEST_F(KeptPlans, AreNamedClearly)
{
    const Ran unknown = run({"show", "産業振興計画"});
    EXPECT_EQ(unknown.status, 1);
    EXPECT_EQ(unknown.error, "taikei: 産業振興計画: no plan is called so; see 'taikei list'\n");
    ASSERT_EQ(run({"import", "--title", "第2次汐見市総合計画", "plan.json"}).status, 0);
    const Ran unclear = run({"show", "総合計画"});
    EXPECT_EQ(unclear.status, 1);
    EXPECT_THAT(unclear.error,
                AllOf(HasSubstr("more than one plan"), HasSubstr("1 汐見市 第1次汐見市総合計画"),
                      HasSubstr("2 汐見市 第2次汐見市総合計画")));
}

TEST_F(KeptPlans, AreFoundThroughTheEnvironment)
{
    const store::TemporaryFolder elsewhere;
    const std::string database = "TAIKEI_DB=" + (m_folder / "taikei.db").string();
    EXPECT_THAT(run_program({"list"}, {.folder = elsewhere.path(), .environment = {database}}).output,
                HasSubstr("汐見市"));
}

TEST_F(KeptPlans, GoToProgramsAsJson)
{
    EXPECT_THAT(run({"list", "--json"}).output, AllOf(StartsWith("{\"plans\":["), HasSubstr("\"name\":\"汐見市\"")));
    EXPECT_THAT(run({"import", "--json", "plan.json"}).output, HasSubstr("\"outcome\": \"unchanged\""));
    const auto part = model::from_json(run({"show", "--json", "1", "i1"}).output);
    ASSERT_TRUE(part.has_value());
    EXPECT_EQ(part->indicators, store::sample_plan().indicators);
}

TEST_F(KeptPlans, OfANewerProgramAreLeftAlone)
{
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open((m_folder / "taikei.db").c_str(), &database), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, "UPDATE schema_version SET version = 9999", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    for (const std::string command : {"list", "import"}) {
        const Ran ran = run(command == "list" ? std::vector{command} : std::vector<std::string>{command, "plan.json"});
        EXPECT_EQ(ran.status, 1);
        EXPECT_THAT(ran.output, IsEmpty());
        EXPECT_THAT(ran.error, AllOf(HasSubstr("taikei.db"), HasSubstr("version 9999"), HasSubstr("newer program")));
    }
}

TEST(NoDatabase, IsNotMadeByLooking)
{
    const store::TemporaryFolder folder;
    for (const std::vector<std::string> &arguments :
         {std::vector<std::string>{"list"}, {"show", "1"}, {"export", "1"}, {"diff", "1", "2"}, {"serve"}}) {
        const Ran ran = run_program(arguments, {.folder = folder.path()});
        EXPECT_EQ(ran.status, 1);
        EXPECT_EQ(ran.error,
                  "taikei: taikei.db: there is no such database; name one with --db, or make it with "
                  "'taikei import'\n");
    }
    EXPECT_THAT(names_in(folder.path()), IsEmpty());
}

TEST(NoDatabase, IsAnyOtherFile)
{
    const store::TemporaryFolder folder;
    write_file(folder / "taikei.db", "this is a letter, not a database, and it is long enough to be one page or so");
    const Ran ran = run_program({"list"}, {.folder = folder.path()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.error, HasSubstr("taikei.db"));
}

} // namespace
} // namespace taikei::cli

#include "places.hpp"
#include "store/sample_plans.hpp"
#include "store/sqlite_database.hpp"
#include "store/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

/// The rows beside the document: questions in SQL get an answer, and every value knows its source, person and time.
namespace taikei::store {
namespace {

using ::testing::ElementsAre;

class ValueRowsTest : public testing::Test {
protected:
    void import(const model::Plan &plan, const std::string &file)
    {
        const auto store = open_sqlite(m_folder / "plans.db");
        ASSERT_TRUE(store.has_value()) << store.error().message;
        (*store)->import(plan, sample_source(file));
    }

    /// One line a row, columns joined by |.
    std::vector<std::string> rows(const std::string &sql, int columns)
    {
        std::vector<std::string> lines;
        SqliteDatabase database(m_folder / "plans.db");
        database.query(sql, {}, [&](const Row &row) {
            std::string line;
            for (int i = 0; i < columns; ++i)
                line += (i > 0 ? "|" : "") + (row.is_null(i) ? "-" : row.string(i));
            lines.push_back(line);
        });
        return lines;
    }

private:
    TemporaryFolder m_folder;
};

model::Plan second_edition()
{
    model::Plan plan = sample_plan();
    plan.indicators[0].values[1].text = "180";
    plan.indicators[0].values[1].number = base::Decimal(180);
    return plan;
}

TEST_F(ValueRowsTest, EachValueHasItsRowInEachRevision)
{
    import(sample_plan(), "plan.txt");
    import(second_edition(), "edition2.txt");
    EXPECT_THAT(rows("SELECT revision, kind, year, number, low, high, printed, marks, file, page, first_line, "
                     "last_line, table_row, "
                     "table_column, confidence FROM indicator_value ORDER BY revision, position",
                     15),
                ElementsAre("1|observed|2020|123.4|-|-|１２３.４||plan.txt|2|5|6|3|4|0.75",
                            "1|target|2025|-|150|200|約150～200|about|plan.txt|2|5|6|3|4|0.75",
                            "2|observed|2020|123.4|-|-|１２３.４||plan.txt|2|5|6|3|4|0.75",
                            "2|target|2025|180|150|200|180|about|plan.txt|2|5|6|3|4|0.75"));
}

TEST_F(ValueRowsTest, NodesAndDepartmentsHaveRows)
{
    import(sample_plan(), "plan.txt");
    EXPECT_THAT(rows("SELECT n.position, n.code, n.title, d.name, n.page FROM node n JOIN node_department d ON "
                     "d.node_position = n.position "
                     "ORDER BY d.position",
                     5),
                ElementsAre("1|1-1|介護予防の推進|福祉部 高齢福祉課|2", "1|1-1|介護予防の推進|健康課|2"));
}

TEST_F(ValueRowsTest, TheQuestionInTheManualIsAnswered)
{
    import(sample_plan(), "plan.txt");
    import(second_edition(), "edition2.txt");
    std::ifstream stream(source_folder() / "docs/store.md", std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(stream), {}};
    const std::size_t begin = page.find("```sql\n");
    ASSERT_NE(begin, std::string::npos);
    const std::string sql = page.substr(begin + 7, page.find("```\n", begin + 7) - begin - 7);
    EXPECT_THAT(rows(sql, 9),
                ElementsAre("汐見市|第1次汐見市総合計画|通いの場の参加者数|180|180|2|5|edition2.txt|企画課 汐見"));
}

TEST_F(ValueRowsTest, NoRowStandsWithoutItsRevision)
{
    import(sample_plan(), "plan.txt");
    EXPECT_THAT(rows("PRAGMA foreign_key_check", 1), ElementsAre());
    EXPECT_THROW(rows("DELETE FROM plan_revision", 0), DatabaseError);
}

} // namespace
} // namespace taikei::store

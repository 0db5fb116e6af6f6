#include "document/reading.hpp"

#include <gmock/gmock.h>

using namespace taikei::document;
using namespace taikei::document::testing;
using ::testing::Contains;
using ::testing::StartsWith;

namespace {

/// A sheet of a form as extraction with layout leaves it.
std::string sheet(const std::string &number, const std::string &name, const std::string &aim, const std::string &result)
{
    return "施策評価シート\n\n施策番号         " + number + "          施策名     " + name
        + "\n\n主管課          健康課\n\n対象           市民\n\n             " + aim
        + "\nめざす姿\n             暮らしている。\n\n"
          "       指標名            単位   区分    R3      R4      R5\n"
          "                           目標    60.0    62.0    64.0\n   "
        + name + "の実感               ％   実績    " + result
        + "\n                           達成率   97.8%   95.8%   96.0%\n\n"
          "今後の課題        担い手が足りない。\n\n今後の方向        継続する。\n\n";
}

/// Lines, and "label | text" of each row of a table.
std::vector<std::string> all_texts(const std::string &text)
{
    std::vector<std::string> texts;
    for (const Block &block : read(text).blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (table == nullptr) {
            texts.push_back(std::get<Line>(block).text);
            continue;
        }
        for (const auto &row : texts_of(*table)) {
            std::string &joined = texts.emplace_back();
            for (const std::string &cell : row)
                joined += (joined.empty() ? "" : " | ") + cell;
        }
    }
    return texts;
}

TEST(SheetForms, LabelsBecomeRowsBesideWhatWasFilledIn)
{
    const auto texts = all_texts(sheet("1-1", "健康", "子どもから高齢者までいきいきと", "58.7    59.4    61.5") + "\f"
                                 + sheet("1-2", "医療", "必要な医療を受け、身近な地域で", "51.2    52.0    53.3"));
    EXPECT_THAT(texts, Contains("施策番号 | 1-2 | 施策名 | 医療"));
    EXPECT_THAT(texts, Contains(StartsWith("主管課 | 健康課"))) << "filled in alike on both sheets";
    EXPECT_THAT(texts, Contains(StartsWith("対象 | 市民")));
    EXPECT_THAT(texts, Contains(StartsWith("めざす姿 | 必要な医療を受け、身近な地域で暮らしている。")))
        << "halfway down";
    EXPECT_THAT(texts, Contains("医療の実感 | ％ | 目標 | 60.0 | 62.0 | 64.0"));
    EXPECT_THAT(texts, Contains("(医療の実感) | (％) | 実績 | 51.2 | 52.0 | 53.3"));
    EXPECT_THAT(texts, Contains("今後の方向 | 継続する。"));
}

TEST(SheetForms, PagesOfAPlanAreNone)
{
    const auto page = [](const std::string &number, const std::string &title) {
        return "第２章 基本計画\n\n施策" + number + " " + title + "\n\n現状と課題\n" + title
            + "をめぐる状況は年々変わり、地域の力だけでは足りなくなっています。\n" + title
            + "に取り組む人を増やし、関係する機関と力を合わせることが求められます。\n\n施策の方向\n" + title
            + "を進めるため、次のことに取り組みます。担い手を育て、場を整えます。\n";
    };
    const auto texts = all_texts(page("1", "健康づくり") + "\f" + page("2", "地域医療"));
    EXPECT_THAT(texts, Contains("現状と課題")) << "a label on a line of its own stays one";
    EXPECT_THAT(texts, Contains("施策1 健康づくり"));
}

} // namespace

#include "places.hpp"
#include "reader/small_plans.hpp"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <set>
#include <string>
#include <vector>

/// Each kind of finding that the reader makes, with a text that shows it and the line that it is about.
namespace taikei::reader {
namespace {

struct FindingCase {
    std::string kind;
    int line;
    std::string text; ///< cells parted by |; its first line is line 1
};

void PrintTo(const FindingCase &given, std::ostream *out)
{
    *out << given.kind;
}

const std::vector<FindingCase> cases = {
    {"city-from-text", 3, R"(施策1 健康づくり

（波根市調べ）
「波根市健康づくり条例」に基づきます。
波根市議会の意見を聞きます。
)"},
    {"city-not-printed", 0, R"(波根健康計画

施策1 健康づくり
)"},
    {"code-differs", 9, R"(施策4 地域福祉活動の推進

取組方針|指標|基準値（R1）|目標値（R8）
取組方針10 居場所づくり|サロンの数|27か所|39か所
取組方針11 地域の防災活動の推進|協定の数|43件|50件

取組方針10 居場所づくり
居場所をつくります。
取組方針1 地域の防災活動の推進
名簿を作成します。
)"},
    {"column-shifted", 5, R"(施策1 健康づくり

指標名|単位|現状値（R2）|目標値（R7）
受診率|%|45.0|60.0
来館者数|1,000|1,200
)"},
    {"heading-after-block", 7, R"(施策1-1-1 健康づくりの推進
健診を行います。

施策1-1-2 福祉の充実
窓口を設けます。

基本政策1-1 健康で長寿のまち
)"},
    {"heading-missing", 6, R"(施策体系
基本目標1 健康で長寿のまち
施策1-1 健康づくりの推進
施策1-2 福祉の充実
基本目標2 学びのまち
施策2-1 学校教育の充実

基本目標1 健康で長寿のまち
施策1-1 健康づくりの推進
健診を行います。
施策1-2 福祉の充実
窓口を設けます。

学びは暮らしを豊かにします。
施策2-1 学校教育の充実
校舎を直します。
)"},
    {"no-plan", 0, "本日は休館日です。\n"},
    {"note-not-placed", 6, R"(施策1 健康づくり

指標名|現状値（R2）|目標値（R7）
受診率（%）|45.0|60.0

※ 図書館の貸出冊数は県の調査による。
)"},
    {"overview-contradicts", 4, R"(指標の一覧

施策|指標名|現状値（R2）|目標値（R7）
施策1 健康づくり|受診率（%）|45.0|61.0

施策1 健康づくり

指標名|現状値（R2）|目標値（R7）
受診率（%）|45.0|60.0
)"},
    {"overview-differs", 4, R"(指標の一覧

施策|指標名|現状値（R2）|目標値（R7）
施策1 健康づくり|相談の件数（窓口）|5件|7件

施策1 健康づくり

指標名|現状値（R2）|目標値（R7）
相談の件数|5件|7件
)"},
    {"overview-without-detail", 4, R"(指標の一覧

施策|指標名|現状値（R2）|目標値（R7）
施策1 健康づくり|教室の回数|3回|4回

施策1 健康づくり

指標名|現状値（R2）|目標値（R7）
受診率（%）|45.0|60.0
)"},
    {"repeat-without-original", 3, R"(施策1 健康づくり

(1) 保育サービスの充実【再掲】
保育を行います。
(2) 健診
健診を行います。
)"},
    {"roles-out-of-step", 6, R"(施策1 健康づくり

役割分担
主体の役割

○健診を受けます。
○歩きます。

○声をかけます。

○健診の会場を増やします。

○制度の適正な運用に努めます。

主体の分類

市民

医療機関

行政
)"},
    {"summary-of-ratings", 4, R"(評価結果一覧

施策|評価
施策1 健康づくり|A

施策1 健康づくり
健診を行います。
)"},
    {"table-not-understood", 3, R"(施策1 健康づくり

指標名|単位|現状値（R2）|目標値（R7）
受診率|%|45.0|60.0
目標年度|年度|R3|R6
開催回数|回|3|5
)"},
    {"table-torn", 3, R"(施策1 健康づくり

指標名 当初
（2012）

現状
（2017）

目標値
（2023） 備考

特定保健指導
実施率 70.1％ 71.6％ 85％以上
)"},
    {"text-after-next-label", 7, R"(施策1 健康づくり

課題と展望

取組の方向と主な事業

○国民健康保険制度
　　国民健康保険は、医療費の増加により財政が厳しくなっています。

1 制度の運営
　(1) 健診を行います。
)"},
    {"title-from-text", 5, R"(波根市

施策1 健康づくり

波根市健康計画を進めます。
波根市健康計画に沿います。
)"},
    {"title-not-printed", 0, R"(波根市

施策1 健康づくり
)"},
    {"value-without-name", 12, R"(施策1 健康づくり

指標名 当初
（2012）

現状
（2017）

目標値
（2023） 備考

38.6％ 38.3％ 65.0％

特定保健指導
実施率 70.1％ 71.6％ 85％以上
)"},
    {"value-without-year", 4, R"(施策1 健康づくり

指標名|現状値|目標値（R7）
受診率（%）|45.0|60.0
)"},
};

class EachFinding : public testing::TestWithParam<FindingCase> { };

TEST_P(EachFinding, StandsAtItsLine)
{
    std::string text = GetParam().text;
    std::ranges::replace(text, '|', '\t');
    const auto plan = tests::plan_of(text);
    std::string found;
    bool is_there = false;
    for (const base::Finding &finding : plan.findings) {
        found += finding.kind + " in line " + std::to_string(finding.place.first_line) + "\n";
        is_there = is_there || (finding.kind == GetParam().kind && finding.place.first_line == GetParam().line);
    }
    EXPECT_TRUE(is_there) << found;
}

INSTANTIATE_TEST_SUITE_P(All, EachFinding, testing::ValuesIn(cases), [](const auto &given) {
    std::string name = given.param.kind;
    std::erase(name, '-');
    return name;
});

TEST(EachFindingOfTheReader, HasItsCase)
{
    const RE2 made(R"((?:\bfind\(|findings\.push_back\(\{|Finding\{)\s*\"([a-z]+(?:-[a-z]+)+)\")");
    std::set<std::string> kinds;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(source_folder() / "src/reader")) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path());
        const std::string source{std::istreambuf_iterator<char>(file), {}};
        re2::StringPiece rest(source);
        std::string kind;
        while (RE2::FindAndConsume(&rest, made, &kind))
            kinds.insert(kind);
    }
    std::set<std::string> shown;
    for (const FindingCase &each : cases)
        shown.insert(each.kind);
    EXPECT_EQ(kinds, shown);
}

} // namespace
} // namespace taikei::reader

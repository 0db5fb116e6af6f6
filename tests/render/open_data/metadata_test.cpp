#include "render/open_data/catalogue_jsonld.hpp"
#include "render/open_data/csv_metadata.hpp"
#include "render/open_data/dataset_jsonld.hpp"
#include "render/open_data/values_csv.hpp"

#include "base/decimal.hpp"
#include "base/sha256.hpp"
#include "sample_plan.hpp"

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace taikei::render {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

using Table = std::vector<std::vector<std::string>>;

/// CSV as RFC 4180 has it, read without any code of ours.
Table parse_csv(std::string_view text)
{
    Table table(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            table.back().back() += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            table.back().emplace_back();
        else if (!quoted && c == '\n')
            table.push_back({""});
        else if (quoted || c != '\r')
            table.back().back() += c;
    }
    table.pop_back(); // behind the last line break
    return table;
}

bool is_integer(const std::string &text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

/// What is wrong with the table in the light of its metadata; empty where nothing is.
std::vector<std::string> faults_of(const Table &table, const json::value &metadata)
{
    std::vector<std::string> faults;
    const auto &columns = metadata.at("tableSchema").at("columns").as_array();
    for (const auto &row : table) {
        if (row.size() != columns.size())
            faults.push_back("a row has " + std::to_string(row.size()) + " cells");
    }
    for (std::size_t i = 0; i < columns.size() && faults.empty(); ++i) {
        if (table[0][i] != columns[i].at("titles").as_string())
            faults.push_back("the head says " + table[0][i]);
        const json::string &type = columns[i].at("datatype").as_string();
        for (std::size_t row = 1; row < table.size(); ++row) {
            const std::string &cell = table[row][i];
            const bool fits = cell.empty() || type == "string" || (type == "integer" && is_integer(cell))
                || (type == "decimal" && base::Decimal::parse(cell));
            if (!fits)
                faults.push_back(cell + " is no " + std::string(type));
        }
    }
    return faults;
}

store::PublicationSummary publication()
{
    const store::StoredPlan stored = tests::sample_plan(3);
    return {stored.summary,
            2,
            stored.revision.made_at,
            "企画課",
            {"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"},
            std::string(64, 'a'),
            {}};
}

TEST(CsvMetadata, DescribesTheTableAsItIs)
{
    const model::Plan plan = tests::sample_plan().plan;
    const std::string csv = values_csv(plan);
    ASSERT_TRUE(csv.starts_with("\xEF\xBB\xBF"));
    const Table table = parse_csv(std::string_view(csv).substr(3));
    const json::value metadata = json::parse(csv_metadata({plan}));
    EXPECT_EQ(table.size(), 6U);
    EXPECT_THAT(faults_of(table, metadata), testing::IsEmpty());
    Table wrong = table;
    wrong[1][12] = "令和2年";
    EXPECT_THAT(faults_of(wrong, metadata), testing::ElementsAre("令和2年 is no integer"));
}

TEST(CsvMetadata, NamesAndTypesAreThoseThatCsvwKnows)
{
    const model::Plan plan = tests::sample_plan().plan;
    const json::value metadata = json::parse(csv_metadata({plan}));
    EXPECT_EQ(metadata.at("@context").at(0).as_string(), "http://www.w3.org/ns/csvw");
    EXPECT_EQ(metadata.at("url").as_string(), "values.csv");
    std::set<std::string> names;
    for (const auto &column : metadata.at("tableSchema").at("columns").as_array()) {
        const std::string name(column.at("name").as_string());
        EXPECT_TRUE(names.insert(name).second) << name << " stands twice";
        EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string::npos) << name;
        EXPECT_EQ(column.at("dc:description").as_array().size(), 2U) << name;
    }
}

TEST(CsvMetadata, HasLicenceDateAndFingerprintOfThePublication)
{
    const model::Plan plan = tests::sample_plan().plan;
    const auto summary = publication();
    const json::value metadata = json::parse(csv_metadata({plan, &summary}));
    EXPECT_EQ(metadata.at("dc:license").at("@id").as_string(), "https://creativecommons.org/licenses/by/4.0/");
    EXPECT_EQ(metadata.at("dc:issued").at("@value").as_string(), "2025-04-01T00:30:00+09:00");
    EXPECT_EQ(metadata.at("dc:identifier").as_string(), "sha256:" + std::string(64, 'a'));
    EXPECT_FALSE(json::parse(csv_metadata({plan})).as_object().contains("dc:license"));
}

TEST(DatasetJsonld, IsADatasetOfSchemaOrg)
{
    const model::Plan plan = tests::sample_plan().plan;
    const auto summary = publication();
    const json::value dataset = json::parse(dataset_jsonld({plan, &summary}));
    EXPECT_EQ(dataset.at("@context").as_string(), "https://schema.org/");
    EXPECT_EQ(dataset.at("@type").as_string(), "Dataset");
    EXPECT_EQ(dataset.at("name").as_string(), "汐見市 第5次汐見市総合計画");
    EXPECT_EQ(dataset.at("license").as_string(), "https://creativecommons.org/licenses/by/4.0/");
    EXPECT_EQ(dataset.at("temporalCoverage").as_string(), "2021-04-01/2031-03-31");
    EXPECT_EQ(dataset.at("publisher").at("identifier").as_string(), "999991");
    EXPECT_EQ(dataset.at("variableMeasured").as_array().size(), 2U);
    const json::value &document = dataset.at("distribution").at(0);
    EXPECT_EQ(document.at("contentUrl").as_string(), "plan.json");
    EXPECT_EQ(document.at("sha256").as_string(), std::string(64, 'a'));
    const std::string description(dataset.at("description").as_string());
    EXPECT_GT(description.size(), 50U);
    EXPECT_THAT(description, HasSubstr("第5次汐見市総合計画"));
}

TEST(DatasetJsonld, AnOpenPeriodIsWrittenAsOne)
{
    EXPECT_EQ(days_of(model::Period{model::FiscalYear{2021}, {}}), "2021-04-01/..");
    EXPECT_EQ(days_of(model::Period{}), std::nullopt);
    EXPECT_EQ(days_of({}), std::nullopt);
}

TEST(Checksums, AreThoseOfTheFiles)
{
    const model::Plan plan = tests::sample_plan().plan;
    const auto summary = publication();
    const std::string sums = checksums_of({plan, &summary}, "the document");
    EXPECT_THAT(sums, HasSubstr(base::sha256("the document") + "  plan.json\n"));
    EXPECT_THAT(sums, HasSubstr(base::sha256(values_csv(plan)) + "  values.csv\n"));
    EXPECT_EQ(std::ranges::count(sums, '\n'), static_cast<std::ptrdiff_t>(published_files().size()));
}

TEST(Catalogue, HoldsADatasetAPublicationWithItsChecksum)
{
    const json::value catalogue = json::parse(catalogue_jsonld(Frame{}, {publication()}));
    EXPECT_EQ(catalogue.at("@type").as_string(), "dcat:Catalog");
    const json::value &dataset = catalogue.at("dcat:dataset").at(0);
    EXPECT_EQ(dataset.at("@id").as_string(), "/plans/3/publications/2");
    EXPECT_EQ(dataset.at("dct:license").at("@id").as_string(), "https://creativecommons.org/licenses/by/4.0/");
    EXPECT_EQ(dataset.at("dcat:distribution").as_array().size(), published_files().size());
    EXPECT_EQ(
        dataset.at("dcat:distribution").at(0).at("spdx:checksum").at("spdx:checksumValue").at("@value").as_string(),
        std::string(64, 'a'));
}

} // namespace
} // namespace taikei::render

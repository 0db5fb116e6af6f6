#include "base/text.hpp"
#include "reader/classify/classify.hpp"
#include "reader/classify/pictures.hpp"
#include "reader/finish/page_confidence.hpp"
#include "reader/finish/plan_evidence.hpp"
#include "reader/reader.hpp"
#include "reader/reading.hpp"
#include "reader/stacked/torn_sheets.hpp"
#include "reader/table/stored_numbers.hpp"
#include "reader/title_words.hpp"
#include "reader/walk/walk.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace taikei::reader {
namespace {

/// The year that an evaluation looks back on: 令和2年度実施状況, 平成30年度実施施策, （令和5年度実施分）,
/// 令和4年度実績.
std::optional<model::FiscalYear> sheet_year_in(const std::string &line)
{
    if (!line.contains("年度"))
        return std::nullopt;
    static const RE2 pattern(
        R"(((?:令和|平成|[RHＲＨ]|20|２０)[^ 　（(、。]{1,10}年度)[ 　]*(?:の)?(?:実施|実績|事業|取組|対象|決算|評価対象|進捗|振り返り|振返り|分[）)]))");
    std::string year;
    if (!RE2::PartialMatch(line, pattern, &year))
        return std::nullopt;
    const auto parsed = model::parse_fiscal_year(year);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

/// （評価対象：令和５年度） in the frame of a form: the year that is judged, beside that in which it was.
std::optional<model::FiscalYear> judged_year_in(std::string_view text)
{
    constexpr std::size_t longest = 120;
    if (text.size() > longest || !text.contains("対象"))
        return std::nullopt;
    static const RE2 pattern(R"((?:評価|検証|点検)対象(?:年度)?[ 　]*[：:][ 　]*([^（）()、。]{2,16}年度))");
    std::string year;
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern, &year))
        return std::nullopt;
    const auto parsed = model::parse_fiscal_year(year);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

/// In the first blocks, the cells of tables among them.
std::optional<model::FiscalYear> find_judged_year(const document::Document &document)
{
    constexpr std::size_t first_blocks = 6;
    constexpr std::size_t first_rows = 4;
    for (std::size_t i = 0; i < std::min(first_blocks, document.blocks.size()); ++i) {
        if (const auto *line = std::get_if<document::Line>(&document.blocks[i])) {
            if (const auto year = judged_year_in(line->text))
                return year;
            continue;
        }
        const auto &grid = std::get<document::Table>(document.blocks[i]).grid;
        for (std::size_t r = 0; r < std::min(first_rows, grid.size()); ++r) {
            for (const auto &cell : grid[r]) {
                if (const auto year = judged_year_in(cell.cell.text))
                    return year;
            }
        }
    }
    return std::nullopt;
}

std::optional<model::FiscalYear> find_sheet_year(const document::Document &document)
{
    if (const auto year = find_judged_year(document))
        return year;
    static const RE2 results(R"(成果(?:の)?(?:説明|報告|に関する))");
    std::size_t seen = 0;
    std::optional<model::FiscalYear> alone; ///< 令和４年度 on a line of its own, above 主要な施策の成果説明書
    for (const auto &block : document.blocks) {
        const std::string text(base::trim(head_text_of(block)));
        if (text.empty())
            continue;
        if (++seen > 8)
            break;
        const auto named = model::find_years(text);
        if (named.size() == 1 && !alone)
            alone = named.front().year;
        if (alone && RE2::PartialMatch(text, results))
            return alone;
        if (const auto year = sheet_year_in(text))
            return year;
    }
    return std::nullopt;
}

/// 令和６年度 実施計画 names the year from which it plans, though no period.
std::optional<model::Period> find_first_year(const model::Plan &plan)
{
    const auto years = model::find_years(plan.title);
    if (years.size() != 1)
        return std::nullopt;
    return model::Period{years.front().year, years.front().year};
}

/// What stands first in the document: how its whole is called where it has no title.
std::string first_words(const document::Document &document)
{
    for (const auto &block : document.blocks) {
        if (const auto *line = std::get_if<document::Line>(&block); line && !base::trim(line->text).empty())
            return base::squeeze(line->text);
        const auto *table = std::get_if<document::Table>(&block);
        if (table != nullptr && !table->caption.empty())
            return base::squeeze(table->caption);
        for (const auto &row : table != nullptr ? table->grid : decltype(table->grid){}) {
            for (const auto &cell : row) {
                if (!base::trim(cell.cell.text).empty())
                    return base::squeeze(cell.cell.text);
            }
        }
    }
    return {};
}

} // namespace

model::Plan read_plan(const document::Document &whole, const Profile &profile)
{
    const auto mended = with_stored_numbers(whole);
    const document::Document &legible = mended ? *mended : whole;
    const auto parted = without_pictures(legible);
    const document::Document &written = parted ? *parted : legible;
    const auto joined = with_whole_sheets(written);
    const document::Document &document = joined ? *joined : written;
    model::Plan plan;
    Reading reading;
    reading.profile = profile;
    reading.file = document.file;
    reading.first_words = first_words(document);
    const std::vector<Element> elements = classify(document, profile.levels);
    identify(document, profile, plan);
    const std::vector<base::Finding> about_identity = std::move(plan.findings);
    if (plan.kind != model::PlanKind::Evaluation)
        reading.period = plan.period ? plan.period : find_first_year(plan);
    reading.sheet_year = find_sheet_year(document);
    walk(reading, elements);
    finish(reading, plan);
    if (!may_be_plan(plan, profile, elements)) {
        plan.nodes.clear();
        plan.levels.clear();
    }
    lower_by_pages(document, plan);
    plan.findings.insert(plan.findings.begin(), document.findings.begin(), document.findings.end());
    if (!plan.nodes.empty() || !plan.indicators.empty())
        plan.findings.insert(plan.findings.begin(), about_identity.begin(), about_identity.end());
    else
        plan.findings.push_back({"no-plan",
                                 "no heading of a plan and no table of indicators was found",
                                 {document.file, 0, 0, 0, 0, 0, std::nullopt}});
    return plan;
}

} // namespace taikei::reader

#include "reader/plan_period.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/identify/related_plans.hpp"
#include "reader/title_words.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <variant>

namespace taikei::reader {
namespace {

/// From the first year to the last that the text names; none where it does not name two.
std::optional<model::Period> years_in(std::string_view text)
{
    const auto years = model::find_years(text, model::FiscalYear{2030});
    const auto last = std::ranges::max_element(years, {}, [](const auto &year) { return year.year; });
    if (years.size() < 2 || years.front().year >= last->year) // a year halfway may stand behind them
        return std::nullopt;
    return model::Period{years.front().year, last->year};
}

/// The text from its beginning on, at most so many letters.
std::string_view first_letters(std::string_view text, std::size_t most)
{
    std::size_t at = 0;
    for (; at < text.size() && most > 0; --most)
        base::next_code_point(text, at);
    return text.substr(0, at);
}

/// Up to where the sentence ends, or the bracket in which the text stands: （計画期間：令和5年度～令和9年度）を….
std::string_view until_end(std::string_view text)
{
    int open = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        open += c == U'（' || c == U'(' ? 1 : 0;
        open -= c == U'）' || c == U')' ? 1 : 0;
        if (c == U'。' || open < 0)
            return text.substr(0, here);
    }
    return text;
}

/// 計画期間は、令和4年度から令和8年度まで: the years stand right behind.
std::optional<model::Period> stated_period(std::string_view text)
{
    constexpr std::size_t widest_gap = 12;
    constexpr std::size_t longest_range = 60;
    constexpr std::u32string_view first_of_year = U"0123456789０１２３４５６７８９令平RHＲＨ";
    static const RE2 stated("(?:計画|対象|実施|推進|取組)の?期間");
    if (!text.contains("期間"))
        return std::nullopt;
    re2::StringPiece rest(text.data(), text.size());
    if (!RE2::FindAndConsume(&rest, stated))
        return std::nullopt;
    const std::string_view behind(rest.data(), rest.size());
    std::size_t begin = 0;
    for (std::size_t letters = 0, at = 0; letters < widest_gap && at < behind.size(); ++letters) {
        if (first_of_year.contains(base::next_code_point(behind, at)))
            break;
        begin = at;
    }
    const std::string_view range = until_end(first_letters(behind.substr(begin), longest_range));
    if (const auto whole = years_in(range.substr(0, range.find("まで")))) // other years may stand behind it
        return whole;
    return years_in(range);
}

/// 令和4年度から令和8年度までを計画期間とする.
std::optional<model::Period> period_before_words(std::string_view text)
{
    constexpr std::size_t longest_range = 60;
    if (!text.contains("期間") || !text.contains("まで") || !text.contains("を"))
        return std::nullopt;
    static const RE2 words(R"((.{6,})まで(?:の[^。]{1,8}年?間)?を(?:計画|対象)?期間)");
    re2::StringPiece range;
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), words, &range))
        return std::nullopt;
    const std::string_view before(range.data(), range.size());
    const std::size_t letters = base::length(before);
    const std::size_t skipped = letters > longest_range ? letters - longest_range : 0;
    return years_in(before.substr(first_letters(before, skipped).size()));
}

/// 令和７年度から令和11年度までの５年間に取り組む施策を示すものです: as many years as are said, and what is done in
/// them.
std::optional<model::Period> period_of_years(const std::string &text)
{
    if (!text.contains("年間") || !text.contains("から"))
        return std::nullopt;
    static const RE2 counted(
        R"(((?:令和|平成|20|２０)[^。、]{1,24}から[^。、]{1,24})までの([0-9０-９]{1,2})(?:か|カ|ヵ|ヶ)?年間(?:に(?:取り組む|実施|行う|講じ)|で取り組む|を計画|の計画))");
    std::string range;
    std::string count;
    if (!RE2::PartialMatch(text, counted, &range, &count))
        return std::nullopt;
    const auto period = years_in(range);
    const bool agrees = period && period->to->year() - period->from->year() + 1 == std::stoi(base::narrow(count));
    return agrees ? period : std::nullopt;
}

/// 第2次○○計画　令和4年度～令和8年度: a title and its years on one line.
std::optional<model::Period> period_behind_title(const std::string &text)
{
    static const RE2 behind_title(
        R"((?:計画|戦略|プラン|ビジョン)[）)]?[ 　]*((?:令和|平成|20|２０)[^。、（）]{1,24}(?:[～〜~－―-]|から)[^。、（）]{1,24})$)");
    std::string range;
    return RE2::PartialMatch(text, behind_title, &range) ? years_in(range) : std::nullopt;
}

/// 第2次○○計画（令和4年度～令和8年度）, in a title and in what names the plan in the text.
std::optional<model::Period> period_in_brackets(const std::string &text, bool is_in_title)
{
    if (!text.contains("（") && !text.contains('('))
        return std::nullopt;
    static const RE2 in_title(R"([（(]([^（）()]*(?:～|〜|~|－|―|から)[^（）()]*)[）)]$)");
    static const RE2 behind_name(
        R"((?:計画|戦略|プラン|ビジョン)(?:（[^（）]*）)?[（(]([^（）()]*(?:～|〜|~|－|―|から)[^（）()]*)[）)])");
    std::string range;
    if (is_in_title && is_title_like(text) && RE2::PartialMatch(text, in_title, &range)) {
        if (auto period = years_in(range))
            return period;
    }
    return RE2::PartialMatch(text, behind_name, &range) ? years_in(range) : std::nullopt;
}

/// 令和4年度～令和8年度（5年間）: a line that says nothing else.
std::optional<model::Period> period_alone(const std::string &text)
{
    constexpr std::size_t longest_line = 150;
    if (text.size() >= longest_line || text.contains("。") || text.contains("、"))
        return std::nullopt;
    static const RE2 alone(
        R"([（(【〔［<＜〈]?((?:令和|平成|[RHＲＨ]|20|２０).+(?:[～〜~－―▶▷→➡-]|から).+?)(?:まで)?(?:の?[0-9０-９一二三四五六七八九十]+(?:年間|か年|カ年|ヵ年))?[）)】〕］>＞〉]?)");
    std::string range;
    return RE2::FullMatch(text, alone, &range) ? years_in(range) : std::nullopt;
}

/// A sheet's title and period stand in its first rows.
std::optional<model::Period> period_in_first_rows(const document::Table &table)
{
    constexpr std::size_t first_rows = 3;
    for (std::size_t r = 0; r < std::min(first_rows, table.grid.size()); ++r) {
        const auto &row = table.grid[r];
        const std::string label = base::squeeze(row.front().cell.text);
        if (auto period = stated_period(label))
            return period;
        // 計画期間 | 令和６年度～令和９年度
        if (auto period = row.size() > 1 ? stated_period(label + ' ' + row[1].cell.text) : std::nullopt)
            return period;
    }
    return std::nullopt;
}

/// Spares most lines the patterns of a period without a label.
bool names_range(std::string_view text)
{
    return std::ranges::any_of(
        std::array<std::string_view, 11>{"～", "〜", "~", "－", "―", "-", "から", "▶", "▷", "→", "➡"},
        [&](std::string_view sign) { return text.contains(sign); });
}

/// `seen`: which block with text it is, from 1. Titles and what stands alone count among the first only.
std::optional<model::Period> period_in_line(const std::string &text, std::size_t seen)
{
    constexpr std::size_t of_title = 8;
    constexpr std::size_t of_names = 12;
    if (auto period = stated_period(text))
        return period;
    if (auto period = period_before_words(text))
        return period;
    if (seen > of_names || !names_range(text))
        return std::nullopt;
    if (auto period = period_of_years(text))
        return period;
    if (auto period = period_behind_title(text))
        return period;
    if (auto period = period_in_brackets(text, seen <= of_title))
        return period;
    return seen <= of_title ? period_alone(text) : std::nullopt;
}

/// ２　計画期間 above 令和２年度から令和６年度までの５年間とします。
std::optional<model::Period> period_below_heading(std::string_view heading, std::string_view text)
{
    constexpr std::size_t longest_heading = 60; ///< in bytes
    constexpr std::size_t longest_range = 40;
    const bool is_of_project = heading.ends_with("事業期間") || heading.ends_with("事業の期間"); // on a sheet
    if (heading.size() > longest_heading || !heading.ends_with("期間") || is_of_project)
        return std::nullopt;
    const std::string_view range = first_letters(text, longest_range);
    return years_in(range.substr(0, range.find("まで")));
}

} // namespace

std::optional<model::Period> find_period(const document::Document &document)
{
    std::string above;
    constexpr std::size_t first_tables = 8;
    constexpr std::size_t first_lines = 12;
    std::size_t seen = 0;
    RelatedPlanLines related;
    for (const auto &block : document.blocks) {
        if (related.take(text_of(block)))
            continue;
        if (const auto *table = std::get_if<document::Table>(&block)) {
            if (seen > first_tables)
                continue;
            if (auto period = period_in_first_rows(*table))
                return period;
        } else if (seen <= first_lines || base::has_word(text_of(block), "期間") || above.ends_with("期間")) {
            const std::string text = base::squeeze(text_of(block));
            if (text.empty())
                continue;
            if (auto period = period_in_line(text, ++seen))
                return period;
            if (auto period = period_below_heading(above, text))
                return period;
            above = text;
        }
    }
    return std::nullopt;
}

} // namespace taikei::reader

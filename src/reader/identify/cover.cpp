#include "reader/identify/cover.hpp"

#include "base/text.hpp"
#include "reader/classify/furniture.hpp"
#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/identify/municipality_names.hpp"
#include "reader/identify/related_plans.hpp"
#include "reader/lexicon.hpp"
#include "reader/title_words.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace taikei::reader {
namespace {

constexpr std::size_t most_cover_lines = 12;
constexpr std::size_t longest_cover_line = 150; ///< in bytes

bool ends_with_one_of(std::string_view text, const auto &endings)
{
    return std::ranges::any_of(endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

/// …の管理及び above 執行の状況に関する報告書, 高齢者福祉計画・ above 介護保険事業計画: the title goes on below.
bool is_half_title(std::string_view line)
{
    return ends_with_one_of(line, std::array<std::string_view, 5>{"・", "及び", "および", "並びに", "に関する"});
}

/// 主管課 都市計画課: a form's line, whatever word its department is named by.
bool names_departments(std::string_view text)
{
    const auto label = parse_label(text);
    return label && label->label_kind == LabelKind::Departments;
}

/// ～ともに輝くまちへ～: what stands below a title for its looks.
bool is_between_waves(std::string_view text)
{
    return std::ranges::any_of(std::array<std::string_view, 4>{"～", "〜", "~", "―"},
                               [&](std::string_view wave) { return text.starts_with(wave); });
}

/// 基本計画の見方, 計画策定の趣旨: a heading about the plan.
bool tells_about_plan(std::string_view text)
{
    static const RE2 about(
        R"((?:見方|見かた|読み方|[のと](?:趣旨|目的|概要|背景|経緯|体系|構成|期間|推進|進行管理)|位置[付づ]け|会議録|議事録|議事要旨|会議次第|委員名簿)$)");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), about)
        || Lexicon::get().is_front_matter(base::fold_tight(text));
}

/// 第３次健康ひがし21: health plans have names after the nation's own.
bool is_name_of_health_plan(std::string_view text)
{
    constexpr std::size_t longest = 90;
    static const RE2 name(R"(^[^ 。、]{0,8} ?(?:元気|健康|すこやか|健やか)[^ 、。]{1,12}(?:21|２１))");
    return text.size() <= longest && RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), name);
}

bool is_title_line(const std::string &text, const std::optional<Heading> &heading)
{
    static const RE2 years("計画の?期間");
    const bool numbered = heading && (!text.starts_with("第") || heading->part != 0);
    if (numbered || is_edition(text) || RE2::PartialMatch(text, years) || text.ends_with("、") || is_between_waves(text)
        || text.contains("目次"))
        return false;
    return is_name_of_health_plan(text) || (is_title_like(text) && !tells_about_plan(text) && !names_departments(text));
}

/// Ⅱ　後期基本計画, 第２部　前期基本計画: all that the heading names is the plan.
bool names_part_of_plan(const Heading &heading)
{
    static const RE2 plan(R"((?:前期|中期|後期)?(?:基本計画|実施計画|基本構想))");
    return heading.level.empty() && RE2::FullMatch(base::fold_tight(heading.title), plan);
}

/// 第３期霧里市まち・ひと・しごと創生 above 総合戦略, 第４次東市, 東市教育委員会の事務の above 点検・評価報告書.
bool begins_title(std::string_view text)
{
    constexpr std::size_t longest = 120;
    static const RE2 ordinal(R"(^第[0-9０-９一二三四五六七八九十]+[次期回])");
    if (text.size() > longest || text.contains("。") || text.contains("、") || text.contains(' '))
        return false;
    const auto names = municipalities_in(text);
    const std::string_view before = names.empty() ? text : text.substr(0, names.front().begin);
    const bool names_first = before.empty() || before.ends_with("期") || before.ends_with("次");
    if (RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), ordinal))
        return names_first || text.contains("の") || text.contains("・");
    return names_first && ends_with_one_of(text, std::array<std::string_view, 4>{"の", "・", "に係る", "創生"});
}

/// 本市では、令和2年に「第６次東市総合計画」を策定し: wrapped text as well, whose sentence ends on another line.
bool is_prose(std::string_view text)
{
    static const RE2 clause("(?:は|し|て|り|き|に|で|が|ら|た|を)、");
    return text.contains("。")
        || (text.contains("、") && RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), clause));
}

CoverPart part_of(const std::string &text)
{
    static const RE2 ordinal(R"(第[0-9０-９一二三四五六七八九十]+[次期回])");
    static const RE2 year(R"((?:令和|平成|[RHＲＨ]|20|２０)[0-9０-９元一二三四五六七八九十]{1,3}[年](?:度版?|版))");
    static const RE2 edition(R"((?:令和|平成)[0-9０-９元]{1,2}年度?版? ?[（(][^（）()]*[）)])");
    static const RE2 brackets(
        R"([（(【〔［][^（）()【】〔〕［］]*(?:[（(][^（）()]*[）)])?[^（）()【】〔〕［］]*[）)】〕］])");
    if (is_prose(text))
        return CoverPart::Prose;
    if (RE2::FullMatch(text, ordinal))
        return CoverPart::Ordinal;
    if (RE2::FullMatch(text, year))
        return CoverPart::Year;
    if (!municipality_alone(text).empty())
        return CoverPart::Municipality;
    if (RE2::FullMatch(text, edition) || RE2::FullMatch(text, brackets))
        return CoverPart::Qualifier;
    const auto heading = parse_heading(text);
    if (is_title_line(text, heading))
        return CoverPart::Title;
    if (heading)
        return names_part_of_plan(*heading) ? CoverPart::PartOfPlan : CoverPart::Heading;
    return begins_title(text) ? CoverPart::Beginning : CoverPart::Other;
}

/// 第2次東市総合計画 指標一覧（計画期間：令和4年度～令和8年度）: the brackets say no more of the title.
std::string without_period(std::string text)
{
    static const RE2 period(R"( ?[（(【〔][^（(【〔]{0,4}期間[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)】〕])");
    if (text.contains("期間") && text.size() <= 2 * longest_cover_line)
        RE2::Replace(&text, period, "");
    return base::squeeze(text);
}

/// 後 期 基 本 計 画: letters set apart for their looks.
std::string without_spaces_between_letters(std::string text)
{
    constexpr std::size_t fewest = 4;
    constexpr std::size_t longest = 60; ///< in bytes
    if (text.size() > longest)
        return text;
    const auto words = base::squeezed_words(text);
    const bool is_apart = words.size() >= fewest
        && std::ranges::all_of(words, [](const std::string &word) { return base::length(word) == 1; });
    if (is_apart)
        std::erase(text, ' ');
    return text;
}

bool is_contents(std::string_view text)
{
    const std::string tight = base::fold_tight(text);
    return tight == "目次" || tight == "もくじ" || tight == "CONTENTS" || tight == "Contents";
}

} // namespace

std::vector<CoverLine> cover_lines(const document::Document &document)
{
    std::vector<CoverLine> lines;
    RelatedPlanLines related;
    for (const auto &block : document.blocks) {
        std::string text = without_period(without_spaces_between_letters(base::squeeze(head_text_of(block))));
        if (text.empty() || is_path_of_page(text) || related.take(text))
            continue;
        if (!lines.empty() && is_half_title(lines.back().text)) {
            lines.back().text += text;
            lines.back().part = part_of(lines.back().text);
            continue;
        }
        if (lines.size() == most_cover_lines || is_contents(text))
            break;
        const CoverPart part = part_of(text);
        const auto *line = std::get_if<document::Line>(&block);
        lines.push_back({std::move(text), part, line ? line->place : std::get<document::Table>(block).place});
    }
    return lines;
}

} // namespace taikei::reader

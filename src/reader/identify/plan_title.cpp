#include "reader/identify/plan_title.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/identify/municipality_names.hpp"
#include "reader/identify/related_plans.hpp"
#include "reader/lexicon.hpp"
#include "reader/title_words.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>

namespace taikei::reader {
namespace {

bool looks_back(std::string_view title)
{
    const std::string tight = base::fold_tight(title);
    return std::ranges::any_of(Lexicon::get().evaluation_words(),
                               [&](const std::string &word) { return tight.contains(word); });
}

/// （令和6年度～令和10年度） below a title: the plan's period.
bool is_period(std::string_view bracket)
{
    constexpr std::array<std::string_view, 8> signs = {"～", "〜", "~", "－", "―", "-", "から", "▶"};
    const bool is_range = std::ranges::any_of(signs, [&](std::string_view sign) { return bracket.contains(sign); });
    return is_range && model::find_years(bracket).size() >= 2;
}

/// 東市こども計画　第４章　施策の展開: a running head says its chapter as well.
std::string without_chapter(const std::string &title)
{
    static const RE2 chapter(R"(^(.+?) 第[0-9０-９一二三四五六七八九十]+[章編部節](?: .*)?$)");
    std::string plan;
    return RE2::FullMatch(title, chapter, &plan) ? plan : title;
}

/// 施策評価シート　　　　東市: whose it is, at the end of the title's line.
std::string without_name_behind(const std::string &title)
{
    const auto space = title.rfind(' ');
    const bool is_named = space != std::string::npos && !municipality_alone(title.substr(space + 1)).empty();
    return is_named ? title.substr(0, space) : title;
}

std::string bare_title(const std::string &line)
{
    return without_name_behind(without_chapter(line));
}

/// 第６次 + 東市総合計画 need no space between them; 令和６年度 + 事務事業評価表 do.
std::string join_before(const CoverLine &before, const std::string &title)
{
    return before.part == CoverPart::Year ? before.text + ' ' + title : before.text + title;
}

/// 第2次東市総合計画 (令和6年度～令和10年度), before the part's title is put behind it.
std::string without_period_behind(const std::string &title)
{
    const auto bracket = std::max(title.rfind("（") + 1, title.rfind('(') + 1);
    return bracket > 1 && is_period(std::string_view(title).substr(bracket - 1))
        ? base::squeeze(title.substr(0, bracket - 1))
        : title;
}

bool may_stand_before(CoverPart part)
{
    return part == CoverPart::Ordinal || part == CoverPart::Year || part == CoverPart::Municipality
        || part == CoverPart::Beginning;
}

/// The lines above that belong to it: 第３期 / 霧里市.
std::string with_lines_above(const std::vector<CoverLine> &cover, std::size_t at, std::string title)
{
    constexpr std::size_t most = 3;
    for (std::size_t i = at; i-- > 0 && at - i <= most && may_stand_before(cover[i].part);) {
        const std::string name =
            cover[i].part == CoverPart::Municipality ? municipality_alone(cover[i].text) : std::string();
        // 東市 above 令和6年度 施策評価シート tells whose sheet it is.
        if (!name.empty() && (title.contains(name) || title.starts_with("令和") || title.starts_with("平成")))
            break;
        title = name.empty() ? join_before(cover[i], title) : name + title;
    }
    return title;
}

/// 後期基本計画 below 第６次東市総合計画; not the plan that a sheet of evaluation belongs to, nor what was said before.
bool goes_on(const std::string &title, const std::string &line)
{
    if (base::fold_tight(title).contains(base::fold_tight(line)))
        return false;
    return !looks_back(title) || looks_back(line);
}

/// 【令和６年度改訂版】: an edition is a revision of the plan, which keeps its title.
bool is_edition_in_brackets(std::string_view bracket)
{
    constexpr std::size_t one_letter = 3; ///< in bytes
    return bracket.size() > 2 * one_letter && is_edition(bracket.substr(0, bracket.size() - one_letter));
}

/// A workbook's next worksheet begins with a title of its own.
bool on_one_page(const CoverLine &a, const CoverLine &b)
{
    return a.place.page == b.place.page;
}

std::string with_lines_below(const std::vector<CoverLine> &cover, std::size_t at, std::string title)
{
    constexpr std::size_t most = 3;
    constexpr std::size_t longest = 240; ///< in bytes
    for (std::size_t i = at + 1; i < cover.size() && i - at <= most && on_one_page(cover[at], cover[i]); ++i) {
        if (cover[i].part == CoverPart::Qualifier) {
            if (is_period(cover[i].text) || is_edition_in_brackets(cover[i].text))
                continue; // another line of the title may follow
            return title + cover[i].text;
        }
        if (cover[i].part == CoverPart::Year && cover[i].text.ends_with("版")) {
            title += ' ' + cover[i].text;
            continue;
        }
        const std::string line = bare_title(cover[i].text);
        // 令和５年度 / 年次報告書
        const bool is_title = cover[i].part == CoverPart::Title && title.size() + line.size() <= longest;
        if (!is_title || !goes_on(title, line))
            break;
        title += ' ' + line;
    }
    return title;
}

} // namespace

std::optional<PlanTitle> title_on_cover(const std::vector<CoverLine> &cover)
{
    const auto first = std::ranges::find(cover, CoverPart::Title, &CoverLine::part);
    const auto part = std::ranges::find(cover.begin(), first, CoverPart::PartOfPlan, &CoverLine::part);
    static const RE2 number(R"(^(?:第.{1,3}[編部章]|[^ ]{1,6})[ .．、]+)");
    std::string title_of_part = part == first ? std::string() : part->text;
    RE2::Replace(&title_of_part, number, "");
    if (first == cover.end())
        return title_of_part.empty() ? std::nullopt : std::optional(PlanTitle{title_of_part, part->place, false});
    const auto at = static_cast<std::size_t>(first - cover.begin());
    std::string title = with_lines_below(cover, at, bare_title(first->text));
    title = with_lines_above(cover, at, std::move(title));
    if (!title_of_part.empty() && !title.contains(title_of_part))
        title = without_period_behind(title) + ' ' + title_of_part;
    return PlanTitle{std::move(title), first->place, false};
}

namespace {

/// How a text names a municipality's plan: 第3期東市地域福祉計画, 東市第3期地域福祉計画.
class NamesOfPlan {
public:
    explicit NamesOfPlan(std::string_view municipality)
        : m_municipality(municipality)
        , m_pattern(
              "((?:第[0-9０-９一二三四五六七八九十]+[次期] ?)?" + RE2::QuoteMeta(m_municipality)
              + R"(\s?(?:第[0-9０-９一二三四五六七八九十]+[次期])?([\p{Han}\p{Katakana}\p{Hiragana}ー・]*?)(?:計画|ビジョン|プラン|戦略)(?:マスタープラン)?))")
    {
    }

    void count(std::string_view text, const base::Place &place)
    {
        constexpr std::size_t longest_subject = 14;
        constexpr int alone = 3;
        // Plans named in brackets or on bullets are other plans that this one mentions.
        if (!text.contains(m_municipality) || begins_with_bullet(text))
            return;
        re2::StringPiece rest(text.data(), text.size());
        std::string found;
        std::string subject;
        while (RE2::FindAndConsume(&rest, m_pattern, &found, &subject)) {
            if (base::length(subject) > longest_subject || belongs_to_others(subject))
                continue;
            Count &count = m_counts[found];
            if (count.times == 0)
                count.place = place;
            count.times += rest.empty() && found.size() == text.size() ? alone : 1;
        }
    }

    std::optional<PlanTitle> most_often() const
    {
        constexpr int fewest = 2;
        const std::pair<const std::string, Count> *best = nullptr;
        for (const auto &entry : m_counts) {
            if (entry.second.times >= fewest
                && (best == nullptr || entry.second.times > best->second.times
                    || (entry.second.times == best->second.times && entry.first.size() > best->first.size())))
                best = &entry;
        }
        if (best == nullptr)
            return std::nullopt;
        return PlanTitle{best->first, best->second.place, true};
    }

private:
    struct Count {
        int times = 0;
        base::Place place;
    };

    static bool begins_with_bullet(std::string_view text)
    {
        return std::ranges::any_of(std::array<std::string_view, 7>{"（", "(", "・", "○", "●", "◇", "□"},
                                   [&](std::string_view sign) { return text.starts_with(sign); });
    }
    /// 東市社会福祉協議会の地域福祉実践計画
    static bool belongs_to_others(std::string_view subject) { return subject.contains("会の"); }

    std::string m_municipality;
    RE2 m_pattern;
    std::map<std::string, Count> m_counts;
};

} // namespace

std::optional<PlanTitle> title_in_text(const document::Document &document, std::string_view municipality)
{
    if (municipality.empty())
        return std::nullopt;
    NamesOfPlan names(municipality);
    RelatedPlanLines related;
    for (const auto &block : document.blocks) {
        if (const auto *line = std::get_if<document::Line>(&block)) {
            if (!related.take(line->text))
                names.count(line->text, line->place);
            continue;
        }
        for (const auto &row : std::get<document::Table>(block).grid) {
            if (!row.empty() && labels_related_plans(row.front().cell.text))
                continue;
            for (const auto &cell : row) {
                for (const std::string_view line : base::split(cell.cell.text, "\n"))
                    names.count(base::trim(line), cell.cell.place);
            }
        }
    }
    return names.most_often();
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>

/// Whose plan it is, what it is called, which kind it is and for which years.
namespace taikei::reader {
namespace {

constexpr std::size_t head_blocks = 40; ///< the title stands among the first blocks

std::string_view text_of(const document::Block &block)
{
    const auto *line = std::get_if<document::Line>(&block);
    return line == nullptr ? std::string_view() : std::string_view(line->text);
}

/// Counts the words that end like a municipality's name and may be one.
void count_names(std::string_view text, int weight, std::map<std::string, int> &counts)
{
    static const RE2 run(
        R"(((?:\p{Han}|\p{Katakana}|々|ヶ|ケ|ー)(?:\p{Han}|\p{Katakana}|々|ヶ|ケ|ー|ノ|の|が|つ){0,7}?[市町村区])([^民場長内外役立街有域営道制分間画会割部落委]|$))");
    static const RE2 prefecture(R"(^(?:北海道|東京都|京都府|大阪府|\p{Han}{2,3}県))");
    if (text.find("市") == std::string_view::npos && text.find("町") == std::string_view::npos
        && text.find("村") == std::string_view::npos && text.find("区") == std::string_view::npos)
        return;
    const Lexicon &lexicon = Lexicon::get();
    re2::StringPiece rest(text.data(), text.size());
    std::string name;
    std::string after;
    const char *begin = text.data();
    while (RE2::FindAndConsume(&rest, run, &name, &after)) {
        const std::size_t end = static_cast<std::size_t>(rest.data() - begin) - after.size();
        const std::size_t start = end - name.size();
        if (start > 0) {
            // The word must begin here: no kanji or katakana before it.
            std::size_t at = start;
            do
                --at;
            while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
            const std::size_t copy = at;
            std::size_t next = copy;
            const char32_t c = base::next_code_point(text, next);
            if (base::is_kanji(c) || base::is_katakana(c)) {
                if (name.size() > 3 && c != U'期' && c != U'次')
                    continue;
            }
        }
        RE2::Replace(&name, prefecture, "");
        static const RE2 ordinal(R"(^(?:第.{1,4}[次期]|.*[期次年度]))");
        RE2::Replace(&name, ordinal, "");
        if (base::length(name) < 2 || lexicon.is_no_municipality(name))
            continue;
        counts[name] += weight;
    }
}

std::string find_municipality(const document::Document &document)
{
    std::map<std::string, int> counts;
    count_names(document.title, 6, counts);
    std::size_t index = 0;
    for (const auto &block : document.blocks) {
        if (const auto *line = std::get_if<document::Line>(&block)) {
            const bool head = index < head_blocks;
            count_names(line->text, head ? 3 : 1, counts);
            const std::string text = base::squeeze(line->text);
            if (head && counts.contains(text))
                counts[text] += 10;
        } else {
            for (const auto &row : std::get<document::Table>(block).grid) {
                for (const auto &cell : row)
                    count_names(cell.cell.text, 1, counts);
            }
        }
        ++index;
    }
    std::string best;
    int most = 0;
    for (const auto &[name, count] : counts) {
        if (count > most || (count == most && name.size() < best.size())) {
            best = name;
            most = count;
        }
    }
    return best;
}

bool contains_any(std::string_view text, const std::vector<std::string> &words)
{
    const std::string tight = base::fold_tight(text);
    return std::ranges::any_of(words, [&](const auto &word) { return tight.find(word) != std::string::npos; });
}

bool is_title_like(std::string_view text)
{
    static const RE2 pattern(
        R"(計画|ビジョン|プラン|戦略|評価表|評価シート|報告書|達成状況|評価書|進捗状況|構想|調書|方針$|指針$|結果について|評価の?結果)");
    return text.size() <= 150 && text.find("。") == std::string_view::npos
        && RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

std::string find_title(const document::Document &document, const std::string &municipality)
{
    std::string title;
    std::string previous;
    std::size_t seen = 0;
    for (const auto &block : document.blocks) {
        const std::string text = base::squeeze(text_of(block));
        if (text.empty())
            continue;
        if (++seen > 8)
            break;
        const auto heading = parse_heading(text);
        const bool numbered = heading && !text.starts_with("第");
        if (is_title_like(text) && !numbered && !(heading && heading->part != 0)) {
            title = text;
            // 評価表 may stand alone below its plan's name.
            if (!previous.empty() && is_title_like(previous) && text.size() < 30)
                title = previous + ' ' + text;
            if (text.size() >= 30 || !previous.empty())
                break;
        }
        previous = text;
    }
    if (title.empty() && is_title_like(document.title))
        title = document.title;
    if (!title.empty())
        return title;
    // No title page: the plan that the text names with the municipality's name, most often.
    if (municipality.empty())
        return {};
    const RE2 named(
        "((?:第[0-9０-９一二三四五六七八九十]+[次期])?" + RE2::QuoteMeta(municipality)
        + R"(\s?(?:第[0-9０-９一二三四五六七八九十]+[次期])?[\p{Han}\p{Katakana}\p{Hiragana}ー・]{0,14}?(?:計画|ビジョン|プラン|戦略)))");
    std::map<std::string, int> counts;
    const auto count = [&](std::string_view text) {
        // Plans named in brackets are other plans that this one mentions.
        if (text.starts_with("（") || text.starts_with("(") || text.starts_with("・") || text.starts_with("○"))
            return;
        re2::StringPiece rest(text.data(), text.size());
        std::string found;
        while (RE2::FindAndConsume(&rest, named, &found))
            ++counts[found];
    };
    for (const auto &block : document.blocks) {
        if (std::holds_alternative<document::Line>(block)) {
            count(text_of(block));
        } else {
            for (const auto &row : std::get<document::Table>(block).grid) {
                for (const auto &cell : row)
                    count(cell.cell.text);
            }
        }
    }
    int most = 1;
    for (const auto &[name, times] : counts) {
        if (times > most || (times == most && name.size() > title.size())) {
            title = name;
            most = times;
        }
    }
    return title;
}

model::PlanKind find_kind(const document::Document &document, const std::string &title)
{
    const Lexicon &lexicon = Lexicon::get();
    std::string head = title + ' ' + document.title;
    std::size_t seen = 0;
    for (const auto &block : document.blocks) {
        const std::string_view text = text_of(block);
        if (text.empty())
            continue;
        if (++seen > 6)
            break;
        if (is_title_like(text) && !parse_heading(text))
            head += ' ' + std::string(text);
    }
    if (contains_any(head, lexicon.evaluation_words()))
        return model::PlanKind::Evaluation;
    const std::string tight = base::fold_tight(title);
    if (tight.find("総合計画") != std::string::npos)
        return model::PlanKind::Comprehensive;
    if (contains_any(title, lexicon.sector_words()))
        return model::PlanKind::Sector;
    if (!title.empty() && !contains_any(title, lexicon.comprehensive_words())
        && (tight.find("計画") != std::string::npos || tight.find("戦略") != std::string::npos
            || tight.find("ビジョン") != std::string::npos || tight.find("プラン") != std::string::npos))
        return model::PlanKind::Sector;
    return model::PlanKind::Comprehensive;
}

std::optional<model::Period> find_period(const document::Document &document)
{
    static const RE2 stated(R"((?:計画|対象|実施)の?期間[^0-9０-９令平RHＲＨ]{0,12}(.{4,60}))");
    static const RE2 alone(
        R"(^[（(]?((?:令和|平成|[RHＲＨ]|20|２０)[^。、]{1,24}(?:[～〜~－―-]|から)[^。、]{1,24}?)(?:まで)?(?:の?[0-9０-９一二三四五六七八九十]+(?:年間|か年|カ年|ヵ年))?[）)]?$)");
    std::size_t seen = 0;
    const auto years_of = [](const std::string &text) -> std::optional<model::Period> {
        const auto years = model::find_years(text, model::FiscalYear{2030});
        if (years.size() < 2 || years.front().year >= years.back().year)
            return std::nullopt;
        return model::Period{years.front().year, years.back().year};
    };
    for (const auto &block : document.blocks) {
        std::string text = base::squeeze(text_of(block));
        if (const auto *table = std::get_if<document::Table>(&block); table != nullptr && seen <= 8) {
            // A sheet's title and period stand in its first rows.
            for (std::size_t r = 0; r < std::min<std::size_t>(3, table->grid.size()); ++r) {
                const std::string cell = base::squeeze(table->grid[r].front().cell.text);
                std::string range;
                if (RE2::PartialMatch(cell, stated, &range)) {
                    if (auto period = years_of(range))
                        return period;
                }
            }
        }
        if (text.empty())
            continue;
        ++seen;
        std::string range;
        if (RE2::PartialMatch(text, stated, &range)) {
            if (auto period = years_of(range))
                return period;
        }
        static const RE2 in_title(R"([（(]([^（）()]*(?:～|〜|~|－|―|から)[^（）()]*)[）)]$)");
        if (seen <= 8 && is_title_like(text) && RE2::PartialMatch(text, in_title, &range)) {
            if (auto period = years_of(range))
                return period;
        }
        static const RE2 behind_name(
            R"((?:計画|戦略|プラン|ビジョン)(?:（[^（）]*）)?[（(]([^（）()]*(?:～|〜|~|－|―|から)[^（）()]*)[）)])");
        if (seen <= 12 && RE2::PartialMatch(text, behind_name, &range)) {
            if (auto period = years_of(range))
                return period;
        }
        if (seen <= 8 && text.size() < 150 && RE2::FullMatch(text, alone, &range)) {
            if (auto period = years_of(range))
                return period;
        }
    }
    return std::nullopt;
}

} // namespace

void identify(const document::Document &document, const Profile &profile, model::Plan &plan)
{
    plan.municipality.name = profile.municipality_name ? *profile.municipality_name : find_municipality(document);
    plan.municipality.code = profile.municipality_code;
    plan.title = profile.title ? *profile.title : find_title(document, plan.municipality.name);
    plan.kind = profile.kind ? *profile.kind : find_kind(document, plan.title);
    if (plan.kind != model::PlanKind::Evaluation || !plan.period)
        plan.period = find_period(document);
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/identify/cover.hpp"
#include "reader/identify/owner.hpp"
#include "reader/identify/plan_title.hpp"
#include "reader/plan_period.hpp"
#include "reader/reading.hpp"
#include "reader/table/head.hpp"
#include "reader/title_words.hpp"

#include <algorithm>
#include <utility>

/// Whose plan it is, what it is called, which kind it is and for which years.
namespace taikei::reader {
namespace {

bool contains_any(std::string_view text, const std::vector<std::string> &words)
{
    const std::string tight = base::fold_tight(text);
    return std::ranges::any_of(words, [&](const auto &word) { return tight.find(word) != std::string::npos; });
}

model::PlanKind find_kind(const document::Document &document, const std::string &title)
{
    const Lexicon &lexicon = Lexicon::get();
    std::string head = title + ' ' + document.title;
    constexpr std::size_t longest_subtitle = 90;
    bool follows_title = false;
    std::size_t seen = 0;
    for (const auto &block : document.blocks) {
        const std::string_view text = head_text_of(block);
        if (text.empty())
            continue;
        if (++seen > 6)
            break;
        if (is_edition(text))
            continue;
        if (const auto heading = parse_heading(text); heading && !heading->level.empty() && !title.empty())
            break;
        const bool is_subtitle = follows_title && text.size() <= longest_subtitle && !text.contains("。");
        follows_title = is_title_like(text) && !parse_heading(text);
        if (follows_title || is_subtitle) // 総合戦略 / 効果検証シート（令和５年度実績）
            head += ' ' + std::string(text);
    }
    if (contains_any(head, lexicon.evaluation_words()))
        return model::PlanKind::Evaluation;
    const std::string tight = base::fold_tight(title);
    // 雨水管理総合計画 is a plan of its field.
    if (const auto at = tight.find("総合計画");
        at != std::string::npos && !contains_any(std::string_view(tight).substr(0, at), lexicon.sector_words()))
        return model::PlanKind::Comprehensive;
    if (contains_any(title, lexicon.sector_words()))
        return model::PlanKind::Sector;
    if (!title.empty() && !contains_any(title, lexicon.comprehensive_words())
        && (tight.find("計画") != std::string::npos || tight.find("戦略") != std::string::npos
            || tight.find("ビジョン") != std::string::npos || tight.find("プラン") != std::string::npos
            || tight.find("大綱") != std::string::npos))
        return model::PlanKind::Sector;
    return model::PlanKind::Comprehensive;
}

/// 計画名 above 東市総合計画: a column of open data, which says the same in every row.
std::string title_in_cells(const document::Document &document)
{
    const auto *table = document.blocks.empty() ? nullptr : std::get_if<document::Table>(&document.blocks.front());
    if (table == nullptr || table->row_count() < 2)
        return {};
    for (std::size_t c = 0; c < table->column_count(); ++c) {
        if (!look_up_head(table->grid.front()[c].cell.text)->has(ColumnRole::PlanTitle))
            continue;
        const std::string &title = table->grid[1][c].cell.text;
        const bool is_same = std::ranges::all_of(table->grid.begin() + 1, table->grid.end(),
                                                 [&](const auto &row) { return row[c].cell.text == title; });
        return is_same ? base::squeeze(title) : std::string();
    }
    return {};
}

/// 第2期東市空家等対策計画 of a page's title 第4章 施策／第2期東市空家等対策計画.
PlanTitle title_of_file(const document::Document &document)
{
    const bool is_title = is_title_like(document.title);
    return {is_title ? document.title : std::string(), {document.file, 0, 0, 0, 0, 0, std::nullopt}, false};
}

PlanTitle find_title(const document::Document &document, const std::vector<CoverLine> &cover)
{
    if (const std::string title = title_in_cells(document); !title.empty())
        return {title, {document.file, 0, 0, 0, 0, 0, std::nullopt}, false};
    return title_on_cover(cover).value_or(title_of_file(document));
}

void name_owner(const Owner &owner, const base::Place &whole, model::Plan &plan)
{
    plan.municipality.name = owner.name;
    if (owner.is_from_text)
        plan.findings.push_back({"city-from-text", "only the text names " + owner.name, owner.place});
    if (!owner.name.empty() || plan.municipality.code)
        return;
    std::string detail = "neither cover nor title says whose plan it is";
    if (!owner.mentions.empty())
        detail += "; the text mentions " + owner.mentions;
    plan.findings.push_back({"city-not-printed", std::move(detail), whole});
}

void name_plan(const PlanTitle &title, const base::Place &whole, model::Plan &plan)
{
    plan.title = title.text;
    if (title.text.empty())
        plan.findings.push_back({"title-not-printed", "neither cover nor text says what the plan is called", whole});
    else if (title.is_from_text)
        plan.findings.push_back({"title-from-text", "only the text names " + title.text, title.place});
}

} // namespace

void identify(const document::Document &document, const Profile &profile, model::Plan &plan)
{
    const base::Place whole{document.file, 0, 0, 0, 0, 0, std::nullopt};
    const std::vector<CoverLine> cover = cover_lines(document);
    PlanTitle title = find_title(document, cover);
    plan.municipality.code = profile.municipality_code;
    if (profile.municipality_name)
        plan.municipality.name = *profile.municipality_name;
    else
        name_owner(find_owner(document, cover, title.text), whole, plan);
    if (title.text.empty())
        title = title_in_text(document, plan.municipality.name).value_or(PlanTitle{});
    if (profile.title)
        plan.title = *profile.title;
    else
        name_plan(title, whole, plan);
    plan.kind = profile.kind ? *profile.kind : find_kind(document, plan.title);
    if (plan.kind != model::PlanKind::Evaluation || !plan.period)
        plan.period = find_period(document);
}

} // namespace taikei::reader

#include "render/report/summary_report.hpp"

#include "render/form/fill_form.hpp"
#include "render/pdf/sheets_pdf.hpp"
#include "render/report/report_blocks.hpp"
#include "render/report/report_parts.hpp"
#include "render/standing.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

using namespace report;

/// The first page: what is reported on, and on which page each part begins.
Sheet front_part(const PlanView &view, model::FiscalYear year, const std::vector<Sheet> &parts,
                 const std::vector<int> &pages)
{
    Sheet sheet;
    sheet.name = "目次";
    sheet.title = plan_name(view.plan());
    const std::string period = period_in_words(Language::Japanese, view.plan().period);
    sheet.blocks = {title(view.plan().municipality.name + " " + plan_name(view.plan())), title("進捗状況報告書"),
                    prose(year_in_words(Language::Japanese, year) + (period.empty() ? "" : "\n計画期間：" + period))};
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < parts.size(); ++i)
        rows.push_back({parts[i].title, i < pages.size() ? std::to_string(pages[i]) : ""});
    sheet.blocks.push_back(heading("目次"));
    sheet.blocks.push_back(table({{"内容", 84}, {"ページ", 16, Alignment::Right}}, rows));
    return sheet;
}

} // namespace

std::optional<model::FiscalYear> report_year(const PlanView &view)
{
    const std::optional<model::FiscalYear> newest = newest_year_of(view);
    return newest ? newest : sheet_year(view);
}

base::Result<std::string> summary_report(const PlanView &view, std::optional<model::FiscalYear> asked)
{
    const std::optional<model::FiscalYear> year = asked ? asked : report_year(view);
    if (!year)
        return base::fail("the plan has no value of any year to report on; name a year");
    Form look;
    look.font_size = 9.5;
    const model::Ratings *ratings = view.ratings();
    std::optional<model::Ratings> of_asked_year;
    if (asked && !(ratings && ratings->year == *asked)) {
        of_asked_year = rate_plan(view.tree(), view.decisions().rules, asked);
        ratings = of_asked_year ? &*of_asked_year : nullptr;
    }
    const Reported reported{view, *year, ratings};
    std::vector<Sheet> parts{standing_part(reported), attention_part(reported), indicators_part(reported)};
    for (Sheet &part : parts)
        part.head = plan_name(view.plan()) + "　進捗状況報告書　" + year_in_words(Language::Japanese, *year);
    const auto with_front = [&](const std::vector<int> &pages) {
        std::vector<Sheet> sheets{front_part(view, *year, parts, pages)};
        sheets.insert(sheets.end(), parts.begin(), parts.end());
        return sheets;
    };
    // Which page a part begins on is known once all is set: the numbers do not move anything.
    base::Result<std::vector<int>> pages = first_pages(look, with_front({}));
    if (!pages)
        return std::unexpected(pages.error());
    pages->erase(pages->begin());
    PaperProperties properties = paper_properties(view);
    properties.title += " 進捗状況報告書（" + year_in_words(Language::Japanese, *year) + "）";
    return sheets_pdf(look, with_front(*pages), properties);
}

} // namespace taikei::render

#include "render/wording.hpp"

#include "base/text.hpp"
#include "model/timestamp.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace taikei::render {

namespace {

constexpr auto japan = std::chrono::hours(9); ///< ahead of UTC, all year

struct LocalTime {
    int year;
    unsigned month;
    unsigned day;
    int hour;
    int minute;
};

LocalTime in_japan(store::Time time)
{
    const auto local = time + japan;
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(midnight);
    const std::chrono::hh_mm_ss clock(local - midnight);
    return {int(date.year()), unsigned(date.month()), unsigned(date.day()), static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count())};
}

std::string join(const std::vector<std::string> &parts, std::string_view separator)
{
    std::string text;
    for (const std::string &part : parts) {
        if (!text.empty())
            text += separator;
        text += part;
    }
    return text;
}

} // namespace

std::string year_in_words(Language language, model::FiscalYear year)
{
    if (language == Language::English)
        return fmt::format("FY{} ({})", year.year(), model::in_short_era(year));
    return fmt::format("{}（{}）", model::in_japanese_era(year), year.year());
}

std::string period_in_words(Language language, const std::optional<model::Period> &period)
{
    if (!period || (!period->from && !period->to))
        return {};
    const std::string from = period->from ? year_in_words(language, *period->from) : "";
    const std::string to = period->to ? year_in_words(language, *period->to) : "";
    return from == to ? from : from + (language == Language::Japanese ? "〜" : " – ") + to;
}

std::string time_in_words(Language language, store::Time time)
{
    const LocalTime local = in_japan(time);
    if (language == Language::English)
        return fmt::format("{}-{:02}-{:02} {:02}:{:02} JST", local.year, local.month, local.day, local.hour,
                           local.minute);
    return fmt::format("{}年{}月{}日 {}時{:02}分", local.year, local.month, local.day, local.hour, local.minute);
}

std::string date_in_words(Language language, store::Time time)
{
    const LocalTime local = in_japan(time);
    if (language == Language::English)
        return fmt::format("{}-{:02}-{:02}", local.year, local.month, local.day);
    return fmt::format("{}年{}月{}日", local.year, local.month, local.day);
}

std::string time_for_machines(store::Time time)
{
    return model::format_timestamp(time);
}

namespace {

/// シート「評価」G24, セルG24 in a CSV file, 3ページ（印刷 i）; empty where neither page nor cell is known.
std::string page_in_words(Language language, const base::Place &place, const std::string &cell)
{
    const std::string &name = place.page_name.text();
    if (place.is_sheet && !name.empty())
        return say(language, cell.empty() ? "place_sheet" : "place_sheet_cell", {{"sheet", name}, {"cell", cell}});
    if (!cell.empty())
        return say(language, "place_cell", {{"cell", cell}});
    if (place.page <= 0)
        return {};
    return say(language, name.empty() ? "place_page" : "place_printed_page",
               {{"number", std::to_string(place.page)}, {"label", name}});
}

} // namespace

std::string place_in_words(Language language, const base::Place &place)
{
    const std::string cell = place.is_sheet ? base::cell_name(place.row, place.column) : std::string();
    std::vector<std::string> parts;
    const auto add = [&parts](std::string part) {
        if (!part.empty())
            parts.push_back(std::move(part));
    };
    const auto count = [&](std::string_view id, int number) {
        if (number > 0)
            add(say(language, id, {{"number", std::to_string(number)}}));
    };
    add(place.file.text());
    add(page_in_words(language, place, cell));
    if (cell.empty()) {
        if (place.last_line > place.first_line && place.first_line > 0)
            add(say(language, "place_lines",
                    {{"first", std::to_string(place.first_line)}, {"last", std::to_string(place.last_line)}}));
        else
            count("place_line", place.first_line);
        count("place_row", place.row);
        count("place_column", place.column);
    }
    return join(parts, language == Language::Japanese ? " " : ", ");
}

std::string marks_in_words(Language language, const std::vector<std::string> &marks)
{
    std::vector<std::string> words;
    for (const std::string &mark : marks) {
        std::string id = "mark_" + mark;
        std::ranges::replace(id, '-', '_');
        const std::string *known = find_message(language, id);
        words.push_back(known != nullptr ? *known : mark);
    }
    return join(words, language == Language::Japanese ? "、" : ", ");
}

std::string kind_in_words(Language language, model::ValueKind kind)
{
    switch (kind) {
    case model::ValueKind::Observed: return message(language, "value_observed");
    case model::ValueKind::Target: return message(language, "value_target");
    case model::ValueKind::Planned: return message(language, "value_planned");
    }
    return {};
}

std::string kind_in_words(Language language, model::PlanKind kind)
{
    switch (kind) {
    case model::PlanKind::Comprehensive: return message(language, "plan_comprehensive");
    case model::PlanKind::Evaluation: return message(language, "plan_evaluation");
    case model::PlanKind::Sector: return message(language, "plan_sector");
    }
    return {};
}

std::string code_and_title(const model::Node &node)
{
    return node.code ? *node.code + " " + node.title : node.title;
}

bool is_sentence(const std::string &title)
{
    constexpr std::size_t longest_title = 30;
    return base::length(title) > longest_title;
}

std::string plan_name(const model::Plan &plan)
{
    return plan.title.empty() ? kind_in_words(Language::Japanese, plan.kind) : plan.title;
}

} // namespace taikei::render

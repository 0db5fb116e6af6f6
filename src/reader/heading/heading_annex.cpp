#include "reader/heading/heading_annex.hpp"

#include "base/text.hpp"
#include "reader/content/sustainable_goals.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

namespace taikei::reader {
namespace {

/// 航路の維持　【担当課】企画課・港湾課: a label inside the line, and departments behind it.
void take_labelled_departments(Heading &heading)
{
    const bool may_have_label = heading.title.contains("担当") || heading.title.contains("管課");
    if (!may_have_label)
        return;
    for (const std::string_view label : {"【担当課】", "【担当】", "【所管課】", "【主管課】", "担当課：", "所管課：",
                                         "主管課：", "担当：", "［担当課］", "［担当］"}) {
        const auto at = heading.title.find(label);
        if (at == std::string::npos || at == 0)
            continue;
        const std::string before = heading.title.substr(0, at);
        if (before.ends_with("（") || before.ends_with("("))
            return; // the bracket as a whole is an annex
        heading.departments = split_departments(std::string_view(heading.title).substr(at + label.size()));
        heading.title = base::trim(before);
    }
}

/// The departments in a list of some; empty where one of its pieces is anything else. A cooperative or school alone may
/// be anything.
std::vector<std::string> listed_departments(std::string_view list, bool are_parted_by_points)
{
    std::string unified(list);
    for (const std::string_view separator : {"、", "，", "／", "/", "　", "・"}) {
        if (separator == "・" && !are_parted_by_points)
            continue;
        for (std::size_t at; (at = unified.find(separator)) != std::string::npos;)
            unified.replace(at, separator.size(), ",");
    }
    std::vector<std::string> departments;
    bool any_office = false;
    for (const auto piece : base::split(unified, ",")) {
        std::string name = base::squeeze(piece);
        const bool is_office = Lexicon::get().is_office(name);
        const bool is_named = is_office || (are_parted_by_points && Lexicon::get().is_department(name));
        if (!is_named || (!are_parted_by_points && name.contains("の"))) // 児童・生徒の部
            return {};
        any_office = any_office || is_office;
        departments.push_back(std::move(name));
    }
    if (!any_office)
        departments.clear();
    return departments;
}

/// 政策推進課・産業観光課, 人権・協働課、職員課, 担当：企画財政課: empty where the text in brackets is anything else.
std::vector<std::string> departments_in(std::string_view inside)
{
    std::string_view list = inside;
    for (const std::string_view word : {"担当：", "担当課：", "所管：", "担当:", "担当課:", "所管課："}) {
        if (list.starts_with(word))
            list.remove_prefix(word.size());
    }
    if (list.size() != inside.size())
        return split_departments(list);
    auto departments = listed_departments(list, true);
    return departments.empty() && list.contains("・") ? listed_departments(list, false) : departments;
}

/// （中央図書館・教育総務課）: all of its pieces may act; empty where one may not.
std::vector<std::string> acting_places_in(std::string_view inside)
{
    auto names = split_departments(inside);
    const bool may_act =
        std::ranges::all_of(names, [](const auto &name) { return Lexicon::get().is_department(name); });
    return may_act ? std::move(names) : std::vector<std::string>();
}

/// Cuts one （政策推進課・産業観光課）, （再掲） or 《新規》 from the end of the title; false where there is none.
bool take_annex(Heading &heading)
{
    constexpr std::pair<std::string_view, std::string_view> brackets[] = {
        {"（", "）"}, {"(", ")"},   {"【", "】"}, {"[", "]"},   {"〔", "〕"},
        {"［", "］"}, {"《", "》"}, {"〈", "〉"}, {"＜", "＞"}, {"≪", "≫"}};
    const std::string_view title = base::trim(heading.title);
    for (const auto &[left, right] : brackets) {
        const auto open = base::has_ending(title, right) ? title.rfind(left) : std::string_view::npos;
        if (open == std::string_view::npos)
            continue;
        const std::string_view inside =
            title.substr(open + left.size(), title.size() - open - left.size() - right.size());
        if (Lexicon::get().is_tag(base::fold_tight(inside))) {
            heading.tags.push_back(base::squeeze(inside));
        } else {
            auto departments = departments_in(inside);
            if (departments.empty() || open == 0)
                continue;
            heading.departments = std::move(departments);
        }
        heading.title = std::string(base::trim(title.substr(0, open)));
        return true;
    }
    return false;
}

/// 空家の活用（担当：住宅課）　※拡充, 移住の促進　★重点: a mark behind its sign; false where there is none.
bool take_signed_tag(Heading &heading)
{
    constexpr char first_byte = '\xE2'; // of all these signs, and of hardly any letter
    if (!heading.title.contains(first_byte))
        return false;
    for (const std::string_view sign : {"※", "★", "☆", "◎", "●", "◆", "■", "▲"}) {
        const auto at = heading.title.rfind(sign);
        if (at == std::string::npos || at == 0)
            continue;
        const std::string tag = base::squeeze(std::string_view(heading.title).substr(at + sign.size()));
        if (!Lexicon::get().is_tag(base::fold_tight(tag)))
            continue;
        heading.tags.push_back(tag);
        heading.title = base::trim(std::string_view(heading.title).substr(0, at));
        return true;
    }
    return false;
}

/// 公共施設への太陽光発電設備の導入　　重点: a mark behind a space; false where there is none.
bool take_tag_behind_space(Heading &heading)
{
    constexpr std::size_t longest_tag = 30; ///< in bytes, with the space
    constexpr std::string_view wide_space = "　";
    const std::string_view title = base::trim(heading.title);
    const std::string_view end = title.substr(title.size() - std::min(longest_tag, title.size()));
    auto space = end.rfind(' ');
    if (const auto wide = end.rfind(wide_space); wide != std::string_view::npos)
        space = space == std::string_view::npos ? wide : std::max(space, wide);
    if (space == std::string_view::npos)
        return false;
    const std::string_view tag = base::trim(end.substr(space));
    if (!Lexicon::get().is_tag(base::fold_tight(tag)))
        return false;
    heading.tags.emplace_back(tag);
    heading.title = std::string(base::trim(title.substr(0, title.size() - end.size() + space)));
    return true;
}

/// 空き家の活用（再掲：施策２－１②）: the mark with the place that it refers to; false where there is none at the end.
bool take_referring_repeat_mark(Heading &heading)
{
    constexpr std::string_view ends[] = {"）", ")", "】", "]", "］", "〕"};
    const std::string_view title = base::trim(heading.title);
    const bool ends_in_bracket = std::ranges::any_of(ends, [&](std::string_view end) { return title.ends_with(end); });
    if (!ends_in_bracket)
        return false;
    std::string bare(title);
    if (!take_repeat_mark(bare) || bare.empty() || !title.starts_with(bare))
        return false;
    heading.tags.push_back(Lexicon::get().repeat_mark());
    heading.title = std::move(bare);
    return true;
}

/// 【重点】産後ケア事業: a mark before the title; false where there is none.
bool take_leading_tag(Heading &heading)
{
    constexpr std::pair<std::string_view, std::string_view> brackets[] = {
        {"【", "】"}, {"［", "］"}, {"[", "]"}, {"（", "）"}, {"(", ")"}, {"〔", "〕"}, {"《", "》"}, {"≪", "≫"}};
    const std::string_view title = base::trim(heading.title);
    for (const auto &[left, right] : brackets) {
        const auto close = title.starts_with(left) ? title.find(right) : std::string_view::npos;
        if (close == std::string_view::npos)
            continue;
        const std::string_view inside = title.substr(left.size(), close - left.size());
        const std::string_view rest = base::trim(title.substr(close + right.size()));
        if (rest.empty() || !Lexicon::get().is_tag(base::fold_tight(inside)))
            return false;
        heading.tags.push_back(base::squeeze(inside));
        heading.title = std::string(rest);
        return true;
    }
    return false;
}

/// 子育て支援の充実　　　SDGs 3・4・5: the goals that the node serves, by their numbers.
void take_goals(Heading &heading)
{
    if (!heading.title.contains("SDG") && !heading.title.contains("ＳＤＧ"))
        return;
    static const RE2 goals(
        R"(^(.*[^ 　])[ 　]+(?:関連する)?[SＳ][DＤ][GＧ][sｓ](?:の?目標|の?ゴール)?[ 　：:]*([0-9０-９][0-9０-９・、，,./／ 　]*)$)");
    std::string title;
    std::string numbers;
    if (!RE2::FullMatch(heading.title, goals, &title, &numbers))
        return;
    heading.sdgs = goals_in(numbers);
    if (!heading.sdgs.empty())
        heading.title = std::move(title);
}

} // namespace

void take_acting_place(Heading &heading)
{
    constexpr std::string_view left = "（";
    constexpr std::string_view right = "）";
    const std::string_view title = base::trim(heading.title);
    const auto open = title.ends_with(right) ? title.rfind(left) : std::string_view::npos;
    if (!heading.departments.empty() || open == std::string_view::npos || open == 0)
        return;
    auto places = acting_places_in(title.substr(open + left.size(), title.size() - open - left.size() - right.size()));
    if (places.empty())
        return;
    heading.departments = std::move(places);
    heading.title = std::string(base::trim(title.substr(0, open)));
}

std::vector<std::string> take_departments_behind_gap(std::string_view &title)
{
    constexpr int widest_space = 2; ///< in columns: more is a gap
    title = base::trim(title);
    std::size_t gap_begin = std::string_view::npos;
    std::size_t gap_end = 0;
    std::size_t space_begin = 0;
    int width = 0;
    for (std::size_t at = 0; at < title.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(title, at);
        if (!base::is_space(c)) {
            if (width > widest_space) {
                gap_begin = space_begin;
                gap_end = here;
            }
            width = 0;
            continue;
        }
        if (width == 0)
            space_begin = here;
        width += c == U'　' ? 2 : 1;
    }
    if (gap_begin == std::string_view::npos || gap_begin == 0)
        return {};
    auto departments = departments_in(title.substr(gap_end));
    if (departments.empty())
        return departments;
    title = title.substr(0, gap_begin);
    // 路線の再編　　　担当課　　　地域交通課: the field's name stands before it.
    const auto word = title.find_last_of(" \t") != std::string_view::npos ? title.find_last_of(" \t") + 1 : 0;
    if (word > 0 && Lexicon::get().label(title.substr(word)) == LabelKind::Departments)
        title = base::trim(title.substr(0, word));
    return departments;
}

void take_annexes(Heading &heading)
{
    take_goals(heading);
    take_labelled_departments(heading);
    while (take_signed_tag(heading) || take_annex(heading) || take_referring_repeat_mark(heading)
           || take_leading_tag(heading) || take_tag_behind_space(heading)) { }
}

} // namespace taikei::reader

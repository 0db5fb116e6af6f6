#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Offices as they are printed in lists.
namespace taikei::reader {
namespace {

std::string replace_all(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// Where 健康福祉課 ends in 健康福祉課教育課; the whole size where the name is one.
std::size_t end_of_first_office(std::string_view name)
{
    constexpr std::string_view office = "課";
    constexpr std::size_t shortest = 9; ///< three letters, in bytes
    const auto found = name.find(office, shortest - office.size());
    const std::size_t end = found == std::string_view::npos ? name.size() : found + office.size();
    const std::string_view rest = name.substr(std::min(end, name.size()));
    const bool is_two = rest.size() >= shortest && rest.ends_with(office) && !rest.contains('\x1F')
        && !rest.starts_with("・") && !rest.starts_with("税") && !rest.starts_with("題") && !rest.starts_with("ほか");
    return is_two ? end : name.size();
}

bool ends_like_department(std::string_view name)
{
    for (const std::string_view ending : {"課", "室", "局", "部", "係", "センター", "会", "署", "所", "館", "院", "校",
                                          "園", "公社", "担当", "班", "庁", "組合"}) {
        if (name.ends_with(ending))
            return true;
    }
    return false;
}

/// こども未来部 こども家庭センター, 市立病院 総務課: the second is of the first.
bool is_part_of_division(std::string_view division, std::string_view office)
{
    const Lexicon &lexicon = Lexicon::get();
    return lexicon.heads_offices(division) && !lexicon.heads_offices(office)
        && (lexicon.is_office(office) || lexicon.is_facility(office));
}

} // namespace

std::vector<std::string> split_departments(std::string_view text, std::string_view division)
{
    static const RE2 ranks(R"((?:主管|関係|担当|所管|関連|主担当|副担当|主)(?:部)?(?:課|室|部署)?(?:等)?[：:])");
    std::string list = base::squeeze(replace_all(std::string(text), "\n", " "));
    RE2::GlobalReplace(&list, ranks, " ");
    list = base::squeeze(list);
    // 教育委員会　学校教育課 is one, as 部 and its 課 are.
    constexpr std::string_view joined = "\x1F";
    static const RE2 board(R"(委員会[ 　]([^ 　、，,／/]*[課室係局])([ 　、，,／/]|$))");
    RE2::GlobalReplace(&list, board, "委員会\x1F\\1\\2");
    // 健康福祉課 保健係, too.
    static const RE2 section(R"(([^ 　、，,／/]課)[ 　]([^ 　、，,／/・課室]{1,24}係)([ 　、，,／/]|$))");
    RE2::GlobalReplace(&list, section, "\\1\x1F\\2\\3");
    for (const std::string_view separator : {"、", "，", "／", "/", ",", "，", "；", ";", "\t", "　"})
        list = replace_all(std::move(list), separator, " / ");
    std::vector<std::string> result;
    std::string above(division);
    bool is_unused = false; ///< no office of the division named yet
    // 健康医療課、市立病院事務局; 消防本部、危機管理課: one that no office follows stands for itself.
    const auto keep_unused = [&] {
        const bool stands_alone = is_unused && (above.ends_with("事務局") || above.ends_with("本部"));
        if (stands_alone && std::ranges::find(result, above) == result.end())
            result.push_back(std::exchange(above, std::string(division)));
        is_unused = is_unused && !stands_alone;
    };
    const auto pieces = base::split(list, " ");
    const bool has_offices = list.contains("課") || list.contains("室");
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::string_view piece = pieces[i];
        const std::string_view behind = i + 1 < pieces.size() ? pieces[i + 1] : std::string_view();
        if (piece == "/")
            keep_unused();
        if (piece == "/" || piece.empty())
            continue;
        // 健康福祉課教育課: two lines of a cell that were joined.
        if (const std::size_t end = end_of_first_office(piece); end < piece.size()) {
            for (const std::string_view office : {piece.substr(0, end), piece.substr(end)}) {
                if (std::ranges::find(result, office) == result.end())
                    result.emplace_back(office);
            }
            continue;
        }
        // 関係課　高齢福祉課: the word that names the field is no department.
        if (Lexicon::get().label(piece) == LabelKind::Departments) {
            keep_unused();
            above.clear(); // those that only take part are of any division
            continue;
        }
        // 保険医療課・健康課 are two, 工業・雇用振興課 is one.
        std::vector<std::string> names;
        std::string name;
        for (const auto part : base::split(piece, "・")) {
            name += (name.empty() ? "" : "・") + std::string(part);
            if (ends_like_department(part)) {
                names.push_back(name);
                name.clear();
            }
        }
        if (!name.empty()) {
            if (names.empty() || ends_like_department(name))
                names.push_back(name);
            else
                names.back() += "・" + name;
        }
        for (auto &each : names) {
            const bool is_division =
                (each.ends_with("部") || each.ends_with("局") || each.ends_with("事務局") || each.ends_with("本部"))
                && !each.ends_with("支部");
            const bool heads_next = &each == &names.back() && is_part_of_division(each, behind);
            if ((is_division && has_offices) || heads_next) {
                above = each;
                is_unused = true;
                continue;
            }
            is_unused = false;
            // 資産経営課／教育委員会 教育総務課: a board stands below no division, nor does 各施設所管課.
            const bool is_whole = above.empty() || is_division || each.contains(joined) || each.starts_with("各");
            std::string whole = is_whole ? each : above + ' ' + each;
            if (std::ranges::find(result, whole) == result.end())
                result.push_back(std::move(whole));
        }
    }
    keep_unused();
    if (result.empty() && !division.empty())
        result.emplace_back(division);
    for (auto &name : result)
        name = replace_all(std::move(name), joined, " ");
    return result;
}

void add_departments(Reading &reading, NodeIndex node, std::string_view text)
{
    auto &departments = reading.draft.nodes[node].node.departments;
    for (auto &name : split_departments(text, reading.division)) {
        // 交通政策課 in a list, 市民生活部 交通政策課 on its own sheet.
        std::erase_if(departments, [&](const std::string &known) { return name.ends_with(' ' + known); });
        if (!states_no_value(name) && std::ranges::find(departments, name) == departments.end())
            departments.push_back(std::move(name));
    }
    reading.division.clear();
}

} // namespace taikei::reader

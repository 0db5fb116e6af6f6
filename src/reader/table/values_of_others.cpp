#include "reader/table/values_of_others.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string_view>

namespace taikei::reader {
namespace {

/// How far the place is that the head names: 1 for the prefecture, 2 for the country; 0 for none.
int place_of(const Head &head)
{
    static constexpr std::string_view brackets[] = {"(参考)", "参考:", "参考"};
    if (!head.year && !head.kind)
        return 0;
    std::string_view word = head.text;
    const std::string tight = base::fold_tight(word.substr(word.rfind(' ') + 1));
    std::string_view bare = word.contains(' ') ? std::string_view(tight) : std::string_view(head.bare);
    for (const std::string_view bracket : brackets) {
        if (bare.starts_with(bracket))
            bare.remove_prefix(bracket.size());
    }
    for (const std::string_view ending : {"平均値", "平均", "の値", "値", "の現状", "実績"}) {
        if (bare.ends_with(ending) && bare.size() > ending.size()) {
            bare.remove_suffix(ending.size());
            break;
        }
    }
    if (bare == "全国" || bare == "国")
        return 2;
    const bool is_prefecture = bare == "県" || bare == "都" || bare == "道" || bare == "府" || bare == "県内"
        || bare == "全県" || bare == "県全体";
    return is_prefecture ? 1 : 0;
}

bool is_figure_of_plan(const Head &head)
{
    return head.is_value() && head.kind != model::ValueKind::Target && head.kind != model::ValueKind::Planned;
}

/// 国 | 県 | 市: who pays how much. Where values are compared, 全国 or 国の値 stands there.
bool is_share_of_country(const Head &head)
{
    return head.bare == "国" || head.text.ends_with(" 国") || head.part == "国";
}

} // namespace

void leave_out_values_of_others(std::vector<Head> &heads)
{
    if (std::ranges::any_of(heads, is_share_of_country))
        return;
    int nearest = 2;
    bool any = false;
    for (const Head &head : heads) {
        const int place = place_of(head);
        any = any || place > 0;
        if (is_figure_of_plan(head) && place < nearest)
            nearest = place;
    }
    for (Head &head : heads) {
        if (any && place_of(head) > nearest)
            head.is_computed = true;
    }
}

} // namespace taikei::reader

#include "evaluate/printed_unit.hpp"

#include "base/text.hpp"
#include "evaluate/own_data.hpp"

#include <toml++/toml.h>

#include <array>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace taikei::evaluate {
namespace {

using Groups = std::unordered_map<std::string, int>;

Groups load_groups()
{
    const toml::table file = read_own_data("data/judging/units-apart.toml");
    Groups groups;
    int number = 0;
    for (const toml::node &group : *file["groups"].as_array()) {
        ++number;
        for (const toml::node &unit : *group.as_array())
            groups.emplace(base::fold_tight(*unit.value<std::string_view>()), number);
    }
    return groups;
}

/// 0 where the unit stands in no group. 億 and the like before a unit were counted into the number.
int group_of(std::string_view unit)
{
    static const Groups groups = load_groups();
    std::string tight = base::fold_tight(unit);
    static constexpr std::array<std::string_view, 5> multipliers = {"千", "百", "万", "億", "兆"};
    bool again = true;
    while (again) {
        again = false;
        for (const std::string_view multiplier : multipliers) {
            if (tight.starts_with(multiplier)) {
                tight.erase(0, multiplier.size());
                again = true;
            }
        }
    }
    const auto found = groups.find(tight);
    return found == groups.end() ? 0 : found->second;
}

/// A full-width digit is EF BC 90 to EF BC 99.
bool ends_in_wide_digit(std::string_view text)
{
    if (text.size() < 3)
        return false;
    const auto byte = [&](std::size_t from_end) { return static_cast<unsigned char>(text[text.size() - from_end]); };
    return byte(3) == 0xEF && byte(2) == 0xBC && byte(1) >= 0x90 && byte(1) <= 0x99;
}

} // namespace

std::string_view printed_unit(std::string_view text)
{
    for (std::size_t end = text.size(); end > 0; --end) {
        const std::string_view head = text.substr(0, end);
        if ((head.back() >= '0' && head.back() <= '9') || ends_in_wide_digit(head))
            return text.substr(end);
    }
    return {};
}

bool are_units_apart(std::string_view one, std::string_view other)
{
    if (one.empty() || other.empty() || one == other)
        return false;
    const int group = group_of(one);
    const int other_group = group_of(other);
    return group != 0 && other_group != 0 && group != other_group;
}

} // namespace taikei::evaluate

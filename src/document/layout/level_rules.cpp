#include "document/layout/level_rules.hpp"

#include "document/layout/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace taikei::document::layout {

namespace {

/// In points: between the ends of rules and the columns, between pieces of one rule, and by which these differ in
/// height.
constexpr double rule_end_slack = 3;
constexpr double widest_rule_joint = 1.5;
constexpr double same_rule_level = 1;

} // namespace

std::vector<double> find_level_rules(const PageContent &content, double left, double right)
{
    std::vector<base::Box> pieces;
    for (const auto &rule : content.rules) {
        const bool is_within = rule.box.left >= left - rule_end_slack && rule.box.right <= right + rule_end_slack;
        if (rule.direction == Rule::Direction::Horizontal && is_within)
            pieces.push_back(rule.box);
    }
    std::ranges::sort(pieces, {}, [](const base::Box &box) {
        return std::tuple(std::round(middle_y(box) / same_rule_level), box.left);
    });
    std::vector<double> levels;
    for (std::size_t first = 0; first < pieces.size();) {
        const double level = middle_y(pieces[first]);
        double reached = pieces[first].right;
        std::size_t next = first + 1;
        for (; next < pieces.size() && std::abs(middle_y(pieces[next]) - level) <= same_rule_level
             && pieces[next].left <= reached + widest_rule_joint;
             ++next)
            reached = std::max(reached, pieces[next].right);
        if (pieces[first].left <= left + rule_end_slack && reached >= right - rule_end_slack)
            levels.push_back(level);
        first = next;
    }
    std::ranges::sort(levels);
    return levels;
}

} // namespace taikei::document::layout

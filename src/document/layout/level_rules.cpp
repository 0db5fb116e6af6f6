#include "document/layout/level_rules.hpp"

#include "document/layout/join_lines.hpp"
#include "document/layout/snap_lines.hpp"

#include <algorithm>
#include <utility>

namespace taikei::document::layout {

std::vector<double> find_level_rules(const PageContent &content, double left, double right)
{
    constexpr double end_slack = 3; ///< in points, between the ends of rules and the columns
    std::vector<StraightLine> pieces = lines_of_rules(content.rules);
    std::erase_if(pieces, [&](const StraightLine &piece) {
        return !piece.is_horizontal() || piece.from < left - end_slack || piece.to > right + end_slack;
    });
    std::vector<double> levels;
    for (const StraightLine &line : join_lines(snap_lines(std::move(pieces)))) {
        if (line.from <= left + end_slack && line.to >= right - end_slack)
            levels.push_back(line.at);
    }
    std::ranges::sort(levels);
    return levels;
}

} // namespace taikei::document::layout

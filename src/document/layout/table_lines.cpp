#include "document/layout/table_lines.hpp"

#include "document/layout/join_lines.hpp"
#include "document/layout/rounded_boxes.hpp"
#include "document/layout/snap_lines.hpp"

#include <utility>

namespace taikei::document::layout {

namespace {

constexpr std::size_t most_lines_in_boxes =
    4000; ///< more are a drawing, in which nothing is worth a look at its corners

} // namespace

std::vector<StraightLine> find_table_lines(std::span<const Rule> rules)
{
    auto lines = join_lines(lines_of_rules(rules));
    if (lines.size() <= most_lines_in_boxes)
        lines = settle_rounded_boxes(std::move(lines));
    return drop_short_lines(join_lines(snap_lines(std::move(lines))));
}

} // namespace taikei::document::layout

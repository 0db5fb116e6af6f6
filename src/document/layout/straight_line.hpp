#pragma once

#include "document/layout/page_content.hpp"

namespace taikei::document::layout {

/// A rule without its thickness: where it lies and how far it reaches, in points. For a horizontal line `at` counts
/// from the top and `from`/`to` from the left; for a vertical one the other way round.
struct StraightLine {
    Rule::Direction direction = Rule::Direction::Horizontal;
    double at = 0;
    double from = 0;
    double to = 0;

    bool is_horizontal() const noexcept { return direction == Rule::Direction::Horizontal; }
    double length() const noexcept { return to - from; }
    friend bool operator==(const StraightLine &, const StraightLine &) = default;
};

inline StraightLine horizontal_line(double top, double left, double right)
{
    return {Rule::Direction::Horizontal, top, left, right};
}

inline StraightLine vertical_line(double left, double top, double bottom)
{
    return {Rule::Direction::Vertical, left, top, bottom};
}

} // namespace taikei::document::layout

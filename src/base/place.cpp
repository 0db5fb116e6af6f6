#include "base/place.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::base {

namespace {

/// Whole points are enough to find a word by; a box beyond all pages, as damaged files have, is cut to nine digits.
std::string text_of(double points)
{
    constexpr double most = 999'999'999;
    if (std::isnan(points))
        return "?";
    return std::to_string(std::lround(std::clamp(points, -most, most)));
}

std::string text_of(const Box &box)
{
    return "box " + text_of(box.left) + "," + text_of(box.top) + "–" + text_of(box.right) + "," + text_of(box.bottom);
}

} // namespace

std::string describe(const Place &place)
{
    std::string text = place.file.text();
    const auto add = [&text](const char *what, int number) {
        if (number <= 0)
            return;
        if (!text.empty())
            text += ", ";
        text += what + std::to_string(number);
    };
    add("page ", place.page);
    add("line ", place.first_line);
    add("row ", place.row);
    add("column ", place.column);
    if (place.box)
        text += (text.empty() ? "" : ", ") + text_of(*place.box);
    return text;
}

} // namespace taikei::base

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

std::string column_name(int column)
{
    constexpr int letters = 26;
    std::string name;
    for (; column > 0; column = (column - 1) / letters)
        name.push_back(static_cast<char>('A' + (column - 1) % letters));
    std::ranges::reverse(name);
    return name;
}

std::string cell_name(int row, int column)
{
    return row > 0 && column > 0 ? column_name(column) + std::to_string(row) : std::string();
}

std::string describe(const Place &place)
{
    std::string text = place.file.text();
    const auto add = [&text](const std::string &part) { text += (text.empty() ? "" : ", ") + part; };
    const auto count = [&add](const char *what, int number) {
        if (number > 0)
            add(what + std::to_string(number));
    };
    if (place.is_sheet && !place.page_name.empty())
        add("sheet " + place.page_name.text());
    else
        count("page ", place.page);
    if (!place.is_sheet && !place.page_name.empty())
        text += " (printed " + place.page_name.text() + ")";
    if (const std::string cell = cell_name(place.row, place.column); place.is_sheet && !cell.empty()) {
        add("cell " + cell);
        return text;
    }
    count("line ", place.first_line);
    count("row ", place.row);
    count("column ", place.column);
    if (place.box)
        add(text_of(*place.box));
    return text;
}

} // namespace taikei::base

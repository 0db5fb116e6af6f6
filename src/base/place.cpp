#include "base/place.hpp"

namespace taikei::base {

std::string describe(const Place &place)
{
    std::string text = place.file;
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
    return text;
}

} // namespace taikei::base

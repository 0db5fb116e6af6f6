#include "document/office/sheet.hpp"

#include <algorithm>

namespace taikei::document::office {

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
    return column_name(column) + std::to_string(row);
}

} // namespace taikei::document::office

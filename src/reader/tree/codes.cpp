#include "reader/tree/codes.hpp"

namespace taikei::reader {

bool codes_agree(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty() || a == b)
        return true;
    const auto bare = [](std::string_view code) {
        while (code.size() > 1 && code.front() == '0')
            code.remove_prefix(1);
        return code;
    };
    const auto ends = [](std::string_view whole, std::string_view end) {
        return whole.size() > end.size() + 1 && whole.ends_with(end) && whole[whole.size() - end.size() - 1] == '-';
    };
    return bare(a) == bare(b) || ends(a, b) || ends(b, a);
}

std::string code_prefix(std::string_view code)
{
    const auto last = code.rfind('-');
    return std::string(code.substr(0, last == std::string_view::npos ? 0 : last));
}

} // namespace taikei::reader

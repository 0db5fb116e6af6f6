#include "reader/heading/heading_title.hpp"

#include "base/text.hpp"

namespace taikei::reader {
std::string bare_title(std::string_view text)
{
    std::string_view title = base::trim(text);
    for (const std::string_view mark : {"：", ":", "．", "・", "-", "－", "―"}) {
        if (title.starts_with(mark))
            title = base::trim(title.substr(mark.size()));
    }
    constexpr std::string_view open = "「";
    constexpr std::string_view close = "」";
    if (title.starts_with(open) && title.ends_with(close) && title.find(close) == title.size() - close.size())
        title = title.substr(open.size(), title.size() - open.size() - close.size());
    return base::squeeze(title);
}

std::string undouble(std::string_view title)
{
    constexpr std::size_t shortest = 3; // in letters
    for (const std::string_view gap : {"", " "}) {
        const std::size_t size = title.size() < gap.size() ? 0 : (title.size() - gap.size()) / 2;
        const std::string_view once = title.substr(0, size);
        if (once.size() * 2 + gap.size() == title.size() && title.ends_with(once)
            && title.substr(size, gap.size()) == gap && base::length(once) >= shortest)
            return std::string(once);
    }
    return std::string(title);
}

} // namespace taikei::reader

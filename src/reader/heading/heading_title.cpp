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
    const auto text = base::to_utf32(title);
    const std::size_t half = text.size() / 2;
    if (text.size() >= 6 && text.size() % 2 == 0 && text.compare(0, half, text, half, half) == 0)
        return base::to_utf8(std::u32string_view(text).substr(0, half));
    if (text.size() >= 7 && text.size() % 2 == 1 && base::is_space(text[half])
        && text.compare(0, half, text, half + 1, half) == 0)
        return base::to_utf8(std::u32string_view(text).substr(0, half));
    return std::string(title);
}

} // namespace taikei::reader

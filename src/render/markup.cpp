#include "render/markup.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

constexpr std::string_view match_begins = "\uE000";
constexpr std::string_view match_ends = "\uE001";

} // namespace

std::string escape_markup(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': escaped += "&amp;"; break;
        case '<': escaped += "&lt;"; break;
        case '>': escaped += "&gt;"; break;
        case '"': escaped += "&quot;"; break;
        case '\'': escaped += "&#39;"; break;
        default: escaped += c;
        }
    }
    return escaped;
}

std::string highlight(std::string_view passage)
{
    std::string html;
    bool marked = false;
    while (!passage.empty()) {
        const auto next = std::min(passage.find(match_begins), passage.find(match_ends));
        html += escape_markup(passage.substr(0, next));
        if (next == std::string_view::npos)
            break;
        const bool begins = passage.substr(next).starts_with(match_begins);
        if (begins != marked)
            html += begins ? "<mark>" : "</mark>";
        marked = begins;
        passage.remove_prefix(next + match_begins.size());
    }
    return marked ? html + "</mark>" : html;
}

std::string without_highlight(std::string_view passage)
{
    std::string text;
    while (!passage.empty()) {
        const auto next = std::min(passage.find(match_begins), passage.find(match_ends));
        text += passage.substr(0, next);
        if (next == std::string_view::npos)
            break;
        passage.remove_prefix(next + match_begins.size());
    }
    return text;
}

} // namespace taikei::render

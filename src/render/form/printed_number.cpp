#include "render/form/printed_number.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

bool is_figure_part(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
}

/// "人" for the part around a number; empty for none.
std::string quoted(std::string_view text)
{
    if (text.empty())
        return "";
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += "\"\\\"\"";
        else
            quoted += c;
    }
    return quoted + '"';
}

std::string format_of(std::string_view figure)
{
    const auto point = figure.find('.');
    std::string format = figure.contains(',') ? "#,##0" : "0";
    if (point != std::string_view::npos)
        format += "." + std::string(figure.size() - point - 1, '0');
    return format;
}

} // namespace

std::optional<PrintedNumber> printed_number(std::string_view text, const base::Decimal &number)
{
    const std::string narrow = base::narrow(text);
    const auto begin = std::ranges::find_if(narrow, [](char c) { return c >= '0' && c <= '9'; });
    const auto end = std::find_if_not(begin, narrow.end(), is_figure_part);
    if (begin == narrow.end() || std::any_of(end, narrow.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const std::string_view figure(begin, end);
    std::string plain(figure);
    std::erase(plain, ',');
    const auto parsed = base::Decimal::parse(plain);
    const std::string_view before(narrow.begin(), begin);
    const std::string_view after(end, narrow.end());
    if (!parsed || plain.size() > 15)
        return std::nullopt;
    const bool has_minus = before == "-" || before == "△" || before == "▲";
    const base::Decimal meant = has_minus ? parsed->negated() : *parsed;
    if (meant != number)
        return std::nullopt;
    const std::string shown = quoted(before) + format_of(figure) + quoted(after);
    // The sign is part of what was printed: without a part of its own for negative numbers, - would be added to it.
    return PrintedNumber{meant, has_minus ? shown + ";" + shown : shown};
}

} // namespace taikei::render

#include "document/page_selection.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace taikei::document {

namespace {

using Range = PageSelection::Range;

constexpr int to_the_end = std::numeric_limits<int>::max();

/// None for what is no number, for 0, and beyond a million, which no document has.
std::optional<int> page_number(std::string_view text)
{
    constexpr int most_pages = 1'000'000;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1 || number > most_pages)
        return std::nullopt;
    return number;
}

std::optional<Range> parse_range(std::string_view text)
{
    const auto dash = text.find('-');
    const auto first = page_number(text.substr(0, dash));
    if (!first)
        return std::nullopt;
    if (dash == std::string_view::npos)
        return Range{*first, *first};
    if (dash + 1 == text.size())
        return Range{*first, to_the_end};
    const auto last = page_number(text.substr(dash + 1));
    if (!last || *last < *first)
        return std::nullopt;
    return Range{*first, *last};
}

std::string text_of(const Range &range)
{
    if (range.first == range.last)
        return std::to_string(range.first);
    return std::to_string(range.first) + "-" + (range.last == to_the_end ? "" : std::to_string(range.last));
}

} // namespace

PageSelection::PageSelection(std::vector<Range> ranges)
{
    std::ranges::sort(ranges, {}, &Range::first);
    for (const Range &range : ranges) {
        const bool touches =
            !m_ranges.empty() && (m_ranges.back().last == to_the_end || range.first <= m_ranges.back().last + 1);
        if (touches)
            m_ranges.back().last = std::max(m_ranges.back().last, range.last);
        else
            m_ranges.push_back(range);
    }
}

bool PageSelection::contains(int page) const noexcept
{
    return is_all() || std::ranges::any_of(m_ranges, [&](const Range &r) { return r.first <= page && page <= r.last; });
}

int PageSelection::last_wanted(int page_count) const noexcept
{
    if (is_all())
        return page_count;
    int last = 0;
    for (const Range &range : m_ranges) {
        if (range.first <= page_count)
            last = std::min(range.last, page_count);
    }
    return last;
}

int PageSelection::count(int page_count) const noexcept
{
    if (is_all())
        return page_count;
    int count = 0;
    for (const Range &range : m_ranges)
        count += std::max(0, std::min(range.last, page_count) - range.first + 1);
    return count;
}

std::string PageSelection::to_string() const
{
    std::string text;
    for (const Range &range : m_ranges)
        text += (text.empty() ? "" : ",") + text_of(range);
    return text;
}

base::Result<PageSelection> parse_page_selection(std::string_view text)
{
    std::vector<Range> ranges;
    for (std::string_view rest = text;;) {
        const auto comma = rest.find(',');
        const auto part = rest.substr(0, comma);
        const auto range = parse_range(part);
        if (!range)
            return base::fail("'" + std::string(part)
                              + "' names no pages: give numbers from 1 as 3, 3-40, 3- or 1,4-6");
        ranges.push_back(*range);
        if (comma == std::string_view::npos)
            return PageSelection(std::move(ranges));
        rest.remove_prefix(comma + 1);
    }
}

} // namespace taikei::document

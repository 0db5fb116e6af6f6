#include "document/source_line.hpp"

#include "base/text.hpp"
#include "document/place_in.hpp"
#include "document/spaces.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taikei::document {

namespace {

using base::fail;
using base::Result;

std::string_view without_trailing_space(std::string_view line)
{
    for (;;) {
        if (line.ends_with(' '))
            line.remove_suffix(1);
        else if (line.ends_with(ideographic_space))
            line.remove_suffix(ideographic_space.size());
        else
            return line;
    }
}

/// Only white space of any kind (the first other character ends the search).
bool is_blank(std::string_view line)
{
    for (std::size_t i = 0; i < line.size();) {
        if (!base::is_space(base::next_code_point(line, i)))
            return false;
    }
    return true;
}

/// Collects the lines that are not blank, and remembers what stood between them.
class LineCollector {
public:
    LineCollector(std::string_view file_name, const Limits &limits)
        : m_file_name(file_name)
        , m_limits(limits)
    {
    }

    Result<void> add(std::string_view raw)
    {
        ++m_number;
        if (raw.size() > m_limits.line_bytes)
            return fail(fmt::format("a line has {} bytes, the limit is {}: break it into lines", raw.size(),
                                    m_limits.line_bytes),
                        base::describe(place()));
        const bool remnant = raw == " ";
        const auto text = without_trailing_space(raw);
        if (is_blank(text)) {
            ++m_blank_lines;
            m_remnant = m_remnant || remnant;
            return {};
        }
        if (m_lines.size() == m_limits.lines)
            return fail(fmt::format("the document has more than {} lines: split it into several files", m_limits.lines),
                        base::describe(place()));
        m_lines.push_back({text, m_number, m_page, m_blank_lines, m_remnant});
        m_blank_lines = 0;
        m_remnant = false;
        return {};
    }

    void add_form_feed() { ++m_page; }

    /// A form feed stands within its line: the text after it is not yet a new one.
    void continue_line() { --m_number; }

    std::vector<SourceLine> take()
    {
        int previous_page = 1;
        for (auto &line : m_lines) {
            if (m_page == 1)
                line.page = 0;
            else
                line.starts_page = line.page != previous_page;
            previous_page = line.page;
        }
        return std::move(m_lines);
    }

    void reserve(std::size_t count) { m_lines.reserve(std::min(count, m_limits.lines)); }

private:
    base::Place place() const { return place_in(m_file_name, m_number, m_number); }

    std::string_view m_file_name;
    const Limits &m_limits;
    std::vector<SourceLine> m_lines;
    int m_number = 0;
    int m_page = 1;
    int m_blank_lines = 0;
    bool m_remnant = false; ///< a line of one space stood above
};

/// One line without its break may hold form feeds: each begins a page.
Result<void> add_with_form_feeds(LineCollector &collector, std::string_view line)
{
    for (auto feed = line.find('\f'); feed != std::string_view::npos; feed = line.find('\f')) {
        if (feed > 0) {
            if (auto added = collector.add(line.substr(0, feed)); !added)
                return added;
            collector.continue_line();
        }
        collector.add_form_feed();
        line.remove_prefix(feed + 1);
    }
    return collector.add(line);
}

bool has_one_leading_space(const SourceLine &line)
{
    return line.text.size() > 1 && line.text[0] == ' ' && line.text[1] != ' ' && line.text[1] != '\t'
        && !line.text.substr(1).starts_with(ideographic_space);
}

} // namespace

Result<std::vector<SourceLine>> split_lines(std::string_view text, std::string_view file_name, const Limits &limits)
{
    LineCollector collector{file_name, limits};
    std::size_t breaks = 0;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        ++breaks;
    collector.reserve(breaks + 1);
    // Both kinds of break are sought ahead once, not once a line: a file with CR alone has no LF to find.
    auto line_feed = text.find('\n');
    auto carriage_return = text.find('\r');
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min({line_feed, carriage_return, text.size()});
        if (auto added = add_with_form_feeds(collector, text.substr(begin, end - begin)); !added)
            return std::unexpected(added.error());
        begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
        if (line_feed < begin)
            line_feed = text.find('\n', begin);
        if (carriage_return < begin)
            carriage_return = text.find('\r', begin);
    }
    return collector.take();
}

void mark_page_remnants(std::vector<SourceLine> &lines)
{
    constexpr std::size_t common_share = 20; ///< one line in so many
    const bool has_pages = std::ranges::any_of(lines, [](const SourceLine &l) { return l.page > 0; });
    const auto led = static_cast<std::size_t>(std::ranges::count_if(lines, has_one_leading_space));
    if (has_pages || led * common_share > lines.size())
        return;
    bool previous_led = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool is_led = has_one_leading_space(lines[i]);
        const bool next_led = i + 1 < lines.size() && has_one_leading_space(lines[i + 1]);
        if (is_led && !previous_led && !next_led) {
            lines[i].starts_page = true;
            lines[i].text.remove_prefix(1);
        }
        previous_led = is_led;
    }
}

} // namespace taikei::document

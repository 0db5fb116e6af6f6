#include "reader/heading/packed_headings.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

std::vector<std::string_view> words_of(std::string_view line)
{
    std::vector<std::string_view> words;
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t here = at;
        if (!base::is_space(base::next_code_point(line, at))) {
            begin = std::min(begin, here);
        } else if (begin != std::string_view::npos) {
            words.push_back(line.substr(begin, here - begin));
            begin = std::string_view::npos;
        }
    }
    if (begin != std::string_view::npos)
        words.push_back(line.substr(begin));
    return words;
}

/// A word that parses as a code, or as level and code, begins the next item when words go on behind it.
bool begins_item(std::string_view word, bool is_last)
{
    const auto heading = parse_heading(word);
    if (!heading || heading->numbering == Numbering::Letter)
        return false;
    if (heading->title.empty())
        return !is_last;
    return !heading->level.empty() || heading->numbering == Numbering::Circled
        || heading->numbering == Numbering::Bracketed || heading->numbering == Numbering::Hyphenated
        || heading->numbering == Numbering::Dotted;
}

/// Collects the words of one item after the other.
class PackedHeadings {
public:
    void add_line(std::string_view line)
    {
        // A line in brackets below a title goes on with it: 政策1 地域を支える / (福祉・子育て).
        const std::string_view bare = base::trim(line);
        if (!m_item.empty() && (bare.starts_with("(") || bare.starts_with("（")) && !parse_heading(bare)) {
            append(bare);
            return;
        }
        const auto words = words_of(line);
        if (!std::exchange(m_awaits_title, false))
            end_item();
        if (words.size() == 1 && m_item.empty() && is_bare_code(words.front())) {
            append(words.front());
            m_awaits_title = true;
            return;
        }
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool begins = begins_item(words[i], i + 1 == words.size());
            if (begins)
                end_item();
            if (begins || !m_item.empty())
                append(words[i]);
        }
    }

    std::vector<Heading> finish()
    {
        if (m_awaits_title)
            m_item.clear();
        end_item();
        return std::move(m_found);
    }

private:
    void append(std::string_view word)
    {
        if (!m_item.empty())
            m_item += ' ';
        m_item += word;
    }

    void end_item()
    {
        if (m_item.empty())
            return;
        if (auto heading = parse_heading(m_item))
            m_found.push_back(std::move(*heading));
        m_item.clear();
    }

    std::vector<Heading> m_found;
    std::string m_item;
    bool m_awaits_title = false; ///< a code alone on its line: the title stands below it
};

} // namespace

std::vector<Heading> split_headings(std::string_view text)
{
    PackedHeadings headings;
    for (const auto line : base::split(text, "\n"))
        headings.add_line(line);
    return headings.finish();
}

} // namespace taikei::reader

#include "document/text/markdown.hpp"
#include "document/spaces.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace taikei::document {

namespace {

constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/// [foo](address): gives foo and the bytes of the whole; nothing where `text` begins with none.
struct Link {
    std::string_view text;
    std::size_t length = 0;
};

Link read_link(std::string_view text)
{
    constexpr std::size_t longest_link = 2000;
    const std::size_t begin = text.starts_with("![") ? 2 : 1;
    if (begin == 1 && !text.starts_with('['))
        return {};
    text = text.substr(0, longest_link);
    // The words end at the first bracket, so that a line of brackets is looked through once.
    const auto middle = text.find_first_of("[]", begin);
    if (middle == std::string_view::npos || !text.substr(middle).starts_with("]("))
        return {};
    const auto end = text.find(')', middle);
    if (end == std::string_view::npos)
        return {};
    return {text.substr(begin, middle - begin), end + 1};
}

/// [^1]: the number of a footnote; its bytes in all, 0 where `text` begins with none.
struct FootnoteMark {
    std::string_view number;
    std::size_t length = 0;
};

FootnoteMark read_footnote_mark(std::string_view text)
{
    constexpr std::size_t longest_number = 20;
    constexpr std::string_view open = "[^";
    if (!text.starts_with(open))
        return {};
    const auto end = text.substr(0, open.size() + longest_number).find(']');
    if (end == std::string_view::npos || end == open.size())
        return {};
    return {text.substr(open.size(), end - open.size()), end + 1};
}

bool stands_apart(std::string_view text, std::size_t at)
{
    return at >= text.size() || std::string_view(" \t").contains(text[at]) || text.substr(at).starts_with("　")
        || punctuation.contains(text[at]);
}

/// *現状と課題*　text: gives what stands between single stars, of which the one at `at` is the first; empty where it is
/// none. Both stand at the edge of a word: フレイル*1 is the mark of a note.
std::string_view read_italics(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 200;
    const bool begins_word = at == 0 || stands_apart(text, at - 1) || text.substr(0, at).ends_with("　");
    if (!begins_word || stands_apart(text, at + 1))
        return {};
    const auto end = text.substr(0, at + longest).find('*', at + 1);
    const bool is_closed = end != std::string_view::npos && text[end - 1] != ' ' && text[end - 1] != '\\'
        && stands_apart(text, end + 1) && !text.substr(end).starts_with("**");
    return is_closed ? text.substr(at + 1, end - at - 1) : std::string_view();
}

} // namespace

std::optional<MarkdownHeading> read_markdown_heading(std::string_view line)
{
    constexpr std::size_t deepest = 6;
    const auto level = line.find_first_not_of('#');
    if (level == 0 || level == std::string_view::npos || level > deepest || line[level] != ' ')
        return std::nullopt;
    auto text = trim_spaces(line.substr(level));
    const auto without_closing = text.find_last_not_of('#');
    if (without_closing == std::string_view::npos)
        return std::nullopt;
    if (text[without_closing] == ' ')
        text = trim_spaces(text.substr(0, without_closing));
    return MarkdownHeading{static_cast<int>(level), text};
}

bool is_markdown_rule(std::string_view line)
{
    line = trim_spaces(line);
    if (line.size() < 3 || std::string_view("-*_").find(line[0]) == std::string_view::npos)
        return false;
    return std::ranges::all_of(line, [&](char c) { return c == line[0] || c == ' '; })
        && std::ranges::count(line, line[0]) >= 3;
}

bool is_ordered_item(std::string_view line)
{
    constexpr std::size_t most_digits = 3;
    const auto digits = line.find_first_not_of("0123456789");
    return digits != std::string_view::npos && digits > 0 && digits <= most_digits
        && (line[digits] == '.' || line[digits] == ')') && line.substr(digits + 1).starts_with(' ');
}

bool is_markdown_definition(std::string_view line)
{
    constexpr std::string_view mark = ": ";
    constexpr std::size_t deepest = 3;
    const auto begin = line.find_first_not_of(' ');
    return begin <= deepest && line.substr(begin).starts_with(mark);
}

bool is_markdown_fence(std::string_view line)
{
    line = trim_spaces(line);
    return line.starts_with("```") || line.starts_with("~~~");
}

std::vector<Run> read_emphasis(std::string_view text)
{
    std::vector<Run> runs;
    std::string pending;
    bool bold = false;
    std::string_view mark;
    const auto flush = [&] {
        if (!pending.empty())
            runs.push_back({std::move(pending), {.bold = bold}});
        pending.clear();
    };
    // Where no closing mark is left for ** or __, none is sought again: each is looked for once to the line's end.
    std::size_t no_stars_after = text.rfind("**");
    std::size_t no_underscores_after = text.rfind("__");
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        const bool is_stars = rest.starts_with("**");
        if (is_stars || rest.starts_with("__")) {
            const auto last = is_stars ? no_stars_after : no_underscores_after;
            const bool opens = !bold && last != std::string_view::npos && last >= i + 2;
            const bool closes = bold && rest.starts_with(mark);
            if (opens || closes) {
                flush();
                bold = opens;
                mark = rest.substr(0, 2);
                i += 2;
                continue;
            }
        }
        if (const auto italics = rest[0] == '*' ? read_italics(text, i) : std::string_view(); !italics.empty()) {
            pending += without_emphasis(italics);
            i += italics.size() + 2;
            continue;
        }
        if (const auto mark_of_note = read_footnote_mark(rest); mark_of_note.length > 0) {
            i += mark_of_note.length;
            if (i == mark_of_note.length && text.substr(i).starts_with(':')) {
                pending += "※" + std::string(mark_of_note.number);
                i += 1;
            }
            continue;
        }
        if (const auto link = read_link(rest); link.length > 0) {
            pending += link.text;
            i += link.length;
            continue;
        }
        const bool is_escape = rest.size() > 1 && rest[0] == '\\' && punctuation.contains(rest[1]);
        pending += rest[is_escape ? 1 : 0];
        i += is_escape ? 2 : 1;
    }
    flush();
    return runs;
}

std::string without_emphasis(std::string_view text)
{
    std::string joined;
    for (const auto &run : read_emphasis(text))
        joined += run.text;
    return joined;
}

} // namespace taikei::document

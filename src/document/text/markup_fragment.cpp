#include "document/text/markup_fragment.hpp"
#include "document/spaces.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace taikei::document {

namespace {

using namespace std::string_view_literals;

constexpr std::array bullets = {U'・', U'○', U'●', U'◯', U'◇', U'◆', U'□', U'■', U'※', U'→', U'•'};

bool is_bullet(char32_t c)
{
    return std::ranges::find(bullets, c) != bullets.end();
}

struct Tag {
    std::string_view name; ///< as written
    bool closes = false;
    std::size_t length = 0; ///< with its angle brackets
};

/// The tag at the beginning of `text`, which begins with '<'. None where what follows is no tag: ＜, 3<5, < 20歳.
std::optional<Tag> read_tag(std::string_view text)
{
    constexpr std::size_t longest_tag = 2000;
    Tag tag;
    tag.closes = text.substr(1).starts_with('/');
    const std::size_t begin = tag.closes ? 2 : 1;
    std::size_t end = begin;
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    while (end < text.size() && is_letter(text[end]))
        ++end;
    const auto close = text.substr(0, longest_tag).find('>', end);
    if (end == begin || close == std::string_view::npos)
        return std::nullopt;
    const bool ends_after_name = end == close || text[end] == ' ' || text[end] == '/';
    if (!ends_after_name)
        return std::nullopt;
    tag.name = text.substr(begin, end - begin);
    tag.length = close + 1;
    return tag;
}

enum class TagMeaning { Unknown, List, Item, Paragraph, Break, Inline, Reading };

TagMeaning meaning_of(std::string_view name)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    constexpr std::array inline_names = {"b"sv,    "strong"sv, "em"sv,  "i"sv,   "u"sv,    "span"sv,
                                         "font"sv, "small"sv,  "sup"sv, "sub"sv, "ruby"sv, "rb"sv};
    if (lower == "ul" || lower == "ol")
        return TagMeaning::List;
    if (lower == "li")
        return TagMeaning::Item;
    if (lower == "p" || lower == "div")
        return TagMeaning::Paragraph;
    if (lower == "br")
        return TagMeaning::Break;
    if (lower == "rt" || lower == "rp")
        return TagMeaning::Reading;
    return std::ranges::find(inline_names, lower) != inline_names.end() ? TagMeaning::Inline : TagMeaning::Unknown;
}

/// Bytes of a reading in the manner of ^{ふるさと} at the beginning of `text`; 0 where the braces hold more than kana.
std::size_t reading_length(std::string_view text)
{
    constexpr std::size_t longest_reading = 200;
    const auto end = text.substr(0, longest_reading).find('}');
    if (!text.starts_with("^{") || end == std::string_view::npos || end == 2)
        return 0;
    for (std::size_t i = 2; i < end;) {
        const char32_t c = base::next_code_point(text, i);
        if (!base::is_hiragana(c) && !base::is_katakana(c) && c != U'・' && !base::is_space(c))
            return 0;
    }
    return end + 1;
}

bool is_wide(char32_t c)
{
    return c >= 0x2E80;
}

/// Divides the text of a list whose items have lost their tags. Where it begins with a bullet, items begin at a bullet
/// after a space; else at each space between two wide characters, which Japanese text has only where something stood.
std::vector<std::string_view> split_untagged_items(std::string_view text)
{
    text = trim_spaces(text);
    std::size_t second = 0;
    const bool has_bullets = !text.empty() && is_bullet(base::next_code_point(text, second));
    std::vector<std::string_view> items;
    std::size_t begin = 0;
    char32_t before_space = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = base::next_code_point(text, i);
        const bool after_space = at > begin && text[at - 1] == ' ';
        const bool begins_item = has_bullets ? is_bullet(c) : is_wide(c) && is_wide(before_space);
        if (after_space && begins_item) {
            items.push_back(trim_spaces(text.substr(begin, at - begin)));
            begin = at;
        }
        if (c != U' ')
            before_space = c;
    }
    items.push_back(trim_spaces(text.substr(begin)));
    return items;
}

/// Takes text and tags in their order and divides them into lines.
class FragmentDecoder {
public:
    void add_text(std::string_view text) { m_text += text; }

    void add_tag(TagMeaning meaning, bool closes)
    {
        switch (meaning) {
        case TagMeaning::Inline:
        case TagMeaning::Reading:
        case TagMeaning::Unknown: return;
        case TagMeaning::Break: flush(); return;
        case TagMeaning::List:
            flush();
            m_list_depth = std::max(0, m_list_depth + (closes ? -1 : 1));
            m_in_item = false;
            return;
        case TagMeaning::Item:
            flush();
            m_in_item = !closes;
            return;
        case TagMeaning::Paragraph:
            flush();
            m_in_paragraph = !closes;
            return;
        }
    }

    std::vector<FragmentLine> take()
    {
        flush();
        return std::move(m_lines);
    }

private:
    void flush()
    {
        const auto text = trim_spaces(m_text);
        using enum FragmentLine::Kind;
        if (m_list_depth > 0 && !m_in_item && !text.empty()) {
            for (const auto item : split_untagged_items(text))
                m_lines.push_back({ListItem, m_list_depth, std::string(item)});
        } else if (m_in_item && !text.empty()) {
            m_lines.push_back({ListItem, std::max(1, m_list_depth), std::string(text)});
        } else if (!text.empty()) {
            m_lines.push_back({m_in_paragraph ? Paragraph : Text, 0, std::string(text)});
        }
        m_text.clear();
    }

    std::vector<FragmentLine> m_lines;
    std::string m_text;
    int m_list_depth = 0;
    bool m_in_item = false;
    bool m_in_paragraph = false;
};

} // namespace

bool may_hold_fragments(std::string_view text)
{
    return text.contains('<') || text.contains('&') || text.contains("^{");
}

std::string decode_character_reference(std::string_view text, std::size_t &length)
{
    constexpr std::size_t longest_reference = 12;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names = {
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}}};
    length = 0;
    const auto end = text.substr(0, longest_reference).find(';');
    if (!text.starts_with('&') || end == std::string_view::npos || end < 2)
        return {};
    const auto name = text.substr(1, end - 1);
    if (const auto found = std::ranges::find(names, name, &decltype(names)::value_type::first); found != names.end()) {
        length = end + 1;
        return std::string(found->second);
    }
    if (!name.starts_with('#'))
        return {};
    const bool is_hexadecimal = name.substr(1).starts_with('x') || name.substr(1).starts_with('X');
    const auto digits = name.substr(is_hexadecimal ? 2 : 1);
    std::uint32_t code_point = 0;
    const auto [parsed, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code_point, is_hexadecimal ? 16 : 10);
    const bool is_character =
        code_point >= 0x20 && code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
    if (error != std::errc{} || parsed != digits.data() + digits.size() || !is_character)
        return {};
    length = end + 1;
    std::string character;
    base::append_code_point(character, code_point);
    return character;
}

std::vector<FragmentLine> decode_fragments(std::string_view text)
{
    FragmentDecoder decoder;
    bool in_reading = false;
    while (!text.empty()) {
        const auto plain = std::min(text.find_first_of("<&^"), text.size());
        if (!in_reading)
            decoder.add_text(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty())
            break;
        std::size_t length = 0;
        if (text[0] == '<') {
            const auto tag = read_tag(text);
            const auto meaning = tag ? meaning_of(tag->name) : TagMeaning::Unknown;
            if (meaning != TagMeaning::Unknown) {
                in_reading = meaning == TagMeaning::Reading && !tag->closes;
                decoder.add_tag(meaning, tag->closes);
                length = tag->length;
            }
        } else if (text[0] == '&') {
            const auto character = decode_character_reference(text, length);
            if (!in_reading)
                decoder.add_text(character);
        } else {
            length = reading_length(text);
        }
        if (length == 0) {
            if (!in_reading)
                decoder.add_text(text.substr(0, 1));
            length = 1;
        }
        text.remove_prefix(length);
    }
    return decoder.take();
}

std::string decode_cell(std::string_view text)
{
    if (!may_hold_fragments(text))
        return std::string(trim_spaces(text));
    std::string joined;
    for (const auto &line : decode_fragments(text)) {
        if (!joined.empty())
            joined += '\n';
        joined += line.text;
    }
    return joined;
}

} // namespace taikei::document

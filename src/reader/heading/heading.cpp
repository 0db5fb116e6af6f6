#include "reader/heading/heading.hpp"

#include "base/text.hpp"
#include "reader/value/cell.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"

#include <algorithm>
#include <unordered_map>

namespace taikei::reader {
namespace {

constexpr std::u32string_view part_words = U"編部章節款項";
constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九十";
/// What counts something when it follows a number: 5年間, 3人, 20%.
constexpr std::u32string_view counters =
    U"年月日人名件回割倍%万億千百円歳か箇ヶカヵつ個分時代期次位以種区階級点校園戸台市町";

bool is_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool is_hyphen(char32_t c)
{
    return c == U'-' || c == U'‐' || c == U'−' || c == U'–' || c == U'―' || c == U'ー' || c == U'‑' || c == U'－';
}

int circled_number(char32_t c)
{
    if (c >= 0x2460 && c <= 0x2473) // ① to ⑳
        return static_cast<int>(c - 0x2460) + 1;
    if (c >= 0x3251 && c <= 0x325F) // ㉑ to ㉟
        return static_cast<int>(c - 0x3251) + 21;
    if (c >= 0x2776 && c <= 0x277F) // ❶ to ❿
        return static_cast<int>(c - 0x2776) + 1;
    if (c >= 0x2474 && c <= 0x2487) // ⑴ to ⒇
        return static_cast<int>(c - 0x2474) + 1;
    return 0;
}

int roman_number(char32_t c)
{
    if (c >= 0x2160 && c <= 0x216B) // Ⅰ to Ⅻ
        return static_cast<int>(c - 0x2160) + 1;
    return 0;
}

/// Walks over the narrowed code points of a line; the title is cut from the line as printed.
class Scanner {
public:
    explicit Scanner(std::string_view line)
        : m_line(line)
    {
        m_text.reserve(line.size() / 2 + 1);
        m_begins.reserve(line.size() / 2 + 2);
        for (std::size_t at = 0; at < line.size();) {
            m_begins.push_back(at);
            const char32_t c = base::next_code_point(line, at);
            m_text += c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
        }
        m_begins.push_back(line.size());
    }

    bool at_end() const { return m_at >= m_text.size(); }
    char32_t peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : 0; }
    std::size_t position() const { return m_at; }
    void move_to(std::size_t position) { m_at = position; }

    bool skip_spaces()
    {
        const std::size_t before = m_at;
        while (!at_end() && base::is_space(m_text[m_at]))
            ++m_at;
        return m_at != before;
    }

    bool take(std::u32string_view word)
    {
        if (m_text.compare(m_at, word.size(), word) != 0)
            return false;
        m_at += word.size();
        return true;
    }

    bool take_any(std::u32string_view characters)
    {
        if (at_end() || characters.find(m_text[m_at]) == std::u32string_view::npos)
            return false;
        ++m_at;
        return true;
    }

    std::string digits()
    {
        std::string result;
        while (is_digit(peek()))
            result += static_cast<char>(m_text[m_at++]);
        return result;
    }

    std::string kanji_number()
    {
        std::string result;
        while (!at_end() && kanji_digits.find(m_text[m_at]) != std::u32string_view::npos)
            base::append_code_point(result, m_text[m_at++]);
        return result;
    }

    /// As printed.
    std::string_view rest() const { return m_line.substr(m_begins[std::min(m_at, m_text.size())]); }

private:
    std::string_view m_line;
    std::u32string m_text; ///< narrowed
    std::vector<std::size_t> m_begins; ///< of each character in the line, and its end
    std::size_t m_at = 0;
};

/// Level words as the scanner compares them, by their first character, longest first.
class LevelWords {
public:
    explicit LevelWords(const std::vector<std::string> &words)
    {
        for (const auto &word : words) {
            auto text = base::to_utf32(word);
            if (!text.empty())
                m_by_first[text.front()].push_back(std::move(text));
        }
    }

    const std::vector<std::u32string> &beginning_with(char32_t first) const
    {
        static const std::vector<std::u32string> none;
        const auto found = m_by_first.find(first);
        return found == m_by_first.end() ? none : found->second;
    }

private:
    std::unordered_map<char32_t, std::vector<std::u32string>> m_by_first;
};

const LevelWords &usual_level_words()
{
    static const LevelWords words(Lexicon::get().level_words());
    return words;
}

bool take_level_word(Scanner &scanner, Heading &heading, const LevelWords &words)
{
    for (const auto &word : words.beginning_with(scanner.peek())) {
        const std::size_t start = scanner.position();
        if (!scanner.take(word))
            continue;
        scanner.skip_spaces();
        scanner.take_any(U":：");
        scanner.skip_spaces();
        const char32_t next = scanner.peek();
        if (is_digit(next) || circled_number(next) > 0 || roman_number(next) > 0 || next == U'「' || next == U'('
            || (kanji_digits.find(next) != std::u32string_view::npos && base::is_space(scanner.peek(1)))
            || ((next >= U'A' && next <= U'Z') && (is_hyphen(scanner.peek(1)) || base::is_space(scanner.peek(1))))) {
            heading.level = base::to_utf8(word);
            return true;
        }
        scanner.move_to(start);
    }
    return false;
}

void set_code(Heading &heading, Numbering numbering, std::string code)
{
    heading.numbering = numbering;
    const auto last = code.find_last_of('-');
    const std::string tail = last == std::string::npos ? code : code.substr(last + 1);
    static constexpr std::u32string_view letters = U"アイウエオカキクケコサシスセソタチツテト";
    const std::u32string letter = base::to_utf32(tail);
    if (const auto number = parse_number(tail))
        heading.number = static_cast<int>(number->unscaled());
    else if (letter.size() == 1 && letter[0] >= U'A' && letter[0] <= U'Z')
        heading.number = static_cast<int>(letter[0] - U'A') + 1;
    else if (letter.size() == 1 && letters.find(letter[0]) != std::u32string_view::npos)
        heading.number = static_cast<int>(letters.find(letter[0])) + 1;
    heading.code = std::move(code);
}

bool take_ordinal(Scanner &scanner, Heading &heading)
{
    if (!scanner.take(U"第"))
        return false;
    scanner.skip_spaces();
    std::string code = scanner.digits();
    if (code.empty()) {
        const auto kanji = scanner.kanji_number();
        const auto number = parse_number(kanji);
        if (!number)
            return false;
        code = number->to_shortest();
    }
    const bool spaced = scanner.skip_spaces();
    const char32_t next = scanner.peek();
    const bool is_part = part_words.find(next) != std::u32string_view::npos;
    if (is_part && (!base::is_word_character(scanner.peek(1)) || next == U'編' || next == U'章' || next == U'節')) {
        heading.part = next;
        scanner.move_to(scanner.position() + 1);
    } else if (!spaced) {
        return false;
    }
    set_code(heading, Numbering::Ordinal, code);
    return true;
}

/// A number of digits, hyphenated or not, and what parts it from the title.
bool take_digits(Scanner &scanner, Heading &heading)
{
    const bool after_level = !heading.level.empty();
    std::string code = scanner.digits();
    const std::size_t first_digits = code.size();
    while (is_hyphen(scanner.peek()) && is_digit(scanner.peek(1)) && code.size() < 24) {
        scanner.move_to(scanner.position() + 1);
        code += '-' + scanner.digits();
        ++heading.depth;
    }
    if (heading.depth > 1) {
        if (first_digits > 3 && !after_level)
            return false;
        const bool parted = scanner.skip_spaces();
        scanner.take_any(U".:：、");
        if (!parted && !after_level && counters.find(scanner.peek()) != std::u32string_view::npos)
            return false;
        set_code(heading, Numbering::Hyphenated, code);
        return true;
    }
    const char32_t next = scanner.peek();
    if (next == U'.' && is_digit(scanner.peek(1))) { // 1.2 as a code: only with a title behind it
        const std::size_t start = scanner.position();
        std::string dotted = code;
        int depth = 1;
        while (scanner.peek() == U'.' && is_digit(scanner.peek(1))) {
            scanner.move_to(scanner.position() + 1);
            dotted += '-' + scanner.digits();
            ++depth;
        }
        if ((base::is_space(scanner.peek()) || scanner.peek() == U'.') && code.size() <= 2 && !scanner.at_end()) {
            scanner.take_any(U".");
            heading.depth = depth;
            set_code(heading, Numbering::Hyphenated, dotted);
            return true;
        }
        scanner.move_to(start);
        return false;
    }
    if (!after_level && first_digits > 8)
        return false;
    if (next == U'.' || next == U'、' || next == U'．') {
        scanner.move_to(scanner.position() + 1);
        set_code(heading, after_level ? Numbering::Plain : Numbering::Dotted, code);
        return true;
    }
    if (next == U')') {
        scanner.move_to(scanner.position() + 1);
        set_code(heading, Numbering::Bracketed, code);
        return true;
    }
    if (scanner.at_end() || scanner.skip_spaces() || scanner.take_any(U":：") || next == U'「' || next == U'(') {
        set_code(heading, Numbering::Plain, code);
        return true;
    }
    if (after_level && counters.find(next) == std::u32string_view::npos) {
        set_code(heading, Numbering::Plain, code);
        return true;
    }
    return false;
}

bool take_bracketed(Scanner &scanner, Heading &heading)
{
    const char32_t open = scanner.peek();
    if (open != U'(' && open != U'[' && open != U'［')
        return false;
    const std::size_t start = scanner.position();
    scanner.move_to(start + 1);
    std::string code = scanner.digits();
    if (code.empty()) {
        if (const auto number = parse_number(scanner.kanji_number()))
            code = number->to_shortest();
    }
    Numbering numbering = Numbering::Bracketed;
    if (code.empty() && base::is_katakana(scanner.peek())) {
        base::append_code_point(code, scanner.peek());
        scanner.move_to(scanner.position() + 1);
        numbering = Numbering::Letter;
    }
    if (code.empty() || code.size() > 3
        || (scanner.peek() != U')' && scanner.peek() != U']' && scanner.peek() != U'］')) {
        scanner.move_to(start);
        return false;
    }
    scanner.move_to(scanner.position() + 1);
    set_code(heading, numbering, code);
    return true;
}

/// No.3, №3: the number of an item that has no other name.
bool take_counted(Scanner &scanner, Heading &heading)
{
    const std::size_t start = scanner.position();
    if (!scanner.take(U"No.") && !scanner.take(U"NO.") && !scanner.take(U"№"))
        return false;
    scanner.skip_spaces();
    const std::string code = scanner.digits();
    if (code.empty() || code.size() > 4 || (!base::is_space(scanner.peek()) && !scanner.at_end())) {
        scanner.move_to(start);
        return false;
    }
    heading.counted = true;
    set_code(heading, Numbering::Plain, code);
    return true;
}

bool take_number(Scanner &scanner, Heading &heading)
{
    const char32_t first = scanner.peek();
    if ((first == U'N' || first == U'№') && heading.level.empty() && take_counted(scanner, heading))
        return true;
    if (is_digit(first))
        return take_digits(scanner, heading);
    if (const int circled = circled_number(first); circled > 0) {
        scanner.move_to(scanner.position() + 1);
        set_code(heading, Numbering::Circled, std::to_string(circled));
        return true;
    }
    if (const int roman = roman_number(first); roman > 0) {
        scanner.move_to(scanner.position() + 1);
        std::string code = std::to_string(roman);
        while (is_hyphen(scanner.peek()) && is_digit(scanner.peek(1))) { // Ⅰ－１
            scanner.move_to(scanner.position() + 1);
            code += '-' + scanner.digits();
            ++heading.depth;
        }
        set_code(heading, heading.depth > 1 ? Numbering::Hyphenated : Numbering::Roman, code);
        return true;
    }
    if (first == U'(' || first == U'[' || first == U'［')
        return take_bracketed(scanner, heading);
    if (first == U'第' && heading.level.empty())
        return take_ordinal(scanner, heading);
    if (kanji_digits.find(first) != std::u32string_view::npos) {
        const std::string kanji = scanner.kanji_number();
        if (!base::is_space(scanner.peek()) && scanner.peek() != U'、')
            return false;
        const auto number = parse_number(kanji);
        if (!number)
            return false;
        scanner.take_any(U"、");
        set_code(heading, Numbering::Plain, number->to_shortest());
        return true;
    }
    if (first >= U'A' && first <= U'Z' && (is_hyphen(scanner.peek(1)) && is_digit(scanner.peek(2)))) {
        std::string code(1, static_cast<char>(first));
        scanner.move_to(scanner.position() + 1);
        while (is_hyphen(scanner.peek()) && is_digit(scanner.peek(1))) {
            scanner.move_to(scanner.position() + 1);
            code += '-' + scanner.digits();
            ++heading.depth;
        }
        set_code(heading, Numbering::Hyphenated, code);
        return true;
    }
    if ((base::is_katakana(first) || (first >= U'A' && first <= U'Z')) && base::is_space(scanner.peek(1))) {
        std::string code;
        base::append_code_point(code, first);
        scanner.move_to(scanner.position() + 1);
        set_code(heading, Numbering::Letter, code);
        return true;
    }
    return false;
}

/// Takes 「…」 off where it encloses the whole title, and a leading colon.
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

/// 航路の維持　【担当課】企画課・港湾課: a label inside the line, and departments behind it.
void take_labelled_departments(Heading &heading)
{
    for (const std::string_view label : {"【担当課】", "【担当】", "【所管課】", "【主管課】", "担当課：", "所管課：",
                                         "主管課：", "担当：", "［担当課］", "［担当］"}) {
        const auto at = heading.title.find(label);
        if (at == std::string::npos || at == 0)
            continue;
        const std::string before = heading.title.substr(0, at);
        if (before.ends_with("（") || before.ends_with("("))
            return; // the bracket as a whole is an annex
        heading.departments = split_departments(std::string_view(heading.title).substr(at + label.size()));
        heading.title = base::trim(before);
    }
}

/// 政策推進課・産業観光課, 担当：企画財政課: empty where the text in brackets is anything else.
std::vector<std::string> departments_in(std::string_view inside)
{
    std::string_view list = inside;
    for (const std::string_view word : {"担当：", "担当課：", "所管：", "担当:", "担当課:", "所管課："}) {
        if (list.starts_with(word))
            list.remove_prefix(word.size());
    }
    const bool is_labelled = list.size() != inside.size();
    std::string unified(list);
    for (const std::string_view separator : {"・", "、", "，", "／", "/", "　"}) {
        for (std::size_t at; (at = unified.find(separator)) != std::string::npos;)
            unified.replace(at, separator.size(), ",");
    }
    std::vector<std::string> departments;
    bool any_office = false; ///< a cooperative or school alone may be anything
    for (const auto piece : base::split(unified, ",")) {
        std::string name = base::squeeze(piece);
        const bool is_office = Lexicon::get().is_office(name);
        if (!is_office && !Lexicon::get().is_department(name))
            return {};
        any_office = any_office || is_office;
        departments.push_back(std::move(name));
    }
    if (!any_office && !is_labelled)
        departments.clear();
    return departments;
}

/// Cuts one （政策推進課・産業観光課）, （再掲） or 《新規》 from the end of the title; false where there is none.
bool take_annex(Heading &heading)
{
    constexpr std::pair<std::string_view, std::string_view> brackets[] = {
        {"（", "）"}, {"(", ")"},   {"【", "】"}, {"[", "]"},   {"〔", "〕"},
        {"［", "］"}, {"《", "》"}, {"〈", "〉"}, {"＜", "＞"}, {"≪", "≫"}};
    const std::string_view title = base::trim(heading.title);
    for (const auto &[left, right] : brackets) {
        const auto open = title.ends_with(right) ? title.rfind(left) : std::string_view::npos;
        if (open == std::string_view::npos)
            continue;
        const std::string_view inside =
            title.substr(open + left.size(), title.size() - open - left.size() - right.size());
        if (Lexicon::get().is_tag(base::fold_tight(inside))) {
            heading.tags.push_back(base::squeeze(inside));
        } else {
            auto departments = departments_in(inside);
            if (departments.empty() || open == 0)
                continue;
            heading.departments = std::move(departments);
        }
        heading.title = std::string(base::trim(title.substr(0, open)));
        return true;
    }
    return false;
}

/// 授業改善の推進　　　　　　学校教育課: departments stand at the end of the line, behind a wide gap.
std::vector<std::string> take_departments_behind_gap(std::string_view &title)
{
    constexpr int widest_space = 2; ///< in columns: more is a gap
    title = base::trim(title);
    std::size_t gap_begin = std::string_view::npos;
    std::size_t gap_end = 0;
    std::size_t space_begin = 0;
    int width = 0;
    for (std::size_t at = 0; at < title.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(title, at);
        if (!base::is_space(c)) {
            if (width > widest_space) {
                gap_begin = space_begin;
                gap_end = here;
            }
            width = 0;
            continue;
        }
        if (width == 0)
            space_begin = here;
        width += c == U'　' ? 2 : 1;
    }
    if (gap_begin == std::string_view::npos || gap_begin == 0)
        return {};
    auto departments = departments_in(title.substr(gap_end));
    if (!departments.empty())
        title = title.substr(0, gap_begin);
    return departments;
}

void take_annexes(Heading &heading)
{
    take_labelled_departments(heading);
    while (take_annex(heading)) { }
}

} // namespace

std::string Heading::signature() const
{
    std::string text = level + '|';
    if (part != 0)
        base::append_code_point(text, part);
    text += std::to_string(static_cast<int>(numbering));
    if (counted)
        text += 'n';
    else if (numbering == Numbering::Hyphenated)
        text += 'x' + std::to_string(depth);
    else if (numbering == Numbering::Plain && code.size() > 2)
        text += 'd' + std::to_string(code.size());
    return text;
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

bool is_bare_code(std::string_view text)
{
    const auto heading = parse_heading(text);
    return heading && heading->level.empty() && heading->part == 0 && heading->title.empty();
}

namespace {

/// 【施策１】授業改善の推進, ＜基本目標Ⅰ　健やかに暮らす＞: level word and number stand in brackets of their own, or
/// the whole heading does.
std::optional<Heading> parse_bracketed_level(std::string_view line, const std::vector<std::string> &more_levels)
{
    constexpr std::pair<std::string_view, std::string_view> brackets[] = {
        {"【", "】"}, {"＜", "＞"}, {"〈", "〉"}, {"《", "》"}, {"≪", "≫"}, {"［", "］"}, {"〔", "〕"}, {"<", ">"}};
    for (const auto &[left, right] : brackets) {
        if (!line.starts_with(left))
            continue;
        const auto close = line.find(right, left.size());
        if (close == std::string_view::npos)
            return std::nullopt;
        auto heading = parse_heading(line.substr(left.size(), close - left.size()), more_levels);
        if (!heading || heading->level.empty() || heading->code.empty())
            return std::nullopt;
        const std::string_view rest = base::trim(line.substr(close + right.size()));
        if (heading->title.empty()) {
            heading->title = undouble(bare_title(rest));
            take_annexes(*heading);
        } else if (!rest.empty()) {
            heading->title += rest;
            const std::string whole = heading->title;
            take_annexes(*heading);
            if (heading->title == whole)
                return std::nullopt;
        }
        return heading;
    }
    return std::nullopt;
}

/// Most lines are text: their first character alone tells that no number and no level word begins them.
bool may_begin_heading(std::string_view line, const std::vector<std::string> &more_levels)
{
    std::size_t at = 0;
    const char32_t printed = base::next_code_point(line, at);
    const char32_t c = printed >= 0xFF01 && printed <= 0xFF5E ? printed - 0xFEE0 : printed;
    if (is_digit(c) || c == U'(' || c == U'[' || c == U'［' || c == U'第' || c == U'№' || (c >= U'A' && c <= U'Z')
        || circled_number(c) > 0 || roman_number(c) > 0 || kanji_digits.contains(c))
        return true;
    if (base::is_katakana(c)) {
        const char32_t next = at < line.size() ? base::next_code_point(line, at) : U'\0';
        if (base::is_space(next))
            return true;
    }
    return !usual_level_words().beginning_with(c).empty()
        || std::ranges::any_of(more_levels, [&](const auto &word) { return line.starts_with(word); });
}

} // namespace

std::optional<Heading> parse_heading(std::string_view line, const std::vector<std::string> &more_levels)
{
    line = base::trim(line);
    if (line.empty() || line.size() > 1200)
        return std::nullopt;
    if (auto heading = parse_bracketed_level(line, more_levels))
        return heading;
    if (!may_begin_heading(line, more_levels))
        return std::nullopt;
    Heading heading;
    Scanner scanner(line);
    // ① 政策目標「…」: the number stands before the level word.
    if (const int circled = circled_number(scanner.peek()); circled > 0) {
        const std::size_t start = scanner.position();
        scanner.move_to(start + 1);
        scanner.skip_spaces();
        Heading inner;
        take_level_word(scanner, inner, usual_level_words());
        if (!inner.level.empty() && scanner.peek() == U'「') {
            inner.title = bare_title(scanner.rest());
            set_code(inner, Numbering::Circled, std::to_string(circled));
            inner.numbering = Numbering::Circled;
            return inner;
        }
        scanner.move_to(start);
    }
    if (!take_level_word(scanner, heading, usual_level_words()) && !more_levels.empty())
        take_level_word(scanner, heading, LevelWords(more_levels));
    if (!heading.level.empty() && scanner.peek() == U'「') {
        heading.title = bare_title(scanner.rest());
    } else if (!take_number(scanner, heading)) {
        return std::nullopt;
    } else {
        std::string_view title = scanner.rest();
        auto departments = take_departments_behind_gap(title);
        heading.title = undouble(bare_title(title));
        heading.departments = std::move(departments);
    }
    if (!heading.level.empty() && !heading.title.empty()) {
        // 施策1から施策3まで, 基本目標1の推進: the level is mentioned, not announced.
        for (const std::string_view particle :
             {"から", "まで", "について", "として", "及び", "または", "～", "〜", "、"}) {
            if (heading.title.starts_with(particle))
                return std::nullopt;
        }
        if (heading.title.starts_with("の") || heading.title.starts_with("は") || heading.title.starts_with("を")
            || heading.title.starts_with("に"))
            return std::nullopt;
    }
    take_annexes(heading);
    return heading;
}

std::vector<Heading> split_headings(std::string_view text)
{
    std::vector<Heading> found;
    std::string pending;
    const auto flush = [&] {
        if (pending.empty())
            return;
        if (auto heading = parse_heading(pending))
            found.push_back(std::move(*heading));
        pending.clear();
    };
    for (const auto line : base::split(text, "\n")) {
        // A line in brackets below a title goes on with it: 政策1 地域を支える / (福祉・子育て).
        const std::string_view bare = base::trim(line);
        if (!pending.empty() && (bare.starts_with("(") || bare.starts_with("（")) && !parse_heading(bare)) {
            pending += ' ';
            pending += bare;
            continue;
        }
        flush();
        // Words of the line; a word that parses as a code, or as level and code, begins the next item when codes go on.
        std::vector<std::string_view> words;
        std::size_t begin = std::string_view::npos;
        for (std::size_t at = 0; at <= line.size();) {
            const std::size_t here = at;
            const char32_t c = at < line.size() ? base::next_code_point(line, at) : U' ';
            if (base::is_space(c)) {
                if (begin != std::string_view::npos)
                    words.push_back(line.substr(begin, here - begin));
                begin = std::string_view::npos;
            } else if (begin == std::string_view::npos) {
                begin = here;
            }
            if (here >= line.size())
                break;
        }
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto heading = parse_heading(words[i]);
            const bool starts = heading
                && (heading->title.empty() ? i + 1 < words.size()
                                           : !heading->level.empty() || heading->numbering == Numbering::Circled
                            || heading->numbering == Numbering::Bracketed || heading->numbering == Numbering::Hyphenated
                            || heading->numbering == Numbering::Dotted)
                && (heading->numbering != Numbering::Letter);
            if (starts)
                flush();
            if (starts || !pending.empty()) {
                if (!pending.empty())
                    pending += ' ';
                pending += words[i];
            }
        }
    }
    flush();
    return found;
}

} // namespace taikei::reader

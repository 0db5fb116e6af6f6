#include "reader/classify/torn_headings.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/head.hpp"
#include "reader/value/printed_value.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_code = 36; ///< in bytes
constexpr std::size_t longest_torn_title = 120;
constexpr std::size_t most_codes = 3;

/// 1-1, 基本目標１, 第１章, 3: a heading without its title.
std::optional<Heading> bare_heading(std::string_view text)
{
    if (text.empty() || text.size() > longest_code || text.contains("。") || text.contains("、"))
        return std::nullopt;
    const char last = text.back();
    const bool may_be = (last >= '0' && last <= '9') || text.ends_with("章") || text.ends_with("節")
        || text.ends_with("編") || text.ends_with("部") || base::narrow(text) != text;
    if (!may_be)
        return std::nullopt;
    auto heading = parse_heading(text);
    if (!heading || !heading->title.empty() || heading->code.empty() || is_item_numbering(heading->numbering)
        || heading->numbering == Numbering::Letter)
        return std::nullopt;
    return heading;
}

/// 1, which may be anything.
bool is_plain(const Heading &heading)
{
    return heading.level.empty() && heading.part == 0 && heading.numbering != Numbering::Hyphenated;
}

/// 12 of １２; none where the code is anything else.
std::optional<int> plain_number(const std::string &code)
{
    constexpr std::size_t most_digits = 2;
    const std::string narrow = base::narrow(code);
    if (narrow.empty() || narrow.size() > most_digits || narrow.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return std::stoi(narrow);
}

/// 政策目標 ① 互いに支え合い…, between a number and its title: where the page stands.
bool says_place_above(const std::string &text)
{
    const auto heading = parse_heading(text);
    return heading && !heading->code.empty() && !heading->title.empty();
}

bool may_be_torn_title(const std::string &text)
{
    constexpr std::size_t shortest = 9; ///< in bytes
    std::string bare = text;
    return text.size() <= longest_torn_title && text.size() >= shortest && !text.contains("。") && !text.contains("：")
        && !text.ends_with("、") && !is_value(text) && take_bullet(bare).empty() && !text.starts_with("（")
        && !text.starts_with("※") && !look_up_head(text)->is_value() && !Lexicon::get().is_office(text);
}

} // namespace

const document::Line *TornHeadings::line_at(std::size_t at) const
{
    return at < m_document.blocks.size() ? std::get_if<document::Line>(&m_document.blocks[at]) : nullptr;
}

/// The next line that is no furniture; the document's size where a table or nothing follows.
std::size_t TornHeadings::next_line(std::size_t at) const
{
    for (++at; at < m_document.blocks.size(); ++at) {
        const document::Line *line = line_at(at);
        if (line == nullptr)
            break;
        if (!m_furniture[at] && !base::trim(line->text).empty())
            return at;
    }
    return m_document.blocks.size();
}

bool TornHeadings::begins_block(std::size_t at) const
{
    const document::Line *line = line_at(at);
    return line == nullptr || line->blank_lines_above > 0 || line->starts_page || (at > 0 && m_furniture[at - 1])
        || line_at(at - 1) == nullptr;
}

/// A block of one line.
bool TornHeadings::is_alone(std::size_t at) const
{
    const std::size_t next = next_line(at);
    return begins_block(at) && (next >= m_document.blocks.size() || begins_block(next) || next > at + 1);
}

/// 1 below 政策目標: a heading printed large, a word a line.
bool TornHeadings::is_below_level(std::size_t at) const
{
    constexpr std::size_t farthest = 3;
    for (std::size_t i = at; i > 0 && at - i < farthest; --i) {
        const document::Line *line = line_at(i - 1);
        if (line == nullptr)
            return false;
        if (!m_furniture[i - 1] && !base::trim(line->text).empty())
            return is_level_label(line->text);
    }
    return false;
}

/// The block that begins with `at`, where its lines are nothing but numbers; else empty.
std::vector<std::size_t> TornHeadings::codes_from(std::size_t at) const
{
    std::vector<std::size_t> codes = {at};
    for (std::size_t i = next_line(at); i < m_document.blocks.size() && !begins_block(i); i = next_line(i)) {
        if (codes.size() == most_codes || !bare_heading(base::trim(line_at(i)->text)))
            return {};
        codes.push_back(i);
    }
    return codes;
}

/// As many lines of their own as there are codes; one that says the place above them may stand before.
std::vector<TornHeadings::Title> TornHeadings::titles_of(const std::vector<std::size_t> &codes) const
{
    std::vector<Title> titles;
    std::size_t at = next_line(codes.back());
    const auto text_at = [&](std::size_t i) {
        return i < m_document.blocks.size() ? std::string(base::trim(line_at(i)->text)) : std::string();
    };
    if (says_place_above(text_at(at)) && is_alone(at) && comes_again(at))
        at = next_line(at);
    for (std::size_t k = 0; k < codes.size(); ++k) {
        if (at >= m_document.blocks.size() || !is_alone(at) || !may_be_torn_title(text_at(at))
            || parse_heading(text_at(at)))
            return {};
        titles.push_back({at, text_at(at)});
        at = next_line(at);
    }
    return titles;
}

/// 2 behind 1, or 1: the numbers of titles grow. Those of cells and pages stand elsewhere.
bool TornHeadings::counts_on(int number) const
{
    return number == 1 || number == m_last_number + 1;
}

/// Keeps 1-1 子育て支援の充実, to know the title where it stands apart from its number.
void TornHeadings::remember(std::string_view text)
{
    if (text.empty() || text.size() > longest_torn_title || text.front() < '0' || text.front() > '9'
        || !text.contains('-'))
        return;
    const auto heading = parse_heading(text);
    if (heading && heading->numbering == Numbering::Hyphenated && heading->level.empty() && !heading->title.empty())
        m_titles.try_emplace(heading->code, heading->title);
}

/// A line that is printed more than once: the head of pages, and no heading that only this page has.
bool TornHeadings::comes_again(std::size_t at) const
{
    if (m_times.empty()) {
        for (const document::Block &block : m_document.blocks) {
            if (const auto *line = std::get_if<document::Line>(&block))
                ++m_times[base::trim(line->text)];
        }
    }
    return m_times[base::trim(line_at(at)->text)] > 1;
}

/// The title of that number, where it stands near below; what parts them is of the page's head.
std::optional<TornHeadings::Title> TornHeadings::known_title(std::size_t code, const Heading &heading) const
{
    constexpr int farthest = 4;
    constexpr std::size_t longest_between = 60; ///< in bytes
    const auto known = m_titles.find(heading.code);
    if (known == m_titles.end())
        return std::nullopt;
    std::size_t at = next_line(code);
    for (int i = 0; i < farthest && at < m_document.blocks.size(); ++i) {
        const std::string_view text = base::trim(line_at(at)->text);
        if (base::fold_tight(text) == base::fold_tight(known->second))
            return Title{at, std::string(text)};
        const bool is_heading = says_place_above(std::string(text)) && !comes_again(at);
        if (text.size() > longest_between || text.contains("。") || is_heading)
            break;
        at = next_line(at);
    }
    return std::nullopt;
}

TornHeadings::Found TornHeadings::find(std::size_t at)
{
    const document::Line *line = line_at(at);
    if (line != nullptr && line->kind == document::Line::Kind::Text)
        remember(base::trim(line->text));
    if (line == nullptr || line->kind != document::Line::Kind::Text || line->text.size() > longest_code
        || !begins_block(at))
        return {};
    const auto heading = bare_heading(base::trim(line->text));
    if (!heading || is_below_level(at))
        return {};
    const auto codes = codes_from(at);
    const auto known = codes.size() == 1 ? known_title(at, *heading) : std::nullopt;
    const auto titles = known ? std::vector{*known} : codes.empty() ? std::vector<Title>() : titles_of(codes);
    // 施策1-1 / 子育て支援の充実: a heading whose title is the next line.
    const bool is_usual = codes.size() == 1 && !is_plain(*heading) && heading->numbering != Numbering::Hyphenated
        && !titles.empty() && titles.front().block == next_line(at);
    if (titles.empty() || is_usual)
        return {};
    Found found;
    for (std::size_t k = 0; k < codes.size(); ++k) {
        const std::string code(base::trim(line_at(codes[k])->text));
        const auto each = bare_heading(code);
        const auto number = is_plain(*each) ? plain_number(each->code) : std::nullopt;
        if (is_plain(*each) && (kind_of_label(titles[k].text) || !number || !counts_on(*number)))
            return {};
        m_last_number = number.value_or(m_last_number);
        document::Line &joined = found.lines.emplace_back(*line_at(codes[k]));
        joined.text = code + ' ' + titles[k].text;
        joined.runs.clear();
        joined.blank_lines_above = 1;
        joined.place.last_line = line_at(titles[k].block)->place.last_line;
    }
    for (const document::Line &each : found.lines)
        remember(each.text);
    found.lines.front().starts_page = line->starts_page;
    found.end = titles.back().block + 1;
    return found;
}

} // namespace taikei::reader

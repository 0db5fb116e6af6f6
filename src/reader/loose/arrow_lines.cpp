#include "reader/loose/arrow_lines.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/lexicon.hpp"
#include "reader/loose/loose_words.hpp"
#include "reader/reading.hpp"
#include "reader/table/head.hpp"
#include "reader/value/arrows.hpp"
#include "reader/value/cell.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace taikei::reader {
namespace {

/// 現状, R5, 目標値（R11）: which value it is that follows, and nothing else. Not 成約実績, a name that ends so.
bool says_which_value(std::string_view word)
{
    const auto head = look_up_head(word);
    return (head->kind || head->year) && (head->bare.empty() || !Lexicon::get().column(head->bare).empty());
}

/// Where a colon ends, the last one outside brackets that has a name before it: 移住相談件数：214件（R5）, and
/// 214件（R5） after it; not 現状：214件. 0 where there is none.
std::size_t end_of_colon_behind_name(std::string_view text)
{
    std::size_t found = 0;
    std::size_t word_begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        depth += c == U'（' || c == U'(' ? 1 : c == U'）' || c == U')' ? -1 : 0;
        const bool is_colon = (c == U'：' || c == U':') && depth == 0;
        const std::string_view word = text.substr(word_begin, here - word_begin);
        if (is_colon && !word.empty() && !says_which_value(word) && !look_up_head(word)->has(ColumnRole::Name))
            found = at;
        if (is_colon || base::is_space(c))
            word_begin = at;
    }
    return found;
}

/// 現状 8人, 現状：8人: the word says which value it is; the figure may stand without one.
ValueCellSource side_of(std::string_view text, model::ValueKind kind, const base::Place &place)
{
    ValueCellSource cell{kind, std::nullopt, "", std::string(base::trim(text)), place};
    const std::string_view trimmed = base::trim(text);
    std::size_t end = 0; // of the word
    std::size_t begin = 0; // of what is behind it
    while (begin < trimmed.size()) {
        end = begin;
        const char32_t c = base::next_code_point(trimmed, begin);
        if (base::is_space(c) || c == U'：' || c == U':')
            break;
    }
    const std::string_view rest = base::trim(trimmed.substr(begin));
    const Head head = parse_head(trimmed.substr(0, end));
    if (!rest.empty() && (head.kind || head.year)) {
        cell.kind = head.kind.value_or(kind);
        cell.year = head.year;
        cell.text = rest;
    }
    return cell;
}

/// - 認定農業者数：48経営体（R5） → 48経営体（R11） / - 減る分を新規の認定で補う: items of a list, set in below that of
/// an indicator and without figures of their own, are its note. Gives the element behind them.
std::size_t take_items_below(const std::vector<Element> &elements, std::size_t at, IndicatorSource &source)
{
    const auto depth_of = [&](std::size_t i) { return elements[i].line != nullptr ? elements[i].line->depth : 0; };
    std::size_t next = at + 1;
    for (; depth_of(at) > 0 && next < elements.size() && depth_of(next) > depth_of(at); ++next) {
        if (elements[next].kind != Element::Kind::Bullet || has_figure(elements[next].text))
            break;
        source.note += (source.note.empty() ? "" : "\n") + elements[next].text;
    }
    return next;
}

/// The name of an arrow's first side, and where its value begins: behind a colon, else at a word.
struct NamedSide {
    std::string_view name;
    std::size_t value_begin = 0;
};

/// ０回／年（R5）: a rate is one word.
bool is_slash_between(std::string_view side, std::string_view before, std::string_view behind)
{
    const auto end = static_cast<std::size_t>(before.data() - side.data()) + before.size();
    const auto begin = static_cast<std::size_t>(behind.data() - side.data());
    const std::string_view between = side.substr(end, begin - end);
    return between == "／" || between == "/";
}

/// None where the side is no name with a value: the value alone, or a step (計画：実施 → 評価), which nothing dates.
std::optional<NamedSide> part_first_side(std::string_view side, std::string_view last_side, bool is_in_block)
{
    if (const std::size_t colon = end_of_colon_behind_name(side); colon > 0) {
        const bool has_year = !model::find_years(last_side, model::FiscalYear{2030}).empty();
        if (is_in_block ? has_year || has_figure(last_side) : has_year && has_figure(side.substr(colon)))
            return NamedSide{side.substr(0, colon), colon};
    }
    // The name ends where the first value begins: at a space or colon.
    const auto words = listed_words(side);
    if (words.size() < 2)
        return std::nullopt;
    std::size_t begin = words.size() - 1;
    while (begin > 1 && has_figure(words[begin]) && !has_figure(words[begin - 1])
           && (look_up_head(words[begin - 1])->kind || parse_head(words[begin - 1]).year))
        --begin;
    while (begin > 1 && has_figure(words[begin - 1]) && is_slash_between(side, words[begin - 1], words[begin]))
        --begin;
    const auto value_begin = static_cast<std::size_t>(words[begin].data() - side.data());
    return NamedSide{side.substr(0, value_begin), value_begin};
}

/// Where the figure of 管理戸数　412戸（令和８年度） begins: behind the last wide gap, else the last space. 0 where the
/// text is no name with a figure.
std::size_t goal_begin(const std::string &text)
{
    const auto wide = text.rfind("　");
    const auto words = listed_words(text);
    if (words.size() < 2 || has_figure(words.front()))
        return 0;
    std::size_t begin = static_cast<std::size_t>(words.back().data() - text.data());
    if (wide != std::string::npos && wide > 0)
        begin = wide + std::string_view("　").size();
    return has_figure(std::string_view(text).substr(begin)) ? begin : 0;
}

} // namespace

std::size_t read_arrow_line(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    const Element &element = elements[at];
    std::string_view text = element.text;
    if (text.size() > 400 || text.find("。") != std::string_view::npos)
        return 0;
    const auto sides = split_at_arrows(text);
    if (sides.size() < 2)
        return 0;
    const bool in_block = reading.label && reading.label->kind == LabelKind::Indicators;
    const auto named = part_first_side(sides.front(), sides.back(), in_block);
    if (!named)
        return 0;
    const std::string_view first = sides.front().substr(named->value_begin);
    if (!in_block && !(has_figure(first) && has_figure(sides.back())))
        return 0;
    std::string name(base::trim(named->name));
    for (const std::string_view end : {"：", ":"}) {
        if (name.ends_with(end))
            name.resize(name.size() - end.size());
    }
    name = without_counter(name);
    if (name.empty())
        return 0;
    IndicatorSource source;
    source.node = reading.node();
    source.name = name;
    source.place = element.place;
    source.cells.push_back(side_of(first, model::ValueKind::Observed, element.place));
    for (std::size_t i = 1; i < sides.size(); ++i)
        source.cells.push_back(side_of(sides[i], model::ValueKind::Target, element.place));
    const std::size_t next = take_items_below(elements, at, source);
    return add_indicator(reading, std::move(source)) ? next - at : 0;
}

namespace {

/// 増加（R11）: what it shall be, and when. None for other text.
std::optional<model::FiscalYear> year_of_word(std::string_view text)
{
    constexpr std::size_t longest = 60; ///< in bytes
    if (text.size() > longest || has_figure(text))
        return std::nullopt;
    const ValueCell cell = parse_value_cell(text, "", model::FiscalYear{2030});
    return cell.parts.size() == 1 && !cell.parts.front().marks.empty() ? cell.parts.front().year : std::nullopt;
}

/// ・フォロワー数　増加（R11） below 重要業績評価指標, where others have an arrow before their goal.
bool read_dated_word(Reading &reading, const Element &element)
{
    constexpr std::string_view gap = "　";
    const auto end = element.text.rfind(gap);
    if (end == std::string::npos || end == 0 || element.text.contains("。"))
        return false;
    const auto text = std::string_view(element.text).substr(end + gap.size());
    const auto year = year_of_word(text);
    if (!year)
        return false;
    IndicatorSource source;
    source.node = reading.node();
    source.name = base::trim(std::string_view(element.text).substr(0, end));
    source.place = element.place;
    source.cells.push_back({model::ValueKind::Target, year, "", std::string(text), element.place});
    return add_indicator(reading, std::move(source));
}

} // namespace

bool read_goal_text(Reading &reading, std::string_view label, const Element &element)
{
    Element line = element;
    line.kind = Element::Kind::Text;
    if (read_arrow_line(reading, {line}, 0) > 0 || read_dated_word(reading, element))
        return true;
    const bool is_goal = look_up_head(label)->kind == model::ValueKind::Target || label.contains("目標");
    const std::size_t begin = goal_begin(element.text);
    if (!is_goal || begin == 0 || element.text.contains("。"))
        return false;
    IndicatorSource source;
    source.node = reading.node();
    source.name = base::trim(std::string_view(element.text).substr(0, begin));
    source.place = element.place;
    source.cells.push_back({model::ValueKind::Target, std::nullopt, "", element.text.substr(begin), element.place});
    return add_indicator(reading, std::move(source));
}

bool read_arrow_cell(Reading &reading, const std::string &name, const std::string &cell, const base::Place &place)
{
    if (name.empty() || !has_arrow(cell))
        return false;
    IndicatorSource source;
    source.node = reading.node();
    source.name = name;
    source.place = place;
    for (const auto side : split_at_arrows(cell))
        source.cells.push_back(
            side_of(side, source.cells.empty() ? model::ValueKind::Observed : model::ValueKind::Target, place));
    return add_indicator(reading, std::move(source));
}

} // namespace taikei::reader

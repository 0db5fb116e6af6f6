#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/loose/arrow_lines.hpp"
#include "reader/loose/loose_words.hpp"
#include "reader/loose/stated_indicators.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>

/// Indicators outside tables: 指標：集会所の数　現状値（R4）：３か所　目標値（R9）：８か所;
/// 就業者数　12人（R元）→20人（R6); a name with its values on the lines below it.
namespace taikei::reader {
namespace {

struct LabelledValue {
    Head head;
    std::string text;
};

struct LabelledLine {
    std::string name;
    std::string unit;
    std::string definition;
    std::string note;
    std::vector<LabelledValue> values;
};

/// Where the value begins in 現状値（R4）68.4％ and 【目標】80.0％; none for other words.
std::optional<std::size_t> glued_value(std::string_view word)
{
    for (const std::string_view bracket : {"）", ")", "】"}) {
        const auto close = word.find(bracket);
        if (close == std::string_view::npos || close + bracket.size() == word.size())
            continue;
        const std::size_t begin = close + bracket.size();
        std::string label(word.substr(0, begin));
        if (label.starts_with("【"))
            label = label.substr(std::string_view("【").size(), label.size() - 2 * std::string_view("【").size());
        if (look_up_head(label)->kind && has_figure(word.substr(begin)))
            return begin;
    }
    return std::nullopt;
}

/// A colon, or a figure behind something else: most lines are text without either, and spared a look at each word.
bool may_state_value(std::string_view text)
{
    return text.contains(':') || text.contains("：") || may_hold_number(text);
}

/// 目標置（令和１１年度）: a word of the field written wrongly; its first letters and its year say what it is.
std::optional<model::ValueKind> mistyped_kind(std::string_view word, const Head &head)
{
    constexpr std::array<std::pair<std::string_view, model::ValueKind>, 4> beginnings = {
        {{"目標", model::ValueKind::Target},
         {"基準", model::ValueKind::Observed},
         {"現状", model::ValueKind::Observed},
         {"実績", model::ValueKind::Observed}}};
    constexpr std::size_t letters = 9; ///< in bytes, before the year's bracket
    const auto bracket = std::min(word.find("（"), word.find('('));
    if (!head.year || head.kind || bracket != letters)
        return std::nullopt;
    const auto found = std::ranges::find_if(beginnings, [&](const auto &each) { return word.starts_with(each.first); });
    return found == beginnings.end() ? std::nullopt : std::optional(found->second);
}

/// 12人, or a dash where nothing is known yet.
bool fills_cell(std::string_view word)
{
    return has_figure(word) || states_no_value(word);
}

/// Not 指標, 現状値 or R5, which say what follows the colon.
bool may_be_name(std::string_view word)
{
    const auto head = look_up_head(word);
    return !head->kind && !head->year && !head->has(ColumnRole::Name) && !head->has(ColumnRole::Unit);
}

/// 移住相談件数：基準値 176件: the colon behind a name parts it from the word that says which value follows.
std::vector<std::string_view> words_of_line(std::string_view text)
{
    std::vector<std::string_view> words;
    for (const std::string_view word : listed_words(text)) {
        const auto wide = word.rfind("：");
        const auto colon = wide != std::string_view::npos ? wide : word.rfind(':');
        const std::size_t behind = colon == wide ? std::string_view("：").size() : 1;
        const bool parts_name = words.empty() && colon != std::string_view::npos && colon > 0
            && look_up_head(word.substr(colon + behind))->kind && may_be_name(word.substr(0, colon));
        words.push_back(parts_name ? word.substr(0, colon) : word);
        if (parts_name)
            words.push_back(word.substr(colon + behind));
    }
    return words;
}

/// None where the line states no labelled value.
std::optional<LabelledLine> parse_labelled_line(std::string_view text)
{
    if (text.size() > 600 || !may_state_value(text))
        return std::nullopt;
    LabelledLine line;
    std::string *open = &line.name;
    std::string bare(text);
    take_bullet(bare);
    const auto words = words_of_line(bare);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        std::size_t colon = word.find("：");
        std::size_t colon_size = std::string_view("：").size();
        if (colon == std::string_view::npos) {
            colon = word.find(':');
            colon_size = 1;
        }
        std::string_view before = word.substr(0, colon);
        for (const std::string_view sign : {"※", "（", "("}) {
            if (before.starts_with(sign) && colon != std::string_view::npos)
                before.remove_prefix(sign.size());
        }
        std::string unbracketed(before);
        for (const std::string_view bracket : {"【", "】"}) {
            if (const auto found = unbracketed.find(bracket); found != std::string::npos)
                unbracketed.replace(found, bracket.size(), " ");
        }
        // 現状値（R4）68.4％: the value right behind the bracket.
        if (const auto glued = colon == std::string_view::npos ? glued_value(word) : std::nullopt) {
            line.values.push_back({parse_head(word.substr(0, *glued)), std::string(word.substr(*glued))});
            open = &line.values.back().text;
            continue;
        }
        Head head = parse_head(unbracketed);
        if (const auto kind = mistyped_kind(unbracketed, head)) {
            head.kind = kind;
            head.roles.clear();
        }
        const bool next_is_value =
            colon == std::string_view::npos && head.kind && i + 1 < words.size() && fills_cell(words[i + 1]);
        if (colon != std::string_view::npos || next_is_value) {
            const std::string_view after =
                colon == std::string_view::npos ? std::string_view() : word.substr(colon + colon_size);
            if (head.is_value() && (head.kind || head.year)) {
                line.values.push_back({head, std::string(after)});
                open = &line.values.back().text;
                continue;
            }
            if (head.is_computed) {
                static std::string ignored;
                open = &ignored;
                continue;
            }
            if (head.has(ColumnRole::Name) && line.values.empty()) {
                line.name = after;
                open = &line.name;
                continue;
            }
            if (head.has(ColumnRole::Unit)) {
                line.unit = after;
                open = &line.unit;
                continue;
            }
            if (head.has(ColumnRole::Definition) && !line.values.empty()) {
                line.definition = after;
                open = &line.definition;
                continue;
            }
        }
        if (!open->empty())
            *open += ' ';
        *open += word;
    }
    std::erase_if(line.values, [](const LabelledValue &value) { return value.text.empty(); });
    if (line.values.empty() || line.name.find("。") != std::string::npos)
        return std::nullopt;
    if (std::ranges::any_of(line.values, [](const LabelledValue &value) { return value.text.size() > 90; }))
        return std::nullopt;
    return line;
}

void add_labelled(Reading &reading, const LabelledLine &line, const base::Place &place)
{
    IndicatorSource source;
    source.node = reading.node();
    source.name = line.name;
    source.unit = line.unit;
    source.definition = line.definition;
    source.note = line.note;
    source.place = place;
    for (const auto &value : line.values)
        source.cells.push_back({value.head.kind.value_or(model::ValueKind::Observed), value.head.year,
                                value.head.unit.value_or(""), value.text, place});
    add_indicator(reading, std::move(source));
}

/// 新規創業件数　累計25件　※基準値：3件: in a list of goals the figure behind the name is the goal.
void take_goal_from_name(LabelledLine &line)
{
    const auto words = listed_words(line.name);
    if (words.size() < 2 || !has_figure(words.back())
        || std::ranges::any_of(line.values,
                               [](const LabelledValue &value) { return value.head.kind == model::ValueKind::Target; }))
        return;
    LabelledValue goal;
    goal.head.kind = model::ValueKind::Target;
    goal.text = words.back();
    line.name = base::trim(
        std::string_view(line.name).substr(0, static_cast<std::size_t>(words.back().data() - words.front().data())));
    line.values.push_back(std::move(goal));
}

/// The line below a name: 現状：298億円 is no label in a block of indicators, where a figure is all that it heads.
std::string_view value_line(const Reading &reading, const Element &element)
{
    const bool in_block = reading.label && reading.label->kind == LabelKind::Indicators;
    const bool is_value = in_block && element.kind == Element::Kind::Label && element.line != nullptr
        && has_figure(element.text) && !element.text.contains("。");
    return is_value ? std::string_view(element.line->text) : element.text;
}

/// 目標設定の考え方：過去5年の伸びが続くものとする。, 備考：商工課調べ: told of the indicator whose values stand above.
bool take_told(LabelledLine &line, std::string_view text)
{
    constexpr std::size_t longest_label = 60; ///< in bytes
    const auto wide = text.find("：");
    const auto colon = std::min(wide, text.find(':'));
    if (colon == std::string_view::npos || colon == 0 || colon > longest_label)
        return false;
    const auto head = look_up_head(text.substr(0, colon));
    const std::string_view told = base::trim(text.substr(colon + (colon == wide ? std::string_view("：").size() : 1)));
    const bool defines = head->has(ColumnRole::Definition);
    if (head->is_value() || told.empty() || !(defines || head->has(ColumnRole::Note)))
        return false;
    std::string &target = defines ? line.definition : line.note;
    if (!target.empty())
        target += ' ';
    target += told;
    return true;
}

std::size_t read_labelled_lines(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    auto first = parse_labelled_line(elements[at].text);
    std::size_t next = at + 1;
    if (!first) {
        // A name alone, its values below.
        if (next >= elements.size() || elements[at].text.size() > 150
            || elements[at].text.find("。") != std::string::npos)
            return 0;
        const auto below = parse_labelled_line(value_line(reading, elements[next]));
        if (!below || !below->name.empty()
            || (elements[next].kind != Element::Kind::Text && elements[next].kind != Element::Kind::Bullet
                && elements[next].kind != Element::Kind::Label))
            return 0;
        first = LabelledLine{};
        first->name = without_counter(elements[at].text);
    }
    if (first->name.empty())
        return 0;
    const bool in_block = reading.label && reading.label->kind == LabelKind::Indicators;
    while (next < elements.size() && elements[next].line != nullptr) {
        const auto more = parse_labelled_line(elements[next].line->text);
        if (!more && in_block && !first->values.empty() && take_told(*first, elements[next].line->text)) {
            ++next;
            continue;
        }
        if (!more || !more->name.empty())
            break;
        first->values.insert(first->values.end(), more->values.begin(), more->values.end());
        if (first->unit.empty())
            first->unit = more->unit;
        if (first->definition.empty())
            first->definition = more->definition;
        ++next;
    }
    if (first->values.empty())
        return 0;
    if (in_block)
        take_goal_from_name(*first);
    const bool any_figure =
        std::ranges::any_of(first->values, [](const auto &value) { return has_figure(value.text); });
    if (!in_block && !any_figure && first->values.size() < 2)
        return 0;
    // スケジュール: 2023年度：対象の拡大 … are steps, and no values.
    const bool only_years =
        std::ranges::none_of(first->values, [](const auto &value) { return value.head.kind.has_value(); });
    if (!in_block && only_years
        && !std::ranges::all_of(first->values, [](const auto &value) { return has_figure(value.text); }))
        return 0;
    add_labelled(reading, *first, elements[at].place);
    return next - at;
}

} // namespace

Stated stated_by_labelled_line(std::string_view text)
{
    const auto line = parse_labelled_line(text);
    if (!line)
        return Stated::Nothing;
    const auto kinds = std::ranges::count_if(
        line->values, [](const LabelledValue &value) { return value.head.kind && has_figure(value.text); });
    if (kinds == 0 || kinds != std::ssize(line->values) || (!line->name.empty() && kinds < 2))
        return Stated::Nothing;
    return line->name.empty() ? Stated::Values : Stated::NameAndValues;
}

std::size_t read_loose_indicators(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    if (reading.label && reading.label->kind == LabelKind::Glossary)
        return 0;
    if (reading.draft.current == no_node && !(reading.label && reading.label->kind == LabelKind::Indicators))
        return 0;
    const Element &element = elements[at];
    if (element.kind == Element::Kind::Label) {
        // 指標：… with its values on the same line.
        if (element.label_kind != LabelKind::Indicators || element.text.empty() || element.line == nullptr)
            return 0;
        const auto line = parse_labelled_line(element.line->text);
        if (line && !line->name.empty()) {
            add_labelled(reading, *line, element.place);
            return 1;
        }
        // 指　標：受講者数 above 現状値（R4）：612人.
        return look_up_head(element.label)->has(ColumnRole::Name) ? read_labelled_lines(reading, elements, at) : 0;
    }
    if (element.kind != Element::Kind::Text && element.kind != Element::Kind::Bullet)
        return 0;
    if (const std::size_t taken = read_arrow_line(reading, elements, at); taken > 0)
        return taken;
    if (const std::size_t taken = read_stated_indicators(reading, elements, at); taken > 0)
        return taken;
    if (const std::size_t taken = read_labelled_lines(reading, elements, at); taken > 0)
        return taken;
    // ［数値目標］ above 管理戸数　412戸（令和８年度）.
    const bool in_goals = reading.label && reading.label->kind == LabelKind::Indicators && element.text.contains("　");
    return in_goals && read_goal_text(reading, reading.label->label, element) ? 1 : 0;
}

} // namespace taikei::reader

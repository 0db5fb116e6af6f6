#include "reader/loose/stated_indicators.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/classify/line_beginning.hpp"
#include "reader/lexicon.hpp"
#include "reader/loose/loose_words.hpp"
#include "reader/loose/stated_values.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::string_view full_stop = "。";

/// What the sentences about one indicator say.
struct Statement {
    std::string name;
    std::vector<StatedValue> values;
    std::string definition;
    std::string note;
    int notes = 0;
};

/// 指標１, 【成果指標2】, KPI①: the number counts the indicators.
bool is_counted_indicator(std::string_view line)
{
    if (!begins_with_any(line, {"指標", "成果", "活動", "評価", "数値", "取組", "KPI", "ＫＰＩ", "【", "［"}))
        return false;
    static const RE2 pattern(
        R"(^[【［]?(?:成果|活動|評価|数値|取組)?(?:指標|KPI|ＫＰＩ)[ 　]?(?:[①-⑳]|[0-9０-９]{1,2}[】］ 　：:．.]))");
    return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

/// The name without what counts it.
std::string name_in(std::string name)
{
    static const RE2 bracketed(R"(^[【［][^】］]{1,30}[】］][ 　]*)");
    if (is_counted_indicator(name))
        RE2::Replace(&name, bracketed, "");
    return without_counter(name);
}

/// Sentences, without their full stops; one in brackets or quotation marks does not end that around it.
std::vector<std::string_view> sentences_of(std::string_view text)
{
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = text.find(full_stop); at != std::string_view::npos; at = text.find(full_stop, at + 1)) {
        const std::string_view sentence = text.substr(begin, at - begin);
        if (base::count_open_brackets(sentence) > 0)
            continue;
        sentences.push_back(base::trim(sentence));
        begin = at + full_stop.size();
    }
    if (const auto last = base::trim(text.substr(begin)); !last.empty())
        sentences.push_back(last);
    return sentences;
}

/// 男女共同参画に関する市民意識調査 of 出典は、男女共同参画に関する市民意識調査; none for other sentences.
std::optional<std::string> definition_in(std::string_view sentence)
{
    static const RE2 pattern(
        R"(^[（(]?(\p{Han}{2,8})(?:は、?|[：:、])[ 　]*(.+?)(?:である|です|とする|による)?[）)]?$)");
    std::string word;
    std::string said;
    if (!RE2::FullMatch(re2::StringPiece(sentence.data(), sentence.size()), pattern, &word, &said)
        || !Lexicon::get().column(base::fold_tight(word)).has(ColumnRole::Definition))
        return std::nullopt;
    if (base::count_open_brackets(said) > 0) // 出典は、人権課調べ（各年４月１日現在）
        said += sentence.ends_with(')') ? ")" : "）";
    return said;
}

/// なお、会計年度任用職員を含む: behind the values, what is to be known of them.
void add_note(Statement &statement, std::string_view sentence)
{
    constexpr std::string_view besides = "なお、";
    const bool is_besides = sentence.starts_with(besides);
    if (is_besides)
        sentence.remove_prefix(besides.size());
    if (!statement.note.empty() && !statement.note.ends_with(full_stop))
        statement.note += full_stop;
    statement.note += sentence;
    if (!is_besides)
        statement.note += full_stop;
    ++statement.notes;
}

/// Behind a value of an earlier year, the verb at the end of a list is meant of all:
/// 令和５年度は12回でした。令和８年度に 15回、令和11年度に20回を目指します.
void add_values(Statement &statement, std::vector<StatedValue> values)
{
    for (StatedValue &value : values) {
        const bool is_later = value.year && std::ranges::any_of(statement.values, [&](const StatedValue &earlier) {
                                  return earlier.year && *earlier.year < *value.year;
                              });
        if (!value.kind && is_later)
            value.kind = value.kind_of_list;
    }
    std::ranges::move(values, std::back_inserter(statement.values));
}

/// Takes （出典：総務課調べ） off the end of the sentence.
void take_source(Statement &statement, std::string_view &sentence)
{
    const auto open = sentence.ends_with("）") ? sentence.rfind("（") : std::string_view::npos;
    if (open == std::string_view::npos || open == 0)
        return;
    if (auto definition = definition_in(sentence.substr(open))) {
        statement.definition = *std::move(definition);
        sentence = base::trim(sentence.substr(0, open));
    }
}

/// Adds what the sentence says of an indicator that is named already; false where it says neither values nor their
/// source.
bool add_sentence(Statement &statement, std::string_view sentence)
{
    if (auto definition = definition_in(sentence)) {
        statement.definition = *std::move(definition);
        return true;
    }
    take_source(statement, sentence);
    if (auto values = parse_stated_values(sentence)) {
        add_values(statement, *std::move(values));
        return true;
    }
    return false;
}

/// なお、…, ただし、…: goes on with what the sentence before says.
bool is_remark(std::string_view sentence)
{
    return begins_with_any(sentence, {"なお", "ただし", "※", "この", "（"});
}

/// A goal, or values of two years: more than a figure that is mentioned.
bool states_indicator(const Statement &statement)
{
    constexpr int most_notes = 2;
    const auto is_goal = [](const StatedValue &value) { return value.kind == model::ValueKind::Target; };
    const bool has_goal = std::ranges::any_of(statement.values, is_goal);
    return !statement.name.empty() && (has_goal || statement.values.size() > 1) && statement.notes <= most_notes;
}

/// A name that sentences of their own follow.
std::optional<Statement> read_named(std::string name, std::string_view text)
{
    Statement statement;
    statement.name = std::move(name);
    for (const auto sentence : sentences_of(text)) {
        if (add_sentence(statement, sentence))
            continue;
        if (statement.values.empty())
            return std::nullopt;
        add_note(statement, sentence);
    }
    return states_indicator(statement) ? std::optional(std::move(statement)) : std::nullopt;
}

/// 令和11年度までに、: where the name behind it begins. 0 where no year begins the sentence.
std::size_t end_of_first_year(std::string_view sentence)
{
    static const RE2 joint(R"(^(?:末|時点|における|までに|には|まで|に|の)*、?)");
    const auto years = model::find_years(sentence, model::FiscalYear{2030});
    if (years.empty() || years.front().begin != 0)
        return 0;
    const std::size_t end = years.front().end;
    re2::StringPiece match;
    const re2::StringPiece rest(sentence.data() + end, sentence.size() - end);
    joint.Match(rest, 0, rest.size(), RE2::ANCHOR_START, &match, 1);
    return end + match.size();
}

/// 女性委員の割合; not 計画期間, nor what leads up to a name (本計画では、…).
bool may_name_indicator(std::string_view name)
{
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 60;
    const std::size_t letters = base::length(name);
    return letters >= shortest && letters <= longest && !name.contains("、") && !begins_stated_value(name)
        && !name.ends_with("期間") && !name.ends_with("年度") && base::count_open_brackets(name) == 0;
}

/// 目標値 of 女性委員の割合の目標値; empty where the name ends otherwise.
std::string_view kind_behind_name(std::string_view name)
{
    constexpr std::string_view of = "の";
    const auto at = name.rfind(of);
    const std::string_view word = at == std::string_view::npos ? std::string_view() : name.substr(at + of.size());
    const RoleSet roles = Lexicon::get().column(base::fold_tight(word));
    return roles.has(ColumnRole::Target) || roles.has(ColumnRole::Observed) ? word : std::string_view();
}

/// `rest` begins with the joint behind the name, which is part of what is read: a particle makes a sentence of it.
std::optional<Statement> read_values_of(std::string_view name, std::string_view first_year, std::string_view rest,
                                        std::string_view joint)
{
    Statement statement;
    take_source(statement, rest);
    const std::string_view kind = kind_behind_name(name);
    if (joint == "について" && rest.starts_with(joint))
        rest.remove_prefix(joint.size());
    auto values = parse_stated_values(std::string(first_year) + std::string(kind) + std::string(rest));
    if (!values || values->empty())
        return std::nullopt;
    if (!kind.empty())
        name.remove_suffix(kind.size() + std::string_view("の").size());
    statement.name = name;
    statement.values = *std::move(values);
    return statement;
}

/// 女性委員の割合を、令和３年度の28.6％から令和８年度までに40％に引き上げます: the name stands before a particle or
/// colon behind which the values are all. None for any other sentence.
std::optional<Statement> read_with_name(std::string_view sentence)
{
    constexpr std::array<std::string_view, 6> joints = {"を", "は", "について", "：", ":", "　"};
    const std::size_t begin = end_of_first_year(sentence);
    const std::string_view first_year = sentence.substr(0, begin);
    const std::string_view text = sentence.substr(begin);
    const std::size_t farthest = std::min(text.size(), std::size_t{240}); // in bytes
    for (std::size_t at = 0; at < farthest;) {
        const auto joint =
            std::ranges::find_if(joints, [&](std::string_view each) { return text.substr(at).starts_with(each); });
        const std::string_view name = base::trim(text.substr(0, at));
        if (joint == joints.end() || !may_name_indicator(name)) {
            base::next_code_point(text, at);
            continue;
        }
        if (auto statement = read_values_of(name, first_year, text.substr(at), *joint))
            return statement;
        base::next_code_point(text, at);
    }
    return std::nullopt;
}

/// What sentences that name their indicators say.
struct NamedStatements {
    std::vector<Statement> statements;
    std::string rest; ///< sentences that are of no indicator
};

/// Sentences each of which names its indicator, or goes on with that of the one before. Others stay what they are.
NamedStatements read_with_names(std::string_view text)
{
    NamedStatements read;
    for (const auto sentence : sentences_of(text)) {
        if (auto named = read_with_name(sentence))
            read.statements.push_back(*std::move(named));
        else if (!read.statements.empty() && is_remark(sentence))
            add_note(read.statements.back(), sentence);
        else if (read.statements.empty() || !add_sentence(read.statements.back(), sentence))
            read.rest += std::string(sentence) + std::string(full_stop);
    }
    if (!std::ranges::all_of(read.statements, states_indicator))
        return {};
    return read;
}

/// Some lines that belong together.
struct Lines {
    std::vector<std::string_view> texts;
    std::size_t end = 0; ///< the element behind them

    std::string joined(std::size_t first) const
    {
        std::string text;
        for (std::size_t i = first; i < texts.size(); ++i)
            text += texts[i];
        return text;
    }
};

std::string_view line_of(const Element &element)
{
    return element.line != nullptr && element.bullet.empty() ? base::trim(element.line->text) : element.text;
}

/// True where the line goes on with what stands above it and ends with `above`.
bool goes_on(const Element &element, std::string_view above, bool is_first)
{
    const std::string_view line = line_of(element);
    const bool is_open = !is_first && !above.ends_with(full_stop);
    if (element.kind == Element::Kind::Table || is_counted_indicator(line) || !element.bullet.empty()
        || (element.blank_above > 0 && !is_open))
        return false;
    if (element.kind != Element::Kind::Text) // 目標は…, 出典は… may look like a label
        return element.blank_above == 0 && !element.decorated && element.kind != Element::Kind::Bullet
            && (is_open || line.contains(full_stop));
    // A name of its own behind the last full stop.
    return is_open || is_first || line.contains(full_stop) || begins_stated_value(line)
        || begins_with_any(line, {"出典", "なお", "ただし"});
}

Lines collect_lines(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t most_lines = 12;
    Lines lines;
    lines.texts.push_back(line_of(elements[at]));
    std::size_t next = at + 1;
    while (next < elements.size() && next - at < most_lines
           && goes_on(elements[next], lines.texts.back(), next == at + 1 && !lines.texts[0].contains(full_stop))) {
        lines.texts.push_back(line_of(elements[next]));
        ++next;
    }
    lines.end = next;
    return lines;
}

/// The name on the first line, or on the first two, else in the sentences.
NamedStatements read_lines(const Lines &lines, bool is_in_block)
{
    constexpr std::size_t most_name_lines = 2;
    std::string name;
    for (std::size_t i = 0; i < most_name_lines && i + 1 < lines.texts.size(); ++i) {
        name += lines.texts[i];
        if (name.contains(full_stop))
            break;
        if (auto statement = read_named(name_in(name), lines.joined(i + 1)))
            return {.statements = {*std::move(statement)}, .rest = {}};
    }
    NamedStatements read = read_with_names(name_in(lines.joined(0)));
    if (!is_in_block && !read.rest.empty())
        return {};
    return read;
}

void add_statement(Reading &reading, Statement statement, const base::Place &place)
{
    IndicatorSource source;
    source.node = reading.node();
    source.name = std::move(statement.name);
    source.definition = std::move(statement.definition);
    source.note = std::move(statement.note);
    source.place = place;
    for (StatedValue &value : statement.values) {
        const bool is_to_come = value.year && reading.period && *value.year > reading.period->from;
        const auto unsaid = is_to_come ? model::ValueKind::Target : model::ValueKind::Observed;
        source.cells.push_back({value.kind.value_or(unsaid), value.year, "", std::move(value.text), place});
    }
    add_indicator(reading, std::move(source));
}

} // namespace

std::size_t read_stated_indicators(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    const bool is_in_block = reading.label && reading.label->kind == LabelKind::Indicators;
    const Element &element = elements[at];
    if (!is_in_block && !is_counted_indicator(line_of(element)))
        return 0;
    const Lines lines = collect_lines(elements, at);
    if (std::ranges::none_of(lines.texts, may_hold_number))
        return 0;
    NamedStatements read = read_lines(lines, is_in_block);
    if (read.statements.empty())
        return 0;
    for (Statement &statement : read.statements)
        add_statement(reading, std::move(statement), element.place);
    if (!read.rest.empty())
        add_text(reading, reading.node(), reading.label->label, reading.label->kind, read.rest, element.place);
    return lines.end - at;
}

} // namespace taikei::reader

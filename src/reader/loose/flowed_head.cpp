#include "reader/loose/flowed_head.hpp"

#include "base/text.hpp"
#include "reader/loose/flowed_words.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_word = 45; ///< in bytes
constexpr std::size_t most_columns = 30; ///< more are no head, but a list of words
constexpr std::size_t longest_head_line = 110; ///< in bytes

bool is_value_head(const Head &head)
{
    return head.is_value() || head.is_computed;
}

/// （令和４年度）, （基準年度）, 2021(R3)年度 below a head: what it lacks.
bool completes(const Head &above, std::string_view word, const Head &head)
{
    if (!is_value_head(above) || !head.is_value())
        return false;
    const bool is_bracketed = word.starts_with("（") || word.starts_with("(");
    const bool brings_year = head.year && !head.kind && !above.year;
    const bool brings_kind = head.kind && !head.year && !above.kind;
    return brings_year || (is_bracketed && brings_kind);
}

/// A word that names the rows, whether the lexicon knows it or not: 部門, 種目.
bool may_name_rows(const std::string &word, const Head &head)
{
    constexpr std::size_t longest_name = 24; ///< in bytes
    return word.size() <= longest_name && !head.is_known() && !has_figure(word) && !is_dash(word)
        && !word.contains("：") && !word.ends_with("。") && !word.ends_with("）");
}

bool is_year_word(const std::string &word)
{
    const auto head = look_up_head(word);
    return head->year && !head->kind && head->roles.empty();
}

/// 策定時 進捗状況 目標値 above four years or more: what was done since stands between one base and one goal.
bool is_progress(const std::vector<Head> &kinds, std::size_t years)
{
    return kinds.size() == 3 && years > 3 && kinds[0].kind == model::ValueKind::Observed
        && kinds[1].kind == model::ValueKind::Observed && kinds[2].kind == model::ValueKind::Target;
}

/// 進捗状況 above years: what has been reached.
bool says_progress(std::string_view word)
{
    return word.starts_with("進捗") && word.ends_with("状況");
}

/// 現状値 目標値 above three years: one base, and goals on the way to the last one.
bool has_one_base(const std::vector<Head> &kinds)
{
    constexpr std::array<std::string_view, 5> bases = {"現状", "基準", "策定", "当初", "現在"};
    return kinds.size() == 2 && kinds[0].kind == model::ValueKind::Observed
        && kinds[1].kind != model::ValueKind::Observed
        && std::ranges::any_of(bases, [&](std::string_view base) { return kinds[0].bare.starts_with(base); });
}

/// How many years of the row below stand under each kind: one each, or halves; 見込 between two others is the last year
/// of the first half. Empty where it cannot be told.
std::vector<std::size_t> years_of_kinds(const std::vector<Head> &kinds, std::size_t years)
{
    const std::size_t half = years / 2;
    if (kinds.size() == years)
        return std::vector<std::size_t>(years, 1);
    if (is_progress(kinds, years))
        return {1, years - 2, 1};
    if (years % 2 != 0 && years > 1 && has_one_base(kinds))
        return {1, years - 1};
    if (years % 2 != 0 || kinds.size() > half + 1)
        return {};
    if (kinds.size() == 2)
        return {half, half};
    const bool expects =
        kinds.size() == 3 && half > 1 && kinds[1].bare.starts_with("見込") && kinds[1].kind != kinds[0].kind;
    return expects ? std::vector<std::size_t>{half - 1, 1, half} : std::vector<std::size_t>();
}

/// 計画策定 above 時: a word of the field that the column's edge cut.
bool is_cut_word(const std::string &word, const std::string &rest)
{
    constexpr std::size_t longest_rest = 12; ///< in bytes
    return rest.size() <= longest_rest && (rest == "値" || look_up_head(rest)->roles.empty())
        && !Lexicon::get().column(base::fold_tight(word + rest)).empty();
}

class HeadLines {
public:
    /// False where the line is no more of the head. `below`: the words of the next line, the first of which may be the
    /// rest of the last one here.
    bool add(std::vector<std::string> words, const std::vector<std::string> &below)
    {
        if (std::exchange(m_took_first, false))
            words.erase(words.begin());
        const bool is_stacked = words.size() <= 1 && (m_head.lines == 0 || m_head.is_stacked);
        if (!words.empty() && !below.empty() && is_cut_word(words.back(), below.front())) {
            words.back() += below.front();
            m_took_first = true;
        }
        FlowedHead longer = m_head;
        if (std::ranges::all_of(words, is_year_word) && put_below_kinds(longer, words)) {
            ++longer.lines;
            longer.is_stacked = is_stacked;
            m_head = std::move(longer);
            return true;
        }
        for (const std::string &word : words) {
            if (!add_word(longer, word))
                return false;
        }
        ++longer.lines;
        longer.is_stacked = is_stacked;
        m_head = std::move(longer);
        return true;
    }

    std::optional<FlowedHead> finish()
    {
        auto &heads = m_head.heads;
        const auto first = std::ranges::find_if(heads, is_value_head);
        m_head.first_value = static_cast<std::size_t>(first - heads.begin());
        const auto end = std::find_if_not(first, heads.end(), is_value_head);
        m_head.end_of_values = static_cast<std::size_t>(end - heads.begin());
        const bool is_split = std::any_of(end, heads.end(), is_value_head);
        const bool has_value = std::any_of(first, end, [](const Head &head) { return head.is_value(); });
        const bool lacks_years = std::ranges::any_of(m_head.texts, says_progress);
        if (heads.empty() || is_split || !has_value || lacks_years)
            return std::nullopt;
        const bool has_first = m_head.has_code() || m_head.has_level();
        const std::size_t name_alone =
            1 + (has_first ? 1 : 0) + (m_head.has_part() ? 1 : 0) + (m_head.has_unit() ? 1 : 0);
        const bool is_wide = m_head.value_count() > 1 || m_head.has_unit() || m_head.has_departments();
        return is_wide && m_head.first_value == name_alone ? std::optional(std::move(m_head)) : std::nullopt;
    }

private:
    /// 実績 見込 見込量 above R3 R4 R5 R6 R7 R8: a column each year, below its kind. Behind the kinds, 備考 and 担当課
    /// may stand that are as high as both lines.
    static bool put_below_kinds(FlowedHead &head, const std::vector<std::string> &years)
    {
        std::size_t end = head.heads.size();
        while (end > 0 && !is_value_head(head.heads[end - 1]))
            --end;
        std::size_t first = end;
        while (first > 0 && head.heads[first - 1].kind && !head.heads[first - 1].year)
            --first;
        const auto at = [](auto &all, std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
        const std::vector<Head> kinds(at(head.heads, first), at(head.heads, end));
        const auto counts = kinds.size() < 2 ? std::vector<std::size_t>() : years_of_kinds(kinds, years.size());
        if (counts.empty())
            return false;
        const std::vector<std::string> texts(at(head.texts, first), at(head.texts, end));
        const std::vector<Head> heads_behind(at(head.heads, end), head.heads.end());
        const std::vector<std::string> texts_behind(at(head.texts, end), head.texts.end());
        head.heads.resize(first);
        head.texts.resize(first);
        std::size_t year = 0;
        for (std::size_t k = 0; k < counts.size(); ++k) {
            for (std::size_t i = 0; i < counts[k]; ++i, ++year) {
                head.heads.push_back(join_heads({kinds[k], *look_up_head(years[year])}));
                head.texts.push_back((says_progress(texts[k]) ? kinds[k].text : texts[k]) + '\n' + years[year]);
            }
        }
        head.heads.insert(head.heads.end(), heads_behind.begin(), heads_behind.end());
        head.texts.insert(head.texts.end(), texts_behind.begin(), texts_behind.end());
        return true;
    }

    static bool add_word(FlowedHead &head, const std::string &word)
    {
        if (word.size() > longest_word || head.heads.size() == most_columns)
            return false;
        const auto known = look_up_head(word);
        if (!head.heads.empty() && completes(head.heads.back(), word, *known)) {
            head.heads.back() = join_heads({head.heads.back(), *known});
            head.texts.back() += '\n' + word;
            return true;
        }
        const bool is_first = head.heads.empty();
        if (!is_first && says_progress(word)) {
            head.heads.push_back(*look_up_head("実績値"));
            head.texts.push_back(word);
            return true;
        }
        if (is_first ? is_value_head(*known) || (!known->is_known() && !may_name_rows(word, *known))
                     : !known->is_known() || (is_value(word) && !known->year && !known->kind))
            return false;
        head.heads.push_back(*known);
        head.texts.push_back(is_first && !known->is_known() ? "項目" : word);
        return true;
    }

    FlowedHead m_head;
    bool m_took_first = false; ///< the first word of the next line belongs to the last of this
};

/// 指標名 alone, above 現状値: heads that stand one a line above rows that flow.
bool begins_stacked_head(const std::vector<std::string> &words, const std::vector<std::string> &below)
{
    if (words.size() != 1 || below.size() != 1 || words.front().size() > longest_word)
        return false;
    const auto head = look_up_head(words.front());
    const auto next = look_up_head(below.front());
    return head->has(ColumnRole::Name) && !is_value_head(*head) && next->is_known() && !is_value(below.front());
}

/// A look at a line alone, without the one below it.
bool may_hold_head(const std::vector<std::string> &words)
{
    if (words.empty() || words.front().size() > longest_word)
        return false;
    return words.size() == 2 || look_up_head(words.size() == 1 ? words[0] : words[1])->is_known();
}

/// Most lines are text: the words of a head are few and short, and the second is one that the lexicon knows.
bool may_begin_head(const std::vector<std::string> &words, const std::vector<std::string> &below)
{
    constexpr std::size_t most_words = 14;
    if (words.size() < 2 || words.size() > most_words)
        return false;
    const auto second = look_up_head(words[1]);
    const bool is_cut = words.size() == 2 && !below.empty() && is_cut_word(words[1], below.front());
    return (second->is_known() || is_cut) && words.front().size() <= longest_word;
}

} // namespace

bool FlowedHead::has_part() const
{
    const std::size_t at = first_value - (has_unit() ? 1 : 0);
    return at > (has_code() || has_level() ? 2 : 1) && heads[at - 1].has(ColumnRole::NameIfAlone)
        && !heads[at - 1].has(ColumnRole::Unit);
}

bool FlowedHead::has_departments() const
{
    return std::ranges::any_of(heads, [](const Head &head) { return head.has(ColumnRole::Department); });
}

bool FlowedHead::has_remark_and_office() const
{
    return heads.size() == end_of_values + 2 && heads.back().has(ColumnRole::Department)
        && !heads[end_of_values].has(ColumnRole::Department);
}

namespace {

std::vector<std::string> words_below(const std::vector<Element> &elements, std::size_t at)
{
    const Element *next = at + 1 < elements.size() ? &elements[at + 1] : nullptr;
    const bool is_line = next != nullptr && next->line != nullptr && next->blank_above == 0
        && next->line->text.size() <= longest_head_line;
    return is_line ? flowed_words(next->line->text) : std::vector<std::string>();
}

} // namespace

std::optional<FlowedHead> find_flowed_head(const std::vector<Element> &elements, std::size_t at)
{
    HeadLines lines;
    for (std::size_t i = at; i < elements.size() && (i == at || elements[i].blank_above == 0); ++i) {
        const Element &element = elements[i];
        if (element.line == nullptr || element.line->text.size() > longest_head_line
            || element.line->text.contains('\t') || (element.heading && !element.heading->level.empty()))
            break;
        if (i == at && !element.line->text.contains(' ') && element.line->text.size() > longest_word)
            break;
        const auto words = flowed_words(element.line->text);
        if (i == at && !may_hold_head(words))
            break;
        const auto below = words_below(elements, i);
        const bool begins =
            i > at || may_begin_head(words, below) || (!element.decorated && begins_stacked_head(words, below));
        if (words.empty() || !begins || !lines.add(words, below))
            break;
    }
    return lines.finish();
}

} // namespace taikei::reader

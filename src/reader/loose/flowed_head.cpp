#include "reader/loose/flowed_head.hpp"

#include "base/text.hpp"
#include "reader/loose/torn_line.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>

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

class HeadLines {
public:
    /// False where the line is no more of the head.
    bool add(const std::vector<std::string> &words)
    {
        FlowedHead longer = m_head;
        for (const std::string &word : words) {
            if (!add_word(longer, word))
                return false;
        }
        ++longer.lines;
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
        if (heads.empty() || is_split || !has_value)
            return std::nullopt;
        const bool has_first = m_head.has_code() || m_head.has_level();
        const std::size_t name_alone = 1 + (has_first ? 1 : 0) + (m_head.has_unit() ? 1 : 0);
        const bool is_wide = m_head.value_count() > 1 || m_head.has_unit() || m_head.has_departments();
        return is_wide && m_head.first_value == name_alone ? std::optional(std::move(m_head)) : std::nullopt;
    }

private:
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
        if (is_first ? is_value_head(*known) || (!known->is_known() && !may_name_rows(word, *known))
                     : !known->is_known() || (is_value(word) && !known->year && !known->kind))
            return false;
        head.heads.push_back(*known);
        head.texts.push_back(is_first && !known->is_known() ? "項目" : word);
        return true;
    }

    FlowedHead m_head;
};

/// Most lines are text: the words of a head are few and short, and the second is one that the lexicon knows.
bool may_begin_head(const std::vector<std::string> &words)
{
    constexpr std::size_t most_words = 14;
    if (words.size() < 2 || words.size() > most_words)
        return false;
    const auto second = look_up_head(words[1]);
    return second->is_known() && words.front().size() <= longest_word;
}

} // namespace

bool FlowedHead::has_departments() const
{
    return std::ranges::any_of(heads, [](const Head &head) { return head.has(ColumnRole::Department); });
}

std::optional<FlowedHead> find_flowed_head(const std::vector<Element> &elements, std::size_t at)
{
    HeadLines lines;
    for (std::size_t i = at; i < elements.size() && (i == at || elements[i].blank_above == 0); ++i) {
        const Element &element = elements[i];
        if (element.line == nullptr || element.line->text.size() > longest_head_line
            || element.line->text.contains('\t') || (element.heading && !element.heading->level.empty()))
            break;
        if (i == at && !element.line->text.contains(' '))
            break;
        const auto words = squeezed_words(element.line->text);
        if ((i == at && !may_begin_head(words)) || !lines.add(words))
            break;
    }
    return lines.finish();
}

} // namespace taikei::reader

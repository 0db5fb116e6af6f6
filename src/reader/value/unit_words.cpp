#include "reader/value/unit_words.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/value/cell_lexicon.hpp"
#include "reader/value/cell_text.hpp"
#include "reader/value/folded_text.hpp"

#include <algorithm>

namespace taikei::reader {

namespace {

constexpr std::u32string_view multipliers = U"十百千万億";

/// 千円, 百万円, 10万人: a multiplier before the unit itself. Digits must be a power of ten, or it is a second number
/// (120人/30団体).
std::size_t skip_multiplier(std::u32string_view text, std::size_t position)
{
    std::size_t end = position;
    if (at(text, end) == U'1') {
        do
            ++end;
        while (at(text, end) == U'0' || (at(text, end) == U',' && at(text, end + 1) == U'0'));
    }
    while (end < text.size() && multipliers.contains(text[end]))
        ++end;
    return base::is_digit(at(text, end)) ? position : end;
}

} // namespace

const UnitWords &UnitWords::get()
{
    static const UnitWords words;
    return words;
}

UnitWords::UnitWords()
{
    const CellLexicon lexicon("data/lexicon/units.toml");
    for (const auto *list : {"counters", "measures", "money"}) {
        for (auto &word : lexicon.words(list))
            add(std::move(word), Where::Alone);
    }
    for (auto &word : lexicon.words("only_behind_numbers"))
        add(std::move(word), Where::BehindNumber);
    for (auto &word : lexicon.words("only_behind_slashes"))
        add(std::move(word), Where::BehindSlash);
    for (auto &[first, words] : m_by_first)
        std::ranges::stable_sort(words, [](const Word &a, const Word &b) { return a.text.size() > b.text.size(); });
    m_firsts.insert(multipliers.begin(), multipliers.end());
    m_firsts.insert(U'1');
    for (const auto &[first, words] : m_by_first)
        m_firsts.insert(first);
    for (auto &word : lexicon.words("only_in_unit_columns")) {
        m_firsts.insert(word.front());
        m_column_units.insert(std::move(word));
    }
    m_per_year = lexicon.words("per_year");
    std::ranges::stable_sort(m_per_year, [](const auto &a, const auto &b) { return a.size() > b.size(); });
    for (auto &word : lexicon.words("qualifiers"))
        m_qualifiers.insert(std::move(word));
    m_tenths = lexicon.words("tenths");
    m_spans = lexicon.pairs("spans");
}

std::optional<std::size_t> UnitWords::end_before_qualifier(std::u32string_view text) const
{
    const auto sign = text.find_last_of(U"・,、");
    const bool is_qualified = sign != std::u32string_view::npos && sign > 0 && is_qualifier(text.substr(sign + 1))
        && is_unit(text.substr(0, sign));
    return is_qualified ? std::optional(sign) : std::nullopt;
}

void UnitWords::add(std::u32string word, Where most)
{
    if (!word.empty())
        m_by_first[word.front()].push_back({std::move(word), most});
}

const UnitWords::Word *UnitWords::word_at(std::u32string_view text, std::size_t position, Where where) const
{
    const auto found = m_by_first.find(at(text, position));
    if (found == m_by_first.end())
        return nullptr;
    for (const auto &word : found->second) {
        if (where > word.most)
            continue;
        if (text.compare(position, word.text.size(), word.text) != 0)
            continue;
        // t is no unit in "total", nor m in "m2".
        const char32_t next = at(text, position + word.text.size());
        if (base::is_latin(word.text.back()) && (base::is_latin(next) || base::is_digit(next)))
            continue;
        return &word;
    }
    return nullptr;
}

std::size_t UnitWords::skip_per_year(std::u32string_view text, std::size_t position) const
{
    const auto slash = skip_spaces(text, position);
    if (at(text, slash) != U'/')
        return position;
    const auto begin = skip_spaces(text, slash + 1);
    for (const auto &word : m_per_year) {
        if (text.compare(begin, word.size(), word) == 0 && !base::is_latin(at(text, begin + word.size())))
            return begin + word.size();
    }
    return position;
}

std::optional<UnitWords::Match> UnitWords::longest_at(std::u32string_view text, std::size_t position) const
{
    const auto *word = word_at(text, position, Where::BehindNumber);
    if (!word)
        return std::nullopt;
    std::size_t end = position + word->text.size();
    for (;;) {
        if (const auto rate_end = skip_per_year(text, end); rate_end != end)
            return Match{end, rate_end, true};
        const auto sign = skip_spaces(text, end);
        if (at(text, sign) != U'/' && at(text, sign) != U'・')
            return Match{end, end, false};
        const bool divides = at(text, sign) == U'/';
        const auto behind = skip_spaces(text, sign + 1);
        const auto begin = divides ? skip_multiplier(text, behind) : behind;
        const auto *next = word_at(text, begin, divides ? Where::BehindSlash : Where::Alone);
        // 8校/10校 is a share of a count, not a rate.
        if (!next || next->text == word->text)
            return Match{end, end, false};
        end = begin + next->text.size();
    }
}

bool UnitWords::is_unit(std::u32string_view text) const
{
    if (text.empty() || base::is_digit(text.front()))
        return false;
    std::size_t position = 0;
    for (auto where = Where::Alone;;) {
        const auto begin = skip_multiplier(text, position);
        const auto *word = word_at(text, begin, where);
        if (!word)
            return false;
        position = begin + word->text.size();
        if (position == text.size())
            return true;
        position = skip_spaces(text, position);
        if (at(text, position) != U'/' && at(text, position) != U'・')
            return false;
        where = at(text, position) == U'/' ? Where::BehindSlash : Where::BehindNumber;
        position = skip_spaces(text, position + 1);
    }
}

bool UnitWords::is_column_unit(std::u32string_view text) const
{
    return is_unit(text) || m_column_units.contains(std::u32string(text));
}

std::span<const std::u32string> UnitWords::tenths_of(std::u32string_view unit) const
{
    const bool is_whole = !m_tenths.empty() && m_tenths.front() == unit;
    return is_whole ? std::span(m_tenths).subspan(1) : std::span<const std::u32string>();
}

bool UnitWords::is_span(std::u32string_view first, std::u32string_view second) const
{
    return std::ranges::any_of(m_spans, [&](const auto &span) { return span.first == first && span.second == second; });
}

} // namespace taikei::reader

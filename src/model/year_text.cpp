#include "model/year_text.hpp"

#include "base/character.hpp"

#include <algorithm>
#include <array>

namespace taikei::model {

namespace {

constexpr int longest_era = 80; ///< 平成80年度 would be 2068; beyond, it is no year

} // namespace

int kanji_digit(char32_t c)
{
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    const auto at = digits.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

bool is_range_sign(char32_t c)
{
    constexpr std::u32string_view signs = U"~〜～∼-‐‑–—―−ー─";
    return signs.contains(c);
}

bool is_dash(char32_t c)
{
    return c != U'~' && c != U'〜' && c != U'～' && c != U'∼' && is_range_sign(c);
}

YearText::YearText(std::string_view text)
    : m_text(text)
{
    m_chars.reserve(text.size() / 2 + 1);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = base::next_code_point(text, i);
        m_chars.push_back({c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c, begin});
    }
}

std::size_t YearText::byte_offset(std::size_t position) const
{
    return position < m_chars.size() ? m_chars[position].begin : m_text.size();
}

bool YearText::has(std::size_t position, std::u32string_view word) const
{
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (at(position + i) != word[i])
            return false;
    }
    return true;
}

std::size_t YearText::skip_spaces(std::size_t position) const
{
    while (base::is_space(at(position)))
        ++position;
    return position;
}

std::optional<YearText::Number> YearText::ascii_number_at(std::size_t position) const
{
    std::size_t end = position;
    int value = 0;
    for (; base::is_digit(at(end)); ++end) {
        if (end - position == 4)
            return std::nullopt;
        value = value * 10 + static_cast<int>(at(end) - U'0');
    }
    if (end == position)
        return std::nullopt;
    return Number{value, static_cast<int>(end - position), end};
}

std::optional<YearText::Number> YearText::kanji_number_at(std::size_t position) const
{
    if (at(position) == U'元')
        return Number{1, 0, position + 1};
    std::size_t end = position;
    int value = 0;
    if (const int tens = kanji_digit(at(end)); tens >= 0) {
        value = tens;
        ++end;
    }
    if (at(end) == U'十') {
        value = (end == position ? 1 : value) * 10;
        ++end;
        if (const int ones = kanji_digit(at(end)); ones > 0) {
            value += ones;
            ++end;
        }
    } else if (const int ones = kanji_digit(at(end)); end > position && ones >= 0) {
        value = value * 10 + ones;
        ++end;
    }
    if (end == position || kanji_digit(at(end)) >= 0 || at(end) == U'十' || at(end) == U'百')
        return std::nullopt;
    return Number{value, 0, end};
}

std::optional<YearText::Number> YearText::year_of_era_at(std::size_t position) const
{
    auto number = ascii_number_at(position);
    if (!number)
        number = kanji_number_at(position);
    if (!number || number->digits > 2 || number->value < 1 || number->value > longest_era)
        return std::nullopt;
    return number;
}

std::optional<YearText::EraWord> YearText::era_at(std::size_t position, bool after_range_sign) const
{
    struct Word {
        std::u32string_view word;
        Era era;
    };
    static constexpr std::array<Word, 5> words{{
        {U"令和", Era::Reiwa},
        {U"平成", Era::Heisei},
        {U"昭和", Era::Showa},
        {U"大正", Era::Taisho},
        {U"明治", Era::Meiji},
    }};
    for (const auto &[word, era] : words) {
        if (has(position, word))
            return EraWord{era, position + word.size(), false};
    }
    const bool starts_word = !base::is_word_character(before(position));
    switch (at(position)) {
    case U'㋿': return EraWord{Era::Reiwa, position + 1, false};
    case U'㍻': return EraWord{Era::Heisei, position + 1, false};
    case U'㍼': return EraWord{Era::Showa, position + 1, false};
    case U'令': return starts_word ? std::optional(EraWord{Era::Reiwa, position + 1, true}) : std::nullopt;
    case U'平': return starts_word ? std::optional(EraWord{Era::Heisei, position + 1, true}) : std::nullopt;
    case U'昭': return starts_word ? std::optional(EraWord{Era::Showa, position + 1, true}) : std::nullopt;
    default: return letter_era_at(position, after_range_sign);
    }
}

std::optional<YearText::EraWord> YearText::letter_era_at(std::size_t position, bool after_range_sign) const
{
    const char32_t previous = before(position);
    // Behind kanji or kana a capital still begins a year (目標R7), behind Latin letters and digits it does not
    // (PR2).
    const bool capital = at(position) < U'a';
    if (base::is_latin(previous) || base::is_digit(previous) || (!capital && (previous == U'<' || previous == U'/'))
        || (previous == U'-' && !after_range_sign) || previous == U'.' || previous == U'_'
        || (!capital && base::is_word_character(previous)))
        return std::nullopt;
    std::optional<Era> era;
    switch (at(position)) {
    case U'R':
    case U'r': era = Era::Reiwa; break;
    case U'H':
    case U'h': era = Era::Heisei; break;
    case U'S': era = Era::Showa; break;
    default: return std::nullopt;
    }
    const std::size_t dot = at(position + 1) == U'.' ? 1 : 0;
    return EraWord{*era, position + 1 + dot, true};
}

std::optional<YearText::Number> YearText::positional_kanji_year_at(std::size_t position) const
{
    int value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const int digit = kanji_digit(at(position + i));
        if (digit < 0)
            return std::nullopt;
        value = value * 10 + digit;
    }
    if (kanji_digit(at(position + 4)) >= 0 || kanji_digit(before(position)) >= 0)
        return std::nullopt;
    return Number{value, 0, position + 4};
}

bool YearText::is_span_at(std::size_t position) const
{
    constexpr std::u32string_view signs = U"代間後前目々毎";
    if (at(position) == U'\0')
        return false;
    if (at(position) == U'前' || at(position) == U'後')
        return at(position + 1) != U'期' && at(position + 1) != U'半';
    if (at(position) == U'目') // 令和９年目標値
        return at(position + 1) != U'標';
    return signs.contains(at(position)) || has(position, U"あたり") || has(position, U"当たり")
        || has(position, U"以内");
}

std::optional<YearText::Number> YearText::small_number_at(std::size_t position, int largest) const
{
    auto number = ascii_number_at(position);
    if (!number)
        number = kanji_number_at(position);
    if (!number || number->value < 1 || number->value > largest)
        return std::nullopt;
    return number;
}

bool YearText::is_unit_sign(char32_t c)
{
    constexpr std::u32string_view signs = U"%‰℃㎡㎥㎞㎏㌔㌧円";
    return signs.contains(c) && c != U'\0';
}

bool YearText::range_goes_on_at(std::size_t position) const
{
    const auto number = ascii_number_at(position);
    if (number)
        return !base::is_word_character(at(number->end)) || at(number->end) == U'年';
    constexpr std::u32string_view eras = U"RHrh令平";
    return eras.contains(at(position))
        && (base::is_digit(at(position + 1)) || at(position + 1) == U'元' || at(position + 1) == U'和'
            || at(position + 1) == U'成');
}

bool YearText::is_unit_word_at(std::size_t position) const
{
    static constexpr std::array<std::u32string_view, 30> units{
        U"人", U"件", U"名", U"回", U"戸", U"台",   U"円", U"千円", U"万円", U"億円",
        U"千", U"万", U"億", U"冊", U"部", U"世帯", U"校", U"園",   U"団体", U"ha",
        U"kg", U"t",  U"m",  U"km", U"本", U"枚",   U"日", U"時間", U"歳",   U"点",
    };
    if (is_unit_sign(at(position)))
        return true;
    return std::ranges::any_of(units, [&](std::u32string_view unit) {
        return has(position, unit) && !base::is_word_character(at(position + unit.size()));
    });
}

bool YearText::is_year_companion_at(std::size_t position) const
{
    static constexpr std::array<std::u32string_view, 36> words{
        U"実績",   U"目標", U"現状", U"現在", U"基準", U"見込", U"計画", U"推計", U"予測", U"想定", U"値",   U"末",
        U"当初",   U"予算", U"決算", U"中間", U"最終", U"から", U"より", U"まで", U"以降", U"以前", U"時点", U"及び",
        U"および", U"を",   U"と",   U"は",   U"の",   U"に",   U"国勢", U"比",   U"策定", U"開始", U"評価", U"判定",
    };
    return std::ranges::any_of(words, [&](std::u32string_view word) { return has(position, word); });
}

bool YearText::is_address_at(std::size_t position) const
{
    static constexpr std::array<std::u32string_view, 7> words{
        U"丁目", U"条", U"号", U"番", U"区", U"町", U"線",
    };
    return std::ranges::any_of(words, [&](std::u32string_view word) { return has(position, word); });
}

} // namespace taikei::model

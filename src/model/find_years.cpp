// Years as papers print them:
//
//   平成30（2018）年度～34（2022）年度
//   ~~~~                          era, may stand short (平30, H30, h.30) or not at all (30年度, '24)
//       ~~                        number: full-width, kanji (三十, 三〇) and 元 too
//         ~~~~~~                  the same year in the other count: no mention of its own
//               ~~~~              年 or 年度; 年 may be followed by month and day, which then decide the fiscal year
//                   ~             a range goes on with the era of its first year
#include "base/character.hpp"
#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "model/year_text.hpp"

namespace taikei::model {

namespace {

constexpr int first_western = 1850;
constexpr int last_western = 2199;

/// The count a year was printed in; a range or a list goes on in it.
struct Count {
    bool western = false;
    std::optional<Era> era; ///< none with western
};

struct Year {
    int calendar = 0; ///< Western year as printed, months not yet considered
    int printed = 0; ///< year of the era, or the Western year
    Count count;
    bool fiscal = false; ///< 年度 printed
    bool marked = false; ///< 年 or 年度 printed
    bool with_era = false; ///< an era or all four digits printed, here or at the start of the range
    int month = 0; ///< 0 where none is printed
    std::size_t begin = 0; ///< in characters
    std::size_t end = 0;

    FiscalYear fiscal_year() const
    {
        const bool ends_year_before = !fiscal && month >= 1 && month <= 3;
        return FiscalYear{ends_year_before ? calendar - 1 : calendar};
    }
};

class YearScanner : private YearText {
public:
    YearScanner(std::string_view text, std::optional<FiscalYear> latest)
        : YearText(text)
        , m_latest(latest)
    {
    }

    std::vector<YearMention> run()
    {
        for (std::size_t at = 0; at < size();) {
            auto year = year_at(at);
            if (!year) {
                ++at;
                continue;
            }
            at = take_all_from(*year);
        }
        return std::move(m_mentions);
    }

private:
    std::optional<Year> year_at(std::size_t position)
    {
        if (auto year = era_year_at(position))
            return year;
        if (auto year = western_year_at(position))
            return year;
        if (auto year = apostrophe_year_at(position))
            return year;
        return bare_fiscal_year_at(position);
    }

    std::optional<Year> era_year_at(std::size_t position)
    {
        const auto word = era_at(position, follows_year_range(position));
        if (!word)
            return std::nullopt;
        const auto number_begin = skip_spaces(word->end);
        const auto number = year_of_era_at(number_begin);
        if (!number)
            return std::nullopt;
        auto year = complete(position, number->value, number->end, Count{false, word->era});
        if (!year)
            return std::nullopt;
        if (word->letter && !year->marked && year->month == 0) {
            // S3 or H 5 may be anything; S55 and R2 are years.
            const bool spaced = number_begin != word->end && at(position + 1) != U'.';
            const bool too_short = word->era == Era::Showa && number->value < 10;
            if (spaced || too_short || !may_end_at(number->end))
                return std::nullopt;
        }
        if (!word->letter && !year->marked && is_address_at(number->end))
            return std::nullopt;
        return year;
    }

    std::optional<Year> western_year_at(std::size_t position)
    {
        const char32_t previous = before(position);
        constexpr std::u32string_view money_or_number = U",.-¥￥\\第約#/:";
        const bool after_fiscal = position >= 2 && previous == U'Y' && at(position - 2) == U'F';
        if (base::is_digit(previous) || (base::is_latin(previous) && !after_fiscal))
            return std::nullopt;
        if (money_or_number.contains(previous) && !follows_year_range(position))
            return std::nullopt;
        auto number = ascii_number_at(position);
        if (!number)
            number = positional_kanji_year_at(position);
        if (!number || (number->digits != 4 && number->digits != 0) || number->value < first_western
            || number->value > last_western)
            return std::nullopt;
        auto year = complete(position, number->value, number->end, Count{true, std::nullopt});
        if (!year || (!year->marked && year->month == 0 && !may_end_at(number->end)))
            return std::nullopt;
        if (number->digits == 0 && !year->marked)
            return std::nullopt;
        return year;
    }

    /// True at the 2022 of "2018-2022" and "R2-2022".
    bool follows_year_range(std::size_t position) const
    {
        return position > 0 && is_dash(before(position)) && m_last_end == position - 1 && m_last_end > 0;
    }

    /// '24.
    std::optional<Year> apostrophe_year_at(std::size_t position)
    {
        const char32_t c = at(position);
        if ((c != U'\'' && c != U'’' && c != U'‘') || base::is_word_character(before(position)))
            return std::nullopt;
        const auto number = ascii_number_at(position + 1);
        if (!number || number->digits != 2 || at(number->end) == c)
            return std::nullopt;
        constexpr int turn_of_century = 70;
        const int calendar = number->value + (number->value < turn_of_century ? 2000 : 1900);
        auto year = complete(position, calendar, number->end, Count{});
        return year && (year->marked || may_end_at(number->end)) ? year : std::nullopt;
    }

    /// 26年度, 元年度: in the era of the year before it, or in the era that `latest` allows.
    std::optional<Year> bare_fiscal_year_at(std::size_t position)
    {
        const char32_t previous = before(position);
        constexpr std::u32string_view not_before = U".,-/第翌各毎前今来同次約数何";
        if (base::is_digit(previous) || base::is_latin(previous) || kanji_digit(previous) >= 0 || previous == U'十'
            || not_before.contains(previous))
            return std::nullopt;
        const auto number = year_of_era_at(position);
        if (!number || !has(skip_spaces(number->end), U"年度") || is_span_at(skip_spaces(number->end) + 2))
            return std::nullopt;
        const auto era = era_for_bare(number->value);
        return era ? complete(position, number->value, number->end, Count{false, era}, EraPrinted::No) : std::nullopt;
    }

    std::optional<Era> era_for_bare(int year_of_era) const
    {
        if (m_last && m_last->count.era) {
            const bool begins_anew = year_of_era < m_last->printed && m_last->count.era == Era::Heisei;
            return begins_anew ? Era::Reiwa : m_last->count.era;
        }
        if (!m_latest)
            return std::nullopt;
        for (const Era era : {Era::Reiwa, Era::Heisei, Era::Showa}) {
            if (FiscalYear::of_era(era, year_of_era) <= *m_latest)
                return era;
        }
        return std::nullopt;
    }

    enum class EraPrinted { Yes, No };

    /// What may follow the number: a bracket with the same year, 年 or 年度, month and day.
    std::optional<Year> complete(std::size_t begin, int printed, std::size_t end, Count count,
                                 EraPrinted era_printed = EraPrinted::Yes)
    {
        Year year;
        year.begin = begin;
        year.printed = printed;
        year.calendar = count.era ? FiscalYear::of_era(*count.era, printed).year() : printed;
        year.count = count;
        year.end = skip_same_year_in_brackets(end, year.calendar);
        year.with_era = era_printed == EraPrinted::Yes && (count.era || count.western);
        read_year_word(year);
        if (year.marked && !year.fiscal) {
            if (is_span_at(year.end))
                return std::nullopt;
            read_month(year);
        } else if (!year.marked) {
            read_date_by_signs(year);
        }
        return year;
    }

    void read_year_word(Year &year)
    {
        const auto word = skip_spaces(year.end);
        if (at(word) != U'年')
            return;
        year.marked = true;
        year.fiscal = at(word + 1) == U'度';
        year.end = skip_same_year_in_brackets(word + (year.fiscal ? 2 : 1), year.calendar);
    }

    void read_month(Year &year)
    {
        const auto month = small_number_at(skip_spaces(year.end), 12);
        if (!month || at(skip_spaces(month->end)) != U'月')
            return;
        year.month = month->value;
        year.end = skip_spaces(month->end) + 1;
        const auto day = small_number_at(skip_spaces(year.end), 31);
        if (day && at(skip_spaces(day->end)) == U'日')
            year.end = skip_spaces(day->end) + 1;
    }

    /// R2.10.1, H28/3/31, 2020-10-01; with an era also H28.3 and H28.3月末. Two numbers alone (2012.5) are a decimal.
    void read_date_by_signs(Year &year)
    {
        const char32_t sign = at(year.end);
        if (sign != U'.' && sign != U'/' && sign != U'-')
            return;
        const auto month = ascii_number_at(year.end + 1);
        if (!month || month->value < 1 || month->value > 12 || month->digits > 2)
            return;
        if (at(month->end) == sign) {
            const auto day = ascii_number_at(month->end + 1);
            if (day && day->value >= 1 && day->value <= 31) {
                year.month = month->value;
                year.end = day->end;
            }
            return;
        }
        const bool era_or_slash = year.count.era ? sign != U'-' : sign == U'/';
        if (era_or_slash && at(month->end) == U'月') {
            year.month = month->value;
            year.end = month->end + 1;
            return;
        }
        if (era_or_slash && at(month->end) != U'%'
            && (!base::is_word_character(at(month->end)) || is_year_companion_at(month->end))) {
            year.month = month->value;
            year.end = month->end;
        }
    }

    /// （2018）, （平成30年度）, (H30): says the same year again. Returns the position behind it, or `position`.
    std::size_t skip_same_year_in_brackets(std::size_t position, int calendar)
    {
        const auto open = skip_spaces(position);
        if (m_in_brackets || (at(open) != U'(' && at(open) != U'〔' && at(open) != U'['))
            return position;
        m_in_brackets = true;
        const auto inner_begin = skip_spaces(open + 1);
        auto year = era_year_at(inner_begin);
        if (!year)
            year = western_year_at(inner_begin);
        m_in_brackets = false;
        if (!year || year->calendar != calendar || year->month != 0)
            return position;
        const auto close = skip_spaces(year->end);
        const bool closed = at(close) == U')' || at(close) == U'〕' || at(close) == U']';
        return closed ? close + 1 : position;
    }

    /// A number that stands free or before a word that belongs to a year: 実績, 目標, まで; not before a unit (2000件).
    bool may_end_at(std::size_t position) const
    {
        const char32_t next = at(position);
        if (next == U',' && base::is_digit(at(position + 1)))
            return false;
        if (next == U'.' && base::is_digit(at(position + 1)))
            return false;
        if (is_dash(next) && base::is_word_character(at(position + 1)))
            return range_goes_on_at(position + 1);
        if (base::is_space(next))
            return !is_unit_word_at(skip_spaces(position));
        return (!base::is_word_character(next) && !is_unit_sign(next)) || is_year_companion_at(position);
    }

    /// Takes the year, then what goes on from it (～34年度, ・3年度). Returns where to look on.
    std::size_t take_all_from(Year year)
    {
        take(year);
        skip_same_range_in_brackets(year);
        for (;;) {
            auto next = range_end_after(year);
            if (!next)
                next = list_item_after(year);
            if (!next)
                return year.end;
            if (next->fiscal && !year.marked)
                m_mentions.back().is_fiscal = true;
            take(*next);
            year = *next;
            skip_same_range_in_brackets(year);
        }
    }

    /// 平成30～34年度, H30-34, 2018～22年度.
    std::optional<Year> range_end_after(const Year &first)
    {
        auto position = skip_spaces(first.end);
        const bool in_words = has(position, U"から");
        if (!in_words && !is_range_sign(at(position)))
            return std::nullopt;
        position = skip_spaces(position + (in_words ? 2 : 1));
        auto next = continued_at(position, first);
        const bool stands = next && (in_words ? next->marked : next->marked || may_end_at(next->end));
        return stands && next->calendar > first.calendar ? next : std::nullopt;
    }

    /// 令和2・3年度, 平成26、27年度: only where 年度 follows in the end.
    std::optional<Year> list_item_after(const Year &first)
    {
        const auto position = skip_spaces(first.end);
        if (at(position) != U'・' && at(position) != U'、' && at(position) != U'･' && at(position) != U',')
            return std::nullopt;
        auto next = continued_at(skip_spaces(position + 1), first);
        return next && next->fiscal && next->calendar > first.calendar ? next : std::nullopt;
    }

    /// A bare number in the count of `first`.
    std::optional<Year> continued_at(std::size_t position, const Year &first)
    {
        const auto number = year_of_era_at(position);
        if (!number || base::is_digit(before(position)))
            return std::nullopt;
        if (first.count.era) {
            const bool begins_anew = number->value < first.printed && first.count.era == Era::Heisei
                && at(skip_spaces(number->end)) == U'年';
            return complete(position, number->value, number->end, begins_anew ? Count{false, Era::Reiwa} : first.count);
        }
        if (first.count.western && number->digits == 2)
            return complete(position, first.calendar / 100 * 100 + number->value, number->end, first.count);
        return std::nullopt;
    }

    /// 平成30～34年度（2018～2022年度）: the bracket says the same years again.
    void skip_same_range_in_brackets(Year &last)
    {
        const auto open = skip_spaces(last.end);
        if (at(open) != U'(' || m_mentions.size() < 2)
            return;
        const std::size_t known = m_mentions.size();
        const auto first_year = m_mentions[known - 2].year;
        const auto last_year = m_mentions[known - 1].year;
        const auto inner_begin = skip_spaces(open + 1);
        auto inner = year_at(inner_begin);
        if (!inner || inner->fiscal_year() != first_year)
            return;
        auto position = skip_spaces(inner->end);
        const bool in_words = has(position, U"から");
        if (!in_words && !is_range_sign(at(position)))
            return;
        position = skip_spaces(position + (in_words ? 2 : 1));
        auto inner_last = continued_at(position, *inner);
        if (!inner_last || inner_last->fiscal_year() != last_year)
            inner_last = year_at(position);
        if (!inner_last || inner_last->fiscal_year() != last_year)
            return;
        const auto close = skip_spaces(inner_last->end);
        if (at(close) != U')')
            return;
        last.end = close + 1;
        if (at(last.end) == U'年') {
            last.fiscal = at(last.end + 1) == U'度';
            last.end += last.fiscal ? 2 : 1;
        }
        m_mentions[known - 1].end = byte_offset(last.end);
        const bool fiscal = last.fiscal || inner_last->fiscal;
        m_mentions[known - 2].is_fiscal = m_mentions[known - 2].is_fiscal || fiscal;
        m_mentions[known - 1].is_fiscal = m_mentions[known - 1].is_fiscal || fiscal;
    }

    void take(const Year &year)
    {
        m_mentions.push_back(
            {year.fiscal_year(), byte_offset(year.begin), byte_offset(year.end), year.with_era, year.fiscal});
        m_last = year;
        m_last_end = year.end;
    }

    std::optional<FiscalYear> m_latest;
    std::vector<YearMention> m_mentions;
    std::optional<Year> m_last;
    std::size_t m_last_end = 0;
    bool m_in_brackets = false;
};

/// Most lines hold no year: a look at the bytes spares decoding them.
bool may_hold_year(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= '0' && byte <= '9')
            return true;
        if (byte == 0xEF && text.compare(i, 2, "\xEF\xBC") == 0)
            return true;
        if (byte == 0xE5 && (text.compare(i, 3, "年") == 0 || text.compare(i, 3, "元") == 0))
            return true;
        if ((byte == 0xE4 || byte == 0xE5) && (text.compare(i, 3, "令") == 0 || text.compare(i, 3, "平") == 0))
            return true;
    }
    return false;
}

} // namespace

std::vector<YearMention> find_years(std::string_view text, std::optional<FiscalYear> latest)
{
    if (!may_hold_year(text))
        return {};
    return YearScanner(text, latest).run();
}

} // namespace taikei::model

#include "reader/value/cell_scan.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/value/folded_text.hpp"
#include "reader/value/unit_words.hpp"

#include <algorithm>

namespace taikei::reader {

namespace {

using model::FiscalYear;

constexpr std::u32string_view close_brackets = U")]〕】」』";

class CellScanner {
public:
    CellScanner(const CellText &cell, std::string_view printed, std::size_t begin, std::size_t end,
                std::u32string_view column_unit, std::optional<FiscalYear> latest)
        : m_cell(cell)
        , m_text(cell.folded().substr(0, end))
        , m_begin(begin)
        , m_end(end)
        , m_quantities(m_text, begin, column_unit)
    {
        if (may_hold_year())
            find_mentions(printed, latest);
    }

    CellScan run()
    {
        for (std::size_t i = m_begin; i < m_end;)
            i = step(i);
        m_scan.unreadable = m_quantities.is_unreadable();
        settle_year();
        return std::move(m_scan);
    }

private:
    /// A year as it stands in the cell, in characters.
    struct Mention {
        FiscalYear year;
        std::size_t begin;
        std::size_t end;
        bool is_base; ///< 平成25年度比: what the value is compared with
    };

    char32_t at(std::size_t position) const { return position < m_end ? m_cell.at(position) : U'\0'; }
    char32_t before(std::size_t position) const { return position > m_begin ? m_cell.at(position - 1) : U'\0'; }
    std::size_t skip_spaces(std::size_t position) const
    {
        while (at(position) == U' ')
            ++position;
        return position;
    }

    /// Looking for years costs more than all else, and most cells are a number with a unit.
    bool may_hold_year() const
    {
        constexpr std::u32string_view signs = U"年([〔令平昭㋿㍻RrHhS'’";
        return std::any_of(m_text.begin() + static_cast<std::ptrdiff_t>(m_begin), m_text.end(),
                           [&](char32_t c) { return signs.contains(c); });
    }

    void find_mentions(std::string_view printed, std::optional<FiscalYear> latest)
    {
        for (const auto &mention : model::find_years(printed, latest)) {
            const auto begin = m_cell.character_at_byte(mention.begin);
            const auto end = m_cell.character_at_byte(mention.end);
            if (begin >= m_begin && end <= m_end)
                m_mentions.push_back({mention.year, begin, end, is_base_behind(end)});
        }
    }

    /// H25比, 平成25年度と比べて, 令和4年度より: the year is no year of the value.
    bool is_base_behind(std::size_t end) const
    {
        static constexpr std::u32string_view words[] = {U"比", U"対比", U"と比べ", U"に比べ", U"基準"};
        auto behind = m_text.substr(std::min(end, m_text.size()));
        for (const char32_t rest : {U'年', U'度'}) {
            if (behind.starts_with(rest))
                behind.remove_prefix(1);
        }
        return std::ranges::any_of(words, [&](auto word) { return behind.starts_with(word); }) || says_than(behind);
    }

    /// 令和4年度より増加, and not 令和6年度より実施.
    static bool says_than(std::u32string_view behind)
    {
        constexpr std::u32string_view than = U"より";
        constexpr std::u32string_view changes = U"増減向改高低上下多少0123456789０１２３４５６７８９";
        return behind.starts_with(than) && behind.size() > than.size() && changes.contains(behind[than.size()]);
    }

    /// Takes what stands at `i`; returns where to go on.
    std::size_t step(std::size_t i)
    {
        while (m_next_mention < m_mentions.size() && m_mentions[m_next_mention].begin < i)
            ++m_next_mention;
        if (m_next_mention < m_mentions.size() && m_mentions[m_next_mention].begin == i
            && is_year_in_words(m_mentions[m_next_mention])) {
            const auto &mention = m_mentions[m_next_mention++];
            if (!mention.is_base) {
                m_scan.names_year = true;
                m_named_years.push_back(mention.year);
            }
            return std::max(mention.end, i + 1);
        }
        if (const auto behind = skip_brackets(m_cell, i, m_end)) {
            take_brackets(i, *behind);
            return *behind;
        }
        if (is_footnote_at(i))
            return skip_footnote(i);
        if (base::is_latin(at(i)))
            return skip_code(i);
        if (const auto digits = m_quantities.number_begin(i)) {
            const auto step = m_quantities.take_number(i, *digits);
            if (step.quantity)
                m_scan.quantities.push_back(*step.quantity);
            return std::max(step.next, i + 1);
        }
        return i + 1;
    }

    /// 2020 alone is a number; R2, 2020年 and 令和2年度 are years.
    bool is_year_in_words(const Mention &mention) const
    {
        for (std::size_t i = mention.begin; i < mention.end; ++i) {
            if (!base::is_digit(at(i)))
                return true;
        }
        return false;
    }

    void take_brackets(std::size_t open, std::size_t behind)
    {
        take_year_in_brackets(open + 1, behind - 1);
        if (m_scan.quantities.empty())
            return;
        auto &quantity = m_scan.quantities.back();
        if (skip_spaces(quantity.end) != open)
            return;
        quantity.end = behind;
        const auto inside = m_text.substr(open + 1, behind - open - 2);
        if (inside == U"年" || inside == U"年間" || inside == U"/年")
            quantity.marks.add(Mark::PerYear);
        else if (quantity.unit_begin == quantity.unit_end)
            take_unit_in_brackets(quantity, open + 1, behind - 1);
        quantity.marks.add(word_marks(inside));
    }

    /// 12,345（人/年）.
    void take_unit_in_brackets(Quantity &quantity, std::size_t begin, std::size_t end) const
    {
        const auto unit = UnitWords::get().longest_at(m_text, begin);
        if (!unit || unit->rate_end != end)
            return;
        quantity.unit_begin = begin;
        quantity.unit_end = unit->end;
        if (unit->per_year)
            quantity.marks.add(Mark::PerYear);
    }

    static Marks word_marks(std::u32string_view text) { return ValueWords::get().in_phrase(text); }

    /// （2011）, (H25実績): a year and no other number.
    void take_year_in_brackets(std::size_t begin, std::size_t end)
    {
        std::optional<FiscalYear> year;
        std::size_t position = begin;
        for (std::size_t k = m_next_mention; k < m_mentions.size() && m_mentions[k].begin < end; ++k) {
            const auto &mention = m_mentions[k];
            if (mention.begin < begin || mention.end > end)
                continue;
            if (mention.is_base)
                return;
            if (year && *year != mention.year && !spans_bracket(position, mention, end))
                return;
            if (has_digit(position, mention.begin))
                return;
            year = mention.year;
            position = mention.end;
        }
        if (!year || has_digit(position, end))
            return;
        m_years_disagree = m_years_disagree || (m_bracket_year && *m_bracket_year != *year);
        m_bracket_year = year;
    }

    /// 平成25～29年, 令和2～6年度累計: a span of years is known by its last.
    bool spans_bracket(std::size_t behind_first, const Mention &last, std::size_t end) const
    {
        constexpr std::u32string_view range_signs = U"～〜~-－―‐";
        return last.begin == behind_first + 1 && range_signs.contains(m_text[behind_first])
            && !has_digit(last.end, end);
    }

    bool has_digit(std::size_t begin, std::size_t end) const
    {
        for (std::size_t i = begin; i < end; ++i) {
            if (base::is_digit(at(i)))
                return true;
        }
        return false;
    }

    /// ※1, *2, 注3.
    bool is_footnote_at(std::size_t i) const
    {
        return is_one_of(at(i), U"※*＊†‡") || (at(i) == U'注' && base::is_digit(at(i + 1)));
    }

    /// Only a short number belongs to the mark: in *1,234 the mark stands for itself.
    std::size_t skip_footnote(std::size_t i) const
    {
        constexpr std::size_t longest_note_number = 2;
        std::size_t end = ++i;
        while (base::is_digit(at(end)))
            ++end;
        const bool goes_on = is_one_of(at(end), U",.") && base::is_digit(at(end + 1));
        // ※12人 with no other figure behind it: the mark points at a note without a number.
        if (i == m_begin + 1 && end > i && !has_digit(end, m_end) && UnitWords::get().longest_at(m_text, end))
            return i;
        return goes_on || end - i > longest_note_number ? i : end;
    }

    /// CO2, PM2.5, A-3: digits behind letters belong to a name.
    std::size_t skip_code(std::size_t i) const
    {
        const auto belongs = [&](std::size_t p) {
            return base::is_latin(at(p)) || base::is_digit(at(p))
                || (is_one_of(at(p), U"-._") && base::is_digit(at(p + 1)));
        };
        while (belongs(i))
            ++i;
        return i;
    }

    void settle_year()
    {
        if (m_years_disagree)
            return;
        if (m_bracket_year)
            m_scan.year = m_bracket_year;
        else if (!m_scan.quantities.empty() && !m_named_years.empty()
                 && std::ranges::all_of(m_named_years, [&](auto year) { return year == m_named_years.front(); }))
            m_scan.year = m_named_years.front();
    }

    const CellText &m_cell;
    std::u32string_view m_text; ///< up to m_end
    std::size_t m_begin;
    std::size_t m_end;
    QuantityReader m_quantities;
    std::vector<Mention> m_mentions;
    std::size_t m_next_mention = 0;
    std::vector<FiscalYear> m_named_years;
    std::optional<FiscalYear> m_bracket_year;
    bool m_years_disagree = false;
    CellScan m_scan;
};

} // namespace

std::optional<std::size_t> skip_brackets(const CellText &cell, std::size_t position, std::size_t end)
{
    // Deeper or longer than this is no remark; the limits keep a cell of open brackets linear.
    constexpr std::size_t longest_remark = 200;
    if (!is_one_of(cell.at(position), open_brackets))
        return std::nullopt;
    const auto last = std::min(end, position + longest_remark);
    std::size_t depth = 0;
    for (std::size_t i = position; i < last; ++i) {
        if (is_one_of(cell.at(i), open_brackets))
            ++depth;
        else if (is_one_of(cell.at(i), close_brackets) && --depth == 0)
            return i + 1;
    }
    return std::nullopt;
}

CellScan scan_cell(const CellText &cell, std::string_view printed, std::size_t begin, std::size_t end,
                   std::u32string_view column_unit, std::optional<FiscalYear> latest)
{
    return CellScanner(cell, printed, begin, end, column_unit, latest).run();
}

} // namespace taikei::reader

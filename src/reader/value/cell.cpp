#include "reader/value/cell.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/value/cell_scan.hpp"
#include "reader/value/cell_text.hpp"
#include "reader/value/number.hpp"
#include "reader/value/spelled_quantity.hpp"
#include "reader/value/unit_words.hpp"
#include "reader/value/value_words.hpp"

#include <algorithm>
#include <string>

namespace taikei::reader {

namespace {

using model::FiscalYear;

constexpr std::size_t longest_label = 20;
/// Longer cells with several numbers, or with one number far inside, are sentences about the work.
constexpr std::size_t longest_value = 60;

/// ①..⑳, ㉑..㉟: their number; 0 for all else.
int number_in_circle(char32_t c)
{
    if (c >= U'①' && c <= U'⑳')
        return static_cast<int>(c - U'①') + 1;
    if (c >= U'㉑' && c <= U'㉟')
        return static_cast<int>(c - U'㉑') + 21;
    return 0;
}

bool is_separator(char32_t c)
{
    constexpr std::u32string_view separators = U" 、,;:・。．/\n";
    return separators.contains(c);
}

bool is_arrow(char32_t c)
{
    return c == U'→' || c == U'⇒' || c == U'➡' || c == U'➔' || c == U'⇨';
}

/// Reads one cell. `text` is squeezed; every position is a character of `cell`.
class CellReader {
public:
    CellReader(std::string text, std::string_view unit, std::optional<FiscalYear> latest)
        : m_text(std::move(text))
        , m_cell(m_text)
        , m_unit_text(base::trim(unit))
        , m_latest(latest)
    {
    }

    ValueCell read()
    {
        ValueCell cell;
        if (ValueWords::get().states_nothing(m_cell.folded()))
            return cell;
        cell.parts = read_numbered_parts();
        if (cell.parts.empty())
            cell.parts = read_labelled_parts();
        if (cell.parts.empty())
            cell.parts = read_parts_named_behind();
        if (cell.parts.empty())
            cell.parts = read_change();
        if (cell.parts.empty())
            cell.parts = read_with_other_year();
        if (cell.parts.empty())
            cell.parts = read_parts(0, m_cell.size());
        return cell;
    }

private:
    /// Where a numbered part begins and where its text begins: ①, (1).
    struct Numbering {
        std::size_t begin;
        std::size_t end;
    };

    std::optional<Numbering> numbering_at(std::size_t position, int number) const
    {
        if (number_in_circle(m_cell.at(position)) == number)
            return Numbering{position, position + 1};
        constexpr int largest_in_brackets = 9;
        if (number <= largest_in_brackets && m_cell.at(position) == U'('
            && m_cell.at(position + 1) == U'0' + static_cast<char32_t>(number) && m_cell.at(position + 2) == U')')
            return Numbering{position, position + 3};
        return std::nullopt;
    }

    /// ① 1回 ② 40件. The numbers must count up from 1; (1) alone is a number in brackets.
    std::vector<CellPart> read_numbered_parts()
    {
        std::vector<Numbering> numberings;
        for (std::size_t i = 0; i < m_cell.size(); ++i) {
            const auto numbering = numbering_at(i, static_cast<int>(numberings.size()) + 1);
            if (!numbering && numberings.empty())
                return {};
            if (numbering)
                numberings.push_back(*numbering);
        }
        if (numberings.size() == 1 && m_cell.at(0) == U'(')
            return {};
        std::vector<CellPart> parts;
        for (std::size_t k = 0; k < numberings.size(); ++k) {
            const auto end = k + 1 < numberings.size() ? numberings[k + 1].begin : m_cell.size();
            read_numbered_part(numberings[k], end, parts);
        }
        return parts;
    }

    /// 小６：98.4 中３：96.1: a figure in the name of a part is no value. Empty where no name has one, and for
    /// years.
    std::vector<CellPart> read_labelled_parts()
    {
        const auto folded = m_cell.folded();
        std::vector<CellPart> parts;
        bool any_figure = false;
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t end = std::min(folded.find(U' ', begin), folded.size());
            const std::size_t colon = folded.substr(begin, end - begin).find(U':');
            if (colon == std::u32string_view::npos || colon == 0 || colon > longest_label || begin + colon + 1 == end)
                return {};
            const std::size_t value = begin + colon + 1;
            const std::string label(m_cell.printed(begin, begin + colon));
            if (!model::find_years(label).empty() || !is_label(folded.substr(begin, colon)))
                return {};
            any_figure = any_figure || has_digit(begin, begin + colon);
            parts.push_back(read_single(value, end, scan(value, end)));
            parts.back().label = label;
            if (!parts.back().number && !parts.back().low)
                return {};
            begin = end + 1;
        }
        return parts.size() > 1 && any_figure ? parts : std::vector<CellPart>();
    }

    /// 12%(男性) 15%(女性): the parts are named in brackets behind their figures, and nothing else stands in the cell.
    std::vector<CellPart> read_parts_named_behind()
    {
        const auto folded = m_cell.folded();
        std::vector<CellPart> parts;
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t open = folded.find(U'(', begin);
            if (open == std::u32string_view::npos || open == begin)
                return {};
            const auto behind = skip_brackets(m_cell, open, folded.size());
            const auto name = behind ? std::string(m_cell.printed(open + 1, *behind - 1)) : std::string();
            if (!Lexicon::get().is_part(name))
                return {};
            parts.push_back(read_single(begin, open, scan(begin, open)));
            parts.back().label = name;
            if (!parts.back().number)
                return {};
            for (begin = *behind; begin < folded.size() && is_separator(folded[begin]);)
                ++begin;
        }
        return parts.size() > 1 ? parts : std::vector<CellPart>();
    }

    void read_numbered_part(const Numbering &numbering, std::size_t end, std::vector<CellPart> &parts)
    {
        while (end > numbering.end && is_separator(m_cell.at(end - 1)))
            --end;
        if (ValueWords::get().states_nothing(m_cell.folded().substr(numbering.end, end - numbering.end)))
            return;
        auto part = read_single(numbering.end, end, scan(numbering.end, end));
        part.label = m_cell.printed(numbering.begin, numbering.end);
        parts.push_back(std::move(part));
    }

    CellScan scan(std::size_t begin, std::size_t end)
    {
        if (m_unit_text.empty())
            return scan_cell(m_cell, m_text, begin, end, {}, m_latest);
        const CellText unit(m_unit_text);
        return scan_cell(m_cell, m_text, begin, end, unit.folded(), m_latest);
    }

    /// 12人（R4）→20人（R8): two values, where both say their year; an arrow between two numbers else says nothing
    /// certain.
    std::vector<CellPart> read_change()
    {
        const auto folded = m_cell.folded();
        const auto arrow = static_cast<std::size_t>(std::ranges::find_if(folded, is_arrow) - folded.begin());
        if (arrow == 0 || arrow + 1 >= folded.size() || !has_digit(0, arrow) || !has_digit(arrow + 1, folded.size()))
            return {};
        auto before = read_single(0, arrow, scan(0, arrow));
        auto after = read_single(arrow + 1, folded.size(), scan(arrow + 1, folded.size()));
        if (before.number && before.year && after.number && after.year)
            return {std::move(before), std::move(after)};
        CellPart whole;
        whole.text = m_text;
        return {std::move(whole)};
    }

    /// 58,230人（平成30年度 96,411人）: the value of the column, and in the bracket that of another year and nothing
    /// else. Empty for all others: 75％（令和4年度 県平均 80％） is another's value.
    std::vector<CellPart> read_with_other_year()
    {
        const std::size_t end = m_cell.size();
        const std::size_t open = m_cell.folded().find(U'(');
        if (open == std::u32string_view::npos || open == 0 || skip_brackets(m_cell, open, end) != end
            || !has_digit(0, open) || !has_digit(open + 1, end - 1))
            return {};
        const auto inside = scan(open + 1, end - 1);
        if (inside.quantities.size() != 1 || inside.unreadable || !inside.year)
            return {};
        const Quantity &figure = inside.quantities.front();
        const Label label = label_before(figure, open + 1);
        const std::string printed(m_cell.printed(label.begin, label.end));
        const auto years = model::find_years(printed);
        const bool is_year_alone = years.size() == 1 && years[0].begin == 0 && years[0].end == printed.size();
        auto value = read_single(0, open, scan(0, open));
        auto other = read_single(open + 1, end - 1, inside);
        const bool is_same_unit = other.unit.empty() || value.unit == other.unit;
        if (!is_year_alone || figure.end != end - 1 || !value.number || value.year || !other.number || !is_same_unit)
            return {};
        other.text = m_cell.printed(figure.begin, figure.end);
        return {std::move(value), std::move(other)};
    }

    bool has_digit(std::size_t begin, std::size_t end) const
    {
        return std::ranges::any_of(m_cell.folded().substr(begin, end - begin), base::is_digit);
    }

    std::vector<CellPart> read_parts(std::size_t begin, std::size_t end)
    {
        if (skip_brackets(m_cell, begin, end) == end && end - begin > 2) {
            // （120人）: the whole value stands in brackets.
            auto part = read_single(begin + 1, end - 1, scan(begin + 1, end - 1));
            part.text = m_text;
            return {std::move(part)};
        }
        const auto found = scan(begin, end);
        if (auto parts = read_pack(begin, end, found); !parts.empty())
            return parts;
        return {read_single(begin, end, found)};
    }

    std::u32string_view unit_of(const Quantity &quantity) const
    {
        return m_cell.folded().substr(quantity.unit_begin, quantity.unit_end - quantity.unit_begin);
    }

    struct Label {
        std::size_t begin;
        std::size_t end;
    };

    Label label_before(const Quantity &quantity, std::size_t begin) const
    {
        std::size_t end = quantity.begin;
        while (begin < end && is_separator(m_cell.at(begin)))
            ++begin;
        constexpr std::u32string_view joining = U"と及";
        if (begin < end && joining.contains(m_cell.at(begin)) && begin + 1 == end)
            ++begin;
        while (end > begin && (is_separator(m_cell.at(end - 1)) || m_cell.at(end - 1) == U'～'))
            --end;
        return {begin, end};
    }

    /// 21 校、150 学級; 求職 118 人 求人 241 人: several measures in one cell, told apart by label or unit.
    std::vector<CellPart> read_pack(std::size_t begin, std::size_t end, const CellScan &found)
    {
        const auto &quantities = found.quantities;
        if (quantities.size() < 2 || found.unreadable)
            return {};
        std::vector<Label> labels;
        std::size_t position = begin;
        for (const auto &quantity : quantities) {
            labels.push_back(label_before(quantity, position));
            position = quantity.end;
        }
        const bool ends_clean = std::ranges::all_of(m_cell.folded().substr(position, end - position), is_separator);
        if (!ends_clean || !is_pack(quantities, labels))
            return {};
        std::vector<CellPart> parts;
        for (std::size_t k = 0; k < quantities.size(); ++k) {
            CellPart part;
            part.label = m_cell.printed(labels[k].begin, labels[k].end);
            part.text = m_cell.printed(quantities[k].begin, quantities[k].end);
            fill(part, quantities[k]);
            part.year = found.year;
            parts.push_back(std::move(part));
        }
        take_years_from_labels(parts);
        return parts;
    }

    /// H30：12人 R4：15人: the labels are the values' years.
    static void take_years_from_labels(std::vector<CellPart> &parts)
    {
        std::vector<FiscalYear> years;
        for (const auto &part : parts) {
            const auto mentions = model::find_years(part.label);
            if (mentions.size() != 1 || mentions[0].begin != 0 || mentions[0].end != part.label.size())
                return;
            years.push_back(mentions[0].year);
        }
        for (std::size_t k = 0; k < parts.size(); ++k) {
            parts[k].label.clear();
            parts[k].year = years[k];
        }
    }

    bool is_pack(const std::vector<Quantity> &quantities, const std::vector<Label> &labels) const
    {
        const auto folded = m_cell.folded();
        std::vector<std::pair<std::u32string_view, std::u32string_view>> names;
        for (std::size_t k = 0; k < quantities.size(); ++k) {
            const auto label = folded.substr(labels[k].begin, labels[k].end - labels[k].begin);
            const auto unit = unit_of(quantities[k]);
            if ((label.empty() && unit.empty()) || !is_label(label))
                return false;
            if (k > 0 && label.empty() && UnitWords::get().is_span(names.back().second, unit))
                return false;
            names.emplace_back(label, unit);
        }
        std::ranges::sort(names);
        return std::ranges::adjacent_find(names) == names.end();
    }

    /// A name, not a piece of a sentence. うち女性 names a share of the part before.
    static bool is_label(std::u32string_view label)
    {
        if (label.size() > longest_label || label.contains(U"。") || label.contains(U"を") || label.contains(U"から"))
            return false;
        constexpr std::u32string_view particles = U"でにがはへもの";
        if (!label.empty() && particles.contains(label.front()))
            return false;
        return !ValueWords::get().is_contained(label);
    }

    void fill(CellPart &part, const Quantity &quantity) const
    {
        part.number = quantity.number;
        part.low = quantity.low;
        part.high = quantity.high;
        part.unit = m_cell.printed(quantity.unit_begin, quantity.unit_end);
        part.marks = quantity.marks.names();
    }

    CellPart read_single(std::size_t begin, std::size_t end, const CellScan &found)
    {
        CellPart part;
        part.text = m_cell.printed(begin, end);
        part.year = found.year;
        if (found.quantities.empty() || found.unreadable)
            read_words(part, begin, end, found);
        else if (const auto *quantity = choose(found, begin, end))
            read_quantity(part, begin, *quantity);
        return part;
    }

    /// The quantity that is the value; none where the cell says too much. Of several that are no pack, the first counts
    /// where the second explains it (120人 うち女性 30人), the second where the first describes it (70歳以上の50％).
    const Quantity *choose(const CellScan &found, std::size_t begin, std::size_t end) const
    {
        const auto &quantities = found.quantities;
        if (found.unreadable || quantities.empty() || end - begin > longest_value)
            return nullptr;
        if (quantities.size() == 1)
            return &quantities.front();
        const auto label = label_before(quantities[1], quantities[0].end);
        const auto label_text = m_cell.folded().substr(label.begin, label.end - label.begin);
        if (ValueWords::get().is_contained(label_text))
            return &quantities.front();
        return quantities.size() == 2 && label_text == U"の" ? &quantities.back() : nullptr;
    }

    void read_quantity(CellPart &part, std::size_t begin, const Quantity &quantity)
    {
        if (is_year_by_column(quantity)) {
            part.marks = {std::string(mark_names[static_cast<std::size_t>(Mark::Date)])};
            part.year = std::nullopt;
            return;
        }
        auto with_words = quantity;
        const auto label = label_before(quantity, begin);
        with_words.marks.add(ValueWords::get().in_phrase(m_cell.folded().substr(label.begin, label.end - label.begin)));
        fill(part, with_words);
    }

    /// 2025 in a column of 年度 names a year.
    bool is_year_by_column(const Quantity &quantity) const
    {
        if (m_unit_text != "年度" && m_unit_text != "年" && m_unit_text != "西暦")
            return false;
        return quantity.number && *quantity.number >= base::Decimal{1950} && *quantity.number <= base::Decimal{2100};
    }

    void read_words(CellPart &part, std::size_t begin, std::size_t end, const CellScan &found)
    {
        const auto folded = m_cell.folded().substr(begin, end - begin);
        if (const auto spelled = found.unreadable ? std::nullopt : spelled_quantity(m_cell, begin, end)) {
            part.number = spelled->number;
            part.unit = m_cell.printed(spelled->unit_begin, spelled->unit_end);
            part.marks = spelled->marks.names();
            return;
        }
        if (!found.unreadable && read_all_of_them(part, begin, end))
            return;
        Marks marks = ValueWords::get().in_phrase(without_brackets(folded));
        if (found.names_year && !found.unreadable)
            marks.add(Mark::Date);
        part.marks = marks.names();
    }

    /// 全校（15校）, 全ての中学校（8校）: the word says that it is all, the bracket how many that are.
    bool read_all_of_them(CellPart &part, std::size_t begin, std::size_t end)
    {
        const auto text = m_cell.folded().substr(0, end);
        const std::size_t open = text.find(U'(', begin);
        if (text[begin] != U'全' || open == std::u32string_view::npos || skip_brackets(m_cell, open, end) != end)
            return false;
        const auto inside = scan(open + 1, end - 1);
        if (inside.quantities.size() != 1 || inside.unreadable || inside.year)
            return false;
        const Quantity &count = inside.quantities.front();
        const auto unit = unit_of(count);
        if (count.begin != open + 1 || count.end != end - 1 || unit.empty()
            || !text.substr(begin, open - begin).ends_with(unit))
            return false;
        fill(part, count);
        return true;
    }

    /// →（横ばい）: what stands before the bracket.
    static std::u32string_view without_brackets(std::u32string_view text)
    {
        auto before = text.substr(0, std::min(text.find(U'('), text.size()));
        while (before.ends_with(U' '))
            before.remove_suffix(1);
        while (before.starts_with(U' '))
            before.remove_prefix(1);
        return before.empty() ? text : before;
    }

    std::string m_text;
    CellText m_cell;
    std::string_view m_unit_text;
    std::optional<FiscalYear> m_latest;
};

} // namespace

ValueCell parse_value_cell(std::string_view cell, std::string_view unit, std::optional<FiscalYear> latest)
{
    return CellReader(base::squeeze(cell), unit, latest).read();
}

} // namespace taikei::reader

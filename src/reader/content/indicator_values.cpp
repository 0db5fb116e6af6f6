#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/unit_words.hpp"
#include "reader/value/value_words.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace taikei::reader {
namespace {

/// ケアマネジャーの質の向上 ① 研修開催回数 ② ケアプラン点検数 → the name and the names of its parts by their marks.
struct PackedName {
    std::string name;
    std::vector<std::pair<std::string, std::string>> parts;
};

PackedName unpack_name(std::string_view name)
{
    PackedName packed;
    std::string *target = &packed.name;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = base::next_code_point(name, at);
        if (base::is_circled_number(c)) {
            std::string mark;
            base::append_code_point(mark, c);
            target = &packed.parts.emplace_back(mark, "").second;
        } else {
            base::append_code_point(*target, c);
        }
    }
    if (packed.parts.size() < 2) {
        // ① 火災件数: the number counts the indicators.
        std::size_t behind = 0;
        if (name.empty() || !base::is_circled_number(base::next_code_point(name, behind)))
            behind = 0;
        return {base::squeeze(name.substr(behind)), {}};
    }
    packed.name = base::squeeze(packed.name);
    for (auto &part : packed.parts)
        part.second = base::squeeze(part.second);
    return packed;
}

/// 12人（R4）→20人（R8）: the parts of the cell are one measure in several years.
bool is_change(const ValueCell &cell)
{
    for (std::size_t i = 0; i < cell.parts.size(); ++i) {
        if (!cell.parts[i].label.empty() || !cell.parts[i].year
            || (i > 0 && *cell.parts[i].year == *cell.parts[i - 1].year))
            return false;
    }
    return true;
}

/// Also 58,230人（平成30年度 96,411人）: the first is of the year that the column says.
bool is_one_measure(const ValueCell &cell)
{
    ValueCell others = cell;
    others.parts.erase(others.parts.begin());
    return cell.parts.front().label.empty() && is_change(others);
}

/// 削減時間（年間） with cells like 3,000時間: what stands in brackets behind the name is no unit of theirs.
bool print_other_units(const std::vector<ValueCellSource> &cells, const std::string &unit)
{
    bool any = false;
    for (const auto &cell : cells) {
        for (const CellPart &part : parse_value_cell(cell.text, "", model::FiscalYear{2030}).parts) {
            if (part.number && (part.unit.empty() || base::fold_tight(part.unit) == base::fold_tight(unit)))
                return false;
            any = any || part.number.has_value();
        }
    }
    return any;
}

/// 人 of （人）.
std::string without_brackets(std::string unit)
{
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        if (unit.starts_with(left) && unit.ends_with(right))
            unit = unit.substr(left.size(), unit.size() - left.size() - right.size());
    }
    return unit;
}

/// The unit that stands in brackets behind the name, which loses it; empty where there is none.
std::string take_unit_from(PackedName &packed, const std::vector<ValueCellSource> &cells)
{
    const NameAndUnit parted = split_unit_from_name(packed.name);
    if (parted.unit && print_other_units(cells, *parted.unit))
        return {};
    packed.name = parted.name;
    return parted.unit.value_or("");
}

/// 種目 of 3種目 and 8種目, and what else no list of units knows: two cells or more say the same behind a number, and
/// none says anything else there. Empty where the cells do not.
std::string shared_counter(const std::vector<ValueCellSource> &cells)
{
    constexpr int fewest = 2;
    std::string counter;
    int counts = 0;
    for (const ValueCellSource &cell : cells) {
        if (!may_hold_number(cell.text))
            continue;
        const std::string text = base::squeeze(flat(cell.text));
        if (has_figure(text))
            return {};
        static const RE2 counted(
            R"((?:約|延べ?)?[0-9０-９][0-9０-９,，.．]*(\p{Han}{1,4}?|[\p{Katakana}ー]{2,6}?)(?:以上|以下|程度)?)");
        std::string behind;
        if (!RE2::FullMatch(text, counted, &behind) || (!counter.empty() && behind != counter))
            return {};
        counter = std::move(behind);
        ++counts;
    }
    return counts >= fewest ? counter : std::string();
}

/// The values of an indicator, or of one of the parts that its cells pack together (① 12回 ② 8件).
struct PartValues {
    std::string label;
    std::string unit;
    std::vector<model::Value> values;
};

/// Reads the cells of one indicator into its parts.
class PartReader {
public:
    PartReader(const IndicatorSource &source, const PackedName &packed, const std::string &unit)
        : m_source(source)
        , m_packed(packed)
    {
        std::vector<ValueCell> values;
        for (const auto &cell : source.cells) {
            values.push_back(
                parse_value_cell(cell.text, cell.unit.empty() ? unit : cell.unit, model::FiscalYear{2030}));
            m_is_packed = m_is_packed || (values.back().parts.size() > 1 && !is_one_measure(values.back()));
        }
        for (std::size_t i = 0; i < values.size(); ++i)
            add(source.cells[i], values[i]);
        m_is_one = m_parts.size() <= 1 && !m_is_packed;
        if (m_parts.empty())
            m_parts.push_back({"", unit, {}});
    }

    std::vector<PartValues> &parts() { return m_parts; }
    /// Whether all values are of the indicator itself.
    bool is_one() const { return m_is_one; }

private:
    void add(const ValueCellSource &cell, const ValueCell &value)
    {
        const bool changes = value.parts.size() > 1 && is_change(value);
        for (const CellPart &part : value.parts) {
            model::Value result;
            result.kind = changes && &part != &value.parts.front() ? model::ValueKind::Target : cell.kind;
            result.year = part.year ? *part.year : cell.year.value_or(model::FiscalYear{0});
            result.number = part.number;
            result.low = part.low;
            result.high = part.high;
            result.text = cell.printed.empty() ? part.text : cell.printed;
            result.marks = part.marks;
            result.source.place = cell.place;
            result.source.confidence = m_source.confidence;
            part_named(label_of(part), part.unit.empty() ? cell.unit : part.unit).values.push_back(std::move(result));
        }
    }

    /// What the name says of the part's mark, else its unit; empty where the cells hold one figure each.
    std::string label_of(const CellPart &part) const
    {
        if (!m_is_packed)
            return {};
        const auto named = std::ranges::find(m_packed.parts, part.label, &std::pair<std::string, std::string>::first);
        const std::string &label = named != m_packed.parts.end() ? named->second : part.label;
        return label.empty() ? part.unit : label;
    }

    PartValues &part_named(const std::string &label, const std::string &unit)
    {
        const auto known = std::ranges::find(m_parts, label, &PartValues::label);
        if (known == m_parts.end())
            return m_parts.emplace_back(PartValues{label, unit, {}});
        if (known->unit.empty())
            known->unit = unit;
        return *known;
    }

    const IndicatorSource &m_source;
    const PackedName &m_packed;
    std::vector<PartValues> m_parts;
    bool m_is_packed = false;
    bool m_is_one = false;
};

/// What all parts share.
DraftIndicator draft_of(const IndicatorSource &source)
{
    DraftIndicator draft;
    draft.node = source.node;
    draft.is_overview = source.is_overview;
    model::Indicator &indicator = draft.indicator;
    if (!source.definition.empty())
        indicator.definition = base::squeeze(flat(source.definition));
    if (!source.note.empty())
        indicator.note = base::squeeze(flat(source.note));
    indicator.departments = source.departments;
    indicator.source.place = source.place;
    indicator.source.confidence = source.confidence;
    return draft;
}

/// 町内で起業した人の数 of ＫＰＩ①　町内で起業した人の数: the number counts the indicators.
std::string without_count(std::string name)
{
    static const RE2 counted(
        R"(^(?:KPI|ＫＰＩ|指標|成果指標|活動指標)[ 　]?(?:[①-⑳][ 　：:]?|[0-9０-９]{1,2}[ 　：:．.）)])[ 　]*)");
    constexpr std::u32string_view first = U"KＫ指成活";
    std::size_t at = 0;
    if (!name.empty() && first.contains(base::next_code_point(name, at)))
        RE2::Replace(&name, counted, "");
    return name;
}

/// 56.1% 62.5% beside ①小学生 ②中学生: as many figures as parts, which stand for them in this order. What is one figure
/// stands for all of them.
void label_figures(std::vector<ValueCellSource> &cells, const PackedName &packed)
{
    const std::size_t parts = packed.parts.size();
    const auto figures_of = [](const ValueCellSource &cell) {
        auto words = base::squeezed_words(cell.text);
        const bool are_figures = std::ranges::all_of(words, [](const std::string &word) { return has_figure(word); });
        return are_figures ? std::move(words) : std::vector<std::string>();
    };
    const bool counts_parts = parts > 1
        && std::ranges::any_of(cells, [&](const ValueCellSource &cell) { return figures_of(cell).size() == parts; });
    const auto has_label = [&](const ValueCellSource &cell) { return cell.text.contains(packed.parts.front().first); };
    if (!counts_parts || std::ranges::any_of(cells, has_label))
        return;
    for (ValueCellSource &cell : cells) {
        const auto figures = figures_of(cell);
        if (figures.size() != parts && figures.size() != 1)
            continue;
        cell.text.clear();
        for (std::size_t i = 0; i < parts; ++i)
            cell.text += packed.parts[i].first + figures[figures.size() == 1 ? 0 : i] + ' ';
    }
}

/// 人 of 人/年; true where the unit is a rate. 人／月 and g/人・日 stay as they are: the format has no mark for them.
bool take_per_year(std::string &unit)
{
    const std::size_t behind = std::max(unit.rfind('/') + 1, unit.rfind("／") + 1); // 0 where there is none
    if (behind <= 1)
        return false;
    const std::u32string rate = base::to_utf32(base::narrow(std::string_view(unit).substr(behind - 1)));
    if (UnitWords::get().skip_per_year(rate, 0) != rate.size())
        return false;
    unit.resize(behind - 1);
    return true;
}

/// 受診率［国民健康保険の被保険者のうち、受診した人の割合］: what stands in square brackets, or in 〔 〕, behind the
/// name explains it. A unit or ［累計］ is too short for that.
void take_explanation(IndicatorSource &source)
{
    constexpr std::size_t shortest = 18; ///< in bytes
    const std::string_view name = base::trim(source.name);
    const bool is_tortoise = name.ends_with("〕");
    const std::string_view left = is_tortoise ? "〔" : "［";
    const std::string_view right = is_tortoise ? "〕" : "］";
    const auto open = name.ends_with(right) ? name.find(left) : std::string_view::npos;
    if (open == std::string_view::npos || open == 0 || !source.definition.empty())
        return;
    const std::string_view inside = name.substr(open + left.size(), name.size() - open - left.size() - right.size());
    if (inside.size() < shortest || is_unit(inside) || inside.contains(left))
        return;
    source.definition = inside;
    source.name = std::string(base::trim(name.substr(0, open)));
}

/// 国庫支出金 | － | － below （単位：千円）: a line of the form that this sheet does not use. An indicator has at
/// least a unit of its own, or is explained.
bool says_nothing_of_its_own(const Reading &reading, const IndicatorSource &source, const std::string &unit)
{
    return (unit.empty() || unit == reading.unit_line) && source.definition.empty() && source.note.empty()
        && source.departments.empty();
}

/// １号 and ２号, named by the heads of the cells: an indicator each, in the order in which they stand.
std::vector<IndicatorSource> split_by_parts(IndicatorSource source)
{
    const std::vector<ValueCellSource> cells = std::exchange(source.cells, {});
    std::vector<IndicatorSource> parts;
    std::vector<std::string> names;
    for (const ValueCellSource &cell : cells) {
        const auto known = std::ranges::find(names, cell.part);
        const auto at = static_cast<std::size_t>(known - names.begin());
        if (known == names.end()) {
            names.push_back(cell.part);
            parts.push_back(source);
            parts.back().part += (source.part.empty() || cell.part.empty() ? "" : " ") + cell.part;
        }
        parts[at].cells.push_back(cell);
        parts[at].cells.back().part.clear();
    }
    return parts;
}

/// ① 法に基づく団体の数 ② 耕地の割合, in one line: a line each.
std::string numbered_lines(std::string_view text)
{
    std::string lines;
    char32_t next = U'①';
    char32_t before = U'\n';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        if (c == next) {
            if (before == U' ' || before == U'　' || before == U'。')
                lines += '\n';
            ++next;
        }
        lines += text.substr(here, at - here);
        before = c;
    }
    return lines;
}

} // namespace

bool add_indicator(Reading &reading, IndicatorSource source)
{
    if (std::ranges::any_of(source.cells, [](const ValueCellSource &cell) { return !cell.part.empty(); })) {
        bool any = false;
        for (IndicatorSource &part : split_by_parts(std::move(source)))
            any = add_indicator(reading, std::move(part)) || any;
        return any;
    }
    take_explanation(source);
    source.confidence = std::min(source.confidence, reading.draft.confidence);
    std::string name = without_count(flat(source.name));
    take_repeat_mark(name); // it stands in the table of another node, too
    PackedName packed = unpack_name(name);
    label_figures(source.cells, packed);
    std::string unit = without_brackets(base::squeeze(flat(source.unit)));
    if (unit.empty())
        unit = take_unit_from(packed, source.cells);
    if (packed.name.empty())
        return false;
    if (unit.empty() && !source.part.empty()) { // 従前相当（件）
        const NameAndUnit part = split_unit_from_name(source.part);
        unit = part.unit.value_or("");
        source.part = part.name;
    }
    if (unit.empty())
        unit = shared_counter(source.cells);
    const bool is_rate = take_per_year(unit);
    PartReader reader(source, packed, unit);
    for (PartValues &part : reader.parts()) {
        for (model::Value &value : part.values) {
            if (is_rate && value.number)
                value.marks.emplace_back(mark_names[static_cast<std::size_t>(Mark::PerYear)]);
        }
        if (part.values.empty() && (source.cells.empty() || says_nothing_of_its_own(reading, source, unit)))
            continue;
        DraftIndicator draft = draft_of(source);
        draft.table = reading.table;
        model::Indicator &indicator = draft.indicator;
        indicator.name = reader.is_one() && !packed.parts.empty() ? base::squeeze(name) : packed.name;
        if (!reader.is_one() && !part.label.empty()) // 5/12 beside 3割 and 5人: of no part
            indicator.part = part.label;
        else if (!source.part.empty())
            indicator.part = source.part;
        const std::string &own = unit.empty() || (!reader.is_one() && !part.unit.empty()) ? part.unit : unit;
        if (!own.empty())
            indicator.unit = own;
        std::ranges::stable_sort(part.values, {}, [](const model::Value &value) {
            return value.kind == model::ValueKind::Observed ? 0 : 1;
        });
        indicator.values = std::move(part.values);
        reading.draft.add_indicator(std::move(draft));
    }
    return true;
}

bool define_indicators(Reading &reading, NodeIndex node, std::string_view text)
{
    static const RE2 counted(R"([^0-9０-９]?([0-9０-９]{1,2}|[①-⑳])[)）〕】］]?[：:.．、]?[ 　]*(.+))");
    std::vector<std::string> definitions;
    const std::string lines = numbered_lines(text);
    for (const auto &line : base::split(lines, "\n")) {
        std::string number;
        std::string words;
        if (!RE2::FullMatch(base::trim(line), counted, &number, &words))
            return false;
        const auto value = parse_number(number);
        const bool is_next = base::is_circled_number(base::to_utf32(number).front())
            ? base::to_utf32(number).front() == U'①' + static_cast<char32_t>(definitions.size())
            : value && value->unscaled() == static_cast<std::int64_t>(definitions.size()) + 1;
        if (!is_next)
            return false;
        definitions.push_back(base::squeeze(words));
    }
    std::vector<model::Indicator *> owners;
    for (DraftIndicator &draft : reading.draft.indicators) {
        if (draft.node == node && !draft.indicator.definition)
            owners.push_back(&draft.indicator);
    }
    if (definitions.size() < 2 || owners.size() != definitions.size())
        return false;
    for (std::size_t i = 0; i < owners.size(); ++i)
        owners[i]->definition = std::move(definitions[i]);
    return true;
}

bool describes_indicator(const Head &label)
{
    return !label.is_value() && (label.has(ColumnRole::Definition) || label.has(ColumnRole::Note));
}

void describe_indicators(Reading &reading, const std::vector<std::size_t> &indicators, const Head &label,
                         std::string_view text)
{
    const std::string words = states_no_value(text) ? std::string() : base::squeeze(flat(text));
    if (words.empty())
        return;
    for (const std::size_t i : indicators) {
        model::Indicator &indicator = reading.draft.indicators[i].indicator;
        auto &told = label.has(ColumnRole::Definition) ? indicator.definition : indicator.note;
        if (!told)
            told = words;
    }
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <map>

namespace taikei::reader {
namespace {

/// ケアマネジャーの質の向上 ① 研修開催回数 ② ケアプラン点検数 → the name and the names of its parts by their marks.
struct PackedName {
    std::string name;
    std::vector<std::pair<std::string, std::string>> parts;
};

bool is_circled(char32_t c)
{
    return (c >= 0x2460 && c <= 0x2473);
}

PackedName unpack_name(std::string_view name)
{
    PackedName packed;
    std::string *target = &packed.name;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = base::next_code_point(name, at);
        if (is_circled(c)) {
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
        if (name.empty() || !is_circled(base::next_code_point(name, behind)))
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

} // namespace

bool add_indicator(Reading &reading, IndicatorSource source)
{
    std::string name = flat(source.name);
    std::string unit = base::squeeze(flat(source.unit));
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        if (unit.starts_with(left) && unit.ends_with(right))
            unit = unit.substr(left.size(), unit.size() - left.size() - right.size());
    }
    PackedName packed = unpack_name(name);
    if (unit.empty()) {
        const NameAndUnit parted = split_unit_from_name(packed.name);
        if (!parted.unit || !print_other_units(source.cells, *parted.unit)) {
            packed.name = parted.name;
            unit = parted.unit.value_or("");
        }
    }
    if (packed.name.empty())
        return false;

    struct PartValues {
        std::string label;
        std::string unit;
        std::vector<model::Value> values;
    };
    std::vector<PartValues> parts;
    const auto part_named = [&](const std::string &key, const std::string &part_unit) -> PartValues & {
        for (auto &part : parts) {
            if (part.label == key) {
                if (part.unit.empty())
                    part.unit = part_unit;
                return part;
            }
        }
        return parts.emplace_back(PartValues{key, part_unit, {}});
    };
    std::vector<std::pair<const ValueCellSource *, ValueCell>> cells;
    bool is_packed = false;
    for (const auto &cell : source.cells) {
        const std::string cell_unit = cell.unit.empty() ? unit : cell.unit;
        cells.emplace_back(&cell, parse_value_cell(cell.text, cell_unit, model::FiscalYear{2030}));
        is_packed = is_packed || (cells.back().second.parts.size() > 1 && !is_change(cells.back().second));
    }
    for (const auto &[cell, value] : cells) {
        const bool changes = value.parts.size() > 1 && is_change(value);
        for (const CellPart &part : value.parts) {
            model::Value result;
            result.kind = changes && &part != &value.parts.front() ? model::ValueKind::Target : cell->kind;
            result.year = part.year ? *part.year : cell->year.value_or(model::FiscalYear{0});
            result.number = part.number;
            result.low = part.low;
            result.high = part.high;
            result.text = part.text;
            result.marks = part.marks;
            result.source.place = cell->place;
            result.source.confidence = source.confidence;
            std::string label = is_packed ? part.label : std::string();
            if (is_packed) {
                for (const auto &[mark, named] : packed.parts) {
                    if (mark == label)
                        label = named;
                }
                if (label.empty())
                    label = part.unit;
            }
            part_named(label, part.unit.empty() ? cell->unit : part.unit).values.push_back(std::move(result));
        }
    }
    const bool one_part = parts.size() <= 1 && !is_packed;
    if (parts.empty())
        parts.push_back({"", unit, {}});
    for (auto &part : parts) {
        DraftIndicator draft;
        draft.node = source.node;
        draft.is_overview = source.is_overview;
        model::Indicator &indicator = draft.indicator;
        indicator.name = one_part || packed.parts.empty() ? (packed.parts.empty() ? packed.name : name) : packed.name;
        if (one_part && !packed.parts.empty())
            indicator.name = base::squeeze(name);
        if (!one_part)
            indicator.part = part.label;
        else if (!source.part.empty())
            indicator.part = source.part;
        const std::string own = !unit.empty() ? unit : part.unit;
        if (!own.empty())
            indicator.unit = !one_part && !part.unit.empty() ? part.unit : own;
        if (!source.definition.empty())
            indicator.definition = base::squeeze(flat(source.definition));
        if (!source.note.empty())
            indicator.note = base::squeeze(flat(source.note));
        indicator.departments = source.departments;
        indicator.source.place = source.place;
        indicator.source.confidence = source.confidence;
        std::ranges::stable_sort(part.values, {}, [](const model::Value &value) {
            return value.kind == model::ValueKind::Observed ? 0 : 1;
        });
        indicator.values = std::move(part.values);
        if (indicator.values.empty() && source.cells.empty())
            continue;
        reading.draft.add_indicator(std::move(draft));
    }
    return true;
}

} // namespace taikei::reader

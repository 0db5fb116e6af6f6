#include "base/text.hpp"
#include "reader/tree/draft.hpp"

#include <algorithm>
#include <utility>

/// One indicator, wherever the plan tells of it.
namespace taikei::reader {

void Draft::add_indicator(DraftIndicator indicator)
{
    auto &here = m_indicators_of[indicator.node][base::fold_tight(indicator.indicator.name)];
    for (const std::size_t index : here) {
        DraftIndicator &other = indicators[index];
        if (other.is_overview != indicator.is_overview || other.indicator.part != indicator.indicator.part)
            continue;
        // The same indicator in a table that goes on overleaf: its values join, unless they contradict.
        const auto contradicts = [&](const model::Value &value) {
            return std::ranges::any_of(other.indicator.values, [&](const model::Value &known) {
                return known.kind == value.kind && known.year == value.year
                    && (known.number != value.number || known.text != value.text);
            });
        };
        if (std::ranges::any_of(indicator.indicator.values, contradicts))
            continue;
        told.push_back(index);
        other.is_repeated = other.is_repeated || other.table != indicator.table;
        for (auto &value : indicator.indicator.values) {
            // 812億円 in a list without years, 812億円（R3） where it belongs.
            const auto undated = std::ranges::find_if(other.indicator.values, [&](const model::Value &known) {
                return known.year.year() == 0 && known.kind == value.kind && known.number == value.number;
            });
            const bool is_known = std::ranges::any_of(other.indicator.values, [&](const model::Value &known) {
                return known.kind == value.kind && known.year == value.year;
            });
            if (!is_known && undated != other.indicator.values.end())
                undated->year = value.year;
            else if (!is_known)
                other.indicator.values.push_back(std::move(value));
        }
        if (!other.indicator.unit)
            other.indicator.unit = indicator.indicator.unit;
        if (!other.indicator.definition)
            other.indicator.definition = indicator.indicator.definition;
        if (!other.indicator.note)
            other.indicator.note = indicator.indicator.note;
        return;
    }
    here.push_back(indicators.size());
    told.push_back(indicators.size());
    indicators.push_back(std::move(indicator));
}

} // namespace taikei::reader

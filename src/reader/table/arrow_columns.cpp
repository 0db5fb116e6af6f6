#include "reader/table/arrow_columns.hpp"

#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/table/head.hpp"
#include "reader/value/arrows.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

using Halves = std::pair<std::string, std::string>;

/// Before and behind the arrow, or から. None where there is not exactly one.
std::optional<Halves> halves_of(std::string_view text)
{
    constexpr std::string_view from = "から";
    const auto arrows = split_at_arrows(text);
    const auto parts = arrows.size() == 1 ? base::split(text, from) : arrows;
    if (parts.size() != 2)
        return std::nullopt;
    Halves halves{base::trim(parts[0]), base::trim(parts[1])};
    return halves.first.empty() || halves.second.empty() ? std::nullopt : std::optional(std::move(halves));
}

/// 令和４年現状値から令和９年目標値 of 目標値（令和４年現状値から令和９年目標値）.
std::string_view inside_brackets(std::string_view text)
{
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        const auto open = text.find(left);
        if (open != std::string_view::npos && open > 0 && text.ends_with(right))
            return text.substr(open + left.size(), text.size() - open - left.size() - right.size());
    }
    return {};
}

/// Two heads of values, the first of what was and the second of what is to come.
std::optional<Halves> heads_in(const std::string &text)
{
    constexpr std::size_t longest = 120; ///< in bytes
    if (text.size() > longest || (!has_arrow(text) && !text.contains("から")))
        return std::nullopt;
    for (const std::string_view part : {std::string_view(text), inside_brackets(text)}) {
        auto halves = halves_of(part);
        if (!halves)
            continue;
        const auto before = look_up_head(halves->first);
        const auto behind = look_up_head(halves->second);
        if (before->kind == model::ValueKind::Observed && behind->kind && behind->kind != before->kind)
            return halves;
    }
    return std::nullopt;
}

/// 12人 and 20人 of 12人→20人 and 12人から20人へ; what says one value alone is the second.
Halves values_in(const std::string &text)
{
    constexpr std::string_view towards = "へ";
    auto halves = halves_of(text);
    const bool is_change = halves && (has_arrow(text) || has_figure(halves->first));
    if (!is_change)
        return {"", text};
    if (!has_arrow(text) && halves->second.ends_with(towards))
        halves->second.resize(halves->second.size() - towards.size());
    return *std::move(halves);
}

} // namespace

bool part_columns_at_arrows(Grid &grid)
{
    constexpr std::size_t first_rows = 3; ///< one of them is the head
    bool any = false;
    for (std::size_t column = 1; column < grid.width(); ++column) {
        std::optional<Halves> heads;
        std::size_t head = 0;
        for (; head < std::min(first_rows, grid.rows.size()) && !heads; ++head) {
            const GridCell &cell = grid.rows[head][column];
            const bool spans_columns = column + 1 < grid.width() && grid.rows[head][column + 1].covered
                && grid.rows[head][column + 1].text == cell.text;
            heads = cell.covered || spans_columns ? std::nullopt : heads_in(cell.text);
        }
        if (!heads)
            continue;
        any = true;
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            GridRow &row = grid.rows[r];
            Halves halves = r + 1 == head ? *heads
                : r < head                ? Halves{row[column].text, ""}
                                          : values_in(row[column].text);
            GridCell behind = row[column];
            row[column].text = std::move(halves.first);
            behind.text = std::move(halves.second);
            row.insert(row.begin() + static_cast<std::ptrdiff_t>(column) + 1, std::move(behind));
        }
        ++column;
    }
    return any;
}

} // namespace taikei::reader

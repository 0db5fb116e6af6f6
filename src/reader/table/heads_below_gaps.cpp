#include "reader/table/heads_below_gaps.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace taikei::reader {
namespace {

/// The first column behind those that the head at `column` stands over: the cells beside it are empty, or merged.
std::size_t end_of_head(const GridRow &above, std::size_t column)
{
    std::size_t end = column + 1;
    while (end < above.size()
           && (above[end].is_empty() || (above[end].covered && above[end].text == above[column].text)))
        ++end;
    return end;
}

bool is_word_of_head(const GridCell &cell)
{
    constexpr std::size_t longest = 45; ///< in bytes
    return !cell.covered && cell.text.size() <= longest && !cell.text.contains("。") && !states_no_value(cell.text)
        && !is_rating_value(cell.text) && !is_figure(cell.text);
}

/// １号 | ２号 | １号 | ２号: a figure as such stands in no two years at once.
bool is_counted_word(const GridCell &cell)
{
    constexpr std::size_t longest = 45; ///< in bytes
    return !cell.covered && cell.text.size() <= longest && base::least_folded_size(cell.text, 1) > 0
        && !is_rating_value(cell.text);
}

/// The words below each head that stands over several columns; empty where the row does not go on with the head.
std::vector<std::vector<std::size_t>> columns_below_heads(const GridRow &above, const GridRow &row)
{
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t begin = 0, end = 0; begin < row.size(); begin = end) {
        end = end_of_head(above, begin);
        std::vector<std::size_t> filled;
        for (std::size_t i = begin; i < end; ++i) {
            const bool reaches_down = row[i].covered && row[i].text == above[i].text;
            if (!row[i].is_empty() && !reaches_down)
                filled.push_back(i);
        }
        if (filled.empty())
            continue;
        if (filled.size() != end - begin || filled.size() < 2 || begin == 0 || above[begin].is_empty())
            return {};
        groups.push_back(std::move(filled));
    }
    return groups;
}

/// The same words below every head.
bool repeat_words(const GridRow &row, const std::vector<std::vector<std::size_t>> &groups)
{
    return groups.size() > 1 && std::ranges::all_of(groups, [&](const auto &group) {
               return std::ranges::equal(group, groups.front(),
                                         [&](std::size_t i, std::size_t k) { return row[i].text == row[k].text; });
           });
}

} // namespace

bool parts_heads_at_gaps(const GridRow &above, const GridRow &row)
{
    const auto groups = columns_below_heads(above, row);
    const bool repeats = repeat_words(row, groups);
    return !groups.empty() && std::ranges::all_of(groups, [&](const auto &group) {
        std::set<std::string> words;
        return std::ranges::all_of(group, [&](std::size_t i) {
            return (is_word_of_head(row[i]) || (repeats && is_counted_word(row[i])))
                && words.insert(row[i].text).second;
        });
    });
}

void spread_heads_over_gaps(const GridRow &above, const GridRow &row, std::vector<std::vector<Head>> &stacked)
{
    for (const auto &group : columns_below_heads(above, row)) {
        for (const std::size_t i : group)
            stacked[i].back() = stacked[group.front()].back();
    }
}

namespace {

/// What the rows of one column's head say: its year and kind, and the words beside them.
struct ValueHead {
    std::string key; ///< years and kinds, as printed
    std::vector<const Head *> words;
    std::optional<model::FiscalYear> year;
    std::optional<model::ValueKind> kind;
};

/// `kinds_are_words`: 量の見込み and 確保方策 below each year, which are both planned.
ValueHead sort_rows(const std::vector<Head> &column, bool kinds_are_words)
{
    ValueHead sorted;
    for (const Head &head : column) {
        const bool says_value = head.year || (head.kind && !kinds_are_words);
        if (says_value) {
            sorted.key += head.text + ' ';
            sorted.year = head.year ? head.year : sorted.year;
            sorted.kind = head.kind ? head.kind : sorted.kind;
        } else if (!head.text.empty() && (sorted.words.empty() || sorted.words.back()->text != head.text)) {
            sorted.words.push_back(&head);
            sorted.kind = head.kind ? head.kind : sorted.kind;
        }
    }
    return sorted;
}

std::string part_named_by(const ValueHead &head)
{
    std::string part;
    for (const Head *word : head.words)
        part += (part.empty() ? "" : " ") + (word->unit ? split_unit_from_name(word->text).name : word->text);
    return part;
}

/// The columns whose heads name values and have such words. Empty where the words are not the same below each year or
/// kind, or are all of different kinds.
std::map<std::size_t, ValueHead> find_parts(const std::vector<std::vector<Head>> &stacked, bool kinds_are_words)
{
    std::map<std::size_t, ValueHead> found;
    std::set<std::string> words;
    std::set<std::string> keys;
    std::set<std::pair<std::string, std::string>> pairs;
    std::set<std::optional<model::ValueKind>> kinds;
    for (std::size_t i = 1; i < stacked.size(); ++i) {
        ValueHead head = sort_rows(stacked[i], kinds_are_words);
        const bool is_other = std::ranges::any_of(stacked[i], [](const Head &row) {
            return row.is_computed || !row.level.empty() || row.has(ColumnRole::Unit);
        });
        if (head.key.empty() || head.words.empty() || is_other)
            continue;
        const std::string word = part_named_by(head);
        if (!pairs.emplace(head.key, word).second)
            return {};
        words.insert(word);
        keys.insert(head.key);
        kinds.insert(head.kind);
        found.emplace(i, std::move(head));
    }
    const bool is_whole = words.size() > 1 && keys.size() > 1 && pairs.size() == words.size() * keys.size();
    return is_whole && (!kinds_are_words || kinds.size() == 1) ? found : std::map<std::size_t, ValueHead>();
}

} // namespace

void name_parts_of_values(const std::vector<std::vector<Head>> &stacked, std::vector<Head> &heads)
{
    auto parts = find_parts(stacked, false);
    if (parts.empty())
        parts = find_parts(stacked, true);
    for (const auto &[column, found] : parts) {
        Head &head = heads[column];
        head.part = part_named_by(found);
        head.year = found.year;
        head.kind = found.kind;
        head.roles = {};
        for (const Head *word : found.words)
            head.unit = word->unit ? word->unit : head.unit;
    }
}

void part_kinds_at_gaps(std::vector<std::vector<Head>> &stacked)
{
    const auto is_top = [](const std::vector<Head> &column) {
        return column.size() > 1 && column.front().kind && !column.front().year;
    };
    const auto first = static_cast<std::size_t>(std::ranges::find_if(stacked, is_top) - stacked.begin());
    std::size_t kinds = 0;
    while (first + kinds < stacked.size() && is_top(stacked[first + kinds]))
        ++kinds;
    std::vector<std::size_t> begins = {first};
    for (std::size_t i = first; i < stacked.size(); ++i) {
        const bool is_year = stacked[i].size() > 1 && stacked[i][1].year && !stacked[i][1].kind;
        if (!is_year || (i >= first + kinds && !stacked[i].front().text.empty()))
            return;
        if (i > first && *stacked[i][1].year != model::FiscalYear{stacked[i - 1][1].year->year() + 1})
            begins.push_back(i);
    }
    if (kinds < 2 || begins.size() != kinds || begins[1] == first + 1)
        return;
    std::vector<Head> tops;
    for (std::size_t k = 0; k < kinds; ++k)
        tops.push_back(stacked[first + k].front());
    for (std::size_t k = 0; k < kinds; ++k) {
        const std::size_t end = k + 1 < kinds ? begins[k + 1] : stacked.size();
        for (std::size_t i = begins[k]; i < end; ++i)
            stacked[i].front() = tops[k];
    }
}

void spread_kinds(std::vector<std::vector<Head>> &stacked)
{
    const auto is_kind = [](const Head &head) {
        const bool is_other = head.year || !head.level.empty() || head.is_computed;
        return !is_other && (head.kind || head.unit.value_or("").contains("円"));
    };
    const auto is_year = [](const Head &head) { return head.year && !head.kind; };
    const auto stands_above = [&](const Head &top, const Head &below) {
        return (is_kind(top) && is_year(below)) || (is_year(top) && top.roles.empty() && is_kind(below));
    };
    const Head *open = nullptr;
    for (auto &column : stacked) {
        if (column.size() < 2)
            return;
        Head &top = column.front();
        if (!top.text.empty())
            open = stands_above(top, column[1]) ? &top : nullptr;
        else if (open != nullptr && stands_above(*open, column[1]))
            top = *open;
        else
            open = nullptr;
    }
}

} // namespace taikei::reader

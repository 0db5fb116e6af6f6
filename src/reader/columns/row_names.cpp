#include "reader/columns/row_names.hpp"

#include "base/text.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

/// A row, still without the group that it may belong to.
struct NamedRow {
    std::string group; ///< printed on the row's own line
    std::string name;
};

/// A group's name, and the row beside which it stands: with an even number of rows the one above its middle.
struct NamedGroup {
    std::string name;
    std::size_t at = 0;
    bool is_above = false; ///< it stands on a line of its own above that row
};

std::string without_brackets(std::string_view name)
{
    return std::string(base::trim(name.substr(0, std::min(name.find("（"), name.find('(')))));
}

/// 量の見込み（Ａ）, 差引（Ｂ－Ａ）, 計: a row that is no part of another's.
bool stands_alone(const std::string &name)
{
    const std::string bare = without_brackets(name);
    const auto head = look_up_head(bare);
    return head->kind || head->is_computed || is_sum_word(bare);
}

/// 確保方策計（Ｂ） below 確保方策.
bool sums_up(const std::string &name, const std::string &group)
{
    const std::string bare = without_brackets(name);
    return bare.starts_with(group) && is_sum_word(std::string_view(bare).substr(group.size()));
}

/// うち 75 歳以上 has no group: spaces stand about its figure.
NamedRow row_of_line(const ColumnLine &line)
{
    NamedRow row;
    if (std::ranges::any_of(line.words, is_plain_number))
        return {{}, line.text};
    row.name = line.words.back();
    for (std::size_t i = 0; i + 1 < line.words.size(); ++i)
        row.group += (i > 0 ? " " : "") + line.words[i];
    return row;
}

std::string in_group(const std::string &group, const std::string &name)
{
    return group.empty() ? name : group + ' ' + name;
}

/// 量の見込み / 特定型 / 確保方策 / こども家庭センター型 量の見込み / 確保方策: the names that come again in the same
/// order are those of the rows, and each time they have one group. Empty for any other lines.
std::vector<std::string> names_that_come_again(const std::vector<ColumnLine> &lines, std::size_t count)
{
    std::map<std::string, std::size_t> printed;
    for (const ColumnLine &line : lines)
        ++printed[line.words.back()];
    std::vector<NamedRow> rows;
    std::vector<std::pair<std::string, std::size_t>>
        groups; ///< with the row on whose line, or before which, they stand
    for (const ColumnLine &line : lines) {
        NamedRow row = row_of_line(line);
        if (printed[row.name] < 2) {
            groups.emplace_back(line.text, rows.size());
            continue;
        }
        if (!row.group.empty())
            groups.emplace_back(row.group, rows.size());
        rows.push_back(std::move(row));
    }
    if (rows.size() != count || groups.size() < 2 || count % groups.size() != 0)
        return {};
    const std::size_t period = count / groups.size();
    if (period < 2)
        return {};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) {
        const auto &[group, at] = groups[i / period];
        const std::size_t first = i / period * period;
        if (rows[i].name != rows[i % period].name || at < first || at >= first + period)
            return {};
        names.push_back(in_group(group, rows[i].name));
    }
    return names;
}

/// The rows about the middle of which the group's name stands: as many as are free on both sides.
std::pair<std::size_t, std::size_t> rows_of_group(const NamedGroup &group, const std::vector<bool> &is_free)
{
    std::size_t first = group.at;
    std::size_t end = group.at + 1;
    const auto free_at = [&](std::size_t row) { return row < is_free.size() && is_free[row]; };
    while (first > 0 && free_at(first - 1) && free_at(end)) {
        --first;
        ++end;
    }
    if (free_at(end))
        ++end;
    return {first, end};
}

/// A line a row, some of them with the name of a group.
std::vector<std::string> names_with_groups(const std::vector<NamedRow> &rows)
{
    std::vector<NamedGroup> groups;
    std::vector<bool> is_free(rows.size(), true);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].group.empty())
            groups.push_back({rows[i].group, i});
        is_free[i] = rows[i].group.empty() && !stands_alone(rows[i].name);
    }
    std::vector<std::string> names;
    for (const NamedRow &row : rows)
        names.push_back(row.name);
    for (const NamedGroup &group : groups) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i != group.at && sums_up(rows[i].name, group.name)) {
                is_free[i] = false;
                names[i].clear();
            }
        }
    }
    for (const NamedGroup &group : groups) {
        const auto [first, end] = rows_of_group(group, is_free);
        for (std::size_t i = first; i < end; ++i) {
            names[i] = in_group(group.name, rows[i].name);
            is_free[i] = false;
        }
    }
    return names;
}

} // namespace

std::vector<std::string> names_of_rows(const std::vector<ColumnLine> &lines, std::size_t count)
{
    if (count == 0 || lines.size() < count)
        return {};
    if (auto names = names_that_come_again(lines, count); !names.empty())
        return names;
    std::vector<NamedRow> rows;
    if (lines.size() == count) {
        for (const ColumnLine &line : lines)
            rows.push_back(row_of_line(line));
    } else {
        // 予算額 is no half of a name.
        if (std::ranges::any_of(lines, [](const ColumnLine &line) { return look_up_head(line.text)->is_known(); }))
            return {};
        for (WrappedCell &cell : join_wrapped_cells(lines, count))
            rows.push_back({{}, std::move(cell.text)});
    }
    return rows.empty() ? std::vector<std::string>() : names_with_groups(rows);
}

} // namespace taikei::reader

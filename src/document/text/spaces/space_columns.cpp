#include "document/text/spaces/space_columns.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace taikei::document {
namespace {

/// How many lines have a segment that begins at each display column.
std::vector<int> count_begins(std::span<const CandidateLine> lines)
{
    std::vector<int> begins;
    for (const auto &line : lines) {
        for (const auto &segment : line.segments) {
            const auto column = static_cast<std::size_t>(segment.begin);
            begins.resize(std::max(begins.size(), column + 1));
            ++begins[column];
        }
    }
    return begins;
}

/// What one column holds, the line of heads apart.
struct ColumnUse {
    bool has_head = false;
    int words = 0; ///< below it
    int values = 0;

    bool is_head_alone() const { return has_head && words + values == 0; }
};

std::vector<ColumnUse> uses_of_columns(std::span<const CandidateLine> lines, std::span<const Column> columns,
                                       std::size_t head_line)
{
    std::vector<ColumnUse> uses(columns.size());
    for (std::size_t i = head_line; i < lines.size(); ++i) {
        if (lines[i].is_rule)
            continue;
        const CutLine row = cut(lines[i], columns);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (row.texts[column].empty())
                continue;
            ColumnUse &use = uses[column];
            use.has_head = use.has_head || i == head_line;
            if (i > head_line)
                (is_value_like(row.texts[column]) ? use.values : use.words) += 1;
        }
    }
    return uses;
}

} // namespace

void part_touching_cells(std::vector<CandidateLine> &lines)
{
    const auto begins = count_begins(lines);
    for (auto &line : lines) {
        std::vector<Segment> parted;
        for (Segment rest : line.segments) {
            int column = rest.begin;
            for (std::size_t at = 0; at < rest.text.size();) {
                const std::size_t here = at;
                const char32_t c = base::next_code_point(rest.text, at);
                const int next = column + base::display_width(c);
                const bool begins_cell = c == U' ' && here > 0 && static_cast<std::size_t>(next) < begins.size()
                    && static_cast<std::size_t>(begins[static_cast<std::size_t>(next)]) * 2 > lines.size();
                column = next;
                if (!begins_cell)
                    continue;
                parted.push_back({rest.begin, next - 1, rest.text.substr(0, here)});
                rest = {next, rest.end, rest.text.substr(at)};
                at = 0;
            }
            parted.push_back(rest);
        }
        line.segments = std::move(parted);
    }
}

std::vector<Column> find_columns(std::span<const CandidateLine> lines)
{
    int width = 0;
    for (const auto &line : lines)
        width = std::max(width, line.segments.back().end);
    std::vector<bool> has_text(static_cast<std::size_t>(width) + 1, false);
    for (const auto &line : lines) {
        if (line.is_rule)
            continue;
        for (const auto &segment : line.segments)
            std::fill(has_text.begin() + segment.begin, has_text.begin() + segment.end, true);
    }
    std::vector<Column> columns;
    for (int i = 0; i < width; ++i) {
        if (!has_text[static_cast<std::size_t>(i)])
            continue;
        if (i == 0 || !has_text[static_cast<std::size_t>(i) - 1])
            columns.push_back({i, i});
        columns.back().end = i + 1;
    }
    return columns;
}

void join_heads_with_figures(std::span<const CandidateLine> lines, std::size_t head_line, std::vector<Column> &columns)
{
    constexpr std::size_t fewest = 2;
    if (head_line >= lines.size() || lines[head_line].is_rule)
        return;
    const auto uses = uses_of_columns(lines, columns, head_line);
    std::vector<Column> joined;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        joined.push_back(columns[i]);
        if (i + 1 == columns.size())
            break;
        const ColumnUse &here = uses[i];
        const ColumnUse &next = uses[i + 1];
        const bool has_figures = here.is_head_alone() && !next.has_head && next.words == 0 && next.values > 0;
        const bool has_names = i == 0 && next.is_head_alone() && !here.has_head && here.words > 0;
        if (!has_figures && !has_names)
            continue;
        joined.back().end = columns[++i].end;
        ++pairs;
    }
    if (pairs >= fewest)
        columns = std::move(joined);
}

CutLine cut(const CandidateLine &line, std::span<const Column> columns)
{
    CutLine result{std::vector<std::string>(columns.size()), std::vector<int>(columns.size(), 1)};
    std::size_t column = 0;
    for (const auto &segment : line.segments) {
        while (column + 1 < columns.size() && columns[column].end <= segment.begin)
            ++column;
        std::size_t last = column;
        while (last + 1 < columns.size() && columns[last + 1].begin < segment.end)
            ++last;
        auto &text = result.texts[column];
        if (!text.empty())
            text += "  ";
        text += segment.text;
        if (last > column) {
            result.spans[column] = static_cast<int>(last - column) + 1;
            result.crosses = true;
        }
    }
    return result;
}

} // namespace taikei::document

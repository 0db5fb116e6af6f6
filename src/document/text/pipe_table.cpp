#include "document/text/pipe_table.hpp"

#include "base/text.hpp"
#include "document/spaces.hpp"
#include "document/text/markdown.hpp"
#include "document/text/markup_fragment.hpp"

#include <algorithm>

namespace taikei::document {

namespace {

bool has_outer_pipes(std::string_view line)
{
    line = trim_spaces(line);
    return line.size() > 2 && line.starts_with('|') && line.ends_with('|') && line.find('|', 1) + 1 < line.size();
}

/// | --- | :---: |, --- | ---
bool is_delimiter_row(std::string_view line)
{
    return line.contains('-') && line.contains('|') && line.find_first_not_of("|-: \t") == std::string_view::npos;
}

/// Parts at pipes that no backslash protects; the outer pipes part nothing.
std::vector<std::string_view> split_cells(std::string_view line)
{
    line = trim_spaces(line);
    if (line.starts_with('|'))
        line.remove_prefix(1);
    std::vector<std::string_view> cells;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == '|') {
            cells.push_back(line.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    if (begin < line.size() || cells.empty())
        cells.push_back(line.substr(begin));
    return cells;
}

std::size_t count_rows(std::span<const SourceLine> lines, bool outer_pipes)
{
    std::size_t count = 0;
    while (count < lines.size() && (count == 0 || lines[count].blank_lines_above == 0)
           && (outer_pipes ? trim_spaces(lines[count].text).starts_with('|') : lines[count].text.contains('|')))
        ++count;
    return count;
}

std::vector<Cell> read_row(const SourceLine &line, const std::vector<std::string_view> &parts, const Assembly &assembly)
{
    std::vector<Cell> row;
    for (const auto part : parts)
        row.emplace_back().text = without_emphasis(decode_cell(part));
    row.front().place = assembly.place_of(line);
    return row;
}

bool is_empty(const std::vector<Cell> &row)
{
    return std::ranges::all_of(row, [](const Cell &cell) { return cell.text.empty(); });
}

} // namespace

base::Result<std::size_t> add_pipe_table(std::span<const SourceLine> lines, Assembly &assembly)
{
    const bool outer_pipes = has_outer_pipes(lines[0].text);
    const bool has_delimiter = lines.size() > 1 && lines[1].blank_lines_above == 0 && is_delimiter_row(lines[1].text);
    if (!outer_pipes && !(has_delimiter && lines[0].text.contains('|')))
        return 0;

    const auto count = count_rows(lines, outer_pipes);
    RawTable found;
    found.table.origin = Table::Origin::Pipes;
    found.table.blank_lines_above = lines[0].blank_lines_above;
    found.table.starts_page = lines[0].starts_page;
    found.table.place = assembly.place_of(lines[0]);
    found.table.place.last_line = lines[count - 1].number;
    for (const auto &line : lines.first(count)) {
        if (is_delimiter_row(line.text)) {
            if (found.rows.size() == 1 && is_empty(found.rows.front()))
                found.rows.clear();
            else if (found.table.header_rows == 0)
                found.table.header_rows = static_cast<int>(found.rows.size());
            continue;
        }
        const auto parts = split_cells(line.text);
        if (auto allowed = assembly.allow_row(parts.size(), assembly.place_of(line)); !allowed)
            return std::unexpected(allowed.error());
        found.rows.push_back(read_row(line, parts, assembly));
    }
    if (auto added = assembly.add(std::move(found)); !added)
        return std::unexpected(added.error());
    return count;
}

} // namespace taikei::document

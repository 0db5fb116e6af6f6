#include "document/tab_table.hpp"

#include "base/text.hpp"
#include "document/markup_fragment.hpp"

#include <algorithm>

namespace taikei::document {

namespace {

/// Made only of dashes and tabs, with at least two dashes a cell: a cell with one dash states that there is no value.
bool is_separator_row(std::string_view line)
{
    return line.find_first_not_of("-\t") == std::string_view::npos && line.contains("--")
        && std::ranges::all_of(base::split(line, "\t"), [](std::string_view cell) { return cell.size() != 1; });
}

bool is_only_indented(std::string_view line)
{
    const auto text = line.find_first_not_of("\t ");
    return text != std::string_view::npos && line.find('\t', text) == std::string_view::npos;
}

std::size_t count_tab_lines(std::span<const SourceLine> lines)
{
    std::size_t count = 0;
    while (count < lines.size() && lines[count].text.contains('\t')
           && (count == 0 || (lines[count].blank_lines_above == 0 && lines[count].page == lines[0].page)))
        ++count;
    return count;
}

std::vector<Cell> read_row(const SourceLine &line, const Assembly &assembly)
{
    std::vector<Cell> row;
    for (const auto part : base::split(line.text, "\t"))
        row.emplace_back().text = decode_cell(part);
    row.front().place = assembly.place_of(line);
    return row;
}

} // namespace

base::Result<std::size_t> add_tab_table(std::span<const SourceLine> lines, Assembly &assembly)
{
    const auto count = count_tab_lines(lines);
    const auto taken = lines.first(count);
    if (std::ranges::all_of(taken, [](const SourceLine &l) { return is_only_indented(l.text); }))
        return 0;
    RawTable found;
    found.table.origin = Table::Origin::Tabs;
    found.table.blank_lines_above = taken.front().blank_lines_above;
    found.table.starts_page = taken.front().starts_page;
    found.table.place = assembly.place_of(taken.front());
    found.table.place.last_line = taken.back().number;
    for (const auto &line : taken) {
        if (is_separator_row(line.text)) {
            if (found.table.header_rows == 0)
                found.table.header_rows = static_cast<int>(found.rows.size());
            continue;
        }
        const auto tabs = static_cast<std::size_t>(std::ranges::count(line.text, '\t'));
        if (auto allowed = assembly.allow_row(tabs + 1, assembly.place_of(line)); !allowed)
            return std::unexpected(allowed.error());
        found.rows.push_back(read_row(line, assembly));
    }
    if (auto added = assembly.add(std::move(found)); !added)
        return std::unexpected(added.error());
    return count;
}

} // namespace taikei::document

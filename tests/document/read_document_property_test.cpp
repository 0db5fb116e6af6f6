#include "document/read_document.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

using namespace taikei::document;

namespace {

/// Pieces from which real and broken documents are made: marks of every format between bytes of any kind.
rc::Gen<std::string> any_document()
{
    const auto piece = rc::gen::oneOf(
        rc::gen::element<std::string>("\n", "\r\n", "\f", " ", "  ", "\t", "|", "---", "| --- |", "\n\n", "# ", "**",
                                      "- ", "```", ",", ";", "\"", "指標", "　", "１２", "12", "<p>", "</p>", "<table>",
                                      "<tr>", "<td rowspan=3>", "</td>", "<td colspan=4>", "</table>", "<ul>", "<li>",
                                      "<html>", "<pre>", "<br>", "&amp;", "&#x3042;", "^{か}", "┌", "─", "┬", "┐", "│",
                                      "├", "┼", "┤", "└", "┴", "┘", "+", "+--+", "｜", "\x1B$B", "\xFF\xFE"),
        rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string> &pieces) {
                            std::string text;
                            for (const auto &p : pieces)
                                text += p;
                            return text;
                        });
}

void check_table(const Table &table)
{
    RC_ASSERT(table.row_count() > 0U);
    RC_ASSERT(table.header_rows >= 0 && static_cast<std::size_t>(table.header_rows) <= table.row_count());
    for (const auto &row : table.grid) {
        RC_ASSERT(row.size() == table.column_count());
        RC_ASSERT(!row.front().covered || row.front().cell.row_span > 1);
        for (const auto &cell : row)
            RC_ASSERT(cell.cell.place.row > 0 && cell.cell.place.column > 0);
    }
}

void check_line(const Line &line)
{
    RC_ASSERT(!line.text.empty());
    RC_ASSERT(line.place.first_line > 0 && line.place.last_line >= line.place.first_line);
    std::string joined;
    for (const auto &run : line.runs)
        joined += run.text;
    RC_ASSERT(line.runs.empty() || joined == line.text);
    RC_ASSERT((line.kind == Line::Kind::Heading) == (line.heading_level > 0));
    RC_ASSERT((line.kind == Line::Kind::ListItem) == (line.depth > 0));
}

RC_GTEST_PROP(ReadDocument, any_bytes_give_a_sound_document_or_a_reason, ())
{
    const auto bytes = *any_document();
    const auto name =
        *rc::gen::element<std::string>("plan.txt", "plan.md", "plan.html", "plan.csv", "plan.tsv", "plan");
    const auto document = read_document(bytes, name);
    if (!document) {
        RC_ASSERT(!document.error().message.empty());
        RC_ASSERT(document.error().where.starts_with(name));
        return;
    }
    RC_ASSERT(!document->blocks.empty());
    for (const auto &block : document->blocks) {
        if (const auto *table = std::get_if<Table>(&block))
            check_table(*table);
        else
            check_line(std::get<Line>(block));
    }
}

} // namespace

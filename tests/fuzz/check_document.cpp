#include "check_document.hpp"

#include <cstdlib>
#include <variant>

namespace taikei::fuzz {

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const document::Line &line)
{
    require(!line.text.empty());
    require(line.place.first_line >= 0 && line.place.last_line >= line.place.first_line && line.place.page >= 0);
    std::string joined;
    for (const document::Run &run : line.runs)
        joined += run.text;
    require(line.runs.empty() || joined == line.text);
}

void check(const document::Table &table)
{
    require(table.row_count() > 0 && table.column_count() > 0);
    for (const auto &row : table.grid)
        require(row.size() == table.column_count());
}

} // namespace

std::string part_of(std::string_view bytes, int n)
{
    for (; n > 0; --n) {
        const auto end = bytes.find('\0');
        bytes = end == std::string_view::npos ? std::string_view{} : bytes.substr(end + 1);
    }
    return std::string(bytes.substr(0, bytes.find('\0')));
}

void check(const document::Document &document)
{
    require(!document.blocks.empty());
    for (const document::Block &block : document.blocks)
        std::visit([](const auto &any) { check(any); }, block);
}

void read_and_check(std::string_view bytes, std::string_view name)
{
    const auto document = document::read_document(bytes, name, small_limits());
    if (document)
        check(*document);
    else
        require(!document.error().message.empty());
}

} // namespace taikei::fuzz

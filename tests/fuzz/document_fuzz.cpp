#include "document/read_document.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace taikei::document;

namespace {

/// What every reader of a document may rely on; a fault ends the run with its input kept.
void check(const Document &document)
{
    if (document.blocks.empty())
        std::abort();
    for (const auto &block : document.blocks) {
        if (const auto *line = std::get_if<Line>(&block)) {
            // Worksheets have rows and no lines.
            const bool has_place = line->place.first_line >= 1 || line->place.row >= 1;
            if (line->text.empty() || !has_place || line->place.last_line < line->place.first_line)
                std::abort();
            continue;
        }
        const auto &table = std::get<Table>(block);
        if (table.row_count() == 0 || table.column_count() == 0)
            std::abort();
        for (const auto &row : table.grid) {
            if (row.size() != table.column_count())
                std::abort();
        }
    }
}

} // namespace

/// The first byte chooses the file name's ending, the rest is the file. Limits are small, so that they are reached.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::array names = {"plan.txt", "plan.md", "plan.html", "plan.csv", "plan.tsv", "plan"};
    if (size == 0)
        return 0;
    Limits limits;
    limits.line_bytes = 2000;
    limits.lines = 500;
    limits.cells = 2000;
    limits.table_columns = 40;
    limits.nesting = 30;
    limits.markup_memory = 1u << 20;
    limits.unpacked_bytes = 1u << 20;
    limits.archive_entries = 20;
    const std::string_view bytes{reinterpret_cast<const char *>(data) + 1, size - 1};
    if (const auto document = read_document(bytes, names[data[0] % names.size()], limits))
        check(*document);
    return 0;
}

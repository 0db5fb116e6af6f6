#include "document/layout/add_page.hpp"

#include "document/layout/understand_page.hpp"

#include <utility>
#include <variant>

namespace taikei::document::layout {

namespace {

base::Result<void> add(Block block, bool starts_page, Assembly &assembly)
{
    const auto &file = assembly.document().file;
    if (auto *line = std::get_if<Line>(&block)) {
        line->place.file = file;
        line->starts_page = starts_page;
        return assembly.add(std::move(*line));
    }
    auto &table = std::get<Table>(block);
    table.place.file = file;
    table.starts_page = starts_page;
    for (auto &row : table.grid)
        for (auto &cell : row)
            cell.cell.place.file = file;
    return assembly.add(std::move(table));
}

} // namespace

base::Result<void> add_page(const PageContent &content, Assembly &assembly)
{
    bool starts_page = true;
    for (auto &block : understand_page(content)) {
        if (auto added = add(std::move(block), std::exchange(starts_page, false), assembly); !added)
            return added;
    }
    return {};
}

} // namespace taikei::document::layout

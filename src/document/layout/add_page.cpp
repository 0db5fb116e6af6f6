#include "document/layout/add_page.hpp"

#include "document/layout/understand_page.hpp"

#include <utility>
#include <variant>

namespace taikei::document::layout {

namespace {

base::Result<void> add(Block block, const base::SharedName &printed, bool starts_page, Assembly &assembly)
{
    const auto name = [&](base::Place &place) {
        place.file = assembly.document().file;
        place.page_name = printed;
    };
    if (auto *line = std::get_if<Line>(&block)) {
        name(line->place);
        line->starts_page = starts_page;
        return assembly.add(std::move(*line));
    }
    auto &table = std::get<Table>(block);
    name(table.place);
    table.starts_page = starts_page;
    for (auto &row : table.grid)
        for (auto &cell : row)
            name(cell.cell.place);
    return assembly.add(std::move(table));
}

} // namespace

base::Result<void> add_page(const PageContent &content, Assembly &assembly)
{
    const base::SharedName printed = printed_number(content.page);
    for (const base::Box &box : content.images) {
        Image image{.words = {}, .place = assembly.place_at(0, 0, content.page.number)};
        image.place.box = box;
        image.place.page_name = printed;
        assembly.note(std::move(image));
    }
    bool starts_page = true;
    for (auto &block : understand_page(content)) {
        if (auto added = add(std::move(block), printed, std::exchange(starts_page, false), assembly); !added)
            return added;
    }
    return {};
}

} // namespace taikei::document::layout

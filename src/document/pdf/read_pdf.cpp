#include "document/pdf/read_pdf.hpp"

#include "document/layout/join_pages.hpp"
#include "document/layout/understand_page.hpp"
#include "document/pdf/outline_headings.hpp"
#include "document/pdf/page_problems.hpp"
#include "document/pdf/pdf_file.hpp"

#include <utility>
#include <variant>

namespace taikei::document::pdf {

namespace {

using base::fail;
using base::Result;

/// Gives the block the file's name and adds it.
Result<void> add(Block block, bool starts_page, Assembly &assembly)
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

Result<void> add_page(const PageReading &reading, Assembly &assembly)
{
    bool starts_page = true;
    for (auto &block : layout::understand_page(reading.content)) {
        if (auto added = add(std::move(block), std::exchange(starts_page, false), assembly); !added)
            return added;
    }
    return {};
}

} // namespace

Result<void> read_pdf(std::string_view bytes, const ReadOptions &options, Assembly &assembly)
{
    const auto &pages = options.pages;
    const auto file = PdfFile::open(bytes);
    if (!file)
        return fail(file.error().message, assembly.document().file);
    assembly.document().title = file->title();
    PageProblems problems;
    for (int number = 1; number <= file->page_count(); ++number) {
        auto &page = assembly.document().pages.emplace_back(Page{number, {}, 0, 0});
        if (!pages.contains(number))
            continue;
        if (options.on_page)
            options.on_page(number, file->page_count());
        const auto reading = file->read_page(number);
        page = reading ? reading->content.page : page;
        if (!reading) {
            problems.note_missing(number);
            continue;
        }
        problems.note(*reading);
        if (auto added = add_page(*reading, assembly); !added)
            return added;
    }
    const bool has_any_page = pages.last_wanted(file->page_count()) > 0;
    if (has_any_page && assembly.document().blocks.empty())
        return fail("the PDF has no text on its pages, only images (a scan): run character recognition (OCR) on it "
                    "and give the result",
                    assembly.document().file);
    layout::join_tables_over_pages(assembly.document());
    mark_outline_headings(file->outline(), assembly.document());
    problems.add_findings(assembly);
    return {};
}

} // namespace taikei::document::pdf

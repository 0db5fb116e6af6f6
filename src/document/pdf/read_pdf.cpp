#include "document/pdf/read_pdf.hpp"

#include "document/layout/add_page.hpp"
#include "document/layout/join_pages.hpp"
#include "document/pdf/outline_headings.hpp"
#include "document/pdf/page_problems.hpp"
#include "document/pdf/pdf_file.hpp"
#include "document/pdf/scanned_pages.hpp"

#include <string>

namespace taikei::document::pdf {

using base::fail;
using base::Result;

Result<void> read_pdf(std::string_view bytes, const ReadOptions &options, Assembly &assembly)
{
    const auto &pages = options.pages;
    const auto file = PdfFile::open(bytes);
    if (!file)
        return fail(file.error().message, assembly.document().file);
    assembly.document().title = file->title();
    if (const auto damage = file->damage(); !damage.empty())
        assembly.add_finding("file-damaged", std::string(damage), assembly.place_at(0, 0));
    PageProblems problems;
    ScannedPages scanned(*file, options.scans);
    for (int number = 1; number <= file->page_count(); ++number) {
        auto &page = assembly.document().pages.emplace_back(Page{number, {}, 0, 0});
        if (!pages.contains(number))
            continue;
        if (options.on_page)
            options.on_page(number, file->page_count());
        auto reading = file->read_page(number);
        if (!reading) {
            problems.note_missing(number);
            continue;
        }
        scanned.read(*reading);
        page = reading->content.page;
        problems.note(*reading);
        if (auto added = layout::add_page(reading->content, assembly); !added)
            return added;
    }
    if (problems.has_only_images())
        return fail("the PDF has no text on its pages, only images (a scan): " + scanned.advice(),
                    assembly.document().file);
    layout::join_tables_over_pages(assembly.document());
    mark_outline_headings(file->outline(), assembly.document());
    problems.add_findings(assembly, scanned.advice());
    scanned.add_findings(assembly);
    for (base::Finding &finding : assembly.document().findings) {
        if (const int page = finding.place.page; page > 0)
            finding.place.page_name = printed_number(assembly.document().pages.at(static_cast<std::size_t>(page) - 1));
    }
    return {};
}

} // namespace taikei::document::pdf

#include "document/select_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace taikei::document {

namespace {

const base::Place &place_of(const Block &block)
{
    return std::visit([](const auto &any) -> const base::Place & { return any.place; }, block);
}

base::Result<void> check(const Document &document, const PageSelection &selection)
{
    if (document.pages.empty())
        return base::fail(fmt::format("pages {} were asked for, and this document has no pages to choose from: "
                                      "read it whole",
                                      selection.to_string()),
                          document.file);
    if (std::ranges::none_of(document.pages, [&](const Page &page) { return selection.contains(page.number); }))
        return base::fail(fmt::format("pages {} were asked for, and this document has {}: ask for pages that it has",
                                      selection.to_string(), document.pages.back().number),
                          document.file);
    return {};
}

} // namespace

base::Result<void> select_pages(Document &document, const PageSelection &selection)
{
    if (selection.is_all())
        return {};
    if (auto checked = check(document, selection); !checked)
        return checked;
    std::erase_if(document.blocks, [&](const Block &block) { return !selection.contains(place_of(block).page); });
    std::erase_if(document.images, [&](const Image &image) { return !selection.contains(image.place.page); });
    std::erase_if(document.findings, [&](const base::Finding &finding) {
        return finding.place.page > 0 && !selection.contains(finding.place.page);
    });
    std::erase_if(document.pages, [&](const Page &page) { return !selection.contains(page.number); });
    if (document.blocks.empty())
        return base::fail(
            fmt::format("pages {} of this document have no text: ask for other pages", selection.to_string()),
            document.file);
    return {};
}

} // namespace taikei::document

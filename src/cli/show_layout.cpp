#include "cli/show_layout.hpp"

#include "cli/input_file.hpp"
#include "cli/output_file.hpp"
#include "document/read_document.hpp"
#include "sandbox/layout_task.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>
#include <vector>

namespace taikei::cli {

namespace {

base::Result<std::vector<document::pdf::DrawnPage>> draw(const std::string &path, const document::PageSelection &pages)
{
    auto bytes = read_bytes(path, document::Limits{}.bytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!bytes->contains("%PDF-"))
        return base::fail("its pages cannot be drawn, for it is no PDF: --show-layout is for PDF files", path);
    const sandbox::LayoutRequest request{file_name(path), *std::move(bytes), pages};
    return sandbox::pages_of(sandbox::run_one(sandbox::to_job(request)));
}

base::Result<void> write_drawings(const std::vector<document::pdf::DrawnPage> &pages, const std::string &path,
                                  const std::filesystem::path &folder, std::vector<OutputFile> &files)
{
    const auto stem = std::filesystem::path(file_name(path)).stem().string();
    for (const auto &page : pages) {
        auto file = OutputFile::write(folder / fmt::format("{}-{:03}.svg", stem, page.number), page.svg);
        if (!file)
            return std::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    return {};
}

} // namespace

base::Result<void> show_layout(const PlansToRead &what, const std::string &folder)
{
    if (auto made = make_folder(folder); !made)
        return made;
    std::vector<OutputFile> files;
    for (const auto &path : what.paths) {
        const auto pages = draw(path, what.pages);
        if (!pages)
            return std::unexpected(pages.error());
        if (auto written = write_drawings(*pages, path, folder, files); !written)
            return written;
    }
    for (auto &file : files) {
        if (auto published = file.publish(); !published)
            return published;
    }
    return {};
}

} // namespace taikei::cli

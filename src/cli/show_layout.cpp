#include "cli/show_layout.hpp"

#include "cli/input_file.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "document/read_document.hpp"
#include "sandbox/layout_task.hpp"
#include "sandbox/tasks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <thread>
#include <utility>
#include <vector>

namespace taikei::cli {

namespace {

using Drawn = base::Result<std::vector<document::DrawnPage>>;

/// The drawings of each file, in the files' order.
std::vector<Drawn> draw(const PlansToRead &what, const Terminal &terminal)
{
    std::vector<Drawn> drawn(what.paths.size());
    Progress progress(terminal, file_names(what.paths));
    sandbox::Nursery nursery(sandbox::all_tasks());
    sandbox::run_all(nursery,
                     {.count = what.paths.size(),
                      .at_once = std::max(1U, std::thread::hardware_concurrency()),
                      .make = [&](std::size_t index) -> base::Result<sandbox::Job> {
                          auto bytes = read_bytes(what.paths[index], document::Limits{}.scan_bytes);
                          if (!bytes)
                              return std::unexpected(bytes.error());
                          return sandbox::to_job(sandbox::LayoutRequest{file_name(what.paths[index]), *std::move(bytes),
                                                                        what.pages, what.recognition});
                      },
                      .ended =
                          [&](std::size_t index, const sandbox::Outcome &outcome) {
                              drawn[index] = sandbox::pages_of(outcome);
                              progress.end();
                          },
                      .waiting = [&](const std::vector<std::size_t> &running) { progress.show(running); },
                      .progress = [&](std::size_t index, const sandbox::Step &step) { progress.step(index, step); }});
    return drawn;
}

base::Result<void> write_drawings(const std::vector<document::DrawnPage> &pages, const std::string &path,
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

base::Result<void> show_layout(const PlansToRead &what, const std::string &folder, const Terminal &terminal)
{
    const auto opened = OutputFolder::open(folder);
    if (!opened)
        return std::unexpected(opened.error());
    std::vector<OutputFile> files;
    const std::vector<Drawn> drawn = draw(what, terminal);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        if (!drawn[i])
            return std::unexpected(drawn[i].error());
        if (auto written = write_drawings(*drawn[i], what.paths[i], folder, files); !written)
            return written;
    }
    for (auto &file : files) {
        if (auto published = file.publish(); !published)
            return published;
    }
    return {};
}

} // namespace taikei::cli

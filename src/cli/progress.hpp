#pragma once

#include "cli/terminal.hpp"
#include "sandbox/answer.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// A bar on standard error while documents are read: shown on a terminal only, after a moment, and wiped at the end. It
/// fills by documents and, within a document, by the pages that are done.
class Progress {
public:
    /// `names` of the documents, which are known by their place among them.
    Progress(const Terminal &terminal, std::vector<std::string> names);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void step(std::size_t index, const sandbox::Step &step) { m_steps[index] = step; }
    void end() { ++m_ended; } ///< of one document
    /// Those that are being read. To be called often, so that a person sees that the program is alive; draws about ten
    /// times a second.
    void show(const std::vector<std::size_t> &running);

private:
    using Clock = std::chrono::steady_clock;

    bool m_on_terminal;
    std::vector<std::string> m_names;
    std::vector<sandbox::Step> m_steps; ///< what each is at
    std::size_t m_ended = 0;
    Clock::time_point m_start = Clock::now();
    std::optional<Clock::time_point> m_drawn; ///< when last; none: not yet
};

/// "[#####     ]": `done` of `total` in `width` columns between the brackets.
std::string progress_bar(double done, std::size_t total, int width);

} // namespace taikei::cli

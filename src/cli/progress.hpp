#pragma once

#include "cli/terminal.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace taikei::cli {

/// A bar on standard error for work that takes long: shown on a terminal only, after a moment, and wiped at the end.
class Progress {
public:
    Progress(const Terminal &terminal, std::size_t total);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// `done` of the total is done, and `what` is being worked on. To be called often, so that a person sees that the
    /// program is alive; draws about ten times a second.
    void show(std::size_t done, const std::string &what);

private:
    using Clock = std::chrono::steady_clock;

    bool m_on_terminal;
    std::size_t m_total;
    Clock::time_point m_start = Clock::now();
    std::optional<Clock::time_point> m_drawn; ///< when last; none: not yet
};

/// "[#####     ]": `done` of `total` in `width` columns between the brackets.
std::string progress_bar(std::size_t done, std::size_t total, int width);

} // namespace taikei::cli

#pragma once

#include "cli/terminal.hpp"

#include <chrono>
#include <cstddef>
#include <string>

namespace taikei::cli {

/// A bar on standard error for work that takes long: shown on a terminal only, after a moment, and wiped at the end.
class Progress {
public:
    Progress(const Terminal &terminal, std::size_t total);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// `done` of the total is done, and `what` is being worked on.
    void begin(std::size_t done, const std::string &what);
    /// Draws anew, so that a person sees that the program is alive.
    void tick();

private:
    bool m_on_terminal;
    std::size_t m_total;
    std::size_t m_done = 0;
    std::string m_what;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    bool m_drawn = false;
};

/// "[#####     ]": `done` of `total` in `width` columns between the brackets.
std::string progress_bar(std::size_t done, std::size_t total, int width);

} // namespace taikei::cli

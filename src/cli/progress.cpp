#include "cli/progress.hpp"

#include <algorithm>
#include <utility>

namespace taikei::cli {

namespace {

constexpr std::chrono::milliseconds first_shown_after{500};
constexpr std::chrono::milliseconds redrawn_after{90};
constexpr int bar_width = 24;
constexpr int name_width = 40;

} // namespace

std::string progress_bar(double done, std::size_t total, int width)
{
    const auto columns = static_cast<std::size_t>(width);
    const double share = total == 0 ? 1 : std::clamp(done / static_cast<double>(total), 0.0, 1.0);
    const auto filled = static_cast<std::size_t>(share * width);
    return "[" + std::string(filled, '#') + std::string(columns - filled, ' ') + "]";
}

Progress::Progress(const Terminal &terminal, std::vector<std::string> names)
    : m_on_terminal(terminal.error_is_terminal)
    , m_names(std::move(names))
    , m_steps(m_names.size())
{
}

Progress::~Progress()
{
    if (m_drawn)
        write_error("\r\x1b[K");
}

void Progress::show(const std::vector<std::size_t> &running)
{
    const Clock::time_point now = Clock::now();
    const bool is_due = m_drawn ? now - *m_drawn >= redrawn_after : now - m_start >= first_shown_after;
    if (!m_on_terminal || !is_due)
        return;
    auto done = static_cast<double>(m_ended);
    std::string what;
    for (const std::size_t index : running) {
        const sandbox::Step &step = m_steps[index];
        done += step.done;
        what += (what.empty() ? "" : ", ") + m_names[index] + (step.what.empty() ? "" : " ") + step.what;
    }
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - m_start).count();
    write_error("\r\x1b[K" + progress_bar(done, m_names.size(), bar_width) + " " + std::to_string(m_ended) + "/"
                + std::to_string(m_names.size()) + " " + cut_to_width(printable(what), name_width) + " "
                + std::to_string(seconds) + " s");
    m_drawn = now;
}

} // namespace taikei::cli

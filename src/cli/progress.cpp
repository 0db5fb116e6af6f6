#include "cli/progress.hpp"

namespace taikei::cli {

namespace {

constexpr std::chrono::milliseconds first_shown_after{500};
constexpr std::chrono::milliseconds redrawn_after{90};
constexpr int bar_width = 24;
constexpr int name_width = 40;

} // namespace

std::string progress_bar(std::size_t done, std::size_t total, int width)
{
    const auto columns = static_cast<std::size_t>(width);
    const std::size_t filled = total == 0 ? columns : done * columns / total;
    return "[" + std::string(filled, '#') + std::string(columns - filled, ' ') + "]";
}

Progress::Progress(const Terminal &terminal, std::size_t total)
    : m_on_terminal(terminal.error_is_terminal)
    , m_total(total)
{
}

Progress::~Progress()
{
    if (m_drawn)
        write_error("\r\x1b[K");
}

void Progress::show(std::size_t done, const std::string &what)
{
    const Clock::time_point now = Clock::now();
    const bool is_due = m_drawn ? now - *m_drawn >= redrawn_after : now - m_start >= first_shown_after;
    if (!m_on_terminal || !is_due)
        return;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - m_start).count();
    write_error("\r\x1b[K" + progress_bar(done, m_total, bar_width) + " " + std::to_string(done) + "/"
                + std::to_string(m_total) + " " + cut_to_width(printable(what), name_width) + " "
                + std::to_string(seconds) + " s");
    m_drawn = now;
}

} // namespace taikei::cli

#include "cli/progress.hpp"

namespace taikei::cli {

namespace {

constexpr std::chrono::milliseconds first_shown_after{500};
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

void Progress::begin(std::size_t done, const std::string &what)
{
    m_done = done;
    m_what = what;
    tick();
}

void Progress::tick()
{
    const auto elapsed = std::chrono::steady_clock::now() - m_start;
    if (!m_on_terminal || elapsed < first_shown_after)
        return;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(elapsed).count();
    write_error("\r\x1b[K" + progress_bar(m_done, m_total, bar_width) + " " + std::to_string(m_done) + "/"
                + std::to_string(m_total) + " " + cut_to_width(printable(m_what), name_width) + " "
                + std::to_string(seconds) + " s");
    m_drawn = true;
}

} // namespace taikei::cli

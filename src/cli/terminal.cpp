#include "cli/terminal.hpp"

#include "base/text.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace taikei::cli {

namespace {

std::string_view escape_code(Ink ink)
{
    switch (ink) {
    case Ink::Bold: return "\x1b[1m";
    case Ink::Dim: return "\x1b[2m";
    case Ink::Red: return "\x1b[31m";
    case Ink::Green: return "\x1b[32m";
    case Ink::Yellow: return "\x1b[33m";
    }
    return "";
}

bool shows_colour()
{
    const char *no_colour = std::getenv("NO_COLOR");
    const char *term = std::getenv("TERM");
    return (no_colour == nullptr || *no_colour == '\0') && term != nullptr && std::string_view(term) != "dumb";
}

int columns_of(int descriptor)
{
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// C0, DEL and C1: what a terminal obeys and does not show.
bool is_control(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

bool write_all(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

std::string Terminal::paint(Ink ink, std::string_view text) const
{
    if (!colour || text.empty())
        return std::string(text);
    return std::string(escape_code(ink)).append(text).append("\x1b[0m");
}

Terminal inspect_terminal()
{
    Terminal terminal;
    terminal.output_is_terminal = isatty(STDOUT_FILENO) == 1;
    terminal.error_is_terminal = isatty(STDERR_FILENO) == 1;
    terminal.colour = terminal.output_is_terminal && shows_colour();
    terminal.width = terminal.output_is_terminal ? columns_of(STDOUT_FILENO) : 0;
    return terminal;
}

base::Result<void> write_output(std::string_view text)
{
    if (!write_all(STDOUT_FILENO, text))
        return base::fail(std::string("cannot write: ") + std::strerror(errno), "standard output");
    return {};
}

void write_error(std::string_view text)
{
    write_all(STDERR_FILENO, text);
}

void report(const base::Error &error)
{
    write_error("taikei: " + (error.where.empty() ? "" : printable(error.where) + ": ") + printable(error.message)
                + "\n");
}

std::string printable(std::string_view text)
{
    std::string line;
    line.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = base::next_code_point(text, position);
        base::append_code_point(line, is_control(c) ? U' ' : c);
    }
    return line;
}

std::string cut_to_width(std::string_view text, int width)
{
    if (base::display_width(text) <= width)
        return std::string(text);
    std::size_t end = 0;
    int used = 0;
    while (end < text.size()) {
        std::size_t next = end;
        base::next_code_point(text, next);
        used += base::display_width(text.substr(end, next - end));
        if (used > width - 1)
            break;
        end = next;
    }
    return std::string(text.substr(0, end)) + "…";
}

} // namespace taikei::cli

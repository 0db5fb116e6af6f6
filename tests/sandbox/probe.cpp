#include "sandbox/probe.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace taikei::sandbox {

namespace {

using base::fail;
using base::Result;

/// "done", or the system's reason why not.
std::string outcome(long returned)
{
    return returned >= 0 ? "done" : std::strerror(errno);
}

std::string first_bytes(const char *path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::strerror(errno);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return "read " + std::to_string(bytes.size());
}

std::string all_variables()
{
    std::string all;
    for (char **variable = environ; variable != nullptr && *variable != nullptr; ++variable)
        all += std::string(*variable) + "\n";
    return all;
}

std::string take_memory(std::size_t bytes)
{
    std::string much(bytes, 'x');
    for (char &c : much)
        c = 'y';
    return much.substr(0, 4);
}

std::string map_code()
{
    void *page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return outcome(page == MAP_FAILED ? -1 : 0);
}

[[noreturn]] void never_end()
{
    for (volatile bool forever = true; forever;) { }
    std::abort();
}

int recurse(int depth)
{
    constexpr int deeper_than_any_stack = 100'000'000;
    volatile char frame[4096] = {};
    frame[0] = static_cast<char>(depth);
    return depth == deeper_than_any_stack ? 0 : recurse(depth + 1) + frame[0];
}

std::string flood()
{
    const std::string bytes(1 << 20, 'x');
    while (write(STDOUT_FILENO, bytes.data(), bytes.size()) > 0) { }
    return "flooded";
}

std::string pretend_to_end()
{
    close(STDOUT_FILENO);
    never_end();
}

std::string attempt(std::string_view what, const Report &report)
{
    if (what == "socket")
        return outcome(socket(AF_INET, SOCK_STREAM, 0));
    if (what == "fork")
        return outcome(fork());
    if (what == "thread")
        return outcome(syscall(SYS_clone3, nullptr, 0));
    if (what == "exec")
        return outcome(execl("/bin/true", "true", nullptr));
    if (what == "kill")
        return outcome(kill(getppid(), SIGTERM));
    if (what == "trace")
        return outcome(ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr));
    if (what == "duplicate")
        return outcome(dup(STDERR_FILENO));
    if (what == "open")
        return first_bytes("/etc/passwd");
    if (what == "create")
        return outcome(open("/tmp/taikei-sandbox-probe", O_WRONLY | O_CREAT, 0600));
    if (what == "delete")
        return outcome(unlink("/tmp/taikei-sandbox-probe"));
    if (what == "code")
        return map_code();
    if (what == "crash")
        std::raise(SIGSEGV);
    if (what == "abort")
        std::abort();
    if (what == "recurse")
        return std::to_string(recurse(0));
    if (what == "exit")
        std::exit(3);
    if (what == "hang")
        never_end();
    if (what == "sleep")
        sleep(3600);
    if (what == "wait") {
        usleep(1'000'000);
        return "waited";
    }
    if (what == "flood")
        return flood();
    if (what == "pretend")
        return pretend_to_end();
    if (what == "throw")
        throw std::runtime_error("out of luck");
    if (what == "two gigabytes")
        return take_memory(2u << 30);
    if (what == "half a gigabyte")
        return take_memory(512u << 20);
    if (what == "steps") {
        for (int page = 1; page <= 8; ++page) {
            report({.what = "page " + std::to_string(page), .done = (page - 1) / 8.0});
            usleep(100'000);
        }
        return "eight pages";
    }
    return "no such attempt";
}

} // namespace

std::vector<Task> probe_tasks(const std::string &told)
{
    return {
        {"tell", [&told](std::string_view, const Report &) -> Result<std::string> { return told; }},
        {"environment", [](std::string_view, const Report &) -> Result<std::string> { return all_variables(); }},
        {"echo", [](std::string_view request, const Report &) -> Result<std::string> { return std::string(request); }},
        {"fail", [](std::string_view, const Report &) -> Result<std::string> { return fail("too old", "line 3"); }},
        {"read",
         [](std::string_view path, const Report &) -> Result<std::string> {
             return first_bytes(std::string(path).c_str());
         }},
        {"try",
         [](std::string_view what, const Report &report) -> Result<std::string> { return attempt(what, report); }},
    };
}

std::vector<Task> probe_tasks()
{
    static const std::string nothing;
    return probe_tasks(nothing);
}

} // namespace taikei::sandbox

#include "cli/program.hpp"

#include "places.hpp"
#include "store/temporary_folder.hpp"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace taikei::cli {

namespace {

constexpr unsigned longest_run_in_seconds = 60;
constexpr uid_t nobody = 65534;

std::vector<char *> pointers(std::vector<std::string> &words)
{
    std::vector<char *> all;
    std::ranges::transform(words, std::back_inserter(all), [](std::string &word) { return word.data(); });
    all.push_back(nullptr);
    return all;
}

void redirect(int descriptor, const std::filesystem::path &file, int flags)
{
    const int opened = open(file.c_str(), flags, 0600);
    if (opened < 0 || dup2(opened, descriptor) < 0)
        _exit(126);
}

[[noreturn]] void become_program(std::vector<std::string> words, const Surroundings &surroundings,
                                 const std::filesystem::path &work)
{
    redirect(STDIN_FILENO, work / "input", O_RDONLY);
    redirect(STDOUT_FILENO, surroundings.output.value_or(work / "output"), O_WRONLY | O_CREAT | O_TRUNC);
    redirect(STDERR_FILENO, work / "error", O_WRONLY | O_CREAT | O_TRUNC);
    if (chdir(surroundings.folder.c_str()) != 0)
        _exit(126);
    if (surroundings.largest_file) {
        const rlimit limit{*surroundings.largest_file, *surroundings.largest_file};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (surroundings.without_rights && geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0))
        _exit(126);
    alarm(longest_run_in_seconds);
    std::vector<std::string> environment = surroundings.environment;
    environment.emplace_back("PATH=/usr/bin:/bin");
    execve(words.front().c_str(), pointers(words).data(), pointers(environment).data());
    _exit(127);
}

} // namespace

Ran run_program(const std::vector<std::string> &arguments, const Surroundings &surroundings)
{
    const store::TemporaryFolder work;
    write_file(work / "input", surroundings.input);
    std::vector<std::string> words = {build_folder() / "taikei"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const pid_t child = fork();
    if (child < 0)
        throw std::runtime_error("the program cannot be started");
    if (child == 0)
        become_program(std::move(words), surroundings, work.path());
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status),
            surroundings.output ? "" : content_of(work / "output"), content_of(work / "error")};
}

std::string content_of(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write_file(const std::filesystem::path &file, const std::string &content)
{
    std::ofstream(file, std::ios::binary) << content;
}

std::vector<std::string> names_in(const std::filesystem::path &folder)
{
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

} // namespace taikei::cli

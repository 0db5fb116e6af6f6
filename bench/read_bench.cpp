/// read_bench TAIKEI DOCUMENT...: how fast `taikei read` is and what memory it takes, as a Markdown table.
///
/// Each document is read as it is, ten times and a hundred times over. Time differs from machine to machine, so each
/// stands beside that of a peer on the same bytes in the same run: iconv from UTF-8 to UTF-16, which does no more than
/// decode the text. Where reading is linear, MB/s and the ratio to the peer stay level from 1x to 100x.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int repetitions = 15; ///< the best of them counts: what disturbs a run only makes it slower
constexpr double mega = 1e6;

struct Cost {
    double seconds = 0; ///< of processor time, with all child processes: what else runs hardly counts
    double peak_megabytes = 0; ///< of the largest process of the command
};

[[noreturn]] void become(const std::vector<std::string> &words)
{
    std::vector<char *> pointers;
    for (const std::string &word : words)
        pointers.push_back(const_cast<char *>(word.c_str()));
    pointers.push_back(nullptr);
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    execvp(pointers.front(), pointers.data());
    _exit(127);
}

double in_seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / mega;
}

Cost run_once(const std::vector<std::string> &words)
{
    const pid_t child = fork();
    if (child == 0)
        become(words);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fmt::print(stderr, "read_bench: {} {} failed\n", words[0], words.back());
        std::exit(1);
    }
    return {in_seconds(usage.ru_utime) + in_seconds(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) * 1024 / mega};
}

Cost best_of(const std::vector<std::string> &words)
{
    Cost best = run_once(words);
    for (int i = 1; i < repetitions; ++i) {
        const Cost cost = run_once(words);
        best.seconds = std::min(best.seconds, cost.seconds);
        best.peak_megabytes = std::max(best.peak_megabytes, cost.peak_megabytes);
    }
    return best;
}

std::string content_of(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The document `times` over, in a file that is gone with the object.
class RepeatedDocument {
public:
    RepeatedDocument(const std::filesystem::path &document, int times)
        : m_file(std::filesystem::temp_directory_path()
                 / fmt::format("read_bench-{}-{}{}", getpid(), times, document.extension().string()))
    {
        const std::string content = content_of(document);
        std::ofstream stream(m_file, std::ios::binary);
        for (int i = 0; i < times; ++i)
            stream << content << '\n';
    }
    ~RepeatedDocument() { std::filesystem::remove(m_file); }
    RepeatedDocument(const RepeatedDocument &) = delete;
    RepeatedDocument &operator=(const RepeatedDocument &) = delete;

    std::string path() const { return m_file.string(); }
    double megabytes() const { return static_cast<double>(std::filesystem::file_size(m_file)) / mega; }

private:
    std::filesystem::path m_file;
};

void print_row(const std::string &name, int times, double megabytes, const Cost &ours, std::optional<Cost> peers)
{
    fmt::print("| {} | {}× | {:.2f} | {:.3f} | {:.1f} | {} | {:.0f} |\n", name, times, megabytes, ours.seconds,
               megabytes / ours.seconds, peers ? fmt::format("{:.0f}×", ours.seconds / peers->seconds) : "",
               ours.peak_megabytes);
}

void measure(const std::string &taikei, const std::filesystem::path &document)
{
    for (const int times : {1, 10, 100}) {
        const RepeatedDocument repeated(document, times);
        const Cost peer = best_of({"iconv", "-f", "UTF-8", "-t", "UTF-16", repeated.path()});
        const Cost ours = best_of({taikei, "read", repeated.path()});
        print_row(document.filename().string(), times, repeated.megabytes(), ours, peer);
    }
}

void measure_together(const std::string &taikei, const std::vector<std::string> &documents)
{
    std::vector<std::string> words = {taikei, "read"};
    words.insert(words.end(), documents.begin(), documents.end());
    double megabytes = 0;
    for (const std::string &document : documents)
        megabytes += static_cast<double>(std::filesystem::file_size(document)) / mega;
    print_row(fmt::format("all {} by one command", documents.size()), 1, megabytes, best_of(words), std::nullopt);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        fmt::print(stderr, "usage: read_bench TAIKEI DOCUMENT...\n");
        return 2;
    }
    const std::vector<std::string> documents(argv + 2, argv + argc);
    fmt::print("| document | size | MB | CPU seconds | MB/s | time of iconv | peak MB |\n"
               "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (const std::string &document : documents)
        measure(argv[1], document);
    measure_together(argv[1], documents);
    return 0;
}

#include "cli/run.hpp"

#include "cli/commands.hpp"

#include <algorithm>
#include <csignal>
#include <exception>
#include <string>
#include <vector>

namespace taikei::cli {

namespace {

using Commands = std::vector<std::unique_ptr<Command>>;

std::string overview(const Commands &commands)
{
    std::string text =
        "usage: taikei COMMAND [OPTIONS] ...\n\n"
        "Keeps the plans of a local government alive: reads the plan that was published, keeps it, shows it.\n\n"
        "Commands:\n";
    for (const std::unique_ptr<Command> &command : commands)
        text += "  " + command->name() + std::string(10 - command->name().size(), ' ') + command->summary() + "\n";
    return text + "\nSee 'taikei help COMMAND' for what a command accepts.\n";
}

/// Number of letters to add, drop or change to make one word of the other.
std::size_t distance(const std::string &from, const std::string &to)
{
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

ExitStatus unknown_command(const Commands &commands, const std::string &word)
{
    const auto nearest = std::ranges::min_element(
        commands, {}, [&](const std::unique_ptr<Command> &command) { return distance(word, command->name()); });
    std::string text = "taikei: there is no command '" + printable(word) + "'";
    if (distance(word, (*nearest)->name()) <= 2)
        text += "; did you mean '" + (*nearest)->name() + "'?";
    write_error(text + "\nSee 'taikei help' for the commands.\n");
    return ExitStatus::WrongUsage;
}

ExitStatus wrong_usage(const Command &command, const base::Error &error)
{
    write_error("taikei " + command.name() + ": " + printable(error.message) + "\nSee 'taikei help " + command.name()
                + "'.\n");
    return ExitStatus::WrongUsage;
}

ExitStatus run_command(Command &command, std::vector<std::string> words)
{
    Arguments arguments("taikei " + command.name(), command.manual(), command.examples());
    command.declare(arguments);
    const base::Result<Arguments::Parsed> parsed = arguments.parse(std::move(words));
    if (!parsed)
        return wrong_usage(command, parsed.error());
    if (*parsed == Arguments::Parsed::HelpWanted)
        return print(arguments.help());
    if (const base::Result<void> checked = command.check(); !checked)
        return wrong_usage(command, checked.error());
    return command.run(inspect_terminal());
}

/// "help read", "--help" and "--version" said in the words of the commands: "read --help", "", "version".
std::vector<std::string> in_plain_words(const std::vector<std::string> &words)
{
    const std::string first = words.empty() ? "" : words.front();
    if (first == "--version")
        return {"version"};
    if (first != "help" && first != "--help" && first != "-h")
        return words;
    return words.size() == 1 ? std::vector<std::string>{} : std::vector<std::string>{words[1], "--help"};
}

ExitStatus run_words(const std::vector<std::string> &given)
{
    const Commands commands = all_commands();
    std::vector<std::string> words = in_plain_words(given);
    if (given.empty()) {
        write_error(overview(commands));
        return ExitStatus::WrongUsage;
    }
    if (words.empty())
        return print(overview(commands));
    const auto command = std::ranges::find(commands, words[0],
                                           [](const std::unique_ptr<Command> &candidate) { return candidate->name(); });
    if (command == commands.end())
        return unknown_command(commands, words[0]);
    words.erase(words.begin());
    return run_command(**command, std::move(words));
}

} // namespace

int run(int argc, char **argv)
{
    // A file beyond the user's quota is an error to report, not a reason to be killed.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return static_cast<int>(run_words({argv + 1, argv + argc}));
    } catch (const std::exception &failure) {
        report({failure.what(), ""});
        return static_cast<int>(ExitStatus::NothingDone);
    }
}

} // namespace taikei::cli

#pragma once

#include "base/result.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// What a command accepts on its line. The parsing library stays behind this, so that its headers are compiled once.
/// Each function declares one option or operand; `target` holds its default and receives what was given.
class Arguments {
public:
    /// `command` as in "taikei read"; `manual` stands above the options in the help, `examples` below them.
    Arguments(const std::string &command, const std::string &manual, const std::string &examples);
    ~Arguments();
    Arguments(const Arguments &) = delete;
    Arguments &operator=(const Arguments &) = delete;

    void flag(const std::string &names, bool &target, const std::string &help);
    void option(const std::string &names, const std::string &value, std::string &target, const std::string &help);
    void option(const std::string &names, const std::string &value, std::optional<std::string> &target,
                const std::string &help);
    /// A whole number from `least` to `most`.
    void number(const std::string &names, const std::string &value, int &target, int least, int most,
                const std::string &help);
    void choice(const std::string &names, const std::string &value, std::string &target,
                const std::vector<std::string> &choices, const std::string &help);

    void choice(const std::string &names, const std::string &value, std::optional<std::string> &target,
                const std::vector<std::string> &choices, const std::string &help);

    void operand(const std::string &name, std::string &target, const std::string &help);
    void optional_operand(const std::string &name, std::optional<std::string> &target, const std::string &help);
    /// One or more.
    void operands(const std::string &name, std::vector<std::string> &target, const std::string &help);

    enum class Parsed { Given, HelpWanted };
    /// Reads the words after the command's name. Fails with what is wrong in them.
    base::Result<Parsed> parse(std::vector<std::string> words);

    std::string help() const;

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace taikei::cli

#pragma once

#include "cli/command.hpp"
#include "store/publication_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// taikei verify: whether a file is what was published.
class VerifyCommand : public Command {
public:
    std::string name() const override { return "verify"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    /// One thing that the file was held against.
    struct Comparison {
        std::string with;
        bool is_equal = false;
    };
    std::optional<Comparison> with_given(const std::string &fingerprint) const;
    base::Result<std::vector<Comparison>> with_files_beside(const std::string &fingerprint) const;
    base::Result<std::optional<Comparison>> with_database(const std::string &bytes,
                                                          const std::string &fingerprint) const;
    base::Result<std::vector<Comparison>> compare(const std::string &bytes, const std::string &fingerprint) const;

    std::string m_file;
    std::optional<std::string> m_fingerprint;
    std::optional<std::string> m_database;
};

} // namespace taikei::cli

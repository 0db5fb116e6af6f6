#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"

#include <string>

namespace taikei::cli {

/// taikei serve: the kept plans as web pages.
class ServeCommand : public Command {
public:
    std::string name() const override { return "serve"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    ExitStatus run(const Terminal &terminal) override;

private:
    DatabaseOption m_database;
    std::string m_address = "127.0.0.1";
    int m_port = 8080;
    std::string m_url;
    int m_threads = 0;
    bool m_drafts = false;
};

} // namespace taikei::cli

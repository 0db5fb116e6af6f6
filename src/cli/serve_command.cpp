#include "cli/serve_command.hpp"

#include "server/server.hpp"

namespace taikei::cli {

namespace {

constexpr int most_threads = 1024;

} // namespace

std::string ServeCommand::summary() const
{
    return "show what was published as web pages";
}

std::string ServeCommand::manual() const
{
    return "Serves what was published ('taikei publish') as web pages and as JSON until it is stopped with Ctrl-C or "
           "SIGTERM, and\n"
           "prints the address once it is ready. Only this machine can reach it unless --address says otherwise. "
           "--drafts shows\n"
           "the newest revision of every plan instead, published or not, with a banner that says so, and on this "
           "machine only.\n";
}

std::string ServeCommand::examples() const
{
    return "  taikei serve --db city.db --port 8000\n"
           "  taikei serve --address 0.0.0.0        for all machines of the network\n"
           "  taikei serve --url https://plans.example.jp     behind that address\n"
           "  taikei serve --drafts                 what is not published yet, for the office\n";
}

void ServeCommand::declare(Arguments &arguments)
{
    m_database.declare(arguments);
    arguments.option("--address", "ADDRESS", m_address, "IPv4 or IPv6 address to listen on; default: 127.0.0.1");
    arguments.number("--port", "PORT", m_port, 0, 65535, "port to listen on; 0: any that is free; default: 8080");
    arguments.option("--url", "URL", m_url,
                     "address at which readers reach the site, for feed, sitemap and search engines");
    arguments.flag("--drafts", m_drafts, "show drafts in place of publications; on this machine only");
    arguments.number("--threads", "COUNT", m_threads, 0, most_threads, "threads that answer; default: one a core");
}

ExitStatus ServeCommand::run(const Terminal &)
{
    // A server on an empty database would look like one that lost its plans.
    if (const auto store = m_database.open_existing(); !store)
        return finish(std::unexpected(store.error()));
    server::Settings settings;
    settings.address = m_address;
    settings.port = static_cast<unsigned short>(m_port);
    settings.url = m_url;
    settings.threads = m_threads;
    settings.database = m_database.file();
    settings.drafts = m_drafts;
    return finish(server::serve(settings, [](const std::string &url) {
        if (const base::Result<void> written = write_output("Taikei is ready at " + url + "\n"); !written)
            report(written.error());
    }));
}

} // namespace taikei::cli

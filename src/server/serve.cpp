#include "server/serve.hpp"

#include "server/draft_shelf.hpp"
#include "server/published_shelf.hpp"
#include "server/worker.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <thread>

namespace taikei::server {

namespace {

using asio::ip::tcp;

/// A new revision is shown at most this long after it was kept.
constexpr auto look_every = std::chrono::seconds(1);

std::string url_of(const tcp::endpoint &endpoint)
{
    const auto address = endpoint.address();
    const std::string host = address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
    return fmt::format("http://{}:{}/", host, endpoint.port());
}

base::Result<tcp::endpoint> endpoint_of(const Settings &settings)
{
    boost::system::error_code error;
    const auto address = asio::ip::make_address(settings.address, error);
    if (error)
        return base::fail("'" + settings.address
                          + "' is no IP address to listen on; give one such as 127.0.0.1, 0.0.0.0 or ::1");
    if (settings.drafts && !address.is_loopback())
        return base::fail("drafts are shown on this machine only: leave --address out, or give 127.0.0.1 or ::1");
    return tcp::endpoint(address, settings.port);
}

/// Threads share a port by an option under which a second server would share it as well, unseen. So the port is first
/// tried without the option.
base::Result<void> check_free(const tcp::endpoint &endpoint)
{
    boost::system::error_code error;
    asio::io_context context(1);
    Acceptor probe(context);
    probe.open(endpoint.protocol(), error);
    if (!error)
        probe.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        probe.bind(endpoint, error);
    if (!error)
        probe.listen(1, error);
    if (error == asio::error::address_in_use) {
        return base::fail(fmt::format("port {} is taken by another program; stop it, or give another port with --port",
                                      endpoint.port()),
                          url_of(endpoint));
    }
    if (error)
        return base::fail("cannot listen: " + error.message(), url_of(endpoint));
    return {};
}

using Workers = std::vector<std::unique_ptr<Worker>>;

int thread_count(const Settings &settings)
{
    return settings.threads > 0 ? settings.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// The site's root in absolute addresses, without a slash at its end.
std::string root_of(const Settings &settings, const tcp::endpoint &endpoint)
{
    std::string root = settings.url.empty() ? url_of(endpoint) : settings.url;
    while (root.ends_with('/'))
        root.pop_back();
    return root;
}

/// All on the port that the first one gets.
base::Result<Workers> make_workers(tcp::endpoint endpoint, const Settings &settings, const SnapshotHolder &holder,
                                   const OpenShelf &open_shelf)
{
    const int count = thread_count(settings);
    Workers workers;
    try {
        for (int i = 0; i < count; ++i) {
            auto shelf = open_shelf();
            if (!shelf)
                return std::unexpected(shelf.error());
            workers.push_back(std::make_unique<Worker>(endpoint, holder, std::move(*shelf), settings.patience));
            endpoint = workers.front()->endpoint();
            workers.back()->set_url(root_of(settings, endpoint));
        }
    } catch (const boost::system::system_error &error) {
        return base::fail(std::string("cannot listen: ") + error.code().message(), url_of(endpoint));
    }
    return workers;
}

/// Looks for new revisions until the server stops. A database that cannot be read is told once, not every second.
void keep_snapshot_new(const std::stop_token &stop, SnapshotHolder &holder, Shelf &shelf)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::string told;
    std::unique_lock lock(mutex);
    while (!wake.wait_for(lock, stop, look_every, [&] { return stop.stop_requested(); })) {
        const std::string trouble = holder.refresh(shelf);
        if (trouble != told && !trouble.empty())
            fmt::print(stderr, "taikei: the plans cannot be read again: {}\n", trouble);
        told = trouble;
    }
}

void run_workers(Workers &workers, const std::stop_token &stop)
{
    const std::stop_callback stop_all(stop, [&workers] {
        for (const auto &worker : workers)
            worker->stop();
    });
    std::vector<std::jthread> threads;
    for (const auto &worker : workers)
        threads.emplace_back([&worker] { worker->run(); });
}

base::Result<std::unique_ptr<Shelf>> open_shelf_of(const Settings &settings)
{
    if (settings.drafts) {
        auto store = store::open_sqlite(settings.database);
        return store ? base::Result<std::unique_ptr<Shelf>>(std::make_unique<DraftShelf>(std::move(*store)))
                     : std::unexpected(store.error());
    }
    auto publications = store::open_published_sqlite(settings.database);
    return publications
        ? base::Result<std::unique_ptr<Shelf>>(std::make_unique<PublishedShelf>(std::move(*publications)))
        : std::unexpected(publications.error());
}

/// SIGINT and SIGTERM are taken by one thread that waits for them; all threads begun later leave them to it.
class SignalWatch {
public:
    SignalWatch()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
        m_thread = std::jthread([this](const std::stop_token &over) { wait(over); });
    }
    SignalWatch(const SignalWatch &) = delete;
    SignalWatch &operator=(const SignalWatch &) = delete;
    ~SignalWatch()
    {
        m_thread = {};
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    void wait(const std::stop_token &over)
    {
        constexpr timespec moment{0, 100'000'000};
        while (!over.stop_requested()) {
            if (sigtimedwait(&m_signals, nullptr, &moment) > 0) {
                m_source.request_stop();
                return;
            }
        }
    }

    sigset_t m_signals{};
    sigset_t m_before{};
    std::stop_source m_source;
    std::jthread m_thread;
};

} // namespace

base::Result<void> serve_until(const std::stop_token &stop, const Settings &settings, const OpenShelf &open_shelf,
                               const std::function<void(const std::string &url)> &on_ready)
{
    const auto endpoint = endpoint_of(settings);
    if (!endpoint)
        return std::unexpected(endpoint.error());
    if (const auto free = check_free(*endpoint); !free)
        return free;
    auto shelf = open_shelf();
    if (!shelf)
        return std::unexpected(shelf.error());
    SnapshotHolder holder;
    if (const std::string trouble = holder.refresh(**shelf); !trouble.empty())
        return base::fail("the plans cannot be read: " + trouble, settings.database.string());
    auto workers = make_workers(*endpoint, settings, holder, open_shelf);
    if (!workers)
        return std::unexpected(workers.error());
    const std::jthread watcher([&](const std::stop_token &over) { keep_snapshot_new(over, holder, **shelf); });
    on_ready(url_of(workers->front()->endpoint()));
    run_workers(*workers, stop);
    return {};
}

base::Result<void> serve(const Settings &settings, const std::function<void(const std::string &url)> &on_ready)
{
    const SignalWatch signals;
    return serve_until(signals.token(), settings, [&settings] { return open_shelf_of(settings); }, on_ready);
}

} // namespace taikei::server

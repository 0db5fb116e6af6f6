#include "server/serve.hpp"

#include "fake_plan_store.hpp"

#include <gmock/gmock.h>

#include <arpa/inet.h>
#include <future>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace taikei::server {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::unique_ptr<Shelf> fake_shelf()
{
    return std::make_unique<DraftShelf>(std::make_unique<tests::FakePlanStore>());
}

/// A client that sends bytes as they are and reads what comes.
class Client {
public:
    explicit Client(int port)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        const timeval patience{5, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;
    ~Client() { ::close(m_socket); }

    bool is_connected() const { return m_connected; }
    void send(const std::string &bytes) const { ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL); }

    /// Until the server closes, or `end` has come.
    std::string read_until(const std::string &end = "") const
    {
        std::string text;
        char buffer[4096];
        while (end.empty() || !text.contains(end)) {
            const auto length = ::recv(m_socket, buffer, sizeof buffer, 0);
            if (length <= 0)
                break;
            text.append(buffer, static_cast<std::size_t>(length));
        }
        return text;
    }

    /// By the server, before our own patience ends.
    bool is_closed() const
    {
        char byte = 0;
        return ::recv(m_socket, &byte, 1, 0) == 0;
    }

private:
    int m_socket;
    bool m_connected = false;
};

/// A server on a free port, stopped at the end of the test.
class ServeTest : public testing::Test {
protected:
    explicit ServeTest(std::chrono::seconds patience = Settings().patience)
    {
        std::promise<std::string> ready;
        auto url = ready.get_future();
        m_server = std::jthread([this, patience, &ready](const std::stop_token &stop) {
            Settings settings;
            settings.patience = patience;
            settings.port = 0;
            settings.threads = 2;
            m_result = serve_until(
                stop, settings, [] { return fake_shelf(); }, [&ready](const std::string &at) { ready.set_value(at); });
        });
        m_url = url.get();
        m_port = std::stoi(m_url.substr(m_url.rfind(':') + 1));
    }

    std::string exchange(const std::string &bytes) const
    {
        const Client client(m_port);
        client.send(bytes);
        return client.read_until();
    }

    base::Result<void> m_result;
    std::string m_url;
    int m_port = 0;
    std::jthread m_server;
};

TEST_F(ServeTest, AnswersOverHttp)
{
    EXPECT_THAT(m_url, StartsWith("http://127.0.0.1:"));
    const std::string answer = exchange("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 200 OK\r\nDate: "));
    EXPECT_THAT(answer, HasSubstr("\r\nConnection: close\r\n\r\n{\"status\":\"ok\",\"plans\":1}\n"));
}

TEST_F(ServeTest, AConnectionCarriesManyRequests)
{
    const Client client(m_port);
    for (int i = 0; i < 20; ++i) {
        client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
        EXPECT_THAT(client.read_until("plans\":1}\n"), HasSubstr("Connection: keep-alive"));
    }
}

TEST_F(ServeTest, RequestsMayComeInOnePiece)
{
    const std::string one = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string answer = exchange(one + one + "GET /none HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_THAT(answer, HasSubstr("HTTP/1.1 404 Not Found"));
    EXPECT_NE(answer.find("\"ok\""), answer.rfind("\"ok\""));
}

TEST_F(ServeTest, HeadSendsNoBody)
{
    const std::string answer = exchange("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_THAT(answer, testing::EndsWith("\r\n\r\n"));
    EXPECT_THAT(answer, testing::Not(HasSubstr("Content-Length: 0\r\n")));
}

TEST_F(ServeTest, ABodyIsRefusedWithoutReadingIt)
{
    const std::string answer = exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\nabc");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 405 Method Not Allowed"));
    EXPECT_THAT(answer, HasSubstr("Connection: close"));
}

TEST_F(ServeTest, WhatIsNoHttpIsToldSo)
{
    EXPECT_THAT(exchange("hello\r\n\r\n"), StartsWith("HTTP/1.1 400 Bad Request"));
    EXPECT_THAT(exchange("hello\r\n\r\n"), HasSubstr("urn:taikei:problem:bad-request"));
}

TEST_F(ServeTest, EndlessHeadersAreCut)
{
    const std::string answer = exchange("GET / HTTP/1.1\r\nX: " + std::string(20000, 'a') + "\r\n\r\n");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 431"));
}

TEST_F(ServeTest, ManyClientsAtOnce)
{
    std::vector<std::future<std::string>> answers;
    for (int i = 0; i < 32; ++i) {
        answers.push_back(std::async(std::launch::async, [this] {
            return exchange("GET /plans/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        }));
    }
    for (auto &answer : answers)
        EXPECT_THAT(answer.get(), HasSubstr("</html>"));
}

class ImpatientServeTest : public ServeTest {
protected:
    ImpatientServeTest()
        : ServeTest(std::chrono::seconds(1))
    {
    }
};

TEST_F(ImpatientServeTest, LeavesWhoSaysNothing)
{
    const Client silent(m_port);
    EXPECT_TRUE(silent.is_closed());
    const Client halfway(m_port);
    halfway.send("GET /healthz HTT");
    EXPECT_TRUE(halfway.is_closed());
    const Client kept(m_port);
    kept.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_THAT(kept.read_until("}\n"), StartsWith("HTTP/1.1 200 OK"));
    EXPECT_TRUE(kept.is_closed());
}

TEST_F(ServeTest, StopsWhileAConnectionIsOpen)
{
    const Client client(m_port);
    client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
    client.read_until("}\n");
    m_server.request_stop();
    m_server.join();
    EXPECT_TRUE(m_result);
    EXPECT_FALSE(Client(m_port).is_connected());
}

TEST_F(ServeTest, ATakenPortIsToldBeforeAnythingElse)
{
    Settings settings;
    settings.port = static_cast<unsigned short>(m_port);
    const auto result = serve_until(
        {}, settings, [] { return fake_shelf(); },
        [](const auto &) { ADD_FAILURE() << "served on a port that is taken"; });
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().message, HasSubstr("is taken by another program"));
    EXPECT_THAT(result.error().message, HasSubstr("--port"));
}

TEST(Serve, SaysWhatAnAddressLooksLike)
{
    Settings settings;
    settings.address = "localhost";
    const auto result = serve_until({}, settings, [] { return fake_shelf(); }, [](const auto &) {});
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().message, HasSubstr("'localhost' is no IP address"));
}

TEST(Serve, KeepsDraftsOnThisMachine)
{
    Settings settings;
    settings.address = "0.0.0.0";
    settings.drafts = true;
    const auto result = serve_until({}, settings, [] { return fake_shelf(); }, [](const auto &) {});
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().message, HasSubstr("drafts are shown on this machine only"));
}

TEST(Serve, TellsWhyTheDatabaseCannotBeOpened)
{
    Settings settings;
    settings.port = 0;
    const auto result = serve_until(
        {}, settings, []() -> base::Result<std::unique_ptr<Shelf>> { return base::fail("no database"); },
        [](const auto &) {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "no database");
}

} // namespace
} // namespace taikei::server

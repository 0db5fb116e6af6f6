#include "server/site.hpp"

#include "fake_plan_store.hpp"
#include "model/plan_format.hpp"
#include "render/assets.hpp"
#include "server/routes.hpp"

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include <set>

namespace taikei::server {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char *html = "text/html; charset=utf-8";
constexpr const char *json_type = "application/json";
constexpr const char *problem = "application/problem+json";
constexpr const char *node_page = "/plans/1/nodes/1-1%2F%E9%AB%98%E9%BD%A2";

class SiteTest : public testing::Test {
protected:
    SiteTest() { m_holder.refresh(m_fake.shelf); }

    Reply ask(const std::string &target, const std::string &method = "GET", const std::string &accept = "text/html")
    {
        Request request;
        request.method = method;
        request.target = target;
        request.accept = accept;
        return m_site.answer(request);
    }

    std::string body(const std::string &target, const std::string &accept = "text/html")
    {
        const Reply reply = ask(target, "GET", accept);
        return reply.body ? *reply.body : std::string();
    }

    tests::FakeShelf m_fake;
    tests::FakePlanStore &m_store = *m_fake.store;
    SnapshotHolder m_holder;
    Site m_site{m_holder, m_fake.shelf};
};

/// Value of a header line; empty where there is none.
std::string header(const Reply &reply, const std::string &name)
{
    const auto at = reply.head.find(name + ": ");
    if (at == std::string::npos)
        return {};
    const auto begin = at + name.size() + 2;
    return reply.head.substr(begin, reply.head.find("\r\n", begin) - begin);
}

struct RouteCase {
    const char *pattern; ///< the route that is meant; empty for what no route answers
    const char *target;
    int status;
    const char *type;
};

// Every route, its English form, and every way to miss it.
const RouteCase route_cases[] = {
    {"/", "/", 200, html},
    {"/", "/en/", 200, html},
    {"", "/en", 308, "text/plain; charset=utf-8"},
    {"", "/plans", 308, "text/plain; charset=utf-8"},
    {"", "/plans/1/", 308, "text/plain; charset=utf-8"},
    {"/plans/{plan}", "/plans/1", 200, html},
    {"/plans/{plan}", "/en/plans/1", 200, html},
    {"/plans/{plan}", "/plans/2", 404, html},
    {"/plans/{plan}", "/plans/x", 404, html},
    {"/plans/{plan}", "/plans/99999999999999999999", 404, html},
    {"/plans/{plan}/nodes/{node}", node_page, 200, html},
    {"/plans/{plan}/nodes/{node}", "/en/plans/1/nodes/1-2", 200, html},
    {"/plans/{plan}/nodes/{node}", "/plans/1/nodes/9", 404, html},
    {"/plans/{plan}/nodes/{node}/sheet.pdf", "/plans/1/nodes/1-2/sheet.pdf", 200, "application/pdf"},
    {"/plans/{plan}/nodes/{node}/sheet.pdf", "/plans/1/nodes/1-2/sheet.pdf?form=none", 404, html},
    {"/plans/{plan}/nodes/{node}/sheet.xlsx", "/plans/1/nodes/1-2/sheet.xlsx", 200,
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"/plans/{plan}/nodes/{node}/sheet.pdf", "/plans/1/nodes/1-2/sheet.pdf?year=R2", 200, "application/pdf"},
    {"/plans/{plan}/nodes/{node}/sheet.pdf", "/plans/1/nodes/1-2/sheet.pdf?year=soon", 400, html},
    {"/plans/{plan}/sheets.pdf", "/plans/1/sheets.pdf", 200, "application/pdf"},
    {"/plans/{plan}/sheets.pdf", "/plans/1/sheets.pdf?department=%E5%AE%87%E5%AE%99%E8%AA%B2", 404, html},
    {"/plans/{plan}/sheets.pdf", "/plans/2/sheets.pdf", 404, html},
    {"/plans/{plan}/sheets.xlsx", "/plans/1/sheets.xlsx?year=2020", 200,
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"/plans/{plan}/plan.docx", "/plans/1/plan.docx", 200,
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"/plans/{plan}/plan.docx", "/plans/2/plan.docx", 404, html},
    {"/plans/{plan}/report.pdf", "/plans/1/report.pdf", 200, "application/pdf"},
    {"/plans/{plan}/report.pdf", "/plans/2/report.pdf", 404, html},
    {"/plans/{plan}/nodes/{node}", "/plans/2/nodes/1", 404, html},
    {"/plans/{plan}/indicators/{indicator}", "/plans/1/indicators/1-1-i1", 200, html},
    {"/plans/{plan}/indicators/{indicator}", "/en/plans/1/indicators/1-1-i2", 200, html},
    {"/plans/{plan}/indicators/{indicator}", "/plans/1/indicators/9", 404, html},
    {"/plans/{plan}/list", "/plans/1/list", 200, html},
    {"/plans/{plan}/list", "/en/plans/1/list?department=%E5%81%A5%E5%BA%B7%E8%AA%B2&goal=3&tag=&q=", 200, html},
    {"/plans/{plan}/list", "/plans/1/list?goal=18", 400, html},
    {"/plans/{plan}/list", "/plans/1/list?goal=x", 400, html},
    {"/plans/{plan}/list", "/plans/2/list", 404, html},
    {"/plans/{plan}/guide", "/plans/1/guide", 200, html},
    {"/plans/{plan}/guide", "/en/plans/2/guide", 404, html},
    {"/plans/{plan}/glossary", "/plans/1/glossary", 200, html},
    {"/plans/{plan}/glossary", "/plans/x/glossary", 404, html},
    {"/plans/{plan}/changes", "/plans/1/changes", 200, html},
    {"/plans/{plan}/changes", "/plans/1/changes?with=1", 200, html},
    {"/plans/{plan}/changes", "/plans/1/changes?with=9", 400, html},
    {"/plans/{plan}/changes", "/plans/1/changes?from=5", 400, html},
    {"/plans/{plan}/changes", "/plans/9/changes", 404, html},
    {"/plans/{plan}/tags/{tag}", "/plans/1/tags/%E9%87%8D%E7%82%B9", 200, html},
    {"/plans/{plan}/tags/{tag}", "/plans/1/tags/none", 404, html},
    {"/plans/{plan}/indicators/{indicator}/chart.svg", "/plans/1/indicators/1-1-i1/chart.svg", 200, "image/svg+xml"},
    {"/plans/{plan}/indicators/{indicator}/chart.svg", "/plans/1/indicators/1-1-i2/chart.svg", 404, html},
    {"/plans/{plan}/indicators/{indicator}/chart.png", "/en/plans/1/indicators/1-1-i1/chart.png", 200, "image/png"},
    {"/plans/{plan}/indicators/{indicator}/chart.png", "/plans/1/indicators/9/chart.png", 404, html},
    {"/plans/{plan}/indicators/{indicator}/embed", "/plans/1/indicators/1-1-i1/embed", 200, html},
    {"/plans/{plan}/indicators/{indicator}/embed", "/plans/1/indicators/9/embed", 404, html},
    {"/departments", "/departments", 200, html},
    {"/departments/{department}", "/departments/%E5%81%A5%E5%BA%B7%E8%AA%B2", 200, html},
    {"/departments/{department}", "/departments/none", 404, html},
    {"/goals", "/en/goals", 200, html},
    {"/goals/{goal}", "/goals/3", 200, html},
    {"/goals/{goal}", "/goals/1", 200, html},
    {"/goals/{goal}", "/goals/0", 404, html},
    {"/goals/{goal}", "/goals/18", 404, html},
    {"/goals/{goal}", "/goals/3x", 404, html},
    {"/accessibility", "/accessibility", 200, html},
    {"/feed.xml", "/feed.xml", 200, "application/atom+xml; charset=utf-8"},
    {"/feed.xml", "/en/feed.xml", 200, "application/atom+xml; charset=utf-8"},
    {"/sitemap.xml", "/sitemap.xml", 200, "application/xml; charset=utf-8"},
    {"/sitemaps/{plan}", "/sitemaps/site", 200, "application/xml; charset=utf-8"},
    {"/sitemaps/{plan}", "/sitemaps/1", 200, "application/xml; charset=utf-8"},
    {"/sitemaps/{plan}", "/sitemaps/2", 404, html},
    {"/robots.txt", "/robots.txt", 200, "text/plain; charset=utf-8"},
    {"/suggestions", "/suggestions?q=%E5%81%A5", 200, json_type},
    {"/suggestions", "/suggestions?q=a&page=0", 400, html},
    {"/plans/{plan}/publications", "/plans/1/publications", 404, html},
    {"/plans/{plan}", "/plans/1/publications/1", 404, html},
    {"", "/plans/1/publications/1/publications", 404, html},
    {"/plans/{plan}/{file}", "/plans/1/values.csv", 404, html},
    {"/plans/{plan}/{file}", "/plans/1/none", 404, html},
    {"/data", "/data", 200, html},
    {"/data", "/en/data", 200, html},
    {"/data/catalog.jsonld", "/data/catalog.jsonld", 200, "application/ld+json"},
    {"/search", "/search", 200, html},
    {"/search", "/search?q=%E9%AB%98%E9%BD%A2", 200, html},
    {"/search", "/en/search?q=zzz", 200, html},
    {"/search", "/search?q=a&page=0", 400, html},
    {"/assets/{name}", "/assets/none.css", 404, html},
    {"/assets/{name}", "/assets/..%2Fmessages%2Fja.json", 404, html},
    {"/assets/{name}", "/en/assets/site.css", 404, html},
    {"/api/v1/plans", "/api/v1/plans", 200, json_type},
    {"/api/v1/plans", "/en/api/v1/plans", 404, html},
    {"/api/v1/plans/{plan}", "/api/v1/plans/1", 200, json_type},
    {"/api/v1/plans/{plan}", "/api/v1/plans/1?provenance=1", 200, json_type},
    {"/api/v1/plans/{plan}", "/api/v1/plans/1?provenance=2", 400, problem},
    {"/api/v1/plans/{plan}", "/api/v1/plans/2", 404, problem},
    {"/api/v1/plans/{plan}/nodes/{node}", "/api/v1/plans/1/nodes/1-2", 200, json_type},
    {"/api/v1/plans/{plan}/nodes/{node}", "/api/v1/plans/1/nodes/9", 404, problem},
    {"/api/v1/plans/{plan}/indicators/{indicator}", "/api/v1/plans/1/indicators/1-1-i1", 200, json_type},
    {"/api/v1/plans/{plan}/indicators/{indicator}", "/api/v1/plans/1/indicators/9", 404, problem},
    {"/api/v1/search", "/api/v1/search?q=%E9%AB%98%E9%BD%A2", 200, json_type},
    {"/api/v1/search", "/api/v1/search", 400, problem},
    {"/api/v1/search", "/api/v1/search?q=a&limit=1000", 400, problem},
    {"/api", "/api", 200, html},
    {"/api", "/en/api", 200, html},
    {"/api/v1/plans", "/api/v1/plans?fields=id,none", 400, problem},
    {"/api/v1/plans", "/api/v1/plans?cursor=x", 400, problem},
    {"/api/v1/plans/{plan}/nodes", "/api/v1/plans/1/nodes", 200, json_type},
    {"/api/v1/plans/{plan}/nodes", "/api/v1/plans/1/nodes?limit=0", 400, problem},
    {"/api/v1/plans/{plan}/nodes", "/api/v1/plans/2/nodes", 404, problem},
    {"/api/v1/plans/{plan}/indicators", "/api/v1/plans/1/indicators", 200, json_type},
    {"/api/v1/plans/{plan}/values", "/api/v1/plans/1/values?kind=target&year=2025", 200, json_type},
    {"/api/v1/plans/{plan}/values", "/api/v1/plans/1/values?kind=none", 400, problem},
    {"/api/v1/plans/{plan}/values", "/api/v1/plans/1/values?year=R2", 400, problem},
    {"/api/v1/plans/{plan}/ratings", "/api/v1/plans/1/ratings", 200, json_type},
    {"/api/v1/changes", "/api/v1/changes", 200, json_type},
    {"/api/v1/changes", "/api/v1/changes?since=yesterday", 400, problem},
    {"/api/v1/openapi.json", "/api/v1/openapi.json", 200, json_type},
    {"/api/v1/plan.schema.json", "/api/v1/plan.schema.json", 200, "application/schema+json"},
    {"/healthz", "/healthz", 200, json_type},
    {"", "/api/v1/none", 404, problem},
    {"", "/none", 404, html},
    {"", "/%FF", 400, html},
};

TEST_F(SiteTest, EveryAddressHasItsStatusAndKind)
{
    for (const RouteCase &wanted : route_cases) {
        const Reply reply = ask(wanted.target);
        EXPECT_EQ(reply.status, wanted.status) << wanted.target;
        EXPECT_EQ(header(reply, "Content-Type"), wanted.type) << wanted.target;
    }
}

TEST_F(SiteTest, HostileQueriesAreTextOrRefused)
{
    const std::string script = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27";
    for (const std::string &address :
         {"/search?q=" + script, "/plans/1/list?q=" + script, "/plans/1/list?department=" + script,
          "/plans/1/list?tag=" + script, "/plans/1/list?rating=" + script, "/plans/1/nodes/" + script,
          "/plans/1/indicators/" + script, "/plans/1/tags/" + script, "/departments/" + script,
          "/plans/1/changes?with=" + script, "/" + script}) {
        EXPECT_THAT(body(address), Not(HasSubstr("<script>alert"))) << address;
        EXPECT_THAT(body("/en" + address), Not(HasSubstr("<script>alert"))) << address;
    }
    EXPECT_EQ(ask("/plans/1/list?q=" + std::string(201, 'a')).status, 400);
    EXPECT_EQ(ask("/suggestions?q=" + std::string(201, 'a')).status, 400);
    EXPECT_EQ(ask("/plans/1/list?q=" + std::string(5000, 'a')).status, 414);
    EXPECT_EQ(ask("/departments/" + std::string(4000, 'a')).status, 404);
    EXPECT_EQ(ask("/plans/1/list?q=%00").status, 400);
    EXPECT_EQ(ask("/goals/99999999999999999999").status, 404);
}

TEST_F(SiteTest, OnlyTheEmbeddedChartMayStandInOtherSitesPages)
{
    const auto policy = [this](const char *target) { return header(ask(target), "Content-Security-Policy"); };
    EXPECT_THAT(policy("/plans/1/indicators/1-1-i1/embed"), HasSubstr("frame-ancestors *"));
    EXPECT_THAT(policy("/plans/1/indicators/1-1-i1"), HasSubstr("frame-ancestors 'none'"));
    EXPECT_THAT(policy("/plans/1/indicators/9/embed"), HasSubstr("frame-ancestors 'none'"));
}

TEST_F(SiteTest, ALostReaderIsShownWhatIsNear)
{
    EXPECT_THAT(body("/plans/1/indicators/1-1-i9"), HasSubstr("href=\"/plans/1/indicators/1-1-i1\""));
    EXPECT_THAT(body("/plans/1/nodes/1-1"), HasSubstr("高齢者を支える"));
    EXPECT_THAT(body("/plans/7"), HasSubstr("href=\"/plans/1\""));
    EXPECT_THAT(body("/%E5%81%A5%E8%A8%BA%E5%8F%97%E8%A8%BA"), HasSubstr("健診受診率"));
    EXPECT_THAT(body("/search?q=%E5%81%A5%E8%A8%BA%E5%8F%97%E8%A8%BA"), HasSubstr("健診受診率"));
}

TEST_F(SiteTest, WhoKnowsTheSitesAddressGivesItInFull)
{
    m_site.set_url("https://plans.example.jp");
    EXPECT_THAT(body("/plans/1"), HasSubstr("<link rel=\"canonical\" href=\"https://plans.example.jp/plans/1\">"));
    EXPECT_THAT(body("/en/plans/1"),
                HasSubstr("<link rel=\"canonical\" href=\"https://plans.example.jp/en/plans/1\">"));
    EXPECT_THAT(body("/sitemap.xml"), HasSubstr("<loc>https://plans.example.jp/sitemaps/1</loc>"));
    EXPECT_THAT(body("/robots.txt"), HasSubstr("Sitemap: https://plans.example.jp/sitemap.xml"));
    EXPECT_THAT(body("/feed.xml"), HasSubstr("<link href=\"https://plans.example.jp/plans/1\"/>"));
}

TEST_F(SiteTest, TheTableHoldsEveryRoute)
{
    std::set<std::string_view> listed;
    for (const RouteCase &wanted : route_cases)
        listed.insert(wanted.pattern);
    for (const Route &route : routes())
        EXPECT_TRUE(listed.contains(route.pattern)) << route.pattern;
}

TEST_F(SiteTest, EveryAnswerForbidsWhatPagesDoNotNeed)
{
    for (const RouteCase &wanted : route_cases) {
        const Reply reply = ask(wanted.target);
        EXPECT_THAT(header(reply, "Content-Security-Policy"), StartsWith("default-src 'none'; style-src 'self'"));
        EXPECT_THAT(header(reply, "Content-Security-Policy"), Not(HasSubstr("unsafe")));
        EXPECT_EQ(header(reply, "X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(header(reply, "Referrer-Policy"), "same-origin");
    }
}

void expect_problem(const std::string &body, int status, const std::string &target)
{
    const boost::json::value parsed = boost::json::parse(body);
    const boost::json::object &object = parsed.as_object();
    EXPECT_EQ(object.size(), 5U) << target;
    EXPECT_THAT(std::string(object.at("type").as_string()), StartsWith("urn:taikei:problem:"));
    EXPECT_FALSE(object.at("title").as_string().empty()) << target;
    EXPECT_EQ(object.at("status").as_int64(), status) << target;
    EXPECT_FALSE(object.at("detail").as_string().empty()) << target;
    EXPECT_EQ(std::string(object.at("instance").as_string()), target);
}

TEST_F(SiteTest, EveryErrorHasOneShapeForPrograms)
{
    int errors = 0;
    for (const RouteCase &wanted : route_cases) {
        if (wanted.status < 400)
            continue;
        ++errors;
        const Reply reply = ask(wanted.target, "GET", "application/json");
        EXPECT_EQ(header(reply, "Content-Type"), problem) << wanted.target;
        expect_problem(*reply.body, wanted.status, wanted.target);
    }
    EXPECT_GT(errors, 15);
}

bool is_page(const RouteCase &wanted)
{
    return std::ranges::find(routes(), wanted.pattern, &Route::pattern)->kind == RouteKind::Page;
}

TEST_F(SiteTest, EveryRouteCanOnlyBeRead)
{
    for (const RouteCase &wanted : route_cases) {
        if (*wanted.pattern == '\0' || wanted.status != 200)
            continue;
        for (const char *method : {"POST", "PUT", "DELETE", "PATCH", "BREW"}) {
            const Reply reply = ask(wanted.target, method, "application/json");
            EXPECT_EQ(reply.status, 405) << method << wanted.target;
            EXPECT_EQ(header(reply, "Allow"), is_page(wanted) ? "GET, HEAD" : "GET, HEAD, OPTIONS");
            expect_problem(*reply.body, 405, wanted.target);
        }
    }
    EXPECT_EQ(ask("/none", "POST").status, 404);
}

TEST_F(SiteTest, AnotherSiteMayAskWhetherItMayReadData)
{
    for (const RouteCase &wanted : route_cases) {
        if (*wanted.pattern == '\0' || wanted.status != 200)
            continue;
        const Reply reply = ask(wanted.target, "OPTIONS", "application/json");
        EXPECT_EQ(reply.status, is_page(wanted) ? 405 : 204) << wanted.target;
        EXPECT_EQ(header(reply, "Access-Control-Allow-Methods"), is_page(wanted) ? "" : "GET, HEAD, OPTIONS");
        EXPECT_EQ(header(ask(wanted.target), "Access-Control-Allow-Origin"), wanted.type == html ? "" : "*")
            << wanted.target;
    }
}

TEST_F(SiteTest, HeadIsGetWithoutItsBody)
{
    for (const RouteCase &wanted : route_cases) {
        const Reply get = ask(wanted.target);
        const Reply head = ask(wanted.target, "HEAD");
        EXPECT_EQ(head.status, get.status) << wanted.target;
        EXPECT_EQ(head.head, get.head) << wanted.target;
        EXPECT_EQ(head.content_length, get.body->size()) << wanted.target;
        EXPECT_EQ(head.body, nullptr) << wanted.target;
    }
}

TEST_F(SiteTest, AnAddressHasALimit)
{
    EXPECT_EQ(ask("/search?q=" + std::string(5000, 'a')).status, 414);
    const Reply reply = ask("/api/v1/" + std::string(5000, 'a'));
    EXPECT_EQ(reply.status, 414);
    EXPECT_THAT(*reply.body, HasSubstr("urn:taikei:problem:address-too-long"));
}

TEST_F(SiteTest, AKnownPageIsNotSentAgain)
{
    for (const char *target : {"/", "/plans/1", node_page, "/api/v1/plans/1", "/search?q=%E9%AB%98%E9%BD%A2"}) {
        Request request;
        request.target = target;
        const std::string etag = header(m_site.answer(request), "ETag");
        ASSERT_EQ(etag.size(), 34U) << target;
        request.if_none_match = etag;
        const Reply again = m_site.answer(request);
        EXPECT_EQ(again.status, 304) << target;
        EXPECT_EQ(again.body, nullptr);
        EXPECT_EQ(header(again, "ETag"), etag);
        request.if_none_match = "\"other\"";
        EXPECT_EQ(m_site.answer(request).status, 200) << target;
    }
}

TEST_F(SiteTest, ErrorsAreNotKept)
{
    const Reply reply = ask("/none");
    EXPECT_EQ(header(reply, "Cache-Control"), "no-store");
    EXPECT_EQ(header(reply, "ETag"), "");
}

TEST_F(SiteTest, ACompressedPageIsAnotherRepresentation)
{
    Request request;
    request.target = "/plans/1";
    const Reply plain = m_site.answer(request);
    request.accept_encoding = "gzip";
    const Reply packed = m_site.answer(request);
    EXPECT_EQ(header(packed, "Content-Encoding"), "gzip");
    EXPECT_EQ(header(plain, "Content-Encoding"), "");
    EXPECT_LT(packed.content_length, plain.content_length / 2);
    EXPECT_NE(header(packed, "ETag"), header(plain, "ETag"));
    EXPECT_EQ(header(packed, "Vary"), "Accept-Encoding");
}

TEST_F(SiteTest, AStyleWithItsVersionIsKeptForEver)
{
    const std::string path = render::asset_path("site.css");
    if (path.empty())
        GTEST_SKIP() << "web/dist was not built";
    const Reply versioned = ask(path);
    EXPECT_EQ(header(versioned, "Content-Type"), "text/css; charset=utf-8");
    EXPECT_EQ(header(versioned, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(ask("/assets/site.css?v=old"), "Cache-Control"), "no-cache");
    EXPECT_EQ(header(ask("/assets/chart.js"), "Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(header(ask("/assets/icon.svg"), "Content-Type"), "image/svg+xml");
}

TEST_F(SiteTest, ALostNodeLeadsToItsPlan)
{
    EXPECT_THAT(body("/plans/1/nodes/9"), HasSubstr("<a href=\"/plans/1\" lang=\"ja\">第5次汐見市総合計画</a>"));
}

TEST_F(SiteTest, TheOtherLanguageIsTheSamePage)
{
    EXPECT_THAT(body("/search?q=a+b&page=2"), HasSubstr("<a href=\"/en/search?page=2&amp;q=a%20b\" lang=\"en\""));
    EXPECT_THAT(body("/en/plans/1"), HasSubstr("<a href=\"/plans/1\" lang=\"ja\""));
    EXPECT_THAT(body("/en/"), HasSubstr("<a href=\"/\" lang=\"ja\""));
}

TEST_F(SiteTest, MovedAddressesLeadToTheOneThatStays)
{
    EXPECT_EQ(header(ask("/en"), "Location"), "/en/");
    EXPECT_EQ(header(ask("/plans/1/"), "Location"), "/plans/1");
    EXPECT_EQ(header(ask("/en/search/?q=%E4%BB%8B"), "Location"), "/en/search?q=%E4%BB%8B");
    EXPECT_EQ(header(ask("/en/plans"), "Location"), "/en/");
    // Two slashes at the beginning would be another host's address.
    EXPECT_EQ(ask("//evil.example/").status, 404);
    EXPECT_EQ(ask("/en//evil.example/").status, 404);
}

TEST_F(SiteTest, SearchHitsLeadToTheirPages)
{
    const std::string page = body("/search?q=%E9%AB%98%E9%BD%A2");
    EXPECT_THAT(page, HasSubstr(std::string("href=\"") + node_page + "\""));
    EXPECT_THAT(page, HasSubstr("href=\"/plans/1/indicators/1-1-i1\""));
    EXPECT_THAT(page, HasSubstr("href=\"/plans/1/glossary#term-2\""));
}

TEST_F(SiteTest, SearchAnswersPrograms)
{
    const auto answer = boost::json::parse(body("/api/v1/search?q=%E9%AB%98%E9%BD%A2&limit=2"));
    EXPECT_EQ(answer.at("total").as_int64(), 3);
    EXPECT_EQ(answer.at("hits").as_array().size(), 2U);
    const boost::json::value &hit = answer.at("hits").as_array().at(0);
    EXPECT_EQ(hit.at("url").as_string(), "/api/v1/plans/1/nodes/1-1%2F%E9%AB%98%E9%BD%A2");
    EXPECT_EQ(boost::json::serialize(hit.at("passage")),
              "[{\"text\":\"高齢\",\"match\":true},{\"text\":\"者を支える\",\"match\":false}]");
}

TEST_F(SiteTest, ThePlanListNamesEachPlansAddress)
{
    const auto list = boost::json::parse(body("/api/v1/plans"));
    const boost::json::value &plan = list.at("plans").as_array().at(0);
    EXPECT_EQ(plan.at("url").as_string(), "/api/v1/plans/1");
    EXPECT_EQ(plan.at("municipality").at("code").as_string(), "999991");
    EXPECT_EQ(plan.at("period").at("to").as_int64(), 2030);
    EXPECT_EQ(plan.at("revisedAt").as_string(), "2025-04-01T00:30:00+09:00");
}

TEST_F(SiteTest, PlansAndTheirPartsAreInThePlanFormat)
{
    const auto plan = model::from_json(body("/api/v1/plans/1?provenance=1"));
    ASSERT_TRUE(plan) << plan.error().message;
    EXPECT_EQ(plan->nodes.size(), 3U);
    EXPECT_EQ(plan->findings.size(), 1U);
    const auto part = model::from_json(body("/api/v1/plans/1/nodes/1-2"));
    ASSERT_TRUE(part) << part.error().message;
    EXPECT_EQ(part->nodes.size(), 2U);
    EXPECT_TRUE(part->indicators.empty());
    const auto indicator = model::from_json(body("/api/v1/plans/1/indicators/1-1-i1"));
    ASSERT_TRUE(indicator) << indicator.error().message;
    EXPECT_EQ(indicator->indicators.front().values.size(), 3U);
}

TEST_F(SiteTest, OpenDataMayBeReadByOtherSites)
{
    EXPECT_EQ(header(ask("/api/v1/plans/1"), "Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(header(ask("/plans/1"), "Access-Control-Allow-Origin"), "");
    EXPECT_THAT(header(ask("/api/v1/plans/1"), "Content-Disposition"),
                StartsWith("inline; filename*=UTF-8''%E6%B1%90"));
}

TEST_F(SiteTest, PagesAreMadeOnceForASnapshot)
{
    const auto first = ask("/plans/1").body;
    EXPECT_EQ(ask("/plans/1").body, first);
    m_store.kept.front().plan.title = "第6次汐見市総合計画";
    m_store.kept.front().summary.revision = 2;
    m_holder.refresh(m_fake.shelf);
    EXPECT_THAT(body("/plans/1"), HasSubstr("第6次汐見市総合計画"));
}

TEST_F(SiteTest, KeptPagesDoNotGrowWithoutEnd)
{
    for (int i = 0; i < 4000; ++i)
        ASSERT_EQ(ask("/plans/1?x=" + std::to_string(i), "HEAD").status, 200);
    EXPECT_LT(m_site.kept_bytes(), 40U * 1024 * 1024);
}

TEST_F(SiteTest, ABrokenDatabaseStopsOnlySearchAndHealth)
{
    m_store.is_broken = true;
    EXPECT_EQ(m_holder.refresh(m_fake.shelf), "the disk is gone");
    EXPECT_EQ(ask("/plans/1").status, 200);
    EXPECT_EQ(ask("/healthz").status, 503);
    testing::internal::CaptureStderr();
    const Reply reply = ask("/api/v1/search?q=%E9%AB%98%E9%BD%A2");
    EXPECT_THAT(testing::internal::GetCapturedStderr(), HasSubstr("the disk is gone"));
    EXPECT_EQ(reply.status, 500);
    EXPECT_THAT(*reply.body, Not(HasSubstr("the disk is gone")));
    m_store.is_broken = false;
    m_holder.refresh(m_fake.shelf);
    EXPECT_EQ(ask("/healthz").status, 200);
}

} // namespace
} // namespace taikei::server

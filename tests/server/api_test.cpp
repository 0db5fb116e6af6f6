#include "fake_plan_store.hpp"
#include "server/routes.hpp"
#include "server/site.hpp"

#include "render/api/openapi.hpp"

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include <set>

/// What the API's lists hold, and that its description names every address. That answers are what it says is tested
/// with a validator in tests/api.
namespace taikei::server {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::HasSubstr;

class Api : public testing::Test {
protected:
    Api() { m_holder.refresh(m_fake.shelf); }

    json::value get(const std::string &target)
    {
        Request request;
        request.target = target;
        return json::parse(*m_site.answer(request).body);
    }

    std::vector<std::string> ids(const json::value &answer, const char *list)
    {
        std::vector<std::string> all;
        for (const json::value &entry : answer.at(list).as_array())
            all.emplace_back(entry.at("id").as_string());
        return all;
    }

    tests::FakeShelf m_fake;
    SnapshotHolder m_holder;
    Site m_site{m_holder, m_fake.shelf};
};

TEST_F(Api, AListIsReadOnWithItsCursor)
{
    const json::value first = get("/api/v1/plans/1/nodes?limit=2");
    EXPECT_THAT(ids(first, "nodes"), ElementsAre("1", "1-1/高齢"));
    EXPECT_EQ(first.at("total").as_int64(), 3);
    const std::string cursor(first.at("next").as_string());
    const json::value second = get("/api/v1/plans/1/nodes?limit=2&cursor=" + cursor);
    EXPECT_THAT(ids(second, "nodes"), ElementsAre("1-2"));
    EXPECT_TRUE(second.at("next").is_null());
    EXPECT_THAT(ids(get("/api/v1/plans/1/nodes?cursor=0-999"), "nodes"), testing::IsEmpty());
}

TEST_F(Api, ACursorOfAnotherPublicationIsRefused)
{
    EXPECT_THAT(std::string(get("/api/v1/plans/1/nodes?cursor=7-2").at("detail").as_string()),
                HasSubstr("belongs to publication 7"));
    for (const char *wrong : {"x", "0-", "-1", "0-x", "0-1-2", ""})
        EXPECT_EQ(get(std::string("/api/v1/plans/1/nodes?cursor=") + wrong).at("status").as_int64(), 400) << wrong;
}

TEST_F(Api, AnEntryHasTheFieldsThatWereAskedFor)
{
    const json::value answer = get("/api/v1/plans/1/indicators?fields=id,unit");
    EXPECT_EQ(json::serialize(answer.at("indicators").at(0)), R"({"id":"1-1-i1","unit":"%"})");
    EXPECT_THAT(std::string(get("/api/v1/plans/1/indicators?fields=id,size").at("detail").as_string()),
                HasSubstr("There is no field 'size'; there are id, node, name"));
}

TEST_F(Api, ValuesAreChosenByKindAndYear)
{
    EXPECT_EQ(get("/api/v1/plans/1/values").at("total").as_int64(), 5);
    EXPECT_EQ(get("/api/v1/plans/1/values?kind=target").at("total").as_int64(), 2);
    const json::value answer = get("/api/v1/plans/1/values?kind=observed&year=2018");
    EXPECT_EQ(answer.at("total").as_int64(), 1);
    EXPECT_EQ(answer.at("values").at(0).at("text").as_string(), "41.5%");
}

TEST_F(Api, EveryKeyOfAnEntryStandsInItsSchema)
{
    const std::pair<const char *, const char *> lists[] = {{"/api/v1/plans", "Plan"},
                                                           {"/api/v1/plans/1/nodes", "Node"},
                                                           {"/api/v1/plans/1/indicators", "Indicator"},
                                                           {"/api/v1/plans/1/values", "Value"},
                                                           {"/api/v1/search?q=%E9%AB%98%E9%BD%A2", "Hit"}};
    for (const auto &[target, schema] : lists) {
        std::vector<std::string> keys;
        const json::value answer = get(target);
        for (const auto &member : answer.as_object()) {
            if (member.value().is_array()) {
                for (const auto &key : member.value().at(0).as_object())
                    keys.emplace_back(key.key());
            }
        }
        EXPECT_EQ(keys, render::keys_of_schema(schema)) << target;
    }
}

TEST_F(Api, TheDescriptionNamesEveryAddressAndNoOther)
{
    std::set<std::string> served;
    for (const Route &route : routes()) {
        // Styles and scripts are no data.
        if (route.kind != RouteKind::Data || route.pattern == "/assets/{name}")
            continue;
        served.emplace(route.pattern);
        if (route.has_editions)
            served.insert(render::path_of_publication(route.pattern));
    }
    std::set<std::string> described;
    std::set<std::string> operations;
    const json::value document = get("/api/v1/openapi.json");
    for (const auto &path : document.at("paths").as_object()) {
        described.emplace(path.key());
        EXPECT_TRUE(operations.emplace(path.value().at("get").at("operationId").as_string()).second) << path.key();
    }
    EXPECT_EQ(described, served);
    EXPECT_GT(described.size(), 20U);
}

TEST_F(Api, EveryPlaceInAnAddressIsDescribed)
{
    const json::value document = get("/api/v1/openapi.json");
    for (const auto &path : document.at("paths").as_object()) {
        std::set<std::string> described;
        for (const json::value &parameter : path.value().at("get").at("parameters").as_array()) {
            const std::string_view reference = parameter.at("$ref").as_string();
            const json::value &resolved =
                document.at("components").at("parameters").at(reference.substr(reference.rfind('/') + 1));
            if (resolved.at("in").as_string() == "path")
                described.insert("{" + std::string(resolved.at("name").as_string()) + "}");
        }
        std::set<std::string> places;
        const std::string text(path.key());
        for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
            places.insert(text.substr(at, text.find('}', at) - at + 1));
        EXPECT_EQ(described, places) << text;
    }
}

TEST_F(Api, TheManualNamesEveryAddress)
{
    Request request;
    request.target = "/api";
    const std::string page = *m_site.answer(request).body;
    for (const Route &route : routes()) {
        if (route.kind == RouteKind::Data && route.pattern != "/assets/{name}") {
            EXPECT_THAT(page, HasSubstr("<code>GET " + std::string(route.pattern) + "</code>"));
        }
    }
}

} // namespace
} // namespace taikei::server

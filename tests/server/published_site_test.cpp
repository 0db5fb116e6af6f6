#include "base/sha256.hpp"
#include "model/publication_format.hpp"
#include "sample_plan.hpp"
#include "server/published_shelf.hpp"
#include "server/site.hpp"
#include "store/temporary_folder.hpp"

#include <boost/json.hpp>
#include <gmock/gmock.h>

namespace taikei::server {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A site over a real database with two publications of one plan, and a newer draft that was not published.
class PublishedSite : public testing::Test {
protected:
    PublishedSite()
    {
        m_store = *store::open_sqlite(m_folder / "plans.db");
        publish("高齢者を支える（第1版）");
        publish("高齢者を支える（第2版）");
        keep("まだ秘密の施策");
        m_shelf = std::make_unique<PublishedShelf>(*store::open_published_sqlite(m_folder / "plans.db"));
        m_holder.refresh(*m_shelf);
        m_site = std::make_unique<Site>(m_holder, *m_shelf);
    }

    model::Plan keep(const std::string &title)
    {
        model::Plan plan = tests::sample_plan().plan;
        plan.nodes[1].title = title;
        m_revision = m_store->import(plan, {"shiomi.txt", "00", "青木", store::Time{}}).revision;
        return plan;
    }

    void publish(const std::string &title, std::optional<model::Ratings> ratings = {},
                 std::optional<model::KeptFormulas> formulas = {})
    {
        model::Publication publication;
        publication.plan = keep(title);
        publication.revision = m_revision;
        publication.publisher = "企画課";
        publication.ratings = std::move(ratings);
        publication.formulas = std::move(formulas);
        publication.licence = {"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"};
        m_store->publications().publish(1, publication);
    }

    void withdraw(int number)
    {
        ASSERT_TRUE(m_store->publications().withdraw(1, number, {store::Time{}, "青木", "数値に<誤り>"}));
        m_holder.refresh(*m_shelf);
    }

    Reply ask(const std::string &target, const std::string &accept = "text/html")
    {
        Request request;
        request.target = target;
        request.accept = accept;
        return m_site->answer(request);
    }
    std::string body(const std::string &target) { return *ask(target).body; }

    store::TemporaryFolder m_folder;
    std::unique_ptr<store::PlanStore> m_store;
    int m_revision = 0;
    std::unique_ptr<PublishedShelf> m_shelf;
    SnapshotHolder m_holder;
    std::unique_ptr<Site> m_site;
};

constexpr const char *node = "/nodes/1-1%2F%E9%AB%98%E9%BD%A2";

TEST_F(PublishedSite, ShowsTheNewestPublicationAndNoDraft)
{
    EXPECT_THAT(body("/plans/1"), HasSubstr("高齢者を支える（第2版）"));
    EXPECT_THAT(body(std::string("/plans/1") + node), HasSubstr("高齢者を支える（第2版）"));
    for (const char *target : {"/",
                               "/plans/1",
                               "/plans/1/publications",
                               "/plans/1/plan.json",
                               "/plans/1/values.csv",
                               "/plans/1/dataset.jsonld",
                               "/data",
                               "/data/catalog.jsonld",
                               "/api/v1/plans",
                               "/api/v1/plans/1",
                               "/plans/1/list",
                               "/plans/1/guide",
                               "/plans/1/glossary",
                               "/plans/1/changes",
                               "/plans/1/changes?from=1&to=2",
                               "/plans/1/tags/%E9%87%8D%E7%82%B9",
                               "/plans/1/indicators/1-1-i1",
                               "/plans/1/indicators/1-1-i1/chart.svg",
                               "/plans/1/indicators/1-1-i1/embed",
                               "/departments",
                               "/departments/%E5%81%A5%E5%BA%B7%E8%AA%B2",
                               "/goals",
                               "/goals/3",
                               "/feed.xml",
                               "/sitemap.xml",
                               "/sitemaps/1",
                               "/suggestions?q=%E7%A7%98%E5%AF%86",
                               "/search?q=%E7%A7%98%E5%AF%86",
                               "/api/v1/search?q=%E7%A7%98%E5%AF%86"}) {
        EXPECT_EQ(ask(target).status, 200) << target;
        EXPECT_THAT(body(target), Not(HasSubstr("まだ秘密"))) << target;
        EXPECT_THAT(body(target), Not(HasSubstr("下書き"))) << target;
    }
}

TEST_F(PublishedSite, AnOlderPublicationStaysAtItsAddressAndSaysThatItIsOne)
{
    const std::string plan = body("/plans/1/publications/1");
    EXPECT_THAT(plan, HasSubstr("高齢者を支える（第1版）"));
    EXPECT_THAT(plan, HasSubstr(std::string("href=\"/plans/1/publications/1") + node));
    EXPECT_THAT(plan, HasSubstr("過去の公表版を表示しています。"));
    EXPECT_THAT(plan, HasSubstr("<a href=\"/plans/1\">最新の公表版へ</a>"));
    EXPECT_THAT(plan, HasSubstr("noindex"));
    EXPECT_THAT(body(std::string("/plans/1/publications/1") + node), HasSubstr("（第1版）"));
    EXPECT_THAT(body(std::string("/en/plans/1/publications/1") + node), HasSubstr("This is an older publication."));
    EXPECT_THAT(body("/plans/1/publications/2"), Not(HasSubstr("過去の公表版")));
    EXPECT_EQ(ask("/api/v1/plans/1/publications/1/nodes/1").status, 200);
}

TEST_F(PublishedSite, AnOlderPublicationHasAllItsPages)
{
    for (const char *page : {"/list", "/guide", "/glossary", "/tags/%E9%87%8D%E7%82%B9"}) {
        const Reply reply = ask(std::string("/plans/1/publications/1") + page);
        EXPECT_EQ(reply.status, 200) << page;
        EXPECT_THAT(*reply.body, Not(HasSubstr("（第2版）"))) << page;
        EXPECT_THAT(*reply.body, HasSubstr("noindex")) << page;
        EXPECT_THAT(*reply.body, Not(HasSubstr("rel=\"canonical\""))) << page;
    }
    EXPECT_THAT(body("/plans/1/publications/1/list"), HasSubstr(std::string("\"/plans/1/publications/1") + node));
    const std::string indicator = "/plans/1/publications/1/indicators/1-1-i1";
    EXPECT_THAT(body(indicator), HasSubstr("href=\"" + indicator + "/chart.svg\""));
    for (const char *page : {"/chart.svg", "/chart.png", "/embed"})
        EXPECT_EQ(ask(indicator + page).status, 200) << page;
    EXPECT_EQ(ask("/plans/1/publications/1/changes").status, 404);
}

TEST_F(PublishedSite, PublicationsStandSideBySideAndNoRevisions)
{
    const std::string changes = body("/plans/1/changes");
    EXPECT_THAT(changes, HasSubstr("<option value=\"2\" selected>第2版（"));
    EXPECT_THAT(changes, Not(HasSubstr("<option value=\"3\"")));
    EXPECT_THAT(changes, HasSubstr("高齢者を支える（第1版）"));
    EXPECT_EQ(ask("/plans/1/changes?from=1&to=3").status, 400);
    EXPECT_THAT(body("/"), HasSubstr("第2版に更新しました。"));
    EXPECT_THAT(body("/feed.xml"), HasSubstr("/plans/1#edition-2</id>"));
    withdraw(1);
    EXPECT_THAT(body("/plans/1/changes"), HasSubstr("版は、まだ一つです"));
    EXPECT_EQ(ask("/plans/1/changes?from=1&to=2").status, 400);
}

TEST_F(PublishedSite, FindsWhatWasPublished)
{
    EXPECT_THAT(body("/search?q=%E9%AB%98%E9%BD%A2%E8%80%85"), HasSubstr(std::string("href=\"/plans/1") + node));
    EXPECT_THAT(body("/suggestions?q=%E9%AB%98%E9%BD%A2%E8%80%85"), HasSubstr("第2版"));
}

TEST_F(PublishedSite, ColoursAreThoseOfTheFrozenRatings)
{
    model::RatedScale scale{"measure", {"施策の評価", ""}, {{"良", {}, 0}, {"悪", {}, 1}, {"未着手", {}, {}}}, {}};
    scale.given = {{false, 0, "未着手", {"始まっていない", ""}, false}, {false, 1, "悪", {"遅れている", ""}, false}};
    model::Ratings ratings{model::FiscalYear{2020}, "x", {"評価基準", ""}, "1", "id = \"x\"\n", {scale}};
    publish("高齢者を支える（第3版）", ratings);
    m_holder.refresh(*m_shelf);
    EXPECT_THAT(body("/"), HasSubstr("<span class=\"grade tone-5\" lang=\"ja\">悪</span> 1件"));
    EXPECT_THAT(body("/"), HasSubstr("<span class=\"grade tone-0\" lang=\"ja\">未着手</span> 1件"));
    EXPECT_THAT(body("/plans/1/list?rating=%E6%82%AA"), HasSubstr(node));
    EXPECT_THAT(body("/plans/1/guide"), HasSubstr("施策の評価"));
}

TEST_F(PublishedSite, ShowsTheFormulasThatEachPublicationFroze)
{
    const std::string toml = "[[formula]]\nname = \"健診受診率\"\nformula = \"サロンの数 * 2\"\n";
    publish("高齢者を支える（第3版）", {}, model::KeptFormulas{toml, "", "企画課", {}});
    m_holder.refresh(*m_shelf);
    EXPECT_THAT(body("/plans/1/indicators/1-1-i1"), HasSubstr("</strong> ＝ サロンの数 × 2"));
    EXPECT_THAT(body("/plans/1/indicators/1-1-i2"), HasSubstr("この指標を用いる算式"));
    EXPECT_THAT(body("/en/plans/1/indicators/1-1-i2"), HasSubstr("Formulas that take this indicator"));
    EXPECT_THAT(body("/plans/1/publications/2/indicators/1-1-i1"), Not(HasSubstr("算式")));
}

TEST_F(PublishedSite, GivesTheDocumentByteForByte)
{
    const std::string document = body("/plans/1/publications/1/plan.json");
    EXPECT_EQ(document, m_store->publications().document(1, 1));
    EXPECT_EQ(base::sha256(document), m_store->publications().publications().at(0).fingerprint);
    EXPECT_THAT(body("/plans/1/publications/1/SHA256SUMS"), HasSubstr(base::sha256(document) + "  plan.json\n"));
    EXPECT_THAT(body("/plans/1/publications/1/SHA256SUMS"),
                HasSubstr(base::sha256(body("/plans/1/publications/1/values.csv")) + "  values.csv\n"));
    EXPECT_EQ(body("/plans/1/plan.json"), body("/plans/1/publications/2/plan.json"));
}

TEST_F(PublishedSite, AWithdrawnPublicationLeavesANote)
{
    withdraw(1);
    const Reply page = ask("/plans/1/publications/1");
    EXPECT_EQ(page.status, 410);
    EXPECT_THAT(*page.body, HasSubstr("この公表は取り下げられました"));
    EXPECT_THAT(*page.body, HasSubstr("数値に&lt;誤り&gt;"));
    EXPECT_THAT(*page.body, HasSubstr("href=\"/plans/1\""));
    const Reply file = ask("/plans/1/publications/1/plan.json", "*/*");
    EXPECT_EQ(file.status, 410);
    EXPECT_THAT(*file.body, HasSubstr("urn:taikei:problem:withdrawn"));
    EXPECT_THAT(body("/plans/1/publications"), HasSubstr("数値に&lt;誤り&gt;"));
    EXPECT_EQ(ask("/plans/1").status, 200);
}

TEST_F(PublishedSite, WhatWasWithdrawnSinceTheSiteLookedIsGone)
{
    ASSERT_TRUE(m_store->publications().withdraw(1, 1, {store::Time{}, "青木", "数値の誤り"}));
    ASSERT_TRUE(m_store->publications().withdraw(1, 2, {store::Time{}, "青木", "数値の誤り"}));
    for (const char *target : {"/plans/1/publications/1", "/plans/1/publications/1/plan.json", "/plans/1/values.csv"})
        EXPECT_EQ(ask(target).status, 410) << target;
}

TEST_F(PublishedSite, APublicationHasOneAddress)
{
    EXPECT_EQ(ask("/plans/1/publications/1").status, 200);
    EXPECT_EQ(ask("/plans/1/publications/01").status, 404);
    EXPECT_EQ(ask("/plans/01").status, 404);
}

TEST_F(PublishedSite, WithTheNewestWithdrawnTheOneBeforeIsShown)
{
    withdraw(2);
    EXPECT_THAT(body("/plans/1"), HasSubstr("高齢者を支える（第1版）"));
    withdraw(1);
    EXPECT_EQ(ask("/plans/1").status, 410);
    EXPECT_THAT(body("/"), HasSubstr("公開している計画は、まだありません"));
    EXPECT_EQ(ask("/plans/1/publications").status, 200);
}

TEST_F(PublishedSite, WhatIsPublishedWhileItRunsIsShown)
{
    publish("高齢者を支える（第3版）");
    m_holder.refresh(*m_shelf);
    EXPECT_THAT(body("/plans/1"), HasSubstr("高齢者を支える（第3版）"));
    EXPECT_THAT(body("/plans/1/publications/2"), HasSubstr("過去の公表版"));
}

TEST_F(PublishedSite, UnknownPublicationsAreNotThere)
{
    for (const char *target : {"/plans/1/publications/3", "/plans/1/publications/0", "/plans/1/publications/x",
                               "/plans/1/publications/99999999999", "/plans/7/publications", "/plans/7/publications/1"})
        EXPECT_EQ(ask(target).status, 404) << target;
}

TEST_F(PublishedSite, OpenDataHasItsTypesAndMayBeReadByOtherSites)
{
    struct File {
        const char *name;
        const char *type;
    };
    for (const File &file : {File{"plan.json", "application/json"}, File{"values.csv", "text/csv; charset=utf-8"},
                             File{"values.csv-metadata.json", "application/csvm+json"},
                             File{"dataset.jsonld", "application/ld+json"}, File{"SHA256SUMS", "text/plain"}}) {
        const Reply reply = ask(std::string("/plans/1/") + file.name);
        EXPECT_EQ(reply.status, 200) << file.name;
        EXPECT_THAT(reply.head, HasSubstr(std::string("Content-Type: ") + file.type));
        EXPECT_THAT(reply.head, HasSubstr("Access-Control-Allow-Origin: *\r\n"));
        EXPECT_THAT(reply.head, HasSubstr("rel=\"license\""));
    }
}

TEST_F(PublishedSite, TheCatalogueNamesEveryPublicationThatStands)
{
    const auto catalogue = boost::json::parse(body("/data/catalog.jsonld"));
    const auto &datasets = catalogue.at("dcat:dataset").as_array();
    ASSERT_EQ(datasets.size(), 1U);
    EXPECT_EQ(datasets[0].at("@id").as_string(), "/plans/1/publications/2");
    ASSERT_FALSE(datasets[0].at("dcat:distribution").as_array().empty());
    for (const auto &distribution : datasets[0].at("dcat:distribution").as_array())
        EXPECT_EQ(ask(std::string(distribution.at("@id").as_string())).status, 200);
    EXPECT_THAT(body("/data"), HasSubstr("<code>municipality_code</code>"));
}

} // namespace
} // namespace taikei::server

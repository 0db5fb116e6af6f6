#include "model/publication_format.hpp"

#include "model/json_value.hpp"
#include "model/plan_format.hpp"
#include "model/plan_members.hpp"
#include "model/timestamp.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace taikei::model {

namespace {

constexpr int most = 1'000'000'000;

/// Writes what stands under the key "publication". The order of keys is that of docs/publishing.md.
class PublicationWriter {
public:
    PublicationWriter(JsonWriter &json, const Publication &publication)
        : m_json(json)
        , m_publication(publication)
    {
    }

    void write()
    {
        m_json.begin_object();
        m_json.member("number", m_publication.number);
        m_json.member("publishedAt", format_timestamp(m_publication.published_at));
        m_json.member("publisher", m_publication.publisher);
        pair("licence", "name", m_publication.licence.name, "url", m_publication.licence.url);
        m_json.member("revision", m_publication.revision);
        m_json.member("revisedAt", format_timestamp(m_publication.revised_at));
        pair("source", "file", m_publication.source_file, "sha256", m_publication.source_sha256);
        list("kinds", m_publication.kinds, [this](const KindDecision &kind) { write_kind(kind); });
        m_json.key("ratings");
        if (m_publication.ratings)
            write_ratings(*m_publication.ratings);
        else
            m_json.literal("null");
        if (m_publication.formulas) // left out where there are none, so that older documents keep their bytes
            write_formulas(*m_publication.formulas);
        m_json.end_object();
    }

private:
    void pair(std::string_view key, std::string_view first, std::string_view first_text, std::string_view second,
              std::string_view second_text)
    {
        m_json.key(key);
        m_json.begin_object();
        m_json.member(first, first_text);
        m_json.member(second, second_text);
        m_json.end_object();
    }

    void both(std::string_view key, const InBothLanguages &texts)
    {
        pair(key, "ja", texts.japanese, "en", texts.english);
    }

    template <typename Item, typename Write>
    void list(std::string_view key, const std::vector<Item> &items, Write write)
    {
        m_json.key(key);
        m_json.begin_array();
        for (const Item &item : items) {
            m_json.begin_object();
            write(item);
            m_json.end_object();
        }
        m_json.end_array();
    }

    void write_kind(const KindDecision &kind)
    {
        m_json.member("indicator", kind.indicator);
        m_json.member("trait", kind.trait);
        m_json.member("value", kind.value);
        m_json.member("person", kind.person);
    }

    void write_formulas(const KeptFormulas &formulas)
    {
        m_json.key("formulas");
        m_json.begin_object();
        m_json.member("text", formulas.text);
        m_json.member("reason", formulas.reason);
        m_json.member("person", formulas.person);
        m_json.member("keptAt", format_timestamp(formulas.kept_at));
        m_json.end_object();
    }

    void write_ratings(const Ratings &ratings)
    {
        m_json.begin_object();
        m_json.member("year", ratings.year.year());
        m_json.key("rule");
        m_json.begin_object();
        m_json.member("id", ratings.rule);
        both("title", ratings.rule_title);
        m_json.member("version", ratings.rule_version);
        m_json.member("text", ratings.rule_text);
        m_json.end_object();
        list("scales", ratings.scales, [this](const RatedScale &scale) { write_scale(scale); });
        m_json.end_object();
    }

    void write_scale(const RatedScale &scale)
    {
        m_json.member("id", scale.id);
        both("title", scale.title);
        list("grades", scale.grades, [this](const PossibleGrade &grade) {
            m_json.member("name", grade.name);
            both("meaning", grade.meaning);
            if (grade.rank)
                m_json.member("rank", *grade.rank);
        });
        list("given", scale.given, [this](const GivenGrade &given) { write_given(given); });
    }

    void write_given(const GivenGrade &given)
    {
        const Plan &plan = m_publication.plan;
        if (given.is_indicator)
            m_json.member("indicator", plan.indicators.at(given.position).id);
        else
            m_json.member("node", plan.nodes.at(given.position).id);
        m_json.key("grade");
        if (given.grade.empty())
            m_json.literal("null");
        else
            m_json.string(given.grade);
        both("sentence", given.sentence);
        if (given.is_proposed) {
            m_json.key("proposed");
            m_json.literal("true");
        }
    }

    JsonWriter &m_json;
    const Publication &m_publication;
};

std::chrono::sys_seconds read_time(const JsonCursor &json)
{
    const std::optional<std::chrono::sys_seconds> time = parse_timestamp(json.string());
    if (!time)
        json.fail("a time is written as 2025-11-22T11:21:00+09:00");
    return time.value_or(std::chrono::sys_seconds{});
}

InBothLanguages read_both(const JsonCursor &json)
{
    json.expect_object({"ja", "en"});
    return {json.member("ja").string(), json.member("en").string()};
}

KindDecision read_kind(const JsonCursor &json)
{
    json.expect_object({"indicator", "trait", "value", "person"});
    return {json.member("indicator").string(), json.member("trait").string(), json.member("value").string(),
            json.member("person").string()};
}

PossibleGrade read_grade(const JsonCursor &json)
{
    json.expect_object({"name", "meaning"}, {"rank"});
    const JsonCursor rank = json.member("rank");
    return {json.member("name").string(), read_both(json.member("meaning")),
            rank.absent() ? std::nullopt : std::optional(rank.integer(0, most))};
}

/// Of two parts with the same id the first is meant, as everywhere.
template <typename Parts>
std::size_t position_of(const Parts &parts, const JsonCursor &json)
{
    const std::string id = json.string();
    const auto found = std::ranges::find(parts, id, [](const auto &part) -> const std::string & { return part.id; });
    if (found == parts.end())
        json.fail(fmt::format("the plan has no \"{}\"", id));
    return static_cast<std::size_t>(found - parts.begin());
}

GivenGrade read_given(const JsonCursor &json, const Plan &plan)
{
    json.expect_object({"grade", "sentence"}, {"indicator", "node", "proposed"});
    GivenGrade given;
    given.is_indicator = json.member("node").absent();
    given.position = given.is_indicator ? position_of(plan.indicators, json.member("indicator"))
                                        : position_of(plan.nodes, json.member("node"));
    given.grade = json.member("grade").string_or_empty();
    given.sentence = read_both(json.member("sentence"));
    given.is_proposed = json.member("proposed").boolean_or_false();
    return given;
}

RatedScale read_scale(const JsonCursor &json, const Plan &plan)
{
    json.expect_object({"id", "title", "grades", "given"});
    return {json.member("id").string(), read_both(json.member("title")), json.member("grades").list(read_grade),
            json.member("given").list([&plan](const JsonCursor &item) { return read_given(item, plan); })};
}

std::optional<Ratings> read_ratings(const JsonCursor &json, const Plan &plan)
{
    if (json.absent_or_null())
        return std::nullopt;
    json.expect_object({"year", "rule", "scales"});
    const JsonCursor rule = json.member("rule");
    rule.expect_object({"id", "title", "version", "text"});
    return Ratings{json.member("year").year(),
                   rule.member("id").string(),
                   read_both(rule.member("title")),
                   rule.member("version").string(),
                   rule.member("text").string(),
                   json.member("scales").list([&plan](const JsonCursor &item) { return read_scale(item, plan); })};
}

std::optional<KeptFormulas> read_formulas(const JsonCursor &json)
{
    if (json.absent())
        return std::nullopt;
    json.expect_object({"text", "reason", "person", "keptAt"});
    return KeptFormulas{json.member("text").string(), json.member("reason").string(), json.member("person").string(),
                        read_time(json.member("keptAt"))};
}

void read_head(const JsonCursor &json, Publication &publication)
{
    json.expect_object(
        {"number", "publishedAt", "publisher", "licence", "revision", "revisedAt", "source", "kinds", "ratings"},
        {"formulas"});
    publication.number = json.member("number").integer(1, most);
    publication.published_at = read_time(json.member("publishedAt"));
    publication.publisher = json.member("publisher").string();
    const JsonCursor licence = json.member("licence");
    licence.expect_object({"name", "url"});
    publication.licence = {licence.member("name").string(), licence.member("url").string()};
    publication.revision = json.member("revision").integer(1, most);
    publication.revised_at = read_time(json.member("revisedAt"));
    const JsonCursor source = json.member("source");
    source.expect_object({"file", "sha256"});
    publication.source_file = source.member("file").string();
    publication.source_sha256 = source.member("sha256").string();
    publication.kinds = json.member("kinds").list(read_kind);
    publication.formulas = read_formulas(json.member("formulas"));
}

Publication read_publication(const JsonCursor &json)
{
    Publication publication;
    publication.plan = read_plan_members(json);
    const JsonCursor head = json.member("publication");
    if (head.absent())
        json.fail("this plan was not published: the key \"publication\" is missing");
    else
        read_head(head, publication);
    publication.ratings = read_ratings(head.member("ratings"), publication.plan);
    return publication;
}

} // namespace

std::string to_json(const Publication &publication)
{
    JsonWriter json(Layout::Indented);
    json.begin_object();
    write_plan_members(json, publication.plan, Provenance::With);
    json.key("publication");
    PublicationWriter(json, publication).write();
    json.end_object();
    return json.take() + "\n";
}

base::Result<Publication> publication_from_json(std::string_view json)
{
    const base::Result<JsonValue> tree = parse_json(json);
    if (!tree)
        return std::unexpected(tree.error());
    return read_whole(*tree, read_publication);
}

} // namespace taikei::model

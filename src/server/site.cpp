#include "server/site.hpp"

#include "render/links.hpp"
#include "render/suggestions.hpp"
#include "server/routes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <exception>

namespace taikei::server {

namespace {

/// Longer addresses are no page of ours: a search has at most 200 characters, nine bytes each when encoded.
constexpr std::size_t longest_target = 4096;
/// Kept answers of one thread; beyond it all are dropped and made again as they are asked for.
constexpr std::size_t most_kept_bytes = 16 * 1024 * 1024;
/// All sheets of a plan, say: made again when they are asked for again, or every page would make room for them.
constexpr std::size_t largest_kept = most_kept_bytes / 8;

/// Pages are read; of data a page of another site may ask first whether it may (CORS).
std::string_view allowed_methods(RouteKind kind)
{
    return kind == RouteKind::Data ? "GET, HEAD, OPTIONS" : "GET, HEAD";
}

bool is_readable(const Request &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

/// Programs get problem+json; whoever asks for HTML, as browsers do, gets a page.
bool wants_page(const Request &request)
{
    return !request.target.starts_with("/api/") && request.accept.contains("text/html");
}

std::span<const std::string> without_language(const Target &target)
{
    const std::span segments(target.segments);
    return !segments.empty() && segments.front() == "en" ? segments.subspan(1) : segments;
}

/// /plans/3/publications/1/nodes/5 is /plans/3/nodes/5 as publication 1 froze it; the same below /api/v1.
struct AskedEdition {
    std::vector<std::string> segments; ///< without the publication
    std::optional<std::string> publication; ///< its number as written
};

AskedEdition asked_edition(std::span<const std::string> segments)
{
    AskedEdition asked{{segments.begin(), segments.end()}, {}};
    const std::size_t plans = !segments.empty() && segments.front() == "api" ? 2 : 0;
    if (segments.size() < plans + 4 || segments[plans] != "plans" || segments[plans + 2] != "publications")
        return asked;
    asked.publication = segments[plans + 3];
    const auto from = asked.segments.begin() + static_cast<std::ptrdiff_t>(plans) + 2;
    asked.segments.erase(from, from + 2);
    return asked;
}

/// On an older publication's page, where the newest stands: the plan's own address.
std::string newest_beside(std::span<const std::string> segments, const Snapshot &snapshot)
{
    if (segments.size() < 4 || segments[0] != "plans" || segments[2] != "publications")
        return {};
    const auto shows = [&](const auto &view) {
        return std::to_string(view->id()) == segments[1]
            && std::to_string(view->published() ? view->published()->summary.number : 0) != segments[3];
    };
    return std::ranges::any_of(snapshot.views, shows) ? "/plans/" + segments[1] : std::string();
}

/// Segments and query of the page without its language, encoded again: the page's name in both languages.
std::string plain_path(std::span<const std::string> segments, const std::map<std::string, std::string> &query)
{
    std::string path;
    for (const std::string &segment : segments)
        path += "/" + render::percent_encode(segment);
    if (path.empty())
        path = "/";
    char separator = '?';
    for (const auto &[key, value] : query) {
        path += separator + render::percent_encode(key) + "=" + render::percent_encode(value);
        separator = '&';
    }
    return path;
}

render::Frame frame_of(const Target &target, const Snapshot &snapshot, const std::string &url)
{
    const auto segments = without_language(target);
    const bool english = segments.size() != target.segments.size();
    return {english ? render::Language::English : render::Language::Japanese,
            plain_path(segments, target.query),
            snapshot.municipality,
            url,
            snapshot.has_drafts,
            newest_beside(segments, snapshot)};
}

Refusal refusal(int status, const char *kind, std::string detail)
{
    return {render::Problem{status, kind, std::move(detail)}, {}, {}};
}

Refusal wrong_method(const Request &request, RouteKind kind)
{
    Refusal refused = refusal(405, "wrong-method",
                              "This address can be read only, with GET or HEAD; it got '" + request.method + "'.");
    refused.allow = allowed_methods(kind);
    return refused;
}

/// What may be asked of data from another site.
Response allowed_requests()
{
    Response response = json_response({});
    response.status = 204;
    response.headers.emplace_back("Allow", allowed_methods(RouteKind::Data));
    response.headers.emplace_back("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    response.headers.emplace_back("Access-Control-Allow-Headers", "If-None-Match");
    response.headers.emplace_back("Access-Control-Max-Age", "86400");
    return response;
}

/// "/plans/3/" is "/plans/3", and "/en" is "/en/": one address a page.
std::optional<std::string> better_address(std::span<const std::string> segments, const Target &target)
{
    const bool english = segments.size() != target.segments.size();
    const auto language = english ? render::Language::English : render::Language::Japanese;
    // An address that begins with two slashes would lead to another host.
    if (segments.size() > 1 && segments.back().empty() && !segments.front().empty())
        return render::localized(language, plain_path(segments.first(segments.size() - 1), target.query));
    if (segments.size() == 1 && segments.front() == "plans")
        return render::localized(language, "/");
    if (english && segments.empty())
        return "/en/";
    return std::nullopt;
}

/// Searches for what the address's last word may have meant.
std::vector<render::WayOut> near_pages(const Snapshot &snapshot, std::span<const std::string> segments)
{
    std::vector<render::WayOut> near;
    for (const std::string &title :
         segments.empty() ? std::vector<std::string>() : render::near_titles(snapshot.views, segments.back()))
        near.push_back({title, render::search_path(title)});
    return near;
}

} // namespace

Answer Site::route(const Request &request, const Target &target, const Snapshot &snapshot, render::Frame frame)
{
    auto segments = without_language(target);
    const bool english = segments.size() != target.segments.size();
    // A path that ends with a slash has an empty segment there; only the English front page is meant to.
    if (english && segments.size() == 1 && segments.front().empty())
        segments = {};
    else if (const auto better = better_address(segments, target))
        return redirect_response(*better);
    const AskedEdition asked = asked_edition(segments);
    for (const Route &route : routes()) {
        auto parts = match_pattern(route.pattern, asked.segments);
        if (!parts || (english && route.kind == RouteKind::Data) || (asked.publication && !route.has_editions))
            continue;
        if (request.method == "OPTIONS" && route.kind == RouteKind::Data)
            return allowed_requests();
        if (!is_readable(request))
            return std::unexpected(wrong_method(request, route.kind));
        m_may_keep = route.is_kept;
        return route.handler({snapshot, m_holder, m_shelf, m_histories, m_opened, asked.publication, std::move(frame),
                              std::move(*parts), target.query});
    }
    Refusal nothing = refusal(404, "no-such-page", "There is nothing at this address.");
    nothing.near = near_pages(snapshot, segments);
    return std::unexpected(nothing);
}

Response Site::refuse(const Request &request, const Refusal &refusal, const render::Frame &frame) const
{
    Response response;
    if (wants_page(request)) {
        response = html_response(render::render_error_page(frame, refusal.problem, refusal.way_out, refusal.near),
                                 refusal.problem.status);
    } else {
        response =
            json_response(render::render_problem_json(refusal.problem, request.target.substr(0, longest_target)));
        response.status = refusal.problem.status;
        response.content_type = "application/problem+json";
    }
    response.cache_control = "no-store";
    if (!refusal.allow.empty())
        response.headers.emplace_back("Allow", refusal.allow);
    return response;
}

Response Site::respond(const Request &request, const Snapshot &snapshot)
{
    render::Frame frame;
    frame.municipality = snapshot.municipality;
    frame.site = m_url;
    frame.is_draft = snapshot.has_drafts;
    if (request.target.size() > longest_target) {
        return refuse(request,
                      refusal(414, "address-too-long", fmt::format("An address has at most {} bytes.", longest_target)),
                      frame);
    }
    const auto target = parse_target(request.target);
    if (!target)
        return refuse(request, refusal(400, "bad-address", target.error().message), frame);
    frame = frame_of(*target, snapshot, m_url);
    try {
        const Answer answer = route(request, *target, snapshot, frame);
        return answer ? *answer : refuse(request, answer.error(), frame);
    } catch (const std::exception &error) {
        fmt::print(stderr, "taikei: {} {}: {}\n", request.method, request.target, error.what());
        return refuse(request, refusal(500, "failure", "The request could not be answered; the server's log says why."),
                      frame);
    }
}

void Site::keep(const std::string &target, std::shared_ptr<const FinishedResponse> finished)
{
    if (finished->size() > largest_kept)
        return;
    if (m_kept_bytes + finished->size() > most_kept_bytes) {
        m_kept.clear();
        m_kept_bytes = 0;
    }
    m_kept_bytes += target.size() + finished->size();
    m_kept.emplace(target, std::move(finished));
}

Reply Site::answer_unguarded(const Request &request)
{
    const auto snapshot = m_holder.newest();
    if (snapshot != m_kept_from) {
        m_kept.clear();
        m_kept_bytes = 0;
        m_opened.forget();
        m_histories.forget();
        m_kept_from = snapshot;
    }
    if (is_readable(request)) {
        if (const auto found = m_kept.find(request.target); found != m_kept.end())
            return found->second->reply_to(request);
    }
    m_may_keep = false;
    auto finished = std::make_shared<const FinishedResponse>(respond(request, *snapshot));
    if (m_may_keep && finished->status() == 200)
        keep(request.target, finished);
    return finished->reply_to(request);
}

Reply Site::answer(const Request &request)
{
    try {
        return answer_unguarded(request);
    } catch (const std::exception &error) {
        // Not even the page that says so could be made.
        fmt::print(stderr, "taikei: {} {}: {}\n", request.method, request.target, error.what());
        return {500, "Content-Type: text/plain\r\n", std::make_shared<const std::string>("Internal error\n"), 15};
    }
}

} // namespace taikei::server

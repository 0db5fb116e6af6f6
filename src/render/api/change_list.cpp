#include "render/api/change_list.hpp"

#include "render/api/list_writer.hpp"
#include "render/links.hpp"
#include "render/wording.hpp"

#include <tuple>

namespace taikei::render {

namespace {

struct Change {
    store::Time at;
    const store::PublicationSummary *publication;
    bool is_withdrawal;
};

std::vector<Change> changes_of(const std::vector<store::PublicationSummary> &publications,
                               const std::optional<store::Time> &since)
{
    std::vector<Change> changes;
    const auto add = [&](const Change &change) {
        if (!since || change.at > *since)
            changes.push_back(change);
    };
    for (const store::PublicationSummary &publication : publications) {
        add({publication.published_at, &publication, false});
        if (publication.withdrawal)
            add({publication.withdrawal->at, &publication, true});
    }
    std::ranges::sort(changes, {}, [](const Change &change) {
        return std::tuple(change.at, change.publication->plan.id, change.publication->number, change.is_withdrawal);
    });
    return changes;
}

} // namespace

std::string change_list_json(const std::vector<store::PublicationSummary> &publications,
                             const std::optional<store::Time> &since, const ListParameters &asked)
{
    return list_json("changes", changes_of(publications, since), asked, [](EntryWriter &entry, const Change &change) {
        const store::PublicationSummary &publication = *change.publication;
        entry.text("at", time_for_machines(change.at));
        entry.text("kind", change.is_withdrawal ? "withdrawn" : "published");
        entry.integer("plan", publication.plan.id);
        entry.integer("number", publication.number);
        entry.text("municipality", publication.plan.municipality.name);
        entry.text("title", publication.plan.title);
        entry.text("fingerprint", publication.fingerprint);
        entry.text("licence", publication.licence.name);
        entry.text_or_null("reason",
                           change.is_withdrawal ? std::optional(publication.withdrawal->reason) : std::nullopt);
        entry.text("url", api_path(publication_path(publication.plan.id, publication.number)));
    });
}

} // namespace taikei::render

#pragma once

#include "base/result.hpp"
#include "model/publication.hpp"
#include "store/plan_summary.hpp"
#include "store/search_result.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::store {

/// The note that a withdrawn publication leaves.
struct Withdrawal {
    Time at;
    std::string person;
    std::string reason; ///< for the public
};

/// One publication without its content.
struct PublicationSummary {
    PlanSummary plan; ///< as published; its revision is the one that was frozen
    int number = 0; ///< counts from 1 in the plan
    Time published_at;
    std::string publisher;
    model::Licence licence;
    std::string fingerprint; ///< SHA-256 of the document, lower-case hex
    std::optional<Withdrawal> withdrawal;
};

/// What was published, and nothing else: who has only this sees no drafts. Throws DatabaseError when the machine fails.
/// One object a thread.
class PublicationStore {
public:
    virtual ~PublicationStore() = default;

    /// All, by plan and number; withdrawn ones too.
    virtual std::vector<PublicationSummary> publications() = 0;
    /// The document as it is given out. None where there is no such publication, or it was withdrawn.
    virtual std::optional<std::string> document(PlanId plan, int number) = 0;
    /// As PlanStore::search, over the newest publication of each plan that was not withdrawn.
    virtual SearchResult search(std::string_view query, int limit, int offset) = 0;
};

struct PublishResult {
    bool is_new = true; ///< false: the newest publication says the same already, and nothing was kept
    PublicationSummary publication;
};

/// Publishes and withdraws. Nothing is changed or deleted.
class PublicationDesk : public PublicationStore {
public:
    /// Keeps the publication under the plan's next number; the number that it came with is not looked at.
    virtual PublishResult publish(PlanId plan, model::Publication publication) = 0;
    /// Fails where there is no such publication, or it was withdrawn before.
    virtual base::Result<void> withdraw(PlanId plan, int number, const Withdrawal &withdrawal) = 0;
};

/// The content of a document that the store gave. Throws DatabaseError where it cannot be read.
model::Publication read_publication(std::string_view document);

/// The newest publication of each plan that was not withdrawn, by municipality and title. `publications` are by plan
/// and number.
std::vector<PublicationSummary> standing(const std::vector<PublicationSummary> &publications);

/// Opens the SQLite file for a site: the connection itself refuses to read anything but publications. Fails as
/// open_sqlite() does.
base::Result<std::unique_ptr<PublicationStore>> open_published_sqlite(const std::filesystem::path &file);

} // namespace taikei::store

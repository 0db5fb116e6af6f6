#pragma once

#include "base/result.hpp"
#include "model/difference.hpp"
#include "model/plan.hpp"
#include "store/plan_summary.hpp"
#include "store/publication_store.hpp"
#include "store/rating_store.hpp"
#include "store/search_result.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Plans kept as revisions: nothing is overwritten, every fact knows its source, person and time.
namespace taikei::store {

struct Revision {
    int number = 0;
    Time made_at;
    std::string person; ///< who imported it
    std::string source_file;
    std::string source_sha256; ///< of the bytes as read, lower-case hex
};

/// A plan as it stood in one revision.
struct StoredPlan {
    PlanSummary summary;
    Revision revision;
    model::Plan plan;
};

/// Who brings a plan in, and from what.
struct ImportSource {
    std::string file; ///< name without folder
    std::string sha256; ///< of the file's bytes
    std::string person;
    Time at;
};

struct ImportResult {
    enum class Outcome { Created, Unchanged, Revised };
    Outcome outcome = Outcome::Created;
    PlanId plan = 0;
    int revision = 0;
    std::vector<model::Change> changes; ///< against the revision before; empty unless Revised
};

/// Throws DatabaseError when the machine fails (disk full, file locked for too long, file gone). One object a thread.
class PlanStore {
public:
    virtual ~PlanStore() = default;

    /// Keeps the plan. The plan is the same one as a kept one when municipality, title and kind are equal.
    virtual ImportResult import(const model::Plan &plan, const ImportSource &source) = 0;

    /// All plans, by municipality and title.
    virtual std::vector<PlanSummary> plans() = 0;
    virtual std::optional<PlanSummary> summary(PlanId id) = 0;
    virtual std::vector<Revision> revisions(PlanId id) = 0;
    /// The newest revision unless one is named. None where there is no such plan or revision.
    virtual std::optional<StoredPlan> plan(PlanId id, std::optional<int> revision = std::nullopt) = 0;

    /// Japanese full text over the newest revisions: every word (parted by spaces) must occur; two-character words are
    /// found.
    virtual SearchResult search(std::string_view query, int limit, int offset = 0) = 0;

    /// What people decided about judging the plans.
    virtual RatingStore &ratings() = 0;

    /// What of the plans was published.
    virtual PublicationDesk &publications() = 0;
};

/// Opens the SQLite file, creates it where there is none, and brings it to the newest schema. Fails with what to do
/// where the file is from a newer program, is no database, or its folder cannot be written.
base::Result<std::unique_ptr<PlanStore>> open_sqlite(const std::filesystem::path &file);

} // namespace taikei::store

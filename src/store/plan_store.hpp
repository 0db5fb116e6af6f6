#pragma once

#include "base/result.hpp"
#include "model/difference.hpp"
#include "model/plan.hpp"
#include "store/rating_store.hpp"
#include "store/time.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Plans kept as revisions: nothing is overwritten, every fact knows its source, person and time.
namespace taikei::store {

using PlanId = std::int64_t;

struct PlanSummary {
    PlanId id = 0;
    model::Municipality municipality;
    std::string title;
    model::PlanKind kind = model::PlanKind::Comprehensive;
    std::optional<model::Period> period;
    int revision = 0; ///< the newest, from 1
    Time revised_at; ///< when the newest revision was made
    std::string source_file; ///< file name that the newest revision was read from
    int node_count = 0;
    int indicator_count = 0;
    int value_count = 0;
    int finding_count = 0;
    int decisions = 0; ///< entries of RatingStore: a page is made anew when there are more
};

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

/// Where a search found its words.
struct SearchHit {
    enum class Kind { Node, Indicator, Glossary };
    Kind kind = Kind::Node;
    PlanId plan = 0;
    std::string municipality;
    std::string plan_title;
    std::string id; ///< node or indicator id; term for a glossary entry
    std::string title;
    std::string snippet; ///< passage around the words; U+E000 and U+E001 stand before and after each match
};

struct SearchResult {
    std::vector<SearchHit> hits;
    int total = 0; ///< all matches, beyond `limit` too
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
};

/// Opens the SQLite file, creates it where there is none, and brings it to the newest schema. Fails with what to do
/// where the file is from a newer program, is no database, or its folder cannot be written.
base::Result<std::unique_ptr<PlanStore>> open_sqlite(const std::filesystem::path &file);

} // namespace taikei::store

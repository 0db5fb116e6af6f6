#pragma once

#include "render/plan_view.hpp"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace taikei::server {

/// What a site takes its plans from: publications for the public, or drafts for the office. A shelf of publications has
/// no way to a draft. Throws DatabaseError when the machine fails. One object a thread.
class Shelf {
public:
    virtual ~Shelf() = default;

    /// The edition of a plan that is shown.
    struct ShownPlan {
        store::PlanSummary plan;
        int publication = 0; ///< its number; 0 for a draft
    };
    struct Listing {
        std::vector<ShownPlan> shown; ///< one a plan, by municipality and title
        std::vector<store::PublicationSummary> publications; ///< all of them, withdrawn ones too
    };
    virtual Listing list() = 0;

    /// Views of evaluation sheets that may tell results of a plan.
    using Sheets = std::span<const render::PlanView *const>;
    /// Null where it is gone since it was listed.
    virtual std::shared_ptr<const render::PlanView> open(const ShownPlan &shown, Sheets sheets) = 0;
    /// An older publication at its own address. Null where it was withdrawn since it was listed.
    virtual std::shared_ptr<const render::PlanView> open(const store::PublicationSummary &publication) = 0;
    /// Of a plan, oldest first: its publications that stand, or its revisions.
    virtual std::vector<render::Edition> editions(store::PlanId plan) = 0;
    /// The plan as it stood in an edition. None where it is gone since it was listed.
    virtual std::optional<model::Plan> plan_of(store::PlanId plan, int edition) = 0;
    /// The publication byte for byte; none where it was withdrawn since it was listed.
    virtual std::optional<std::string> document(const store::PublicationSummary &publication) = 0;
    /// Over what is shown.
    virtual store::SearchResult search(std::string_view query, int limit, int offset) = 0;
    virtual bool has_drafts() const = 0;
};

} // namespace taikei::server

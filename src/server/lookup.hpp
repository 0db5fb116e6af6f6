#pragma once

#include "server/router.hpp"

/// Finds what an address names, or says what there is none of. Shared by pages and API.
namespace taikei::server {

std::expected<const render::PlanView *, Refusal> find_plan(const Context &context);

struct NodeInPlan {
    const render::PlanView *view;
    const model::Node *node;
};
std::expected<NodeInPlan, Refusal> find_node(const Context &context);

struct IndicatorInPlan {
    const render::PlanView *view;
    const model::Indicator *indicator;
};
std::expected<IndicatorInPlan, Refusal> find_indicator(const Context &context);

/// All publications of the plan, withdrawn ones too; the oldest first.
std::expected<std::vector<store::PublicationSummary>, Refusal> find_publications(const Context &context);

struct PublishedDocument {
    const render::PlanView *view; ///< a publication's, never a draft's
    std::string document; ///< byte for byte
};
std::expected<PublishedDocument, Refusal> find_published_document(const Context &context);

} // namespace taikei::server

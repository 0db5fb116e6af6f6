#pragma once

#include "render/api/list_writer.hpp"
#include "store/publication_store.hpp"

namespace taikei::render {

/// A plan as lists show it.
void write_plan_entry(EntryWriter &entry, const store::PlanSummary &plan);
/// As what it was published; null for a draft.
void write_publication(EntryWriter &entry, const store::PublicationSummary *publication);

} // namespace taikei::render

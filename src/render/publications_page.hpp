#pragma once

#include "render/frame.hpp"
#include "store/publication_store.hpp"

#include <string>
#include <vector>

namespace taikei::render {

/// All publications of one plan: when, by whom, under which fingerprint, where each stands, which were withdrawn and
/// why. There is at least one.
std::string render_publications_page(const Frame &frame, const std::vector<store::PublicationSummary> &publications);

} // namespace taikei::render

#pragma once

#include "render/frame.hpp"
#include "store/publication_store.hpp"

#include <string>
#include <vector>

namespace taikei::render {

/// Everything that a site has published as a catalogue of DCAT (W3C), in JSON-LD: a dataset a publication that stands,
/// with its files. Addresses are relative to the site.
std::string catalogue_jsonld(const Frame &frame, const std::vector<store::PublicationSummary> &publications);

} // namespace taikei::render

#pragma once

#include "base/result.hpp"
#include "model/publication.hpp"

#include <string>
#include <string_view>

/// A publication as a plan-format document: the plan with provenance, and beside it the key "publication". Whoever
/// reads plans reads publications.
namespace taikei::model {

/// Equal publications give equal bytes; they end with a line feed. The fingerprint of a publication is the SHA-256 of
/// exactly these bytes.
std::string to_json(const Publication &publication);

/// Fails where the text is no JSON, not in the format, or a plan that was not published.
base::Result<Publication> publication_from_json(std::string_view json);

} // namespace taikei::model

#pragma once

#include "document/document.hpp"
#include "model/plan.hpp"

#include <optional>

namespace taikei::reader {

/// The years for which the document says that its plan is; none where it does not.
std::optional<model::Period> find_period(const document::Document &document);

} // namespace taikei::reader

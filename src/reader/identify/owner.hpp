#pragma once

#include "reader/identify/cover.hpp"

#include <string>

namespace taikei::reader {

/// The municipality whose plan it is, and how the document says so.
struct Owner {
    std::string name; ///< empty where the document does not say
    base::Place place;
    bool is_from_text = false; ///< neither cover nor title, running head or imprint: what only its owner is named for
    std::string mentions; ///< where the name is empty: 西市 (2), 東市 (1)
};

/// 東市 in the plan's title, on its cover, as a running head or behind 発行：; or else in 東市調べ, 東市条例, 東市民 of
/// the text, where no other is named so. Whom prose and lists of other plans mention is a neighbour or a sister town as
/// well as the owner, and does not count.
Owner find_owner(const document::Document &document, const std::vector<CoverLine> &cover, std::string_view title);

} // namespace taikei::reader

#pragma once

#include "render/frame.hpp"
#include "store/publication_store.hpp"

#include <string>
#include <vector>

namespace taikei::render {

/// The open data: the files of each publication that stands, what their columns mean, how to check a file.
std::string render_data_page(const Frame &frame, const std::vector<store::PublicationSummary> &publications);

} // namespace taikei::render

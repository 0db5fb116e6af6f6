#pragma once

#include "render/open_data/published_files.hpp"

#include <string>

namespace taikei::render {

/// The plan's data as a Dataset of schema.org, in JSON-LD. Files are named relative to its own address.
std::string dataset_jsonld(const DataSource &source);

/// 2021-04-01/2031-03-31: the fiscal years of the period as days, ".." for an open end. None where no end is known.
std::optional<std::string> days_of(const std::optional<model::Period> &period);

} // namespace taikei::render

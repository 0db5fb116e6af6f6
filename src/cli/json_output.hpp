#pragma once

#include "base/finding.hpp"
#include "model/difference.hpp"
#include "store/plan_store.hpp"

#include <string>
#include <vector>

/// What commands write under --json: for programs, so its keys stay. A plan itself is written in the plan format.
namespace taikei::cli {

std::string to_json(const std::vector<model::Change> &changes);

/// One file that was imported.
struct Imported {
    std::string file;
    std::string municipality;
    std::string title;
    std::vector<base::Finding> findings; ///< of its reading
    store::ImportResult result;
};
std::string to_json(const std::vector<Imported> &imported);

std::string name_of(store::ImportResult::Outcome outcome); ///< created, unchanged, revised

} // namespace taikei::cli

#pragma once

#include "base/result.hpp"
#include "cli/arguments.hpp"
#include "store/plan_store.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace taikei::cli {

/// --db FILE: where the plans are kept; without it $TAIKEI_DB, or taikei.db in this folder.
struct DatabaseOption {
    std::optional<std::string> given;

    void declare(Arguments &arguments);
    std::filesystem::path file() const;
    /// Fails where there is no such file: a command that shows things makes no database.
    base::Result<std::unique_ptr<store::PlanStore>> open_existing() const;
    base::Result<std::unique_ptr<store::PlanStore>> open_or_create() const;
};

} // namespace taikei::cli

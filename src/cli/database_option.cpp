#include "cli/database_option.hpp"

#include <cstdlib>

namespace taikei::cli {

void DatabaseOption::declare(Arguments &arguments)
{
    arguments.option("--db", "FILE", given, "the database; default: $TAIKEI_DB, or taikei.db in this folder");
}

std::filesystem::path DatabaseOption::file() const
{
    if (given)
        return *given;
    const char *from_environment = std::getenv("TAIKEI_DB");
    return from_environment != nullptr && *from_environment != '\0' ? from_environment : "taikei.db";
}

base::Result<std::unique_ptr<store::PlanStore>> DatabaseOption::open_existing() const
{
    std::error_code unknown;
    if (!std::filesystem::exists(file(), unknown))
        return base::fail("there is no such database; name one with --db, or make it with 'taikei import'",
                          file().string());
    return store::open_sqlite(file());
}

base::Result<std::unique_ptr<store::PlanStore>> DatabaseOption::open_or_create() const
{
    return store::open_sqlite(file());
}

} // namespace taikei::cli

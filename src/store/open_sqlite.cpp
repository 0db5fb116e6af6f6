#include "store/plan_store.hpp"
#include "store/schema.hpp"
#include "store/sql_plan_store.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_search_index.hpp"

namespace taikei::store {

base::Result<std::unique_ptr<PlanStore>> open_sqlite(const std::filesystem::path &file)
{
    try {
        auto database = std::make_unique<SqliteDatabase>(file);
        auto index = std::make_unique<SqliteSearchIndex>(*database);
        upgrade_schema(*database);
        return std::make_unique<SqlPlanStore>(std::move(database), std::move(index));
    } catch (const DatabaseError &error) {
        return base::fail(error.message(), error.where());
    }
}

} // namespace taikei::store

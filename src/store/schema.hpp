#pragma once

#include "store/database.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::store {

/// One numbered change of the schema: src/store/migrations/NNNN_name.sql for every database, followed by
/// NNNN_name.sqlite.sql (or another dialect) where there is one.
struct Migration {
    int number = 0;
    std::string_view common; ///< standard SQL
    std::string_view special; ///< for the dialect asked for; may be empty
};

/// In order of their numbers, which count from 1 without a gap.
std::vector<Migration> migrations(std::string_view dialect);

/// The version that the database says it has; 0 for an empty one. Throws DatabaseError (NotADatabase) where it holds
/// tables of something else.
int schema_version(Database &database);

/// Brings the database to the newest version, each step whole or not at all. Throws DatabaseError where it is of a
/// newer program.
void upgrade_schema(Database &database);

} // namespace taikei::store

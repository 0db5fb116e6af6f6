#pragma once

#include "document/document.hpp"

namespace taikei::document {

/// Gives each row the whole label of the first column where labels are wrapped over rows that the second column names
/// alike below each:
///
///     訪問型      従前相当     3,214
///     サービス    サービスＡ     482
///     通所型      従前相当     5,876
///     サービス    サービスＡ     120
void join_labels_over_rows(Table &table);

} // namespace taikei::document

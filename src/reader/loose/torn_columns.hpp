#pragma once

#include "document/document.hpp"
#include "reader/loose/column_zone.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace taikei::reader {

/// Finds tables that text extraction in reading order printed column by column, and puts their rows together again.
class TornColumns {
public:
    /// `furniture`: see find_furniture(). Both outlive this object.
    TornColumns(const document::Document &document, const std::vector<bool> &furniture)
        : m_document(document)
        , m_furniture(furniture)
    {
    }

    struct Found {
        document::Table table;
        std::size_t end = 0; ///< the block behind the table
    };

    /// The table whose first line is block `at`; none where there is none, or where its columns do not come out even.
    std::optional<Found> find(std::size_t at);

private:
    std::optional<document::Table> counted_table(ColumnZone &zone);

    const document::Document &m_document;
    const std::vector<bool> &m_furniture;
    std::vector<Head> m_heads; ///< of the table before
    std::vector<ColumnLine> m_owed; ///< the next table's, printed before its title
};

} // namespace taikei::reader

#pragma once

#include "document/document.hpp"
#include "reader/stacked/form_sheets.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taikei::reader {

/// Finds forms whose cells stand one a line, as copying them out of Word or PDF leaves them, and puts labels and values
/// side by side again:
///
///     事業番号
///     2-1-03
///     事務事業名
///     生活習慣病予防健診事業
///     事業の目的
///     市民が自分の体の状態を知り、生活習慣病の発症と重症化を
///     防ぐ。
class StackedForms {
public:
    /// `furniture`: see find_furniture(). Both outlive this object.
    StackedForms(const document::Document &document, const std::vector<bool> &furniture)
        : m_document(document)
        , m_furniture(furniture)
    {
    }

    struct Found {
        std::vector<document::Block> blocks; ///< tables of labels and values, grids, and the lines between
        std::size_t end = 0; ///< the block of the document behind the sheet
    };

    /// The sheet whose first label is block `at`; none where there is none.
    std::optional<Found> find(std::size_t at);

private:
    const document::Document &m_document;
    const std::vector<bool> &m_furniture;
    std::vector<CellLine> m_lines; ///< empty until a label of a form is met
    std::map<std::string, FormSheets> m_forms; ///< by their first label
};

} // namespace taikei::reader

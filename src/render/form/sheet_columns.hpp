#pragma once

#include "render/form/subject.hpp"

#include <cstddef>
#include <vector>

namespace taikei::render {

/// The columns that a block's table has once it is known what there is to show: a "years" column of the form becomes
/// one for each year, a "found" column may be none.
struct SheetColumns {
    std::vector<std::size_t> first; ///< of the table's columns, for each of the form's; one more at the end
    std::vector<std::vector<model::FiscalYear>> years; ///< for each of the form's; empty where it is no "years" column
    std::vector<double> edges; ///< from 0 to 1: one more than the table has columns

    std::size_t count() const noexcept { return first.back(); }
};

SheetColumns find_columns(const FormBlock &block, const Subject &subject);

} // namespace taikei::render

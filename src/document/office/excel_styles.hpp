#pragma once

#include "document/office/archive.hpp"
#include "document/office/number_format.hpp"
#include "document/office/sheet.hpp"

#include <vector>

namespace taikei::document::office {

/// How a cell looks, as far as it matters to what it says.
struct CellLook {
    std::size_t format = 0; ///< in ExcelStyles::formats
    Style style;
    Borders borders;
    bool is_wrapped = false;
};

/// The styles part of a workbook.
class ExcelStyles {
public:
    /// One plain look for a workbook without styles (an empty name).
    static base::Result<ExcelStyles> read(Archive &archive, const std::string &part, std::string_view file_name,
                                          const Limits &limits);

    /// The look that a cell names; the plain one where there is none of that number.
    const CellLook &look(std::size_t index) const { return index < m_looks.size() ? m_looks[index] : m_looks.front(); }
    const NumberFormat &format_of(const CellLook &look) const { return m_formats[look.format]; }

private:
    std::vector<CellLook> m_looks{CellLook{}};
    std::vector<NumberFormat> m_formats{NumberFormat::parse("General")};
};

} // namespace taikei::document::office

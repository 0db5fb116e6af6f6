#pragma once

#include "base/place.hpp"

namespace taikei::document {

/// Lines of a file, as a place.
inline base::Place place_in(const base::SharedName &file_name, int first_line, int last_line, int page = 0)
{
    base::Place place;
    place.file = file_name;
    place.page = page;
    place.first_line = first_line;
    place.last_line = last_line;
    return place;
}

/// A cell of a worksheet; row and column 0 for the sheet as a whole.
inline base::Place place_on_sheet(const base::SharedName &file_name, int page, const base::SharedName &sheet,
                                  int row = 0, int column = 0)
{
    base::Place place;
    place.file = file_name;
    place.page = page;
    place.row = row;
    place.column = column;
    place.page_name = sheet;
    place.is_sheet = true;
    return place;
}

} // namespace taikei::document

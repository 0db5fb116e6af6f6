#pragma once

#include "base/place.hpp"

namespace taikei::document {

/// Lines of a file, as a place.
inline base::Place place_in(const base::FileName &file_name, int first_line, int last_line, int page = 0)
{
    base::Place place;
    place.file = file_name;
    place.page = page;
    place.first_line = first_line;
    place.last_line = last_line;
    return place;
}

} // namespace taikei::document

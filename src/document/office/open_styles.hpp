#pragma once

#include "document/office/sheet.hpp"

#include <pugixml.hpp>

#include <map>
#include <string>
#include <string_view>

namespace taikei::document::office {

/// What an automatic style of an OpenDocument spreadsheet says of a table, a column or a cell.
struct OpenStyle {
    Style text;
    Borders borders;
    bool is_wrapped = false;
    bool is_hidden = false; ///< of a table: not displayed
    double width = 0; ///< of a column, in letters; 0 where it is not said
};

using OpenStyles = std::map<std::string, OpenStyle, std::less<>>;

/// The styles written into the content part. `root` is its top element.
OpenStyles read_open_styles(const pugi::xml_node &root);

/// The style that an element names in its attribute; a plain one where it names none.
const OpenStyle &style_of(const OpenStyles &styles, std::string_view name);

} // namespace taikei::document::office

#pragma once

#include <string_view>

namespace taikei::document {

/// What a spreadsheet program shows in place of a result: #REF!, #DIV/0!, #N/A, #VALUE!, #NAME? and so on, wherever the
/// sheet was saved, printed or copied to.
bool is_error_value(std::string_view text);

} // namespace taikei::document

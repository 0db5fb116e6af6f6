#pragma once

#include "document/document.hpp"

#include <vector>

namespace taikei::reader {

/// 施策　1-1 学力の定着　　担当課　　学校教育課　　総合評価　　Ｂ: the head of a sheet, drawn as one row. Or pairs of
/// label and value parted by bars: 施策評価：B　／　担当課：地域振興課. Or a label spread over its column:
/// 所　管　課　　保育課.
struct FormLine {
    std::vector<document::Line>
        lines; ///< 施策 1-1 学力の定着, 担当課：学校教育課, 総合評価：Ｂ; none for any other line
    bool takes_rest = false; ///< the line below is the second line of one of its cells
};

/// `rest`: the line below, if any.
FormLine split_form_line(const document::Line &line, const document::Line *rest);

} // namespace taikei::reader

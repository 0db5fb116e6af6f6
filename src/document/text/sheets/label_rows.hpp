#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace taikei::document::sheets {

/// A printed line of labels with their texts; either may be empty.
struct LabelledLine {
    std::string_view label;
    std::string_view text;
    int blank_lines_above = 0;
};

/// Lines `first` to `last` are one label and its text.
struct LabelledRow {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Parts the lines into rows with a label each. Labels stand in the middle of their cells, beside texts in the middle
/// or at the top of theirs:
///
///                            ・備蓄の更新が遅れている。
///         残された課題
///                            ・屋外拡声子局が更新時期を迎えている。
///         令和７年度以降の   活動事例集を作成し、未結成の自治会に働きかける。また、無線のデジタル化を令
///           取組方針         和６年度から３か年で進める。
///
/// Taken are the rows against which least speaks: text off the middle, a sentence torn in two, a label above text that
/// another line has.
std::vector<LabelledRow> find_label_rows(const std::vector<LabelledLine> &lines);

} // namespace taikei::document::sheets

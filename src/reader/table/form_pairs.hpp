#pragma once

#include "reader/table/segment.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// A field of a form: label and text, side by side.
struct FormPair {
    std::string label;
    std::string value;
    std::string judge; ///< 委員会 of 必要性（委員会）; empty for none
    Head head;
    std::optional<LabelKind> label_kind;
    base::Place place;
    bool is_reason = false; ///< 評価指標 and a sentence that says why there is none
    bool is_judged = false; ///< a word that judges: its reason stands beside it
    bool is_figure = false; ///< of an indicator that has a row of the form to itself
    bool ends_indicator = false; ///< the last of such figures
    bool is_listed = false; ///< in a table of two columns whose every row is label and text
};

/// 実施主体 | 市、交通事業者; 実施時期 | 令和７年度から: the fields of a table of two columns whose every row says one
/// thing of the node. None where the table is no such list.
std::vector<FormPair> listed_pairs(const Grid &grid, const Segment &segment);

/// Adds the fields of the row `r` of a form.
void add_pairs_of_row(const Grid &grid, std::size_t r, std::vector<FormPair> &pairs);

/// 施策名 below 施策番号, the number and the name merged down beside both: a row of the form, though its own cells are
/// words that head columns.
bool shares_values_with_row_above(const Grid &grid, std::size_t row);

/// 施策番号, 施策№: whose number the label announces (施策); empty for any other.
std::string level_numbered_by(std::string_view label);

/// The level that the label names: 施策 of 施策名. Empty for any other.
std::string level_of(std::string_view label);

/// 総合戦略の位置付け | 基本目標２　人の流れをつくる: the label says where the form stands, and the value of which
/// level that is. 改革の柱 | 柱１　持続可能な財政運営: the label ends with the level's word. Empty for any other.
std::string level_in_value(std::string_view label, std::string_view value);

/// The level of the node that the pair names, by its label (施策名) or by its value. Empty where it names none.
std::string level_of_pair(const FormPair &pair);

} // namespace taikei::reader

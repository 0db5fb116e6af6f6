#pragma once

#include <string_view>

namespace taikei::reader {

/// 事業番号, 事務事業名, 所管課: says which project, measure or office the form is about.
bool names_form_field(std::string_view text);

/// 施策, 事務事業名: its value names a node of the tree.
bool names_form_node(std::string_view text);

/// Neither a figure nor a sentence, and short.
bool may_be_form_label(std::string_view text);

/// 指標名, 事業の目的, 令和３年度　目標, 計算方法・説明, 令和５年度の実施状況: a label of a form by its words alone.
/// Not what merely ends like one: 生活習慣病予防健診事業.
bool is_known_form_label(std::string_view text);

/// 令和３年度: a year, and nothing else.
bool is_year_alone(std::string_view text);

/// 目標値, 実績: what figures are, without their year.
bool is_kind_alone(std::string_view text);

/// 8,415, －, 維持: a value in a cell of its own. Not Ｒ３決算, which heads some.
bool is_figure_cell(std::string_view text);

/// 単位, 計算方法・説明, 令和３年度　目標, 達成率: what stands below the name of an indicator.
bool names_indicator_field(std::string_view text);

/// 事業番号, 所管課, 単位, 令和３年度　目標, 評価: its value fills a line and seldom more.
bool has_short_value(std::string_view text);

} // namespace taikei::reader

#pragma once

#include "reader/reading.hpp"
#include "reader/table/indicator_columns.hpp"

/// What the heads of a table of indicators say of its figures, beyond each head's own words.
namespace taikei::reader {

/// 令和３年度 | 令和４年度 | 令和５年度（見込） | 令和６年度 … in a plan from 令和６年度 on: what a figure is, where
/// its head says no kind. Goals of an indicator, else planned.
model::ValueKind kind_of_unnamed(const Reading &reading, const Segment &segment, const IndicatorColumns &columns,
                                 const Head &head);

/// 中間値 of a year behind that of 現状値, or of a year to come behind that of 基準値: what is to be reached halfway.
/// Behind 策定時 it was measured.
bool is_halfway_goal(const Reading &reading, const Segment &segment, const Head &head);

/// 指標（単位：％）, or 事業費（千円） beside 区分: the unit of all rows; empty where no head before the values has
/// one.
std::string unit_of_heads(const Segment &segment, const IndicatorColumns &columns);

/// 上段：目標　下段：実績 in a head: cells of two lines, or two rows.
bool has_stacked_heads(const Segment &segment);

} // namespace taikei::reader

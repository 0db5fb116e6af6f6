#pragma once

#include "cli/terminal.hpp"
#include "model/plan.hpp"
#include "render/plan_view.hpp"

#include <cstddef>
#include <string>

/// A plan as a person reads it on a terminal.
namespace taikei::cli {

/// "1 node", "3 nodes".
std::string count_text(std::size_t count, const std::string &what);

/// 汐見市 総合計画 (comprehensive, 2024–2033), and how much is in it.
std::string plan_heading(const model::Plan &plan, const Terminal &terminal);

/// The tree (施策の体系), a line a node: code, title, [id] and how many indicators stand in it and below it.
std::string plan_tree(const render::PlanView &view, const Terminal &terminal);

/// A line a value: indicator, unit, kind, year, number, mark and the cell as printed.
std::string plan_values(const model::Plan &plan, const Terminal &terminal);

/// What the reader found odd and a person should look at: kind, place, detail; below, what to do about each kind.
std::string findings_table(const std::vector<base::Finding> &findings, const Terminal &terminal);

/// 2024–2033, as far as its ends are known; empty where neither is.
std::string period_text(const std::optional<model::Period> &period);

/// The number as printed, a range as 10–15; empty where the cell holds a word.
std::string number_text(const model::Value &value);

/// The strings that are not empty in a row, parted by `separator`.
std::string joined(const std::vector<std::string> &texts, std::string_view separator);

} // namespace taikei::cli

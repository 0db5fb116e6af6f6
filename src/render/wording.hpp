#pragma once

#include "base/place.hpp"
#include "model/full_name.hpp"
#include "model/plan.hpp"
#include "render/language.hpp"
#include "store/plan_store.hpp"

#include <optional>
#include <string>
#include <vector>

/// Facts in a reader's words: years in both eras, periods, places, marks, times.
namespace taikei::render {

/// 令和2年度（2020）, in English FY2020 (R2).
std::string year_in_words(Language language, model::FiscalYear year);

/// 令和3年度（2021）〜令和7年度（2025）; an open end stays open. Empty where neither end is known.
std::string period_in_words(Language language, const std::optional<model::Period> &period);

/// 2025年11月22日 11時21分, in Japanese time.
std::string time_in_words(Language language, store::Time time);
/// 2025年11月22日, in Japanese time.
std::string date_in_words(Language language, store::Time time);
/// 2025-11-22T11:21:00+09:00, for machines.
std::string time_for_machines(store::Time time);

/// plan.txt 3ページ 12〜14行目, plan.xlsx シート「評価」G24: only the parts that are known.
std::string place_in_words(Language language, const base::Place &place);

/// What the marks of a value mean: 維持, 以上. Joined; empty where there is none.
std::string marks_in_words(Language language, const std::vector<std::string> &marks);

std::string kind_in_words(Language language, model::ValueKind kind);
std::string kind_in_words(Language language, model::PlanKind kind);

/// Below this a person should look at what was read (model::Source).
constexpr double sure_enough = 0.5;
inline bool is_doubtful(const model::Source &source)
{
    return source.confidence < sure_enough;
}

/// "1-2 地域医療の充実", without a number where none is printed.
std::string code_and_title(const model::Node &node);
/// A title too long to be set as one: some plans number whole sentences.
bool is_sentence(const std::string &title);
using model::full_name;

/// The plan's title; what kind of plan it is where it prints none.
std::string plan_name(const model::Plan &plan);

} // namespace taikei::render

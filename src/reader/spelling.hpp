#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Words of the field that every office spells in its own way: data/lexicon/spellings.toml.
namespace taikei::reader {

/// 今後の取り組み, 今後の取組み → 今後の取組; 目指す姿 → めざす姿; 進ちょく状況 → 進捗状況: one spelling for words that
/// mean the same, for comparing only. `tight` is folded tightly; the result is `tight` or stands in `held`.
std::string_view in_one_spelling(std::string_view tight, std::string &held);

/// 主な取組, 主な取り組み, 主な取組み, …: a word that is in one spelling, and how else it may be printed.
std::vector<std::string> spellings_of(std::string_view word);

/// 事業の実績 and 事業実績 → 事業実績; 基本的な方針 → 基本方針: what is left without the letters that only join words.
/// `spelled` is in one spelling.
std::string without_joints(std::string_view spelled);

} // namespace taikei::reader

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::evaluate {

/// The language of a sentence. Titles and values stay as the plan and the rule have them.
enum class Language { Japanese, English };

/// A text of data/judging/texts.toml by its id ("reason.no-value"), each {name} replaced. Asking for an id that is not
/// there is our own mistake.
std::string say(Language language, std::string_view id,
                std::initializer_list<std::pair<std::string_view, std::string>> arguments = {});

/// All ids of a language, sorted: for the test that compares both.
std::vector<std::string> judging_text_ids(Language language);

} // namespace taikei::evaluate

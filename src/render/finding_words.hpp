#pragma once

#include "render/language.hpp"

#include <string>
#include <string_view>

/// A kind of finding in a reader's words, from the messages finding_KIND and finding_KIND_help.
namespace taikei::render {

/// 列のずれ for "column-shifted". The kind itself where the catalogue has no name: a plan may have been read by a newer
/// program.
std::string finding_name(Language language, std::string_view kind);

/// What was met and what to do about it, in a sentence or two. Empty where the catalogue has none.
std::string finding_help(Language language, std::string_view kind);

} // namespace taikei::render

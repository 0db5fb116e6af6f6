#pragma once

#include <string_view>

namespace taikei::render {

/// The language of a page's own words. The plan's text stays as the document has it.
enum class Language { Japanese, English };

/// ja, en: for `lang` attributes.
constexpr std::string_view tag_of(Language language) noexcept
{
    return language == Language::Japanese ? "ja" : "en";
}

} // namespace taikei::render

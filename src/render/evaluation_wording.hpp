#pragma once

#include "evaluate/lint.hpp"
#include "evaluate/message.hpp"
#include "render/language.hpp"

#include <string>

/// What `evaluate` found, in a reader's words. It names messages; their texts are in web/messages.
namespace taikei::render {

/// The sentence, with years in the language's own way.
std::string say(Language language, const evaluate::Message &message);

std::string lint_title(Language language, evaluate::LintKind kind);
/// Why it matters.
std::string lint_reason(Language language, evaluate::LintKind kind);
/// What to do.
std::string lint_advice(Language language, evaluate::LintKind kind);
std::string severity_in_words(Language language, evaluate::Severity severity);

} // namespace taikei::render

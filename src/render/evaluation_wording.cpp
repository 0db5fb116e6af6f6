#include "render/evaluation_wording.hpp"

#include "render/messages.hpp"
#include "render/wording.hpp"

#include <variant>

namespace taikei::render {

namespace {

std::string in_words(Language language, const evaluate::Message::Argument &argument)
{
    if (const auto *text = std::get_if<std::string>(&argument))
        return *text;
    if (const auto *year = std::get_if<model::FiscalYear>(&argument))
        return year_in_words(language, *year);
    std::string all;
    for (const model::FiscalYear year : std::get<evaluate::Message::Years>(argument)) {
        if (!all.empty())
            all += language == Language::Japanese ? "・" : ", ";
        all += year_in_words(language, year);
    }
    return all;
}

} // namespace

std::string say(Language language, const evaluate::Message &message)
{
    std::vector<Argument> arguments;
    arguments.reserve(message.arguments.size());
    for (const auto &[name, argument] : message.arguments)
        arguments.emplace_back(name, in_words(language, argument));
    return say(language, message.id, arguments);
}

std::string lint_title(Language language, evaluate::LintKind kind)
{
    return message(language, "lint_" + evaluate::message_name(kind) + "_title");
}

std::string lint_reason(Language language, evaluate::LintKind kind)
{
    return message(language, "lint_" + evaluate::message_name(kind) + "_why");
}

std::string lint_advice(Language language, evaluate::LintKind kind)
{
    return message(language, "lint_" + evaluate::message_name(kind) + "_do");
}

std::string severity_in_words(Language language, evaluate::Severity severity)
{
    return message(language, "severity_" + std::string(evaluate::name_of(severity)));
}

} // namespace taikei::render

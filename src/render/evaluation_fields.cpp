#include "render/evaluation_fields.hpp"

#include "render/evaluation_wording.hpp"
#include "render/links.hpp"
#include "render/wording.hpp"

namespace taikei::render {

std::vector<Fields> outlook_sentences(Language language,
                                      const std::expected<evaluate::Outlook, evaluate::NoOutlook> &outlook,
                                      const model::Indicator &indicator)
{
    if (!outlook)
        return {Fields().text("text", say(language, evaluate::sentence_of(outlook.error())))};
    return fields_of(evaluate::sentences_of(*outlook, indicator.unit), [language](const evaluate::Message &message) {
        return Fields().text("text", say(language, message));
    });
}

Fields drawn_outlook(const evaluate::Outlook &outlook)
{
    return Fields()
        .text("last", std::to_string(outlook.last_year.year()))
        .text("year", std::to_string(outlook.year.year()))
        .text("era", model::in_short_era(outlook.year))
        .text("low", outlook.low.to_string())
        .text("middle", outlook.middle.to_string())
        .text("high", outlook.high.to_string());
}

std::vector<Fields> lint_fields(Language language, const PlanView &view,
                                const std::vector<const evaluate::LintFinding *> &findings, LintPage page)
{
    const auto href = [&](const std::string &indicator) {
        return indicator.empty() ? std::string() : localized(language, indicator_path(view.id(), indicator));
    };
    return fields_of(findings, [&](const evaluate::LintFinding *finding) {
        return Fields()
            .text("severity", evaluate::name_of(finding->severity))
            .text("severity_words", severity_in_words(language, finding->severity))
            .text("title", lint_title(language, finding->kind))
            .text("text", say(language, finding->message))
            .text("why", lint_reason(language, finding->kind))
            .text("advice", lint_advice(language, finding->kind))
            .text("place", place_in_words(language, finding->source.place))
            .text("href", href(finding->indicator))
            .text("twin_href", href(finding->twin))
            .flag("on_plan", page == LintPage::Plan);
    });
}

} // namespace taikei::render

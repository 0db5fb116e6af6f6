#include "render/key_figures.hpp"

#include "model/plan_format.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

namespace taikei::render {

std::string unit_beside(const model::Value &value, const model::Indicator &indicator)
{
    if (!value.number || !indicator.unit || value.text.contains(*indicator.unit))
        return {};
    return *indicator.unit;
}

const model::Value *last_value(const model::Indicator &indicator, model::ValueKind kind)
{
    const model::Value *last = nullptr;
    for (const model::Value &value : indicator.values) {
        if (value.kind == kind && (last == nullptr || value.year >= last->year))
            last = &value;
    }
    return last;
}

std::vector<Fields> key_figures(Language language, const model::Indicator &indicator)
{
    std::vector<Fields> figures;
    const auto add = [&](model::ValueKind kind, const char *label) {
        const model::Value *last = last_value(indicator, kind);
        if (last == nullptr)
            return;
        figures.push_back(Fields()
                              .text("label", message(language, label))
                              .text("text", last->text)
                              .text("unit", unit_beside(*last, indicator))
                              .text("year", year_in_words(language, last->year))
                              .text("kind", model::name_of(kind)));
    };
    add(model::ValueKind::Observed, "latest_value");
    add(model::ValueKind::Target, "last_target");
    return figures;
}

} // namespace taikei::render

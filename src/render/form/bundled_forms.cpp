#include "base/resource.hpp"
#include "render/form/form.hpp"

#include <fmt/format.h>

#include <cassert>

namespace taikei::render {

std::vector<Form> bundled_forms()
{
    std::vector<Form> forms;
    for (const auto &[id, path, content] : base::named_resources("data/forms/", ".toml")) {
        base::Result<Form> form = parse_form(content, id);
        assert(form.has_value() && "a form of the program is wrong: a test reads each");
        if (form)
            forms.push_back(std::move(*form));
    }
    return forms;
}

std::optional<Form> find_form(std::string_view id)
{
    const auto text = base::find_resource(fmt::format("data/forms/{}.toml", id));
    if (!text)
        return std::nullopt;
    base::Result<Form> form = parse_form(*text, id);
    return form ? std::optional(std::move(*form)) : std::nullopt;
}

} // namespace taikei::render

#include "base/resource.hpp"
#include "render/form/form.hpp"

#include <cassert>

namespace taikei::render {

namespace {

constexpr std::string_view folder = "data/forms/";
constexpr std::string_view ending = ".toml";

} // namespace

std::vector<Form> bundled_forms()
{
    std::vector<Form> forms;
    for (const std::string_view path : base::resource_paths(folder)) {
        if (!path.ends_with(ending))
            continue;
        const std::string_view id = path.substr(folder.size(), path.size() - folder.size() - ending.size());
        base::Result<Form> form = parse_form(base::find_resource(path).value_or(""), id);
        assert(form.has_value() && "a form of the program is wrong: a test reads each");
        if (form)
            forms.push_back(std::move(*form));
    }
    return forms;
}

std::optional<Form> find_form(std::string_view id)
{
    const auto text = base::find_resource(std::string(folder) + std::string(id) + std::string(ending));
    if (!text)
        return std::nullopt;
    base::Result<Form> form = parse_form(*text, id);
    return form ? std::optional(std::move(*form)) : std::nullopt;
}

} // namespace taikei::render

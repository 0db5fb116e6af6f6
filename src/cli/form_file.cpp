#include "cli/form_file.hpp"

#include "cli/input_file.hpp"

#include <filesystem>
#include <optional>

namespace taikei::cli {

namespace {

constexpr std::size_t largest_form = 1u << 20;

} // namespace

base::Result<render::Form> read_form_file(const std::string &path)
{
    const base::Result<std::string> text = read_bytes(path, largest_form);
    if (!text)
        return std::unexpected(text.error());
    base::Result<render::Form> form = render::parse_form(*text, std::filesystem::path(path).stem().string());
    if (!form)
        return base::fail(form.error().message, path + ", " + form.error().where);
    return form;
}

base::Result<render::Form> find_form_named(const std::string &name)
{
    if (name.ends_with(".toml") || name.contains('/'))
        return read_form_file(name);
    if (std::optional<render::Form> form = render::find_form(name))
        return std::move(*form);
    std::string known;
    for (const render::Form &form : render::bundled_forms())
        known += (known.empty() ? "" : ", ") + form.id;
    return base::fail("there is no form '" + name + "'; known are " + known + ", or name a TOML file");
}

} // namespace taikei::cli

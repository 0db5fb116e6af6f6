#include "render/department_links.hpp"

#include "render/links.hpp"

namespace taikei::render {

std::vector<Fields> department_links(Language language, const std::vector<std::string> &departments)
{
    return fields_of(departments, [language](const std::string &name) {
        return Fields().text("name", name).text("href", localized(language, department_path(name)));
    });
}

} // namespace taikei::render

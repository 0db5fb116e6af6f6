#pragma once

#include "render/language.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Between view models and templates. The template engine, one heavy header, stays in fields.cpp.
namespace taikei::render {

/// What a template gets to see. Every field that a template asks for is set, to false where there is nothing: a field
/// that is missing would be looked for in the surroundings, and a child would show its parent's number.
class Fields {
public:
    Fields();
    ~Fields();
    Fields(const Fields &other);
    Fields &operator=(const Fields &other);
    Fields(Fields &&other) noexcept;
    Fields &operator=(Fields &&other) noexcept;

    /// False for an empty text: {{#name}} then leaves its part out.
    Fields &text(const std::string &name, std::string_view value);
    Fields &text_if_any(const std::string &name, const std::optional<std::string> &value);
    Fields &flag(const std::string &name, bool value);
    Fields &object(const std::string &name, Fields value);
    /// Sets `name`, and `has_name` for the frame around the list.
    Fields &list(const std::string &name, const std::vector<Fields> &values);
    /// A list of plain texts: {{.}}.
    Fields &texts(const std::string &name, const std::vector<std::string> &values);
    /// Paragraphs or list items, split at line breaks: `name`, `has_name`, and `name_is_list` where they are short
    /// items.
    Fields &lines(const std::string &name, std::string_view text);
    /// Each line as `to_html` writes it, for {{{.}}}; it escapes what is text.
    Fields &lines(const std::string &name, std::string_view text,
                  const std::function<std::string(std::string_view)> &to_html);

private:
    friend std::string render_template(Language language, std::string_view name, const Fields &fields);

    struct Data; ///< as the template engine keeps it; gone once moved away
    std::unique_ptr<Data> m_data;
};

/// The fields of each item, in order.
template <typename Items, typename Make>
std::vector<Fields> fields_of(const Items &items, Make make)
{
    std::vector<Fields> all;
    all.reserve(std::size(items));
    for (const auto &item : items)
        all.push_back(make(item));
    return all;
}

/// web/templates/NAME.mustache, with the language's messages as {{t.id}} and all templates as partials {{> name}}.
std::string render_template(Language language, std::string_view name, const Fields &fields);

} // namespace taikei::render

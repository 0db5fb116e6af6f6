#include "render/fields.hpp"

#include "base/resource.hpp"
#include "base/text.hpp"
#include "render/messages.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <cassert>
#include <map>
#include <sstream>

namespace taikei::render {

namespace {

using Value = kainjow::mustache::data;

constexpr std::string_view template_folder = "web/templates/";
constexpr std::string_view template_ending = ".mustache";

/// List items are short and no sentences; the reader has already taken their bullets away.
constexpr std::size_t longest_list_item = 60;

bool are_list_items(const std::vector<std::string> &lines)
{
    return lines.size() > 1 && std::ranges::all_of(lines, [](const std::string &line) {
               return base::length(line) <= longest_list_item && !line.ends_with("。");
           });
}

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    for (const std::string_view part : base::split(text, "\n")) {
        if (const auto line = base::trim(part); !line.empty())
            lines.emplace_back(line);
    }
    return lines;
}

/// Messages and partials: the same for every page of a language.
Value make_surroundings(Language language)
{
    Value words;
    for (const std::string_view id : message_ids(language))
        words[std::string(id)] = Value(message(language, id));
    Value surroundings;
    surroundings["t"] = std::move(words);
    surroundings["lang"] = Value(std::string(tag_of(language)));
    for (std::string_view path : base::resource_paths(template_folder)) {
        const std::string content(*base::find_resource(path));
        path.remove_prefix(template_folder.size());
        path.remove_suffix(template_ending.size());
        surroundings[std::string(path)] = Value(content);
    }
    return surroundings;
}

const Value &surroundings_of(Language language)
{
    static const Value japanese = make_surroundings(Language::Japanese);
    static const Value english = make_surroundings(Language::English);
    return language == Language::Japanese ? japanese : english;
}

/// A parsed template keeps state while it renders, so each thread has its own.
kainjow::mustache::mustache &parsed_template(std::string_view name)
{
    thread_local std::map<std::string, kainjow::mustache::mustache, std::less<>> parsed;
    if (const auto found = parsed.find(name); found != parsed.end())
        return found->second;
    const auto content =
        base::find_resource(std::string(template_folder) + std::string(name) + std::string(template_ending));
    assert(content && "every template is part of the program");
    kainjow::mustache::mustache made{std::string(content.value_or(""))};
    assert(made.is_valid());
    return parsed.emplace(name, std::move(made)).first->second;
}

} // namespace

struct Fields::Data {
    Value value;
};

Fields::Fields()
    : m_data(std::make_unique<Data>())
{
}
Fields::~Fields() = default;
Fields::Fields(const Fields &other)
    : m_data(std::make_unique<Data>(*other.m_data))
{
}
Fields &Fields::operator=(const Fields &other)
{
    return *this = Fields(other);
}
Fields::Fields(Fields &&other) noexcept = default;
Fields &Fields::operator=(Fields &&other) noexcept = default;

Fields &Fields::text(const std::string &name, std::string_view value)
{
    m_data->value[name] = value.empty() ? Value(false) : Value(std::string(value));
    return *this;
}

Fields &Fields::text_if_any(const std::string &name, const std::optional<std::string> &value)
{
    return text(name, value ? std::string_view(*value) : std::string_view());
}

Fields &Fields::flag(const std::string &name, bool value)
{
    m_data->value[name] = Value(value);
    return *this;
}

Fields &Fields::object(const std::string &name, Fields value)
{
    m_data->value[name] = std::move(value.m_data->value);
    return *this;
}

Fields &Fields::list(const std::string &name, const std::vector<Fields> &values)
{
    Value list(Value::type::list);
    for (const Fields &value : values)
        list.push_back(value.m_data->value);
    m_data->value[name] = std::move(list);
    return flag("has_" + name, !values.empty());
}

Fields &Fields::texts(const std::string &name, const std::vector<std::string> &values)
{
    Value list(Value::type::list);
    for (const std::string &value : values)
        list.push_back(Value(value));
    m_data->value[name] = std::move(list);
    return flag("has_" + name, !values.empty());
}

Fields &Fields::lines(const std::string &name, std::string_view text)
{
    const std::vector<std::string> lines = lines_of(text);
    flag(name + "_is_list", are_list_items(lines));
    return texts(name, lines);
}

Fields &Fields::lines(const std::string &name, std::string_view text,
                      const std::function<std::string(std::string_view)> &to_html)
{
    std::vector<std::string> lines = lines_of(text);
    flag(name + "_is_list", are_list_items(lines));
    for (std::string &line : lines)
        line = to_html(line);
    return texts(name, lines);
}

std::string render_template(Language language, std::string_view name, const Fields &fields)
{
    kainjow::mustache::context<std::string> context(&surroundings_of(language));
    context.push(&fields.m_data->value);
    std::ostringstream stream;
    parsed_template(name).render(context, stream);
    return std::move(stream).str();
}

} // namespace taikei::render

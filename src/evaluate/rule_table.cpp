#include "evaluate/rule_table.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace taikei::evaluate {

int line_of(const toml::node &node)
{
    return static_cast<int>(node.source().begin.line);
}

std::optional<std::string> number_text_of(const toml::node &node)
{
    if (const auto *whole = node.as_integer())
        return std::to_string(whole->get());
    if (const auto *real = node.as_floating_point()) {
        // The shortest decimal that gives this double: what was written.
        char digits[64];
        const auto [end, error] =
            std::to_chars(std::begin(digits), std::end(digits), real->get(), std::chars_format::fixed);
        if (error != std::errc{} || !std::isfinite(real->get()))
            return std::nullopt;
        return std::string(std::begin(digits), end);
    }
    if (const auto *text = node.as_string())
        return text->get();
    return std::nullopt;
}

void RuleProblems::note(std::string message, int line)
{
    m_problems.emplace_back(line, std::move(message));
}

std::vector<base::Error> RuleProblems::take()
{
    std::ranges::stable_sort(m_problems, {}, &std::pair<int, std::string>::first);
    std::vector<base::Error> errors;
    for (auto &[line, message] : m_problems)
        errors.push_back({std::move(message), m_file + ", line " + std::to_string(line)});
    return errors;
}

RuleTable::RuleTable(const toml::table &table, std::string what, RuleProblems &problems)
    : m_table(table)
    , m_what(std::move(what))
    , m_problems(problems)
    , m_line(std::max(1, evaluate::line_of(table)))
{
}

RuleTable::~RuleTable()
{
    for (const auto &[key, node] : m_table) {
        if (!m_asked.contains(key.str()))
            m_problems.note("'" + std::string(key.str()) + "' is not known in " + m_what,
                            static_cast<int>(key.source().begin.line));
    }
}

const toml::node *RuleTable::find(std::string_view key)
{
    m_asked.emplace(key);
    return m_table.get(key);
}

int RuleTable::line_of(std::string_view key) const
{
    const toml::node *node = m_table.get(key);
    return node == nullptr ? m_line : evaluate::line_of(*node);
}

std::optional<std::string> RuleTable::text(std::string_view key)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return std::nullopt;
    if (const auto *text = node->as_string())
        return text->get();
    note("'" + std::string(key) + "' must be a text in quotes", key);
    return std::nullopt;
}

std::string RuleTable::needed_text(std::string_view key)
{
    if (find(key) == nullptr)
        note(m_what + " needs '" + std::string(key) + "'");
    auto found = text(key);
    if (found && found->empty())
        note("'" + std::string(key) + "' must not be empty", key);
    return found.value_or("");
}

BothLanguages RuleTable::both_languages(std::string_view key)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return {};
    if (const auto *text = node->as_string())
        return {text->get(), ""};
    if (const auto *both = node->as_table()) {
        RuleTable languages(*both, "'" + std::string(key) + "'", m_problems);
        return {languages.needed_text("ja"), languages.text("en").value_or("")};
    }
    note("'" + std::string(key) + "' must be a text, or { ja = \"...\", en = \"...\" }", key);
    return {};
}

std::optional<int> RuleTable::whole(std::string_view key)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return std::nullopt;
    if (const auto *number = node->as_integer(); number != nullptr && std::abs(number->get()) < 100000)
        return static_cast<int>(number->get());
    note("'" + std::string(key) + "' must be a whole number", key);
    return std::nullopt;
}

bool RuleTable::flag(std::string_view key, bool otherwise)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return otherwise;
    if (const auto *flag = node->as_boolean())
        return flag->get();
    note("'" + std::string(key) + "' must be true or false", key);
    return otherwise;
}

std::optional<std::string> RuleTable::number_text(std::string_view key)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return std::nullopt;
    auto text = number_text_of(*node);
    if (!text)
        note("'" + std::string(key) + "' must be a number", key);
    return text;
}

std::optional<Rational> RuleTable::number(std::string_view key)
{
    const auto text = number_text(key);
    if (!text)
        return std::nullopt;
    const auto decimal = base::Decimal::parse(*text);
    if (!decimal) {
        note("'" + std::string(key) + "' must be a number, and is '" + *text + "'", key);
        return std::nullopt;
    }
    return Rational{*decimal};
}

std::optional<Tolerance> RuleTable::tolerance(std::string_view key)
{
    const auto text = number_text(key);
    if (!text)
        return std::nullopt;
    const auto tolerance = parse_tolerance(*text);
    if (!tolerance)
        note("'" + std::string(key) + "' must be points (3) or percent (\"5%\"), not below 0", key);
    return tolerance;
}

const toml::table *RuleTable::table(std::string_view key)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return nullptr;
    if (const auto *table = node->as_table())
        return table;
    note("'" + std::string(key) + "' must be a table", key);
    return nullptr;
}

std::vector<const toml::table *> RuleTable::tables(std::string_view key)
{
    std::vector<const toml::table *> tables;
    const toml::node *node = find(key);
    if (node == nullptr)
        return tables;
    const auto *array = node->as_array();
    if (array == nullptr)
        note("'" + std::string(key) + "' must be a list of tables: [[" + std::string(key) + "]]", key);
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        if (const auto *table = array->get(i)->as_table())
            tables.push_back(table);
        else
            m_problems.note("'" + std::string(key) + "' must hold tables only", evaluate::line_of(*array->get(i)));
    }
    return tables;
}

std::vector<std::string> RuleTable::texts(std::string_view key)
{
    std::vector<std::string> texts;
    const toml::node *node = find(key);
    const auto *array = node == nullptr ? nullptr : node->as_array();
    if (node != nullptr && array == nullptr) {
        if (const auto *text = node->as_string())
            return {text->get()};
        note("'" + std::string(key) + "' must be a list of texts", key);
    }
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        if (const auto *text = array->get(i)->as_string())
            texts.push_back(text->get());
        else
            note("'" + std::string(key) + "' must hold texts only", key);
    }
    return texts;
}

std::vector<Rational> RuleTable::numbers(std::string_view key)
{
    std::vector<Rational> numbers;
    const toml::node *node = find(key);
    const auto *array = node == nullptr ? nullptr : node->as_array();
    if (node != nullptr && array == nullptr)
        note("'" + std::string(key) + "' must be a list of numbers", key);
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        std::string text = number_text_of(*array->get(i)).value_or("");
        const bool percent = text.ends_with('%');
        if (percent)
            text.pop_back();
        const auto decimal = base::Decimal::parse(text);
        const auto number = decimal
            ? Rational{*decimal}.divided_by(Rational{percent ? std::int64_t{100} : std::int64_t{1}})
            : std::nullopt;
        if (number)
            numbers.push_back(*number);
        else
            note("'" + std::string(key) + "' must hold numbers only", key);
    }
    return numbers;
}

} // namespace taikei::evaluate

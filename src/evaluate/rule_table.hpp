#pragma once

#include "base/result.hpp"
#include "evaluate/rating_rule.hpp"

#include <toml++/toml.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// Where problems of a rule file are noted, each with its line.
class RuleProblems {
public:
    explicit RuleProblems(std::string file)
        : m_file(std::move(file))
    {
    }
    void note(std::string message, int line);
    std::vector<base::Error> take();
    bool any() const { return !m_problems.empty(); }

private:
    std::string m_file;
    std::vector<std::pair<int, std::string>> m_problems;
};

/// One table of a rule file, read key by key. A missing key, a wrong type and a key that nothing asked for are noted.
class RuleTable {
public:
    RuleTable(const toml::table &table, std::string what, RuleProblems &problems);
    RuleTable(const RuleTable &) = delete;
    RuleTable &operator=(const RuleTable &) = delete;
    /// Notes every key that was not asked for.
    ~RuleTable();

    int line() const { return m_line; }
    int line_of(std::string_view key) const;
    bool has(std::string_view key) const { return m_table.contains(key); }
    void note(std::string message) const { m_problems.note(std::move(message), m_line); }
    void note(std::string message, std::string_view key) const { m_problems.note(std::move(message), line_of(key)); }
    RuleProblems &problems() const { return m_problems; }

    std::optional<std::string> text(std::string_view key);
    std::string needed_text(std::string_view key);
    /// A text, or { ja = "...", en = "..." }.
    BothLanguages both_languages(std::string_view key);
    std::optional<int> whole(std::string_view key);
    bool flag(std::string_view key, bool otherwise = false);
    /// A number: 5, 2.5 or "2.5".
    std::optional<Rational> number(std::string_view key);
    /// As written in an expression: 80, "80%", 2.5.
    std::optional<std::string> number_text(std::string_view key);
    std::optional<Tolerance> tolerance(std::string_view key);
    /// One of the names that `parse` knows.
    template <typename T>
    std::optional<T> choice(std::string_view key, std::optional<T> (*parse)(std::string_view), std::string_view names);

    const toml::table *table(std::string_view key);
    /// Tables of an array of tables; empty where there are none.
    std::vector<const toml::table *> tables(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    std::vector<Rational> numbers(std::string_view key);

private:
    const toml::node *find(std::string_view key);

    const toml::table &m_table;
    std::string m_what;
    RuleProblems &m_problems;
    std::set<std::string, std::less<>> m_asked;
    int m_line;
};

int line_of(const toml::node &node);
/// 80, 2.5 or "80%" as it would be written in an expression; none for anything else.
std::optional<std::string> number_text_of(const toml::node &node);

template <typename T>
std::optional<T> RuleTable::choice(std::string_view key, std::optional<T> (*parse)(std::string_view),
                                   std::string_view names)
{
    const auto name = text(key);
    if (!name)
        return std::nullopt;
    const auto value = parse(*name);
    if (!value)
        note("'" + *name + "' is no " + std::string(key) + "; it is one of " + std::string(names), key);
    return value;
}

} // namespace taikei::evaluate

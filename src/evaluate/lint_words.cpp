#include "evaluate/lint_words.hpp"

#include "base/text.hpp"
#include "evaluate/own_data.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <stdexcept>

namespace taikei::evaluate {

namespace {

std::vector<std::string> words(const toml::table &file, std::string_view name)
{
    std::vector<std::string> result;
    for (const auto &word : *file[name].as_array())
        result.push_back(base::fold_tight(*word.value<std::string>()));
    return result;
}

bool holds_any(const std::string &text, const std::vector<std::string> &words)
{
    return std::ranges::any_of(words, [&text](const std::string &word) { return text.contains(word); });
}

} // namespace

const LintWords &LintWords::get()
{
    static const LintWords words;
    return words;
}

LintWords::LintWords()
{
    const toml::table file = read_own_data("data/linting/words.toml");
    m_output = words(file, "output");
    m_output_units = words(file, "output_units");
    m_not_output = words(file, "not_output");
    m_may_pass_hundred = words(file, "may_pass_hundred");
    m_without_unit = words(file, "without_unit");
    m_common = words(file, "common");
    m_cost = words(file, "cost");
}

bool LintWords::is_output(std::string_view name, std::string_view unit) const
{
    const std::string tight = base::fold_tight(name);
    return std::ranges::find(m_output_units, base::fold_tight(unit)) != m_output_units.end()
        && holds_any(tight, m_output) && !holds_any(tight, m_not_output);
}

bool LintWords::may_pass_hundred(std::string_view name) const
{
    return holds_any(base::fold_tight(name), m_may_pass_hundred);
}

bool LintWords::has_no_unit(std::string_view name) const
{
    return holds_any(base::fold_tight(name), m_without_unit);
}

bool LintWords::is_common(std::string_view name) const
{
    return std::ranges::find(m_common, base::fold_tight(name)) != m_common.end();
}

bool LintWords::is_cost(std::string_view name) const
{
    return holds_any(base::fold_tight(name), m_cost);
}

} // namespace taikei::evaluate

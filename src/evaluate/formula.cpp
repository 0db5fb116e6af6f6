#include "evaluate/formula.hpp"

#include "base/text.hpp"
#include "model/plan_format.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace taikei::evaluate {

namespace {

constexpr int most_decimals = 9;

base::Result<std::string> required_text(const toml::table &table, std::string_view key, const std::string &where)
{
    const auto text = table[key].value<std::string>();
    if (!text || base::trim(*text).empty())
        return base::fail("each needs " + std::string(key) + " = \"…\"", where);
    return *text;
}

base::Result<void> refuse_other_keys(const toml::table &table, std::initializer_list<std::string_view> known,
                                     const std::string &where)
{
    for (const auto &[key, value] : table) {
        if (std::ranges::find(known, key.str()) == known.end())
            return base::fail(std::string(key.str()) + " is not known here", where);
    }
    return {};
}

base::Result<model::ValueKind> kind_of(const toml::table &table, const std::string &where)
{
    const std::string name = table["values"].value_or<std::string>("observed");
    for (const auto kind : {model::ValueKind::Observed, model::ValueKind::Target, model::ValueKind::Planned}) {
        if (model::name_of(kind) == name)
            return kind;
    }
    return base::fail("values must be observed, target or planned, not " + name, where);
}

base::Result<IndicatorFormula> read_formula(const toml::table &table, std::size_t number)
{
    std::string where = "formula " + std::to_string(number);
    const auto name = required_text(table, "name", where);
    if (!name)
        return std::unexpected(name.error());
    where += ", " + *name;
    if (const auto keys = refuse_other_keys(table, {"name", "formula", "unit", "node", "decimals", "values"}, where);
        !keys)
        return std::unexpected(keys.error());
    const auto text = required_text(table, "formula", where);
    if (!text)
        return std::unexpected(text.error());
    auto expression = parse_expression(*text);
    if (!expression)
        return base::fail(expression.error().message, where + ", " + expression.error().where);
    const auto kind = kind_of(table, where);
    if (!kind)
        return std::unexpected(kind.error());
    const auto decimals = table["decimals"].value<int>();
    if (decimals && (*decimals < 0 || *decimals > most_decimals))
        return base::fail("decimals must be from 0 to " + std::to_string(most_decimals), where);
    return IndicatorFormula{
        *name,    *text, std::move(*expression), table["unit"].value<std::string>(), table["node"].value<std::string>(),
        decimals, *kind};
}

std::optional<base::Decimal> decimal_of(const toml::node &node)
{
    if (const auto whole = node.value_exact<std::int64_t>())
        return base::Decimal::parse(std::to_string(*whole));
    if (const auto text = node.value_exact<std::string>())
        return base::Decimal::parse(base::narrow(*text));
    // A TOML float is binary; its shortest form has the digits that were typed.
    if (const auto number = node.value_exact<double>()) {
        std::string text = fmt::format("{}", *number);
        return base::Decimal::parse(text.ends_with(".0") ? text.substr(0, text.size() - 2) : text);
    }
    return std::nullopt;
}

base::Result<GivenFigure> read_given(const toml::table &table, std::size_t number)
{
    std::string where = "given figure " + std::to_string(number);
    const auto name = required_text(table, "name", where);
    if (!name)
        return std::unexpected(name.error());
    where += ", " + *name;
    if (const auto keys = refuse_other_keys(table, {"name", "unit", "source", "values"}, where); !keys)
        return std::unexpected(keys.error());
    GivenFigure figure{*name, table["unit"].value<std::string>(), table["source"].value_or<std::string>(""), {}};
    const auto *values = table["values"].as_table();
    if (values == nullptr)
        return base::fail("needs values = { R2 = 169528 }", where);
    for (const auto &[key, value] : *values) {
        const auto year = model::parse_fiscal_year(key.str());
        if (!year)
            return base::fail(year.error().message, where);
        const auto decimal = decimal_of(value);
        if (!decimal)
            return base::fail("the value of " + std::string(key.str()) + " is no number", where);
        if (!figure.values.emplace(*year, *decimal).second)
            return base::fail("the year " + std::string(key.str()) + " stands twice", where);
    }
    return figure;
}

/// Reads each table of an array of tables; an absent array has none.
template <typename Item>
base::Result<std::vector<Item>> read_all(const toml::table &file, std::string_view key,
                                         base::Result<Item> (*read)(const toml::table &, std::size_t))
{
    std::vector<Item> items;
    const toml::node *node = file.get(key);
    if (node == nullptr)
        return items;
    const auto *array = node->as_array();
    if (array == nullptr)
        return base::fail("must be written as [[" + std::string(key) + "]]", std::string(key));
    for (const auto &entry : *array) {
        const auto *table = entry.as_table();
        if (table == nullptr)
            return base::fail("must be written as [[" + std::string(key) + "]]", std::string(key));
        auto item = read(*table, items.size() + 1);
        if (!item)
            return std::unexpected(item.error());
        items.push_back(std::move(*item));
    }
    return items;
}

using Places = std::unordered_map<std::string, std::size_t>; ///< folded name to place

base::Result<Places> places_of(const std::vector<IndicatorFormula> &formulas)
{
    Places places;
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        if (!places.emplace(base::fold_tight(formulas[i].name), i).second)
            return base::fail("two formulas have the name " + formulas[i].name, "formula " + std::to_string(i + 1));
    }
    return places;
}

/// Which formulas' results each formula takes.
std::vector<std::vector<std::size_t>> needs_of(const std::vector<IndicatorFormula> &formulas, const Places &places)
{
    std::vector<std::vector<std::size_t>> needs(formulas.size());
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        for (const Expression::Variable &variable : formulas[i].expression.variables) {
            const auto found = places.find(base::fold_tight(variable.name));
            if (!variable.below && found != places.end())
                needs[i].push_back(found->second);
        }
    }
    return needs;
}

/// Follows what is still undone from one to the next until one comes again.
std::string circle_in(const std::vector<IndicatorFormula> &formulas, const std::vector<std::vector<std::size_t>> &needs,
                      const std::vector<bool> &done)
{
    std::size_t at = static_cast<std::size_t>(std::ranges::find(done, false) - done.begin());
    std::vector<std::size_t> way;
    std::unordered_map<std::size_t, std::size_t> seen;
    while (seen.emplace(at, way.size()).second) {
        way.push_back(at);
        at = *std::ranges::find_if(needs[at], [&done](std::size_t need) { return !done[need]; });
    }
    std::string text;
    for (std::size_t i = seen[at]; i < way.size(); ++i)
        text += formulas[way[i]].name + " → ";
    return text + formulas[at].name;
}

} // namespace

base::Result<std::vector<IndicatorFormula>> in_order(std::vector<IndicatorFormula> formulas)
{
    const auto places = places_of(formulas);
    if (!places)
        return std::unexpected(places.error());
    const auto needs = needs_of(formulas, *places);
    std::vector<std::vector<std::size_t>> needed_by(formulas.size());
    std::vector<std::size_t> waiting_for(formulas.size());
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        waiting_for[i] = needs[i].size();
        for (const std::size_t need : needs[i])
            needed_by[need].push_back(i);
        if (needs[i].empty())
            order.push_back(i);
    }
    std::vector<bool> done(formulas.size(), false);
    for (std::size_t next = 0; next < order.size(); ++next) {
        done[order[next]] = true;
        for (const std::size_t one : needed_by[order[next]]) {
            if (--waiting_for[one] == 0)
                order.push_back(one);
        }
    }
    if (order.size() < formulas.size())
        return base::fail("formulas take each other's results in a circle: " + circle_in(formulas, needs, done));
    std::vector<IndicatorFormula> sorted;
    sorted.reserve(formulas.size());
    for (const std::size_t i : order)
        sorted.push_back(std::move(formulas[i]));
    return sorted;
}

base::Result<FormulaBook> parse_formulas(std::string_view text)
{
    toml::table file;
    try {
        file = toml::parse(text);
    } catch (const toml::parse_error &error) {
        return base::fail("the file is no TOML: " + std::string(error.description()),
                          "line " + std::to_string(error.source().begin.line));
    }
    if (const auto keys = refuse_other_keys(file, {"formula", "given"}, "file of formulas"); !keys)
        return std::unexpected(keys.error());
    auto formulas = read_all<IndicatorFormula>(file, "formula", read_formula);
    if (!formulas)
        return std::unexpected(formulas.error());
    auto given = read_all<GivenFigure>(file, "given", read_given);
    if (!given)
        return std::unexpected(given.error());
    auto sorted = in_order(std::move(*formulas));
    if (!sorted)
        return std::unexpected(sorted.error());
    return FormulaBook{std::move(*sorted), std::move(*given)};
}

} // namespace taikei::evaluate

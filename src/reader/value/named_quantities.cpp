#include "reader/value/named_quantities.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/value/cell_text.hpp"
#include "reader/value/number.hpp"
#include "reader/value/unit_words.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace taikei::reader {

namespace {

constexpr std::size_t longest_name = 40;

/// Ends a name that is looked for backwards.
bool parts_names(char32_t c)
{
    return c == U'\n' || c == U'\t' || std::u32string_view(U"、。,.;()[]〔〕【】「」『』<>|・●○■□◇◆→⇒※").contains(c);
}

/// Stands between a name and its number: 件数は970件, 件数：約970件.
bool joins(char32_t c)
{
    return std::u32string_view(U" :=は が約計の").contains(c);
}

bool is_name(std::string_view name)
{
    const std::u32string letters = base::to_utf32(name);
    return letters.size() >= 2
        && std::ranges::any_of(letters, [](char32_t c) { return base::is_kanji(c) || base::is_katakana(c); });
}

/// Takes a year off the front of a name: 令和2年度の相談件数.
std::optional<model::FiscalYear> take_year(std::string &name)
{
    const auto mentions = model::find_years(name);
    if (mentions.empty())
        return std::nullopt;
    name.erase(0, mentions.back().end);
    for (const std::string_view particle : {"年度", "の", "は", "に", " "}) {
        if (name.starts_with(particle))
            name.erase(0, particle.size());
    }
    return mentions.back().year;
}

class QuantityFinder {
public:
    explicit QuantityFinder(std::string_view text)
        : m_cell(text)
        , m_text(m_cell.folded())
    {
    }

    std::vector<model::NamedQuantity> run()
    {
        for (std::size_t i = 0; i < m_text.size();)
            i = base::is_digit(m_text[i]) ? take_number(i) : i + 1;
        return std::move(m_found);
    }

private:
    std::size_t take_number(std::size_t begin)
    {
        const auto number = digits_number_at(m_text, begin);
        if (!number)
            return skip_digits(begin);
        const auto unit = UnitWords::get().longest_at(m_text, number->end);
        if (!unit || unit->end == number->end)
            return number->end;
        add(begin, *number, unit->end);
        m_name_begin = unit->end;
        return unit->end;
    }

    std::size_t skip_digits(std::size_t i) const
    {
        while (i < m_text.size() && (base::is_digit(m_text[i]) || m_text[i] == U'.' || m_text[i] == U','))
            ++i;
        return i;
    }

    void add(std::size_t begin, const NumberMatch &number, std::size_t unit_end)
    {
        std::size_t name_end = begin;
        while (name_end > m_name_begin && joins(m_text[name_end - 1]))
            --name_end;
        std::size_t name_begin = name_end;
        while (name_begin > m_name_begin && name_end - name_begin < longest_name
               && !parts_names(m_text[name_begin - 1]))
            --name_begin;
        std::string name(m_cell.printed(name_begin, name_end));
        const auto year = take_year(name);
        if (!is_name(name))
            return;
        model::NamedQuantity found;
        found.name = std::move(name);
        found.number = number.value;
        found.unit = m_cell.printed(number.end, unit_end);
        found.year = year;
        found.year_is_stated = year.has_value();
        m_found.push_back(std::move(found));
    }

    CellText m_cell;
    std::u32string_view m_text;
    std::size_t m_name_begin = 0; ///< behind the quantity before
    std::vector<model::NamedQuantity> m_found;
};

std::optional<model::FiscalYear> year_of(std::string_view label)
{
    const auto mentions = model::find_years(label);
    return mentions.size() == 1 ? std::optional(mentions.front().year) : std::nullopt;
}

/// The last year for which a node's indicators have an observed value; else that of the whole plan.
class LatestYears {
public:
    explicit LatestYears(const model::Plan &plan)
    {
        for (const model::Indicator &indicator : plan.indicators) {
            for (const model::Value &value : indicator.values) {
                if (value.kind != model::ValueKind::Observed || !value.number)
                    continue;
                auto &of_node = m_of_node.try_emplace(indicator.node, value.year).first->second;
                of_node = std::max(of_node, value.year);
                m_of_plan = std::max(m_of_plan.value_or(value.year), value.year);
            }
        }
    }

    std::optional<model::FiscalYear> of(const std::string &node) const
    {
        const auto found = m_of_node.find(node);
        return found == m_of_node.end() ? m_of_plan : found->second;
    }

private:
    std::unordered_map<std::string, model::FiscalYear> m_of_node;
    std::optional<model::FiscalYear> m_of_plan;
};

void add_all(std::vector<model::NamedQuantity> &all, std::string_view text, const std::string &label,
             const std::string &node, std::optional<model::FiscalYear> latest, const model::Source &source)
{
    for (model::NamedQuantity &quantity : find_quantities(text)) {
        quantity.node = node;
        quantity.label = label;
        quantity.source = source;
        if (!quantity.year) {
            quantity.year = year_of(label);
            quantity.year_is_stated = quantity.year.has_value();
        }
        if (!quantity.year)
            quantity.year = latest;
        all.push_back(std::move(quantity));
    }
}

} // namespace

std::vector<model::NamedQuantity> find_quantities(std::string_view text)
{
    return QuantityFinder(text).run();
}

std::vector<model::NamedQuantity> find_quantities(const model::Plan &plan)
{
    std::vector<model::NamedQuantity> all;
    const LatestYears years(plan);
    for (const model::Node &node : plan.nodes) {
        const auto latest = years.of(node.id);
        for (const model::Section &section : node.sections)
            add_all(all, section.text, section.label, node.id, latest, section.source);
        for (const model::Measure &measure : node.measures) {
            add_all(all, measure.title, measure.title, node.id, latest, measure.source);
            add_all(all, measure.text, measure.title, node.id, latest, measure.source);
        }
    }
    return all;
}

} // namespace taikei::reader

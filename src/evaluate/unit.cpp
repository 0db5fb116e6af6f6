#include "evaluate/unit.hpp"

#include "base/text.hpp"
#include "evaluate/own_data.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <stdexcept>
#include <unordered_map>
#include <vector>

namespace taikei::evaluate {

namespace {

/// data/formulas/units.toml, loaded once. Keys are folded.
class UnitList {
public:
    static const UnitList &get()
    {
        static const UnitList list;
        return list;
    }

    /// The spelling that stands for all; the word itself where no list has it.
    std::string usual(const std::string &word) const
    {
        const auto found = m_usual.find(word);
        return found == m_usual.end() ? word : found->second;
    }

    const int *ratio(const std::string &word) const
    {
        const auto found = m_ratios.find(word);
        return found == m_ratios.end() ? nullptr : &found->second;
    }

    /// Takes 千 of 千円 off, and gives its power of ten; 0 where none stands there. A word that is only a multiple
    /// stays.
    int take_multiple(std::string &word) const
    {
        for (const auto &[text, power] : m_multiples) {
            if (word.size() > text.size() && word.starts_with(text)) {
                word.erase(0, text.size());
                return power;
            }
        }
        return 0;
    }

private:
    UnitList()
    {
        const toml::table file = read_own_data("data/formulas/units.toml");
        for (const auto &line : *file["same"].as_array()) {
            const toml::array &words = *line.as_array();
            for (const auto &word : words)
                m_usual[base::fold_tight(*word.value<std::string>())] =
                    base::fold_tight(*words[0].value<std::string>());
        }
        for (const auto &[word, power] : *file["ratios"].as_table())
            m_ratios[base::fold_tight(word.str())] = *power.value<int>();
        for (const auto &[word, power] : *file["multiples"].as_table())
            m_multiples.emplace_back(base::fold_tight(word.str()), *power.value<int>());
        std::ranges::sort(m_multiples, [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    }

    std::unordered_map<std::string, std::string> m_usual;
    std::unordered_map<std::string, int> m_ratios;
    std::vector<std::pair<std::string, int>> m_multiples; ///< longest first
};

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes the 10 of 10万人, and gives its power of ten; 0 where no power of ten stands there.
int take_ten(std::string &word)
{
    std::size_t end = 0;
    while (end < word.size() && is_digit(word[end]))
        ++end;
    if (end == 0 || word[0] != '1' || word.substr(1, end - 1).find_first_not_of('0') != std::string::npos)
        return 0;
    word.erase(0, end);
    return static_cast<int>(end) - 1;
}

/// One thing without '/'.
Unit parse_part(std::string word)
{
    const UnitList &list = UnitList::get();
    Unit unit;
    if (const int *ratio = list.ratio(list.usual(word)))
        return {{}, *ratio};
    unit.ten = take_ten(word);
    word = list.usual(word);
    unit.ten += list.take_multiple(word);
    if (!word.empty())
        unit.powers[list.usual(word)] = 1;
    return unit;
}

void raise(Unit &unit, const std::string &thing, int power)
{
    int &now = unit.powers[thing];
    now += power;
    if (now == 0)
        unit.powers.erase(thing);
}

Unit combine(Unit a, const Unit &b, int sign)
{
    for (const auto &[thing, power] : b.powers)
        raise(a, thing, sign * power);
    a.ten += sign * b.ten;
    return a;
}

std::string side(const Unit &unit, int sign)
{
    std::string text;
    for (const auto &[thing, power] : unit.powers) {
        for (int i = 0; i < sign * power; ++i)
            text += (text.empty() ? "" : "・") + thing;
    }
    return text;
}

} // namespace

Unit operator*(const Unit &a, const Unit &b)
{
    return combine(a, b, 1);
}

Unit operator/(const Unit &a, const Unit &b)
{
    return combine(a, b, -1);
}

Unit parse_unit(std::string_view text)
{
    const std::string folded = base::fold_tight(text);
    Unit unit;
    bool first = true;
    for (const std::string_view part : base::split(folded, "/")) {
        const Unit next = parse_part(std::string(part));
        unit = first ? next : unit / next;
        first = false;
    }
    return unit;
}

std::string Unit::to_string() const
{
    if (is_ratio())
        return ten == -2 ? "%" : ten == 0 ? "a plain ratio" : "a ratio of 1 in 10^" + std::to_string(-ten);
    const std::string above = side(*this, 1);
    const std::string below = side(*this, -1);
    return (ten == 0 ? "" : "10^" + std::to_string(ten) + " ") + (above.empty() ? "1" : above)
        + (below.empty() ? "" : "/" + below);
}

} // namespace taikei::evaluate

#include "document/office/word_numbering.hpp"

#include "base/text.hpp"
#include "document/office/list_number.hpp"

#include <algorithm>

namespace taikei::document::office {

namespace {

std::optional<std::size_t> level_of(const pugi::xml_node &node)
{
    const auto level = number_attribute(node, "ilvl");
    if (!level || *level < 0 || *level >= WordNumbering::level_count)
        return std::nullopt;
    return static_cast<std::size_t>(*level);
}

constexpr int largest_start = 1'000'000; // counting on from there stays a number

} // namespace

WordNumbering::WordNumbering(const pugi::xml_node &root)
{
    for (const auto &node : root) {
        if (local_name(node) == "abstractNum")
            read_definition(node);
    }
    for (const auto &node : root) {
        if (local_name(node) == "num")
            read_list(node);
    }
}

void WordNumbering::read_level(const pugi::xml_node &node, Level &level)
{
    level.start = std::clamp(number_attribute(child(node, "start"), "val").value_or(0), 0, largest_start);
    if (const auto format = attribute(child(node, "numFmt"), "val"); !format.empty())
        level.format = format;
    level.text = attribute(child(node, "lvlText"), "val");
    level.restarts_after = number_attribute(child(node, "lvlRestart"), "val");
    level.is_legal = is_on(child(node, "isLgl"));
    if (attribute(child(node, "suff"), "val") == "nothing")
        level.suffix.clear();
}

void WordNumbering::read_definition(const pugi::xml_node &node)
{
    const auto id = number_attribute(node, "abstractNumId");
    if (!id)
        return;
    if (const auto link = attribute(child(node, "numStyleLink"), "val"); !link.empty())
        m_links[*id] = link;
    if (const auto style = attribute(child(node, "styleLink"), "val"); !style.empty())
        m_definition_of_style[std::string(style)] = *id;
    auto &definition = m_definitions[*id];
    for (const auto &each : node) {
        const auto level = level_of(each);
        if (local_name(each) == "lvl" && level)
            read_level(each, definition.levels[*level]);
    }
}

void WordNumbering::read_list(const pugi::xml_node &node)
{
    const auto id = number_attribute(node, "numId");
    auto definition = number_attribute(child(node, "abstractNumId"), "val");
    if (!id || !definition)
        return;
    if (const auto link = m_links.find(*definition); link != m_links.end()) {
        const auto linked = m_definition_of_style.find(link->second);
        definition = linked == m_definition_of_style.end() ? definition : linked->second;
    }
    List list;
    list.definition = *definition;
    list.levels = m_definitions[*definition].levels;
    for (const auto &each : node) {
        const auto level = level_of(each);
        if (local_name(each) != "lvlOverride" || !level)
            continue;
        if (const auto own = child(each, "lvl"))
            read_level(own, list.levels[*level]);
        if (const auto start = number_attribute(child(each, "startOverride"), "val"))
            list.start_anew[*level] = std::clamp(*start, 0, largest_start);
    }
    m_lists[*id] = std::move(list);
}

void WordNumbering::count(Definition &definition, List &list, std::size_t level)
{
    auto &numbers = definition.numbers;
    if (auto start = std::exchange(list.start_anew[level], std::nullopt))
        numbers[level] = *start;
    else
        numbers[level] = numbers[level] ? *numbers[level] + 1 : list.levels[level].start;
    for (std::size_t above = 0; above < level; ++above) {
        if (!numbers[above])
            numbers[above] = list.levels[above].start;
    }
    for (std::size_t below = level + 1; below < numbers.size(); ++below) {
        const auto restart = list.levels[below].restarts_after;
        if (!restart || (*restart > 0 && static_cast<int>(level) < *restart))
            numbers[below].reset();
    }
}

std::string WordNumbering::print(const Definition &definition, const List &list, std::size_t level)
{
    std::string printed;
    const auto &text = list.levels[level].text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_number = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        if (!is_number) {
            printed += text[i];
            continue;
        }
        const auto shown = static_cast<std::size_t>(text[++i] - '1');
        const auto &format = list.levels[level].is_legal ? std::string("decimal") : list.levels[shown].format;
        printed += to_list_number(definition.numbers[shown].value_or(list.levels[shown].start), format);
    }
    return printed;
}

std::optional<ListLabel> WordNumbering::next(ListPlace place)
{
    const auto found = m_lists.find(place.list);
    if (found == m_lists.end() || place.level < 0 || place.level >= level_count)
        return std::nullopt;
    auto &list = found->second;
    auto &definition = m_definitions[list.definition];
    const auto level = static_cast<std::size_t>(place.level);
    count(definition, list, level);
    const auto &shown = list.levels[level];
    if (shown.format == "bullet")
        return ListLabel{{}, true};
    std::string printed = print(definition, list, level);
    if (base::trim(printed).empty())
        return ListLabel{};
    return ListLabel{printed + shown.suffix, false};
}

} // namespace taikei::document::office

#include "document/office/word_styles.hpp"

#include <algorithm>
#include <charconv>

namespace taikei::document::office {

namespace {

template <typename T>
void take_if_open(std::optional<T> &value, const std::optional<T> &below)
{
    if (!value)
        value = below;
}

std::optional<bool> read_switch(const pugi::xml_node &properties, std::string_view name)
{
    const auto node = child(properties, name);
    return node ? std::optional(is_on(node)) : std::nullopt;
}

std::string lower_case(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

/// "heading 2" and 見出し 2 head the second level though they may not say so.
std::optional<int> outline_level_of_name(std::string_view name)
{
    for (const std::string_view begin : {"heading ", "見出し ", "見出し"}) {
        if (!name.starts_with(begin))
            continue;
        const auto level = to_number(name.substr(begin.size()));
        if (level && *level >= 1 && *level <= 9)
            return *level - 1;
    }
    return std::nullopt;
}

} // namespace

void WordFormat::complete(const WordFormat &below)
{
    take_if_open(outline_level, below.outline_level);
    take_if_open(list, below.list);
    take_if_open(list_level, below.list_level);
    take_if_open(bold, below.bold);
    take_if_open(hidden, below.hidden);
    take_if_open(size, below.size);
}

WordFormat read_paragraph_format(const pugi::xml_node &properties)
{
    WordFormat format;
    format.outline_level = number_attribute(child(properties, "outlineLvl"), "val");
    const auto list = child(properties, "numPr");
    format.list = number_attribute(child(list, "numId"), "val");
    format.list_level = number_attribute(child(list, "ilvl"), "val");
    return format;
}

WordFormat read_run_format(const pugi::xml_node &properties)
{
    WordFormat format;
    format.bold = read_switch(properties, "b");
    format.hidden = read_switch(properties, "vanish");
    if (const auto half_points = number_attribute(child(properties, "sz"), "val"))
        format.size = *half_points / 2.0;
    return format;
}

WordStyles::WordStyles(const pugi::xml_node &root)
{
    m_defaults = read_run_format(child(child(child(root, "docDefaults"), "rPrDefault"), "rPr"));
    for (const auto &node : root) {
        if (local_name(node) != "style")
            continue;
        Entry entry;
        entry.based_on = attribute(child(node, "basedOn"), "val");
        entry.name = lower_case(attribute(child(node, "name"), "val"));
        entry.format = read_paragraph_format(child(node, "pPr"));
        entry.format.complete(read_run_format(child(node, "rPr")));
        if (!entry.format.outline_level)
            entry.format.outline_level = outline_level_of_name(entry.name);
        const std::string id(attribute(node, "styleId"));
        if (attribute(node, "type") == "paragraph" && is_set(node, "default"))
            m_default_style = id;
        m_styles.emplace(id, std::move(entry));
    }
    for (auto &[id, entry] : m_styles)
        resolve(entry, 0);
    for (auto &[id, entry] : m_styles)
        entry.format.complete(m_defaults);
}

void WordStyles::resolve(Entry &entry, int depth)
{
    constexpr int deepest = 64; // damaged files have styles that are based on themselves
    if (entry.is_resolved || depth > deepest)
        return;
    entry.is_resolved = true;
    const auto below = m_styles.find(entry.based_on);
    if (below == m_styles.end())
        return;
    resolve(below->second, depth + 1);
    entry.format.complete(below->second.format);
}

const WordFormat &WordStyles::format(std::string_view id) const
{
    auto found = m_styles.find(id);
    if (found == m_styles.end())
        found = m_styles.find(m_default_style);
    return found == m_styles.end() ? m_defaults : found->second.format;
}

WordFormat WordStyles::character_format(std::string_view id) const
{
    const auto found = m_styles.find(id);
    if (id.empty() || found == m_styles.end())
        return {};
    WordFormat format = found->second.format;
    if (format.size == m_defaults.size)
        format.size.reset(); // it says nothing of the size, the paragraph does
    return format;
}

bool WordStyles::is_contents(std::string_view id) const
{
    const auto found = m_styles.find(id);
    return found != m_styles.end()
        && (found->second.name.starts_with("toc ") || found->second.name.starts_with("目次 "));
}

} // namespace taikei::document::office

#include "reader/walk/measure_lines.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/walk/named_items.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

/// Behind the text of a measure: on a line of its own.
void append_line(std::string &text, const std::string &line)
{
    text += (text.empty() ? "" : "\n") + line;
}

/// How far in the line stands: the format says it of an item of a list, else its indentation does.
int depth_of(const Element &element)
{
    return element.line != nullptr && element.line->depth > 0 ? element.line->depth : element.indent;
}

/// 健診事業.
bool names_measure(std::string_view item)
{
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 40;
    for (const std::string_view kind : {"事業", "制度", "補助金", "助成金", "講座", "運動"}) {
        const std::size_t letters = item.ends_with(kind) ? base::length(item.substr(0, item.size() - kind.size())) : 0;
        if (letters >= shortest && letters <= longest)
            return true;
    }
    return false;
}

/// 健診事業、相談事業など: a list of measures on one line.
bool lists_measures(std::string_view text)
{
    for (const std::string_view more : {"など", "等"}) {
        if (text.ends_with(more))
            text.remove_suffix(more.size());
    }
    const auto items = base::split(text, "、");
    return items.size() > 1 && !text.contains("。") && std::ranges::all_of(items, names_measure);
}

/// ① 出前講座を行います。（人権課）: the longest that is an action. A sentence is one where the block tells what is to
/// be done, or has no label.
std::size_t longest_action_in(const std::optional<OpenLabel> &label, const Element &element)
{
    constexpr std::size_t longest_phrase = 180; ///< in bytes
    constexpr std::size_t longest_sentence = 900;
    if (!element.text.contains("。"))
        return longest_phrase;
    const bool is_to_do = label ? Lexicon::get().tells_what_to_do(label->label) : element.bullet == "1";
    return is_to_do && !tells_what_was_done(element.text) ? longest_sentence : 0;
}

} // namespace

bool MeasureLines::take_action(const Element &element, NodeIndex node)
{
    const auto &label = m_reading.label;
    auto &kept = of(node);
    if (element.kind == Element::Kind::Text && m_action.node == node && !kept.empty()
        && (element.indent > m_action.indent || (m_action_is_marked && element.indent == m_action.indent))
        && element.blank_above == 0) {
        std::string &text = kept.back().text;
        text += (text.empty() || !text.ends_with("。") ? "" : "\n") + element.text;
        return true;
    }
    m_action = {};
    const bool in_prose = !label || !label->kind || label->kind == LabelKind::Prose;
    if (!in_prose || element.kind != Element::Kind::Bullet || element.text.size() > longest_action_in(label, element))
        return false;
    const auto heading = parse_heading("1 " + element.text);
    if (!heading || heading->departments.empty() || heading->title.empty()
        || (heading->title.contains("。") && !heading->title.ends_with("。")))
        return false;
    add_measure(m_reading, node, {element.bullet, element.text}, "", element.place);
    m_action = {node, element.indent};
    m_action_is_marked = is_strong_bullet(element.bullet);
    return true;
}

bool MeasureLines::take_named(const std::vector<Element> &elements, std::size_t at, NodeIndex node)
{
    const Element &element = elements[at];
    const std::size_t count = count_named_items(elements, at);
    if (count == 0 || (count == 1 && !m_has_named_lists))
        return false;
    m_has_named_lists = true;
    auto item = named_item(element);
    add_measure(m_reading, node, {element.bullet, std::move(item->name)}, std::move(item->text), element.place);
    m_last_node = node;
    m_action = {node, element.indent};
    m_action_is_marked = false;
    return true;
}

bool MeasureLines::is_item_of_numbered(const Element &element, NodeIndex node)
{
    return element.kind == Element::Kind::Bullet && element.bullet != "1" && m_numbered.node == node
        && depth_of(element) > m_numbered.indent && !of(node).empty();
}

bool MeasureLines::tells_bulleted(const Element &element, NodeIndex node, bool begins_sentence)
{
    if (m_last_node != node || of(node).empty())
        return false;
    std::string &text = of(node).back().text;
    if (element.kind == Element::Kind::Text) {
        if (m_told.node != node || element.blank_above > 0 || text.ends_with("。"))
            return false;
        text += element.text;
        return true;
    }
    const bool is_below = element.bullet == "・" && !m_last_bullet.empty() && m_last_bullet != "・"
        && m_last_bullet != "-" && m_last_bullet != "1";
    constexpr std::size_t longest_name = 90; ///< in bytes
    const bool is_sentence = begins_sentence || element.text.ends_with("。") || element.text.size() > longest_name;
    if (element.kind != Element::Kind::Bullet || !is_below || !is_sentence)
        return false;
    append_line(text, element.text);
    m_told.node = node;
    return true;
}

bool MeasureLines::tells_numbered(const Element &element, NodeIndex node, bool begins_sentence)
{
    if (element.kind != Element::Kind::Text || m_numbered.node != node || of(node).empty()
        || !(begins_sentence || element.text.ends_with("。")))
        return false;
    std::string &text = of(node).back().text;
    text += (text.empty() || !text.ends_with("。") ? "" : "\n") + element.text;
    m_last_node = node;
    return true;
}

void MeasureLines::add(const Element &element, NodeIndex node, bool begins_sentence)
{
    constexpr std::size_t longest_item = 60; // of sentences
    if (is_item_of_numbered(element, node)) {
        append_line(of(node).back().text, element.text);
        return;
    }
    if (tells_numbered(element, node, begins_sentence) || tells_bulleted(element, node, begins_sentence))
        return;
    m_told = {};
    m_numbered = {};
    if (element.bullet == "1" || (element.line != nullptr && element.line->depth > 0))
        m_numbered = {node, depth_of(element)};
    const bool is_bullet = element.kind == Element::Kind::Bullet;
    if (is_bullet && add_explained(element, node))
        return;
    if (!element.text.contains("。"))
        add_items(element, node);
    else if (is_bullet && (element.text.size() > longest_item || tells_what_was_done(element.text)))
        m_prose.add(node, m_reading.label->label, LabelKind::Prose, element);
    else if (element.kind == Element::Kind::Text)
        add_prose(element, node);
    else
        add_items(element, node);
}

void MeasureLines::name(const Element &element, NodeIndex node)
{
    m_numbered = {};
    m_last_bullet.clear();
    add_measure(m_reading, node, {"", element.text}, "", element.place);
    m_last_node = node;
}

/// ・創業支援事業：商工会議所と連携して創業塾を開いた。
bool MeasureLines::add_explained(const Element &element, NodeIndex node)
{
    constexpr std::size_t longest_title = 40;
    constexpr std::string_view colon = "：";
    const auto end = element.text.find(colon);
    if (end == std::string::npos || !element.text.ends_with("。"))
        return false;
    const std::string title = element.text.substr(0, end);
    if (base::length(title) > longest_title || title.contains("。") || title.contains("、"))
        return false;
    add_measure(m_reading, node, {element.bullet, title}, element.text.substr(end + colon.size()), element.place);
    m_last_node = node;
    return true;
}

void MeasureLines::add_prose(const Element &element, NodeIndex node)
{
    if (!of(node).empty() && m_last_node == node)
        append_line(of(node).back().text, element.text);
    else
        m_prose.add(node, m_reading.label->label, LabelKind::Prose, element);
}

void MeasureLines::add_items(const Element &element, NodeIndex node)
{
    m_last_bullet = element.bullet;
    const bool is_plain = element.bullet.empty() || element.bullet == "1" || element.bullet == "-";
    for (auto &item : split_items(is_plain ? element.text : element.bullet + element.text)) {
        if (!lists_measures(item.text)) {
            add_measure(m_reading, node, std::move(item), "", element.place);
            continue;
        }
        for (const auto part : base::split(item.text, "、"))
            add_measure(m_reading, node, {item.bullet, std::string(part)}, "", element.place);
    }
    m_last_node = node;
}

} // namespace taikei::reader

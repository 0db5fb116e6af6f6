#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/reading.hpp"
#include "reader/table/made_table.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Tables of roles as text extraction in reading order leaves them: the actor stands before the first of its items.
///
///     主体 役割
///     所有者等 ○空家等を適切に管理します。
///     ○利用しない空家等は売却を検討します。
///     地域住民 ○空家等の情報を提供します。
namespace taikei::reader {
namespace {

/// 主体 役割; none for any other line.
std::optional<std::pair<std::string, std::string>> find_role_heads(const Element &element)
{
    constexpr std::size_t longest = 60; ///< in bytes
    if (element.line == nullptr || element.line->text.size() > longest || !element.line->text.contains(' ')
        || element.line->text.contains('\t'))
        return std::nullopt;
    auto words = base::squeezed_words(element.line->text);
    if (words.size() != 2 || !look_up_head(words[0])->has(ColumnRole::Actor)
        || !look_up_head(words[1])->has(ColumnRole::Role))
        return std::nullopt;
    return std::pair(std::move(words[0]), std::move(words[1]));
}

struct FlowedRole {
    std::string actor;
    std::string text;
    base::Place place;
};

/// 所有者等 ○空家等を適切に管理します。: none for a line that names no actor before its item.
std::optional<FlowedRole> begin_role(const Element &element)
{
    constexpr std::size_t longest_actor = 45; ///< in bytes
    const std::string text = base::squeeze(element.line->text);
    const auto space = text.find(' ');
    if (space == std::string::npos || space > longest_actor)
        return std::nullopt;
    std::string actor = text.substr(0, space);
    std::string item = text.substr(space + 1);
    std::string rest = item;
    if (take_bullet(rest).empty() || !take_bullet(actor).empty())
        return std::nullopt;
    return FlowedRole{std::move(actor), std::move(item), element.place};
}

bool ends_roles_at(const Element &element)
{
    return element.line == nullptr || element.blank_above > 0 || element.kind == Element::Kind::Heading
        || element.kind == Element::Kind::Note || (element.kind == Element::Kind::Label && element.decorated);
}

} // namespace

std::size_t read_flowed_roles(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    const auto heads = find_role_heads(elements[at]);
    if (!heads)
        return 0;
    std::vector<FlowedRole> roles;
    std::size_t end = at + 1;
    for (; end < elements.size() && !ends_roles_at(elements[end]); ++end) {
        if (auto role = begin_role(elements[end]))
            roles.push_back(*std::move(role));
        else if (roles.empty())
            return 0;
        else
            roles.back().text += '\n' + base::squeeze(elements[end].line->text);
    }
    if (roles.empty())
        return 0;
    document::Table table;
    table.place = elements[at].place;
    table.header_rows = 1;
    add_row(table, {heads->first, heads->second}, elements[at].place);
    for (const FlowedRole &role : roles)
        add_row(table, {role.actor, role.text}, role.place);
    read_table(reading, table);
    return end - at;
}

} // namespace taikei::reader

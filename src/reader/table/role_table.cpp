#include "base/text.hpp"
#include "reader/classify/named_actor.hpp"
#include "reader/reading.hpp"
#include "reader/table/role_matrix.hpp"

#include <algorithm>

/// 役割分担: who (主体) and what (役割), the group (市民など, 行政) in front where it is printed.
namespace taikei::reader {

namespace {

/// 町民一人ひとりの取組 above a table of life stages: what all its actors are.
std::string group_of_label(const Reading &reading)
{
    const bool names_group = reading.label && reading.label->kind == LabelKind::Roles
        && reading.label->label.ends_with("の取組") && !Lexicon::get().names_all_together(reading.label->label);
    return names_group ? reading.label->label : std::string();
}

/// 市民 of 市民 and 市民の取組 in front of the row; else what is printed there.
std::string actor_in_row(const GridRow &row)
{
    std::string printed = flat(row.front().text);
    auto named = named_actor(printed);
    return named ? std::move(named->name) : printed;
}

/// 市民, 事業者・団体, 行政, or 市民の取組, in front of every row of two columns: who does what, whatever stands above
/// the table. A row without an actor goes on with the one above.
bool names_actors(const Grid &grid, const Segment &segment)
{
    constexpr std::size_t fewest = 2;
    if (grid.width() != 2 || segment.end_row < segment.first_row + fewest)
        return false;
    bool names_more_than_public_deeds = false; // 市の取組 in each row is the plan's own work
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const std::string actor = actor_in_row(grid.rows[r]);
        const std::string tight = base::fold_tight(actor);
        const bool goes_on = tight.empty() && r > segment.first_row;
        if (grid.rows[r][1].is_empty() || !(goes_on || Lexicon::get().names_actors(tight)))
            return false;
        const bool is_bare = actor == flat(grid.rows[r][0].text);
        names_more_than_public_deeds =
            names_more_than_public_deeds || (!goes_on && (is_bare || !Lexicon::get().is_public_actor(tight)));
    }
    return names_more_than_public_deeds;
}

/// 主体 | 取組 above 市民 | ・歩いて買い物に行きます。: what each of them does, whatever the second column is called.
bool tells_deeds(const Grid &grid, const Segment &segment)
{
    if (grid.width() != 2 || !segment.heads.front().has(ColumnRole::Actor) || segment.heads.back().is_value())
        return false;
    return names_actors(grid, segment)
        && std::all_of(grid.rows.begin() + static_cast<std::ptrdiff_t>(segment.first_row),
                       grid.rows.begin() + static_cast<std::ptrdiff_t>(segment.end_row),
                       [](const GridRow &row) { return row[1].text.ends_with("。") || row[1].text.starts_with("・"); });
}

} // namespace

bool read_role_table(Reading &reading, const Grid &grid, const Segment &segment)
{
    std::optional<std::size_t> actor;
    std::optional<std::size_t> role;
    std::optional<std::size_t> group;
    std::size_t first = 0;
    if (segment.has_head() && heads_role_matrix(grid.rows[segment.head_row]))
        return false;
    if (segment.has_head()) {
        for (std::size_t i = 0; i < segment.heads.size(); ++i) {
            const Head &head = segment.heads[i];
            if ((head.has(ColumnRole::Role) || (actor && head.has(ColumnRole::Text))) && !role)
                role = i;
            else if (head.has(ColumnRole::Actor)) {
                if (actor)
                    group = *actor; // 主体の分類 over two columns: group and actor
                actor = i;
            }
        }
        if (actor && !role && tells_deeds(grid, segment))
            role = 1;
        first = segment.first_row;
    } else if ((reading.label && reading.label->kind == LabelKind::Roles && grid.width() >= 2)
               || names_actors(grid, segment)) {
        actor = grid.width() - 2;
        role = grid.width() - 1;
        if (grid.width() > 2)
            group = 0;
        first = segment.first_row;
    }
    if (!actor || !role)
        return false;
    if (!group && segment.has_head()) {
        // 主体の分類 | | 主体の役割: the group, the actor below a head that spans both, the role.
        const auto &heads = segment.heads;
        const std::size_t next = *actor + 1;
        if (next < *role && (heads[next].text.empty() || heads[next].text == heads[*actor].text)) {
            group = *actor;
            actor = next;
        } else if (*actor > 0
                   && (heads[*actor - 1].text.empty() || heads[*actor - 1].has(ColumnRole::NameIfAlone)
                       || heads[*actor - 1].has(ColumnRole::Tag))) {
            group = *actor - 1;
        }
    }
    const NodeIndex node = reading.node();
    const std::string group_of_all = group ? std::string() : group_of_label(reading);
    std::string group_name;
    for (std::size_t r = first; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        if (group && !row[*group].is_empty())
            group_name = flat(row[*group].text);
        const std::string text = lines_of_items(row[*role].text);
        auto &roles = reading.draft.nodes[node].node.roles;
        const std::string name = *actor == 0 && !segment.has_head() ? actor_in_row(row) : flat(row[*actor].text);
        if ((name.empty() || (row[*actor].covered && !roles.empty() && roles.back().actor == name)) && !roles.empty()
            && !text.empty()) {
            roles.back().text += '\n' + text;
            continue;
        }
        if (name.empty() || text.empty())
            continue;
        model::Role entry;
        entry.group = group && group_name != name ? group_name : group_of_all;
        entry.actor = name;
        entry.text = text;
        entry.source.place = row[*actor].place;
        add_role(reading, node, std::move(entry));
    }
    return true;
}

} // namespace taikei::reader

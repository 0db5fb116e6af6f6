#include "reader/table/role_matrix.hpp"

#include "base/text.hpp"
#include "reader/classify/named_actor.hpp"
#include "reader/reading.hpp"

#include <algorithm>
#include <string>
#include <vector>

/// Roles with a column for each actor (市民 | 地域・関係団体 | 行政), and often a row for each stage of life.
namespace taikei::reader {
namespace {

struct ActorColumn {
    std::size_t index = 0;
    std::string actor;
};

struct ActorColumns {
    std::vector<ActorColumn> actors;
    std::optional<std::size_t> group; ///< ライフステージ
};

/// None where the row does not name actors, with one column before them at most.
std::optional<ActorColumns> find_actor_columns(const GridRow &head)
{
    constexpr std::size_t fewest = 2;
    ActorColumns columns;
    bool is_any_private = false;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto named = named_actor(flat(head[i].text));
        const bool is_again = named && !columns.actors.empty() && columns.actors.back().actor == named->name;
        if (named && !is_again) {
            is_any_private = is_any_private || !Lexicon::get().is_public_actor(base::fold_tight(named->name));
            columns.actors.push_back({i, named->name});
        } else if (i == 0) {
            columns.group = i;
        } else {
            return std::nullopt;
        }
    }
    return columns.actors.size() >= fewest && is_any_private ? std::optional(std::move(columns)) : std::nullopt;
}

} // namespace

bool heads_role_matrix(const GridRow &head)
{
    return find_actor_columns(head).has_value();
}

bool read_role_matrix(Reading &reading, const Grid &grid, const Segment &segment)
{
    const std::size_t head = segment.has_head() ? segment.head_row : segment.first_row;
    const auto columns = find_actor_columns(grid.rows[head]);
    if (!columns)
        return false;
    auto &roles = reading.draft.nodes[reading.node()].node.roles;
    std::vector<std::optional<std::size_t>> role_of(grid.width()); ///< that goes on in further rows
    std::string group;
    for (std::size_t r = head + 1; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        const bool begins = columns->group && !row[*columns->group].is_empty() && !row[*columns->group].covered;
        if (begins) {
            group = flat(row[*columns->group].text);
            std::ranges::fill(role_of, std::nullopt);
        }
        for (const auto &[i, actor] : columns->actors) {
            const std::string text = row[i].covered ? std::string() : lines_of_items(row[i].text);
            if (text.empty())
                continue;
            if (role_of[i]) {
                roles[*role_of[i]].text += '\n' + text;
                continue;
            }
            role_of[i] = roles.size();
            model::Role role;
            role.group = group;
            role.actor = actor;
            role.text = text;
            role.source.place = row[i].place;
            add_role(reading, reading.node(), std::move(role));
        }
    }
    return true;
}

} // namespace taikei::reader

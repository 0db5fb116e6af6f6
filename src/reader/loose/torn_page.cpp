#include "reader/loose/loose_head.hpp"
#include "reader/loose/torn_line.hpp"
#include "reader/loose/torn_roles.hpp"
#include "reader/loose/torn_table.hpp"
#include "reader/loose/torn_zone.hpp"
#include "reader/reading.hpp"

#include <algorithm>

/// Tables whose lines extraction left behind without their columns: every cell on a line of its own, or name, values
/// and remark in pieces; and 役割分担 whose texts stand apart from who does them. What belongs together is found by
/// what it is: a figure, a unit, a sentence, a bullet, a short word.
namespace taikei::reader {
namespace {

void find_fragments(LineGroup &group, const LooseHead &head)
{
    const bool has_unit = head.has(ColumnRole::Unit);
    for (const auto &line : group.lines)
        group.fragments.push_back(fragments_of(line, has_unit));
    const auto is_value = [](const Fragment &fragment) { return fragment.kind == Fragment::Kind::Value; };
    group.has_values = head.value_count() > 0 && std::ranges::any_of(group.fragments, [&](const auto &fragments) {
                           return std::ranges::any_of(fragments, is_value);
                       });
}

/// Where the label above said 指標, the first column needs no head.
void name_first_column(LooseHead &head, const std::optional<OpenLabel> &label)
{
    if (head.value_count() == 0 || head.has(ColumnRole::Name) || !label || label->kind != LabelKind::Indicators)
        return;
    const Head name = parse_head(label->label);
    if (name.has(ColumnRole::Name))
        head.heads.insert(head.heads.begin(), name);
}

/// Gives the groups of a zone to the table or the roles that they are pieces of.
class TornPieces {
public:
    TornPieces(Reading &reading, TornZone &zone)
        : m_groups(zone.groups)
        , m_table(reading, zone.head)
        , m_roles(reading)
    {
        for (auto &group : m_groups)
            find_fragments(group.lines, zone.head);
        for (std::size_t at = 0; at < m_groups.size(); ++at)
            add(at);
    }

    bool is_empty() const { return m_table.is_empty() && m_roles.is_empty(); }

    void finish()
    {
        m_table.finish();
        m_roles.finish();
    }

private:
    void add(std::size_t at)
    {
        ZoneGroup &group = m_groups[at];
        if (group.lines.is_bullets) {
            m_roles.add_texts(group.lines);
        } else if (!group.lines.has_values && names_actors(at)) {
            m_roles.add_actors(group.lines);
        } else {
            // Who was named before the first sentence, or before the name that values follow, is no actor.
            if (group.lines.has_values || group.part == ZonePart::Actors)
                group.part = ZonePart::Table;
            m_table.add(group.lines);
        }
    }

    bool names_actors(std::size_t at) const
    {
        const ZoneGroup &group = m_groups[at];
        if (group.part == ZonePart::Texts) // letters of a vertical cell may stand anywhere
            return is_vertical(group.lines);
        if (group.part != ZonePart::Actors)
            return false;
        const bool is_sentence = group.lines.lines.back().ends_with("。");
        const bool below_table =
            at > 0 && m_groups[at - 1].part == ZonePart::Table && !m_groups[at - 1].lines.is_bullets;
        const bool names_next = at + 1 < m_groups.size() && m_groups[at + 1].lines.has_values;
        return !is_sentence && !below_table && !names_next;
    }

    std::vector<ZoneGroup> &m_groups;
    TornTable m_table;
    TornRoles m_roles;
};

} // namespace

std::size_t read_torn_page(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    LooseHead head = read_loose_head(elements, at);
    name_first_column(head, reading.label);
    const bool head_found = head.is_table();
    // The title of a table may end like a head: ■基本目標1の環境指標.
    if (head_found && begins_flowed_table(elements, at + 1))
        return 0;
    const bool roles_found =
        reading.label && reading.label->kind == LabelKind::Roles && elements[at].kind == Element::Kind::Bullet;
    if (!head_found && (!roles_found || at < reading.no_torn_roles_before))
        return 0;
    if (head_found)
        reading.draft.find("table-torn", head.heads.front().text, elements[at].place);
    const std::size_t begin = head_found ? at + head.lines : at;
    TornZone zone(reading, elements, std::move(head));
    const std::size_t end = zone.collect(begin, head_found);
    TornPieces pieces(reading, zone);
    if (!head_found && pieces.is_empty()) {
        reading.no_torn_roles_before = end;
        return 0;
    }
    pieces.finish();
    return end - at;
}

} // namespace taikei::reader

#pragma once

#include "reader/loose/line_group.hpp"
#include "reader/loose/loose_head.hpp"
#include "reader/reading.hpp"

#include <cstddef>
#include <vector>

namespace taikei::reader {

/// What a torn page's lines are likely to be, by the labels among them.
enum class ZonePart { Table, Texts, Actors };

struct ZoneGroup {
    ZonePart part;
    LineGroup lines;
};

/// The lines from a torn table or torn roles on, up to what ends them (a heading, a whole table, a label of another
/// block), in groups. Words explained among them go to the glossary.
class TornZone {
public:
    /// `head`: of the table that the zone begins with; without heads where it begins with roles.
    TornZone(Reading &reading, const std::vector<Element> &elements, LooseHead head);

    /// Takes the lines from `at` on; gives where the zone ends.
    std::size_t collect(std::size_t at, bool begins_with_table);

    std::vector<ZoneGroup> groups;
    LooseHead head; ///< given, or found on the way

private:
    void enter_part(const Element &label);
    /// A head below the roles; gives how many lines it takes, 0 where there is none.
    std::size_t take_later_head(std::size_t at);
    /// The explanation of a word, and the lines that go on with it.
    bool take_term(const Element &element);
    void add_line(const Element &element);

    Reading &m_reading;
    const std::vector<Element> &m_elements;
    ZonePart m_part = ZonePart::Texts;
    bool m_in_term = false;
};

} // namespace taikei::reader

#pragma once

#include "reader/loose/line_group.hpp"
#include "reader/reading.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::reader {

/// 役割分担 in pieces: groups of bullets, and the actors in a list of their own, both in the same order.
class TornRoles {
public:
    explicit TornRoles(Reading &reading)
        : m_reading(reading)
    {
    }

    /// What somebody does: a group of bullets.
    void add_texts(const LineGroup &group);
    /// Who does it. Letters below each other are the group of actors (市民など) in a vertical cell.
    void add_actors(const LineGroup &group);
    /// Texts that nobody is named for are no roles.
    bool is_empty() const { return m_roles.empty() && (m_texts.empty() || m_actors.empty()); }
    /// Adds the roles to the node.
    void finish();

private:
    struct Texts {
        std::vector<std::string> items;
        base::Place place;
    };
    struct Role {
        std::string actor;
        std::vector<std::string> items;
        base::Place place;
    };

    void pair_up();
    /// All of them; two in one group of lines share one group of texts, an item each.
    std::vector<std::string> list_actors();
    void part_shared_texts(std::size_t at);
    void find_if_out_of_step(std::size_t actors);
    /// Too many texts: offices have one group each, the last of the others takes what is left.
    void merge_surplus_texts(const std::vector<std::string> &actors);
    model::Role as_role(const Role &role) const;

    Reading &m_reading;
    std::vector<Texts> m_texts;
    std::vector<Role> m_roles;
    std::vector<std::vector<std::string>> m_actors;
    std::vector<std::string> m_groups;
    double m_confidence = 0.7;
};

/// All lines have one letter: those of a vertical cell.
bool is_vertical(const LineGroup &group);

} // namespace taikei::reader

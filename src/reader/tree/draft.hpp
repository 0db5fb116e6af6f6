#pragma once

#include "model/plan.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/tree/like_titles.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// The plan while it is being read: a tree that may still change its shape.
namespace taikei::reader {

/// A line of prose on its way into a section.
struct Piece {
    std::string text;
    bool starts_paragraph = false; ///< behind a bullet, indented, or marked up as a paragraph
    int blank_above = 0;
    base::Place place;
};

struct DraftSection {
    std::string label;
    std::optional<LabelKind> kind;
    std::vector<Piece> pieces;
    base::Place place;
    double confidence = 1.0;
};

struct DraftNode {
    model::Node node; ///< id, parent and sections are set at the end
    NodeIndex parent = no_node;
    std::string signature;
    char32_t part = 0;
    int number = 0;
    int outline = 0; ///< of its heading
    int indent = 0;
    double size = 0; ///< of its heading's letters, in points; 0 where it was met in a table, or the format has none
    bool is_light = false; ///< numbered only: an item of its parent
    bool is_visited = false; ///< its own heading was met, not only its line in an overview
    bool has_heading = false; ///< a line of its own was met, not only its row in a table
    bool is_orphan = false; ///< its parent's heading is still to come
    std::string awaited_parent_code; ///< code of the parent, where that parent was not met yet
    bool is_list_item = false; ///< printed as an item of a list: what follows the list is not its own
    NodeIndex last_light_child = no_node; ///< that is no item of a list
    std::vector<DraftSection> sections;
    std::unordered_map<std::string, std::size_t> section_of_label; ///< place in `sections`
};

struct DraftIndicator {
    model::Indicator indicator;
    NodeIndex node = no_node;
    bool is_overview = false; ///< from a table that names the node of each row
    int table = 0; ///< counts the tables of the document; 0 where it stands in none
    bool is_repeated = false; ///< another table of its node has it, too
};

class Draft {
public:
    std::vector<DraftNode> nodes;
    std::vector<DraftIndicator> indicators;
    std::vector<model::GlossaryEntry> glossary;
    std::vector<base::Finding> findings;

    NodeIndex current = no_node;
    double confidence =
        1.0; ///< of all that is added now: below 1 while a table is read that was put together from lines
    std::vector<std::size_t> told; ///< indicators added, or joined with a known one, since somebody cleared it

    /// Finds the node that this heading names again, or makes a new one below the right parent. Moves `current` there,
    /// except for a heading that comes after its block.
    NodeIndex enter(const Heading &heading, const base::Place &place, int indent,
                    std::optional<NodeIndex> parent = std::nullopt);

    /// Adds a node without moving `current`: rows of tables that are nodes.
    NodeIndex add(const Heading &heading, const base::Place &place, NodeIndex parent);

    /// The node that a line repeating just a title means; none for any other line.
    std::optional<NodeIndex> find_by_title(std::string_view text) const;
    std::optional<NodeIndex> find_existing(const Heading &heading, NodeIndex scope) const;

    /// The first node of this title whose heading was met.
    std::optional<NodeIndex> find_visited(std::string_view title) const;

    /// The node of this level, or title, whatever is printed: for tables that refer to nodes.
    std::optional<NodeIndex> find_reference(const Heading &heading) const;
    /// 1-2-1: the node with this code, or the first below the second below the first; none where there is no such node.
    std::optional<NodeIndex> find_by_code(std::string_view code) const;

    /// The node under which the file's own outline puts the heading; none where that says nothing.
    std::optional<NodeIndex> parent_by_outline(const Heading &heading) const;
    /// 重点施策１ behind all that stands below 基本施策３: the latter, for they are of one kind. None for the first
    /// node of a level that stands below its like.
    std::optional<NodeIndex> basic_counterpart(const Heading &heading) const;

    /// A node of this level was met.
    bool knows_level(const std::string &level) const { return m_levels.contains(level); }
    void name_level(NodeIndex node, const std::string &level);
    void set_parent(NodeIndex node, NodeIndex parent);
    void mark_as_list_item(NodeIndex node, bool is_list_item);

    bool is_on_path(NodeIndex node) const;
    bool is_ancestor(NodeIndex ancestor, NodeIndex node) const;
    /// A node above this one has a heading of that kind.
    bool is_below_signature(NodeIndex node, std::string_view signature) const;

    DraftSection &section(NodeIndex node, std::string_view label, std::optional<LabelKind> kind,
                          const base::Place &place);
    /// Drops the node's sections of which `is_gone` says so.
    void erase_sections(NodeIndex node, const std::function<bool(const DraftSection &)> &is_gone);
    void add_indicator(DraftIndicator indicator);
    void find(std::string kind, std::string detail, const base::Place &place);

    /// Gives waiting nodes to `parent`: those whose code begins with its code, or that were orphaned.
    void adopt(NodeIndex parent);

private:
    /// The node and those above it, root last.
    std::vector<NodeIndex> path_to(NodeIndex node) const;
    void note_light_child(NodeIndex child);
    /// 基本目標１ in a list of 第１章 and again, with all that is told of it, in 第２章: moves the node to where it is
    /// told.
    void follow_chapter(NodeIndex node);
    void revisit(NodeIndex node, const Heading &heading, const base::Place &place, int indent);
    bool awaits_parent(const std::string &code) const;
    NodeIndex parent_for(const Heading &heading, int indent);
    NodeIndex create(const Heading &heading, const base::Place &place, int indent, NodeIndex parent);

    /// The nodes of one title.
    struct Namesakes {
        std::vector<NodeIndex> all;
        std::unordered_map<NodeIndex, std::vector<NodeIndex>> of_parent; ///< with some that have another parent by now
    };
    /// Those that are above the end of `path` or children of nodes on it, in the order of the document.
    std::vector<NodeIndex> namesakes_near(const Namesakes &namesakes, const std::vector<NodeIndex> &path) const;

    std::unordered_map<std::string, Namesakes> m_by_title; ///< by key_of_title()
    std::size_t m_longest_title = 0; ///< in bytes, of m_by_title
    std::unordered_map<std::string, std::vector<NodeIndex>> m_by_code;
    LikeTitles m_like_titles; ///< of the nodes in m_by_code
    std::unordered_set<std::string> m_levels;
    std::unordered_map<std::string, std::string> m_parent_signature; ///< where a signature stood before
    std::unordered_map<NodeIndex, std::unordered_map<std::string, std::vector<std::size_t>>>
        m_indicators_of; ///< by tight name
    std::set<std::pair<NodeIndex, std::string>> m_first_items; ///< lists whose number 1 was met: parent and signature
    std::vector<NodeIndex> m_orphans; ///< items whose list's heading is still to come
    std::unordered_map<std::string, std::vector<NodeIndex>> m_awaiting; ///< nodes by the code of a parent still to come
    NodeIndex m_last_orphan = no_node;
};

} // namespace taikei::reader

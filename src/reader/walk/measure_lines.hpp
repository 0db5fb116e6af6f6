#pragma once

#include "reader/classify/element.hpp"
#include "reader/reading.hpp"
#include "reader/walk/prose_trail.hpp"

namespace taikei::reader {

/// Measures on lines of their own, and the text below them that goes on with them.
class MeasureLines {
public:
    MeasureLines(Reading &reading, ProseTrail &prose)
        : m_reading(reading)
        , m_prose(prose)
    {
    }

    /// A line in the open block of measures. `begins_sentence`: it and the lines below are one.
    void add(const Element &element, NodeIndex node, bool begins_sentence);

    /// A line that names a measure: the text below tells of it.
    void name(const Element &element, NodeIndex node);

    /// ◆相談窓口の設置［福祉課］, and the text indented below it: an action with its departments, whatever block it
    /// stands in. False for any other line.
    bool take_action(const Element &element, NodeIndex node);

    /// ・断熱改修の補助　　国の制度に市が上乗せします。: an action and what is done, in a list of such. False for any
    /// other element, and for the first list where it has one item alone.
    bool take_named(const std::vector<Element> &elements, std::size_t at, NodeIndex node);

private:
    struct Named {
        NodeIndex node = no_node;
        int indent = 0; ///< how far in it stands
    };

    std::vector<model::Measure> &of(NodeIndex node) { return m_reading.draft.nodes[node].node.measures; }
    /// ①ごみの減量, or an item of a list, and its items below.
    bool is_item_of_numbered(const Element &element, NodeIndex node);
    /// ○授業改善の推進, and below it ・教員が互いに授業を見合います。: a weaker bullet before a sentence.
    bool tells_bulleted(const Element &element, NodeIndex node, bool begins_sentence);
    /// ① 藻場の再生, and the running text below it, wrapped or not.
    bool tells_numbered(const Element &element, NodeIndex node, bool begins_sentence);
    bool add_explained(const Element &element, NodeIndex node);
    void add_prose(const Element &element, NodeIndex node);
    void add_items(const Element &element, NodeIndex node);

    Reading &m_reading;
    ProseTrail &m_prose;
    NodeIndex m_last_node = no_node; ///< of the last measure
    std::string m_last_bullet; ///< of the last measure; empty where it has none
    Named m_told; ///< the measure whose sentence goes on
    Named m_numbered; ///< the numbered measure just named
    Named m_action; ///< the action just named, whose text may follow
    bool m_has_named_lists = false; ///< a list of named items was seen
    bool m_action_is_marked = false; ///< by ◆ or ■: its text need not be set in
};

} // namespace taikei::reader

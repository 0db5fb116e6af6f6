#pragma once

#include "base/result.hpp"
#include "document/read_document.hpp"

#include <gumbo.h>

#include <memory>
#include <span>
#include <string_view>

namespace taikei::document {

/// The tree of an HTML page. All its memory is one heap of its own with an upper bound: it is freed at once, without
/// walking the tree, and a page that needs more is refused.
class HtmlTree {
public:
    /// `html` must outlive the tree.
    static base::Result<HtmlTree> parse(std::string_view html, std::string_view file_name, const Limits &limits);

    HtmlTree(HtmlTree &&) noexcept;
    HtmlTree &operator=(HtmlTree &&) noexcept;
    ~HtmlTree();

    const GumboNode &root() const noexcept { return *m_root; }

private:
    class Heap;
    HtmlTree(std::unique_ptr<Heap> heap, const GumboNode *root);

    std::unique_ptr<Heap> m_heap;
    const GumboNode *m_root;
};

inline bool is_element(const GumboNode &node)
{
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

inline bool is_element(const GumboNode &node, GumboTag tag)
{
    return is_element(node) && node.v.element.tag == tag;
}

inline bool is_text(const GumboNode &node)
{
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

/// Children of an element; none for other nodes.
std::span<const GumboNode *const> children_of(const GumboNode &node);

/// Empty where the element has no such attribute.
std::string_view attribute_of(const GumboNode &element, const char *name);
bool has_attribute(const GumboNode &element, const char *name);

/// Line in the file, from 1.
int line_of(const GumboNode &node);

/// Visits `root` and what is below it in the document's order, without recursion. enter(node) says whether to go below
/// the node; leave(node) follows when it did.
template <typename Enter, typename Leave>
void walk(const GumboNode &root, Enter enter, Leave leave)
{
    struct Step {
        const GumboNode *node;
        std::size_t next_child;
    };
    std::vector<Step> path;
    if (enter(root))
        path.push_back({&root, 0});
    while (!path.empty()) {
        auto &step = path.back();
        const auto children = children_of(*step.node);
        if (step.next_child == children.size()) {
            leave(*step.node);
            path.pop_back();
            continue;
        }
        const GumboNode &child = *children[step.next_child++];
        if (enter(child))
            path.push_back({&child, 0});
    }
}

} // namespace taikei::document

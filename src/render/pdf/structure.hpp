#pragma once

#include "render/pdf/file_writer.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::render::pdf {

/// What the parts of a document are (section, heading, table, row, cell), for readers who do not see the page: the
/// tagged structure of PDF 1.5 (ISO 32000-1, 14.7 and 14.8).
class Structure {
public:
    using Element = std::size_t;
    static constexpr Element document = 0; ///< the one above all

    Structure();

    /// `role`: Sect, H1, Table, TR, TD, a literal. `attributes`: of tables, "/ColSpan 2"; empty for none.
    Element add(Element parent, const char *role, std::string attributes = "");
    const char *role(Element element) const { return m_elements[element].role; }

    void begin_page() { m_marked.emplace_back(); }
    /// Something on the page begun last belongs to the element; its number there.
    int mark(Element element);

    /// The number of the structure's root. `pages`: the objects' numbers.
    int write(const std::vector<int> &pages, FileWriter &file) const;

private:
    /// An element below, or a mark on a page.
    struct Kid {
        bool is_element;
        std::size_t number; ///< of the element, or of the mark on its page
        std::size_t page;
    };
    struct Node {
        const char *role;
        std::string attributes;
        Element parent;
        std::vector<Kid> kids;
    };

    std::string written(const Node &node, int root, int first_element, const std::vector<int> &pages) const;
    int write_marks(int first_element, FileWriter &file) const;

    std::vector<Node> m_elements;
    std::vector<std::vector<Element>> m_marked; ///< by page and mark
};

} // namespace taikei::render::pdf

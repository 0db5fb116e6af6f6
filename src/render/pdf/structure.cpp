#include "render/pdf/structure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace taikei::render::pdf {

Structure::Structure()
    : m_elements{{"Document", "", document, {}}}
{
}

Structure::Element Structure::add(Element parent, const char *role, std::string attributes)
{
    const Element added = m_elements.size();
    m_elements.push_back({role, std::move(attributes), parent, {}});
    m_elements[parent].kids.push_back({true, added, 0});
    return added;
}

int Structure::mark(Element element)
{
    const std::size_t page = m_marked.size() - 1;
    const std::size_t number = m_marked[page].size();
    m_marked[page].push_back(element);
    m_elements[element].kids.push_back({false, number, page});
    return static_cast<int>(number);
}

std::string Structure::written(const Node &node, int root, int first_element, const std::vector<int> &pages) const
{
    const bool is_top = &node == m_elements.data();
    std::string body =
        fmt::format("<< /S /{} /P {} 0 R", node.role, is_top ? root : first_element + static_cast<int>(node.parent));
    if (!node.attributes.empty())
        body.append(" /A << /O /Table ").append(node.attributes).append(" >>");
    const std::size_t page = node.kids.empty() ? 0 : node.kids.front().page;
    const bool is_on_one_page =
        std::ranges::all_of(node.kids, [page](const Kid &kid) { return !kid.is_element && kid.page == page; });
    if (is_on_one_page && !node.kids.empty())
        fmt::format_to(std::back_inserter(body), " /Pg {} 0 R", pages[page]);
    body += " /K [";
    for (const Kid &kid : node.kids) {
        if (kid.is_element)
            fmt::format_to(std::back_inserter(body), " {} 0 R", first_element + static_cast<int>(kid.number));
        else if (is_on_one_page)
            fmt::format_to(std::back_inserter(body), " {}", kid.number);
        else
            fmt::format_to(std::back_inserter(body), " << /Type /MCR /Pg {} 0 R /MCID {} >>", pages[kid.page],
                           kid.number);
    }
    return body.append(" ] >>");
}

/// Which element each mark of each page belongs to.
int Structure::write_marks(int first_element, FileWriter &file) const
{
    std::string body = "<< /Nums [";
    for (std::size_t page = 0; page < m_marked.size(); ++page) {
        fmt::format_to(std::back_inserter(body), "\n{} [", page);
        for (const Element element : m_marked[page])
            fmt::format_to(std::back_inserter(body), " {} 0 R", first_element + static_cast<int>(element));
        body += " ]";
    }
    return file.add(body + " ] >>");
}

int Structure::write(const std::vector<int> &pages, FileWriter &file) const
{
    const int root = file.reserve();
    const int first_element = file.reserve(m_elements.size());
    for (std::size_t i = 0; i < m_elements.size(); ++i)
        file.write(first_element + static_cast<int>(i), written(m_elements[i], root, first_element, pages));
    const int marks = write_marks(first_element, file);
    file.write(root,
               fmt::format("<< /Type /StructTreeRoot /K {} 0 R /ParentTree {} 0 R /ParentTreeNextKey {} >>",
                           first_element, marks, m_marked.size()));
    return root;
}

} // namespace taikei::render::pdf

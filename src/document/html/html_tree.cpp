#include "document/html/html_tree.hpp"

#include <fmt/format.h>

#include <csetjmp>
#include <cstdlib>

namespace taikei::document {

using base::fail;
using base::Result;

/// A list of blocks from malloc. The parser does not look at what its allocator returns, so running out cannot be told
/// to it: the heap jumps back to where the parse began. Only the parser's C frames lie between.
class HtmlTree::Heap {
public:
    explicit Heap(std::size_t limit)
        : m_limit(limit)
    {
    }
    Heap(const Heap &) = delete;
    Heap &operator=(const Heap &) = delete;
    ~Heap()
    {
        while (m_first != nullptr)
            release(m_first);
    }

    /// Null where the page needs more memory than the limit.
    const GumboNode *parse(std::string_view html)
    {
        if (setjmp(m_return) != 0)
            return nullptr;
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = &Heap::allocate;
        options.deallocator = &Heap::deallocate;
        options.userdata = this;
        options.max_errors = 0;
        return gumbo_parse_with_options(&options, html.data(), html.size())->root;
    }

private:
    struct alignas(std::max_align_t) Block {
        Block *previous;
        Block *next;
        std::size_t size;
    };

    static void *allocate(void *self, std::size_t size)
    {
        auto &heap = *static_cast<Heap *>(self);
        const std::size_t whole = size + sizeof(Block);
        auto *block = heap.m_used + whole <= heap.m_limit ? static_cast<Block *>(std::malloc(whole)) : nullptr;
        if (block == nullptr)
            longjmp(heap.m_return, 1);
        *block = {nullptr, heap.m_first, whole};
        if (heap.m_first != nullptr)
            heap.m_first->previous = block;
        heap.m_first = block;
        heap.m_used += whole;
        return block + 1;
    }

    static void deallocate(void *self, void *memory)
    {
        if (memory != nullptr)
            static_cast<Heap *>(self)->release(static_cast<Block *>(memory) - 1);
    }

    void release(Block *block)
    {
        if (block->previous != nullptr)
            block->previous->next = block->next;
        else
            m_first = block->next;
        if (block->next != nullptr)
            block->next->previous = block->previous;
        m_used -= block->size;
        std::free(block);
    }

    std::jmp_buf m_return;
    Block *m_first = nullptr;
    std::size_t m_used = 0;
    std::size_t m_limit;
};

HtmlTree::HtmlTree(std::unique_ptr<Heap> heap, const GumboNode *root)
    : m_heap(std::move(heap))
    , m_root(root)
{
}

HtmlTree::HtmlTree(HtmlTree &&) noexcept = default;
HtmlTree &HtmlTree::operator=(HtmlTree &&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(std::string_view html, std::string_view file_name, const Limits &limits)
{
    auto heap = std::make_unique<Heap>(limits.markup_memory);
    const GumboNode *root = heap->parse(html);
    if (root == nullptr)
        return fail(
            fmt::format("the page's markup needs more than {} MiB of memory: split it into several files, or give "
                        "its text",
                        limits.markup_memory >> 20),
            std::string(file_name));
    return HtmlTree{std::move(heap), root};
}

std::span<const GumboNode *const> children_of(const GumboNode &node)
{
    if (!is_element(node))
        return {};
    const GumboVector &children = node.v.element.children;
    return {reinterpret_cast<const GumboNode *const *>(children.data), children.length};
}

std::string_view attribute_of(const GumboNode &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.v.element.attributes, name);
    return attribute == nullptr ? std::string_view{} : std::string_view{attribute->value};
}

bool has_attribute(const GumboNode &element, const char *name)
{
    return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

int line_of(const GumboNode &node)
{
    return static_cast<int>(is_element(node) ? node.v.element.start_pos.line : node.v.text.start_pos.line);
}

} // namespace taikei::document

#include "sandbox/memory.hpp"

#include <malloc.h>
#include <sys/mman.h>

#include <array>
#include <cstdint>
#include <cstdlib>

namespace taikei::sandbox {

namespace {

constexpr std::uintptr_t large_page = 2u << 20;
constexpr std::size_t largest_block = 31u << 20; ///< that glibc takes from its heap, when told so

} // namespace

void take_large_pages()
{
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TRIM_THRESHOLD, -1);
    mallopt(M_MMAP_THRESHOLD, largest_block + large_page / 2);
    std::array<void *, 4> blocks{};
    for (void *&block : blocks)
        block = std::malloc(largest_block);
    const auto first = reinterpret_cast<std::uintptr_t>(blocks.front()) + large_page;
    const auto last = reinterpret_cast<std::uintptr_t>(blocks.back()) + largest_block;
    for (void *block : blocks)
        std::free(block);
    if (last > first)
        madvise(reinterpret_cast<void *>(first / large_page * large_page), (last - first) / large_page * large_page,
                MADV_HUGEPAGE);
}

} // namespace taikei::sandbox

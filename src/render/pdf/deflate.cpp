#include "render/pdf/deflate.hpp"

#include "render/pdf/release.hpp"

#include <libdeflate.h>

#include <cstddef>
#include <memory>
#include <new>

namespace taikei::render::pdf {

namespace {

constexpr int level = 6; ///< of 12: higher ones take twice the time for a hundredth of the size

} // namespace

std::string deflate(std::string_view bytes)
{
    thread_local const std::unique_ptr<libdeflate_compressor, Release<libdeflate_free_compressor>> compressor(
        libdeflate_alloc_compressor(level));
    if (!compressor)
        throw std::bad_alloc();
    std::string packed(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    const std::size_t size =
        libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), packed.data(), packed.size());
    packed.resize(size);
    return packed;
}

} // namespace taikei::render::pdf

#include "render/pdf/deflate.hpp"

#include <zlib.h>

#include <cstddef>
#include <new>

namespace taikei::render::pdf {

namespace {

constexpr std::size_t largest_content = std::size_t{256} << 20;

} // namespace

std::string deflate(std::string_view bytes)
{
    uLongf size = compressBound(bytes.size());
    std::string packed(size, '\0');
    const int outcome = compress(reinterpret_cast<Bytef *>(packed.data()), &size,
                                 reinterpret_cast<const Bytef *>(bytes.data()), bytes.size());
    if (outcome != Z_OK) // the buffer is large enough for anything
        throw std::bad_alloc();
    packed.resize(size);
    return packed;
}

std::optional<std::string> inflate(std::string_view bytes)
{
    for (std::size_t room = 8 * bytes.size() + 1024; room <= largest_content; room *= 4) {
        std::string content(room, '\0');
        uLongf size = room;
        const int outcome = uncompress(reinterpret_cast<Bytef *>(content.data()), &size,
                                       reinterpret_cast<const Bytef *>(bytes.data()), bytes.size());
        content.resize(size);
        if (outcome == Z_OK)
            return content;
        if (outcome != Z_BUF_ERROR)
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace taikei::render::pdf

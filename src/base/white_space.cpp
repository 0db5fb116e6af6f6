#include "base/white_space.hpp"

#include "base/letters.hpp"
#include "base/text.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>

namespace taikei::base {
namespace {

/// Compared all at once.
constexpr std::size_t lanes = 16;
using Bytes = unsigned char __attribute__((vector_size(lanes)));

/// The last of them may begin a character of three bytes.
constexpr std::size_t looked_at = lanes + letter_bytes - 1;

/// The first of `lanes` bytes at which a white space may begin, told by `looked_at` of them; `lanes` where there is
/// none.
std::size_t first_candidate(std::span<const char, looked_at> given)
{
    const char *bytes = given.data();
    Bytes first;
    Bytes second;
    Bytes third;
    std::memcpy(&first, bytes, lanes);
    std::memcpy(&second, bytes + 1, lanes);
    std::memcpy(&third, bytes + 2, lanes);
    const auto found = (first <= 0x20) | ((first & 0xDF) == 0xC2) // C2, E2
        | ((first == 0xE3) & (second == 0x80) & (third == 0x80)); // the ideographic space
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &found, lanes);
    static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
    constexpr int lane_bits = 8;
    if (halves[0] != 0)
        return static_cast<std::size_t>(std::countr_zero(halves[0]) / lane_bits);
    return halves[1] != 0 ? static_cast<std::size_t>(std::countr_zero(halves[1]) / lane_bits) + lanes / 2 : lanes;
}

} // namespace

std::size_t space_in_front(std::string_view text)
{
    if (!may_begin_with_space(text))
        return 0;
    std::size_t end = 0;
    return is_space(next_code_point(text, end)) ? end : 0;
}

std::size_t find_space(std::string_view text, std::size_t from)
{
    for (std::size_t at = from; at < text.size();) {
        const std::string_view rest = text.substr(at);
        std::size_t candidate = 0;
        if (rest.size() >= looked_at) {
            candidate = first_candidate(std::span<const char>(rest).first<looked_at>());
        } else {
            std::array<char, looked_at> last;
            last.fill('.');
            rest.copy(last.data(), rest.size());
            candidate = first_candidate(last);
        }
        at += candidate;
        if (candidate == lanes)
            continue;
        if (space_in_front(text.substr(at)) > 0)
            return at;
        ++at;
    }
    return text.size();
}

} // namespace taikei::base

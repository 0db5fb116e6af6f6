#include "render/pdf/prune_font.hpp"

#include <harfbuzz/hb-subset.h>
#include <harfbuzz/hb.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>

namespace taikei::render::pdf {

namespace {

template <auto Destroy>
struct Release {
    void operator()(auto *thing) const { Destroy(thing); }
};
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;

Blob blob_of(std::string_view bytes)
{
    return Blob(
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
}

unsigned number_at(std::string_view bytes, std::size_t at, std::size_t size)
{
    unsigned number = 0;
    for (std::size_t i = at; i < at + size; ++i)
        number = number << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return number;
}

/// Behind an INDEX: count (2 bytes), size of an offset (1), count + 1 offsets, data.
std::size_t end_of_index(std::string_view cff, std::size_t at)
{
    const std::size_t count = number_at(cff, at, 2);
    if (count == 0)
        return at + 2;
    const std::size_t offset_size = number_at(cff, at + 2, 1);
    const std::size_t last = at + 3 + count * offset_size;
    return last + offset_size - 1 + number_at(cff, last, offset_size);
}

/// How many bytes the number takes that begins with this one; 0 for an operator.
std::size_t operand_size(unsigned first)
{
    if (first == 28)
        return 3;
    if (first == 29)
        return 5;
    return first < 32 ? 0 : first < 247 ? 1 : 2;
}

/// The first two bytes of the INDEX CharStrings, which the Top DICT names by operator 17.
std::optional<unsigned> glyph_count(std::string_view cff)
{
    const std::size_t top_index = end_of_index(cff, number_at(cff, 2, 1));
    const std::size_t end = end_of_index(cff, top_index);
    const std::size_t offset_size = number_at(cff, top_index + 2, 1);
    std::size_t operand = 0;
    for (std::size_t at = top_index + 3 + 2 * offset_size; at < end && end <= cff.size();) {
        const unsigned first = number_at(cff, at, 1);
        if (first == 17 && number_at(cff, operand, 1) == 29)
            return number_at(cff, number_at(cff, operand + 1, 4), 2);
        if (first == 17 && number_at(cff, operand, 1) == 28)
            return number_at(cff, number_at(cff, operand + 1, 2), 2);
        operand = at;
        if (first == 30) { // a decimal number: half-bytes up to f
            while (++at < end && (number_at(cff, at, 1) & 15U) != 15U)
                ;
            ++at;
        } else {
            at += first == 12 ? 2 : std::max<std::size_t>(1, operand_size(first));
        }
    }
    return std::nullopt;
}

/// The subsetter reads whole font files: one with nothing but the glyphs and their count.
Face face_around(std::string_view cff, unsigned glyphs)
{
    const Face builder(hb_face_builder_create());
    hb_face_builder_add_table(builder.get(), HB_TAG('C', 'F', 'F', ' '), blob_of(cff).get());
    const std::array<char, 6> maxp{0, 0, 0x50, 0, static_cast<char>(glyphs >> 8), static_cast<char>(glyphs & 255U)};
    hb_face_builder_add_table(builder.get(), HB_TAG('m', 'a', 'x', 'p'), blob_of({maxp.data(), maxp.size()}).get());
    const Blob file(hb_face_reference_blob(builder.get()));
    return Face(hb_face_create(file.get(), 0));
}

} // namespace

std::string prune_font(std::string_view cff)
{
    const std::optional<unsigned> glyphs = glyph_count(cff);
    if (!glyphs || *glyphs == 0 || *glyphs > 65535)
        return std::string(cff);
    const Face face = face_around(cff, *glyphs);
    const Input input(hb_subset_input_create_or_fail());
    if (!input)
        return std::string(cff);
    hb_set_add_range(hb_subset_input_glyph_set(input.get()), 0, *glyphs - 1);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    const Face pruned(hb_subset_or_fail(face.get(), input.get()));
    if (!pruned)
        return std::string(cff);
    const Blob table(hb_face_reference_table(pruned.get(), HB_TAG('C', 'F', 'F', ' ')));
    unsigned size = 0;
    const char *bytes = hb_blob_get_data(table.get(), &size);
    return size == 0 ? std::string(cff) : std::string(bytes, size);
}

} // namespace taikei::render::pdf

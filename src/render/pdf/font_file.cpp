#include "render/pdf/font_file.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace taikei::render::pdf {

namespace {

constexpr int units = 1000; ///< of a font's size in a PDF
constexpr hb_tag_t cff = HB_TAG('C', 'F', 'F', ' ');

using SubsetInput = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;

std::string_view bytes_of(hb_blob_t *blob)
{
    unsigned size = 0;
    const char *bytes = hb_blob_get_data(blob, &size);
    return {bytes, size};
}

bool has_table(hb_face_t *face, hb_tag_t tag)
{
    const BlobPointer table(hb_face_reference_table(face, tag));
    return hb_blob_get_length(table.get()) > 0;
}

/// FreeType's view of the font; null where the font does not number its glyphs by character.
std::shared_ptr<void> characters_of(hb_face_t *face)
{
    FT_Library made = nullptr; // one a font: threads must not share it
    if (FT_Init_FreeType(&made) != 0)
        return nullptr;
    const std::shared_ptr<FT_LibraryRec_> library(made, FT_Done_FreeType);
    const std::shared_ptr<hb_blob_t> file = BlobPointer(hb_face_reference_blob(face));
    const std::string_view bytes = bytes_of(file.get());
    FT_Face opened = nullptr;
    if (FT_New_Memory_Face(library.get(), reinterpret_cast<const FT_Byte *>(bytes.data()),
                           static_cast<FT_Long>(bytes.size()), static_cast<FT_Long>(hb_face_get_index(face)), &opened)
        != 0)
        return nullptr;
    const std::shared_ptr<void> owner(opened,
                                      [file, library](void *done) { FT_Done_Face(static_cast<FT_Face>(done)); });
    FT_Bool is_by_character = 0;
    FT_Get_CID_Is_Internally_CID_Keyed(opened, &is_by_character);
    return is_by_character != 0 ? owner : nullptr;
}

} // namespace

FontFile::FontFile(hb_face_t *face)
    : m_face(hb_face_reference(face))
    , m_font(hb_font_create(face))
{
    hb_font_set_scale(m_font.get(), units, units);
    if (has_table(face, cff)) {
        m_characters = characters_of(face);
        m_outlines = m_characters ? Outlines::CffByCharacter : Outlines::Cff;
    } else if (has_table(face, HB_TAG('g', 'l', 'y', 'f'))) {
        m_outlines = Outlines::TrueType;
    }
}

unsigned FontFile::code_of(unsigned glyph) const
{
    FT_UInt character = 0;
    if (m_characters && FT_Get_CID_From_Glyph_Index(static_cast<FT_Face>(m_characters.get()), glyph, &character) == 0)
        return character;
    return glyph;
}

int FontFile::advance_of(unsigned glyph) const
{
    return hb_font_get_glyph_h_advance(m_font.get(), glyph);
}

FontMetrics FontFile::metrics() const
{
    FontMetrics metrics;
    std::array<char, 128> name{}; // names of fonts have at most 63 letters
    unsigned size = name.size();
    hb_ot_name_get_utf8(m_face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
    metrics.name = name.data();
    hb_font_extents_t extents{};
    hb_font_get_h_extents(m_font.get(), &extents);
    metrics.ascent = extents.ascender;
    metrics.descent = extents.descender;
    metrics.cap_height = extents.ascender;
    hb_ot_metrics_get_position(m_font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &metrics.cap_height);
    const BlobPointer head(hb_face_reference_table(m_face.get(), HB_TAG('h', 'e', 'a', 'd')));
    const std::string_view bytes = bytes_of(head.get());
    const auto scaled = [&](std::size_t at) { // a signed number of two bytes in the font's own units
        if (bytes.size() < at + 2)
            return 0;
        const unsigned high = static_cast<unsigned char>(bytes[at]);
        const unsigned low = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::int16_t>(high << 8U | low) * units / static_cast<int>(hb_face_get_upem(m_face.get()));
    };
    metrics.left = scaled(36);
    metrics.bottom = scaled(38);
    metrics.right = scaled(40);
    metrics.top = scaled(42);
    return metrics;
}

std::string FontFile::subset(const std::vector<unsigned> &glyphs) const
{
    const SubsetInput input(hb_subset_input_create_or_fail());
    if (!input)
        return "";
    for (const unsigned glyph : glyphs)
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char *table : {"GSUB", "GPOS", "GDEF", "BASE", "name", "OS/2", "cmap", "post", "VORG", "vhea", "vmtx"})
        hb_set_add(dropped, hb_tag_from_string(table, 4));
    // By character, glyphs are found whatever their place; otherwise their places must stay.
    unsigned flags = HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
    if (m_outlines != Outlines::CffByCharacter)
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input.get(), flags);
    const FacePointer subset(hb_subset_or_fail(m_face.get(), input.get()));
    if (!subset)
        return "";
    const BlobPointer bytes(m_outlines == Outlines::TrueType ? hb_face_reference_blob(subset.get())
                                                             : hb_face_reference_table(subset.get(), cff));
    return std::string(bytes_of(bytes.get()));
}

} // namespace taikei::render::pdf

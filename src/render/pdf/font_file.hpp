#pragma once

#include "render/pdf/pango.hpp"
#include "render/pdf/release.hpp"

#include <memory>
#include <string>
#include <vector>

/// For .cpp files of this folder only.
namespace taikei::render::pdf {

using FacePointer = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using FontPointer = std::unique_ptr<hb_font_t, Release<hb_font_destroy>>;
using BlobPointer = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;

/// How a font describes its glyphs, which decides how a PDF embeds it.
enum class Outlines {
    None, ///< as pictures, or in a way that no PDF knows: cannot be embedded
    TrueType,
    Cff, ///< glyphs by name
    CffByCharacter, ///< glyphs by character number, as Japanese fonts have them (CID-keyed)
};

/// What a PDF says of a font. Lengths are in thousandths of the font's size.
struct FontMetrics {
    std::string name; ///< its PostScript name
    int ascent = 0;
    int descent = 0;
    int cap_height = 0;
    int left = 0; ///< of the box that holds every glyph
    int bottom = 0;
    int right = 0;
    int top = 0;
};

/// A font of this machine.
class FontFile {
public:
    explicit FontFile(hb_face_t *face);

    Outlines outlines() const noexcept { return m_outlines; }
    /// The number by which a PDF's text names the glyph.
    unsigned code_of(unsigned glyph) const;
    /// In thousandths of the font's size.
    int advance_of(unsigned glyph) const;
    FontMetrics metrics() const;
    /// The font with nothing but these glyphs, as /FontFile2 (TrueType) or /FontFile3 wants it. Empty where that cannot
    /// be made.
    std::string subset(const std::vector<unsigned> &glyphs) const;

private:
    FacePointer m_face;
    FontPointer m_font; ///< scaled to 1000 units
    std::shared_ptr<void> m_characters; ///< FreeType's face, for fonts by character number; else null
    Outlines m_outlines = Outlines::None;
};

} // namespace taikei::render::pdf

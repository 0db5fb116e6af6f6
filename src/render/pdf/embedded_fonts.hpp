#pragma once

#include "render/pdf/file_writer.hpp"
#include "render/pdf/font_file.hpp"
#include "render/pdf/pango.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// For .cpp files of this folder only: the headers are heavy.
namespace taikei::render::pdf {

struct ReleaseObject {
    void operator()(void *object) const { g_object_unref(object); }
};

/// The fonts of one PDF: what of each its text uses.
class EmbeddedFonts {
public:
    /// The operators that show a line; `text` is what Pango's layout was set from.
    std::string show(const PangoLayoutLine &line, const char *text);

    /// Writes the fonts. The dictionary of their names for the pages' resources: << /F0 12 0 R >>
    std::string write(FileWriter &file) const;

private:
    struct Glyph {
        unsigned code; ///< by which the text of the PDF names it
        int advance; ///< in thousandths of the font's size
        std::string text; ///< what it stands for
    };
    struct Font {
        FontFile file;
        std::map<unsigned, Glyph> glyphs; ///< those that are used
    };
    /// A font of Pango: a font of the file in one size.
    struct SizedFont {
        std::unique_ptr<PangoFont, ReleaseObject> held;
        std::size_t font;
        double size; ///< in points
        bool has_letters; ///< false for pictures (emoji): boxes of another font stand for them
        bool is_emboldened; ///< no bold one is installed: its letters are drawn with a rim
    };
    class Line;

    const SizedFont &sized(PangoFont *font);
    std::size_t number_of(hb_face_t *face);
    bool can_embed(std::size_t font) const { return m_fonts[font].file.outlines() != Outlines::None; }
    Glyph &use(std::size_t font, unsigned glyph, std::string_view text);
    static int write_font(const Font &font, std::size_t number, FileWriter &file);

    std::vector<Font> m_fonts;
    std::map<hb_face_t *, std::size_t> m_numbers; ///< in m_fonts
    std::map<PangoFont *, SizedFont> m_sized;
};

} // namespace taikei::render::pdf

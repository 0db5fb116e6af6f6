#pragma once

#include "base/result.hpp"
#include "render/form/form.hpp"
#include "render/pdf/embedded_fonts.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Text set into lines with Pango. For .cpp files of this folder only: the headers are heavy.
namespace taikei::render::pdf {

/// Where one line of a set text stands, in points from the text's top.
struct SetLine {
    double top = 0;
    double bottom = 0;
    double baseline = 0;
    double left = 0; ///< from the text's left edge, by its alignment
    std::string shown; ///< the operators that show it (EmbeddedFonts)
};

/// A text broken into lines of a given width.
struct SetText {
    std::vector<SetLine> lines;
    double height = 0; ///< in points
};

/// The look of a text.
struct TextStyle {
    double size = 9; ///< in points
    bool is_bold = false;
    Alignment alignment = Alignment::Left;
};

class Typesetter {
public:
    /// `face` is gothic or mincho. Fails where no Japanese font is installed, with the packages that have one.
    /// `fonts` outlive the typesetter and embed what it sets.
    static base::Result<Typesetter> make(std::string_view face, EmbeddedFonts &fonts);

    /// Short texts, which forms repeat on each sheet, are set once.
    std::shared_ptr<const SetText> set(std::string_view text, const TextStyle &style, double width);

private:
    using Look = std::tuple<std::string, double, bool, Alignment, double>;

    Typesetter(EmbeddedFonts &fonts, std::unique_ptr<PangoLayout, ReleaseObject> layout, std::string family);

    std::shared_ptr<const SetText> set_anew(std::string_view text, const TextStyle &style, double width);
    std::vector<SetLine> lines_of(const char *text);

    EmbeddedFonts *m_fonts;
    std::unique_ptr<PangoLayout, ReleaseObject> m_layout; ///< for one text after the other
    std::string m_family;
    std::map<Look, std::shared_ptr<const SetText>> m_short_texts;
};

} // namespace taikei::render::pdf

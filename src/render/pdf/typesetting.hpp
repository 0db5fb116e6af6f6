#pragma once

#include "base/result.hpp"
#include "render/form/form.hpp"

#include <cairo.h>
#include <pango/pangocairo.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Text set into lines with Pango. For .cpp files of this folder only: the headers are heavy.
namespace taikei::render::pdf {

struct ReleaseObject {
    void operator()(void *object) const { g_object_unref(object); }
};

/// Where one line of a set text stands, in points from the text's top.
struct SetLine {
    double top = 0;
    double bottom = 0;
    double baseline = 0;
    double left = 0; ///< from the text's left edge, by its alignment
    PangoLayoutLine *line = nullptr; ///< owned by the layout
};

/// A text broken into lines of a given width.
struct SetText {
    std::shared_ptr<PangoLayout> layout;
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
    static base::Result<Typesetter> make(std::string_view face);

    /// Short texts, which forms repeat on each sheet, are set once.
    SetText set(std::string_view text, const TextStyle &style, double width);

private:
    using Look = std::tuple<std::string, double, bool, Alignment, double>;

    SetText set_anew(std::string_view text, const TextStyle &style, double width) const;

    Typesetter(std::unique_ptr<PangoContext, ReleaseObject> context, std::string family);

    std::unique_ptr<PangoContext, ReleaseObject> m_context;
    std::string m_family;
    std::map<Look, SetText> m_short_texts;
};

} // namespace taikei::render::pdf

#include "render/pdf/typesetting.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace taikei::render::pdf {

namespace {

/// In the order of preference; Debian's fonts-noto-cjk and fonts-ipaexfont.
constexpr std::array gothic{"Noto Sans CJK JP", "IPAexGothic", "IPAGothic"};
constexpr std::array mincho{"Noto Serif CJK JP", "IPAexMincho", "IPAMincho"};

constexpr std::size_t longest_short_text = 64; ///< in bytes
constexpr std::size_t most_short_texts = 5000; ///< kept at a time

struct ReleaseList {
    void operator()(PangoFontFamily **list) const { g_free(static_cast<void *>(list)); }
};

constexpr double in_points(int pango_units)
{
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

/// Fonts, kept for each thread: a font map is for one at a time, and filling it takes longer than a page.
PangoFontMap *font_map()
{
    static thread_local const std::unique_ptr<PangoFontMap, ReleaseObject> map(pango_ft2_font_map_new());
    return map.get();
}

std::string find_family(const std::array<const char *, 3> &wanted)
{
    PangoFontFamily **families = nullptr;
    int count = 0;
    pango_font_map_list_families(font_map(), &families, &count);
    const std::unique_ptr<PangoFontFamily *, ReleaseList> owner(families);
    for (const std::string_view name : wanted) {
        for (int i = 0; i < count; ++i) {
            if (name == pango_font_family_get_name(families[i]))
                return std::string(name);
        }
    }
    return "";
}

PangoAlignment pango_alignment(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left: return PANGO_ALIGN_LEFT;
    case Alignment::Center: return PANGO_ALIGN_CENTER;
    case Alignment::Right: return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

} // namespace

Typesetter::Typesetter(EmbeddedFonts &fonts, std::unique_ptr<PangoLayout, ReleaseObject> layout, std::string family)
    : m_fonts(&fonts)
    , m_layout(std::move(layout))
    , m_family(std::move(family))
{
}

base::Result<Typesetter> Typesetter::make(std::string_view face, EmbeddedFonts &fonts)
{
    std::string family = find_family(face == "mincho" ? mincho : gothic);
    if (family.empty())
        family = find_family(face == "mincho" ? gothic : mincho);
    if (family.empty())
        return base::fail("no Japanese font is installed: install the package fonts-noto-cjk or fonts-ipaexfont");
    const std::unique_ptr<PangoContext, ReleaseObject> context(pango_font_map_create_context(font_map()));
    pango_context_set_language(context.get(), pango_language_from_string("ja"));
    pango_context_set_round_glyph_positions(context.get(), false); // paper has no pixels
    std::unique_ptr<PangoLayout, ReleaseObject> layout(pango_layout_new(context.get()));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    return Typesetter(fonts, std::move(layout), std::move(family));
}

std::shared_ptr<const SetText> Typesetter::set(std::string_view text, const TextStyle &style, double width)
{
    if (text.size() > longest_short_text)
        return set_anew(text, style, width);
    const Look look{text, style.size, style.is_bold, style.alignment, width};
    if (const auto found = m_short_texts.find(look); found != m_short_texts.end())
        return found->second;
    if (m_short_texts.size() == most_short_texts)
        m_short_texts.clear();
    return m_short_texts.emplace(look, set_anew(text, style, width)).first->second;
}

std::shared_ptr<const SetText> Typesetter::set_anew(std::string_view text, const TextStyle &style, double width)
{
    PangoLayout *layout = m_layout.get();
    const std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>> font(
        pango_font_description_new());
    pango_font_description_set_family_static(font.get(), m_family.c_str());
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), style.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font.get());
    pango_layout_set_width(layout, std::max(1, static_cast<int>(width * PANGO_SCALE)));
    pango_layout_set_alignment(layout, pango_alignment(style.alignment));
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    auto set = std::make_shared<SetText>();
    set->lines = lines_of(pango_layout_get_text(layout));
    set->height = set->lines.empty() ? 0 : set->lines.back().bottom;
    return set;
}

std::vector<SetLine> Typesetter::lines_of(const char *text)
{
    std::vector<SetLine> lines;
    const std::unique_ptr<PangoLayoutIter, Release<pango_layout_iter_free>> iterator(
        pango_layout_get_iter(m_layout.get()));
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iterator.get(), nullptr, &logical);
        lines.push_back({in_points(logical.y), in_points(logical.y + logical.height),
                         in_points(pango_layout_iter_get_baseline(iterator.get())), in_points(logical.x),
                         m_fonts->show(*pango_layout_iter_get_line_readonly(iterator.get()), text)});
    } while (pango_layout_iter_next_line(iterator.get()));
    return lines;
}

} // namespace taikei::render::pdf

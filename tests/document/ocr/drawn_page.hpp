#pragma once

#include "document/ocr/page_image.hpp"

#include <pango/pangocairo.h>

#include <string>

/// Pages drawn for the tests of character recognition, as a scanner would see them.
namespace taikei::document::ocr::testing {

enum class Writing { Across, Down };

inline constexpr double dpi = 300;

/// White paper with text in a size of points; lines as given. Written down, the first line stands at the right.
class DrawnPage {
public:
    DrawnPage(double width_in_points, double height_in_points)
        : m_surface(cairo_image_surface_create(CAIRO_FORMAT_A8, static_cast<int>(width_in_points * dpi / 72),
                                               static_cast<int>(height_in_points * dpi / 72)))
        , m_cairo(cairo_create(m_surface))
    {
        cairo_scale(m_cairo, dpi / 72, dpi / 72);
    }
    ~DrawnPage()
    {
        cairo_destroy(m_cairo);
        cairo_surface_destroy(m_surface);
    }
    DrawnPage(const DrawnPage &) = delete;
    DrawnPage &operator=(const DrawnPage &) = delete;

    void write(const std::string &text, double x, double y, double size, Writing writing = Writing::Across)
    {
        PangoLayout *layout = pango_cairo_create_layout(m_cairo);
        PangoFontDescription *font =
            pango_font_description_from_string(("Noto Sans CJK JP " + std::to_string(size)).c_str());
        pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
        pango_layout_set_font_description(layout, font);
        pango_layout_set_text(layout, text.c_str(), -1);
        cairo_save(m_cairo);
        cairo_move_to(m_cairo, x, y);
        if (writing == Writing::Down) {
            pango_context_set_base_gravity(pango_layout_get_context(layout), PANGO_GRAVITY_EAST);
            pango_layout_context_changed(layout);
            cairo_rotate(m_cairo, 3.14159265358979 / 2);
        }
        pango_cairo_show_layout(m_cairo, layout);
        cairo_restore(m_cairo);
        pango_font_description_free(font);
        g_object_unref(layout);
    }

    void rule(double left, double top, double right, double bottom)
    {
        cairo_rectangle(m_cairo, left, top, right - left, bottom - top);
        cairo_fill(m_cairo);
    }

    PageImage image() const
    {
        cairo_surface_flush(m_surface);
        const unsigned char *ink = cairo_image_surface_get_data(m_surface);
        const int stride = cairo_image_surface_get_stride(m_surface);
        PageImage image{.width = cairo_image_surface_get_width(m_surface),
                        .height = cairo_image_surface_get_height(m_surface),
                        .dpi = dpi,
                        .grey = {}};
        for (int y = 0; y < image.height; ++y) {
            for (int x = 0; x < image.width; ++x)
                image.grey.push_back(static_cast<unsigned char>(255 - ink[y * stride + x]));
        }
        return image;
    }

private:
    cairo_surface_t *m_surface;
    cairo_t *m_cairo;
};

} // namespace taikei::document::ocr::testing

#pragma once

#include "render/form/paper_properties.hpp"

#include <cairo-pdf.h>

#include <memory>
#include <string>

namespace taikei::render::pdf {

enum class PaperOrientation { Portrait, Landscape };

/// An A4 PDF in memory that is being drawn on.
class PdfSurface {
public:
    PdfSurface(PaperOrientation orientation, const PaperProperties &properties);
    ~PdfSurface();
    PdfSurface(const PdfSurface &) = delete;
    PdfSurface &operator=(const PdfSurface &) = delete;

    cairo_t *cairo() const noexcept { return m_cairo; }
    double width() const noexcept { return m_width; } ///< in points
    double height() const noexcept { return m_height; }
    /// An entry of the outline that leads to the page, counted from 1.
    void add_bookmark(const std::string &title, int page);

    /// The whole file. Nothing can be drawn afterwards.
    std::string finish();

private:
    double m_width;
    double m_height;
    std::string m_bytes;
    cairo_surface_t *m_surface;
    cairo_t *m_cairo;
};

/// Everything drawn while it lives belongs to this structure element (H1, Table, TD). "Artifact" is for rules,
/// grounds, running heads: it is left out of the structure.
class Tagged {
public:
    Tagged(cairo_t *cairo, const char *tag);
    ~Tagged();
    Tagged(const Tagged &) = delete;
    Tagged &operator=(const Tagged &) = delete;

private:
    cairo_t *m_cairo;
    const char *m_tag;
};

} // namespace taikei::render::pdf

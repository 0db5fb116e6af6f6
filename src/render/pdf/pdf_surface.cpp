#include "render/pdf/pdf_surface.hpp"

#include "render/pdf/compact_file.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <string_view>

namespace taikei::render::pdf {

namespace {

constexpr double a4_short = 210 * 72 / 25.4;
constexpr double a4_long = 297 * 72 / 25.4;

cairo_status_t append(void *bytes, const unsigned char *data, unsigned int length)
{
    static_cast<std::string *>(bytes)->append(reinterpret_cast<const char *>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

bool is_artifact(std::string_view tag)
{
    return tag == "Artifact";
}

} // namespace

PdfSurface::PdfSurface(PaperOrientation orientation, const PaperProperties &properties)
    : m_width(orientation == PaperOrientation::Landscape ? a4_long : a4_short)
    , m_height(orientation == PaperOrientation::Landscape ? a4_short : a4_long)
    , m_surface(cairo_pdf_surface_create_for_stream(append, &m_bytes, m_width, m_height))
    , m_cairo(cairo_create(m_surface))
{
    const auto set = [this](cairo_pdf_metadata_t what, const std::string &text) {
        cairo_pdf_surface_set_metadata(m_surface, what, text.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, properties.title);
    set(CAIRO_PDF_METADATA_AUTHOR, properties.author);
    set(CAIRO_PDF_METADATA_CREATOR, "Taikei");
    set(CAIRO_PDF_METADATA_CREATE_DATE, time_for_machines(properties.made_at));
}

PdfSurface::~PdfSurface()
{
    cairo_destroy(m_cairo);
    cairo_surface_destroy(m_surface);
}

void PdfSurface::add_bookmark(const std::string &title, int page)
{
    cairo_pdf_surface_add_outline(m_surface, CAIRO_PDF_OUTLINE_ROOT, title.c_str(),
                                  fmt::format("page={} pos=[0 0]", page).c_str(), cairo_pdf_outline_flags_t{});
}

std::string PdfSurface::finish()
{
    cairo_surface_finish(m_surface);
    return compact_file(m_bytes);
}

Tagged::Tagged(cairo_t *cairo, const char *tag)
    : m_cairo(cairo)
    , m_tag(tag)
{
    if (!is_artifact(m_tag))
        cairo_tag_begin(m_cairo, m_tag, "");
}

Tagged::~Tagged()
{
    if (!is_artifact(m_tag))
        cairo_tag_end(m_cairo, m_tag);
}

} // namespace taikei::render::pdf

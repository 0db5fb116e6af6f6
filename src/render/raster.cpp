#include "render/raster.hpp"

#include "base/late_library.hpp"
#include "render/glib.hpp"

#include <cairo/cairo.h>
#include <librsvg/rsvg.h>

#include <memory>

namespace taikei::render {

namespace {

/// Loaded with the first picture.
base::LateLibrary librsvg("librsvg-2.so.2");
const base::LateFunction<decltype(::rsvg_handle_new_from_data)> rsvg_handle_new_from_data{librsvg,
                                                                                          "rsvg_handle_new_from_data"};
const base::LateFunction<decltype(::rsvg_handle_get_intrinsic_size_in_pixels)> rsvg_handle_get_intrinsic_size_in_pixels{
    librsvg, "rsvg_handle_get_intrinsic_size_in_pixels"};
const base::LateFunction<decltype(::rsvg_handle_render_document)> rsvg_handle_render_document{
    librsvg, "rsvg_handle_render_document"};
base::LateLibrary libcairo("libcairo.so.2");
const base::LateFunction<decltype(::cairo_image_surface_create)> cairo_image_surface_create{
    libcairo, "cairo_image_surface_create"};
const base::LateFunction<decltype(::cairo_create)> cairo_create{libcairo, "cairo_create"};
const base::LateFunction<decltype(::cairo_destroy)> cairo_destroy{libcairo, "cairo_destroy"};
const base::LateFunction<decltype(::cairo_surface_write_to_png_stream)> cairo_surface_write_to_png_stream{
    libcairo, "cairo_surface_write_to_png_stream"};
const base::LateFunction<decltype(::cairo_surface_destroy)> cairo_surface_destroy{libcairo, "cairo_surface_destroy"};

struct Release {
    void operator()(RsvgHandle *handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t *context) const { cairo_destroy(context); }
    void operator()(GError *error) const { g_error_free(error); }
};
template <typename Thing>
using Owned = std::unique_ptr<Thing, Release>;

cairo_status_t append(void *text, const unsigned char *bytes, unsigned int count)
{
    static_cast<std::string *>(text)->append(reinterpret_cast<const char *>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

base::Result<void> draw(RsvgHandle &handle, cairo_surface_t &surface, double width, double height)
{
    const Owned<cairo_t> context(cairo_create(&surface));
    const RsvgRectangle area{0, 0, width, height};
    GError *error = nullptr;
    if (rsvg_handle_render_document(&handle, context.get(), &area, &error) == 0) {
        const Owned<GError> owned(error);
        return base::fail(std::string("the drawing cannot be drawn: ") + owned->message);
    }
    return {};
}

} // namespace

base::Result<std::string> png_of(std::string_view svg, double scale)
{
    GError *error = nullptr;
    const Owned<RsvgHandle> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8 *>(svg.data()), svg.size(), &error));
    if (handle == nullptr) {
        const Owned<GError> owned(error);
        return base::fail(std::string("the drawing cannot be read: ") + owned->message);
    }
    double width = 0;
    double height = 0;
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle.get(), &width, &height) == 0)
        return base::fail("the drawing has no size");
    width *= scale;
    height *= scale;
    const Owned<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)));
    if (const auto drawn = draw(*handle, *surface, width, height); !drawn)
        return std::unexpected(drawn.error());
    std::string png;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS)
        return base::fail("there is no memory for the picture");
    return png;
}

} // namespace taikei::render

#include "render/raster.hpp"

#include "base/shared_library.hpp"

#include <cairo/cairo.h>
#include <librsvg/rsvg.h>

#include <memory>

namespace taikei::render {

namespace {

/// librsvg and Cairo, loaded with the first picture: with what they bring along, they would be a fifth of the libraries
/// that the program loads at its start.
struct Drawing {
    base::SharedLibrary rsvg;
    base::SharedLibrary cairo;
    decltype(&rsvg_handle_new_from_data) read = nullptr;
    decltype(&rsvg_handle_get_intrinsic_size_in_pixels) size_of = nullptr;
    decltype(&rsvg_handle_render_document) draw = nullptr;
    decltype(&cairo_image_surface_create) new_picture = nullptr;
    decltype(&cairo_create) begin = nullptr;
    decltype(&cairo_destroy) end = nullptr;
    decltype(&cairo_surface_write_to_png_stream) write = nullptr;
    decltype(&cairo_surface_destroy) delete_picture = nullptr;
};

base::Result<Drawing> load_drawing()
{
    const base::Error missing{"pictures cannot be drawn here: install librsvg 2 (on Debian librsvg2-2)", ""};
    auto rsvg = base::SharedLibrary::load("librsvg-2.so.2");
    auto cairo = base::SharedLibrary::load("libcairo.so.2");
    if (!rsvg || !cairo)
        return std::unexpected(missing);
    Drawing with{.rsvg = *std::move(rsvg), .cairo = *std::move(cairo)};
    const bool has_all = with.rsvg.find("rsvg_handle_new_from_data", with.read)
        && with.rsvg.find("rsvg_handle_get_intrinsic_size_in_pixels", with.size_of)
        && with.rsvg.find("rsvg_handle_render_document", with.draw)
        && with.cairo.find("cairo_image_surface_create", with.new_picture)
        && with.cairo.find("cairo_create", with.begin) && with.cairo.find("cairo_destroy", with.end)
        && with.cairo.find("cairo_surface_write_to_png_stream", with.write)
        && with.cairo.find("cairo_surface_destroy", with.delete_picture);
    if (!has_all)
        return std::unexpected(missing);
    return with;
}

const base::Result<Drawing> &drawing()
{
    static const base::Result<Drawing> loaded = load_drawing();
    return loaded;
}

struct Release {
    void operator()(RsvgHandle *handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t *surface) const { drawing()->delete_picture(surface); }
    void operator()(cairo_t *context) const { drawing()->end(context); }
    void operator()(GError *error) const { g_error_free(error); }
};
template <typename Thing>
using Owned = std::unique_ptr<Thing, Release>;

cairo_status_t append(void *text, const unsigned char *bytes, unsigned int count)
{
    static_cast<std::string *>(text)->append(reinterpret_cast<const char *>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

base::Result<void> draw(const Drawing &with, RsvgHandle &handle, cairo_surface_t &surface, double width, double height)
{
    const Owned<cairo_t> context(with.begin(&surface));
    const RsvgRectangle area{0, 0, width, height};
    GError *error = nullptr;
    if (with.draw(&handle, context.get(), &area, &error) == 0) {
        const Owned<GError> owned(error);
        return base::fail(std::string("the drawing cannot be drawn: ") + owned->message);
    }
    return {};
}

} // namespace

base::Result<std::string> png_of(std::string_view svg, double scale)
{
    const base::Result<Drawing> &with = drawing();
    if (!with)
        return std::unexpected(with.error());
    GError *error = nullptr;
    const Owned<RsvgHandle> handle(with->read(reinterpret_cast<const guint8 *>(svg.data()), svg.size(), &error));
    if (handle == nullptr) {
        const Owned<GError> owned(error);
        return base::fail(std::string("the drawing cannot be read: ") + owned->message);
    }
    double width = 0;
    double height = 0;
    if (with->size_of(handle.get(), &width, &height) == 0)
        return base::fail("the drawing has no size");
    width *= scale;
    height *= scale;
    const Owned<cairo_surface_t> surface(
        with->new_picture(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)));
    if (const auto drawn = draw(*with, *handle, *surface, width, height); !drawn)
        return std::unexpected(drawn.error());
    std::string png;
    if (with->write(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS)
        return base::fail("there is no memory for the picture");
    return png;
}

} // namespace taikei::render

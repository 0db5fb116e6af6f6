#include "document/prepare_decoders.hpp"

#include "base/libzip.hpp"
#include "document/office/office_file.hpp"
#include "document/pdf/libgnutls.hpp"
#include "document/pdf/pdf_file.hpp"

#include <iconv.h>

#include <string>

namespace taikei::document {

namespace {

/// Holds a converter open for the program's life: the C library unloads one that nobody holds.
class HeldConverter {
public:
    HeldConverter(const char *to, const char *from)
        : m_converter(iconv_open(to, from))
    {
        // The first conversion loads the rest.
        std::string text = "A";
        std::string converted(8, '\0');
        char *in = text.data();
        char *out = converted.data();
        std::size_t in_left = text.size();
        std::size_t out_left = converted.size();
        if (is_open())
            iconv(m_converter, &in, &in_left, &out, &out_left);
    }
    ~HeldConverter()
    {
        if (is_open())
            iconv_close(m_converter);
    }
    HeldConverter(const HeldConverter &) = delete;
    HeldConverter &operator=(const HeldConverter &) = delete;

private:
    bool is_open() const
    {
        return m_converter != iconv_t(-1); // NOLINT(performance-no-int-to-ptr): iconv's own sign of failure
    }
    iconv_t m_converter;
};

} // namespace

void prepare_decoders(std::string_view bytes)
{
    if (office::looks_like_archive(bytes))
        base::libzip::libzip.load();
    if (!pdf::looks_like_pdf(bytes))
        return;
    if (bytes.contains("/Encrypt"))
        pdf::libgnutls.load();
    static const HeldConverter to_poppler("UTF-16LE", "UTF-8");
    static const HeldConverter from_poppler("UTF-8", "UTF-16LE");
}

} // namespace taikei::document

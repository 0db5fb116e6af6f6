#include "document/pdf/stream_bytes.hpp"

#include <qpdf/Pipeline.hh>

#include <new>
#include <stdexcept>

namespace taikei::document::pdf {

namespace {

/// A page's content has some 100 KiB; a bomb of a few bytes may have gigabytes.
constexpr std::size_t most_bytes = 64u << 20;

/// Ends a chain of filters. Throws where it is given too much: that alone stops the filters before it.
class BoundedSink : public Pipeline {
public:
    explicit BoundedSink(std::string &bytes)
        : Pipeline("bounded", nullptr)
        , m_bytes(bytes)
    {
    }
    void write(const unsigned char *data, size_t length) override
    {
        if (m_bytes.size() + length > most_bytes)
            throw std::length_error("the stream unpacks to more than allowed");
        m_bytes.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override { }

private:
    std::string &m_bytes;
};

bool append(QPDFObjectHandle stream, std::string &bytes)
{
    if (!stream.isStream())
        return false;
    BoundedSink sink(bytes);
    try {
        bool was_filtered = false;
        const bool is_whole =
            stream.pipeStreamData(&sink, &was_filtered, 0, qpdf_dl_generalized, /*suppress_warnings=*/true, false);
        bytes += '\n';
        return is_whole && was_filtered;
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace

StreamBytes stream_bytes(QPDFObjectHandle contents)
{
    StreamBytes found;
    if (contents.isNull())
        return found;
    if (!contents.isArray()) {
        found.is_complete = append(contents, found.bytes);
        return found;
    }
    for (int i = 0; i < contents.getArrayNItems(); ++i)
        found.is_complete = append(contents.getArrayItem(i), found.bytes) && found.is_complete;
    return found;
}

} // namespace taikei::document::pdf

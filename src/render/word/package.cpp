#include "render/word/package.hpp"

#include "base/libzip.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <new>

namespace taikei::render::word {

namespace {

using namespace base::libzip;

struct CloseSource {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, CloseSource>;

/// A file's time as zip archives hold it, to two seconds, in UTC: libzip itself would take the machine's time zone.
struct DosTime {
    zip_uint16_t time;
    zip_uint16_t date;
};

DosTime dos_time(store::Time at)
{
    const auto days = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day day(days);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(at - days));
    const auto year = std::max(static_cast<int>(day.year()) - 1980, 0);
    return {static_cast<zip_uint16_t>(clock.hours().count() << 11 | clock.minutes().count() << 5
                                      | clock.seconds().count() / 2),
            static_cast<zip_uint16_t>(static_cast<unsigned>(year) << 9 | static_cast<unsigned>(day.month()) << 5
                                      | static_cast<unsigned>(day.day()))};
}

void add(zip_t *archive, const Part &part, DosTime made_at)
{
    zip_source_t *source = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
    const zip_int64_t index = source ? zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0)
        throw std::bad_alloc();
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), made_at.time, made_at.date, 0);
}

std::string content_of(zip_source_t *source)
{
    zip_stat_t status;
    if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0)
        throw std::bad_alloc();
    std::string bytes(status.size, '\0');
    const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (count < 0 || static_cast<zip_uint64_t>(count) != status.size)
        throw std::bad_alloc();
    return bytes;
}

} // namespace

std::string packed(const std::vector<Part> &parts, store::Time made_at)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source source(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!source)
        throw std::bad_alloc();
    zip_source_keep(source.get()); // the archive takes one reference, we read by the other
    zip_t *archive = zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive)
        throw std::bad_alloc();
    for (const Part &part : parts)
        add(archive, part, dos_time(made_at));
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        throw std::bad_alloc();
    }
    return content_of(source.get());
}

} // namespace taikei::render::word

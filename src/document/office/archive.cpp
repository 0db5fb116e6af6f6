#include "document/office/archive.hpp"

#include "base/libzip.hpp"

#include <fmt/format.h>

namespace taikei::document::office {

using base::fail;
using base::Result;
using namespace base::libzip;

namespace {

constexpr auto damaged =
    "the file is damaged or was not downloaded completely: get it again, or open it in its program "
    "and save it anew";

/// What libzip says of its error.
class ZipError {
public:
    ZipError() { zip_error_init(&m_error); }
    ~ZipError() { zip_error_fini(&m_error); }
    ZipError(const ZipError &) = delete;
    ZipError &operator=(const ZipError &) = delete;

    zip_error_t *get() noexcept { return &m_error; }
    std::string text() { return zip_error_strerror(&m_error); }

private:
    zip_error_t m_error{};
};

struct EntryCloser {
    void operator()(zip_file_t *entry) const noexcept { zip_fclose(entry); }
};

std::string password_protected()
{
    return "the file is protected by a password: open it in its program, take the password off, save it and give that";
}

} // namespace

void Archive::Closer::operator()(zip *archive) const noexcept
{
    zip_discard(archive);
}

Archive::Archive(std::unique_ptr<zip, Closer> archive, std::string_view file_name, const Limits &limits)
    : m_archive(std::move(archive))
    , m_file(file_name)
    , m_limits(limits)
{
}

Result<Archive> Archive::open(std::string_view bytes, std::string_view file_name, const Limits &limits)
{
    ZipError error;
    zip_source_t *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
    if (source == nullptr)
        return fail(fmt::format("{} ({})", damaged, error.text()), std::string(file_name));
    std::unique_ptr<zip, Closer> archive(zip_open_from_source(source, ZIP_RDONLY, error.get()));
    if (archive == nullptr) {
        zip_source_free(source);
        return fail(fmt::format("{} ({})", damaged, error.text()), std::string(file_name));
    }
    const auto entries = static_cast<std::size_t>(zip_get_num_entries(archive.get(), 0));
    if (entries > limits.archive_entries)
        return fail(fmt::format("the file holds {} parts, the limit is {}: save the document anew without its pictures",
                                entries, limits.archive_entries),
                    std::string(file_name));
    return Archive{std::move(archive), file_name, limits};
}

std::int64_t Archive::find(const std::string &name) const
{
    const auto index = zip_name_locate(m_archive.get(), name.c_str(), 0);
    return index >= 0 ? index : zip_name_locate(m_archive.get(), name.c_str(), ZIP_FL_NOCASE);
}

bool Archive::contains(const std::string &name) const
{
    return find(name) >= 0;
}

std::string Archive::place_of(const std::string &name) const
{
    return fmt::format("{}, part {}", m_file, name);
}

Result<std::string> Archive::read(const std::string &name)
{
    const auto index = find(name);
    if (index < 0)
        return fail(fmt::format("the file has no part {}: {}", name, damaged), m_file);
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &status) != 0)
        return fail(damaged, place_of(name));
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
        return fail(password_protected(), place_of(name));
    const std::size_t size = status.size;
    if (size > m_limits.unpacked_bytes - m_unpacked)
        return fail(
            fmt::format("the parts of the file have more than {} MiB when unpacked: split it into several files",
                        m_limits.unpacked_bytes >> 20),
            place_of(name));
    constexpr std::size_t ordinary_bytes = 1u << 20; // below this no ratio does harm
    if (size > ordinary_bytes && status.comp_size < size / m_limits.archive_ratio)
        return fail(fmt::format("a part of the file grows more than {} times when unpacked, as no document does: "
                                "open it in its program and save it anew",
                                m_limits.archive_ratio),
                    place_of(name));
    m_unpacked += size;
    const std::unique_ptr<zip_file_t, EntryCloser> entry(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0));
    std::string bytes(size, '\0');
    char beyond = 0;
    if (entry == nullptr || zip_fread(entry.get(), bytes.data(), size) != static_cast<zip_int64_t>(size)
        || zip_fread(entry.get(), &beyond, 1) != 0)
        return fail(damaged, place_of(name));
    return bytes;
}

} // namespace taikei::document::office

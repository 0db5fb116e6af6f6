#pragma once

#include "base/result.hpp"
#include "document/read_document.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace taikei::document::office {

/// The parts of an office file: a ZIP archive in memory. Only the parts asked for are unpacked, each only as far as the
/// limits allow, so that an archive of some kilobytes cannot fill the machine (a ZIP bomb).
class Archive {
public:
    /// `bytes` must outlive this. Fails for bytes that are no archive, for a damaged or truncated one, and for more
    /// entries than the limits allow.
    static base::Result<Archive> open(std::string_view bytes, std::string_view file_name, const Limits &limits);

    /// Names are compared without regard to case, as office programs do.
    bool contains(const std::string &name) const;

    /// The whole part. Fails where there is none, where it is damaged, encrypted, larger than the limits, or where it
    /// grows beyond what documents do when unpacked.
    base::Result<std::string> read(const std::string &name);

private:
    struct Closer {
        void operator()(zip *archive) const noexcept;
    };

    Archive(std::unique_ptr<zip, Closer> archive, std::string_view file_name, const Limits &limits);

    /// Index of the part, less than 0 where there is none.
    std::int64_t find(const std::string &name) const;
    std::string place_of(const std::string &name) const;

    std::unique_ptr<zip, Closer> m_archive;
    std::string m_file;
    Limits m_limits;
    std::size_t m_unpacked = 0; ///< bytes of all parts read so far
};

} // namespace taikei::document::office

#include "stored_zip.hpp"

#include <zlib.h>

#include <cstdint>

namespace taikei::fuzz {

namespace {

constexpr std::uint16_t version = 20;

void add16(std::string &bytes, std::size_t number)
{
    bytes += static_cast<char>(number & 0xFF);
    bytes += static_cast<char>(number >> 8 & 0xFF);
}

void add32(std::string &bytes, std::size_t number)
{
    add16(bytes, number & 0xFFFF);
    add16(bytes, number >> 16 & 0xFFFF);
}

/// What the entry's own head and the directory say alike: from the version that is needed to the length of the name.
std::string description(const std::string &name, const std::string &content)
{
    std::string bytes;
    add16(bytes, version);
    add16(bytes, 0); // flags
    add16(bytes, 0); // stored
    add32(bytes, 0x00210000); // 1980-01-01
    add32(bytes, crc32(0, reinterpret_cast<const Bytef *>(content.data()), static_cast<uInt>(content.size())));
    add32(bytes, content.size());
    add32(bytes, content.size());
    add16(bytes, name.size());
    add16(bytes, 0); // extra field
    return bytes;
}

} // namespace

std::string stored_zip(const std::vector<std::pair<std::string, std::string>> &parts)
{
    std::string bytes;
    std::string directory;
    for (const auto &[name, content] : parts) {
        directory += "PK\x01\x02";
        add16(directory, version);
        directory += description(name, content);
        directory.append(10, '\0'); // comment, disk, attributes
        add32(directory, bytes.size());
        directory += name;
        bytes += "PK\x03\x04" + description(name, content) + name + content;
    }
    const std::size_t start = bytes.size();
    bytes += directory + "PK\x05\x06" + std::string(4, '\0');
    add16(bytes, parts.size());
    add16(bytes, parts.size());
    add32(bytes, directory.size());
    add32(bytes, start);
    add16(bytes, 0);
    return bytes;
}

} // namespace taikei::fuzz

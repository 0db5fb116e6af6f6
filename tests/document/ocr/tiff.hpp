#pragma once

#include "document/ocr/page_image.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

/// Image files made for a test.
namespace taikei::document::ocr::testing {

/// A number as TIFF's little-endian kind writes it.
inline void add(std::string &bytes, std::size_t number, int size)
{
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(number >> 8 * i & 0xFF);
}

/// Pages in shades of grey, not packed, each with its resolution.
inline std::string tiff_of(const std::vector<PageImage> &pages)
{
    constexpr int short_number = 3;
    constexpr int long_number = 4;
    constexpr int fraction = 5;
    std::string bytes("II*\0", 4);
    std::size_t link = bytes.size(); // where the next page's place is to be written
    bytes += std::string(4, '\0');
    for (const PageImage &page : pages) {
        const std::size_t picture = bytes.size();
        bytes.append(page.grey.begin(), page.grey.end());
        const std::size_t resolution = bytes.size();
        add(bytes, static_cast<std::size_t>(page.dpi), 4);
        add(bytes, 1, 4);
        std::string here;
        add(here, bytes.size(), 4);
        bytes.replace(link, 4, here);
        const std::vector<std::array<std::size_t, 3>> entries = {
            {256, long_number, static_cast<std::size_t>(page.width)},
            {257, long_number, static_cast<std::size_t>(page.height)},
            {258, short_number, 8}, // bits
            {259, short_number, 1}, // not packed
            {262, short_number, 1}, // 0 is black
            {273, long_number, picture},
            {277, short_number, 1}, // samples
            {278, long_number, static_cast<std::size_t>(page.height)},
            {279, long_number, page.grey.size()},
            {282, fraction, resolution},
            {283, fraction, resolution},
            {296, short_number, 2}}; // inches
        add(bytes, entries.size(), 2);
        for (const auto &[tag, type, value] : entries) {
            add(bytes, tag, 2);
            add(bytes, type, 2);
            add(bytes, 1, 4);
            add(bytes, value, 4);
        }
        link = bytes.size();
        add(bytes, 0, 4);
    }
    return bytes;
}

} // namespace taikei::document::ocr::testing

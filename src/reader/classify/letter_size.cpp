#include "reader/classify/letter_size.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace taikei::reader {

double letter_size(const document::Line &line)
{
    double size = 0;
    for (const auto &run : line.runs)
        size = std::max(size, run.style.size);
    return size;
}

double find_text_size(const document::Document &document)
{
    std::map<long, std::size_t> letters; // by tenths of a point
    for (const auto &block : document.blocks)
        if (const auto *line = std::get_if<document::Line>(&block))
            for (const auto &run : line->runs)
                letters[std::lround(run.style.size * 10)] += run.text.size();
    const auto most = std::ranges::max_element(letters, {}, [](const auto &entry) { return entry.second; });
    return most == letters.end() ? 0 : static_cast<double>(most->first) / 10;
}

} // namespace taikei::reader

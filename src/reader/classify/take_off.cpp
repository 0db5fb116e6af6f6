#include "reader/classify/take_off.hpp"

#include "reader/reading.hpp"

#include <algorithm>

namespace taikei::reader {

void take_off(std::vector<Element> &elements, const std::vector<bool> &marked)
{
    if (std::ranges::find(marked, true) == marked.end())
        return;
    std::size_t i = 0;
    std::erase_if(elements, [&](const Element &) { return marked[i++]; });
}

void join_rests_of_titles(std::vector<Element> &elements, const std::function<bool(std::size_t at)> &goes_on)
{
    std::vector<bool> joined(elements.size(), false);
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        if (!goes_on(i))
            continue;
        Element &heading = elements[i];
        heading.heading->title = flat(heading.heading->title + '\n' + elements[i + 1].text);
        heading.place.last_line = elements[i + 1].place.last_line;
        joined[++i] = true;
    }
    take_off(elements, joined);
}

} // namespace taikei::reader

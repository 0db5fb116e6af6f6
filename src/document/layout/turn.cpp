#include "document/layout/turn.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace taikei::document::layout {

base::Box turn_back(const base::Box &box, int rotation)
{
    switch (rotation) {
    case 90: return {box.top, -box.right, box.bottom, -box.left};
    case 180: return {-box.right, -box.bottom, -box.left, -box.top};
    case 270: return {-box.bottom, box.left, -box.top, box.right};
    default: return box;
    }
}

std::vector<Word> turn_back(std::vector<Word> words, int rotation)
{
    for (auto &word : words) {
        word.box = turn_back(word.box, rotation);
        for (auto &letter : word.letters)
            letter = turn_back(letter, rotation);
        word.rotation = (word.rotation - rotation + 360) % 360;
    }
    return words;
}

int main_rotation(const std::vector<Word> &words)
{
    std::map<int, std::size_t> letters;
    for (const auto &word : words)
        letters[word.rotation] += base::length(word.text);
    const auto most = std::ranges::max_element(letters, {}, [](const auto &entry) { return entry.second; });
    return most == letters.end() ? 0 : most->first;
}

} // namespace taikei::document::layout

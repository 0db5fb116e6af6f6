#pragma once

#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// Boxes as they lie after the page was turned anticlockwise by `rotation` degrees (0, 90, 180 or 270), so that letters
/// turned clockwise by as much stand upright. Places may become negative: only their order and distances mean
/// something.
base::Box turn_back(const base::Box &box, int rotation);

/// The words turned so, upright now.
std::vector<Word> turn_back(std::vector<Word> words, int rotation);

/// The turn that most letters have.
int main_rotation(const std::vector<Word> &words);

} // namespace taikei::document::layout

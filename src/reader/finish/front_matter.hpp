#pragma once

#include "reader/tree/draft.hpp"

#include <vector>

namespace taikei::reader {

/// 第１章 計画の策定に当たって, 第６章 計画の推進: what a plan says about itself is none of its tree, where that stands
/// elsewhere. Marks those chapters with the numbered titles in them; what of the tree they hold (施策の体系) stays.
void drop_front_matter(Draft &draft, std::vector<bool> &gone);

} // namespace taikei::reader

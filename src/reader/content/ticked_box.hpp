#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taikei::reader {

/// 達成状況　□ 達成　■ 概ね達成　□ 未達成: boxes of which one is ticked.
struct TickedBox {
    std::string before; ///< 達成状況; empty where the boxes begin the text
    std::string choice; ///< 概ね達成
};

/// None where the text has no boxes, or not exactly one of several is ticked.
std::optional<TickedBox> find_ticked_box(std::string_view text);

} // namespace taikei::reader

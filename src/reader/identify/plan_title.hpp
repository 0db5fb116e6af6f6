#pragma once

#include "reader/identify/cover.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace taikei::reader {

struct PlanTitle {
    std::string text;
    base::Place place;
    bool is_from_text = false; ///< no line is its own: the text names the plan so
};

/// 第６次 / 東市総合計画 / 後期基本計画 / 令和６年３月 → 第６次東市総合計画 後期基本計画: the title's lines, joined.
/// None where no line of the cover is a title.
std::optional<PlanTitle> title_on_cover(const std::vector<CoverLine> &cover);

/// The plan that the text names with the municipality's name, most often, and best on a line of its own.
std::optional<PlanTitle> title_in_text(const document::Document &document, std::string_view municipality);

} // namespace taikei::reader

#include "document/pdf/outline_headings.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace taikei::document::pdf {

namespace {

/// HTML knows six, and so does Line.
constexpr int deepest_heading = 6;

} // namespace

void mark_outline_headings(const std::vector<OutlineEntry> &outline, Document &document)
{
    std::map<std::pair<int, std::string>, int> levels; // by page and title
    for (const auto &entry : outline)
        if (auto title = base::fold_tight(entry.title); entry.page > 0 && !title.empty())
            levels.try_emplace({entry.page, std::move(title)}, entry.level);
    if (levels.empty())
        return;
    for (auto &block : document.blocks) {
        auto *line = std::get_if<Line>(&block);
        if (line == nullptr)
            continue;
        const auto found = levels.find({line->place.page, base::fold_tight(line->text)});
        if (found == levels.end())
            continue;
        line->kind = Line::Kind::Heading;
        line->heading_level = std::clamp(found->second, 1, deepest_heading);
        levels.erase(found);
    }
}

} // namespace taikei::document::pdf

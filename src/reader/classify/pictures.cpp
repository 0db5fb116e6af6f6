#include "reader/classify/pictures.hpp"

#include "reader/content/sustainable_goals.hpp"

#include <algorithm>
#include <variant>

namespace taikei::reader {
namespace {

bool is_picture(const document::Block &block)
{
    const auto *line = std::get_if<document::Line>(&block);
    return line != nullptr && line->kind == document::Line::Kind::Picture;
}

} // namespace

std::optional<document::Document> without_pictures(const document::Document &document)
{
    if (std::ranges::none_of(document.blocks, is_picture))
        return std::nullopt;
    document::Document kept = document;
    std::erase_if(kept.blocks, [](const document::Block &block) {
        return is_picture(block) && goals_named(std::get<document::Line>(block).text).empty();
    });
    for (document::Block &block : kept.blocks) {
        if (is_picture(block))
            std::get<document::Line>(block).kind = document::Line::Kind::Paragraph;
    }
    return kept;
}

} // namespace taikei::reader

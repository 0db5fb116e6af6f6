#include "reader/title_words.hpp"

#include "reader/table/head.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace taikei::reader {

std::string_view text_of(const document::Block &block)
{
    const auto *line = std::get_if<document::Line>(&block);
    return line == nullptr ? std::string_view() : std::string_view(line->text);
}

std::string_view head_text_of(const document::Block &block)
{
    const auto *table = std::get_if<document::Table>(&block);
    if (table == nullptr || table->grid.size() != 1 || table->grid.front().size() < 2)
        return text_of(block);
    const auto &row = table->grid.front();
    const bool is_apart =
        row[1].cell.text.empty() || row[1].covered || look_up_head(row[1].cell.text)->has(ColumnRole::Code);
    return is_apart ? std::string_view(row.front().cell.text) : std::string_view();
}

bool is_title_like(std::string_view text)
{
    if (text.size() > 150 || text.contains("。") || text.contains("計画期間") || is_strip_of_parts(text))
        return false;
    static const RE2 pattern(
        R"(計画|ビジョン|プラン|戦略|評価表|事業評価|施策評価|行政評価|シート|検証結果|効果検証|報告書|達成状況|評価書|進捗状況|構想|調書|白書|説明書|成果報告|成果に関する報告|大綱|方針$|指針$|結果について|評価の?結果)");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool is_edition(std::string_view text)
{
    constexpr std::array<std::string_view, 4> endings = {"反映版", "改訂版", "改定版", "見直し版"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

bool is_strip_of_parts(std::string_view text)
{
    constexpr std::size_t longest = 150;
    constexpr std::string_view bar = "｜";
    if (text.size() > longest)
        return false;
    const auto first = text.find(bar);
    return first != std::string_view::npos && text.find(bar, first + bar.size()) != std::string_view::npos;
}

} // namespace taikei::reader

#include "reader/columns/defined_indicators.hpp"

#include "base/text.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace taikei::reader {
namespace {

struct DefinedTerm {
    LabelledValues values;
    std::size_t end = 0; ///< the block of the document behind its paragraphs
};

/// 目標値　35人（2028年度）, 目標値：35人: a label that heads columns, and its value. None for any other text.
std::optional<std::pair<std::string, std::string>> pair_of(std::string_view text)
{
    constexpr std::size_t longest_label = 60; ///< in bytes
    constexpr std::array<std::string_view, 4> signs = {"：", ":", "　", "  "};
    std::size_t end = std::string_view::npos;
    std::size_t width = 0;
    for (const std::string_view sign : signs) {
        if (const auto at = base::find_word(text, sign); at < end) {
            end = at;
            width = sign.size();
        }
    }
    if (end == std::string_view::npos || end == 0 || end > longest_label)
        return std::nullopt;
    const std::string_view label = text.substr(0, end);
    if (!look_up_head(label)->is_known())
        return std::nullopt;
    return std::pair(std::string(label), std::string(base::trim(text.substr(end + width))));
}

const document::Line *line_at(const document::Document &document, const std::vector<bool> &furniture, std::size_t at)
{
    return at < document.blocks.size() && !furniture[at] ? std::get_if<document::Line>(&document.blocks[at]) : nullptr;
}

/// The term at a block, where its paragraphs are pairs and one of them at least is a value. None for any other.
std::optional<DefinedTerm> term_at(const document::Document &document, const std::vector<bool> &furniture,
                                   std::size_t at)
{
    constexpr std::size_t longest_name = 240; ///< in bytes
    constexpr std::size_t most_pairs = 20;
    const document::Line *term = line_at(document, furniture, at);
    if (term == nullptr || term->kind != document::Line::Kind::Term || term->text.size() > longest_name
        || base::trim(term->text).empty() || look_up_head(base::trim(term->text))->is_value())
        return std::nullopt;
    DefinedTerm found{{std::string(base::trim(term->text)), {}, term->place}, at + 1};
    bool has_value = false;
    for (; found.values.values.size() < most_pairs; ++found.end) {
        const document::Line *line = line_at(document, furniture, found.end);
        if (line == nullptr || line->kind == document::Line::Kind::Term || line->indent <= term->indent)
            break;
        auto pair = pair_of(base::trim(line->text));
        if (!pair)
            return std::nullopt;
        has_value = has_value || look_up_head(pair->first)->is_value();
        found.values.values.push_back(*std::move(pair));
    }
    return has_value ? std::optional(std::move(found)) : std::nullopt;
}

} // namespace

TablesAtBlocks find_defined_indicators(const document::Document &document, const std::vector<bool> &furniture)
{
    TablesAtBlocks tables;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        std::vector<LabelledValues> terms;
        std::size_t end = i;
        while (auto term = term_at(document, furniture, end)) {
            end = term->end;
            terms.push_back(std::move(term->values));
        }
        if (terms.empty())
            continue;
        tables.emplace(i, TableOfLines{table_of_values(terms), end});
        i = end - 1;
    }
    return tables;
}

} // namespace taikei::reader

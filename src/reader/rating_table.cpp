#include "base/text.hpp"
#include "reader/reading.hpp"

#include <algorithm>

/// Tables of judgements: 視点 | 評価 | 理由; 必要性 | A | B with 市の評価 and 委員会評価 side by side.
namespace taikei::reader {

bool read_rating_table(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head() || segment.end_row <= segment.first_row)
        return false;
    std::vector<std::size_t> ratings;
    std::optional<std::size_t> scheme;
    std::optional<std::size_t> reason;
    std::optional<std::size_t> node_column;
    std::optional<std::size_t> code_column;
    for (std::size_t i = 0; i < segment.heads.size(); ++i) {
        const Head &head = segment.heads[i];
        int letters = 0;
        int filled = 0;
        for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
            const std::string text = base::squeeze(grid.rows[r][i].text);
            filled += text.empty() ? 0 : 1;
            letters += !text.empty() && is_rating_value(text) ? 1 : 0;
        }
        if (head.has(ColumnRole::Rating) && filled > 0 && letters * 10 >= filled * 7)
            ratings.push_back(i);
        else if (head.has(ColumnRole::Code))
            code_column = i;
        else if (!head.level.empty() && !head.has(ColumnRole::Scheme))
            node_column = i;
        else if ((head.has(ColumnRole::Scheme) || head.text.empty() || head.has(ColumnRole::NameIfAlone)) && !scheme)
            scheme = i;
        else if (head.has(ColumnRole::Reason))
            reason = i;
        else if (head.is_value() && !head.has(ColumnRole::Rating))
            return false;
    }
    if (ratings.empty())
        return false;
    const bool is_summary = node_column || code_column;
    const NodeIndex node = is_summary ? no_node : reading.node();
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        if (is_summary) {
            // A summary of the ratings of many nodes: kept only where the node's own sheet says nothing.
            Heading heading;
            if (node_column)
                heading.title = flat(row[*node_column].text);
            if (code_column)
                heading.code = base::narrow(base::squeeze(row[*code_column].text));
            heading.level = node_column ? segment.heads[*node_column].level : std::string();
            if (heading.title.empty())
                continue;
            reading.draft.find("summary-of-ratings", heading.code + ' ' + heading.title, row.front().place);
            continue;
        }
        if (!scheme || row[*scheme].is_empty())
            continue;
        const std::string name = flat(row[*scheme].text);
        const std::string why = reason ? row[*reason].text : std::string();
        for (const std::size_t i : ratings) {
            const std::string by = ratings.size() > 1 ? segment.heads[i].text : std::string();
            std::string text = row[i].text;
            const bool short_reason = !why.empty() && why.find("。") == std::string::npos && why.size() <= 45;
            if (!is_rating_value(base::squeeze(text)) || base::fold_tight(text) == "-")
                continue;
            add_rating(reading, node, name, short_reason && ratings.size() == 1 ? text + ' ' + why : text, by,
                       row[i].place);
        }
        if (why.find("。") != std::string::npos || why.size() > 45)
            add_text(reading, node, name, LabelKind::Prose, why, row[*reason].place);
    }
    return true;
}

} // namespace taikei::reader

#include "document/text/spaces/hanging_form.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::document {
namespace {

constexpr std::size_t most_hanging_lines = 80;
constexpr std::size_t longest_hanging_line = 400; ///< in bytes

/// A line of the form; the label is empty where the line goes on with the one above.
struct HangingLine {
    std::string_view label;
    std::string_view text;
    int third_column = -1; ///< where a second piece of the text begins; -1 where there is none
};

/// Where labels and texts begin, by the first line.
class HangingColumns {
public:
    static std::optional<HangingColumns> find(std::string_view line)
    {
        constexpr int shortest_label = 4; ///< in columns
        constexpr int longest_label = 16;
        if (line.size() > longest_hanging_line || line.contains('\t') || line.contains('|') || !has_gap(line))
            return std::nullopt;
        const auto segments = find_segments(line);
        const int width = segments.size() < 2 ? 0 : segments[0].end - segments[0].begin;
        if (width < shortest_label || width > longest_label || !may_be_label(segments[0].text))
            return std::nullopt;
        return HangingColumns(segments[0].begin, segments[1].begin);
    }

    /// None where the line stands otherwise.
    std::optional<HangingLine> part(std::string_view line) const
    {
        if (line.size() > longest_hanging_line || line.contains('\t') || line.contains('|'))
            return std::nullopt;
        const auto segments = find_segments(line);
        if (segments.empty())
            return std::nullopt;
        const bool has_label = segments[0].begin == m_label;
        const std::size_t text = has_label ? 1 : 0;
        if (segments.size() <= text || segments[text].begin != m_text || (has_label && !may_be_label(segments[0].text)))
            return std::nullopt;
        HangingLine found;
        found.label = has_label ? segments[0].text : std::string_view();
        found.text = base::trim(line.substr(static_cast<std::size_t>(segments[text].text.data() - line.data())));
        found.third_column = segments.size() > text + 1 ? segments[text + 1].begin : -1;
        return found;
    }

private:
    HangingColumns(int label, int text)
        : m_label(label)
        , m_text(text)
    {
    }

    static bool may_be_label(std::string_view text)
    {
        return !is_value_like(text) && !begins_with_bullet(text) && !text.contains("。") && !text.contains("、");
    }

    int m_label;
    int m_text;
};

std::vector<HangingLine> hanging_lines(std::span<const SourceLine> lines)
{
    std::vector<HangingLine> found;
    const auto columns = lines.empty() ? std::nullopt : HangingColumns::find(lines[0].text);
    for (std::size_t i = 0; columns && i < std::min(lines.size(), most_hanging_lines); ++i) {
        const auto line = i > 0 && (lines[i].blank_lines_above > 0 || lines[i].starts_page)
            ? std::nullopt
            : columns->part(lines[i].text);
        if (!line)
            break;
        found.push_back(*line);
    }
    return found;
}

/// Lines with labels that share a third column are rows of a table.
bool are_rows_of_table(const std::vector<HangingLine> &form, std::size_t labels)
{
    std::map<int, std::size_t> columns;
    for (const HangingLine &line : form) {
        if (!line.label.empty() && line.third_column >= 0)
            ++columns[line.third_column];
    }
    return std::ranges::any_of(columns, [&](const auto &column) { return 2 * column.second > labels; });
}

int widest_hanging_text(const std::vector<HangingLine> &form)
{
    int widest = 0;
    for (const HangingLine &line : form)
        widest = std::max(widest, base::display_width(line.text));
    return widest;
}

/// The lines of a text. Where it ends with a sentence, a line within goes on with the next, however short it is.
std::string join_hanging_lines(const std::vector<HangingLine> &form, std::size_t first, std::size_t end, int width)
{
    std::vector<std::string> texts;
    bool is_prose = form[end - 1].text.ends_with("。");
    for (std::size_t i = first; i < end; ++i) {
        const bool is_item = i > first && begins_with_bullet(form[i].text);
        is_prose = is_prose && form[i].third_column < 0 && !is_item;
        texts.emplace_back(form[i].text);
    }
    if (!is_prose)
        return join_wrapped_lines(texts, width);
    std::string joined;
    for (const std::string &text : texts)
        joined += (joined.ends_with("。") ? "\n" : "") + text;
    return joined;
}

} // namespace

std::size_t count_hanging_form(std::span<const SourceLine> lines)
{
    constexpr std::size_t fewest_labels = 5;
    constexpr int narrowest_prose = 40; ///< of the widest line, in columns
    const auto form = hanging_lines(lines);
    const auto labels = static_cast<std::size_t>(
        std::ranges::count_if(form, [](const HangingLine &line) { return !line.label.empty(); }));
    const bool has_sentence =
        std::ranges::any_of(form, [](const HangingLine &line) { return line.text.ends_with("。"); });
    if (labels < fewest_labels || labels == form.size() || !has_sentence || widest_hanging_text(form) < narrowest_prose
        || are_rows_of_table(form, labels))
        return 0;
    return form.size();
}

base::Result<void> read_hanging_form(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    const auto form = hanging_lines(lines);
    const int width = widest_hanging_text(form);
    table = assembly.begin_table(lines.first(form.size()));
    table.origin = Table::Origin::Pairs;
    for (std::size_t i = 0; i < form.size();) {
        const std::size_t first = i;
        do
            ++i;
        while (i < form.size() && form[i].label.empty());
        const std::vector<std::string> cells = {std::string(form[first].label),
                                                join_hanging_lines(form, first, i, width)};
        if (auto added = assembly.add_row(table, cells, lines[first].number, lines[i - 1].number); !added)
            return added;
    }
    return {};
}

} // namespace taikei::document

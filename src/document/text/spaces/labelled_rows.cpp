#include "document/text/spaces/labelled_rows.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/spaces.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::document {
namespace {

constexpr int widest_label = 24; ///< in columns, as all widths here
constexpr int narrowest_text = 40; ///< of the widest line, else the texts are no prose
constexpr std::size_t longest_form_line = 600; ///< in bytes
constexpr std::size_t fewest_form_rows = 3;
constexpr std::size_t most_form_lines = 200; ///< of one form: each line that may begin one looks ahead
constexpr int slack = 2; ///< a paragraph's ideographic space, or a wide letter that did not fit

/// What a line has on either side; views into it, empty where there is nothing.
struct Sides {
    std::string_view label;
    std::string_view text;
};

/// Where the two columns begin, by the first line.
class Columns {
public:
    /// None where the line is no label with its text.
    static std::optional<Columns> find(const SourceLine &line)
    {
        constexpr int deepest_label = 16;
        if (!may_be_row(line) || !has_gap(line.text))
            return std::nullopt;
        const auto segments = find_segments(line.text);
        if (segments.size() != 2 || segments[0].begin > deepest_label)
            return std::nullopt;
        const Columns columns(segments[0].begin, segments[1].begin);
        // 基本目標１　豊かな学び: one wide space parts a number from its title.
        const auto gap = line.text.substr(static_cast<std::size_t>(segments[0].text.data() - line.text.data())
                                          + segments[0].text.size());
        if (gap.starts_with(ideographic_space) && segments[1].begin - segments[0].end == 2)
            return std::nullopt;
        return columns.is_label(segments[0]) && !is_value_like(segments[1].text) ? std::optional(columns)
                                                                                 : std::nullopt;
    }

    /// The line parted; none where it stands otherwise.
    std::optional<Sides> part(const SourceLine &line) const
    {
        if (!may_be_row(line) || line.starts_page || line.blank_lines_above > 1)
            return std::nullopt;
        auto segments = find_segments(line.text);
        join_texts(segments, line.text);
        if (segments.empty() || segments.size() > 2)
            return std::nullopt;
        const bool has_label = segments[0].begin < m_text - 1;
        if (has_label && !is_label(segments[0]))
            return std::nullopt;
        if (segments.size() == 2 && !(has_label && is_text(segments[1])))
            return std::nullopt;
        if (segments.size() == 2)
            return Sides{segments[0].text, segments[1].text};
        if (!has_label && !is_text(segments[0]))
            return std::nullopt;
        return has_label ? Sides{segments[0].text, {}} : Sides{{}, segments[0].text};
    }

private:
    Columns(int label, int text)
        : m_label(label)
        , m_text(text)
    {
    }

    static bool may_be_row(const SourceLine &line)
    {
        return line.text.size() <= longest_form_line && !line.text.contains('\t') && !line.text.contains('|')
            && !line.text.contains('<');
    }

    /// 満足度　62.5％（R5）→70％（R10）: a wide space within the text parts no cells.
    void join_texts(std::vector<Segment> &segments, std::string_view line) const
    {
        constexpr int wide_space = 2;
        while (segments.size() > 1 && segments[segments.size() - 2].begin >= m_text
               && segments.back().begin - segments[segments.size() - 2].end == wide_space) {
            Segment &text = segments[segments.size() - 2];
            const auto begin = static_cast<std::size_t>(text.text.data() - line.data());
            const auto rest = static_cast<std::size_t>(segments.back().text.data() - line.data());
            text.text = line.substr(begin, rest + segments.back().text.size() - begin);
            text.end = segments.back().end;
            segments.pop_back();
        }
    }

    bool is_label(const Segment &segment) const
    {
        return segment.begin == m_label && segment.end - segment.begin <= widest_label && segment.end < m_text
            && !is_value_like(segment.text) && !begins_with_bullet(segment.text) && !segment.text.contains("。");
    }
    bool is_text(const Segment &segment) const { return segment.begin >= m_text && segment.begin <= m_text + slack; }

    int m_label;
    int m_text;
};

std::vector<Sides> find_sides(std::span<const SourceLine> lines)
{
    std::vector<Sides> found;
    const auto columns = lines.empty() ? std::nullopt : Columns::find(lines[0]);
    for (std::size_t i = 0; columns && i < std::min(lines.size(), most_form_lines); ++i) {
        auto sides = columns->part(i == 0 ? SourceLine{lines[i].text} : lines[i]);
        const bool is_parted = i > 0 && lines[i].blank_lines_above > 0;
        if (!sides || (is_parted && (sides->label.empty() || sides->text.empty())))
            break;
        found.push_back(*sides);
    }
    // A label alone below the last row heads what follows right below it.
    const bool is_end = found.size() == lines.size() || lines[found.size()].blank_lines_above > 0;
    const bool ends_label = is_end && found.size() > 1 && !found[found.size() - 2].text.empty();
    while (!found.empty() && found.back().text.empty() && !ends_label)
        found.pop_back();
    return found;
}

int widest_text(const std::vector<Sides> &sides)
{
    int widest = 0;
    for (const auto &line : sides)
        widest = std::max(widest, base::display_width(line.text));
    return widest;
}

int widest_form_label(const std::vector<Sides> &sides)
{
    int widest = 0;
    for (const auto &line : sides)
        widest = std::max(widest, base::display_width(line.label));
    return widest;
}

/// Which lines begin a row. A line with a label goes on with the row above where both its sides were cut.
std::vector<bool> find_row_begins(std::span<const SourceLine> lines, const std::vector<Sides> &sides)
{
    constexpr int cut_slack = 3; ///< a wide letter that did not fit, and one column for the eye
    const int width = widest_text(sides);
    const int label_width = widest_form_label(sides);
    std::vector<bool> begins(sides.size(), false);
    bool has_text = false; ///< the row so far
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const std::string_view above = i > 0 ? sides[i - 1].text : std::string_view();
        const int label_above = i > 0 ? base::display_width(sides[i - 1].label) : 0;
        const bool is_cut = base::display_width(above) + cut_slack >= width && !above.ends_with("。")
            && (label_above == 0 || label_above + cut_slack >= label_width);
        const bool heads_text_below =
            sides[i].text.empty() && i + 1 < sides.size() && sides[i + 1].label.empty() && has_text;
        const bool goes_on = sides[i].label.empty() || (sides[i].text.empty() && !heads_text_below) || is_cut;
        begins[i] = i == 0 || lines[i].blank_lines_above > 0 || !goes_on;
        has_text = (has_text && !begins[i]) || !sides[i].text.empty();
    }
    return begins;
}

} // namespace

std::size_t count_labelled_rows(std::span<const SourceLine> lines)
{
    const auto sides = find_sides(lines);
    if (sides.size() <= fewest_form_rows || widest_text(sides) < narrowest_text)
        return 0;
    const auto begins = find_row_begins(lines, sides);
    const auto rows = static_cast<std::size_t>(std::ranges::count(begins, true));
    return rows >= fewest_form_rows && rows < sides.size() ? sides.size() : 0;
}

base::Result<void> read_labelled_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    const auto sides = find_sides(lines);
    const auto begins = find_row_begins(lines, sides);
    const int width = widest_text(sides);
    table = assembly.begin_table(lines.first(sides.size()));
    for (std::size_t i = 0; i < sides.size();) {
        const std::size_t first = i;
        std::string label;
        std::vector<std::string> texts;
        do {
            label += sides[i].label;
            texts.emplace_back(sides[i].text);
            ++i;
        } while (i < sides.size() && !begins[i]);
        const std::vector<std::string> cells = {std::move(label), join_wrapped_lines(texts, width)};
        if (auto added = assembly.add_row(table, cells, lines[first].number, lines[i - 1].number); !added)
            return added;
    }
    return {};
}

} // namespace taikei::document

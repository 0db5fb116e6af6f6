#include "reader/classify/form_line.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"
#include "reader/table/head.hpp"

#include <re2/re2.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

/// A cell of the row, with the display column in which it begins.
struct FormCell {
    std::string text;
    int begin = 0;
};

bool names_department(std::string_view text)
{
    return Lexicon::get().label(text) == LabelKind::Departments;
}

bool names_rating(std::string_view text)
{
    constexpr std::size_t longest = 30; ///< in bytes
    return text.size() <= longest && look_up_head(text)->has(ColumnRole::Rating);
}

bool is_form_label(std::string_view text)
{
    return names_department(text) || names_rating(text);
}

/// The cells of a line of these segments; one that fills its column stands a space before the next label.
std::vector<FormCell> cells_of_line(const std::vector<document::Segment> &segments)
{
    std::vector<FormCell> cells;
    for (const auto &segment : segments) {
        const auto space = segment.text.rfind(' ');
        const bool touches =
            space != std::string_view::npos && space > 0 && is_form_label(segment.text.substr(space + 1));
        if (!touches) {
            cells.push_back({std::string(segment.text), segment.begin});
            continue;
        }
        cells.push_back({std::string(base::trim(segment.text.substr(0, space))), segment.begin});
        const std::string_view label = segment.text.substr(space + 1);
        cells.push_back({std::string(label), segment.end - base::display_width(label)});
    }
    return cells;
}

bool is_value_of(const std::string &label, const std::string &value)
{
    return names_department(label) ? !is_form_label(value) : is_rating_letter(value);
}

/// Where the pairs of label and value begin that fill the rest of the row. None where anything else stands there.
std::optional<std::size_t> find_pairs(const std::vector<FormCell> &cells)
{
    std::size_t first = 1;
    while (first < cells.size() && !is_form_label(cells[first].text))
        ++first;
    if (first >= cells.size() || (cells.size() - first) % 2 != 0)
        return std::nullopt;
    for (std::size_t i = first; i < cells.size(); i += 2) {
        if (!is_form_label(cells[i].text) || !is_value_of(cells[i].text, cells[i + 1].text))
            return std::nullopt;
    }
    return first;
}

/// The value, of the pairs from cell `first` on, right below which the line stands; none where it holds more than the
/// rest of a cell.
std::optional<std::size_t> value_above(const std::vector<FormCell> &cells, std::size_t first,
                                       const document::Line &rest)
{
    constexpr int widest = 24;
    constexpr int slack = 1;
    if (rest.blank_lines_above > 0 || rest.starts_page || base::display_width(rest.text) > widest
        || document::has_gap(rest.text))
        return std::nullopt;
    for (std::size_t i = first + 1; i < cells.size(); i += 2) {
        if (std::abs(cells[i].begin - rest.indent) <= slack)
            return i;
    }
    return std::nullopt;
}

document::Line line_of(const document::Line &from, std::string text)
{
    document::Line line = from;
    line.text = std::move(text);
    line.runs.clear();
    return line;
}

/// 担当課：地域振興課, 評価：B: a label that says whose the measure is or how it is judged, and its value.
bool is_known_pair(std::string_view text)
{
    constexpr std::size_t longest_label = 36; ///< in bytes
    static const RE2 pair(R"(([^：:。]+)[：:](.*[^ 　].*))");
    re2::StringPiece printed;
    re2::StringPiece value;
    if (!RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pair, &printed, &value))
        return false;
    const std::string_view label = base::trim(std::string_view(printed.data(), printed.size()));
    if (label.size() > longest_label)
        return false;
    const auto kind = kind_of_label(label);
    return kind == LabelKind::Departments || kind == LabelKind::Division
        || Lexicon::get().names_judge(base::fold_tight(label));
}

/// 施策評価：B　／　担当課：地域振興課: pairs parted by bars, and nothing else on the line. No lines for any other.
FormLine split_at_bars(const document::Line &line)
{
    constexpr std::size_t longest = 300; ///< in bytes
    constexpr std::string_view bar = "／";
    FormLine form;
    if (line.text.size() > longest || !base::has_word(line.text, bar))
        return form;
    for (const auto part : base::split(line.text, bar)) {
        const std::string_view pair = base::trim(part);
        if (!is_known_pair(pair))
            return {};
        form.lines.push_back(line_of(line, std::string(pair)));
    }
    return form;
}

/// 所　管　課　　こども未来部　保育課: a label whose letters are spread over its column. No lines for any other.
FormLine split_behind_spread_label(const document::Line &line, const std::vector<document::Segment> &segments)
{
    FormLine form;
    if (segments.size() < 2 || !(segments.front().text.contains(' ') || segments.front().text.contains("　")))
        return form;
    const std::string label = base::fold_tight(segments.front().text);
    if (!names_department(label) || !Lexicon::get().is_department(segments[1].text))
        return form;
    const auto begin = static_cast<std::size_t>(segments[1].text.data() - line.text.data());
    form.lines.push_back(line_of(line, label + "：" + line.text.substr(begin)));
    return form;
}

} // namespace

FormLine split_form_line(const document::Line &line, const document::Line *rest)
{
    constexpr std::size_t longest_line = 400;
    if (FormLine parted = split_at_bars(line); !parted.lines.empty())
        return parted;
    if (line.kind != document::Line::Kind::Text || line.text.size() > longest_line || !document::has_gap(line.text))
        return {};
    const auto segments = document::find_segments(line.text);
    if (FormLine spread = split_behind_spread_label(line, segments); !spread.lines.empty())
        return spread;
    auto cells = cells_of_line(segments);
    const auto first = find_pairs(cells);
    if (!first)
        return {};
    FormLine form;
    for (FormCell &cell : cells)
        cell.begin += line.indent;
    if (const auto above = rest != nullptr ? value_above(cells, *first, *rest) : std::nullopt) {
        cells[*above].text += rest->text;
        form.takes_rest = true;
    }
    std::string title;
    for (std::size_t i = 0; i < *first; ++i)
        title += (title.empty() ? "" : " ") + cells[i].text;
    const auto heading = parse_heading(title);
    if (!heading || heading->level.empty() || heading->code.empty())
        return {};
    form.lines.push_back(line_of(line, std::move(title)));
    for (std::size_t i = *first; i < cells.size(); i += 2)
        form.lines.push_back(line_of(line, cells[i].text + "：" + cells[i + 1].text));
    return form;
}

} // namespace taikei::reader

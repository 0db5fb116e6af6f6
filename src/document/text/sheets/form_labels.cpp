#include "document/text/sheets/form_labels.hpp"

#include "base/text.hpp"
#include "document/text/sheets/label_rows.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace taikei::document::sheets {
namespace {

using letters::Piece;

/// From the first of these pieces to the last, which stand in one line; gaps become one space.
std::string text_of(std::span<const Piece> pieces)
{
    std::string text;
    for (const Piece &piece : pieces) {
        text += text.empty() ? "" : " ";
        text += piece.text;
    }
    return text;
}

/// How many texts of the form the line begins with.
std::size_t count_labels(const SheetLine &line)
{
    return static_cast<std::size_t>(std::ranges::find(line.is_form, false) - line.is_form.begin());
}

/// 主管部 総務部: a label and what is filled in, right of it.
bool is_label_with_text(const SheetLine &line)
{
    return line.begins_with_form() && count_labels(line) < line.pieces.size();
}

/// 施策番号 2-3 施策名 高齢者の生きがいづくり; 主管課 こども課 beside a label halfway down on the left.
bool holds_several_labels(const SheetLine &line)
{
    constexpr int deepest_label = 20; ///< in letters
    if (is_label_with_text(line) && line.pieces.front().begin > deepest_label)
        return true;
    const auto filled = std::ranges::find(line.is_form, false);
    return line.begins_with_form() && filled != line.is_form.end()
        && std::find(filled, line.is_form.end(), true) != line.is_form.end();
}

/// The line parted into label and text; views into it.
LabelledLine part_line(const SheetLine &line, int texts)
{
    LabelledLine parted;
    parted.blank_lines_above = line.source.blank_lines_above;
    std::size_t labels = count_labels(line);
    if (labels == 0) { // 2110111 below 施策番号
        while (labels < line.pieces.size() && line.pieces[labels].end < texts)
            ++labels;
    }
    const auto view = [&](std::size_t first, std::size_t end) {
        if (first == end)
            return std::string_view();
        const Piece &last = line.pieces[end - 1];
        const char *begin = line.pieces[first].text.data();
        return std::string_view(begin, static_cast<std::size_t>(last.text.data() + last.text.size() - begin));
    };
    parted.label = view(0, labels);
    parted.text = view(labels, line.pieces.size());
    return parted;
}

/// Gaps within a cell become one space.
std::string squeezed(std::string_view text)
{
    return text_of(letters::pieces_of(text));
}

/// 対 象: a word whose letters are set apart; other labels as they are.
std::string without_spread(std::string label)
{
    std::string joined;
    for (const auto word : base::split(label, " ")) {
        if (base::length(word) != 1)
            return label;
        joined += word;
    }
    return joined;
}

/// One row, but a number below its label, 施策番号 above 2-3, is another beside the same text.
void add_row(const std::vector<LabelledLine> &lines, const LabelledRow &row, std::span<const SheetLine> sources,
             int width, std::vector<FormRow> &rows)
{
    std::vector<std::string> texts;
    std::string label;
    std::string number;
    for (std::size_t i = row.first; i <= row.last; ++i) {
        if (!lines[i].text.empty())
            texts.push_back(squeezed(lines[i].text));
        if (!label.empty() && number.empty() && letters::is_figure(lines[i].label))
            number = lines[i].label;
        else
            label += squeezed(lines[i].label);
    }
    std::string text = join_wrapped_lines(texts, width);
    const int first = sources[row.first].source.number;
    const int last = sources[row.last].source.number;
    rows.push_back({{without_spread(std::move(label)), text}, first, last, {}});
    if (!number.empty())
        rows.push_back({{std::move(number), std::move(text)}, first, last, {false, true}});
}

/// Labels and texts by turns, texts of several pieces as one.
FormRow row_of_several(const SheetLine &line)
{
    FormRow row;
    row.first_line = row.last_line = line.source.number;
    for (std::size_t p = 0; p < line.pieces.size(); ++p) {
        if (p > 0 && !line.is_form[p] && !line.is_form[p - 1])
            row.cells.back() += ' ' + std::string(line.pieces[p].text);
        else
            row.cells.push_back(without_spread(std::string(line.pieces[p].text)));
    }
    return row;
}

} // namespace

int begin_of_texts(std::span<const SheetLine> lines)
{
    std::map<int, int> count;
    for (const SheetLine &line : lines) {
        if (holds_several_labels(line))
            continue;
        const std::size_t labels = count_labels(line);
        if (labels <= 1 && labels < line.pieces.size() && (labels == 1 || line.pieces.size() == 1))
            ++count[line.pieces[labels].begin];
    }
    const auto most = std::ranges::max_element(count, {}, [](const auto &entry) { return entry.second; });
    return most == count.end() ? 0 : most->first;
}

bool stands_beside(const SheetLine &label, const SheetLine &text)
{
    constexpr int deepest_label = 12; ///< in letters
    constexpr int least_gap = 2;
    return label.pieces.size() == 1 && label.begins_with_form() && label.pieces.front().begin <= deepest_label
        && !text.begins_with_form() && text.pieces.front().begin >= label.pieces.front().end + least_gap;
}

std::size_t count_lines_above_labels(std::span<const SheetLine> lines)
{
    const auto has_label = [&](std::size_t i) {
        return is_label_with_text(lines[i]) || (i > 0 && stands_beside(lines[i], lines[i - 1]))
            || (i + 1 < lines.size() && stands_beside(lines[i], lines[i + 1]));
    };
    std::size_t first = 0;
    while (first < lines.size() && !has_label(first))
        ++first;
    if (first == lines.size())
        return first;
    // Texts above the middle of their cell, where the label stands.
    const int texts = begin_of_texts(lines);
    while (first > 0 && lines[first - 1].pieces.size() == 1 && !lines[first - 1].begins_with_form()
           && lines[first - 1].pieces.front().begin == texts)
        --first;
    return first;
}

std::vector<FormRow> read_form_labels(std::span<const SheetLine> lines)
{
    std::vector<FormRow> rows;
    for (std::size_t i = 0; i < lines.size();) {
        if (holds_several_labels(lines[i])) {
            rows.push_back(row_of_several(lines[i++]));
            continue;
        }
        std::size_t end = i;
        while (end < lines.size() && !holds_several_labels(lines[end]))
            ++end;
        const auto run = lines.subspan(i, end - i);
        const int texts = begin_of_texts(run);
        std::vector<LabelledLine> parted;
        int width = 0;
        for (const SheetLine &line : run) {
            parted.push_back(part_line(line, texts));
            width = std::max(width, base::display_width(parted.back().text));
        }
        const auto found = find_label_rows(parted);
        if (found.empty())
            return {};
        for (const LabelledRow &row : found)
            add_row(parted, row, run, width, rows);
        i = end;
    }
    return rows;
}

} // namespace taikei::document::sheets

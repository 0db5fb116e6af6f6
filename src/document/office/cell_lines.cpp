#include "document/office/cell_lines.hpp"

#include "base/text.hpp"
#include "document/spaces.hpp"

#include <algorithm>

namespace taikei::document::office {

namespace {

/// 市 / 民 / な / ど: a word in vertical writing, by line breaks.
bool is_vertical_word(const std::vector<std::string_view> &lines)
{
    return lines.size() >= 2 && std::ranges::all_of(lines, [](std::string_view line) {
               const auto letter = base::trim(line);
               if (base::length(letter) != 1)
                   return false;
               std::size_t at = 0;
               const char32_t c = base::next_code_point(letter, at);
               return base::is_kanji(c) || base::is_hiragana(c) || base::is_katakana(c);
           });
}

} // namespace

std::string text_of_cell(std::string_view text)
{
    if (!text.contains('\n'))
        return std::string(trim_spaces(text));
    const auto lines = base::split(text, "\n");
    const bool is_vertical = is_vertical_word(lines);
    std::string joined;
    for (const auto line : lines) {
        const auto trimmed = base::trim(line);
        if (!joined.empty() && !is_vertical)
            joined += '\n';
        joined += trimmed;
    }
    return std::string(base::trim(joined));
}

std::vector<Line> lines_of_cell(std::string_view text, const Style &style)
{
    std::vector<Line> lines;
    const std::string joined = is_vertical_word(base::split(text, "\n")) ? text_of_cell(text) : std::string(text);
    for (const auto printed : base::split(joined, "\n")) {
        const auto trimmed = base::trim(printed);
        if (trimmed.empty())
            continue;
        Line line;
        line.text = trimmed;
        line.indent = base::display_width(printed.substr(0, static_cast<std::size_t>(trimmed.data() - printed.data())));
        if (style.bold || style.size > 0)
            line.runs.push_back({line.text, style});
        lines.push_back(std::move(line));
    }
    return lines;
}

void trim_line(Line &line)
{
    while (!line.runs.empty()) {
        auto &text = line.runs.front().text;
        const auto trimmed = trim_spaces(text);
        const auto before = static_cast<std::size_t>(trimmed.data() - text.data());
        line.indent += base::display_width(std::string_view(text).substr(0, trimmed.empty() ? text.size() : before));
        if (!trimmed.empty()) {
            text.erase(0, before);
            break;
        }
        line.runs.erase(line.runs.begin());
    }
    while (!line.runs.empty()) {
        auto &text = line.runs.back().text;
        text.resize(base::trim(text).size());
        if (!text.empty())
            break;
        line.runs.pop_back();
    }
    line.text.clear();
    for (const auto &run : line.runs)
        line.text += run.text;
}

} // namespace taikei::document::office

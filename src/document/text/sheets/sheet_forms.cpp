#include "document/text/sheets/sheet_forms.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/text/sheets/form_labels.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace taikei::document::sheets {
namespace {

/// Ｐ Ｌ Ａ Ｎ: a letter of a word, not a figure or a mark.
bool is_word_letter(std::string_view text)
{
    std::size_t at = 0;
    const char32_t c = base::next_code_point(text, at);
    return at == text.size() && (base::is_between(c, U'ぁ', U'鿿') || base::is_between(c, U'Ａ', U'Ｚ'));
}

/// 主管課 健康課: filled in alike on all sheets, so that it looks like a text of the form. It stands where the texts
/// beside other labels begin.
void mark_filled_in(std::vector<SheetLine> &sheet)
{
    const int texts = begin_of_texts(sheet);
    for (SheetLine &line : sheet) {
        if (texts > 0 && line.is_all_printed && line.pieces.size() == 2 && line.is_form.front()
            && line.pieces[1].begin == texts)
            line.is_form[1] = line.is_all_printed = false;
    }
}

} // namespace

/// Letters down the left edge (Ｐ Ｌ Ａ Ｎ), left of all text but notes and titles, are no part of any line.
void SheetForms::drop_side_letters(std::vector<SourceLine> &lines)
{
    constexpr std::size_t fewest_letters = 3;
    constexpr int farthest = 4; ///< letters from the left edge
    std::map<int, std::vector<std::size_t>> columns;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto piece = letters::pieces_of(lines[i].text).front();
        if (piece.begin <= farthest && is_word_letter(piece.text.substr(0, piece.text.find(' '))))
            columns[piece.begin].push_back(i);
    }
    const auto side = std::ranges::max_element(columns, {}, [](const auto &column) { return column.second.size(); });
    if (side == columns.end() || side->second.size() < fewest_letters)
        return;
    const auto &found = side->second;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto pieces = letters::pieces_of(lines[i].text);
        const bool lies_over = pieces.front().begin <= side->first + 1;
        if (lies_over && pieces.size() > 1 && !std::ranges::binary_search(found, i))
            return;
    }
    for (const std::size_t i : found) {
        const std::size_t at = lines[i].text.find_first_not_of(' ');
        std::string text(lines[i].text.substr(0, at));
        const std::string_view rest = lines[i].text.substr(at);
        std::size_t size = 0;
        base::next_code_point(rest, size);
        text += "  ";
        text += rest.substr(size);
        const bool is_empty = text.find_first_not_of(' ') == std::string::npos;
        lines[i].text = is_empty ? std::string_view() : std::string_view(m_texts.emplace_back(std::move(text)));
    }
    int blank_lines = 0;
    bool starts_page = false;
    std::vector<SourceLine> left_over;
    for (SourceLine &line : lines) {
        if (line.text.empty()) {
            blank_lines += 1 + line.blank_lines_above;
            starts_page = starts_page || line.starts_page;
            continue;
        }
        line.blank_lines_above += std::exchange(blank_lines, 0);
        line.starts_page = std::exchange(starts_page, false) || line.starts_page;
        left_over.push_back(line);
    }
    lines = std::move(left_over);
}

std::vector<SheetLine> SheetForms::read_sheet(std::span<const SourceLine> lines,
                                              const std::unordered_set<std::string> &texts)
{
    std::vector<SourceLine> sources(lines.begin(), lines.end());
    drop_side_letters(sources);
    std::vector<SheetLine> sheet;
    std::map<std::string, int> count;
    for (const SourceLine &source : sources) {
        SheetLine &line = sheet.emplace_back();
        line.source = source;
        line.pieces = letters::pieces_of(source.text);
        line.is_all_printed = true;
        for (const letters::Piece &piece : line.pieces) {
            const std::string key = key_of(piece.text);
            const bool is_printed = texts.contains(key);
            line.is_form.push_back(is_printed && !may_be_short_head(piece.text));
            line.is_all_printed = line.is_all_printed && is_printed;
            if (line.is_form.back())
                ++count[key];
        }
    }
    constexpr int fewest_turns = 2;
    for (SheetLine &line : sheet) {
        const auto first = std::ranges::find(line.is_form, true);
        const auto at = static_cast<std::size_t>(first - line.is_form.begin());
        line.is_turn = first != line.is_form.end() && count[key_of(line.pieces[at].text)] >= fewest_turns;
    }
    mark_filled_in(sheet);
    return sheet;
}

/// Whether labels stand beside what was filled in on most sheets, and no prose over the whole page between them.
bool SheetForms::has_labels(const std::vector<std::vector<SheetLine>> &sheets)
{
    constexpr std::size_t fewest_labels = 6;
    constexpr int sentence = 12; ///< in letters
    constexpr int line_of_sentence = 32; ///< as wide as a page
    constexpr std::size_t prose_one_in = 4; ///< sentences
    std::map<std::string, std::size_t> labels;
    std::size_t prose = 0;
    std::size_t sentences = 0;
    for (const auto &sheet : sheets) {
        std::set<std::string> here;
        const int texts = begin_of_texts(sheet);
        for (std::size_t i = 0; i < sheet.size(); ++i) {
            const SheetLine &line = sheet[i];
            const letters::Piece &first = line.pieces.front();
            const bool is_sentence = !line.begins_with_form() && !first.text.starts_with("※")
                && first.end - first.begin >= (first.text.ends_with("。") ? sentence : line_of_sentence);
            sentences += is_sentence;
            prose += is_sentence && first.begin < texts;
            if ((i > 0 && stands_beside(line, sheet[i - 1]))
                || (i + 1 < sheet.size() && stands_beside(line, sheet[i + 1])))
                here.insert(key_of(first.text));
            for (std::size_t p = 0; p + 1 < line.pieces.size() && line.begins_with_form(); ++p) {
                if (line.is_form[p] && !line.is_form[p + 1] && !letters::is_figure(line.pieces[p + 1].text))
                    here.insert(key_of(line.pieces[p].text));
            }
        }
        for (const std::string &label : here)
            ++labels[label];
    }
    const auto is_common = [&](const auto &label) { return label.second * 2 > sheets.size(); };
    return static_cast<std::size_t>(std::ranges::count_if(labels, is_common)) >= fewest_labels
        && prose * prose_one_in <= sentences;
}

std::vector<SheetPart> SheetForms::take_out(std::vector<SourceLine> &lines)
{
    struct Sheet {
        PageLines page;
        std::vector<SheetLine> lines;
    };
    std::vector<Sheet> sheets;
    for (const SheetForm &form : find_sheet_forms(lines)) {
        std::vector<std::vector<SheetLine>> read;
        for (const PageLines &page : form.pages)
            read.push_back(read_sheet(std::span(lines).subspan(page.first, page.end - page.first), form.texts));
        const std::size_t count = has_labels(read) ? form.pages.size() : 0;
        for (std::size_t i = 0; i < count; ++i)
            sheets.push_back({form.pages[i], std::move(read[i])});
    }
    std::ranges::sort(sheets, {}, [](const Sheet &sheet) { return sheet.page.first; });
    std::vector<SheetPart> parts;
    std::vector<SourceLine> others;
    std::size_t at = 0;
    for (const Sheet &sheet : sheets) {
        others.insert(others.end(), lines.begin() + static_cast<std::ptrdiff_t>(at),
                      lines.begin() + static_cast<std::ptrdiff_t>(sheet.page.first));
        at = sheet.page.end;
        auto more = part_sheet(sheet.lines);
        std::ranges::move(more, std::back_inserter(parts));
    }
    if (sheets.empty())
        return parts;
    others.insert(others.end(), lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end());
    lines = std::move(others);
    return parts;
}

} // namespace taikei::document::sheets

#include "reader/stacked/form_sheets.hpp"

#include "base/text.hpp"
#include "reader/classify/beside_table.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/reading.hpp"
#include "reader/stacked/field_words.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <variant>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_own_label = 60; ///< in bytes

/// How many blank lines stand above most of the lines: where each cell is a paragraph, they part nothing.
int usual_blank_lines(const std::vector<const document::Line *> &lines)
{
    const auto apart =
        std::ranges::count_if(lines, [](const document::Line *line) { return line->blank_lines_above > 0; });
    constexpr std::ptrdiff_t tenths = 8;
    return apart * 10 >= std::ssize(lines) * tenths ? 1 : 0;
}

/// What one distinct text of the sheets was seen to be.
struct Repeated {
    std::size_t sheets = 0;
    std::size_t last_sheet = 0; ///< counted from 1
    std::size_t first_line = 0;
    std::string above; ///< the text above it
    bool has_one_above = true; ///< that text is the same everywhere
    std::string below;
    bool has_one_below = true; ///< so is the text below it
    bool has_value = false; ///< what stands below is not always the same, or no label by its words
};

} // namespace

std::vector<CellLine> cell_lines(const document::Document &document, const std::vector<bool> &furniture)
{
    std::vector<CellLine> lines;
    std::vector<const document::Line *> printed;
    for (const auto &block : document.blocks) {
        if (const auto *line = std::get_if<document::Line>(&block); line != nullptr && !line->text.empty())
            printed.push_back(line);
    }
    const int usual = usual_blank_lines(printed);
    bool starts_page = false;
    int blank = 0;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr) {
            lines.push_back({{}, {}, i, false, true, std::get<document::Table>(document.blocks[i]).place});
            continue;
        }
        starts_page = starts_page || line->starts_page;
        blank = std::max(blank, line->blank_lines_above);
        const std::string_view text = base::trim(line->text);
        if (text.empty() || (furniture[i] && !names_form_field(text)))
            continue;
        lines.push_back(
            {std::string(text), base::fold_tight(text), i, starts_page, starts_page || blank > usual, line->place});
        starts_page = false;
        blank = 0;
    }
    return lines;
}

bool begins_form(const std::vector<CellLine> &lines, std::size_t at)
{
    constexpr std::size_t fewest_fields = 3;
    constexpr std::size_t most_between = 4; ///< a value, and a pair that no lexicon knows
    constexpr std::size_t longest_value = 150; ///< in bytes
    if (!names_form_field(lines[at].text))
        return false;
    bool names_node = false;
    bool names_other = false;
    std::size_t fields = 0;
    std::size_t last = at;
    for (std::size_t i = at; i + 1 < lines.size() && i - last <= most_between; ++i) {
        if (lines[i].text.empty() || lines[i].text.size() > longest_value || lines[i].text.contains("。"))
            break;
        if (!names_form_field(lines[i].text))
            continue;
        if (lines[i + 1].text.empty() || is_known_form_label(lines[i + 1].text))
            return false;
        names_node = names_node || names_form_node(lines[i].text);
        names_other = names_other || !names_form_node(lines[i].text);
        last = i;
        if (++fields >= fewest_fields && names_node && names_other)
            return true;
    }
    return false;
}

FormSheets::FormSheets(const std::vector<CellLine> &lines, std::size_t at)
    : m_lines(lines)
{
    for (std::size_t i = at; i < lines.size(); ++i) {
        if (lines[i].folded == lines[at].folded && begins_form(lines, i))
            m_begins.push_back(i);
    }
    m_lead = count_lines_above_all();
    if (!is_alone())
        count_repeated();
}

/// The title of a sheet stands above each of them.
std::size_t FormSheets::count_lines_above_all() const
{
    constexpr std::size_t most_lines = 4;
    std::size_t lead = 0;
    const auto above = [&](std::size_t begin) -> const std::string & { return m_lines[begin - lead - 1].folded; };
    const auto is_alike = [&](std::size_t begin) { return above(begin) == above(m_begins.front()); };
    while (lead < most_lines && !m_begins.empty() && m_begins.front() > lead && !above(m_begins.front()).empty()
           && std::ranges::all_of(m_begins, is_alike))
        ++lead;
    return lead;
}

bool FormSheets::begins_sheet(std::size_t at) const
{
    return std::ranges::binary_search(m_begins, at);
}

std::size_t FormSheets::end_of(std::size_t at) const
{
    const auto next = std::ranges::upper_bound(m_begins, at);
    return next == m_begins.end() ? m_lines.size() : *next - m_lead;
}

bool FormSheets::may_be_own_label(const CellLine &line) const
{
    constexpr std::size_t shortest = 6; ///< in bytes
    std::string bare = line.text;
    return line.text.size() <= longest_own_label && line.text.size() >= shortest && take_bullet(bare).empty()
        && !line.text.contains("。") && !line.text.contains("、") && !line.text.starts_with("※")
        && !is_figure_cell(line.text) && !is_year_alone(line.text) && !is_unit(line.text)
        && !is_rating_letter(line.text);
}

/// Labels that the form alone has (係名, 実施根拠). A text that stands on every sheet right below the same label may as
/// well be its value (会計区分 / 一般会計), and is taken for that.
void FormSheets::count_repeated()
{
    std::unordered_map<std::string, Repeated> texts;
    for (std::size_t sheet = 1; sheet <= m_begins.size(); ++sheet) {
        const std::size_t begin = m_begins[sheet - 1];
        const std::size_t end = sheet < m_begins.size() ? m_begins[sheet] : m_lines.size();
        for (std::size_t i = begin; i < end; ++i) {
            const CellLine &line = m_lines[i];
            if (line.text.empty() || line.text.size() > longest_own_label)
                continue;
            Repeated &seen = texts[line.folded];
            const std::string &above = i > begin ? m_lines[i - 1].folded : line.folded;
            const std::string &below = i + 1 < end ? m_lines[i + 1].folded : line.folded;
            if (seen.sheets == 0) {
                seen.first_line = i;
                seen.above = above;
                seen.below = below;
            }
            seen.has_one_above = seen.has_one_above && seen.above == above;
            seen.has_one_below = seen.has_one_below && seen.below == below;
            seen.has_value =
                seen.has_value || seen.below != below || (i + 1 < end && !is_known_form_label(m_lines[i + 1].text));
            seen.sheets += seen.last_sheet == sheet ? 0 : 1;
            seen.last_sheet = sheet;
        }
    }
    std::vector<const Repeated *> candidates;
    for (const auto &[folded, seen] : texts) {
        if (seen.sheets > 1)
            m_common.insert(folded);
        if (seen.sheets == m_begins.size())
            m_everywhere.insert(folded);
        if (seen.sheets == m_begins.size() && !seen.has_value && seen.has_one_below && !seen.has_one_above
            && may_be_own_label(m_lines[seen.first_line]) && !is_known_form_label(m_lines[seen.first_line].text))
            m_heads.insert(folded);
        if (seen.sheets == m_begins.size() && seen.has_value && may_be_own_label(m_lines[seen.first_line])
            && !is_known_form_label(m_lines[seen.first_line].text))
            candidates.push_back(&seen);
    }
    std::ranges::sort(candidates, {}, &Repeated::first_line);
    for (const Repeated *seen : candidates) {
        const CellLine &above = m_lines[seen->first_line - (seen->first_line > 0 ? 1 : 0)];
        const bool is_below_label =
            seen->has_one_above && !above.has_gap && (m_own.contains(seen->above) || is_known_form_label(above.text));
        if (!is_below_label && !is_year_alone(above.text)) // 令和６年度 / 実施 is a step
            m_own.insert(m_lines[seen->first_line].folded);
    }
}

/// Where there are many sheets, what looks like a label on one of them alone is a value.
bool FormSheets::stands_on_few_sheets(const std::string &folded) const
{
    constexpr std::size_t many = 3;
    return m_begins.size() >= many && !m_common.contains(folded);
}

bool FormSheets::is_label(std::size_t at, bool follows_label) const
{
    const CellLine &line = m_lines[at];
    if (line.text.empty() || line.text.size() > longest_own_label
        || kind_beside_table(line.text) == Element::Kind::UnitLine) // （単位：千円）
        return false;
    if (m_own.contains(line.folded))
        return true;
    if (is_year_alone(line.text)) {
        const std::string_view next = at + 1 < m_lines.size() ? std::string_view(m_lines[at + 1].text) : "";
        return is_figure_cell(next) || (!follows_label && is_kind_alone(next));
    }
    return is_known_form_label(line.text) && !stands_on_few_sheets(line.folded);
}

} // namespace taikei::reader

#include "base/letters.hpp"
#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/table/form_pairs.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Forms without a frame: a field a line.
///
///     施策番号　2-3　施策名　消防・救急体制の充実
///     担当課：消防本部
namespace taikei::reader {
namespace {

constexpr std::size_t longest_label = 60; ///< in bytes

/// 施策番号, 施策名, 関係課: names a field of a form, wherever it stands on a line.
bool names_field(std::string_view word)
{
    const Head head = parse_head(word);
    return head.has(ColumnRole::Code) || (!head.level.empty() && word.ends_with("名"))
        || Lexicon::get().label(word) == LabelKind::Departments;
}

/// 2-3 施策名 消防・救急体制の充実 behind 施策番号: a value, and the further fields of its line.
std::vector<std::pair<std::string, std::string>> fields_of(std::string_view label, std::string_view value)
{
    std::vector<std::pair<std::string, std::string>> fields = {{std::string(label), {}}};
    const std::string squeezed = base::squeeze(value);
    const auto words = base::split(squeezed, " ");
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string &open = fields.back().second;
        if (i + 1 < words.size() && !open.empty() && names_field(words[i]))
            fields.emplace_back(words[i], "");
        else
            open += (open.empty() ? "" : " ") + std::string(words[i]);
    }
    return fields;
}

/// The words of a line that wide gaps part.
std::vector<std::string_view> gapped_words(std::string_view text)
{
    constexpr int least_gap = 3; ///< in columns
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    std::size_t end = 0; ///< of the word's last letter
    int gap = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        if (base::is_space(c)) {
            gap += c == U'　' ? 2 : 1;
            continue;
        }
        if (gap >= least_gap && end > begin) {
            words.push_back(text.substr(begin, end - begin));
            begin = here;
        }
        gap = 0;
        end = at;
    }
    words.push_back(text.substr(begin, end - begin));
    return words;
}

/// 基本目標    1 支え合うまち        会計・款項目    一般 03-01: labels and values in turn, parted by wide gaps. Empty
/// for any other line.
std::vector<std::pair<std::string, std::string>> gapped_fields(std::string_view text)
{
    constexpr std::size_t fewest_words = 4;
    std::vector<std::pair<std::string, std::string>> fields;
    if (!text.contains("   ") && !base::has_word(text, "　"))
        return fields;
    const auto words = gapped_words(text);
    if (words.size() < fewest_words || words.size() % 2 != 0)
        return fields;
    for (std::size_t i = 0; i < words.size(); i += 2)
        fields.emplace_back(words[i], words[i + 1]);
    return fields;
}

/// Where the label at the beginning of a line ends; 0 where it is none.
std::size_t find_end_of_label(std::string_view text)
{
    for (std::size_t at = base::past_letters(text, 0); at < text.size() && at < longest_label;) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        if (base::is_space(c) || c == U'：' || c == U':')
            return here;
        at = base::past_letters(text, at);
    }
    return 0;
}

} // namespace

std::size_t read_form_lines(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    Grid grid;
    bool has_code = false;
    bool has_level = false;
    std::size_t i = at;
    for (; i < elements.size() && elements[i].line != nullptr && (i == at || elements[i].blank_above == 0); ++i) {
        const std::string_view text = base::trim(elements[i].line->text);
        const auto gapped = gapped_fields(text);
        const std::size_t split = gapped.empty() ? find_end_of_label(text) : gapped.front().first.size();
        // 総合計画の位置付け: what the lines indented below it are about.
        const bool heads_more = !grid.rows.empty() && i + 1 < elements.size() && elements[i + 1].line != nullptr
            && elements[i + 1].blank_above == 0 && elements[i + 1].line->indent > elements[i].line->indent;
        if (split == 0 && heads_more && text.size() <= longest_label)
            continue;
        if (split == 0)
            break;
        std::string_view value = base::trim(text.substr(split));
        for (const std::string_view colon : {"：", ":"}) {
            if (value.starts_with(colon))
                value = base::trim(value.substr(colon.size()));
        }
        if (value.empty())
            break;
        const auto head = look_up_head(text.substr(0, split));
        const bool department = head->has(ColumnRole::Department) || head->has(ColumnRole::Division)
            || Lexicon::get().label(text.substr(0, split)) == LabelKind::Departments;
        const bool places = !level_in_value(text.substr(0, split), value).empty();
        if (!(head->has(ColumnRole::Code) || !head->level.empty() || department || places))
            break;
        for (const auto &[label, text_of_field] : gapped.empty() ? fields_of(text.substr(0, split), value) : gapped) {
            const Head field = parse_head(label);
            has_code = has_code || field.has(ColumnRole::Code);
            has_level = has_level || !field.level.empty();
            grid.rows.push_back({{label, false, elements[i].place}, {text_of_field, false, elements[i].place}});
        }
    }
    constexpr std::size_t fewest_fields = 3;
    const bool goes_on_in_table =
        grid.rows.size() > 1 && i < elements.size() && elements[i].kind == Element::Kind::Table;
    if ((grid.rows.size() < fewest_fields && !goes_on_in_table) || !(has_code || reading.sheet_heading) || !has_level)
        return 0;
    Segment whole;
    whole.end_row = grid.rows.size();
    reading.label.reset();
    return read_form_rows(reading, grid, whole) ? i - at : 0;
}

} // namespace taikei::reader

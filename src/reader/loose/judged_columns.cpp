#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/loose/close_head.hpp"
#include "reader/reading.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

/// A judgement with its reason beside it, as extraction with the page's layout leaves it: the texts are wrapped in
/// their columns, which one space may part.
///
///       事業の評価           評価の理由                     今後の方向性
///     市 外部有識者
///     Ｂ    Ａ  開業件数は目標を上回った。一方で補助金の活用は宿泊 製造業向けの事例集を作り、専門家の派遣と組み合わせ
///             業と小売業に偏っている。                     て利用を広げる。
namespace taikei::reader {
namespace {

constexpr std::size_t longest_judged_line = 600; ///< in bytes

struct JudgedTexts {
    std::string scheme;
    std::vector<std::string> labels; ///< of the columns of text
    std::vector<std::string> judges; ///< empty where one judges that is not named
    std::size_t first = 0; ///< the element with the letters
    bool flows = false; ///< in reading order: one text after the other
};

bool may_be_judged_line(const Element &element)
{
    return element.line != nullptr && element.line->text.size() <= longest_judged_line
        && !element.line->text.contains('\t') && element.line->text.contains(' ');
}

/// 事業の評価, 評価の理由, 今後の方向性: a judgement, and labels of text behind it.
bool take_judged_heads(const Element &element, JudgedTexts &columns)
{
    constexpr std::size_t most_words = 4;
    if (!may_be_judged_line(element) || !element.line->text.contains("評価"))
        return false;
    const auto words = placed_words(element);
    if (words.size() < 2 || words.size() > most_words || !words.front().text.ends_with("評価"))
        return false;
    columns.scheme = words.front().text;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool is_text =
            kind_of_label(words[i].text) == LabelKind::Prose || look_up_head(words[i].text)->has(ColumnRole::Reason);
        if (!is_text || words[i].text.ends_with("評価"))
            return false;
        columns.labels.push_back(words[i].text);
    }
    return true;
}

/// How many letters the line begins with.
std::size_t count_letters(const std::vector<PlacedWord> &words)
{
    const auto end = std::ranges::find_if_not(words, [](const PlacedWord &word) { return is_rating_value(word.text); });
    return static_cast<std::size_t>(end - words.begin());
}

std::optional<JudgedTexts> find_judged_columns(const std::vector<Element> &elements, std::size_t at)
{
    JudgedTexts columns;
    if (!take_judged_heads(elements[at], columns))
        return std::nullopt;
    columns.first = at + 1;
    if (columns.first < elements.size() && elements[columns.first].line != nullptr) {
        const auto words = placed_words(elements[columns.first]);
        if (count_letters(words) == 0 && !words.empty() && std::ranges::all_of(words, [](const PlacedWord &word) {
                return look_up_head(word.text)->has(ColumnRole::Actor) || base::length(word.text) <= 8;
            })) {
            for (const PlacedWord &word : words)
                columns.judges.push_back(word.text);
            ++columns.first;
        }
    }
    if (columns.first >= elements.size() || !may_be_judged_line(elements[columns.first]))
        return std::nullopt;
    const auto words = placed_words(elements[columns.first]);
    const std::size_t letters = std::max<std::size_t>(columns.judges.size(), 1);
    columns.flows = words.size() == letters + 1 && columns.labels.size() > 1;
    return count_letters(words) == letters && (columns.flows || words.size() == letters + columns.labels.size())
        ? std::optional(std::move(columns))
        : std::nullopt;
}

bool ends_judged_columns(const Element &element)
{
    return element.line == nullptr || element.blank_above > 0 || element.starts_page || element.heading
        || !element.bullet.empty() || element.line->text.size() > longest_judged_line
        || (element.kind == Element::Kind::Label && element.decorated);
}

/// Adds the words of a further line to the texts that they go on with.
bool add_words(const std::vector<PlacedWord> &words, const std::vector<PlacedWord> &first,
               std::vector<std::string> &texts)
{
    if (words.size() > texts.size())
        return false;
    std::size_t next = 0;
    for (const PlacedWord &word : words) {
        const auto distance = [&](std::size_t i) { return std::abs(first[i].begin - word.begin); };
        std::size_t column = next;
        for (std::size_t i = next; words.size() < texts.size() && i < texts.size(); ++i)
            column = distance(i) < distance(column) ? i : column;
        if (column >= texts.size())
            return false;
        texts[column] += word.text;
        next = column + 1;
    }
    return true;
}

/// The lines of several texts, one after the other: each but the last ends with the first line that ends a sentence
/// before the column's edge. Empty where that gives fewer texts.
std::vector<std::string> part_flowed_texts(const std::vector<std::string> &lines, std::size_t count)
{
    constexpr int cut_slack = 3;
    int width = 0;
    for (const std::string &line : lines)
        width = std::max(width, base::display_width(line));
    std::vector<std::string> texts(1);
    bool ended = false;
    for (const std::string &line : lines) {
        if (ended && texts.size() < count)
            texts.emplace_back();
        texts.back() += line;
        ended = line.ends_with("。") && base::display_width(line) + cut_slack < width;
    }
    return texts.size() == count ? texts : std::vector<std::string>();
}

/// The texts in reading order from the words behind the letters on; `end` moves behind their last line.
std::vector<std::string> read_flowed_texts(const std::vector<Element> &elements, const JudgedTexts &columns,
                                           const std::string &first, std::size_t &end)
{
    std::vector<std::string> lines = {first};
    while (end < elements.size() && !ends_judged_columns(elements[end]))
        lines.emplace_back(base::trim(elements[end++].line->text));
    return part_flowed_texts(lines, columns.labels.size());
}

} // namespace

std::size_t read_judged_columns(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    const auto columns = find_judged_columns(elements, at);
    if (!columns)
        return 0;
    auto first = placed_words(elements[columns->first]);
    const auto letters = static_cast<std::ptrdiff_t>(std::max<std::size_t>(columns->judges.size(), 1));
    const NodeIndex node = reading.node();
    const base::Place &place = elements[columns->first].place;
    for (std::ptrdiff_t i = 0; i < letters; ++i) {
        const std::string by = columns->judges.empty() ? std::string() : columns->judges[static_cast<std::size_t>(i)];
        add_rating(reading, node, columns->scheme, first[static_cast<std::size_t>(i)].text, by, place);
    }
    first.erase(first.begin(), first.begin() + letters);
    std::vector<std::string> texts;
    for (const PlacedWord &word : first)
        texts.push_back(word.text);
    std::size_t end = columns->first + 1;
    if (columns->flows)
        texts = read_flowed_texts(elements, *columns, first.front().text, end);
    while (!columns->flows && end < elements.size() && !ends_judged_columns(elements[end])
           && add_words(placed_words(elements[end]), first, texts))
        ++end;
    for (std::size_t i = 0; i < texts.size(); ++i)
        add_text(reading, node, columns->labels[i], LabelKind::Prose, texts[i], place);
    reading.label.reset();
    return end - at;
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/loose/close_head.hpp"
#include "reader/reading.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

/// Letters by several judges below their names, as extraction with the page's layout leaves a row of a form:
///
///               一次評価（担当課）          二次評価（本部）
///     総合評価
///                       Ａ                      Ｂ
namespace taikei::reader {
namespace {

constexpr std::size_t longest_row = 400; ///< in bytes

/// The words of a line that may be part of such a row; none for any other.
std::vector<PlacedWord> words_of_row(const std::vector<Element> &elements, std::size_t at)
{
    if (at >= elements.size() || elements[at].line == nullptr || elements[at].line->text.size() > longest_row)
        return {};
    return placed_words(elements[at]);
}

/// 現状維持, 改善・見直し beside what is judged: what a committee chose.
bool is_choice(const PlacedWord &word)
{
    constexpr std::size_t longest = 36; ///< in bytes
    return word.text.size() <= longest && Lexicon::get().names_choice(word.text);
}

/// 所管課, 外部評価委員会: who judges, where the row below says that something is judged.
bool may_judge(const PlacedWord &word)
{
    constexpr std::size_t longest_name = 60; ///< in bytes
    return word.text.size() <= longest_name
        && (Lexicon::get().is_department(word.text) || Lexicon::get().label(word.text) == LabelKind::Departments);
}

bool says_judgement(const PlacedWord &word)
{
    constexpr std::size_t longest_name = 75; ///< in bytes
    return word.text.size() <= longest_name && word.text.contains("評価")
        && look_up_head(word.text)->has(ColumnRole::Rating);
}

/// What is judged, and a letter for each judge.
struct JudgedRow {
    std::string scheme;
    std::vector<std::string> letters;
    std::size_t end = 0; ///< the element behind it
};

/// In the one or two lines below the judges' names.
std::optional<JudgedRow> find_judged_row(const std::vector<Element> &elements, std::size_t at, std::size_t judges)
{
    constexpr std::size_t most_lines = 2;
    JudgedRow row;
    for (row.end = at; row.end < at + most_lines && (row.scheme.empty() || row.letters.empty()); ++row.end) {
        std::vector<PlacedWord> words = words_of_row(elements, row.end);
        if (!words.empty() && elements[row.end].blank_above > 0)
            return std::nullopt;
        if (row.scheme.empty() && !words.empty() && says_judgement(words.front())) {
            row.scheme = words.front().text;
            words.erase(words.begin());
        }
        const bool are_letters = words.size() == judges
            && (std::ranges::all_of(words, [](const PlacedWord &word) { return is_rating_letter(word.text); })
                || std::ranges::all_of(words, is_choice));
        if (!words.empty() && !are_letters)
            return std::nullopt;
        for (const PlacedWord &word : words)
            row.letters.push_back(word.text);
    }
    return row.scheme.empty() || row.letters.size() != judges ? std::nullopt : std::optional(std::move(row));
}

void add_judgement(Reading &reading, NodeIndex node, const std::string &scheme, const std::string &letter,
                   const std::string &by, const base::Place &place)
{
    if (!add_rating(reading, node, scheme, letter, by, place))
        add_word_rating(reading, node, scheme, letter, by, place);
}

} // namespace

std::size_t read_judges_over_letters(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t fewest_judges = 2;
    constexpr std::size_t most_judges = 4;
    if (elements[at].line == nullptr || !elements[at].line->text.contains("評価"))
        return 0;
    const auto judges = words_of_row(elements, at);
    if (judges.size() < fewest_judges || judges.size() > most_judges
        || !(std::ranges::all_of(judges, says_judgement) || std::ranges::all_of(judges, may_judge)))
        return 0;
    const auto row = find_judged_row(elements, at + 1, judges.size());
    if (!row)
        return 0;
    const NodeIndex node = reading.node();
    for (std::size_t i = 0; i < judges.size(); ++i)
        add_judgement(reading, node, row->scheme, row->letters[i], judges[i].text, elements[at].place);
    reading.label.reset();
    return row->end - at;
}

} // namespace taikei::reader

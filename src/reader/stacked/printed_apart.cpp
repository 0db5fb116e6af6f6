#include "reader/stacked/printed_apart.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

constexpr std::string_view apart_open = "（";
constexpr std::string_view apart_close = "）";
constexpr std::size_t longest_apart = 90; ///< in bytes

/// 一次評価 of （一次評価）.
std::string_view inside_brackets(std::string_view word)
{
    const std::size_t brackets = apart_open.size() + apart_close.size();
    if (!word.starts_with(apart_open) || !word.ends_with(apart_close) || word.size() <= brackets)
        return {};
    return word.substr(apart_open.size(), word.size() - brackets);
}

bool is_judge_in_brackets(std::string_view word)
{
    const std::string_view name = inside_brackets(word);
    return !name.empty() && Lexicon::get().names_judge(name);
}

/// 一次評価 before 二次評価.
std::size_t rank_of_judge(std::string_view judge)
{
    constexpr std::array ranks = {std::string_view("一次"), std::string_view("二次"), std::string_view("三次")};
    const auto found = std::ranges::find_if(ranks, [&](std::string_view rank) { return judge.contains(rank); });
    return static_cast<std::size_t>(found - ranks.begin());
}

/// 達成度 may be a share, too: what stands around it tells.
bool may_say_judgement(const std::string &text)
{
    if (text.size() > longest_apart)
        return false;
    const auto head = look_up_head(text);
    return head->has(ColumnRole::Rating) || head->is_computed;
}

/// Lines of one row: labels, letters with what they mean, judges in brackets.
struct ApartRow {
    std::vector<std::size_t> lines;
    std::size_t labels = 0;
    std::vector<std::string> judges;
    std::vector<std::string> letters;
    std::vector<std::string> rests;

    bool comes_out_even() const
    {
        constexpr std::size_t fewest = 2;
        return labels >= fewest && judges.size() == labels && letters.size() == labels
            && rests.size() <= letters.size();
    }
};

/// おおむね順調に進んで goes on; and so does what makes the text of another letter.
void add_rest(std::vector<std::string> &letters, const std::string &rest)
{
    constexpr std::array open_ends = {std::string_view("て"), std::string_view("で"), std::string_view("の"),
                                      std::string_view("に"), std::string_view("を"), std::string_view("が"),
                                      std::string_view("、")};
    auto found = std::ranges::find_if(
        letters, [&](const std::string &letter) { return std::ranges::find(letters, letter + rest) != letters.end(); });
    if (found == letters.end()) {
        found = std::ranges::find_if(letters, [&](const std::string &letter) {
            return std::ranges::any_of(open_ends, [&](std::string_view end) { return letter.ends_with(end); });
        });
    }
    *(found == letters.end() ? letters.begin() : found) += rest;
}

/// Whether the line may be part of the row that `label` heads; takes it.
bool take_line(const TornSheet &sheet, std::size_t line, const std::string &label, ApartRow &row)
{
    const std::string &text = sheet[line].text;
    if (text.size() > longest_apart || text.contains("。"))
        return false;
    if (text == label) {
        ++row.labels;
        row.lines.push_back(line);
        return true;
    }
    auto words = base::squeezed_words(text);
    std::optional<std::string> judge;
    if (is_judge_in_brackets(words.back())) {
        judge = words.back();
        words.pop_back();
    }
    const bool is_letter = !words.empty() && is_rating_letter(words.front());
    const bool may_be_rest = words.size() == 1 && !row.letters.empty() && !kind_of_label(words.front());
    if (!words.empty() && !is_letter && !may_be_rest)
        return false;
    std::string rest;
    for (const std::string &word : words)
        rest += (rest.empty() ? "" : " ") + word;
    if (is_letter)
        row.letters.push_back(rest);
    else if (!rest.empty())
        row.rests.push_back(rest);
    if (judge)
        row.judges.push_back(*judge);
    row.lines.push_back(line);
    return true;
}

ApartRow row_around(const TornSheet &sheet, std::size_t label)
{
    constexpr std::size_t most_lines = 12;
    std::size_t first = label;
    while (first > 0 && label - first < most_lines && sheet.is_free(first - 1) && !sheet[first].has_gap
           && sheet[first - 1].text.size() <= longest_apart)
        --first;
    for (; first <= label; ++first) {
        ApartRow row;
        for (std::size_t i = first; sheet.is_free(i) && (i == first || !sheet[i].has_gap)
             && row.lines.size() < most_lines && take_line(sheet, i, sheet[label].text, row);
             ++i) { }
        if (row.comes_out_even())
            return row;
    }
    return {};
}

void put_row(TornSheet &sheet, const std::string &label, ApartRow row)
{
    std::ranges::stable_sort(row.judges, {}, rank_of_judge);
    for (const std::string &rest : row.rests)
        add_rest(row.letters, rest);
    document::Table table;
    table.origin = document::Table::Origin::Pairs;
    for (std::size_t i = 0; i < row.judges.size(); ++i)
        add_row(table, {label + row.judges[i], row.letters[i]}, sheet[row.lines.front()].place);
    sheet.put(std::move(table), row.lines);
}

/// 意図: a label alone on its line.
bool is_label_alone(const std::string &text)
{
    if (text.size() > longest_apart)
        return false;
    const auto label = parse_label(text);
    return label && label->label_kind && label->text.empty();
}

bool is_item_apart(const TornSheet &sheet, std::size_t line)
{
    std::string bare = sheet[line].text;
    return sheet.is_free(line) && !take_bullet(bare).empty();
}

} // namespace

void lift_labels_out_of_lists(TornSheet &sheet)
{
    constexpr std::size_t most_items = 8;
    for (std::size_t i = 2; i + 1 < sheet.size(); ++i) {
        if (!sheet.is_free(i) || sheet[i].has_gap || !is_item_apart(sheet, i - 1) || !is_item_apart(sheet, i + 1)
            || sheet[i + 1].has_gap || !is_label_alone(sheet[i].text))
            continue;
        std::size_t first = i;
        while (first > 0 && i - first < most_items && is_item_apart(sheet, first - 1) && !sheet[first].has_gap)
            --first;
        std::size_t below = 0;
        while (i + 1 + below < sheet.size() && below < most_items && is_item_apart(sheet, i + 1 + below))
            ++below;
        const std::size_t above = i - first;
        const bool follows_sentence = first > 0 && sheet.is_free(first - 1) && sheet[first - 1].text.ends_with("。");
        if (!follows_sentence || above > below + 1 || below > above + 1)
            continue;
        const std::string label = sheet[i].text;
        for (std::size_t line = i; line > first; --line)
            sheet.rewrite(line, sheet[line - 1].text);
        sheet.rewrite(first, label);
    }
}

void put_judgements_beside_judges(TornSheet &sheet)
{
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        if (!sheet.is_free(i) || !may_say_judgement(sheet[i].text))
            continue;
        if (ApartRow row = row_around(sheet, i); row.comes_out_even())
            put_row(sheet, sheet[i].text, std::move(row));
    }
}

void join_bracketed_rests(TornSheet &sheet)
{
    constexpr std::size_t reach = 2; ///< in lines
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        const std::string_view text = sheet[i].text;
        if (!sheet.is_free(i) || !text.starts_with(apart_open))
            continue;
        const std::size_t close = text.find(apart_close);
        if (close == std::string_view::npos || close > longest_apart)
            continue;
        const std::string bracket(text.substr(0, close + apart_close.size()));
        const std::string_view rest = text.substr(bracket.size());
        if (rest.empty() || base::trim(rest).size() == rest.size() || !kind_of_label(inside_brackets(bracket)))
            continue;
        for (std::size_t label = i; label-- > 0 && i - label <= reach && sheet.is_free(label);) {
            if (!is_label_alone(sheet[label].text))
                continue;
            const std::string value(base::trim(rest));
            sheet.rewrite(label, sheet[label].text + bracket);
            sheet.rewrite(i, value);
            break;
        }
    }
}

} // namespace taikei::reader

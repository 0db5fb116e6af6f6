#include "store/passage.hpp"

#include "base/text.hpp"
#include "store/letters.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace taikei::store {

namespace {

/// A word of a query has at most 100 letters, so that it fits in after these.
constexpr std::size_t passage_letters = 120;
/// What is shown before the first match of the passage.
constexpr std::size_t letters_before = 20;

constexpr char32_t match_begin = U'\uE000';
constexpr char32_t match_end = U'\uE001';

/// Where a word stands, in positions of the list of letters.
struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t word = 0;
};

std::optional<std::size_t> end_of_run_at(const std::vector<Letter> &letters, std::size_t position,
                                         const std::u32string &run)
{
    if (letters.size() - position < run.size())
        return std::nullopt;
    for (const char32_t c : run) {
        if (letters[position++].folded != c)
            return std::nullopt;
    }
    return position;
}

std::optional<std::size_t> end_of_word_at(const std::vector<Letter> &letters, std::size_t position,
                                          const std::vector<std::u32string> &runs)
{
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::size_t after_run = position;
        while (i > 0 && position < letters.size() && letters[position].parts())
            ++position;
        if (i > 0 && position == after_run)
            return std::nullopt;
        const std::optional<std::size_t> end = end_of_run_at(letters, position, runs[i]);
        if (!end)
            return std::nullopt;
        position = *end;
    }
    return position;
}

std::vector<Match> find_matches(const std::vector<Letter> &letters, const std::vector<QueryWord> &words)
{
    std::vector<Match> matches;
    for (std::size_t word = 0; word < words.size(); ++word) {
        std::vector<std::u32string> runs;
        for (const std::string &run : words[word].runs)
            runs.push_back(base::to_utf32(run));
        for (std::size_t position = 0; position < letters.size(); ++position) {
            if (letters[position].folded != runs.front().front())
                continue;
            if (const auto end = end_of_word_at(letters, position, runs))
                matches.push_back({position, *end, word});
        }
    }
    std::ranges::sort(matches, {}, &Match::begin);
    return matches;
}

/// The match at which a passage with the most different words begins; the first of several.
std::size_t best_beginning(const std::vector<Match> &matches)
{
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t first = 0; first < matches.size(); ++first) {
        std::set<std::size_t> seen;
        for (std::size_t i = first;
             i < matches.size() && matches[i].end <= matches[first].begin + passage_letters - letters_before; ++i)
            seen.insert(matches[i].word);
        if (seen.size() > most) {
            most = seen.size();
            best = first;
        }
    }
    return matches.empty() ? 0 : matches[best].begin;
}

/// Copies text; line breaks become spaces, and marks that stand in the text itself U+FFFD.
void append_plain(std::string &passage, std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = base::next_code_point(text, position);
        if (c == match_begin || c == match_end)
            base::append_code_point(passage, U'\uFFFD');
        else
            base::append_code_point(passage, c == U'\n' || c == U'\r' ? U' ' : c);
    }
}

/// Marks the matches between two bytes of the text; matches that touch are marked as one.
std::string mark(std::string_view text, const std::vector<Letter> &letters, const std::vector<Match> &matches,
                 std::size_t begin, std::size_t end)
{
    std::string passage;
    std::size_t done = begin;
    for (std::size_t i = 0; i < matches.size();) {
        std::size_t match_from = letters[matches[i].begin].begin;
        std::size_t match_to = letters[matches[i].end - 1].end;
        for (++i; i < matches.size() && letters[matches[i].begin].begin <= match_to; ++i)
            match_to = std::max(match_to, letters[matches[i].end - 1].end);
        match_from = std::max(match_from, done);
        match_to = std::min(match_to, end);
        if (match_from >= match_to)
            continue;
        append_plain(passage, text.substr(done, match_from - done));
        base::append_code_point(passage, match_begin);
        append_plain(passage, text.substr(match_from, match_to - match_from));
        base::append_code_point(passage, match_end);
        done = match_to;
    }
    append_plain(passage, text.substr(done, end - done));
    return passage;
}

std::string cut_and_mark(std::string_view text, const std::vector<Letter> &letters, const std::vector<Match> &matches)
{
    const std::size_t focus = best_beginning(matches);
    std::size_t first = focus > letters_before ? focus - letters_before : 0;
    const std::size_t last = std::min(first + passage_letters, letters.size());
    if (letters.size() - first < passage_letters)
        first = letters.size() - std::min(letters.size(), passage_letters);
    if (letters.empty())
        return {};
    std::string passage = mark(text, letters, matches, letters[first].begin, letters[last - 1].end);
    if (first > 0)
        passage.insert(0, "…");
    if (last < letters.size())
        passage += "…";
    return passage;
}

} // namespace

std::string find_passage(std::string_view title, std::string_view body, const std::vector<QueryWord> &words)
{
    const std::vector<Letter> body_letters = letters_of(body);
    const std::vector<Match> in_body = find_matches(body_letters, words);
    if (!in_body.empty())
        return cut_and_mark(body, body_letters, in_body);
    const std::vector<Letter> title_letters = letters_of(title);
    return cut_and_mark(title, title_letters, find_matches(title_letters, words));
}

} // namespace taikei::store

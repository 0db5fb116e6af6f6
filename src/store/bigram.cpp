#include "store/bigram.hpp"

#include "base/text.hpp"

#include <cstdint>
#include <unicode/uchar.h>

namespace taikei::store {

namespace {

constexpr std::size_t most_words = 32;
constexpr std::size_t most_letters = 100;

/// A letter as searched, or what parts letters, with its place in the text.
struct Letter {
    char32_t folded = 0; ///< `space` and `gap` part runs
    std::size_t begin = 0;
    std::size_t end = 0;
};

constexpr char32_t gap = 0;
constexpr char32_t space = U' ';
constexpr char32_t prolonged_sound_mark = U'\u30FC';

bool parts(const Letter &letter)
{
    return letter.folded == gap || letter.folded == space;
}

/// Joins the letter before it when folded: half-width voicing marks, combining accents.
bool is_combining(char32_t c)
{
    return c == U'\uFF9E' || c == U'\uFF9F' || c == U'\u3099' || c == U'\u309A' || (c >= U'\u0300' && c <= U'\u036F');
}

/// Letters that folding leaves as they are: most of a Japanese text.
bool is_plain(char32_t c)
{
    return (c >= U'\u4E00' && c <= U'\u9FFF') || (c >= U'\u3041' && c <= U'\u3096')
        || (c >= U'\u30A1' && c <= U'\u30FA') || c == prolonged_sound_mark || (c >= U'a' && c <= U'z')
        || (c >= U'0' && c <= U'9');
}

void append_folded(std::vector<Letter> &letters, std::string_view text, std::size_t begin, std::size_t end)
{
    const std::string folded = base::fold(text.substr(begin, end - begin));
    if (folded.empty()) { // folding trims white space
        letters.push_back({space, begin, end});
        return;
    }
    for (std::size_t position = 0; position < folded.size();) {
        const char32_t c = base::next_code_point(folded, position);
        const bool counts = base::is_word_character(c);
        letters.push_back({counts ? static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))) : gap, begin, end});
    }
}

std::vector<Letter> letters_of(std::string_view text)
{
    std::vector<Letter> letters;
    letters.reserve(text.size() / 3);
    std::size_t position = 0;
    while (position < text.size()) {
        const std::size_t begin = position;
        char32_t c = base::next_code_point(text, position);
        if (c == U'\uFF70') // alone it would fold to a dash
            c = prolonged_sound_mark;
        std::size_t end = position;
        while (end < text.size() && end - begin < 16) {
            std::size_t next = end;
            if (!is_combining(base::next_code_point(text, next)))
                break;
            end = next;
        }
        if (is_plain(c) && end == position)
            letters.push_back({c, begin, end});
        else
            append_folded(letters, text, begin, end);
        position = end;
    }
    return letters;
}

/// Ends one past the last letter of the run that begins at `begin`.
std::size_t end_of_run(const std::vector<Letter> &letters, std::size_t begin)
{
    while (begin < letters.size() && !parts(letters[begin]))
        ++begin;
    return begin;
}

bool has_letters_from(const std::vector<Letter> &letters, std::size_t position)
{
    while (position < letters.size() && parts(letters[position]))
        ++position;
    return position < letters.size();
}

} // namespace

void cut_into_bigrams(std::string_view text, CutFor purpose,
                      const std::function<void(std::string_view, std::size_t, std::size_t)> &use)
{
    const std::vector<Letter> letters = letters_of(text);
    std::string piece;
    for (std::size_t begin = 0; begin < letters.size(); ++begin) {
        const std::size_t end = end_of_run(letters, begin);
        if (end == begin)
            continue;
        const bool is_last_run = purpose == CutFor::Query && !has_letters_from(letters, end);
        for (std::size_t i = begin; i < end; ++i) {
            const bool is_pair = i + 1 < end;
            if (!is_pair && is_last_run && end - begin > 1)
                break;
            piece.clear();
            base::append_code_point(piece, letters[i].folded);
            if (is_pair)
                base::append_code_point(piece, letters[i + 1].folded);
            use(piece, letters[i].begin, letters[is_pair ? i + 1 : i].end);
        }
        begin = end;
    }
}

std::vector<QueryWord> query_words(std::string_view query)
{
    // 16 bytes a letter is more than any text needs: no use to fold what will not count.
    const std::vector<Letter> letters = letters_of(query.substr(0, most_words * most_letters * 16));
    std::vector<QueryWord> words;
    QueryWord word;
    std::size_t word_letters = 0;
    std::size_t run_letters = 0;
    const auto end_word = [&] {
        if (!word.runs.empty())
            words.push_back(std::move(word));
        word = {};
        word_letters = 0;
        run_letters = 0;
    };
    for (const Letter &letter : letters) {
        if (letter.folded == space) {
            end_word();
        } else if (letter.folded == gap) {
            run_letters = 0;
        } else if (word_letters < most_letters) {
            if (run_letters == 0)
                word.runs.emplace_back();
            base::append_code_point(word.runs.back(), letter.folded);
            ++word_letters;
            ++run_letters;
            word.ends_in_single_letter = run_letters == 1;
        }
    }
    end_word();
    if (words.size() > most_words)
        words.resize(most_words);
    return words;
}

} // namespace taikei::store

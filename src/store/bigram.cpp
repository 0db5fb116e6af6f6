#include "store/bigram.hpp"

#include "base/text.hpp"
#include "store/letters.hpp"

namespace taikei::store {

namespace {

constexpr std::size_t most_words = 32;
constexpr std::size_t most_letters = 100;

/// Ends one past the last letter of the run that begins at `begin`.
std::size_t end_of_run(const std::vector<Letter> &letters, std::size_t begin)
{
    while (begin < letters.size() && !letters[begin].parts())
        ++begin;
    return begin;
}

bool has_letters_from(const std::vector<Letter> &letters, std::size_t position)
{
    while (position < letters.size() && letters[position].parts())
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
        if (letter.folded == Letter::space) {
            end_word();
        } else if (letter.folded == Letter::gap) {
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

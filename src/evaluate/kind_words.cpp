#include "evaluate/kind_words.hpp"

#include "base/text.hpp"
#include "evaluate/own_data.hpp"

#include <toml++/toml.h>

namespace taikei::evaluate {
namespace {

WordFinder words(std::string_view list)
{
    static const toml::table file = read_own_data("data/judging/indicator-words.toml");
    std::vector<std::string> result;
    if (const auto *array = file[list].as_array()) {
        for (const auto &item : *array) {
            if (const auto text = item.value<std::string_view>())
                result.push_back(base::fold_tight(*text));
        }
    }
    return WordFinder(std::move(result));
}

/// The longest of the words that stands in the text; none where none does.
std::optional<std::string> longest_in(const WordFinder &words, std::string_view tight)
{
    std::optional<std::string> longest;
    for (const WordFinder::Match &match : words.find_in(tight)) {
        if (!longest || words.word(match).size() > longest->size())
            longest = words.word(match);
    }
    return longest;
}

struct Found {
    KindWords::Way way;
    std::string_view word;
    std::size_t position;
};

/// Of two words in one place the longer (待機児童 before 児童); else the later, for Japanese puts the thing counted
/// last.
bool is_weightier(const Found &one, const Found &other)
{
    const bool overlap =
        one.position < other.position + other.word.size() && other.position < one.position + one.word.size();
    return overlap ? one.word.size() > other.word.size() : one.position > other.position;
}

} // namespace

const KindWords &KindWords::get()
{
    static const KindWords words;
    return words;
}

KindWords::KindWords()
    : m_up(words("up"))
    , m_up_though_falling(words("up_though_falling"))
    , m_down(words("down"))
    , m_cumulative(words("cumulative"))
    , m_level(words("level"))
    , m_survey(words("survey"))
{
}

std::optional<KindWords::Direction> KindWords::direction_in(std::string_view tight) const
{
    std::optional<Found> best;
    const auto weigh = [&](const WordFinder &words, Way way) {
        for (const WordFinder::Match &match : words.find_in(tight)) {
            const Found found{way, words.word(match), match.position};
            if (!best || is_weightier(found, *best))
                best = found;
        }
    };
    weigh(m_up, Way::Up);
    weigh(m_down, Way::Down);
    // Households on welfare (生活保護世帯数) shall become fewer: these words count alone only.
    if (!best || best->way != Way::Down)
        weigh(m_up_though_falling, Way::UpThoughFalling);
    return best ? std::optional(Direction{best->way, std::string(best->word)}) : std::nullopt;
}

std::optional<std::string> KindWords::cumulative_in(std::string_view tight) const
{
    return longest_in(m_cumulative, tight);
}

std::optional<std::string> KindWords::level_in(std::string_view tight) const
{
    return longest_in(m_level, tight);
}

std::optional<std::string> KindWords::survey_in(std::string_view tight) const
{
    return longest_in(m_survey, tight);
}

} // namespace taikei::evaluate

#include "evaluate/kind_words.hpp"

#include "base/resource.hpp"
#include "base/text.hpp"

#include <toml++/toml.h>

#include <stdexcept>

namespace taikei::evaluate {
namespace {

constexpr std::string_view path = "data/judging/indicator-words.toml";

std::vector<std::string> words(const toml::table &file, std::string_view name)
{
    std::vector<std::string> result;
    if (const auto *array = file[name].as_array()) {
        for (const auto &item : *array) {
            if (const auto text = item.value<std::string_view>())
                result.push_back(base::fold_tight(*text));
        }
    }
    return result;
}

/// The longest of the words that stands in the text; none where none does.
std::optional<std::string> longest_in(const std::vector<std::string> &words, std::string_view tight)
{
    std::optional<std::string> longest;
    for (const std::string &word : words) {
        if (tight.contains(word) && (!longest || word.size() > longest->size()))
            longest = word;
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
{
    const auto text = base::find_resource(path);
    if (!text)
        throw std::runtime_error(std::string(path) + " is not part of this program");
    const toml::table file = toml::parse(*text, path);
    m_up = words(file, "up");
    m_up_though_falling = words(file, "up_though_falling");
    m_down = words(file, "down");
    m_cumulative = words(file, "cumulative");
    m_level = words(file, "level");
    m_survey = words(file, "survey");
}

std::optional<KindWords::Direction> KindWords::direction_in(std::string_view tight) const
{
    std::optional<Found> best;
    const auto weigh = [&](const Words &list, Way way) {
        for (const std::string &word : list) {
            const std::size_t position = tight.rfind(word);
            if (position == std::string::npos)
                continue;
            const Found found{way, word, position};
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

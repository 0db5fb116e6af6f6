#pragma once

#include "evaluate/word_finder.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace taikei::evaluate {

/// The words that tell what an indicator is (data/judging/indicator-words.toml). Texts come folded and without
/// spaces (base::fold_tight).
class KindWords {
public:
    /// The words embedded in the program, loaded once.
    static const KindWords &get();

    enum class Way { Up, UpThoughFalling, Down };
    struct Direction {
        Way way;
        std::string word;
    };
    /// The last word of the text that tells a direction (交通事故防止講座: 講座); of two in one place the longer.
    std::optional<Direction> direction_in(std::string_view tight) const;
    std::optional<std::string> cumulative_in(std::string_view tight) const;
    std::optional<std::string> level_in(std::string_view tight) const;
    std::optional<std::string> survey_in(std::string_view tight) const;

private:
    KindWords();
    WordFinder m_up;
    WordFinder m_up_though_falling;
    WordFinder m_down;
    WordFinder m_cumulative;
    WordFinder m_level;
    WordFinder m_survey;
};

} // namespace taikei::evaluate

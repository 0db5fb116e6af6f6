#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
    using Words = std::vector<std::string>;
    Words m_up;
    Words m_up_though_falling;
    Words m_down;
    Words m_cumulative;
    Words m_level;
    Words m_survey;
};

} // namespace taikei::evaluate

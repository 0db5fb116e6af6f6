#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Number formats as spreadsheet programs write them: what turns 0.174 into 17.4%, -3 into ▲3, 43921 into
/// 令和2年3月31日.
///
///     #,##0;"▲"#,##0          two sections: others; below zero
///     [>=1000]0.0,"千";0      sections with conditions
///     [$-411]ggge"年"m"月"    an era date
namespace taikei::document::office {

struct FormatToken {
    enum class Kind {
        Literal, ///< text to show as it is
        Digit, ///< 0, # or ? in the number
        Point,
        Exponent, ///< E+ or E-; the digits behind it are its own
        Slash, ///< of a fraction
        Percent,
        General,
        Date, ///< a run of one letter: yyyy, m, ggg, AM/PM, [h]
        Text, ///< @
    };
    Kind kind = Kind::Literal;
    std::string text; ///< the literal, the digit or the run of letters
};

struct FormatSection {
    enum class Comparison { Less, LessOrEqual, Equal, NotEqual, GreaterOrEqual, Greater };
    struct Condition {
        Comparison comparison = Comparison::Equal;
        double value = 0;
    };

    std::vector<FormatToken> tokens;
    std::optional<Condition> condition;
    int thousands = 0; ///< commas behind the last digit: each divides by a thousand
    int percents = 0; ///< each multiplies by a hundred
    bool is_grouped = false; ///< a comma between digits
    bool is_date = false;
    bool is_general = false;
    bool is_era = false; ///< e is the year of an era, not the year
    int numerals = 0; ///< [DBNum1] 一二三, [DBNum3] １２３; 0 for none

    bool is_empty() const noexcept { return tokens.empty(); }
};

class NumberFormat {
public:
    /// Never fails: what is not understood is shown as a literal.
    static NumberFormat parse(std::string_view code);

    /// The section for a number, and whether the number's sign is to be shown (the second section stands for numbers
    /// below zero and brings its own).
    struct Choice {
        const FormatSection *section = nullptr; ///< none where no section fits
        bool shows_sign = false;
    };
    Choice choose(double value) const;

    /// The section for texts; none where texts are shown as they are.
    const FormatSection *text_section() const;

    bool is_date() const { return !m_sections.empty() && m_sections.front().is_date; }

private:
    std::vector<FormatSection> m_sections;
};

} // namespace taikei::document::office

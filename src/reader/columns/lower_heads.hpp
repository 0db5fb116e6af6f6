#pragma once

#include "reader/table/head.hpp"
#include "reader/value/printed_value.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taikei::reader {

/// 実績値, whose year stands elsewhere.
inline bool is_bare_kind(const Head &head)
{
    return head.kind && !head.year;
}

/// What the heads of a table whose lower row is printed behind the upper one have shown of it so far.
struct LowerHeads {
    /// 実績値 of 実績値 | 目標値 | 評価 above 令和２年度 | 令和３年度 | 令和４年度, merged over the years that stand
    /// below it.
    struct Merged {
        Head kind;
        std::size_t last = 0; ///< the head that its last year so far was joined to
    };
    std::optional<Merged> merged;
    bool has_brackets_below_heads =
        false; ///< 基準値, （令和元年度）, 目標値, （令和９年度）: each right below its head

    bool is_between_heads = false; ///< the line that is looked at is a year in brackets, and heads stand around it

    /// `word` says what the head `at` lacks.
    void take(const std::vector<Head> &heads, std::size_t at, const std::string &word)
    {
        const bool is_last = at + 1 == heads.size();
        const bool is_bracket = is_year_bracket(word);
        has_brackets_below_heads = has_brackets_below_heads || (is_bracket && is_last);
        merged =
            is_bracket || is_last || !is_bare_kind(heads[at]) ? std::nullopt : std::optional(Merged{heads[at], at});
    }

    /// One more year of the merged head, a year after its last: puts its column behind that.
    bool go_on(std::vector<Head> &heads, const Head &year)
    {
        if (!merged || heads[merged->last].year->year() + 1 != year.year->year())
            return false;
        ++merged->last;
        heads.insert(heads.begin() + static_cast<std::ptrdiff_t>(merged->last), join_heads({merged->kind, year}));
        return true;
    }
};

} // namespace taikei::reader

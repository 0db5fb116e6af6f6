#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// The words that the linter goes by (data/linting/words.toml). Texts are compared folded and without spaces.
class LintWords {
public:
    /// The words embedded in the program, loaded once.
    static const LintWords &get();

    /// Counts what was done (開催, 配布), not what came of it.
    bool is_output(std::string_view name, std::string_view unit) const;
    bool may_pass_hundred(std::string_view name) const;
    bool has_no_unit(std::string_view name) const;
    /// 利用者数: two indicators of the name need not be one.
    bool is_common(std::string_view name) const;
    /// 人件費, 一般財源: a row of money, and no aim.
    bool is_cost(std::string_view name) const;

private:
    LintWords();
    using Words = std::vector<std::string>;
    Words m_output;
    Words m_output_units;
    Words m_not_output;
    Words m_may_pass_hundred;
    Words m_without_unit;
    Words m_common;
    Words m_cost;
};

} // namespace taikei::evaluate

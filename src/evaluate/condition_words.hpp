#pragma once

#include "evaluate/judging_texts.hpp"
#include "evaluate/rating_rule.hpp"

#include <string>

namespace taikei::evaluate {

/// Puts expressions of a rule in words: attainment >= 80% becomes 80%以上 where attainment is the scale's measure, and
/// 達成率が80%以上 elsewhere.
class ConditionWords {
public:
    ConditionWords(const RatingRule &rule, const Scale &scale, Language language)
        : m_rule(rule)
        , m_scale(scale)
        , m_language(language)
    {
    }

    /// The condition of a grade; the rule's own words where it has some.
    std::string of_grade(const Grade &grade) const;
    std::string of_state(const State &state) const;
    std::string condition(const RuleExpression &expression, int term) const;
    /// What a term is called: 達成率, 基準値からの改善率.
    std::string name(const RuleExpression &expression, int term) const;
    std::string in_language(const BothLanguages &texts) const;
    std::string title_of(int reference, bool to_question) const;

private:
    std::string comparison(const RuleExpression &expression, const Term &term, bool with_name) const;
    std::string band(const RuleExpression &expression, const Term &term) const;
    std::string joined(const RuleExpression &expression, const Term &term) const;
    std::string call_name(const RuleExpression &expression, const Term &term) const;

    const RatingRule &m_rule;
    const Scale &m_scale;
    Language m_language;
};

} // namespace taikei::evaluate

#include "evaluate/check_scale.hpp"

#include "evaluate/condition_model.hpp"

#include <algorithm>
#include <set>

namespace taikei::evaluate {
namespace {

/// More combinations are not gone through; such a scale must say what is left (otherwise).
constexpr std::size_t most_combinations = 300'000;

class ScaleCheck {
public:
    ScaleCheck(const RatingRule &rule, const Scale &scale)
        : m_scale(scale)
        , m_model(rule, scale)
        , m_reached(scale.grades.size(), false)
        , m_state_reached(scale.states.size(), false)
    {
    }

    std::vector<ScaleProblem> run()
    {
        for (const State &state : m_scale.states)
            m_model.add(state.when);
        for (const Grade &grade : m_scale.grades)
            m_model.add(grade.when);
        if (m_model.make_samples(most_combinations) > most_combinations) {
            if (!has_otherwise())
                note("the conditions are too many to see whether every value has a grade; "
                     "say what is left by a grade with otherwise = true",
                     m_scale.line);
            return std::move(m_problems);
        }
        do {
            if (m_model.is_possible())
                visit();
        } while (m_model.next());
        note_unreached();
        return std::move(m_problems);
    }

private:
    bool has_otherwise() const
    {
        return std::ranges::any_of(m_scale.grades, [](const Grade &grade) { return grade.otherwise; });
    }

    void note(std::string message, int line) { m_problems.push_back({std::move(message), line}); }

    bool reaches_state()
    {
        for (std::size_t i = 0; i < m_scale.states.size(); ++i) {
            if (!m_scale.states[i].when.is_empty() && m_model.holds(m_scale.states[i].when)) {
                m_state_reached[i] = true;
                return true;
            }
        }
        return false;
    }

    void visit()
    {
        if (reaches_state())
            return;
        std::optional<std::size_t> first;
        for (std::size_t i = 0; i < m_scale.grades.size(); ++i) {
            const Grade &grade = m_scale.grades[i];
            if (grade.otherwise ? first.has_value() : !m_model.holds(grade.when))
                continue;
            if (!first)
                first = i;
            else if (m_scale.exclusive)
                note_overlap(*first, i);
            if (!m_scale.exclusive)
                break;
        }
        if (first)
            m_reached[*first] = true;
        else if (!m_gap) {
            m_gap = true;
            note("no grade is for " + m_model.describe()
                     + ": a gap between the edges; close it or add a grade with "
                       "otherwise = true",
                 m_scale.line);
        }
    }

    void note_overlap(std::size_t one, std::size_t other)
    {
        if (!m_overlaps.emplace(one, other).second)
            return;
        note("the grades '" + m_scale.grades[one].name + "' and '" + m_scale.grades[other].name + "' overlap at "
                 + m_model.describe()
                 + "; move an edge, or write exclusive = false to let the first "
                   "one win",
             m_scale.grades[other].line);
    }

    void note_unreached()
    {
        for (std::size_t i = 0; i < m_reached.size(); ++i) {
            if (!m_reached[i])
                note("the grade '" + m_scale.grades[i].name
                         + "' can never be reached: its condition contradicts "
                           "itself, or what stands before it takes all of it",
                     m_scale.grades[i].line);
        }
        for (std::size_t i = 0; i < m_state_reached.size(); ++i) {
            if (!m_state_reached[i] && !m_scale.states[i].when.is_empty())
                note("the state '" + m_scale.states[i].name + "' can never be reached", m_scale.states[i].line);
        }
    }

    const Scale &m_scale;
    ConditionModel m_model;
    std::vector<bool> m_reached;
    std::vector<bool> m_state_reached;
    bool m_gap = false;
    std::set<std::pair<std::size_t, std::size_t>> m_overlaps;
    std::vector<ScaleProblem> m_problems;
};

} // namespace

std::vector<ScaleProblem> check_scale(const RatingRule &rule, const Scale &scale)
{
    return scale.method == Method::Tests ? ScaleCheck{rule, scale}.run() : std::vector<ScaleProblem>{};
}

} // namespace taikei::evaluate

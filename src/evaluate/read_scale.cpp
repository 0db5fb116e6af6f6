#include "evaluate/read_scale.hpp"

#include "evaluate/parse_rule_expression.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace taikei::evaluate {
namespace {

std::optional<Subject> parse_subject(std::string_view name)
{
    if (name == "indicator")
        return Subject::Indicator;
    if (name == "measure")
        return Subject::Measure;
    if (name == "goal")
        return Subject::Goal;
    if (name == "level")
        return Subject::Level;
    return std::nullopt;
}

std::optional<Rounding> parse_rounding(std::string_view name)
{
    if (name == "half-up")
        return Rounding::HalfUp;
    if (name == "half-even")
        return Rounding::HalfEven;
    if (name == "down")
        return Rounding::Down;
    if (name == "up")
        return Rounding::Up;
    return std::nullopt;
}

struct Edge {
    std::string_view key;
    std::string_view sign;
};

constexpr std::array<Edge, 4> edges = {{{"from", ">="}, {"above", ">"}, {"to", "<="}, {"below", "<"}}};

class ScaleReader {
public:
    ScaleReader(const toml::table &table, const RatingRule &rule, const Definitions &definitions,
                RuleProblems &problems)
        : m_table(table, "a scale", problems)
        , m_rule(rule)
        , m_definitions(definitions)
        , m_problems(problems)
    {
    }

    Scale read()
    {
        read_head();
        m_grade_tables = m_table.tables("grade");
        m_state_tables = m_table.tables("state");
        read_names();
        read_measure();
        for (std::size_t i = 0; i < m_grade_tables.size(); ++i)
            read_grade(*m_grade_tables[i], m_scale.grades[i]);
        for (std::size_t i = 0; i < m_state_tables.size(); ++i)
            read_state(*m_state_tables[i], m_scale.states[i]);
        rank_grades();
        read_matrix();
        return std::move(m_scale);
    }

private:
    void read_head()
    {
        m_scale.line = m_table.line();
        m_scale.id = m_table.needed_text("id");
        m_scale.title = m_table.both_languages("title");
        if (m_rule.find_scale(m_scale.id) || m_rule.find_question(m_scale.id))
            m_table.note("'" + m_scale.id + "' stands twice", "id");
        if (!m_table.has("of"))
            m_table.note("a scale needs 'of': what it rates (indicator, measure, goal or level)");
        m_scale.subject = m_table.choice<Subject>("of", parse_subject, "indicator, measure, goal, level")
                              .value_or(Subject::Indicator);
        m_scale.level = m_table.text("level").value_or("");
        if ((m_scale.subject == Subject::Level) == m_scale.level.empty())
            m_table.note("'level' names the level of the tree where 'of' is \"level\", and stands there only");
        if (m_table.flag("by_hand"))
            m_scale.method = Method::ByHand;
        if (m_table.has("matrix"))
            m_scale.method = Method::Matrix;
        m_scale.printed_scheme = m_table.text("printed_as").value_or("");
        m_scale.whole_numbers = m_table.flag("whole_numbers");
        m_scale.may_override = m_table.flag("override", true);
        read_rounding();
    }

    void read_rounding()
    {
        const toml::table *table = m_table.table("round");
        if (table == nullptr)
            return;
        RuleTable round(*table, "'round'", m_problems);
        m_scale.rounding.digits = round.whole("digits").value_or(m_scale.rounding.digits);
        if (m_scale.rounding.digits < 0 || m_scale.rounding.digits > 8)
            round.note("'digits' is from 0 to 8", "digits");
        m_scale.rounding.digits = std::clamp(m_scale.rounding.digits, 0, 8);
        m_scale.rounding.mode =
            round.choice<Rounding>("mode", parse_rounding, "half-up, half-even, down, up").value_or(Rounding::HalfUp);
        m_scale.rounding.before_rating = round.flag("before_rating");
    }

    /// Names first: a condition may speak of any grade of its scale.
    void read_names()
    {
        std::set<std::string> names;
        const auto add = [&](const toml::table &table, std::string_view what) {
            const toml::node *node = table.get("name");
            const std::string name = node != nullptr && node->is_string() ? node->as_string()->get() : std::string{};
            if (name.empty())
                m_problems.note("a " + std::string(what) + " needs a 'name'", line_of(table));
            else if (!names.insert(name).second)
                m_problems.note("'" + name + "' stands twice in this scale", line_of(*node));
            return name;
        };
        for (const toml::table *table : m_grade_tables) {
            m_scale.grades.emplace_back().name = add(*table, "grade");
            m_scale.grades.back().line = std::max(1, line_of(*table));
        }
        for (const toml::table *table : m_state_tables) {
            m_scale.states.emplace_back().name = add(*table, "state");
            m_scale.states.back().line = std::max(1, line_of(*table));
        }
        if (m_grade_tables.empty())
            m_table.note("a scale needs at least one [[scale.grade]]");
    }

    void read_measure()
    {
        if (const auto source = m_table.text("measure")) {
            m_scale.measure = parse(*source, m_table.line_of("measure"), false);
            m_measure_is_bad = m_scale.measure.is_empty();
        }
        m_scale.exclusive = m_table.flag("exclusive", m_table.has("measure"));
    }

    RuleExpression parse(const std::string &source, int line, bool condition)
    {
        const ExpressionContext context{m_rule, m_scale, m_definitions};
        auto expression = condition ? parse_condition(source, context) : parse_measure(source, context);
        if (!expression) {
            m_problems.note("in '" + source + "', " + expression.error().where + ": " + expression.error().message,
                            line);
            return {};
        }
        return std::move(*expression);
    }

    void read_grade(const toml::table &from, Grade &grade)
    {
        RuleTable table(from, "a grade", m_problems);
        table.text("name");
        grade.meaning = table.both_languages("meaning");
        grade.edge = table.both_languages("edge");
        grade.points = table.number("points");
        grade.otherwise = table.flag("otherwise");
        grade.rank = table.whole("rank").value_or(-1);
        const bool has_edge = std::ranges::any_of(edges, [&](const Edge &edge) { return table.has(edge.key); });
        const std::string condition = condition_of(table);
        if (has_edge && m_measure_is_bad)
            return; // what is wrong with the measure has been said
        const bool tested = m_scale.method == Method::Tests;
        if (!tested && (grade.otherwise || !condition.empty()))
            table.note("this scale is given by hand or by its matrix; its grades have no conditions");
        else if (tested && grade.otherwise && !condition.empty())
            table.note("'otherwise' is what is left; it has no condition of its own");
        else if (tested && !grade.otherwise && condition.empty())
            table.note("the grade '" + grade.name + "' needs a condition: when, from, above, to, below, or otherwise");
        else if (!condition.empty() && !(has_edge && m_scale.measure.is_empty()))
            grade.when = parse(condition, table.has("when") ? table.line_of("when") : table.line(), true);
    }

    /// The edges and the condition of a grade as one expression; empty where it has none.
    std::string condition_of(RuleTable &table)
    {
        std::string condition;
        for (const Edge &edge : edges) {
            const auto number = table.number_text(edge.key);
            if (!number)
                continue;
            if (m_scale.measure.is_empty() && !m_measure_is_bad)
                table.note("an edge needs the scale's 'measure': what is held against it", edge.key);
            condition += (condition.empty() ? "measure " : " and measure ") + std::string(edge.sign) + " " + *number;
        }
        if (const auto when = table.text("when"))
            condition = condition.empty() ? *when : condition + " and (" + *when + ")";
        return condition;
    }

    void read_state(const toml::table &from, State &state)
    {
        RuleTable table(from, "a state", m_problems);
        table.text("name");
        state.meaning = table.both_languages("meaning");
        state.unrated = table.flag("unrated");
        const auto when = table.text("when");
        if (when)
            state.when = parse(*when, table.line_of("when"), true);
        if (!when && !state.unrated && m_scale.method != Method::ByHand)
            table.note("the state '" + state.name + "' needs a condition (when), or unrated = true");
    }

    void rank_grades()
    {
        const auto has_rank = [](const Grade &grade) { return grade.rank >= 0; };
        const bool any = std::ranges::any_of(m_scale.grades, has_rank);
        if (any && !std::ranges::all_of(m_scale.grades, has_rank))
            m_table.note("either all grades of a scale have a 'rank', or none");
        for (std::size_t i = 0; i < m_scale.grades.size(); ++i) {
            if (!has_rank(m_scale.grades[i]))
                m_scale.grades[i].rank = static_cast<int>(i);
        }
    }

    void read_matrix()
    {
        const toml::table *from = m_table.table("matrix");
        if (from == nullptr)
            return;
        RuleTable table(*from, "'matrix'", m_problems);
        m_scale.rows = side(table, "rows");
        m_scale.columns = side(table, "columns");
        const toml::table *cells = table.table("cells");
        if (cells == nullptr)
            table.note("'matrix' needs 'cells'");
        if (cells == nullptr || m_scale.rows < 0 || m_scale.columns < 0)
            return;
        read_cells(*cells);
    }

    int side(RuleTable &table, std::string_view key)
    {
        const std::string name = table.needed_text(key);
        const auto scale = m_rule.find_scale(name);
        if (!scale) {
            table.note("there is no scale '" + name + "' before this one", key);
            return -1;
        }
        const Scale &found = m_rule.scales[static_cast<std::size_t>(*scale)];
        if (found.subject != m_scale.subject || found.level != m_scale.level)
            table.note("the scale '" + name + "' rates something else than this one", key);
        return *scale;
    }

    void read_cells(const toml::table &cells)
    {
        const Scale &rows = m_rule.scales[static_cast<std::size_t>(m_scale.rows)];
        const Scale &columns = m_rule.scales[static_cast<std::size_t>(m_scale.columns)];
        RuleTable table(cells, "'cells'", m_problems);
        std::set<int> used;
        for (const Grade &row : rows.grades) {
            auto &line = m_scale.cells.emplace_back(columns.grades.size(), 0);
            const toml::table *row_cells = table.table(row.name);
            if (row_cells == nullptr) {
                table.note("the matrix has no row for '" + row.name + "'");
                continue;
            }
            RuleTable cell_table(*row_cells, "the row '" + row.name + "'", m_problems);
            for (std::size_t i = 0; i < columns.grades.size(); ++i) {
                const std::string name = cell_table.needed_text(columns.grades[i].name);
                const auto grade = m_scale.find_grade(name);
                if (!grade && !name.empty())
                    cell_table.note("'" + name + "' is no grade of this scale", columns.grades[i].name);
                line[i] = grade.value_or(0);
                used.insert(line[i]);
            }
        }
        for (std::size_t i = 0; i < m_scale.grades.size(); ++i) {
            if (!used.contains(static_cast<int>(i)))
                m_problems.note("the grade '" + m_scale.grades[i].name + "' can never be reached: no cell has it",
                                m_scale.grades[i].line);
        }
    }

    RuleTable m_table;
    const RatingRule &m_rule;
    const Definitions &m_definitions;
    RuleProblems &m_problems;
    bool m_measure_is_bad = false; ///< it was written, and is no measure
    Scale m_scale;
    std::vector<const toml::table *> m_grade_tables;
    std::vector<const toml::table *> m_state_tables;
};

} // namespace

Scale read_scale(const toml::table &table, const RatingRule &rule, const Definitions &definitions,
                 RuleProblems &problems)
{
    return ScaleReader{table, rule, definitions, problems}.read();
}

} // namespace taikei::evaluate

#include "evaluate/sentence.hpp"

#include "evaluate/condition_words.hpp"
#include "evaluate/indicator_scope.hpp"
#include "evaluate/printed_unit.hpp"
#include "evaluate/unparse.hpp"

#include <algorithm>
#include <array>

namespace taikei::evaluate {
namespace {

constexpr int most_places = 8;
constexpr int places_of_amounts = 2;

int side_of(const Rational &value, const Rational &edge)
{
    return value < edge ? -1 : value == edge ? 0 : 1;
}

/// 45.0以上: a word behind the number that is no unit.
bool is_limit(std::string_view behind)
{
    static constexpr std::array<std::string_view, 6> limits = {"以上", "以下", "未満", "以内", "超", "程度"};
    return std::ranges::find(limits, behind) != limits.end();
}

/// Writes the sentence on one judgement. `Indicator` knows the values behind it; a measure has none.
class SentenceWriter {
public:
    SentenceWriter(const Judgement &judgement, Scope &scope, const ItemFacts &facts, const IndicatorScope *indicator,
                   Language language)
        : m_judgement(judgement)
        , m_scope(scope)
        , m_facts(facts)
        , m_indicator(indicator)
        , m_language(language)
        , m_scale(facts.rule.scales[static_cast<std::size_t>(facts.scale)])
        , m_words(facts.rule, m_scale, language)
    {
    }

    std::string write()
    {
        if (!m_scale.measure.is_empty())
            m_scope.set_measure(evaluate(m_scale.measure, m_scope));
        if (m_judgement.by_hand)
            return by_hand();
        switch (m_judgement.outcome) {
        case Judgement::Outcome::Unrated: return unrated();
        case Judgement::Outcome::InState:
            return text(
                "state",
                {{"edge", m_words.of_state(state(m_judgement.state))}, {"state", state(m_judgement.state).name}});
        case Judgement::Outcome::Graded: break;
        }
        return m_scale.method == Method::Matrix ? by_matrix() : by_tests();
    }

private:
    using Arguments = std::vector<std::pair<std::string_view, std::string>>;

    /// A text of the section "sentence" with year and rule filled in.
    std::string text(std::string_view id, Arguments arguments) const
    {
        const auto of = [&](std::string_view name) -> std::string {
            for (const auto &[argument, value] : arguments) {
                if (argument == name)
                    return value;
            }
            return {};
        };
        return say(m_language, "sentence." + std::string(id),
                   {{"year", year_in_words(m_facts.year, m_language)},
                    {"rule", rule_title()},
                    {"actual", of("actual")},
                    {"facts", of("facts")},
                    {"edges", of("edges")},
                    {"grade", of("grade")},
                    {"edge", of("edge")},
                    {"state", of("state")},
                    {"reason", of("reason")},
                    {"computed", of("computed")},
                    {"rows", of("rows")},
                    {"row", of("row")},
                    {"columns", of("columns")},
                    {"column", of("column")}});
    }

    std::string rule_title() const
    {
        const std::string title = m_words.in_language(m_facts.rule.title);
        return m_facts.rule.version.empty() ? title : title + " " + m_facts.rule.version;
    }

    const State &state(int index) const { return m_scale.states[static_cast<std::size_t>(index)]; }
    const Grade &grade(int index) const { return m_scale.grades[static_cast<std::size_t>(index)]; }

    std::string unrated() const
    {
        const std::string name = m_judgement.state < 0
            ? ""
            : say(m_language, "sentence.unrated_state", {{"name", state(m_judgement.state).name}});
        return text("unrated", {{"reason", reason_in_words(m_judgement.why, m_facts, m_language)}, {"state", name}});
    }

    std::string by_hand() const
    {
        const auto given = m_facts.given.grades.find(m_facts.scale);
        std::string reason;
        if (given != m_facts.given.grades.end() && !given->second.reason.empty()) {
            const std::string &by = given->second.by;
            reason = say(m_language, "sentence.reason",
                         {{"reason", given->second.reason},
                          {"by", by.empty() ? "" : say(m_language, "sentence.reason_by", {{"by", by}})}});
        }
        const std::string name =
            m_judgement.is_graded() ? grade(m_judgement.grade).name : state(m_judgement.state).name;
        if (m_scale.method == Method::ByHand)
            return text("by_hand", {{"grade", name}, {"reason", reason}});
        const std::string computed = m_judgement.computed_grade < 0 ? say(m_language, "sentence.override_unrated")
                                                                    : grade(m_judgement.computed_grade).name;
        return text("override", {{"grade", name}, {"reason", reason}, {"computed", computed}});
    }

    std::string by_matrix() const
    {
        const auto side = [&](int scale) {
            const auto index = static_cast<std::size_t>(scale);
            const Judgement &judgement = m_facts.earlier[index];
            return m_facts.rule.scales[index].grades[static_cast<std::size_t>(judgement.grade)].name;
        };
        return text("matrix",
                    {{"rows", m_words.title_of(m_scale.rows, false)},
                     {"row", side(m_scale.rows)},
                     {"columns", m_words.title_of(m_scale.columns, false)},
                     {"column", side(m_scale.columns)},
                     {"grade", grade(m_judgement.grade).name}});
    }

    std::string by_tests()
    {
        const Grade &own = grade(m_judgement.grade);
        const Grade *better = nearest_failed();
        collect(own.when);
        if (better != nullptr)
            collect(better->when);
        return text(m_indicator != nullptr ? "indicator" : "measure",
                    {{"actual", m_indicator != nullptr ? actual() : ""},
                     {"facts", facts()},
                     {"edges", edges(own, better)},
                     {"grade", own.name}});
    }

    /// The grade that was missed most closely: the next better one, or the one tested before.
    const Grade *nearest_failed() const
    {
        const Grade &own = grade(m_judgement.grade);
        const Grade *nearest = nullptr;
        for (const Grade &other : m_scale.grades) {
            if (other.rank < own.rank && !other.otherwise && (nearest == nullptr || other.rank > nearest->rank))
                nearest = &other;
        }
        if (nearest == nullptr && own.otherwise && m_judgement.grade > 0)
            nearest = &grade(m_judgement.grade - 1);
        return nearest;
    }

    std::string edges(const Grade &own, const Grade *better) const
    {
        const std::string own_edge = m_words.of_grade(own);
        if (better == nullptr)
            return say(m_language, own.otherwise ? "sentence.only" : "sentence.first", {{"own", own_edge}});
        // "Falls short" is said of edges upward only.
        const bool upward = better->rank < own.rank;
        const std::string better_edge = m_words.of_grade(*better);
        if (own.otherwise)
            return say(m_language, upward ? "sentence.last" : "sentence.last_other", {{"better", better_edge}});
        return say(m_language, upward ? "sentence.middle" : "sentence.middle_other",
                   {{"better", better_edge}, {"own", own_edge}});
    }

    // What the conditions speak of.

    struct Mention {
        const RuleExpression *expression;
        int term;
        std::string key;
    };

    void collect(const RuleExpression &expression)
    {
        if (!expression.is_empty())
            collect(expression, expression.root);
    }

    void collect(const RuleExpression &expression, int index)
    {
        const Term &term = expression.at(index);
        switch (term.operation) {
        case Operation::Measure:
            if (std::ranges::none_of(m_mentions, [&](const Mention &m) { return m.expression == &m_scale.measure; }))
                mention(m_scale.measure, m_scale.measure.root);
            return;
        case Operation::Constant: m_edges.push_back(term.constant); return;
        case Operation::Named:
            if (term.quantity != Quantity::Actual || m_scope.offset_of(term) != 0)
                mention(expression, index);
            return;
        case Operation::Call:
            if (term.function == Function::Known)
                return;
            mention(expression, index);
            return;
        default:
            for (const int operand : term.operands)
                collect(expression, operand);
        }
    }

    void mention(const RuleExpression &expression, int index)
    {
        const std::string key = unparse(m_facts.rule, m_scale, expression, index);
        if (std::ranges::none_of(m_mentions, [&](const Mention &m) { return m.key == key; }))
            m_mentions.push_back({&expression, index, key});
    }

    std::string facts() const
    {
        std::vector<std::string> all;
        for (const Mention &mentioned : m_mentions)
            all.push_back(said_of(mentioned));
        std::string said;
        bool amounts_only = true;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string &one = all[i];
            // The baseline is told with the expected value already: 基準値6人（H30年度）から…
            const bool is_told =
                std::ranges::any_of(all, [&one](const std::string &other) { return other.starts_with(one + "（"); });
            if (one.empty() || is_told)
                continue;
            const Mention &mentioned = m_mentions[i];
            const Term &term = mentioned.expression->at(mentioned.term);
            const bool plain_amount = term.type == Type::Amount && term.operation == Operation::Named;
            amounts_only = amounts_only && plain_amount;
            said += (said.empty() ? "" : say(m_language, "sentence.mention_joint")) + one;
        }
        if (said.empty())
            return {};
        const std::string_view id = m_indicator == nullptr ? "sentence.at_measure"
            : amounts_only                                 ? "sentence.against"
                                                           : "sentence.at";
        return say(m_language, id, {{"facts", said}});
    }

    std::string said_of(const Mention &mentioned) const
    {
        const Term &term = mentioned.expression->at(mentioned.term);
        const Operand value = evaluate(*mentioned.expression, mentioned.term, m_scope);
        if (!value.is_defined() || value.kind == Operand::Kind::Truth)
            return {};
        if (m_indicator != nullptr) {
            if (const std::string formula = said_by_formula(*mentioned.expression, term, value); !formula.empty())
                return formula;
        }
        const bool is_calculated = term.operation >= Operation::Negate && term.operation <= Operation::Divide;
        return say(m_language, is_calculated ? "sentence.mention_result" : "sentence.mention",
                   {{"name", m_words.name(*mentioned.expression, mentioned.term)}, {"value", shown(term, value)}});
    }

    std::string said_by_formula(const RuleExpression &expression, const Term &term, const Operand &value) const
    {
        const bool named = term.operation == Operation::Named;
        const bool called = term.operation == Operation::Call;
        if (named && term.quantity == Quantity::Attainment)
            return attainment(m_indicator->formula(), reading(Quantity::Target, m_scope.offset_of(term)), term, value);
        if (named && term.quantity == Quantity::Progress)
            return attainment_text("progress", reading(Quantity::Target, m_scope.offset_of(term)), term, value);
        if (named && term.quantity == Quantity::Expected)
            return expected(Quantity::FinalTarget, m_scope.offset_of(term), value);
        if (!called)
            return {};
        const Term &operand = term.operands.empty() ? term : expression.at(term.operands[0]);
        if (term.function == Function::Expected)
            return expected(operand.quantity, m_scope.offset_of(operand), value);
        if (term.function == Function::Attainment && operand.operation == Operation::Named) {
            const Formula formula = parse_formula(term.text).value_or(m_indicator->formula());
            return attainment(formula, reading(operand.quantity, m_scope.offset_of(operand)), term, value);
        }
        return {};
    }

    Reading reading(Quantity quantity, int offset) const { return m_indicator->reading(quantity, offset); }

    std::string attainment(Formula formula, const Reading &target, const Term &term, const Operand &value) const
    {
        if (formula == Formula::Band)
            return attainment_in_band(term, value);
        const bool direction = !target.number && target.number.error().reason == Reason::IsDirection;
        return attainment_text(direction ? "direction" : name_of(formula), target, term, value);
    }

    std::string attainment_in_band(const Term &term, const Operand &value) const
    {
        const auto band = m_indicator->band(m_facts.year + m_scope.offset_of(term));
        if (!band)
            return {};
        return say(m_language, "attainment.band",
                   {{"low", amount(band->low)}, {"high", amount(band->high)}, {"value", shown(term, value)}});
    }

    std::string attainment_text(std::string_view formula, const Reading &target, const Term &term,
                                const Operand &value) const
    {
        return say(m_language, "attainment." + std::string(formula),
                   {{"target", printed(target)},
                    {"baseline", printed(reading(Quantity::Baseline, 0))},
                    {"value", shown(term, value)}});
    }

    std::string expected(Quantity quantity, int offset, const Operand &value) const
    {
        const Reading baseline = reading(Quantity::Baseline, 0);
        const Reading target = reading(quantity, offset);
        return say(m_language, "attainment.expected",
                   {{"baseline", printed(baseline)},
                    {"from", year_in_words(baseline.year, m_language)},
                    {"target", printed(target)},
                    {"to", year_in_words(target.year, m_language)},
                    {"value", amount(value.number)}});
    }

    // How values are written.

    std::string actual() const
    {
        const Series &series = m_indicator->series();
        const Reading actual = reading(Quantity::Actual, 0);
        if (!actual.number && actual.printed == nullptr)
            return say(m_language, "sentence.no_actual");
        if (series.is_summed())
            return say(m_language, "sentence.summed",
                       {{"from", year_in_words(series.first_summed_year(), m_language)},
                        {"value", printed(actual) + other_year(actual)}});
        return say(m_language, "sentence.actual", {{"value", printed(actual) + other_year(actual)}});
    }

    /// Where the value is not of the year judged.
    std::string other_year(const Reading &reading) const
    {
        return reading.year == m_facts.year
            ? ""
            : say(m_language, "sentence.other_year", {{"year", year_in_words(reading.year, m_language)}});
    }

    std::string unit() const
    {
        const auto &unit = m_indicator->series().indicator().unit;
        return unit ? *unit : std::string{};
    }

    /// The cell as printed, with the unit where the cell leaves it out.
    std::string printed(const Reading &reading) const
    {
        if (reading.printed == nullptr)
            return reading.number ? amount(*reading.number) : "";
        const std::string &text = reading.printed->text;
        const std::string_view behind = printed_unit(text);
        if (!reading.printed->number || !(behind.empty() || is_limit(behind)))
            return text;
        return text.substr(0, text.size() - behind.size()) + unit() + std::string(behind);
    }

    std::string amount(const Rational &number) const
    {
        const auto exact = number.exact_decimal();
        const bool short_enough = exact && exact->scale() <= places_of_amounts;
        const auto shown = short_enough ? exact : consistent(number, number, places_of_amounts);
        return (shown ? shown->to_shortest() : "?") + (m_indicator != nullptr ? unit() : "");
    }

    std::string shown(const Term &term, const Operand &value) const
    {
        switch (value.kind) {
        case Operand::Kind::Word: return "「" + std::string(value.word) + "」";
        case Operand::Kind::Grade: return grade_name(term, value.grade);
        default: break;
        }
        if (term.type == Type::Share)
            return share(value.number);
        if (term.operation == Operation::Named && m_indicator != nullptr) {
            const Reading found = reading(term.quantity, m_scope.offset_of(term));
            const std::string year = term.quantity == Quantity::Previous ? other_year(found) : "";
            if (found.printed != nullptr)
                return printed(found) + year;
        }
        if (term.type == Type::Amount)
            return amount(value.number);
        const auto decimal = consistent(value.number, value.number, places_of_amounts);
        return decimal ? decimal->to_shortest() : "?";
    }

    std::string grade_name(const Term &term, int grade) const
    {
        const auto index = static_cast<std::size_t>(term.reference);
        const Scale &scale = index < m_facts.rule.scales.size() ? m_facts.rule.scales[index] : m_scale;
        return scale.grades[static_cast<std::size_t>(grade)].name;
    }

    std::string share(const Rational &value) const
    {
        const auto percent = value.times(Rational{100});
        if (!percent)
            return "?";
        const auto decimal = m_scale.rounding.before_rating
            ? percent->rounded(m_scale.rounding.digits, m_scale.rounding.mode)
            : consistent(*percent, value, m_scale.rounding.digits);
        return (decimal ? decimal->to_string() : "?") + "%";
    }

    /// Rounded as the city prints it, with more places where that would put it on the other side of an edge.
    std::optional<base::Decimal> consistent(const Rational &shown, const Rational &value, int places) const
    {
        for (int digits = places;; ++digits) {
            const auto decimal = shown.rounded(digits, m_scale.rounding.mode);
            const auto factor = shown.is_zero() ? std::nullopt : value.divided_by(shown);
            const auto again = decimal && factor ? Rational{*decimal}.times(*factor) : std::nullopt;
            const bool same = !again || std::ranges::all_of(m_edges, [&](const Rational &edge) {
                return side_of(*again, edge) == side_of(value, edge);
            });
            if (same || digits >= most_places)
                return decimal;
        }
    }

    const Judgement &m_judgement;
    Scope &m_scope;
    const ItemFacts &m_facts;
    const IndicatorScope *m_indicator;
    Language m_language;
    const Scale &m_scale;
    ConditionWords m_words;
    std::vector<Mention> m_mentions;
    std::vector<Rational> m_edges;
};

} // namespace

std::string year_in_words(int year, Language language)
{
    const model::FiscalYear fiscal{year};
    return say(language, "sentence.year", {{"era", model::in_short_era(fiscal)}, {"year", std::to_string(year)}});
}

std::string reason_in_words(const Undefined &why, const ItemFacts &facts, Language language)
{
    std::string id = "reason." + std::string(name_of(why.reason));
    if (why.reason == Reason::NoValue && why.year != 0 && why.of != Quantity::Baseline)
        id += "-in";
    const auto about = static_cast<std::size_t>(why.other);
    std::string subject;
    const bool question = why.reason == Reason::NoAnswer;
    if (question && about < facts.rule.questions.size()) {
        const Question &asked = facts.rule.questions[about];
        subject = asked.title.is_empty() ? asked.id : asked.title.japanese;
    } else if (why.reason == Reason::NoReference) {
        const Reference &reference = facts.rule.references[about];
        subject = reference.title.is_empty() ? reference.id : reference.title.japanese;
    } else if (!question && about < facts.rule.scales.size()) {
        const Scale &scale = facts.rule.scales[about];
        subject = scale.title.is_empty() ? scale.id : scale.title.japanese;
    }
    return say(language, id,
               {{"quantity", say(language, "quantity." + std::string(facts_of(why.of).name))},
                {"year", year_in_words(why.year, language)},
                {"subject", subject}});
}

std::string sentence_on_indicator(const Judgement &judgement, const Series &series, const ItemFacts &facts,
                                  Language language)
{
    IndicatorScope scope(series, facts);
    return SentenceWriter{judgement, scope, facts, &scope, language}.write();
}

std::string sentence_on_measure(const Judgement &judgement, std::span<const std::vector<RatedBelow>> below,
                                const ItemFacts &facts, Language language)
{
    MeasureScope scope(below, facts);
    return SentenceWriter{judgement, scope, facts, nullptr, language}.write();
}

} // namespace taikei::evaluate

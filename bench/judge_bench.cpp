// How fast rating is: a large plan over ten years, and as many plans as there are local governments in Japan.
//
// usage: judge_bench

#include "evaluate/judge_plan.hpp"
#include "evaluate/read_rule.hpp"
#include "evaluate/shipped_rules.hpp"
#include "evaluate/trial.hpp"

#include <cstdio>
#include <ctime>
#include <string>

using namespace taikei;

namespace {

constexpr int first_year = 2013;
constexpr int years = 10;
constexpr int indicators_of_a_measure = 5;

/// Processor time of this process: other work on the machine does not count.
double processor_milliseconds()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

model::Value value_of(model::ValueKind kind, int year, std::int64_t number)
{
    model::Value value;
    value.kind = kind;
    value.year = model::FiscalYear{year};
    value.number = base::Decimal::of(number, 1);
    value.text = value.number->to_string();
    return value;
}

/// Figures that rise by steps of their own, so that every grade comes up.
model::Indicator indicator_of(int number)
{
    model::Indicator indicator;
    indicator.id = "i" + std::to_string(number);
    indicator.node = "n" + std::to_string(number / indicators_of_a_measure);
    indicator.name = number % 7 == 0 ? "待機児童数" : "利用者数";
    indicator.unit = "人";
    const std::int64_t start = 1000 + number % 613;
    for (int year = 0; year < years; ++year)
        indicator.values.push_back(
            value_of(model::ValueKind::Observed, first_year + year, start + year * (number % 97 - 20)));
    indicator.values.push_back(value_of(model::ValueKind::Target, first_year + years, start + 400));
    return indicator;
}

model::Plan plan_of(int indicators)
{
    model::Plan plan;
    plan.title = "計画";
    plan.period = model::Period{model::FiscalYear{first_year + 1}, model::FiscalYear{first_year + years}};
    for (int i = 0; i < indicators; ++i) {
        if (i % indicators_of_a_measure == 0) {
            model::Node node;
            node.id = "n" + std::to_string(i / indicators_of_a_measure);
            plan.nodes.push_back(std::move(node));
        }
        plan.indicators.push_back(indicator_of(i));
    }
    return plan;
}

std::size_t rate_all_years(const evaluate::JudgedTree &tree, const evaluate::RatingRule &rule)
{
    std::size_t graded = 0;
    for (int year = first_year; year < first_year + years; ++year) {
        const auto judged = evaluate::judge_plan(tree, rule, year, evaluate::printed_input(tree.plan(), rule, year));
        for (const auto &item : judged.scales[0])
            graded += item.judgement.is_graded() ? 1 : 0;
    }
    return graded;
}

evaluate::RatingRule rule_named(std::string_view id)
{
    for (const evaluate::ShippedRule &shipped : evaluate::shipped_rules()) {
        if (shipped.id == id)
            return std::move(*evaluate::read_rule(shipped.text, shipped.path));
    }
    std::fprintf(stderr, "no rule %s\n", std::string(id).c_str());
    std::exit(1);
}

void measure_one_plan(int indicators, std::string_view id)
{
    const evaluate::RatingRule rule = rule_named(id);
    const model::Plan plan = plan_of(indicators);
    const auto before_reading = processor_milliseconds();
    const evaluate::JudgedTree tree(plan, {});
    const double preparing = processor_milliseconds() - before_reading;
    const auto begin = processor_milliseconds();
    const std::size_t graded = rate_all_years(tree, rule);
    std::printf("| %d indicators × %d years by %s | %.1f | %.1f | %zu |\n", indicators, years, std::string(id).c_str(),
                preparing, processor_milliseconds() - begin, graded);
}

void measure_nation(std::string_view id)
{
    constexpr int municipalities = 1788;
    constexpr int indicators = 150;
    const evaluate::RatingRule rule = rule_named(id);
    const model::Plan plan = plan_of(indicators);
    double preparing = 0;
    double rating = 0;
    std::size_t graded = 0;
    for (int i = 0; i < municipalities; ++i) {
        const auto begin = processor_milliseconds();
        const evaluate::JudgedTree tree(plan, {});
        preparing += processor_milliseconds() - begin;
        const auto rated = processor_milliseconds();
        graded += rate_all_years(tree, rule);
        rating += processor_milliseconds() - rated;
    }
    std::printf("| %d × %d indicators × %d years by %s | %.0f | %.0f | %zu |\n", municipalities, indicators, years,
                std::string(id).c_str(), preparing, rating, graded);
}

} // namespace

int main()
{
    std::printf("| what | kinds and values, ms | rating, ms | graded |\n| --- | ---: | ---: | ---: |\n");
    for (const int indicators : {300, 3000, 30000})
        measure_one_plan(indicators, "nagoya-port");
    measure_one_plan(3000, "kyoto-policy");
    measure_nation("nagoya-port");
    measure_nation("kyoto-policy");
    return 0;
}

/// evaluate_bench: what linting a plan and computing formulas cost, as a Markdown table. Where both are linear, the
/// time an indicator and a formula stay level from row to row.

#include "evaluate/compute.hpp"
#include "evaluate/lint.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <string>

namespace {

using namespace taikei;

constexpr int repetitions = 3; ///< the best of them counts

model::Plan plan_of(int indicators)
{
    model::Plan plan;
    for (int i = 0; i < indicators; ++i) {
        model::Node node;
        node.id = std::to_string(i);
        node.departments = {"福祉課"};
        model::Indicator indicator;
        indicator.id = node.id;
        indicator.node = node.id;
        indicator.name = fmt::format("相談件数その{}", i / 2); // each stands twice
        indicator.unit = "件";
        for (int year = 2015; year < 2025; ++year) {
            model::Value value;
            value.year = model::FiscalYear{year};
            value.number = base::Decimal(100 + year % 7 + i);
            value.text = value.number->to_string();
            indicator.values.push_back(std::move(value));
        }
        plan.nodes.push_back(std::move(node));
        plan.indicators.push_back(std::move(indicator));
    }
    return plan;
}

evaluate::FormulaBook book_of(int formulas)
{
    std::string toml;
    for (int i = 0; i < formulas; ++i)
        toml += fmt::format("[[formula]]\nname = \"割合{}\"\nunit = \"%\"\nnode = \"{}\"\n"
                            "formula = \"相談件数その{} / 相談件数その{} * 100\"\n",
                            i, i, i / 2, i / 2);
    return evaluate::parse_formulas(toml).value();
}

template <typename Work>
double best_seconds(Work work)
{
    double best = 1e9;
    for (int i = 0; i < repetitions; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

} // namespace

int main()
{
    fmt::print("| indicators, formulas | lint ms | µs an indicator | compute ms | µs a formula |\n"
               "| ---: | ---: | ---: | ---: | ---: |\n");
    for (const int count : {100, 1000, 10000}) {
        const model::Plan plan = plan_of(count);
        const evaluate::FormulaBook book = book_of(count);
        std::size_t found = 0;
        const double lint = best_seconds([&] { found += evaluate::lint(plan, model::FiscalYear{2026}).size(); });
        const double compute =
            best_seconds([&] { found += evaluate::compute(book, plan, {}, model::FiscalYear{2020}).size(); });
        fmt::print("| {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n", found > 0 ? count : 0, lint * 1e3,
                   lint * 1e6 / count, compute * 1e3, compute * 1e6 / count);
    }
    return 0;
}

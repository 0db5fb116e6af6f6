/// outlook_bench [--rounds N] [DOCUMENT...]: how often an indicator's outlook is right, as a Markdown table.
///
/// Of each series the first 3 to 10 values are shown to Forecast, which says an interval of 80% for a year 1 to 4 years
/// on; counted is how often the value of that year lies in it. The generated kinds differ in what makes their values;
/// of each so many series are drawn (`--rounds`) for each number of values and each distance. The documents' own series
/// are cut off at every place that leaves three values or more, and what follows is what was to be said.

#include "document/read_document.hpp"
#include "evaluate/forecast.hpp"
#include "evaluate/yearly_values.hpp"
#include "reader/reader.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

using taikei::evaluate::Forecast;
using taikei::evaluate::TrendPoint;
using Random = std::mt19937_64;

constexpr int fewest = 3;
constexpr int most = 10;
constexpr int farthest = 3; ///< an outlook beyond is said to be a rough one
constexpr int far_beyond = 8; ///< shown apart

double normal(Random &random)
{
    return std::normal_distribution<double>()(random);
}

bool happens(Random &random, double chance)
{
    return std::bernoulli_distribution(chance)(random);
}

using Series = std::vector<double>;

/// Makes a series; the first `known` values are the ones that will be shown.
struct Kind {
    std::string name;
    std::function<Series(Random &, int known, int all)> make;
};

Kind line(const std::string &name, double slope)
{
    return {name, [slope](Random &random, int, int all) {
                Series series;
                for (int i = 0; i < all; ++i)
                    series.push_back(slope * i + normal(random));
                return series;
            }};
}

Kind walk(const std::string &name, double drift)
{
    return {name, [drift](Random &random, int, int all) {
                Series series{0};
                while (std::ssize(series) < all)
                    series.push_back(series.back() + drift + normal(random));
                return series;
            }};
}

Kind autoregressive(const std::string &name, double factor, double slope)
{
    return {name, [factor, slope](Random &random, int, int all) {
                Series series;
                double error = normal(random) / std::sqrt(1 - factor * factor);
                for (int i = 0; i < all; ++i) {
                    series.push_back(slope * i + error);
                    error = factor * error + normal(random);
                }
                return series;
            }};
}

enum class Strays { AnyYear, KnownYears };

Kind with_strays(const std::string &name, Strays where)
{
    return {name, [where](Random &random, int known, int all) {
                Series series;
                for (int i = 0; i < all; ++i) {
                    double number = 0.5 * i + normal(random);
                    if (happens(random, 0.1) && (where == Strays::AnyYear || i < known))
                        number +=
                            (happens(random, 0.5) ? 1 : -1) * std::uniform_real_distribution<double>(5, 10)(random);
                    series.push_back(number);
                }
                return series;
            }};
}

/// Whole numbers, few or many a year.
Kind counts(const std::string &name, double mean, double growth)
{
    return {name, [mean, growth](Random &random, int, int all) {
                Series series;
                for (int i = 0; i < all; ++i)
                    series.push_back(std::poisson_distribution<int>(mean * std::pow(growth, i))(random));
                return series;
            }};
}

std::vector<Kind> all_kinds()
{
    return {line("level + noise", 0),
            line("line + noise, slope 0.5", 0.5),
            line("line + noise, slope 2", 2),
            autoregressive("AR(1) 0.5 around a level", 0.5, 0),
            autoregressive("AR(1) 0.5 around a line", 0.5, 0.5),
            autoregressive("AR(1) 0.8 around a level", 0.8, 0),
            walk("random walk", 0),
            walk("random walk with drift", 0.5),
            with_strays("line + noise, one value in ten astray", Strays::AnyYear),
            with_strays("the same, the year asked for never astray", Strays::KnownYears),
            counts("counts, some 8 a year", 8, 1),
            counts("counts, 200 a year growing by 3%", 200, 1.03)};
}

struct Tally {
    long hits = 0;
    long all = 0;
    void count(bool hit)
    {
        hits += hit ? 1 : 0;
        ++all;
    }
    std::string share() const
    {
        return all > 0 ? fmt::format("{:.1f}%", 100.0 * static_cast<double>(hits) / static_cast<double>(all)) : "";
    }
};

struct Coverage {
    Tally near; ///< one year on
    Tally far; ///< two and three years on
    Tally beyond; ///< four to eight years on; not in the others
    Tally short_series; ///< three to five values
    Tally long_series;
    Tally all;

    void count(int known, int ahead, bool hit)
    {
        if (ahead > farthest)
            return beyond.count(hit);
        all.count(hit);
        (ahead <= 1 ? near : far).count(hit);
        (known <= 5 ? short_series : long_series).count(hit);
    }
    void print(const std::string &name) const
    {
        fmt::print("| {} | {} | {} | {} | {} | {} | {} | {} |\n", name, all.all, near.share(), far.share(),
                   short_series.share(), long_series.share(), all.share(), beyond.share());
    }
};

bool is_hit(const std::vector<TrendPoint> &known, const TrendPoint &later, double rounding)
{
    const auto interval = Forecast(known, later.year, rounding).interval();
    return later.number >= interval.low && later.number <= interval.high;
}

Coverage coverage_of(const Kind &kind, int rounds)
{
    Random random(20260401);
    Coverage coverage;
    for (int known = fewest; known <= most; ++known) {
        for (int ahead = 1; ahead <= far_beyond; ++ahead) {
            for (int round = 0; round < rounds; ++round) {
                const Series series = kind.make(random, known, known + ahead);
                std::vector<TrendPoint> points;
                for (const double number : series)
                    points.push_back({static_cast<double>(points.size()), number});
                const TrendPoint asked = points.back();
                points.resize(static_cast<std::size_t>(known));
                coverage.count(known, ahead, is_hit(points, asked, 0.01));
            }
        }
    }
    return coverage;
}

void add_series(Coverage &coverage, const taikei::evaluate::YearlyValues &values)
{
    const std::vector<TrendPoint> points = values.points();
    for (std::size_t known = fewest; known < points.size(); ++known) {
        for (std::size_t later = known; later < points.size(); ++later) {
            const int ahead = static_cast<int>(points[later].year - points[known - 1].year);
            if (ahead <= far_beyond)
                coverage.count(static_cast<int>(known), ahead,
                               is_hit({points.begin(), points.begin() + static_cast<std::ptrdiff_t>(known)},
                                      points[later], values.rounding()));
        }
    }
}

Coverage coverage_of(const std::vector<std::string> &documents)
{
    Coverage coverage;
    for (const std::string &file : documents) {
        std::ifstream stream(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        const auto document = taikei::document::read_document(bytes, std::filesystem::path(file).filename().string());
        if (!document) {
            fmt::print(stderr, "outlook_bench: {}: {}\n", file, document.error().message);
            continue;
        }
        for (const auto &indicator : taikei::reader::read_plan(*document).indicators)
            add_series(coverage, taikei::evaluate::yearly_values(indicator, taikei::model::ValueKind::Observed));
    }
    return coverage;
}

void print_time()
{
    Random random(1);
    constexpr int repetitions = 1000;
    fmt::print("\n| values | µs an outlook |\n| ---: | ---: |\n");
    for (const int known : {3, 5, 10, 20, 30, 300}) {
        std::vector<TrendPoint> points;
        for (int i = 0; i < known; ++i)
            points.push_back({static_cast<double>(i), 0.5 * i + normal(random)});
        const auto begin = std::chrono::steady_clock::now();
        double sum = 0;
        for (int i = 0; i < repetitions; ++i)
            sum += Forecast(points, known + 3, 0.01).interval().low;
        const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - begin;
        fmt::print("| {} | {:.0f} |\n", known, std::isfinite(sum) ? spent.count() / repetitions : 0);
    }
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<std::string> words(argv + 1, argv + argc);
    int rounds = 400;
    if (words.size() >= 2 && words[0] == "--rounds") {
        rounds = std::stoi(words[1]);
        words.erase(words.begin(), words.begin() + 2);
    }
    fmt::print(
        "| kind of series | outlooks | 1 year on | 2–3 years on | 3–5 values | 6–10 values | all | 4–8 years on |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (const Kind &kind : all_kinds())
        coverage_of(kind, rounds).print(kind.name);
    if (!words.empty())
        coverage_of(words).print("series of the documents");
    print_time();
    return 0;
}

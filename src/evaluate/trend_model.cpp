#include "evaluate/trend_model.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::evaluate {

namespace {

using Column = std::vector<double>;

/// A stray value's own error against an ordinary one: ten times as large, that is a hundred times its variance.
constexpr double stray_variance = 100;
/// Keeps the logarithm finite where values and rounding leave no error at all.
constexpr double least_squares_sum = 1e-300;

/// Covariance of the errors in two years, in units of the error's variance.
double covariance(TrendModel::Errors errors, double year, double other, double first)
{
    if (errors == TrendModel::Errors::Independent)
        return year == other ? 1 : 0;
    return std::min(year, other) - first + 1; // any constant may be added: the line's height takes it up
}

/// Lower triangle of the Cholesky factor of the errors' covariance.
class ErrorFactor {
public:
    ErrorFactor(const std::vector<TrendPoint> &points, const TrendModel &model)
        : m_rows(points.size())
    {
        for (std::size_t i = 0; i < points.size(); ++i) {
            m_rows[i].resize(i + 1);
            for (std::size_t j = 0; j <= i; ++j)
                m_rows[i][j] = covariance(model.errors, points[i].year, points[j].year, points.front().year);
        }
        if (model.stray)
            m_rows[*model.stray][*model.stray] += stray_variance;
        factorise();
    }

    /// The column as it would be if errors were independent and of one size.
    Column whiten(Column column) const
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k)
                column[i] -= m_rows[i][k] * column[k];
            column[i] /= m_rows[i][i];
        }
        return column;
    }

    double half_log_determinant() const
    {
        double sum = 0;
        for (const Column &row : m_rows)
            sum += std::log(row.back());
        return sum;
    }

private:
    void factorise()
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            for (std::size_t j = 0; j <= i; ++j) {
                double sum = m_rows[i][j];
                for (std::size_t k = 0; k < j; ++k)
                    sum -= m_rows[i][k] * m_rows[j][k];
                m_rows[i][j] = i == j ? std::sqrt(sum) : sum / m_rows[j][j];
            }
        }
    }

    std::vector<Column> m_rows;
};

double dot(const Column &a, const Column &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

template <typename Make>
Column column_of(const std::vector<TrendPoint> &points, Make make)
{
    Column column;
    column.reserve(points.size());
    for (const TrendPoint &point : points)
        column.push_back(make(point));
    return column;
}

/// The line's normal equations, two by two.
struct Line {
    Column ones;
    Column years; ///< counted from the last one
    double ones_ones = dot(ones, ones);
    double ones_years = dot(ones, years);
    double years_years = dot(years, years);
    double determinant = ones_ones * years_years - ones_years * ones_years;

    double height(const Column &numbers) const
    {
        return (years_years * dot(ones, numbers) - ones_years * dot(years, numbers)) / determinant;
    }
    double slope(const Column &numbers) const
    {
        return (ones_ones * dot(years, numbers) - ones_years * dot(ones, numbers)) / determinant;
    }
    /// Variance that the line's own uncertainty adds, for the gap between what is asked and what the errors carry over.
    double variance(double ones_gap, double years_gap) const
    {
        return (ones_gap * ones_gap * years_years - 2 * ones_gap * years_gap * ones_years
                + years_gap * years_gap * ones_ones)
            / determinant;
    }
};

} // namespace

ModelForecast fit_trend(const std::vector<TrendPoint> &points, const TrendModel &model, double year, double rounding)
{
    const double first = points.front().year;
    const double last = points.back().year;
    const ErrorFactor factor(points, model);
    const Line line{factor.whiten(Column(points.size(), 1)),
                    factor.whiten(column_of(points, [last](const TrendPoint &point) { return point.year - last; }))};
    const Column numbers = factor.whiten(column_of(points, [](const TrendPoint &point) { return point.number; }));
    const Column carried = factor.whiten(
        column_of(points, [&](const TrendPoint &point) { return covariance(model.errors, point.year, year, first); }));

    const double height = line.height(numbers);
    const double slope = line.slope(numbers);
    Column errors = numbers;
    for (std::size_t i = 0; i < errors.size(); ++i)
        errors[i] -= height * line.ones[i] + slope * line.years[i];

    const int degrees = static_cast<int>(points.size()) - 2;
    const double squares = std::max(dot(errors, errors) + degrees * rounding * rounding, least_squares_sum);
    const double ahead = year - last;
    const double variance = covariance(model.errors, year, year, first) - dot(carried, carried)
        + line.variance(1 - dot(carried, line.ones), ahead - dot(carried, line.years));
    return {.log_evidence =
                -factor.half_log_determinant() - (std::log(line.determinant) + degrees * std::log(squares)) / 2,
            .centre = height + slope * ahead + dot(carried, errors),
            .spread = std::sqrt(variance * squares / degrees),
            .degrees = degrees};
}

} // namespace taikei::evaluate

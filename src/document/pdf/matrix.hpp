#pragma once

namespace taikei::document::pdf {

struct Point {
    double x = 0;
    double y = 0;
};

/// A PDF transformation [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f.
struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    constexpr Point apply(Point p) const noexcept { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }

    /// First this, then `next`: what `cm` does to the current matrix.
    constexpr Matrix then(const Matrix &next) const noexcept
    {
        return {a * next.a + b * next.c, a * next.b + b * next.d,          c * next.a + d * next.c,
                c * next.b + d * next.d, e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
    }
};

} // namespace taikei::document::pdf

#pragma once

namespace taikei::evaluate {

/// Student's t distribution: the chance of a value of at most `t`, for 1 degree of freedom or more. A sum of finitely
/// many terms for whole degrees (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
double student_chance_below(double t, int degrees);

} // namespace taikei::evaluate

#include "evaluate/student.hpp"

#include <gtest/gtest.h>

using taikei::evaluate::student_chance_below;

namespace {

// Points of the printed tables of the t distribution.
TEST(Student, AgreesWithThePrintedTables)
{
    EXPECT_NEAR(student_chance_below(3.0777, 1), 0.90, 1e-5);
    EXPECT_NEAR(student_chance_below(12.7062, 1), 0.975, 1e-5);
    EXPECT_NEAR(student_chance_below(1.8856, 2), 0.90, 1e-5);
    EXPECT_NEAR(student_chance_below(3.1824, 3), 0.975, 1e-5);
    EXPECT_NEAR(student_chance_below(2.1318, 4), 0.95, 1e-5);
    EXPECT_NEAR(student_chance_below(1.3968, 8), 0.90, 1e-5);
    EXPECT_NEAR(student_chance_below(2.2281, 10), 0.975, 1e-5);
    EXPECT_NEAR(student_chance_below(2.0484, 28), 0.975, 1e-5);
}

TEST(Student, IsSymmetricAroundZero)
{
    for (int degrees = 1; degrees < 30; ++degrees) {
        EXPECT_DOUBLE_EQ(student_chance_below(0, degrees), 0.5);
        EXPECT_NEAR(student_chance_below(-1.7, degrees) + student_chance_below(1.7, degrees), 1, 1e-12);
    }
}

} // namespace

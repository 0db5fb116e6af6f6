#pragma once

#include <string>
#include <vector>

namespace taikei::evaluate {

/// A rating case of tests/cases/rating: a rule, one indicator with its values, and what must come out.
///
///     given rule nagoya-port                      a rule that ships, or the rule itself in the lines below
///     given indicator 待機児童数 in 人, down      name, unit, and what a person confirmed of it
///         year  actual  target
///         R2    12
///         R4            10
///     when rated in R2
///     then 順調 because
///         the whole sentence
struct RatingCase {
    std::string file;
    std::string rule; ///< text of the rule
    std::string name;
    std::string unit;
    std::vector<std::string> traits;
    struct Row {
        int year = 0;
        std::string actual;
        std::string target;
    };
    std::vector<Row> rows;
    int year = 0;
    std::string grade; ///< empty: none must come out
    std::string sentence;
};

/// Throws where the case is not written as above.
RatingCase read_rating_case(const std::string &path);

} // namespace taikei::evaluate

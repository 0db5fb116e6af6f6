#pragma once

#include "document/display_line.hpp"
#include "document/source_line.hpp"

#include <string_view>
#include <vector>

namespace taikei::document {

/// One line, ready to be cut into columns.
struct CandidateLine {
    const SourceLine *source;
    std::vector<Segment> segments;
    bool is_rule = false;
};

/// Where the cells of a column begin, over the lines that fill all columns.
struct Begins {
    int first = 0;
    int last = 0;
};

/// A short word, or a year: may stand above a column, or above none where it is empty.
bool may_be_head(std::string_view text);

/// The columns of the lines with the most segments, told by where these begin. Empty where fewer than two lines or
/// three columns agree, and where no heads stand above.
std::vector<Begins> find_begins(const std::vector<CandidateLine> &lines);

/// Full-width letters beside narrow ones drift: a cell of one line may reach to where the next column begins in
/// another. Where the cells still begin in their order, sets them straight.
void straighten(std::vector<CandidateLine> &lines, const std::vector<Begins> &columns);

} // namespace taikei::document

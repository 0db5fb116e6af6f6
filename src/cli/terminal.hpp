#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

/// Standard output and standard error, and what may be done with them.
namespace taikei::cli {

enum class Ink { Bold, Dim, Red, Green, Yellow };

/// What the program writes to. Colour and bars are for people: never into a file or a pipe.
struct Terminal {
    bool output_is_terminal = false;
    bool error_is_terminal = false;
    bool colour = false; ///< standard output is a terminal that shows colour, and NO_COLOR is not set
    int width = 0; ///< columns; 0 where lines need not be cut

    /// The text in that ink where colour is on, else the text as it is.
    std::string paint(Ink ink, std::string_view text) const;
};

/// Looks at this process's standard output, standard error and environment.
Terminal inspect_terminal();

/// Writes everything to standard output, or fails with the machine's reason (disk full).
base::Result<void> write_output(std::string_view text);

void write_error(std::string_view text);

/// "taikei: plan.txt, line 3: the reason" on standard error.
void report(const base::Error &error);

/// Text from a document made fit for one line of a terminal: control characters, with which a document could steer the
/// terminal, and line breaks become spaces.
std::string printable(std::string_view text);

/// Cuts to at most `width` columns, with … for what is left out.
std::string cut_to_width(std::string_view text, int width);

} // namespace taikei::cli

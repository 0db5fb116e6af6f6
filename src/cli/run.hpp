#pragma once

namespace taikei::cli {

/// The whole program. Returns the exit status: 0 done, 1 nothing done (the reason is on standard error), 2 wrong usage.
int run(int argc, char **argv);

} // namespace taikei::cli

#pragma once

namespace taikei::base {

/// One row of the table that the build writes (cmake/TaikeiEmbed.cmake); the last row has a null path.
struct EmbeddedFile {
    const char *path;
    const char *begin;
    const char *end;
};

extern const EmbeddedFile embedded_files[];

} // namespace taikei::base

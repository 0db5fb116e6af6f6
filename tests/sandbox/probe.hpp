#pragma once

#include "places.hpp"

namespace taikei::sandbox {

/// The program that does what a decoder would that was taken over (tests/sandbox_probe).
inline std::filesystem::path probe()
{
    return build_folder() / "taikei_sandbox_probe";
}

} // namespace taikei::sandbox

#pragma once

#include <string_view>

namespace taikei::reader {

/// ◎：重点的に進めるもの　○：継続するもの　・：必要に応じて行うもの: what the marks of the items above mean, and no
/// item.
bool explains_marks(std::string_view text);

} // namespace taikei::reader

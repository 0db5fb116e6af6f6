#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taikei::reader {

/// Somebody who does something: 市民, 事業者・団体, 自助, or 市民 of 市民の取組.
struct NamedActor {
    std::string name; ///< as printed
    bool is_bare = false; ///< the text is the name and nothing more
};

/// None where the text names nobody, or everybody together.
std::optional<NamedActor> named_actor(std::string_view printed);

} // namespace taikei::reader

#pragma once

#include "document/office/archive.hpp"

#include <map>
#include <string>
#include <string_view>

namespace taikei::document::office {

/// Where a part of the file leads: what a `.rels` part beside it says.
struct Relationship {
    std::string type; ///< the last word of the type's address: officeDocument, worksheet, footnotes, styles
    std::string target; ///< name of the part in the archive; empty for what lies outside the file
};

/// By identifier (rId1).
using Relationships = std::map<std::string, Relationship, std::less<>>;

/// The relationships of the part `name`; of the file itself for an empty name. None where the part has none.
base::Result<Relationships> read_relationships(Archive &archive, std::string_view name, std::string_view file_name,
                                               const Limits &limits);

/// The target of the first relationship of that type; empty where there is none.
std::string find_target(const Relationships &relationships, std::string_view type);

/// A target as it is written (`../media/a.png`, `/xl/styles.xml`), seen from the folder of the part `from`.
std::string resolve_target(std::string_view from, std::string_view target);

} // namespace taikei::document::office

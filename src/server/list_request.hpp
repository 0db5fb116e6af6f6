#pragma once

#include "base/result.hpp"
#include "render/api/list_parameters.hpp"

#include <map>
#include <string>
#include <string_view>

namespace taikei::server {

/// What a list of the API may be asked for.
struct ListKind {
    std::string_view entry; ///< name of its entries' schema in data/api/openapi.json: which fields there are
    int edition = 0; ///< publication that it is of
    std::size_t limit = 100; ///< where none is given
    std::size_t most = 1000;
};

/// Reads limit, cursor and fields. Fails where a number is none or out of range, a cursor is not one of ours or belongs
/// to another publication, or an entry has no such field.
base::Result<render::ListParameters> parse_list_parameters(const std::map<std::string, std::string> &query,
                                                           const ListKind &kind);

} // namespace taikei::server

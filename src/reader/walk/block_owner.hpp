#pragma once

#include "reader/classify/element.hpp"
#include "reader/tree/draft.hpp"
#include "reader/tree/signature_use.hpp"

#include <map>
#include <string>

namespace taikei::reader {

using SignatureUses = std::map<std::string, SignatureUse>;

/// The node that a block of this label belongs to: an item of a list does not own what only its list is followed by.
NodeIndex owner_of_block(const Draft &draft, const SignatureUses &uses, const Element &label);

/// A table that stands only behind the last of the nodes of a kind, again and again, belongs to the node above them.
NodeIndex owner_of_table(const Draft &draft, const SignatureUses &uses);

} // namespace taikei::reader

#pragma once

#include "reader/classify/element.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace taikei::reader {

/// What a block is known by: its kind, or for prose its own label.
std::string block_key(const Element &label);

/// How the headings of one signature behave in this document.
struct SignatureUse {
    int count = 0;
    int followed = 0; ///< headings that another of the same kind follows
    int with_tables = 0; ///< headings with a table before the next of their kind, whoever owns it
    std::map<std::string, int> owns; ///< headings with a block of this key before the next of their kind
    std::map<std::string, int> followed_owns; ///< the same, of those that another follows

    static int of(const std::map<std::string, int> &counts, const std::string &key)
    {
        const auto found = counts.find(key);
        return found == counts.end() ? 0 : found->second;
    }
    bool owns_most(LabelKind kind) const { return of(owns, std::to_string(static_cast<int>(kind))) * 2 >= count; }
    /// A block that never stands between two of them, but only behind the last, is not theirs.
    bool never_owns(const std::string &key) const { return followed > 0 && of(followed_owns, key) == 0; }
    bool has_blocks() const
    {
        return std::ranges::any_of(owns, [&](const auto &own) { return own.second * 3 >= count; });
    }
};

/// By signature; one pass over the document, before the tree is known.
std::map<std::string, SignatureUse> observe(const std::vector<Element> &elements);

} // namespace taikei::reader

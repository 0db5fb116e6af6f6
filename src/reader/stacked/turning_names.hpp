#pragma once

#include "reader/stacked/sheet_tokens.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::reader {

/// An indicator's rows that say in turn what they hold: what stands among them that is no figure of theirs.
struct TurningGroup {
    std::size_t first = 0; ///< token: the first word that takes turns
    std::size_t end = 0; ///< the token behind the group
    std::vector<std::size_t> above; ///< tokens above the first word that takes turns
    std::vector<std::size_t> inside; ///< tokens between the rows
    std::string base; ///< 基準値; empty where none is found
    std::string name;
    std::string unit;
    std::string note; ///< with its label
};

/// Tells the names and units of such rows: halfway down the rows, above them, or all of them in a block below 指標名.
class TurningNames {
public:
    TurningNames(const TornSheet &sheet, const std::vector<SheetToken> &tokens)
        : m_sheet(sheet)
        , m_tokens(tokens)
    {
    }

    /// Names the groups; false where one has no name.
    bool settle(std::vector<TurningGroup> &groups);
    /// Lines of names outside the groups.
    const std::vector<std::size_t> &lines() const { return m_lines; }

private:
    void name_by_tokens(TurningGroup &group, const std::vector<std::size_t> &tokens) const;
    void find_unknown_unit(TurningGroup &group) const;
    std::vector<std::size_t> tokens_above(const TurningGroup &group) const;
    bool name_from_block(std::vector<TurningGroup *> groups, std::size_t first);
    std::vector<std::size_t> block_above(std::size_t first);
    bool goes_on_beside_unit(std::size_t unit, std::size_t text) const;

    const TornSheet &m_sheet;
    const std::vector<SheetToken> &m_tokens;
    std::size_t m_block = 0; ///< token: the head of the names' block
    std::vector<std::size_t> m_lines;
};

} // namespace taikei::reader

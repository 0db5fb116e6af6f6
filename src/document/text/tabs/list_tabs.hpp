#pragma once

#include "document/source_line.hpp"

#include <deque>
#include <string>
#include <vector>

namespace taikei::document {

/// Text copied from a word processor keeps the tab that it sets behind the mark or number of a list's item:
///
///     (1)<TAB>行かなくてよい窓口
///     現状と課題<TAB>・<TAB>手続の入口が分かりにくい。
///     ・<TAB>申請が伸びていない。
///
/// Such a tab parts no cells.
class ListTabs {
public:
    /// The lines without tabs behind marks. An item right below a row whose last cell is one with the same mark goes on
    /// in that cell. Views into what was given, or into what this object keeps.
    std::vector<SourceLine> take_off(std::vector<SourceLine> lines);

private:
    std::deque<std::string> m_kept;
};

} // namespace taikei::document

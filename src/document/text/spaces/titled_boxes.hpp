#pragma once

#include "document/source_line.hpp"

#include <deque>
#include <string>
#include <vector>

namespace taikei::document {

/// Boxes of three or more columns, the first of which begins with a numbered title and goes on with sentences, while
/// the others begin with the names of what stands in them:
///
///     (1) 保育サービスの充実                担当課          主な事業
///     小規模保育事業所の開設を支援すると    こども保育課    ・保育所等施設整備補助事業
///     ともに、保育士の処遇を改善します。    健康推進課      ・保育士就職支援事業【新
///                                                           規】
///
/// A box becomes its title, its text, and each name with what stands below it, one after the other.
class TitledBoxes {
public:
    /// Views into what was given, or into what this object keeps.
    std::vector<SourceLine> part(std::vector<SourceLine> lines);

private:
    std::deque<std::string> m_joined;
};

} // namespace taikei::document

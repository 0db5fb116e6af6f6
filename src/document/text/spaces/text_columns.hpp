#pragma once

#include "document/source_line.hpp"

#include <deque>
#include <string>
#include <vector>

namespace taikei::document {

/// Texts in two columns side by side, as extraction with the page's layout leaves them:
///
///     ▼現状と課題                        ▼めざす姿
///     　常勤の医師は31人から24人に減     　夜間や休日でも、必要なときに
///     りました。                         診察を受けられています。
///
/// Both begin with a mark or number of one kind on one line, or stand right above two lists of items. The left column
/// is put before the right one, and a paragraph that the column wrapped becomes one line again.
class TextColumns {
public:
    /// The lines in reading order: views into what was given, or into what this object keeps.
    std::vector<SourceLine> part(std::vector<SourceLine> lines);

private:
    std::deque<std::string> m_joined;
};

} // namespace taikei::document

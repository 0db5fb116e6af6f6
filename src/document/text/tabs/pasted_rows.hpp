#pragma once

#include "document/source_line.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace taikei::document {

/// Tables pasted among other lines, with nothing between, whose cells were wrapped at the width of their columns:
///
///     成果指標
///     指標名<TAB>単位<TAB>現状値
///     （令和３年度）<TAB>目標値<TAB>説明
///     特定健康診査受診率<TAB>％<TAB>36.8<TAB>50.0<TAB>国民健康保険に加入している人のうち
///     健診を受けた人の割合
///     健康づくりの講座の
///     修了者数<TAB>人<TAB>318<TAB>800<TAB>平成27年度からの累計
///     協働のまちづくり
///     主体<TAB>役割
///
/// Every row has as many cells as the head, so only lines without tabs between two rows are in doubt: they go on with
/// the last cell above where that is as wide as its column, and begin the first cell below where they are.
class PastedRows {
public:
    /// `lines`: of the whole text, which must outlive this.
    explicit PastedRows(std::span<const SourceLine> lines);

    /// The lines of each row of the table that begins at the first line, which has tabs. Empty where none begins, or
    /// where each line is a row.
    std::vector<std::size_t> find(std::span<const SourceLine> lines) const;

private:
    std::unordered_set<std::string_view> m_repeated; ///< short lines printed more than once, such as 成果指標
};

} // namespace taikei::document

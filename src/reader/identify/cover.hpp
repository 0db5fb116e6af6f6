#pragma once

#include "document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// What a line of a title page is there for.
///
///     第３期                          Ordinal
///     霧里市まち・ひと・しごと創生    Beginning
///     総合戦略                        Title
///     （令和５年度実績）              Qualifier
///     令和７年３月                    Other
///     霧 里 市                        Municipality
enum class CoverPart {
    Ordinal, ///< 第６次
    Year, ///< 令和６年度, 令和６年版
    Municipality,
    Beginning, ///< the title's first words, broken for their looks
    Title,
    Qualifier, ///< （令和５年度実績）, 【改定版】, 令和５年度版
    PartOfPlan, ///< Ⅱ　後期基本計画: the heading of a part, where the document is no more than that
    Heading, ///< any other heading
    Other, ///< dates, periods, slogans, departments
    Prose,
};

struct CoverLine {
    std::string text; ///< white space folded
    CoverPart part = CoverPart::Other;
    base::Place place;
};

/// The first lines of the document, up to its table of contents; those that go on below are joined.
std::vector<CoverLine> cover_lines(const document::Document &document);

} // namespace taikei::reader

#pragma once

#include "document/document.hpp"
#include "reader/columns/column_zone.hpp"
#include "reader/columns/tables_at_blocks.hpp"

#include <optional>
#include <string>

namespace taikei::reader {

/// 指標名 | 単位 | 現状値 | 目標値 | 指標の説明: as many names, units and values as rows. None where they do not come
/// out even.
std::optional<document::Table> indicators_of_columns(const ColumnZone &zone);

/// 事業名 | 事業の概要 | 担当課: as many names and texts as offices. None where they do not come out even.
std::optional<document::Table> actions_of_columns(const ColumnZone &zone);

/// 事業名 | 事業の内容 | 担当課 where the texts are sentences: as many names as texts that end with one, and offices
/// beside them. None where they do not come out even.
std::optional<document::Table> sentences_of_columns(const ColumnZone &zone);

/// Any of these where each cell stands between blank lines, row by row: as much of the zone as its rows fill. None
/// where too many words would stand where they do not belong.
std::optional<TableOfLines> cells_in_turn(const ColumnZone &zone);

/// No. | 事務事業名 | 担当課 | R4 | R5 | R6 | 評価 where each row is a line that begins with its number: the words that
/// follow one another on it are cells. None where they do not fill the columns.
std::optional<TableOfLines> rows_on_lines(const ColumnZone &zone);

struct CountedTable {
    document::Table table;
    bool is_by_words = false; ///< words in common tell which of several rows is whose
};

/// 番号 | 具体的施策 | 取組状況 | 担当課 | 評価: counted rows of text, offices and letters. None where they do not come
/// out even. `strictly`: each text ends with a sentence, where else the shortest lines may end one, too.
std::optional<CountedTable> judgements_of_columns(const ColumnZone &zone, bool strictly);

/// 人, and 地区, which is a unit in a column of units only.
bool is_unit_of_column(const std::string &text);

} // namespace taikei::reader

#pragma once

#include "document/document.hpp"

#include <vector>

namespace taikei::reader {

/// A sheet drawn as one table holds several below each other, each under a title across it and beside one side label
/// for all:
///
///     ＤＯ | 成果指標
///          | 指標名 | 単位 | 区分 | Ｒ３年度 | …
///          | …
///          | 施策を構成する事務事業　（単位：千円）
///          | コード | 事務事業名 | 担当課 | …
///
/// A sheet may have a row of texts below its title, each with its labels on lines of their own; they are lines, too:
///
///     施策1-1　基礎学力の定着
///     担当課     | めざす姿
///     学校教育課 | すべての子どもが学ぶ楽しさを知っている。
///     指標 | 基準値 | 目標値 | …
///
/// So does a table of actors and their roles below それぞれの役割. Gives the titles as lines and the tables between
/// them, in their order. Empty for a table that is one.
std::vector<document::Block> part_stacked_tables(const document::Table &table);

} // namespace taikei::reader

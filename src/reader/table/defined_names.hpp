#pragma once

#include <string>
#include <string_view>

/// Names of indicators whose definition stands in the same cell.
namespace taikei::reader {

/// 指標名（算出方法）, 指標名／算式・説明: the head says that the definition stands below the name.
bool names_definition(std::string_view head);

/// Takes 年度中に開催した回数 off the cell below such a head: what stands below the name, or behind it in brackets of
/// its own. A line that breaks within brackets still belongs to the name. Empty where the cell has only the name.
///
///     ②策定地区数（累
///     計）
///     〔市に提出された計画の数〕
std::string take_definition(std::string &name);

} // namespace taikei::reader

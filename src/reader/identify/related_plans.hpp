#pragma once

#include <string_view>

namespace taikei::reader {

/// Tells the lines of a list of other plans: neither their names nor their years are those of the plan itself.
///
///     関連計画
///     ○第4期 東市地域福祉計画(2020~2024)
///     ○成年後見制度利用促進計画(2020~2024)
class RelatedPlanLines {
public:
    /// Is told every line, in order; true for the label and for what stands in its list.
    bool take(std::string_view line);

private:
    bool m_is_open = false;
};

/// 関連計画, 関連する個別計画: the label of such a list, with or without what stands in it behind.
bool labels_related_plans(std::string_view text);

} // namespace taikei::reader

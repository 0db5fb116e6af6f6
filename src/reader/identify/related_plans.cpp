#include "reader/identify/related_plans.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"

#include <algorithm>
#include <array>

namespace taikei::reader {
namespace {

bool names_some_plan(std::string_view line)
{
    constexpr std::array<std::string_view, 6> words = {"計画", "プラン", "ビジョン", "戦略", "指針", "方針"};
    return std::ranges::any_of(words, [&](std::string_view word) { return line.contains(word); });
}

} // namespace

bool labels_related_plans(std::string_view text)
{
    constexpr std::size_t longest = 150;
    if (text.size() > longest || !base::has_word(text, "計画"))
        return false;
    const auto label = parse_label(base::trim(text));
    return label && label->label_kind == LabelKind::RelatedPlans;
}

bool RelatedPlanLines::take(std::string_view line)
{
    const std::string_view text = base::trim(line);
    if (text.empty())
        return m_is_open;
    if (labels_related_plans(text))
        return m_is_open = true;
    m_is_open = m_is_open && names_some_plan(text) && !text.contains("。");
    return m_is_open;
}

} // namespace taikei::reader

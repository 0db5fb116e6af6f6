#include "document/office/hidden_lines.hpp"

#include <algorithm>

namespace taikei::document::office {

void HiddenLines::hide(int first, int last)
{
    if (!m_spans.empty())
        first = std::max(first, m_spans.back().last + 1);
    if (first > last)
        return;
    if (!m_spans.empty() && m_spans.back().last + 1 == first) {
        m_spans.back().last = last;
        return;
    }
    const int before =
        m_spans.empty() ? 0 : m_spans.back().hidden_before + m_spans.back().last - m_spans.back().first + 1;
    m_spans.push_back({first, last, before});
}

const HiddenLines::Span *HiddenLines::span_at(int number) const
{
    const auto behind = std::ranges::upper_bound(m_spans, number, {}, &Span::first);
    return behind == m_spans.begin() ? nullptr : &*(behind - 1);
}

bool HiddenLines::is_hidden(int number) const
{
    const Span *span = span_at(number);
    return span != nullptr && number <= span->last;
}

int HiddenLines::visible_before(int number) const
{
    const Span *span = span_at(number);
    if (span == nullptr)
        return number - 1;
    return number - 1 - span->hidden_before - (std::min(number - 1, span->last) - span->first + 1);
}

} // namespace taikei::document::office

#include "server/opened_editions.hpp"

#include <algorithm>

namespace taikei::server {

namespace {

/// Who walks through an older publication asks for its pages one after the other.
constexpr std::size_t most_opened = 4;

} // namespace

const render::PlanView *OpenedEditions::open(const store::PublicationSummary &publication)
{
    const auto known = std::ranges::find_if(m_opened, [&](const std::shared_ptr<const render::PlanView> &view) {
        return view->id() == publication.plan.id && view->published()->summary.number == publication.number;
    });
    if (known != m_opened.end()) {
        std::rotate(known, known + 1, m_opened.end());
        return m_opened.back().get();
    }
    auto view = m_shelf.open(publication);
    if (view == nullptr)
        return nullptr;
    if (m_opened.size() == most_opened)
        m_opened.erase(m_opened.begin());
    m_opened.push_back(std::move(view));
    return m_opened.back().get();
}

} // namespace taikei::server

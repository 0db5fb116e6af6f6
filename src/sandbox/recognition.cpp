#include "sandbox/recognition.hpp"

#include <chrono>
#include <string>

namespace taikei::sandbox {

Limits limits_for(Recognition recognition)
{
    Limits limits;
    if (recognition == Recognition::On)
        limits.time = std::chrono::hours(1);
    return limits;
}

void Scans::load(Recognition recognition)
{
    if (recognition == Recognition::On)
        m_reader = document::ocr::ScanReader::load();
}

document::ReadOptions Scans::options(const document::PageSelection &pages, const Report &report) const
{
    const auto on_page = [&report](int page, int count) {
        report("page " + std::to_string(page) + (count > 0 ? " of " + std::to_string(count) : ""));
    };
    return {.pages = pages, .on_page = on_page, .scans = m_reader ? &*m_reader : nullptr};
}

} // namespace taikei::sandbox

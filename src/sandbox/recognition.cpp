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
    const auto on_page = [pages, &report](int page, int count) {
        const std::string of_all = count > 0 ? " of " + std::to_string(count) : "";
        const double done = count > 0 ? static_cast<double>(pages.count(page - 1)) / pages.count(count) : 0;
        report({.what = "page " + std::to_string(page) + of_all, .done = done});
    };
    return {.pages = pages, .on_page = on_page, .scans = m_reader ? &*m_reader : nullptr};
}

} // namespace taikei::sandbox

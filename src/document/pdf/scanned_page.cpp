#include "document/pdf/scanned_page.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace taikei::document::pdf {

namespace {

/// Of the page's area. Scanners leave a margin, and cut one picture into strips.
constexpr double covered_share = 0.6;
constexpr std::size_t most_letters_beside_a_scan = 60;

std::size_t count_letters(const layout::PageContent &content)
{
    std::size_t letters = 0;
    for (const auto &word : content.words) {
        for (std::size_t at = 0; at < word.text.size(); ++letters)
            base::next_code_point(word.text, at);
    }
    return letters;
}

double area_on_page(const base::Box &box, const Page &page)
{
    const double width = std::min(box.right, page.width) - std::max(box.left, 0.0);
    const double height = std::min(box.bottom, page.height) - std::max(box.top, 0.0);
    return width > 0 && height > 0 ? width * height : 0;
}

} // namespace

bool is_scanned(const layout::PageContent &content)
{
    const std::size_t letters = count_letters(content);
    if (content.images.empty() || letters > most_letters_beside_a_scan)
        return false;
    double covered = 0;
    for (const base::Box &image : content.images)
        covered += area_on_page(image, content.page);
    return letters == 0 || covered > covered_share * content.page.width * content.page.height;
}

} // namespace taikei::document::pdf

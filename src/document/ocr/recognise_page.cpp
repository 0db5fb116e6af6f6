#include "document/ocr/recognise_page.hpp"

#include "document/ocr/find_rules.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace taikei::document::ocr {

namespace {

/// Paper where the rules are, which would be read as letters (|, 一).
PageImage without(const std::vector<layout::Rule> &rules, PageImage image)
{
    constexpr int edge = 1; // the grey beside a rule's black, in pixels
    const double pixels = image.dpi / 72;
    const auto clamped = [](double at, int most) { return std::clamp(static_cast<int>(std::lround(at)), 0, most); };
    for (const layout::Rule &rule : rules) {
        const int left = clamped(rule.box.left * pixels - edge, image.width);
        const int right = clamped(rule.box.right * pixels + edge, image.width);
        const int bottom = clamped(rule.box.bottom * pixels + edge, image.height);
        for (int y = clamped(rule.box.top * pixels - edge, image.height); y < bottom; ++y) {
            const auto row = image.grey.begin() + static_cast<std::ptrdiff_t>(y) * image.width;
            std::fill(row + left, row + right, 255);
        }
    }
    return image;
}

} // namespace

RecognisedPage recognise_page(int number, const PageImage &image, const Recogniser &recogniser)
{
    std::vector<layout::Rule> rules = find_rules(image);
    Recognised found = recogniser.recognise(rules.empty() ? image : without(rules, image));
    RecognisedPage page{.content = {}, .confidence = found.confidence, .unclear_words = found.unclear_words};
    page.content.page = {number, {}, image.points(image.width), image.points(image.height)};
    page.content.words = std::move(found.words);
    page.content.rules = std::move(rules);
    return page;
}

} // namespace taikei::document::ocr

#include "document/ocr/recognise_page.hpp"

#include "document/ocr/find_rules.hpp"

#include <utility>

namespace taikei::document::ocr {

RecognisedPage recognise_page(int number, const PageImage &image, const Recogniser &recogniser)
{
    Recognised found = recogniser.recognise(image);
    RecognisedPage page{.content = {}, .confidence = found.confidence, .unclear_words = found.unclear_words};
    page.content.page = {number, {}, image.points(image.width), image.points(image.height)};
    page.content.words = std::move(found.words);
    page.content.rules = find_rules(image);
    return page;
}

} // namespace taikei::document::ocr

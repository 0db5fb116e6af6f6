#include "document/ocr/engine.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace taikei::document::ocr {

namespace {

/// Words that are less sure than this are specks, parts of pictures and of lines.
constexpr double least_confidence = 0.2;
/// The letters' em in the height of their line, whose box is close around them.
constexpr double em_of_line_height = 1.05;

/// Boxes are those of the ink, which leaves some of a Japanese letter's square empty: between two of them a gap
/// narrower than this, in sizes of the letters, is no space. Punctuation leaves half of its square empty.
constexpr double widest_side = 0.75;
constexpr double half_square = 0.5;
constexpr char32_t first_wide_letter = 0x2E80;

char32_t first_letter(std::string_view text)
{
    std::size_t at = 0;
    return text.empty() ? 0 : base::next_code_point(text, at);
}

char32_t last_letter(std::string_view text)
{
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();)
        last = base::next_code_point(text, at);
    return last;
}

/// True where a gap so wide, in sizes of the letters, is only what their squares leave empty.
bool is_no_space(char32_t before, char32_t after, double gap)
{
    using namespace std::string_view_literals;
    if (before < first_wide_letter && after < first_wide_letter)
        return false;
    const double more = (U"、。，．」』）】〕"sv.contains(before) ? half_square : 0)
        + (U"「『（【〔"sv.contains(after) ? half_square : 0);
    return gap < widest_side + more;
}

std::size_t letter_count(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        base::next_code_point(text, at);
    return count;
}

/// Walks over what Tesseract found, letter by letter, and puts words together.
class Harvest {
public:
    Harvest(const Tesseract &tesseract, const PageImage &image, Writing writing)
        : m_tesseract(tesseract)
        , m_image(image)
        , m_writing(writing)
    {
    }

    Recognised collect(TessResultIterator *results)
    {
        do {
            if (begins(results, ::tesseract::RIL_WORD))
                begin_word(results);
            add_letter(results);
        } while (m_tesseract.next(results, ::tesseract::RIL_SYMBOL) != 0);
        finish_word();
        const double letters = static_cast<double>(m_letters);
        m_found.confidence = m_letters == 0 ? 0 : m_confidence_of_letters / letters;
        return std::move(m_found);
    }

private:
    bool begins(TessResultIterator *results, TessPageIteratorLevel level) const
    {
        return m_tesseract.begins(m_tesseract.places(results), level) != 0;
    }

    base::Box box_of(TessResultIterator *results, TessPageIteratorLevel level) const
    {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        if (m_tesseract.box(m_tesseract.places(results), level, &left, &top, &right, &bottom) == 0)
            return {};
        return {m_image.points(left), m_image.points(top), m_image.points(right), m_image.points(bottom)};
    }

    void begin_word(TessResultIterator *results)
    {
        finish_word();
        m_words_on_line = begins(results, ::tesseract::RIL_TEXTLINE) ? 0 : m_words_on_line;
        m_word = {};
        m_word.confidence =
            std::clamp(static_cast<double>(m_tesseract.confidence(results, ::tesseract::RIL_WORD)) / 100, 0.0, 1.0);
        m_line = box_of(results, ::tesseract::RIL_TEXTLINE);
        const double width = m_writing == Writing::Across ? m_line.bottom - m_line.top : m_line.right - m_line.left;
        m_word.style.size = width * em_of_line_height;
        m_word.style.vertical = m_writing == Writing::Down;
    }

    /// A letter's own box is not to be trusted across the line, where it reaches into the next one or is cut: the
    /// line's box is.
    base::Box letter_box(TessResultIterator *results) const
    {
        base::Box box = box_of(results, ::tesseract::RIL_SYMBOL);
        if (m_writing == Writing::Across)
            return {box.left, m_line.top, box.right, m_line.bottom};
        return {m_line.left, box.top, m_line.right, box.bottom};
    }

    void add_letter(TessResultIterator *results)
    {
        const std::unique_ptr<char, decltype(&TessDeleteText)> text(m_tesseract.text(results, ::tesseract::RIL_SYMBOL),
                                                                    m_tesseract.delete_text);
        if (!text)
            return;
        const std::string_view letter = text.get();
        const base::Box box = letter_box(results);
        m_word.letters.insert(m_word.letters.end(), letter_count(letter), box);
        m_word.text += letter;
        m_word.box = m_word.letters.size() == letter_count(letter)
            ? box
            : base::Box{std::min(m_word.box.left, box.left), std::min(m_word.box.top, box.top),
                        std::max(m_word.box.right, box.right), std::max(m_word.box.bottom, box.bottom)};
    }

    void finish_word()
    {
        if (m_word.text.empty())
            return;
        if (m_word.confidence < least_confidence) {
            ++m_found.unclear_words;
            return;
        }
        if (m_words_on_line++ > 0)
            close_gap(m_found.words.back());
        m_letters += m_word.letters.size();
        m_confidence_of_letters += m_word.confidence * static_cast<double>(m_word.letters.size());
        m_found.words.push_back(std::move(m_word));
    }

    /// Lets the word before reach to this one where no space is between them.
    void close_gap(layout::Word &before) const
    {
        double &end = m_writing == Writing::Across ? before.box.right : before.box.bottom;
        const double begin = m_writing == Writing::Across ? m_word.box.left : m_word.box.top;
        const double gap = (begin - end) / std::max(m_word.style.size, 1.0);
        if (gap <= 0 || !is_no_space(last_letter(before.text), first_letter(m_word.text), gap))
            return;
        end = begin;
        (m_writing == Writing::Across ? before.letters.back().right : before.letters.back().bottom) = begin;
    }

    const Tesseract &m_tesseract;
    const PageImage &m_image;
    Writing m_writing;
    Recognised m_found;
    layout::Word m_word;
    base::Box m_line;
    std::size_t m_words_on_line = 0; ///< that were found
    std::size_t m_letters = 0;
    double m_confidence_of_letters = 0;
};

} // namespace

Engine::Engine(const Tesseract &tesseract, Writing writing)
    : m_tesseract(&tesseract)
    , m_writing(writing)
    , m_api(tesseract.create(), tesseract.destroy)
{
}

base::Result<Engine> Engine::start(const Tesseract &tesseract, const std::string &data, const std::string &language,
                                   Writing writing)
{
    Engine engine(tesseract, writing);
    const int failure =
        tesseract.init_from_memory(engine.m_api.get(), data.data(), static_cast<int>(data.size()), language.c_str(),
                                   ::tesseract::OEM_LSTM_ONLY, nullptr, 0, nullptr, nullptr, 0, 0);
    if (failure != 0)
        return base::fail("the data of Tesseract for '" + language + "' cannot be used: install it anew");
    tesseract.set_variable(engine.m_api.get(), "debug_file", "/dev/null");
    tesseract.set_page_mode(engine.m_api.get(),
                            writing == Writing::Across ? ::tesseract::PSM_AUTO
                                                       : ::tesseract::PSM_SINGLE_BLOCK_VERT_TEXT);
    return engine;
}

Recognised Engine::recognise(const PageImage &image) const
{
    m_tesseract->set_image(m_api.get(), image.grey.data(), image.width, image.height, 1, image.width);
    m_tesseract->set_resolution(m_api.get(), static_cast<int>(image.dpi));
    if (m_tesseract->recognise(m_api.get(), nullptr) != 0)
        return {};
    const std::unique_ptr<TessResultIterator, decltype(&TessResultIteratorDelete)> results(
        m_tesseract->results(m_api.get()), m_tesseract->delete_results);
    return results ? Harvest(*m_tesseract, image, m_writing).collect(results.get()) : Recognised{};
}

} // namespace taikei::document::ocr

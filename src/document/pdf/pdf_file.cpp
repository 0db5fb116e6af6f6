#include "document/pdf/pdf_file.hpp"

#include "document/pdf/drawing.hpp"
#include "document/pdf/page_frame.hpp"
#include "document/pdf/qpdf_object.hpp"
#include "document/pdf/render_page.hpp"
#include "document/pdf/words.hpp"

#include <PDFDoc.h>
#include <Stream.h>
#include <poppler-document.h>
#include <poppler-page.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFOutlineObjectHelper.hh>

#include <algorithm>
#include <climits>
#include <map>
#include <new>

namespace taikei::document::pdf {

namespace {

using base::fail;
using base::Result;

constexpr std::size_t most_outline_entries = 10'000;
constexpr int deepest_outline = 16;

std::string utf8_of(const poppler::ustring &text)
{
    const auto bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

/// None where QPDF cannot find its way in the file: the letters are read all the same.
std::unique_ptr<QPDF> open_drawings(std::string_view bytes)
{
    try {
        auto file = std::make_unique<QPDF>();
        file->setSuppressWarnings(true);
        file->processMemoryFile("document", bytes.data(), bytes.size());
        file->getAllPages();
        return file;
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        return nullptr;
    }
}

/// Programs look for the mark of the end in as many bytes; others may write something behind it.
bool has_end(std::string_view bytes)
{
    constexpr std::size_t end_within = 1024;
    return bytes.substr(bytes.size() - std::min(bytes.size(), end_within)).contains("%%EOF");
}

/// `is_mended` is set where the table of the file's objects is broken, and they were looked for one by one.
std::unique_ptr<PDFDoc> open_letters(std::string_view bytes, bool &is_mended)
{
    // The file takes the stream over.
    auto stream = std::make_unique<MemStream>(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
    return std::make_unique<PDFDoc>(stream.release(), std::nullopt, std::nullopt, nullptr, [&] { is_mended = true; });
}

using PageNumbers = std::map<QPDFObjGen, int>;

void add_entries(std::vector<QPDFOutlineObjectHelper> found, int level, const PageNumbers &pages,
                 std::vector<OutlineEntry> &entries)
{
    for (auto &entry : found) {
        if (entries.size() == most_outline_entries)
            return;
        const auto page = pages.find(entry.getDestPage().getObjGen());
        entries.push_back({entry.getTitle(), level, page == pages.end() ? 0 : page->second});
        if (level < deepest_outline)
            add_entries(entry.getKids(), level + 1, pages, entries);
    }
}

} // namespace

struct PdfFile::Parts {
    std::unique_ptr<poppler::document> file; ///< first, for it sets Poppler up for `letters`
    bool is_mended = false; ///< before `letters`, which sets it
    std::unique_ptr<PDFDoc> letters;
    bool has_end = true;
    std::unique_ptr<QPDF> drawings; ///< null where QPDF cannot read the file
};

PdfFile::PdfFile(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}
PdfFile::PdfFile(PdfFile &&) noexcept = default;
PdfFile &PdfFile::operator=(PdfFile &&) noexcept = default;
PdfFile::~PdfFile() = default;

Result<PdfFile> PdfFile::open(std::string_view bytes)
{
    poppler::set_debug_error_function([](const std::string &, void *) { }, nullptr);
    if (bytes.size() > INT_MAX)
        return fail("the PDF is larger than 2 GiB: split it into several files");
    auto parts = std::make_unique<Parts>();
    parts->file.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!parts->file)
        return fail("the PDF is damaged: its pages cannot be found; check that it was saved or downloaded completely");
    if (parts->file->is_locked())
        return fail("the PDF is locked with a password: open it in a PDF program with the password, "
                    "save it without one and give that");
    if (parts->file->pages() <= 0)
        return fail("the PDF has no pages: check that it was saved or downloaded completely");
    parts->has_end = has_end(bytes);
    parts->letters = open_letters(bytes, parts->is_mended);
    parts->drawings = open_drawings(bytes);
    return PdfFile(std::move(parts));
}

std::string_view PdfFile::damage() const
{
    if (!m_parts->has_end)
        return "the file has no end (%%EOF): it was cut off, and pages may be missing; get it again, saved or "
               "downloaded completely";
    if (m_parts->is_mended)
        return "the file's table of its objects is broken; they were looked for one by one, and some may be missing: "
               "get it again, or open it in a PDF program and save it";
    return {};
}

int PdfFile::page_count() const
{
    return m_parts->file->pages();
}

std::optional<PageReading> PdfFile::read_page(int number) const
{
    const std::unique_ptr<poppler::page> page(m_parts->file->create_page(number - 1));
    if (!page)
        return std::nullopt;
    const auto frame = find_page_frame(*page);
    PageReading reading;
    reading.content.page = {number, utf8_of(page->label()), frame.width, frame.height};
    PageText text = find_words(*m_parts->letters, number);
    reading.content.words = std::move(text.words);
    reading.shown_codes = text.codes;
    reading.letters_off_page = text.off_page;
    reading.has_all_lines = false;
    if (!m_parts->drawings)
        return reading;
    try {
        const auto &pages = m_parts->drawings->getAllPages();
        if (static_cast<std::size_t>(number) > pages.size())
            return reading;
        auto drawing = read_drawing(pages[static_cast<std::size_t>(number) - 1], frame);
        reading.content.rules = std::move(drawing.rules);
        reading.content.areas = std::move(drawing.areas);
        reading.content.images = std::move(drawing.images);
        // Of a font that it cannot load Poppler shows nothing; such fonts take two bytes a letter.
        reading.shown_codes += (std::max(drawing.shown_bytes, text.bytes) - text.bytes) / 2;
        reading.has_all_lines = drawing.is_complete;
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        reading.has_all_lines = false;
    }
    return reading;
}

std::optional<ocr::PageImage> PdfFile::draw_page(int number) const
{
    const std::unique_ptr<poppler::page> page(m_parts->file->create_page(number - 1));
    return page ? render_page(*page) : std::nullopt;
}

std::vector<OutlineEntry> PdfFile::outline() const
{
    std::vector<OutlineEntry> entries;
    if (!m_parts->drawings)
        return entries;
    try {
        PageNumbers pages;
        for (const auto &page : m_parts->drawings->getAllPages())
            pages.emplace(page.getObjGen(), static_cast<int>(pages.size()) + 1);
        add_entries(QPDFOutlineDocumentHelper(*m_parts->drawings).getTopLevelOutlines(), 1, pages, entries);
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        return {}; // damaged: it is only a help
    }
    return entries;
}

std::string PdfFile::title() const
{
    return utf8_of(m_parts->file->get_title());
}

bool looks_like_pdf(std::string_view bytes)
{
    constexpr std::size_t header_within = 1024;
    return bytes.substr(0, header_within).contains("%PDF-");
}

} // namespace taikei::document::pdf

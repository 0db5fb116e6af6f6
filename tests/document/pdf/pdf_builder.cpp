#include "document/pdf/pdf_builder.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace taikei::document::pdf::testing {

namespace {

constexpr std::string_view unicode_map = R"(/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Meaning def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end)";

/// The objects of a file by their number, from 1.
class File {
public:
    int add(std::string body)
    {
        m_bodies.push_back(std::move(body));
        return static_cast<int>(m_bodies.size());
    }
    int reserve() { return add({}); }
    void set(int number, std::string body) { m_bodies[static_cast<std::size_t>(number) - 1] = std::move(body); }
    int add_stream(std::string_view dictionary, std::string_view bytes)
    {
        return add(fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", dictionary, bytes.size(), bytes));
    }
    std::string write(int root) const
    {
        std::string bytes = "%PDF-1.7\n";
        std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", m_bodies.size() + 1);
        for (std::size_t i = 0; i < m_bodies.size(); ++i) {
            table += fmt::format("{:010} 00000 n \n", bytes.size());
            bytes += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, m_bodies[i]);
        }
        const auto start = bytes.size();
        return bytes + table
            + fmt::format("trailer << /Size {} /Root {} 0 R >>\nstartxref\n{}\n%%EOF\n", m_bodies.size() + 1, root,
                          start);
    }

private:
    std::vector<std::string> m_bodies;
};

int add_standard_font(File &file)
{
    const int letters = file.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /DW 1000 "
                                 "/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>");
    return file.add(fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-H "
                                "/DescendantFonts [{} 0 R] >>",
                                letters));
}

int add_font(File &file, bool has_meaning)
{
    const int descriptor = file.add("<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -120 1000 880] "
                                    "/Ascent 880 /Descent -120 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>");
    const int letters = file.add(fmt::format("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW 1000 "
                                             "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 "
                                             ">> /FontDescriptor {} 0 R >>",
                                             descriptor));
    const std::string meaning =
        has_meaning ? fmt::format("/ToUnicode {} 0 R ", file.add_stream("", unicode_map)) : std::string();
    return file.add(fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H "
                                "/DescendantFonts [{} 0 R] {}>>",
                                letters, meaning));
}

int add_outline_to(File &file, const std::vector<std::string> &titles, int page)
{
    const int outline = file.reserve();
    std::vector<int> entries;
    for (std::size_t i = 0; i < titles.size(); ++i)
        entries.push_back(file.reserve());
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const auto next = i + 1 < titles.size() ? fmt::format("/Next {} 0 R", entries[i + 1]) : std::string();
        const auto before = i > 0 ? fmt::format("/Prev {} 0 R", entries[i - 1]) : std::string();
        file.set(entries[i],
                 fmt::format("<< /Title ({}) /Parent {} 0 R /Dest [{} 0 R /Fit] {} {} >>", titles[i], outline, page,
                             before, next));
    }
    file.set(outline,
             fmt::format("<< /Type /Outlines /First {} 0 R /Last {} 0 R /Count {} >>", entries.front(), entries.back(),
                         entries.size()));
    return outline;
}

} // namespace

PdfBuilder &PdfBuilder::add_page(std::string content, std::string extra)
{
    return add_page(Page{std::move(content), std::move(extra)});
}

PdfBuilder &PdfBuilder::add_page(Page page)
{
    m_pages.push_back(std::move(page));
    return *this;
}

PdfBuilder &PdfBuilder::add_object(std::string dictionary, std::string stream)
{
    m_objects.push_back({std::move(dictionary), std::move(stream)});
    return *this;
}

PdfBuilder &PdfBuilder::add_outline(std::vector<std::string> ascii_titles)
{
    m_outline = std::move(ascii_titles);
    return *this;
}

PdfBuilder &PdfBuilder::with_roman_labels()
{
    m_has_roman_labels = true;
    return *this;
}

PdfBuilder &PdfBuilder::without_meaning()
{
    m_font = Font::WithoutMeaning;
    return *this;
}

PdfBuilder &PdfBuilder::with_standard_font()
{
    m_font = Font::Standard;
    return *this;
}

std::string PdfBuilder::build() const
{
    File file;
    const int root = file.reserve();
    const int pages = file.reserve();
    const int font = m_font == Font::Standard ? add_standard_font(file) : add_font(file, m_font == Font::WithMeaning);
    std::string resources = fmt::format("/Resources << /Font << /F1 {} 0 R >> /XObject <<", font);
    for (std::size_t i = 0; i < m_objects.size(); ++i)
        resources += fmt::format(" /X{} {} 0 R", i + 1,
                                 file.add_stream("/Type /XObject " + m_objects[i].dictionary, m_objects[i].stream));
    resources += " >> >>";
    std::string kids;
    int first_page = 0;
    for (const auto &page : m_pages) {
        const int content = file.add_stream("", page.content);
        const int number =
            file.add(fmt::format("<< /Type /Page /Parent {} 0 R /MediaBox [0 0 {} {}] /Contents {} 0 R {} {} >>", pages,
                                 page.width, page.height, content, resources, page.extra));
        first_page = first_page == 0 ? number : first_page;
        kids += fmt::format("{} 0 R ", number);
    }
    file.set(pages, fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, m_pages.size()));
    const auto outline = m_outline.empty()
        ? std::string()
        : fmt::format("/Outlines {} 0 R", add_outline_to(file, m_outline, first_page));
    const std::string_view labels = m_has_roman_labels ? "/PageLabels << /Nums [0 << /S /r >>] >>" : "";
    file.set(root, fmt::format("<< /Type /Catalog /Pages {} 0 R {} {} >>", pages, outline, labels));
    return file.write(root);
}

std::string print_turned(std::string_view matrix, double x, double y, double size, std::string_view text)
{
    std::string codes;
    for (const char32_t letter : base::to_utf32(text))
        codes += fmt::format("{:04X}", static_cast<unsigned>(letter));
    return fmt::format("BT /F1 {} Tf {} {} {} Tm <{}> Tj ET\n", size, matrix, x, y, codes);
}

std::string print(double x, double y, double size, std::string_view text)
{
    return print_turned("1 0 0 1", x, y, size, text);
}

} // namespace taikei::document::pdf::testing

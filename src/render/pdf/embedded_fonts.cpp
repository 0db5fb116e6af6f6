#include "render/pdf/embedded_fonts.hpp"

#include "render/pdf/pdf_text.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <iterator>

namespace taikei::render::pdf {

namespace {

constexpr double least_shift = 1; ///< in thousandths of the size: below it nobody sees that a letter stands elsewhere
constexpr double rim = 0.03; ///< of an emboldened letter, against its size

bool is_emboldened(PangoFont *font)
{
    if (!PANGO_IS_FC_FONT(font))
        return false;
    const FcPattern *pattern = pango_fc_font_get_pattern(reinterpret_cast<PangoFcFont *>(font));
    FcBool emboldened = FcFalse;
    return pattern != nullptr && FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &emboldened) == FcResultMatch
        && emboldened == FcTrue;
}

double size_of(PangoFont *font)
{
    const std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>> description(
        pango_font_describe_with_absolute_size(font));
    return static_cast<double>(pango_font_description_get_size(description.get())) / PANGO_SCALE;
}

/// Which code stands for which text, for search and copying (ISO 32000-1, 9.10.3).
class TextTable {
public:
    void add(unsigned code, std::string_view text)
    {
        m_rows += '<';
        append_hex(code, m_rows);
        m_rows += "> <" + utf16_hex(text) + ">\n";
        if (++m_count == rows_of_a_block)
            close_block();
    }

    std::string finish()
    {
        close_block();
        return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Taikei def\n/CMapType 2 "
               "def\n"
               "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            + m_blocks + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }

private:
    static constexpr int rows_of_a_block = 100; ///< more are not allowed

    void close_block()
    {
        if (m_count > 0)
            fmt::format_to(std::back_inserter(m_blocks), "{} beginbfchar\n{}endbfchar\n", m_count, m_rows);
        m_rows.clear();
        m_count = 0;
    }

    std::string m_blocks;
    std::string m_rows;
    int m_count = 0;
};

/// Subsets of fonts are named by six letters before the font's name: AAAAAB+
std::string subset_tag(std::size_t number)
{
    std::string tag = "AAAAAA+";
    for (std::size_t i = 6; i-- > 0 && number > 0; number /= 26)
        tag[i] = static_cast<char>('A' + number % 26);
    return tag;
}

} // namespace

/// Puts the operators of one line together.
class EmbeddedFonts::Line {
public:
    explicit Line(EmbeddedFonts &fonts)
        : m_fonts(fonts)
    {
    }

    /// `text`: of the whole layout, as the run's items count it.
    void add(PangoGlyphItem *run, const char *text)
    {
        begin_run(m_fonts.sized(run->item->analysis.font));
        const bool is_leftward = run->item->analysis.level % 2 == 1;
        PangoGlyphItemIter cluster;
        for (gboolean more = is_leftward ? pango_glyph_item_iter_init_end(&cluster, run, text)
                                         : pango_glyph_item_iter_init_start(&cluster, run, text);
             more; more = is_leftward ? pango_glyph_item_iter_prev_cluster(&cluster)
                                      : pango_glyph_item_iter_next_cluster(&cluster)) {
            const std::string_view meant(text + cluster.start_index,
                                         static_cast<std::size_t>(cluster.end_index - cluster.start_index));
            const int first = is_leftward ? cluster.end_glyph + 1 : cluster.start_glyph;
            const int end = is_leftward ? cluster.start_glyph + 1 : cluster.end_glyph;
            add_cluster(run->glyphs->glyphs + first, end - first, meant);
        }
        end_run();
    }

    std::string operators;

private:
    void begin_run(const SizedFont &sized)
    {
        if (m_sized != nullptr)
            m_shift *= m_sized->size / sized.size;
        m_sized = &sized;
        if (!m_fonts.can_embed(sized.font))
            return;
        operators += "/F";
        fmt::format_to(std::back_inserter(operators), "{} ", sized.font);
        append_number(sized.size, operators);
        operators += " Tf ";
        if (sized.is_emboldened) {
            append_number(sized.size * rim, operators);
            operators += " w 2 Tr ";
        }
    }

    void end_run()
    {
        close_letters();
        if (m_sized->is_emboldened)
            operators += "0 Tr ";
    }

    /// The letters of a text that belong together: one mostly, several where letters are composed of parts.
    void add_cluster(const PangoGlyphInfo *glyphs, int count, std::string_view meant)
    {
        const bool says_itself = count == 1 && add_glyph(glyphs[0], meant);
        if (says_itself)
            return;
        close_letters();
        operators += "/Span <</ActualText " + text_string(meant) + ">> BDC ";
        for (int i = 0; i < count; ++i)
            add_glyph(glyphs[i], "");
        close_letters();
        operators += "EMC ";
    }

    /// False, and nothing shown, where the glyph stands for another text already.
    bool add_glyph(const PangoGlyphInfo &info, std::string_view meant)
    {
        const double advance = in_thousandths(info.geometry.width);
        if (info.glyph == PANGO_GLYPH_EMPTY || !m_fonts.can_embed(m_sized->font)) {
            m_shift += advance;
            return true;
        }
        const bool is_known = m_sized->has_letters && (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0;
        const unsigned number = is_known ? info.glyph : 0;
        const Glyph &glyph = m_fonts.use(m_sized->font, number, meant);
        if (!meant.empty() && glyph.text != meant)
            return false;
        m_shift += in_thousandths(info.geometry.x_offset);
        if (info.geometry.y_offset != 0)
            raise(-in_points(info.geometry.y_offset));
        append_glyph(glyph);
        if (info.geometry.y_offset != 0)
            raise(0);
        m_shift += advance - glyph.advance - in_thousandths(info.geometry.x_offset);
        return true;
    }

    void append_glyph(const Glyph &glyph)
    {
        if (!m_is_open)
            operators += '[';
        m_is_open = true;
        if (std::abs(m_shift) >= least_shift) {
            if (m_is_in_string)
                operators += '>';
            m_is_in_string = false;
            append_number(-m_shift, operators);
            m_shift = 0;
        }
        if (!m_is_in_string)
            operators += '<';
        m_is_in_string = true;
        append_hex(glyph.code, operators);
    }

    void raise(double points)
    {
        close_letters();
        append_number(points, operators);
        operators += " Ts ";
    }

    void close_letters()
    {
        if (!m_is_open)
            return;
        if (m_is_in_string)
            operators += '>';
        operators += "] TJ ";
        m_is_open = false;
        m_is_in_string = false;
    }

    static double in_points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }
    double in_thousandths(int pango_units) const { return in_points(pango_units) / m_sized->size * 1000; }

    EmbeddedFonts &m_fonts;
    const SizedFont *m_sized = nullptr;
    double m_shift = 0; ///< how far right of the pen the next glyph stands, in thousandths of the size
    bool m_is_open = false; ///< a TJ's bracket
    bool m_is_in_string = false;
};

std::string EmbeddedFonts::show(const PangoLayoutLine &line, const char *text)
{
    Line shown(*this);
    for (const GSList *run = line.runs; run != nullptr; run = run->next)
        shown.add(static_cast<PangoGlyphItem *>(run->data), text);
    return std::move(shown.operators);
}

const EmbeddedFonts::SizedFont &EmbeddedFonts::sized(PangoFont *font)
{
    const auto known = m_sized.find(font);
    if (known != m_sized.end())
        return known->second;
    std::size_t number = number_of(hb_font_get_face(pango_font_get_hb_font(font)));
    const bool has_letters = can_embed(number);
    for (std::size_t other = 0; other < m_fonts.size() && !can_embed(number); ++other)
        number = can_embed(other) ? other : number;
    g_object_ref(font);
    return m_sized
        .try_emplace(font,
                     SizedFont{std::unique_ptr<PangoFont, ReleaseObject>(font), number, size_of(font), has_letters,
                               has_letters && is_emboldened(font)})
        .first->second;
}

std::size_t EmbeddedFonts::number_of(hb_face_t *face)
{
    const auto [number, is_new] = m_numbers.try_emplace(face, m_fonts.size());
    if (is_new)
        m_fonts.push_back({FontFile(face), {}});
    return number->second;
}

EmbeddedFonts::Glyph &EmbeddedFonts::use(std::size_t number, unsigned glyph, std::string_view text)
{
    Font &font = m_fonts[number];
    const auto known = font.glyphs.find(glyph);
    if (known != font.glyphs.end()) {
        if (known->second.text.empty())
            known->second.text = text;
        return known->second;
    }
    return font.glyphs
        .try_emplace(glyph, Glyph{font.file.code_of(glyph), font.file.advance_of(glyph), std::string(text)})
        .first->second;
}

std::string EmbeddedFonts::write(FileWriter &file) const
{
    std::string names = "<<";
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        if (can_embed(i))
            fmt::format_to(std::back_inserter(names), " /F{} {} 0 R", i, write_font(m_fonts[i], i, file));
    }
    return names + " >>";
}

int EmbeddedFonts::write_font(const Font &font, std::size_t number, FileWriter &file)
{
    std::vector<unsigned> glyphs;
    std::string widths;
    TextTable texts;
    for (const auto &[glyph, used] : font.glyphs) {
        glyphs.push_back(glyph);
        fmt::format_to(std::back_inserter(widths), " {} [{}]", used.code, used.advance);
        if (!used.text.empty())
            texts.add(used.code, used.text);
    }
    const FontMetrics metrics = font.file.metrics();
    const std::string name = subset_tag(number) + metrics.name;
    const bool is_truetype = font.file.outlines() == Outlines::TrueType;
    const std::string subset = font.file.subset(glyphs);
    const int bytes =
        file.add_stream(is_truetype ? fmt::format("/Length1 {}", subset.size()) : "/Subtype /CIDFontType0C", subset);
    const int descriptor = file.add(
        fmt::format("<< /Type /FontDescriptor /FontName /{} /Flags 4 /FontBBox [{} {} {} {}] /ItalicAngle 0 /Ascent {} "
                    "/Descent {} /CapHeight {} /StemV 80 /{} {} 0 R >>",
                    name, metrics.left, metrics.bottom, metrics.right, metrics.top, metrics.ascent, metrics.descent,
                    metrics.cap_height, is_truetype ? "FontFile2" : "FontFile3", bytes));
    const int by_code = file.add(fmt::format(
        "<< /Type /Font /Subtype /{} /BaseFont /{} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        "/Supplement 0 >> /FontDescriptor {} 0 R /W [{} ] >>",
        is_truetype ? "CIDFontType2 /CIDToGIDMap /Identity" : "CIDFontType0", name, descriptor, widths));
    return file.add(fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /Identity-H /DescendantFonts "
                                "[{} 0 R] /ToUnicode {} 0 R >>",
                                name, by_code, file.add_stream("", texts.finish())));
}

} // namespace taikei::render::pdf

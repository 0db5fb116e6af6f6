#include "document/pdf/drawing.hpp"

#include "document/pdf/content_scanner.hpp"
#include "document/pdf/graphics_state.hpp"
#include "document/pdf/path.hpp"
#include "document/pdf/stream_bytes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taikei::document::pdf {

namespace {

using base::Box;

/// A page of a plan has some 2,000; maps have 100,000. Beyond, the rest of the page's lines is left out.
constexpr std::size_t most_operations = 2'000'000;
/// Drawing a form costs as much as these.
constexpr std::size_t operations_a_form = 50;
/// Lines, areas and images of one page together: a drawing of more is a map, not a table.
constexpr std::size_t most_shapes = 100'000;
constexpr int deepest_form = 16;
constexpr std::size_t deepest_state = 512;
/// A pattern's tone is not known; it is the ground of something.
constexpr double pattern_lightness = 0.85;

/// Relative luminance by ITU-R BT.709.
double lightness_of(double red, double green, double blue)
{
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

std::optional<double> lightness_of(std::span<const Operand> colour)
{
    std::array<double, 4> parts{};
    std::size_t count = 0;
    for (const auto &operand : colour) {
        if (operand.kind != Operand::Kind::Number || count == parts.size())
            return pattern_lightness;
        parts[count++] = operand.number;
    }
    switch (count) {
    case 0: return std::nullopt;
    case 1: return parts[0];
    case 3: return lightness_of(parts[0], parts[1], parts[2]);
    case 4:
        return lightness_of((1 - parts[0]) * (1 - parts[3]), (1 - parts[1]) * (1 - parts[3]),
                            (1 - parts[2]) * (1 - parts[3]));
    default: return pattern_lightness;
    }
}

/// The fixed numbers that an operator takes; none where one is missing.
template <std::size_t count>
std::optional<std::array<double, count>> numbers(const Operation &operation)
{
    if (operation.operands.size() < count)
        return std::nullopt;
    std::array<double, count> found{};
    for (std::size_t i = 0; i < count; ++i) {
        const auto &operand = operation.operands[operation.operands.size() - count + i];
        if (operand.kind != Operand::Kind::Number || !std::isfinite(operand.number))
            return std::nullopt;
        found[i] = operand.number;
    }
    return found;
}

std::string last_name(const Operation &operation)
{
    for (auto operand = operation.operands.rbegin(); operand != operation.operands.rend(); ++operand)
        if (operand->kind == Operand::Kind::Name)
            return "/" + std::string(operand->name);
    return {};
}

/// Tj, TJ, ' and ": what a string stands before otherwise only marks content.
bool shows_text(const Operation &operation)
{
    return operation.name == "Tj" || operation.name == "TJ" || operation.name == "'" || operation.name == "\"";
}

class DrawingReader {
public:
    explicit DrawingReader(const PageFrame &frame)
    {
        m_state.to_page = frame.to_upright;
        m_state.clip = {0, 0, frame.width, frame.height};
    }

    Drawing read(QPDFObjectHandle page)
    {
        const auto content = stream_bytes(page.getKey("/Contents"));
        m_drawing.is_complete = content.is_complete;
        read_content(content.bytes, page.getKey("/Resources"), 0);
        return std::move(m_drawing);
    }

private:
    void read_content(std::string_view content, QPDFObjectHandle resources, int depth);
    void read_operation(const Operation &operation, QPDFObjectHandle &resources, int depth);
    bool read_state(const Operation &operation);
    bool read_path(const Operation &operation);
    bool read_painting(const Operation &operation);
    void draw_object(const Operation &operation, QPDFObjectHandle &resources, int depth);
    void draw_form(QPDFObjectHandle form, QPDFObjectHandle &resources, int depth);
    void draw_image();
    void paint(bool fill, bool stroke);
    bool is_full() const
    {
        return m_drawing.rules.size() + m_drawing.areas.size() + m_drawing.images.size() > most_shapes;
    }
    Point on_page(double x, double y) const { return m_state.to_page.apply({x, y}); }

    Drawing m_drawing;
    GraphicsState m_state;
    std::vector<GraphicsState> m_kept;
    Path m_path;
    Point m_current; ///< in user space
    bool m_clips = false; ///< W stood before the painting operator
    std::size_t m_operations = 0;
    std::vector<QPDFObjGen> m_open_forms; ///< a form that draws itself is drawn once
};

void DrawingReader::read_content(std::string_view content, QPDFObjectHandle resources, int depth)
{
    ContentScanner scanner(content);
    for (Operation operation; scanner.next(operation);) {
        if (++m_operations > most_operations || is_full()) {
            m_drawing.is_complete = false;
            return;
        }
        read_operation(operation, resources, depth);
    }
}

void DrawingReader::read_operation(const Operation &operation, QPDFObjectHandle &resources, int depth)
{
    if (operation.string_bytes > 0)
        m_drawing.shown_bytes += shows_text(operation) ? operation.string_bytes : 0;
    else if (operation.name == "Do")
        draw_object(operation, resources, depth);
    else if (operation.name == "EI")
        draw_image();
    else if (!read_path(operation) && !read_painting(operation))
        read_state(operation);
}

bool DrawingReader::read_state(const Operation &operation)
{
    const auto name = operation.name;
    if (name == "q") {
        if (m_kept.size() < deepest_state)
            m_kept.push_back(m_state);
    } else if (name == "Q") {
        if (!m_kept.empty()) {
            m_state = m_kept.back();
            m_kept.pop_back();
        }
    } else if (name == "cm") {
        if (const auto m = numbers<6>(operation))
            m_state.to_page = Matrix{(*m)[0], (*m)[1], (*m)[2], (*m)[3], (*m)[4], (*m)[5]}.then(m_state.to_page);
    } else if (name == "w") {
        if (const auto width = numbers<1>(operation))
            m_state.line_width = (*width)[0];
    } else if (name == "g" || name == "rg" || name == "k" || name == "sc" || name == "scn") {
        m_state.fill_lightness = std::clamp(lightness_of(operation.operands).value_or(0), 0.0, 1.0);
    } else if (name == "cs") {
        m_state.fill_lightness = 0;
    } else {
        return false;
    }
    return true;
}

bool DrawingReader::read_path(const Operation &operation)
{
    const auto name = operation.name;
    if (name == "m" || name == "l") {
        if (const auto p = numbers<2>(operation)) {
            m_current = {(*p)[0], (*p)[1]};
            const Point point = on_page(m_current.x, m_current.y);
            name == "m" ? m_path.move_to(point) : m_path.line_to(point);
        }
    } else if (name == "c" || name == "v" || name == "y") {
        if (const auto p = numbers<2>(operation)) {
            m_current = {(*p)[0], (*p)[1]};
            m_path.curve_to(on_page(m_current.x, m_current.y));
        }
    } else if (name == "re") {
        if (const auto r = numbers<4>(operation)) {
            const auto [x, y, width, height] = *r;
            m_path.add_rectangle(on_page(x, y), on_page(x + width, y), on_page(x + width, y + height),
                                 on_page(x, y + height));
        }
    } else if (name == "h") {
        m_path.close();
    } else {
        return false;
    }
    return true;
}

bool DrawingReader::read_painting(const Operation &operation)
{
    const auto name = operation.name;
    if (name == "W" || name == "W*") {
        m_clips = true;
        return true;
    }
    if (name == "s" || name == "b" || name == "b*")
        m_path.close();
    if (name == "n")
        paint(false, false);
    else if (name == "S" || name == "s")
        paint(false, true);
    else if (name == "f" || name == "F" || name == "f*")
        paint(true, false);
    else if (name == "B" || name == "B*" || name == "b" || name == "b*")
        paint(true, true);
    else if (name == "sh")
        add_box(m_state.clip, pattern_lightness, m_state.clip, m_drawing.rules, m_drawing.areas);
    else
        return false;
    return true;
}

void DrawingReader::paint(bool fill, bool stroke)
{
    if (fill)
        m_path.add_fills(m_state.fill_lightness, m_state.clip, m_drawing.rules, m_drawing.areas);
    if (stroke) {
        const auto &m = m_state.to_page;
        const double width = m_state.line_width * std::sqrt(std::abs(m.a * m.d - m.b * m.c));
        m_path.add_strokes(width, m_state.clip, m_drawing.rules, m_drawing.areas);
    }
    if (m_clips && !m_path.is_empty())
        m_state.clip = clipped(m_path.bounds(), m_state.clip);
    m_clips = false;
    m_path.clear();
}

void DrawingReader::draw_object(const Operation &operation, QPDFObjectHandle &resources, int depth)
{
    auto object = resources.getKeyIfDict("/XObject").getKeyIfDict(last_name(operation));
    if (!object.isStream())
        return;
    auto kind = object.getDict().getKey("/Subtype");
    if (kind.isNameAndEquals("/Form"))
        draw_form(object, resources, depth);
    else if (kind.isNameAndEquals("/Image"))
        draw_image();
}

void DrawingReader::draw_form(QPDFObjectHandle form, QPDFObjectHandle &resources, int depth)
{
    m_operations += operations_a_form;
    if (depth == deepest_form || std::ranges::find(m_open_forms, form.getObjGen()) != m_open_forms.end()) {
        m_drawing.is_complete = false;
        return;
    }
    m_open_forms.push_back(form.getObjGen());
    const auto outside = m_state;
    const auto kept = std::exchange(m_kept, {});
    auto dictionary = form.getDict();
    if (auto matrix = dictionary.getKey("/Matrix"); matrix.isMatrix()) {
        const auto m = matrix.getArrayAsMatrix();
        m_state.to_page = Matrix{m.a, m.b, m.c, m.d, m.e, m.f}.then(m_state.to_page);
    }
    if (auto bounds = dictionary.getKey("/BBox"); bounds.isRectangle()) {
        const auto r = bounds.getArrayAsRectangle();
        Path corners;
        corners.add_rectangle(on_page(r.llx, r.lly), on_page(r.urx, r.lly), on_page(r.urx, r.ury),
                              on_page(r.llx, r.ury));
        m_state.clip = clipped(corners.bounds(), m_state.clip);
    }
    const auto content = stream_bytes(form);
    m_drawing.is_complete = m_drawing.is_complete && content.is_complete;
    auto own = dictionary.getKey("/Resources");
    read_content(content.bytes, own.isDictionary() ? own : resources, depth + 1);
    m_state = outside;
    m_kept = kept;
    m_open_forms.pop_back();
}

void DrawingReader::draw_image()
{
    Path corners;
    corners.add_rectangle(on_page(0, 0), on_page(1, 0), on_page(1, 1), on_page(0, 1));
    const Box box = corners.bounds();
    const Box seen = clipped(box, m_state.clip);
    if (seen.right - seen.left > thickest_rule && seen.bottom - seen.top > thickest_rule)
        m_drawing.images.push_back(seen);
    else
        add_box(box, 0, m_state.clip, m_drawing.rules, m_drawing.areas);
}

} // namespace

Drawing read_drawing(QPDFObjectHandle page, const PageFrame &frame)
{
    return DrawingReader(frame).read(page);
}

} // namespace taikei::document::pdf

#include "render/pdf/compact_file.hpp"

#include "render/pdf/deflate.hpp"
#include "render/pdf/drawn_objects.hpp"
#include "render/pdf/prune_font.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace taikei::render::pdf {

namespace {

constexpr std::size_t objects_in_a_stream = 500;

/// Writes a file object by object and remembers where each stands.
class FileWriter {
public:
    /// `last_number`: the highest that an object of the file has.
    FileWriter(std::size_t expected_size, int last_number)
        : m_places(static_cast<std::size_t>(last_number) + 1)
    {
        m_bytes.reserve(expected_size);
        m_bytes = "%PDF-1.5\n%\xE2\xE3\xCF\xD3\n"; // the second line tells programs that this is no text
    }

    void write(int number, std::string_view body)
    {
        m_places[static_cast<std::size_t>(number)] = {1, m_bytes.size(), 0};
        fmt::format_to(std::back_inserter(m_bytes), "{} 0 obj\n", number);
        m_bytes.append(body).append("\nendobj\n");
    }

    void write_stream(int number, std::string_view keys, std::string_view content)
    {
        const std::string packed = deflate(content);
        std::string body = fmt::format("<< {} /Filter /FlateDecode /Length {} >>\nstream\n", keys, packed.size());
        write(number, body.append(packed).append("\nendstream"));
    }

    /// Keeps the object for an object stream.
    void pack(int number, std::string_view body)
    {
        fmt::format_to(std::back_inserter(m_index), "{} {} ", number, m_bodies.size());
        m_bodies.append(body) += '\n';
        m_packed.push_back(number);
        if (m_packed.size() == objects_in_a_stream)
            write_packed();
    }

    std::string finish(int root, int info)
    {
        write_packed();
        const std::size_t offset = m_bytes.size();
        const int table = add_number();
        m_places.back() = {1, offset, 0};
        std::string rows;
        for (const Place &place : m_places)
            append_row(place, rows);
        const std::string named_info = info > 0 ? fmt::format(" /Info {} 0 R", info) : "";
        write_stream(table,
                     fmt::format("/Type /XRef /Size {} /W [1 4 2] /Root {} 0 R{}", m_places.size(), root, named_info),
                     rows);
        fmt::format_to(std::back_inserter(m_bytes), "startxref\n{}\n%%EOF\n", offset);
        return std::move(m_bytes);
    }

private:
    /// A row of the cross-reference stream: 1, offset, 0; or 2, number of the object stream, index in it; 0 for none.
    struct Place {
        int kind = 0;
        std::size_t where = 0;
        std::size_t index = 0;
    };

    int add_number()
    {
        m_places.emplace_back();
        return static_cast<int>(m_places.size()) - 1;
    }

    static void append_row(const Place &place, std::string &rows)
    {
        rows += static_cast<char>(place.kind);
        for (int shift = 24; shift >= 0; shift -= 8)
            rows += static_cast<char>(place.where >> shift & 255U);
        rows += static_cast<char>(place.index >> 8 & 255U);
        rows += static_cast<char>(place.index & 255U);
    }

    void write_packed()
    {
        if (m_packed.empty())
            return;
        const int number = add_number();
        for (std::size_t i = 0; i < m_packed.size(); ++i)
            m_places[static_cast<std::size_t>(m_packed[i])] = {2, static_cast<std::size_t>(number), i};
        write_stream(number, fmt::format("/Type /ObjStm /N {} /First {}", m_packed.size(), m_index.size()),
                     m_index + m_bodies);
        m_packed.clear();
        m_index.clear();
        m_bodies.clear();
    }

    std::string m_bytes;
    std::vector<Place> m_places; ///< by number
    std::vector<int> m_packed; ///< numbers of the objects that wait for their object stream
    std::string m_index; ///< of these: number and offset each
    std::string m_bodies;
};

/// The root with what PDF/UA asks for and Cairo says sometimes or never.
std::string with_language(std::string_view root)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> wanted{{
        {"/Lang", "(ja)"},
        {"/MarkInfo", "<< /Marked true >>"},
        {"/ViewerPreferences", "<< /DisplayDocTitle true >>"},
    }};
    std::string text = "<<";
    for (const auto &[key, value] : wanted) {
        if (!root.contains(key))
            text += fmt::format(" {} {}", key, value);
    }
    root.remove_prefix(root.starts_with("<<") ? 2 : 0);
    return text.append(root);
}

/// The bytes of a stream that Cairo wrote. None where they are no packed ones.
std::optional<std::string> unpacked(const DrawnObjects &drawn, const DrawnObject &stream)
{
    const auto length_at = number_behind(stream.body, "/Length ");
    const DrawnObject *length = length_at ? drawn.find(*length_at) : nullptr;
    const auto size = length ? number_behind(length->body, "") : std::nullopt;
    const std::size_t begin = stream.dictionary().size() + std::string_view("stream\n").size();
    if (!size || begin > stream.body.size() || !stream.dictionary().contains("/FlateDecode"))
        return std::nullopt;
    return inflate(stream.body.substr(begin, static_cast<std::size_t>(*size)));
}

void write_stream(const DrawnObjects &drawn, const DrawnObject &stream, FileWriter &file)
{
    constexpr std::string_view font = "/Subtype /CIDFontType0C";
    if (stream.dictionary().contains(font)) {
        if (const auto content = unpacked(drawn, stream))
            return file.write_stream(stream.number, font, prune_font(*content));
    }
    file.write(stream.number, stream.body);
}

} // namespace

std::string compact_file(std::string_view drawn_file)
{
    const std::optional<DrawnObjects> drawn = find_objects(drawn_file);
    assert(drawn && "Cairo writes its files otherwise than it did");
    if (!drawn)
        return std::string(drawn_file);
    int last_number = 0;
    for (const DrawnObject &object : drawn->objects)
        last_number = std::max(last_number, object.number);
    FileWriter file(drawn_file.size() / 2, last_number);
    for (const DrawnObject &object : drawn->objects) {
        if (object.is_stream())
            write_stream(*drawn, object, file);
        else if (object.number == drawn->root)
            file.pack(object.number, with_language(object.body));
        else
            file.pack(object.number, object.body);
    }
    return file.finish(drawn->root, drawn->info);
}

} // namespace taikei::render::pdf

#include "render/pdf/file_writer.hpp"

#include "render/pdf/deflate.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace taikei::render::pdf {

namespace {

constexpr std::size_t objects_in_a_stream = 500;

void append_number(std::size_t number, int bytes, std::string &row)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        row += static_cast<char>(number >> shift & 255U);
}

} // namespace

FileWriter::FileWriter()
    : m_bytes("%PDF-1.5\n%\xE2\xE3\xCF\xD3\n") // the second line tells programs that this is no text
    , m_places(1) // number 0 is no object's
{
}

int FileWriter::reserve(std::size_t count)
{
    const std::size_t first = m_places.size();
    m_places.resize(first + count);
    return static_cast<int>(first);
}

void FileWriter::write(int number, std::string_view body)
{
    fmt::format_to(std::back_inserter(m_index), "{} {} ", number, m_bodies.size());
    m_bodies.append(body) += '\n';
    m_packed.push_back(number);
    if (m_packed.size() == objects_in_a_stream)
        write_packed();
}

int FileWriter::add(std::string_view body)
{
    const int number = reserve();
    write(number, body);
    return number;
}

void FileWriter::write_stream(int number, std::string_view keys, std::string_view content)
{
    const std::string packed = deflate(content);
    m_places[static_cast<std::size_t>(number)] = {1, m_bytes.size(), 0};
    fmt::format_to(std::back_inserter(m_bytes), "{} 0 obj\n<< {} /Filter /FlateDecode /Length {} >>\nstream\n", number,
                   keys, packed.size());
    m_bytes.append(packed).append("\nendstream\nendobj\n");
}

int FileWriter::add_stream(std::string_view keys, std::string_view content)
{
    const int number = reserve();
    write_stream(number, keys, content);
    return number;
}

void FileWriter::write_packed()
{
    if (m_packed.empty())
        return;
    const int number = reserve();
    for (std::size_t i = 0; i < m_packed.size(); ++i)
        m_places[static_cast<std::size_t>(m_packed[i])] = {2, static_cast<std::size_t>(number), i};
    write_stream(number, fmt::format("/Type /ObjStm /N {} /First {}", m_packed.size(), m_index.size()),
                 m_index + m_bodies);
    m_packed.clear();
    m_index.clear();
    m_bodies.clear();
}

std::string FileWriter::finish(int root, int info)
{
    write_packed();
    const std::size_t offset = m_bytes.size();
    const int table = reserve();
    m_places.back() = {1, offset, 0};
    std::string rows;
    for (const Place &place : m_places) {
        append_number(static_cast<std::size_t>(place.kind), 1, rows);
        append_number(place.where, 4, rows);
        append_number(place.index, 2, rows);
    }
    write_stream(table,
                 fmt::format("/Type /XRef /Size {} /W [1 4 2] /Root {} 0 R /Info {} 0 R", m_places.size(), root, info),
                 rows);
    fmt::format_to(std::back_inserter(m_bytes), "startxref\n{}\n%%EOF\n", offset);
    return std::move(m_bytes);
}

} // namespace taikei::render::pdf

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::render::pdf {

/// Writes a PDF 1.5 object by object. Objects without a stream, which the structure of many pages has in great number,
/// stand compressed in object streams.
class FileWriter {
public:
    FileWriter();

    /// Numbers for objects that are written later; the first of them, the others follow.
    int reserve(std::size_t count = 1);

    void write(int number, std::string_view body);
    int add(std::string_view body);

    /// `keys`: what the stream's dictionary says beside length and filter.
    void write_stream(int number, std::string_view keys, std::string_view content);
    int add_stream(std::string_view keys, std::string_view content);

    /// The whole file. Nothing can be written afterwards.
    std::string finish(int root, int info);

private:
    /// A row of the cross-reference stream: 1, offset, 0; or 2, number of the object stream, index in it; 0 for none.
    struct Place {
        int kind = 0;
        std::size_t where = 0;
        std::size_t index = 0;
    };

    void write_packed();

    std::string m_bytes;
    std::vector<Place> m_places; ///< by number
    std::vector<int> m_packed; ///< numbers of the objects that wait for their object stream
    std::string m_index; ///< of these: number and offset each
    std::string m_bodies;
};

} // namespace taikei::render::pdf

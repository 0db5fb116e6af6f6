#include "render/pdf/drawn_objects.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace taikei::render::pdf {

namespace {

constexpr std::size_t table_row = 20; ///< bytes: "0000000015 00000 n \n"

std::optional<std::size_t> number_at(std::string_view text, std::size_t position)
{
    while (position < text.size() && (text[position] == ' ' || text[position] == '\n'))
        ++position;
    std::size_t number = 0;
    const auto [end, error] =
        std::from_chars(text.data() + std::min(position, text.size()), text.data() + text.size(), number);
    return error == std::errc{} ? std::optional(number) : std::nullopt;
}

std::optional<std::size_t> last_number_behind(std::string_view text, std::string_view word)
{
    const auto at = text.rfind(word);
    return at == std::string_view::npos ? std::nullopt : number_at(text, at + word.size());
}

struct Entry {
    std::size_t offset;
    int number;
};

/// Where each object begins, in the order of the file.
std::optional<std::vector<Entry>> read_table(std::string_view table)
{
    constexpr std::string_view head = "xref\n0 ";
    const std::size_t count = table.starts_with(head) ? number_at(table, head.size()).value_or(0) : 0;
    const auto rows = table.find('\n', head.size());
    if (count == 0 || rows == std::string_view::npos || table.size() < rows + 1 + count * table_row)
        return std::nullopt;
    std::vector<Entry> entries;
    for (std::size_t i = 1; i < count; ++i) {
        const auto offset = number_at(table, rows + 1 + i * table_row);
        if (offset && *offset > 0)
            entries.push_back({*offset, static_cast<int>(i)});
    }
    std::ranges::sort(entries, {}, &Entry::offset);
    return entries;
}

/// "12 0 obj\n…\nendobj\n" without its frame.
std::optional<std::string_view> unframed(std::string_view object)
{
    constexpr std::string_view begin = " 0 obj\n";
    const auto from = object.find(begin);
    const auto to = object.rfind("endobj");
    if (from == std::string_view::npos || to == std::string_view::npos || to < from + begin.size())
        return std::nullopt;
    return base::trim(object.substr(from + begin.size(), to - from - begin.size()));
}

} // namespace

std::string_view DrawnObject::dictionary() const
{
    return body.substr(0, body.find("stream\n"));
}

const DrawnObject *DrawnObjects::find(int number) const
{
    const auto found = std::ranges::find(objects, number, &DrawnObject::number);
    return found == objects.end() ? nullptr : &*found;
}

std::optional<DrawnObjects> find_objects(std::string_view file)
{
    const auto table_begin = last_number_behind(file, "startxref\n");
    if (!table_begin || *table_begin >= file.size())
        return std::nullopt;
    const std::string_view table = file.substr(*table_begin);
    const auto entries = read_table(table);
    const auto root = number_behind(table, "/Root ");
    if (!entries || !root)
        return std::nullopt;
    DrawnObjects drawn{{}, *root, number_behind(table, "/Info ").value_or(0)};
    for (std::size_t i = 0; i < entries->size(); ++i) {
        const std::size_t end = i + 1 < entries->size() ? (*entries)[i + 1].offset : *table_begin;
        const std::size_t begin = (*entries)[i].offset;
        const auto body = begin < end && end <= file.size() ? unframed(file.substr(begin, end - begin)) : std::nullopt;
        if (!body)
            return std::nullopt;
        drawn.objects.push_back({(*entries)[i].number, *body});
    }
    return drawn;
}

std::optional<int> number_behind(std::string_view text, std::string_view key)
{
    const auto at = text.find(key);
    const auto number = at == std::string_view::npos ? std::nullopt : number_at(text, at + key.size());
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

} // namespace taikei::render::pdf

#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace taikei::document::pdf {

struct Operand {
    enum class Kind { Number, Name, Other };
    Kind kind = Kind::Other;
    double number = 0;
    std::string_view name; ///< without the slash, escapes (#20) left as they are
};

/// An operator of a content stream with what stands before it:
///
///     0.5 w            name "w", one number
///     [(ab) -120 (c)] TJ   name "TJ", the number, string_bytes 3
struct Operation {
    std::string_view name;
    std::span<const Operand> operands; ///< of arrays and dictionaries their elements; strings are left out
    std::size_t string_bytes = 0; ///< of all strings together
};

/// Reads a decoded content stream operator by operator. It never fails: bytes that make no sense are passed over, the
/// data of inline images too.
class ContentScanner {
public:
    explicit ContentScanner(std::string_view content)
        : m_content(content)
    {
    }

    /// False at the end. The operation is valid until the next call.
    bool next(Operation &operation);

private:
    void skip_comment();
    std::size_t skip_string();
    std::size_t skip_hex_string();
    void skip_image_data();
    void read_name();
    bool read_number();
    std::string_view read_word();
    void add(Operand operand);

    std::string_view m_content;
    std::size_t m_position = 0;
    std::vector<Operand> m_operands;
};

} // namespace taikei::document::pdf

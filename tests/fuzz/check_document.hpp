#pragma once

#include "document/read_document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What every fuzz target shares: small limits, so that they are reached, and what a reader of a document may rely on.
namespace taikei::fuzz {

inline document::Limits small_limits()
{
    document::Limits limits;
    limits.line_bytes = 2000;
    limits.lines = 500;
    limits.cells = 2000;
    limits.table_columns = 40;
    limits.nesting = 30;
    limits.markup_memory = 1u << 20;
    limits.unpacked_bytes = 1u << 20;
    limits.archive_entries = 20;
    return limits;
}

inline std::string_view bytes_of(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

/// The n-th part, from 0, of bytes that NULs part; empty where there are not as many.
std::string part_of(std::string_view bytes, int n);

/// Ends the run, with its input kept, where a document is not as documents are: without blocks, with an empty line, or
/// with rows of different lengths.
void check(const document::Document &document);

/// Reads the bytes as a file of that name and checks what comes out. An error is an answer too.
void read_and_check(std::string_view bytes, std::string_view name);

} // namespace taikei::fuzz

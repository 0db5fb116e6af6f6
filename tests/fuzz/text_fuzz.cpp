#include "check_document.hpp"

/// Plain text, and the same bytes as Markdown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    taikei::fuzz::read_and_check(taikei::fuzz::bytes_of(data, size), "plan.txt");
    taikei::fuzz::read_and_check(taikei::fuzz::bytes_of(data, size), "plan.md");
    return 0;
}

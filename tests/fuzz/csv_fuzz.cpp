#include "check_document.hpp"

/// Comma-separated values, and the same bytes as tab-separated ones.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    taikei::fuzz::read_and_check(taikei::fuzz::bytes_of(data, size), "plan.csv");
    taikei::fuzz::read_and_check(taikei::fuzz::bytes_of(data, size), "plan.tsv");
    return 0;
}

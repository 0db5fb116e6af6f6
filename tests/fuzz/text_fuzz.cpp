#include "check_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    taikei::fuzz::read_and_check(taikei::fuzz::bytes_of(data, size), "plan.txt");
    return 0;
}

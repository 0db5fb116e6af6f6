#include "check_document.hpp"
#include "one_page_pdf.hpp"

/// A PDF. Bytes that begin as one does are the file; all else is what its page draws.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = taikei::fuzz::bytes_of(data, size);
    taikei::fuzz::read_and_check(bytes.starts_with("%PDF-") ? std::string(bytes) : taikei::fuzz::one_page_pdf(bytes),
                                 "plan.pdf");
    return 0;
}

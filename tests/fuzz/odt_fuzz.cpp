#include "check_document.hpp"
#include "stored_zip.hpp"

/// An OpenDocument text. Bytes that begin as an archive does are the file; all else is the text of its parts, parted by
/// NUL: content, styles.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = taikei::fuzz::bytes_of(data, size);
    if (bytes.starts_with("PK")) {
        taikei::fuzz::read_and_check(bytes, "plan.odt");
        return 0;
    }
    taikei::fuzz::read_and_check(taikei::fuzz::stored_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                                           {"content.xml", taikei::fuzz::part_of(bytes, 0)},
                                                           {"styles.xml", taikei::fuzz::part_of(bytes, 1)}}),
                                 "plan.odt");
    return 0;
}

#include "document/read_document.hpp"

#include "document/assembly.hpp"
#include "document/encoding.hpp"
#include "document/foreign_format.hpp"
#include "document/html/html.hpp"
#include "document/ocr/read_images.hpp"
#include "document/office/office_file.hpp"
#include "document/pdf/pdf_file.hpp"
#include "document/pdf/read_pdf.hpp"
#include "document/select_pages.hpp"
#include "document/text/plain_text.hpp"
#include "document/text/tabs/separated.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace taikei::document {

namespace {

using base::fail;
using base::Result;

std::string_view without_folder(std::string_view file_name)
{
    const auto slash = file_name.find_last_of("/\\");
    return slash == std::string_view::npos ? file_name : file_name.substr(slash + 1);
}

std::string ending_of(std::string_view file_name)
{
    const auto dot = file_name.rfind('.');
    std::string ending(dot == std::string_view::npos ? std::string_view{} : file_name.substr(dot + 1));
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

Result<void> check_size(std::string_view bytes, std::string_view file, const Limits &limits)
{
    if (bytes.empty())
        return fail("the file is empty: check that it was saved or downloaded completely", std::string(file));
    const std::size_t most = pdf::looks_like_pdf(bytes) || is_image(bytes) ? limits.scan_bytes : limits.bytes;
    if (bytes.size() > most)
        return fail(fmt::format("the file is larger than {} MB: split it into several files", most >> 20),
                    std::string(file));
    return {};
}

/// Refuses what cannot be text before any of it is decoded.
Result<void> check_text(std::string_view bytes, std::string_view file)
{
    if (const auto foreign = find_foreign_format(bytes))
        return fail(fmt::format("the file is {}, not text: {}", foreign->name, foreign->advice), std::string(file));
    const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    const auto nul = bytes.find('\0');
    if (!is_utf16 && nul != std::string_view::npos)
        return fail(fmt::format("the file is no text: it has a NUL byte at offset {}; "
                                "give the document as text (UTF-8), HTML, Markdown or CSV",
                                nul),
                    std::string(file));
    return {};
}

/// The formats by content; the name's ending decides where the content leaves it open.
Result<void> read_text(std::string_view text, std::string_view ending, Assembly &assembly)
{
    const bool is_named_html = ending == "html" || ending == "htm" || ending == "xhtml";
    if (is_named_html || looks_like_html(text))
        return read_html(text, assembly);
    if (const auto delimiter = find_delimiter(text, ending))
        return read_separated(text, *delimiter, assembly);
    return read_plain_text(text, assembly);
}

Result<void> decode_and_read(std::string_view bytes, std::string_view file, Assembly &assembly)
{
    if (auto checked = check_text(bytes, file); !checked)
        return checked;
    auto decoded = decode_text(bytes, file, find_declared_charset(bytes));
    if (!decoded)
        return std::unexpected(decoded.error());
    assembly.document().encoding = decoded->encoding();
    return read_text(decoded->text(), ending_of(file), assembly);
}

Result<void> read_scans(std::string_view bytes, const ReadOptions &options, Assembly &assembly)
{
    const auto &scans = *options.scans;
    if (!scans)
        return fail(scans.error().message, assembly.document().file);
    return ocr::read_images(bytes, options, *scans, assembly);
}

/// By content, whatever the file is called.
Result<void> read_any(std::string_view bytes, std::string_view file, const ReadOptions &options, Assembly &assembly)
{
    if (pdf::looks_like_pdf(bytes))
        return pdf::read_pdf(bytes, options, assembly);
    if (office::looks_like_archive(bytes))
        return office::read_office_file(bytes, assembly);
    if (options.scans != nullptr && is_image(bytes))
        return read_scans(bytes, options, assembly);
    return decode_and_read(bytes, file, assembly);
}

} // namespace

Result<Document> read_document(std::string_view bytes, std::string_view file_name, const Limits &limits,
                               const ReadOptions &options)
{
    const auto file = without_folder(file_name);
    if (auto checked = check_size(bytes, file, limits); !checked)
        return std::unexpected(checked.error());
    Assembly assembly{file, limits};
    if (const auto read = read_any(bytes, file, options, assembly); !read)
        return std::unexpected(read.error());
    if (auto selected = select_pages(assembly.document(), options.pages); !selected)
        return std::unexpected(selected.error());
    if (assembly.document().blocks.empty())
        return fail("the document has no text: check that it was saved completely", std::string(file));
    return assembly.take();
}

} // namespace taikei::document

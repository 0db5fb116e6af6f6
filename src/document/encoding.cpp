#include "document/encoding.hpp"

#include "document/japanese_bytes.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

namespace taikei::document {

namespace {

using namespace std::string_view_literals;
using base::fail;
using base::Result;

constexpr auto utf8_mark = "\xEF\xBB\xBF"sv;

struct ConverterCloser {
    void operator()(UConverter *converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

/// A converter that stops at malformed bytes. ICU's data may be missing on a stripped system: that is the machine's
/// failure, reported like any other.
Result<Converter> open_converter(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter{ucnv_open(name, &status)};
    if (U_FAILURE(status))
        return fail(
            fmt::format("cannot open the converter for {} ({}): install the ICU data", name, u_errorName(status)));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

/// "plan.txt, line 3": a person finds the place by its line sooner than by its offset.
std::string where(std::string_view bytes, std::size_t offset, std::string_view file_name)
{
    const auto line = 1 + std::ranges::count(bytes.substr(0, offset), '\n');
    return file_name.empty() ? fmt::format("line {}", line) : fmt::format("{}, line {}", file_name, line);
}

std::unexpected<base::Error> misfit(std::string_view bytes, std::size_t offset, std::string_view encoding,
                                    std::string_view file_name)
{
    const auto byte = static_cast<unsigned char>(bytes[std::min(offset, bytes.size() - 1)]);
    return fail(
        fmt::format("byte 0x{:02X} at offset {} fits no known encoding (the text looks like {}): open the file in "
                    "an editor as {}, type what is broken in this line anew and save it as UTF-8; or leave out "
                    "what fits nowhere: iconv -c -f {} -t UTF-8 FILE > NEW",
                    byte, offset, encoding, encoding, encoding),
        where(bytes, offset, file_name));
}

Result<DecodedText> convert(std::string_view bytes, const char *converter_name, std::string_view encoding,
                            std::string_view file_name, std::size_t mark_length = 0)
{
    auto source_converter = open_converter(converter_name);
    if (!source_converter)
        return std::unexpected(source_converter.error());
    auto target_converter = open_converter("UTF-8");
    if (!target_converter)
        return std::unexpected(target_converter.error());

    std::string text;
    text.reserve(bytes.size() + bytes.size() / 2);
    std::array<char, 64 << 10> chunk;
    std::array<char16_t, 16 << 10> pivot;
    char16_t *pivot_source = pivot.data();
    char16_t *pivot_target = pivot.data();
    const char *source = bytes.data() + mark_length;
    const char *const source_end = bytes.data() + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    for (bool first = true; status == U_BUFFER_OVERFLOW_ERROR; first = false) {
        status = U_ZERO_ERROR;
        char *target = chunk.data();
        ucnv_convertEx(target_converter->get(), source_converter->get(), &target, chunk.data() + chunk.size(), &source,
                       source_end, pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(),
                       static_cast<UBool>(first), static_cast<UBool>(true), &status);
        text.append(chunk.data(), target);
    }
    if (U_FAILURE(status)) {
        std::array<char, 16> invalid;
        auto invalid_length = static_cast<std::int8_t>(invalid.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(source_converter->get(), invalid.data(), &invalid_length, &ignored);
        const auto consumed = static_cast<std::size_t>(source - bytes.data());
        const auto back = U_SUCCESS(ignored) ? static_cast<std::size_t>(std::max<int>(invalid_length, 0)) : 0;
        return misfit(bytes, consumed - std::min(consumed, back), encoding, file_name);
    }
    return DecodedText::of_converted(std::move(text), encoding);
}

bool has_iso_2022_jp_escape(std::string_view bytes)
{
    constexpr std::array escapes = {"\x1B$B"sv, "\x1B$@"sv, "\x1B(J"sv, "\x1B(I"sv};
    return std::ranges::any_of(escapes, [&](std::string_view e) { return bytes.contains(e); });
}

/// Broken UTF-8 often passes for CP932 (縺 for あ): where nearly all of it is sound UTF-8, it is UTF-8 with a fault.
bool is_mostly(const ByteFit &fit)
{
    constexpr std::size_t sound_for_each_fault = 4;
    return fit.characters >= sound_for_each_fault * fit.misfits;
}

bool declares(std::string_view declared, std::string_view part)
{
    std::string lower(declared);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower.contains(part);
}

Result<DecodedText> decode_double_byte(std::string_view bytes, std::string_view file_name, std::string_view declared)
{
    const ByteFit cp932 = fit_cp932(bytes);
    const ByteFit euc_jp = fit_euc_jp(bytes);
    const bool euc_is_better = euc_jp.misfits != cp932.misfits
        ? euc_jp.misfits < cp932.misfits
        : euc_jp.score > cp932.score || (euc_jp.score == cp932.score && declares(declared, "euc"));
    if (euc_is_better) {
        if (!euc_jp.fits())
            return misfit(bytes, *euc_jp.first_misfit, "EUC-JP", file_name);
        return convert(bytes, "EUC-JP", "EUC-JP", file_name);
    }
    if (!cp932.fits())
        return misfit(bytes, *cp932.first_misfit, "CP932", file_name);
    return convert(bytes, "ibm-943_P15A-2003", "CP932", file_name);
}

} // namespace

Result<DecodedText> decode_text(std::string_view bytes, std::string_view file_name, std::string_view declared)
{
    if (bytes.starts_with("\xFF\xFE"sv))
        return convert(bytes, "UTF-16LE", "UTF-16LE", file_name, 2);
    if (bytes.starts_with("\xFE\xFF"sv))
        return convert(bytes, "UTF-16BE", "UTF-16BE", file_name, 2);
    const bool has_mark = bytes.starts_with(utf8_mark);
    const ByteFit utf8 = fit_utf8(bytes);
    if (utf8.fits() && utf8.characters == 0 && has_iso_2022_jp_escape(bytes))
        return convert(bytes, "ISO-2022-JP", "ISO-2022-JP", file_name);
    if (utf8.fits())
        return DecodedText::of_utf8(bytes.substr(has_mark ? utf8_mark.size() : 0));
    if (has_mark || is_mostly(utf8))
        return misfit(bytes, *utf8.first_misfit, "UTF-8", file_name);
    return decode_double_byte(bytes, file_name, declared);
}

} // namespace taikei::document

#include "reader/value/unit_in_name.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/value/cell_text.hpp"
#include "reader/value/unit_words.hpp"

namespace taikei::reader {
namespace {

/// 男性 of 健康寿命（年） 男性: whom the figures are of, behind the unit. Empty for any other name.
std::string_view part_behind_bracket(std::string_view name)
{
    constexpr std::size_t longest_part = 30; ///< in bytes
    const std::size_t wide = name.rfind("）");
    const std::size_t narrow = name.rfind(')');
    std::size_t end = 0;
    if (wide != std::string_view::npos)
        end = wide + std::string_view("）").size();
    if (narrow != std::string_view::npos && narrow + 1 > end)
        end = narrow + 1;
    const std::string_view part = base::trim(name.substr(end));
    const bool is_part = end > 0 && !part.empty() && part.size() <= longest_part && Lexicon::get().is_part(part);
    return is_part ? part : std::string_view();
}

} // namespace

bool is_unit(std::string_view text)
{
    constexpr std::size_t longest_unit = 90; ///< in bytes
    text = base::trim(text);
    std::size_t at = 0;
    if (text.empty() || text.size() > longest_unit
        || !UnitWords::get().may_begin_unit(fold_cell_character(base::next_code_point(text, at))))
        return false;
    const CellText unit(text);
    return UnitWords::get().is_column_unit(unit.folded());
}

NameAndUnit split_unit_from_name(std::string_view name)
{
    if (const std::string_view part = part_behind_bracket(base::trim(name)); !part.empty()) {
        NameAndUnit whole = split_unit_from_name(base::trim(name.substr(0, name.rfind(part))));
        whole.name.append(" ").append(part);
        return whole.unit ? whole : NameAndUnit{std::string(base::trim(name)), std::nullopt};
    }
    const CellText text(name);
    const auto folded = text.folded();
    constexpr std::u32string_view open_brackets = U"([〔【<";
    constexpr std::u32string_view close_brackets = U")]〕】>";
    // A qualifier may stand behind the unit: 利用者数（人）（累計）.
    std::size_t end = folded.size();
    while (end > 0 && close_brackets.contains(folded[end - 1])) {
        std::size_t open = end - 1;
        while (open > 0 && !open_brackets.contains(folded[open]))
            --open;
        if (!open_brackets.contains(folded[open]))
            break;
        std::size_t inner = open + 1;
        for (const std::u32string_view word : {std::u32string_view(U"単位:"), std::u32string_view(U"単位")}) {
            if (folded.substr(inner).starts_with(word)) {
                inner += word.size();
                break;
            }
        }
        while (inner + 1 < end && folded[inner] == U' ')
            ++inner;
        const CellText unit(text.printed(inner, end - 1));
        if (UnitWords::get().is_unit(unit.folded())) {
            std::string rest(text.printed(0, open));
            rest += text.printed(end, folded.size());
            return {std::move(rest), std::string(text.printed(inner, end - 1))};
        }
        // 設置件数（件・累計）: the qualifier stays.
        if (const auto length = UnitWords::get().end_before_qualifier(unit.folded())) {
            const std::size_t sign = inner + *length;
            std::string rest(text.printed(0, open + 1));
            rest += text.printed(sign + 1, folded.size());
            return {std::move(rest), std::string(text.printed(inner, sign))};
        }
        end = open;
        while (end > 0 && folded[end - 1] == U' ')
            --end;
    }
    return {std::string(base::trim(name)), std::nullopt};
}

} // namespace taikei::reader

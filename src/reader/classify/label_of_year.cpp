#include "reader/classify/label_of_year.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/classify/label.hpp"
#include "reader/table/head.hpp"

#include <array>
#include <string>

namespace taikei::reader {
namespace {

constexpr std::array<std::string_view, 8> relative_years = {"今年度", "本年度", "前年度", "昨年度",
                                                            "次年度", "翌年度", "来年度", "当該年度"};

/// Most lines are text: their first letter alone tells that no year begins them.
bool may_begin_with_year(std::string_view line)
{
    constexpr std::u32string_view first = U"令平昭RrHhＲＨ今本前昨次翌来当";
    std::size_t at = 0;
    const char32_t c = base::next_code_point(line, at);
    const bool is_digit = base::is_digit(c) || base::is_between(c, U'０', U'９');
    return is_digit ? base::has_word(line, "年") : first.contains(c);
}

/// How many bytes of the line its year is; 0 where none begins it.
std::size_t length_of_year(std::string_view line)
{
    for (const std::string_view word : relative_years) {
        if (line.starts_with(word))
            return word.size();
    }
    const auto years = model::find_years(line, model::FiscalYear{2030});
    const bool is_first = !years.empty() && years.front().begin == 0;
    return is_first && (years.front().is_fiscal || years.front().with_era) ? years.front().end : 0;
}

} // namespace

std::optional<LabelKind> kind_of_label_of_year(std::string_view line)
{
    constexpr std::size_t longest = 90; ///< in bytes
    if (line.empty() || line.size() > longest || !may_begin_with_year(line))
        return std::nullopt;
    const std::size_t year = length_of_year(line);
    if (year == 0)
        return std::nullopt;
    std::string_view rest = base::trim(line.substr(year));
    bool is_joined = false;
    for (const std::string_view joint : {"末", "までの", "での", "における", "の"}) {
        if (!rest.starts_with(joint))
            continue;
        rest = base::trim(rest.substr(joint.size()));
        is_joined = joint != "末";
    }
    const auto kind = rest.empty() ? std::nullopt : kind_of_label(rest);
    const bool heads_figures = look_up_head(rest)->kind.has_value();
    if (!kind && is_joined && heads_figures) // 平成27年度末での到達目標
        return LabelKind::Prose;
    if (!kind || (!is_joined && heads_figures))
        return std::nullopt;
    switch (*kind) {
    case LabelKind::Children: // 令和6年度の取組方針, 平成24年度の取組 are told, not listed
    case LabelKind::Measures:
    case LabelKind::Prose: return LabelKind::Prose;
    case LabelKind::Indicators: return kind;
    default: return std::nullopt;
    }
}

} // namespace taikei::reader

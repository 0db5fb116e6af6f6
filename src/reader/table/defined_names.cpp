#include "reader/table/defined_names.hpp"

#include "base/text.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/reading.hpp"
#include "reader/value/unit_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> brackets_round_definitions = {
    {{"〔", "〕"}, {"［", "］"}, {"（", "）"}, {"(", ")"}}};

/// 算出方法 of 指標名（算出方法）, 算式・説明 of 指標名／算式・説明. Empty where the head names nothing beside names.
std::string_view part_behind_name(std::string_view tight)
{
    const auto open = tight.find('(');
    if (open != std::string_view::npos && open > 0 && tight.ends_with(')'))
        return tight.substr(open + 1, tight.size() - open - 2);
    for (const std::string_view parting : {"/", "及び", "・"}) {
        const auto at = tight.find(parting);
        if (at != std::string_view::npos && Lexicon::get().column(tight.substr(0, at)).has(ColumnRole::Name))
            return tight.substr(at + parting.size());
    }
    return {};
}

int depth_behind(std::string_view text)
{
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (c == U'（' || c == U'(' || c == U'〔' || c == U'［')
            ++depth;
        else if (c == U'）' || c == U')' || c == U'〕' || c == U'］')
            --depth;
    }
    return depth;
}

/// Where the definition begins; the size of the name where there is none.
std::size_t begin_of_definition(std::string_view name)
{
    for (const auto &[left, right] : brackets_round_definitions) {
        const auto open = base::trim(name).ends_with(right) ? name.rfind(left) : std::string_view::npos;
        const bool is_own = left == "〔" || left == "［"; // a qualifier of the name has round ones
        if (open != std::string_view::npos && open > 0 && (is_own || name[open - 1] == '\n'))
            return open;
    }
    for (auto end = name.find('\n'); end != std::string_view::npos; end = name.find('\n', end + 1)) {
        if (depth_behind(name.substr(0, end)) <= 0)
            return end;
    }
    return name.size();
}

/// 年度中に開催した回数 of 〔年度中に開催した回数〕, ６５歳以上に占める割合（３月末） of
/// （６５歳以上に占める割合（３月末））.
std::string_view within_brackets(std::string_view text)
{
    for (const auto &[left, right] : brackets_round_definitions) {
        if (!text.starts_with(left) || !text.ends_with(right))
            continue;
        const std::string_view open = text.substr(0, text.size() - right.size());
        const auto closes = open.find(right);
        if (closes == std::string_view::npos || (depth_behind(open) == 1 && depth_behind(open.substr(0, closes)) > 1))
            return text.substr(left.size(), text.size() - left.size() - right.size());
    }
    return text;
}

/// （累計）: of the name, which it goes on with.
bool is_qualifier(std::string_view text)
{
    constexpr std::size_t longest = 24; ///< in bytes
    const auto inside = text.size() <= longest ? inside_round_brackets(text) : std::nullopt;
    return inside && UnitWords::get().is_qualifier(base::to_utf32(*inside));
}

} // namespace

bool names_definition(std::string_view head)
{
    constexpr std::size_t longest = 90; ///< in bytes
    if (head.size() > longest)
        return false;
    const std::string tight = base::fold_tight(head);
    const std::string_view part = part_behind_name(tight);
    const auto is_definition = [](std::string_view word) {
        return !word.empty() && Lexicon::get().column(word).has(ColumnRole::Definition);
    };
    return is_definition(part) || is_definition(part.substr(0, part.find("・"))); // 算式・説明
}

std::string take_definition(std::string &name)
{
    const std::size_t begin = begin_of_definition(name);
    std::string definition = flat(name.substr(begin));
    if (is_qualifier(definition))
        return {};
    name.resize(begin);
    return std::string(within_brackets(definition));
}

} // namespace taikei::reader

#include "reader/classify/beside_table.hpp"

#include "base/text.hpp"
#include "reader/classify/line_beginning.hpp"

#include <re2/re2.h>

namespace taikei::reader {
namespace {

bool is_caption(std::string_view line)
{
    if (line.size() >= 240 || !begins_with_any(line, {"図", "表", "グラフ", "資料"}))
        return false;
    static const RE2 pattern(
        R"(^(?:図表|表|図|グラフ|資料)[ 　]?(?:[0-9０-９一二三四五六七八九十]+(?:[-－‐−.．][0-9０-９]+)*)(?:[ 　：:．.].*)?$)");
    return RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

bool is_source(std::string_view line)
{
    if (line.size() >= 400 || !begins_with_any(line, {"（", "(", "資料", "出典", "出所", "データ"}))
        return false;
    static const RE2 pattern(R"(^[（(]?(?:資料|出典|出所|資料出所|データ)(?:[ 　]?[：:]|[ 　]+①|の番号は)(?s:.*)$)");
    return RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

bool is_unit_line(std::string_view line)
{
    constexpr std::size_t longest_unit = 20;
    if (!begins_with_any(line, {"（", "(", "単位"}))
        return false;
    static const RE2 pattern(
        R"([（(]?単位[ 　]*[：:]([^（）()]+)[）)]?|[（(](?:事業費|予算額|決算額|金額)[ 　]*[：:][ 　]*[千万百十億]*円[）)])");
    re2::StringPiece unit;
    return RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern, &unit)
        && base::length(std::string_view(unit.data(), unit.size())) <= longest_unit;
}

} // namespace

std::optional<Element::Kind> kind_beside_table(std::string_view line)
{
    if (is_caption(line))
        return Element::Kind::Caption;
    if (is_source(line))
        return Element::Kind::Source;
    if (is_unit_line(line))
        return Element::Kind::UnitLine;
    return std::nullopt;
}

} // namespace taikei::reader

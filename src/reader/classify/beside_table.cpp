#include "reader/classify/beside_table.hpp"

#include "reader/classify/line_beginning.hpp"

#include <re2/re2.h>

namespace taikei::reader {
namespace {

bool is_caption(std::string_view line)
{
    static const RE2 pattern(
        R"(^(?:図表|表|図|グラフ|資料)[ 　]?(?:[0-9０-９一二三四五六七八九十]+(?:[-－‐−.．][0-9０-９]+)*)(?:[ 　：:．.].*)?$)");
    return line.size() < 240 && begins_with_any(line, {"図", "表", "グラフ", "資料"})
        && RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

bool is_source(std::string_view line)
{
    static const RE2 pattern(R"(^[（(]?(?:資料|出典|出所|資料出所|データ)[ 　]?[：:](?s:.*)$)");
    return line.size() < 400 && begins_with_any(line, {"（", "(", "資料", "出典", "出所", "データ"})
        && RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

bool is_unit_line(std::string_view line)
{
    static const RE2 pattern(R"(^[（(]?単位[ 　]*[：:][^（）()]{1,20}[）)]?$)");
    return begins_with_any(line, {"（", "(", "単位"})
        && RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
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

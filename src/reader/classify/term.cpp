#include "reader/classify/term.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/classify/line_beginning.hpp"

#include <re2/re2.h>

namespace taikei::reader {

std::optional<Element> parse_term(std::string_view line)
{
    static const RE2 marked(
        R"(^(?:[*＊※]+ ?\d{0,2}|注 ?\d{0,2} ?[)）:：.]?|\(?注\d{0,2}\)?)[ 　]*([^：:。、はがを]{1,60}?)[ 　]*[：:][ 　]*(.+)$)");
    static const RE2 boxed(R"(^【([^】]{1,40})】[ 　]*(.{8,})$)");
    Element element;
    element.kind = Element::Kind::Term;
    if (!begins_with_any(line, {"*", "＊", "※", "注", "(", "【"}))
        return std::nullopt;
    // ※ Ａ：計画どおり　Ｂ：やや遅れ: what letters mean.
    static const RE2 letters(
        R"((?:^|[^A-Za-zＡ-Ｚａ-ｚ])[A-EＡ-ＥSＳ◎○△×]\s*[：:＝= 　].*[　 、][A-EＡ-ＥSＳ◎○△×]\s*[：:＝= 　])");
    const re2::StringPiece piece(line.data(), line.size());
    if (RE2::PartialMatch(piece, letters))
        return std::nullopt;
    if (RE2::FullMatch(piece, marked, &element.label, &element.text)) {
        element.label = base::squeeze(element.label);
        return element;
    }
    if (RE2::FullMatch(piece, boxed, &element.label, &element.text) && !kind_of_label(element.label))
        return element;
    return std::nullopt;
}

} // namespace taikei::reader

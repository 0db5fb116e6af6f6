#include "base/text.hpp"
#include "reader/reading.hpp"

#include <re2/re2.h>

namespace taikei::reader {

void read_conventions(Reading &reading, const std::vector<Element> &elements)
{
    static const RE2 legend(
        R"(([^\s　、。※「」]{1,8}?)(?:する|の|な)?(?:取組|事業|項目|施策|もの)?(?:は|には)[「]?([○◯◇◎●■□★☆△▲◆])[」]?)");
    static const RE2 reversed(
        R"(([○◯◇◎●■□★☆△▲◆])[」]?(?:は|：|:|…|＝|=)[ 　]*([^\s　、。]{1,8}?)(?:する|の|な)?(?:取組|事業|項目|施策|を)?(?:[、。 　）)]|$))");
    static const RE2 years(R"((現状|基準|実績|目標)(?:値|数値)?は[、]?((?:令和|平成|昭和|[RHS]|20|19)[^、。]{1,12}))");
    static const RE2 stacked(
        R"(上段[は：:がに\s　]*[「]?([\p{Han}]{2,4})[」]?.{0,12}?下段[は：:がに\s　]*[「]?([\p{Han}]{2,4}))");
    for (const Element &element : elements) {
        std::string upper;
        std::string lower;
        if (element.line != nullptr && element.text.size() < 300
            && RE2::PartialMatch(element.line->text, stacked, &upper, &lower)) {
            reading.upper_row = parse_head(upper).kind;
            reading.lower_row = parse_head(lower).kind;
        }
        if (element.kind != Element::Kind::Note && element.kind != Element::Kind::Text
            && element.kind != Element::Kind::Term)
            continue;
        if (element.text.size() > 400)
            continue;
        re2::StringPiece rest(element.text);
        std::string name;
        std::string mark;
        while (RE2::FindAndConsume(&rest, legend, &name, &mark)) {
            if (Lexicon::get().is_tag(base::fold_tight(name)))
                reading.legend.emplace_back(mark, name);
        }
        rest = re2::StringPiece(element.text);
        while (RE2::FindAndConsume(&rest, reversed, &mark, &name)) {
            if (Lexicon::get().is_tag(base::fold_tight(name)))
                reading.legend.emplace_back(mark, name);
        }
        rest = re2::StringPiece(element.text);
        std::string year;
        while (RE2::FindAndConsume(&rest, years, &name, &year)) {
            const auto parsed = model::find_years(year);
            if (parsed.empty())
                continue;
            (name == "目標" ? reading.target_year : reading.observed_year) = parsed.front().year;
        }
    }
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>

namespace taikei::reader {

namespace {

/// 重点の取組は○; ◇：新規.
void read_legend(Reading &reading, const std::string &text)
{
    static const RE2 legend(
        R"(([^\s　、。※「」]{1,8}?)(?:する|の|な)?(?:取組|事業|項目|施策|もの)?(?:は|には)[「]?([○◯◇◎●■□★☆△▲◆])[」]?)");
    static const RE2 reversed(
        R"(([○◯◇◎●■□★☆△▲◆])[」]?(?:は|：|:|…|＝|=)[ 　]*([^\s　、。]{1,8}?)(?:する|の|な)?(?:取組|事業|項目|施策|を)?(?:[、。 　）)]|$))");
    re2::StringPiece rest(text);
    std::string name;
    std::string mark;
    while (RE2::FindAndConsume(&rest, legend, &name, &mark)) {
        if (Lexicon::get().is_tag(base::fold_tight(name)))
            reading.legend.emplace_back(mark, name);
    }
    rest = re2::StringPiece(text);
    while (RE2::FindAndConsume(&rest, reversed, &mark, &name)) {
        if (Lexicon::get().is_tag(base::fold_tight(name)))
            reading.legend.emplace_back(mark, name);
    }
}

/// ※事業名の後の【新規】は…、【デジタル】は…: what stands in such brackets behind a name is a mark of it.
void read_marks(Reading &reading, const std::string &text)
{
    static const RE2 explained(R"([【［]([^【】［］、。]{1,12})[】］](?:は|…|：|:|＝|=))");
    re2::StringPiece rest(text);
    std::string mark;
    std::vector<std::string> marks;
    while (RE2::FindAndConsume(&rest, explained, &mark))
        marks.push_back(base::fold_tight(mark));
    const bool any_known = std::ranges::any_of(marks, [](const auto &tag) { return Lexicon::get().is_tag(tag); });
    if (!any_known) // 【現状】は… explains a label
        return;
    std::ranges::copy_if(marks, std::back_inserter(reading.marks), [&](const auto &each) {
        return std::ranges::find(reading.marks, each) == reading.marks.end();
    });
}

/// 中間目標は令和10年度: the year of targets on the way, which are no targets of the plan's end.
bool read_interim_year(Reading &reading, std::string_view stage, model::FiscalYear year)
{
    if (stage.empty())
        return false;
    if (stage == "中間")
        reading.interim_year = year;
    return stage != "最終";
}

/// ※現状は令和元年度の値; 基準値は、特に記載のない限り令和元年度の値です.
void read_years(Reading &reading, const std::string &text)
{
    static const RE2 years(
        R"((中間|最終|前期|後期|短期|中期|長期)?(現状|基準|実績|目標)(?:値|数値)?は[、]?(?:[^。]{2,25}?(?:除き|限り|場合は|以外は|ものは)[、]?)?((?:令和|平成|昭和|[RHS]|20|19)[^、。]{1,12}))");
    re2::StringPiece rest(text);
    std::string stage;
    std::string name;
    std::string year;
    while (RE2::FindAndConsume(&rest, years, &stage, &name, &year)) {
        const auto parsed = model::find_years(year);
        if (parsed.empty() || read_interim_year(reading, stage, parsed.front().year))
            continue;
        (name == "目標" ? reading.target_year : reading.observed_year) = parsed.front().year;
    }
    // 目標年次：令和23年度
    static const RE2 labelled(R"((基準|目標)年[次度]?[：:は 　]+((?:令和|平成|昭和|[RHS]|20|19)[^、。]{1,12}))");
    rest = re2::StringPiece(text);
    while (RE2::FindAndConsume(&rest, labelled, &name, &year)) {
        if (const auto parsed = model::find_years(year); !parsed.empty())
            (name == "目標" ? reading.target_year : reading.observed_year) = parsed.front().year;
    }
}

// What follows spares nearly all lines the patterns.

/// は新規, ：新規: what may stand behind a mark that is explained.
bool says_meaning(std::string_view behind)
{
    if (behind.starts_with("」"))
        behind.remove_prefix(std::string_view("」").size());
    for (const std::string_view sign : {"は", "：", ":", "…", "＝", "="}) {
        if (behind.starts_with(sign))
            return true;
    }
    return false;
}

bool may_say_legend(std::string_view text)
{
    constexpr std::u32string_view marks = U"○◯◇◎●■□★☆△▲◆";
    for (auto at = text.find('\xE2'); at != std::string_view::npos; at = text.find('\xE2', at)) {
        const std::string_view before = text.substr(0, at);
        if (!marks.contains(base::next_code_point(text, at)))
            continue;
        if (before.ends_with("は") || before.ends_with("は「") || says_meaning(text.substr(at)))
            return true;
    }
    return false;
}

bool may_say_years(std::string_view text)
{
    if (base::has_word(text, "目標年") || base::has_word(text, "基準年"))
        return true;
    for (auto at = base::find_word(text, "は"); at != std::string_view::npos;
         at = base::find_word(text, "は", at + 1)) {
        const auto before = text.substr(0, at);
        for (const std::string_view word : {"現状", "基準", "実績", "目標", "値"}) {
            if (before.ends_with(word))
                return true;
        }
    }
    return false;
}

} // namespace

void read_conventions(Reading &reading, const std::vector<Element> &elements)
{
    for (const Element &element : elements) {
        if (const auto kinds = element.line != nullptr && element.text.size() < 300
                ? find_stacked_kinds(element.line->text)
                : std::nullopt) {
            reading.upper_row = kinds->first;
            reading.lower_row = kinds->second;
        }
        const bool may_explain = element.kind == Element::Kind::Note || element.kind == Element::Kind::Text
            || element.kind == Element::Kind::Term;
        if (!may_explain || element.text.size() > 400)
            continue;
        if (element.text.contains("】") || element.text.contains("］"))
            read_marks(reading, element.text);
        if (may_say_legend(element.text))
            read_legend(reading, element.text);
        if (may_say_years(element.text))
            read_years(reading, element.text);
    }
}

} // namespace taikei::reader

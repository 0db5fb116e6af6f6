#include "base/text.hpp"
#include "reader/loose/flowed_words.hpp"
#include "reader/reading.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/printed_value.hpp"

#include <re2/re2.h>

#include <optional>
#include <string>
#include <vector>

/// Rows of kinds under years below the title that names what they count, as text in reading order leaves them:
///
///     効果額（単位：千円）
///     区分 R5 R6 R7 R8 R9 計
///     計画 480 1,980 2,980 3,480 3,980 12,900
///     実績 669
namespace taikei::reader {
namespace {

struct TitleWithUnit {
    std::string name;
    std::string unit;
};

std::optional<TitleWithUnit> title_with_unit(const Element &element)
{
    constexpr std::size_t longest = 120; ///< in bytes
    if (element.line == nullptr || element.line->text.size() > longest || !element.line->text.contains("単位"))
        return std::nullopt;
    static const RE2 pattern(R"([ 　]*([^（(、。 　]+)[ 　]*[（(]単位[：:][ 　]*([^（）()、 　]+)[）)][ 　]*)");
    TitleWithUnit title;
    return RE2::FullMatch(element.line->text, pattern, &title.name, &title.unit) ? std::optional(std::move(title))
                                                                                 : std::nullopt;
}

std::vector<std::string> words_of_line(const Element &element)
{
    constexpr std::size_t longest = 240; ///< in bytes
    const bool is_line = element.line != nullptr && element.blank_above == 0 && !element.starts_page
        && element.line->text.size() <= longest && !element.line->text.contains('\t');
    return is_line ? flowed_words(element.line->text) : std::vector<std::string>();
}

/// 区分 R5 R6 R7 計: a word over the kinds, then years and sums.
bool heads_kinds(const std::vector<std::string> &words)
{
    constexpr std::size_t fewest = 4;
    if (words.size() < fewest || !look_up_head(words.front())->has(ColumnRole::NameIfAlone))
        return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto head = look_up_head(words[i]);
        const bool is_year = head->year && !head->kind && head->roles.empty();
        if (!is_year && !is_sum_word(words[i]))
            return false;
    }
    return look_up_head(words[1])->year.has_value();
}

/// 計画 480 1,980: a kind, and no more values than the head has columns of them. What is missing stands behind.
bool is_row_of_kind(const std::vector<std::string> &words, std::size_t columns)
{
    if (words.size() < 2 || words.size() > columns || !look_up_head(words.front())->kind)
        return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!is_value(words[i]))
            return false;
    }
    return true;
}

} // namespace

std::size_t read_titled_kinds(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    const auto title = title_with_unit(elements[at]);
    const auto heads = title && at + 1 < elements.size() ? words_of_line(elements[at + 1]) : std::vector<std::string>();
    if (!heads_kinds(heads))
        return 0;
    document::Table table;
    table.place = elements[at].place;
    table.header_rows = 1;
    std::vector<std::string> cells = {"指標名", "単位"};
    cells.insert(cells.end(), heads.begin(), heads.end());
    add_row(table, cells, elements[at + 1].place);
    std::size_t next = at + 2;
    for (; next < elements.size(); ++next) {
        const auto words = words_of_line(elements[next]);
        if (!is_row_of_kind(words, heads.size()))
            break;
        const bool is_first = next == at + 2;
        std::vector<std::string> row = {is_first ? title->name : "", is_first ? title->unit : ""};
        row.insert(row.end(), words.begin(), words.end());
        row.resize(cells.size());
        add_row(table, row, elements[next].place);
    }
    if (next == at + 2)
        return 0;
    reading.caption.clear();
    read_table(reading, table);
    return next - at;
}

} // namespace taikei::reader

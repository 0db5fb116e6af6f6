#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

constexpr std::size_t fewest_columns = 3;
constexpr std::size_t longest_line = 300; ///< in bytes

/// The words of the element's line; empty for a line that is too long, or none.
std::vector<std::string> words_of(const Element &element)
{
    std::vector<std::string> words;
    // A look spares most lines the parting.
    if (element.line == nullptr || element.line->text.size() > longest_line || !element.line->text.contains(' ')
        || element.line->text.contains('\t'))
        return words;
    const std::string text = base::squeeze(element.line->text);
    for (const auto word : base::split(text, " "))
        words.emplace_back(word);
    return words;
}

/// No. 取組名 内容 担当課; 項目 令和４年度 令和11年度: nothing but heads of columns, one that numbers or holds values
/// among them.
bool are_heads(const std::vector<std::string> &words)
{
    if (words.size() < fewest_columns)
        return false;
    bool has_anchor = false;
    for (const auto &word : words) {
        const Head head = parse_head(word);
        if (!head.is_known())
            return false;
        has_anchor = has_anchor || head.is_value() || head.has(ColumnRole::Code);
    }
    return has_anchor
        && parse_head(words.front()).has(ColumnRole::Code) != parse_head(words.front()).has(ColumnRole::Name);
}

} // namespace

std::size_t read_spaced_rows(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    const auto heads = words_of(elements[at]);
    if (!are_heads(heads))
        return 0;
    document::Table table;
    table.place = elements[at].place;
    table.header_rows = 1;
    add_row(table, heads, elements[at].place);
    std::size_t next = at + 1;
    for (; next < elements.size() && elements[next].blank_above == 0; ++next) {
        const auto words = words_of(elements[next]);
        if (words.size() != heads.size())
            break;
        add_row(table, words, elements[next].place);
    }
    if (next == at + 1)
        return 0;
    read_table(reading, table);
    return next - at;
}

} // namespace taikei::reader

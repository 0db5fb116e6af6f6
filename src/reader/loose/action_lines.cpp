#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/reading.hpp"
#include "reader/table/made_table.hpp"

#include <optional>
#include <string>
#include <vector>

/// A list of numbered actions whose cells extraction left on lines of their own:
///
///     № / 取組名 / 内容 / 担当課
///     1 / 相談の充実 / 保健師が面談し、出産までの / 計画を作ります。 / こども課
namespace taikei::reader {
namespace {

/// The columns, in their order; a title behind the number, and at least one more.
struct ActionHead {
    std::vector<std::string> words;
    std::optional<std::size_t> text;
    std::optional<std::size_t> department;
};

std::string squeezed_line(const Element &element)
{
    return element.line == nullptr ? std::string() : base::squeeze(element.line->text);
}

/// None where the lines from `at` on are not the heads of such a list.
std::optional<ActionHead> find_action_head(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t longest_word = 45; ///< in bytes
    ActionHead head;
    for (std::size_t i = at; i < elements.size() && (i == at || elements[i].blank_above == 0); ++i) {
        const std::string word = squeezed_line(elements[i]);
        if (word.empty() || word.size() > longest_word)
            break;
        const auto known = look_up_head(word);
        const std::size_t column = head.words.size();
        if (column == 0 ? !known->has(ColumnRole::Code) : column == 1 && !known->has(ColumnRole::Title))
            break;
        if (column > 1 && known->has(ColumnRole::Department) && !head.department)
            head.department = column;
        else if (column > 1 && known->has(ColumnRole::Text) && !head.text)
            head.text = column;
        else if (column > 1)
            break;
        head.words.push_back(word);
    }
    return head.text || head.department ? std::optional(std::move(head)) : std::nullopt;
}

/// The number alone on its line; 0 for any other line.
int lone_number(const Element &element)
{
    constexpr std::size_t longest = 9; ///< three wide digits, in bytes
    const std::string text = squeezed_line(element);
    if (text.empty() || text.size() > longest)
        return 0;
    const std::string digits = base::narrow(text);
    return digits.find_first_not_of("0123456789") == std::string::npos ? std::stoi(digits) : 0;
}

bool ends_actions(const Element &element)
{
    const bool is_node = element.heading && (!element.heading->level.empty() || element.heading->part != 0);
    return element.line == nullptr || is_node || (element.kind == Element::Kind::Label && element.decorated);
}

/// The lines behind a number, sorted into the columns.
std::vector<std::string> cells_of_action(const ActionHead &head, std::vector<std::string> lines)
{
    std::vector<std::string> cells(head.words.size());
    const auto add = [&](std::size_t column, const std::string &line) {
        cells[column] += (cells[column].empty() ? "" : "\n") + line;
    };
    std::size_t begin = 1;
    std::size_t end = lines.size();
    const auto is_office = [&](std::size_t i) { return Lexicon::get().is_department(lines[i]); };
    cells[1] = lines.front();
    if (head.department && head.text && *head.department < *head.text) {
        for (; begin < end && is_office(begin); ++begin)
            add(*head.department, lines[begin]);
    } else if (head.department) {
        while (end > begin && is_office(end - 1))
            --end;
        for (std::size_t i = end; i < lines.size(); ++i)
            add(*head.department, lines[i]);
    }
    for (std::size_t i = begin; i < end; ++i) {
        std::string &text = cells[head.text.value_or(1)];
        std::string item = lines[i];
        const bool begins_line = text.empty() || text.ends_with("。") || !take_bullet(item).empty();
        text += (text.empty() || !begins_line ? "" : "\n") + lines[i];
    }
    return cells;
}

} // namespace

std::size_t read_action_lines(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    // Most lines are longer, or stand alone: a look spares them the rest.
    constexpr std::size_t longest_first = 24; ///< in bytes
    if (elements[at].line == nullptr || elements[at].line->text.size() > longest_first || at + 1 == elements.size()
        || elements[at + 1].blank_above > 0)
        return 0;
    const auto head = find_action_head(elements, at);
    if (!head)
        return 0;
    document::Table table;
    table.place = elements[at].place;
    table.header_rows = 1;
    add_row(table, head->words, elements[at].place);
    std::size_t next = at + head->words.size();
    int last = 0;
    while (next < elements.size()) {
        const int number = lone_number(elements[next]);
        if (number == 0 || (last > 0 && number != last + 1))
            break;
        const base::Place place = elements[next].place;
        std::vector<std::string> lines;
        for (++next; next < elements.size() && !ends_actions(elements[next]) && elements[next].blank_above == 0
             && lone_number(elements[next]) != number + 1;
             ++next)
            lines.push_back(squeezed_line(elements[next]));
        if (lines.empty())
            break;
        std::vector<std::string> cells = cells_of_action(*head, std::move(lines));
        cells[0] = std::to_string(number);
        add_row(table, cells, place);
        last = number;
    }
    if (last == 0)
        return 0;
    read_table(reading, table);
    return next - at;
}

} // namespace taikei::reader

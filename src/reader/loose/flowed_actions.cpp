#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/loose/action_rows.hpp"
#include "reader/loose/flowed_words.hpp"
#include "reader/reading.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

/// Tables of numbered actions as text extraction in reading order leaves them: the cells of a row follow one another,
/// each wrapped at the width of its column.
///
///     具体的施策 内容 担当課
///     1-(1)-① 情報紙・ホームペ
///     ージによる啓発
///     情報紙を年２回発行し、ホームページやＳＮＳで情報
///     を発信します。
///     人権推進課
namespace taikei::reader {
namespace {

/// One line: the title, what is done, and who does it; a number may stand before them.
struct ActionHeads {
    std::string title;
    std::string text;
    std::string department; ///< empty where no column names it
    std::string rating; ///< the same
    std::string tag; ///< the same
    bool has_number = false; ///< a column of numbers stands before the titles
};

std::optional<ActionHeads> find_action_heads(const Element &element)
{
    constexpr std::size_t longest = 120; ///< of its words, in bytes; the spaces that hold columns may be many
    constexpr std::size_t longest_line = 400;
    if (element.line == nullptr || element.line->text.size() > longest_line || !element.line->text.contains(' ')
        || element.line->text.contains('\t') || base::squeeze(element.line->text).size() > longest)
        return std::nullopt;
    ActionHeads heads;
    for (const std::string &word : flowed_words(element.line->text)) {
        const auto head = look_up_head(word);
        if (head->has(ColumnRole::Code) && heads.title.empty())
            heads.has_number = true;
        else if (head->has(ColumnRole::Title) && heads.title.empty())
            heads.title = word;
        else if (head->has(ColumnRole::Rating) && !heads.text.empty() && heads.rating.empty())
            heads.rating = word;
        else if (head->has(ColumnRole::Tag) && !heads.department.empty() && heads.tag.empty())
            heads.tag = word;
        else if ((head->has(ColumnRole::Text) || kind_of_label(head->bare) == LabelKind::Prose) && !heads.title.empty()
                 && heads.text.empty())
            heads.text = word;
        else if (head->has(ColumnRole::Department) && !heads.text.empty() && heads.department.empty())
            heads.department = word;
        else
            return std::nullopt;
    }
    return heads.text.empty() ? std::nullopt : std::optional(std::move(heads));
}

/// 3 行政刊行物等の表現の: the next number of a column of numbers; 0 where the line begins with no number.
int number_before(const Element &element)
{
    constexpr std::size_t most_digits = 3;
    if (element.line == nullptr)
        return 0;
    const std::string text = base::narrow(base::squeeze(element.line->text));
    const auto end = text.find_first_not_of("0123456789");
    if (end == 0 || end == std::string::npos || end > most_digits || text[end] != ' ')
        return 0;
    return std::stoi(text.substr(0, end));
}

struct FlowedAction {
    std::string code;
    std::vector<std::string> lines; ///< the first behind the number
    base::Place place;
};

/// What stands behind the number at the beginning of the line.
std::string behind_number(const Element &element)
{
    const std::string text = base::squeeze(element.line->text);
    return text.substr(text.find(' ') + 1);
}

std::vector<FlowedAction> collect_actions(const std::vector<Element> &elements, std::size_t at, bool has_number,
                                          std::size_t &end)
{
    std::vector<FlowedAction> actions;
    int last = 0;
    for (end = at; end < elements.size(); ++end) {
        const Element &element = elements[end];
        const int number = has_number && element.blank_above == 0 ? number_before(element) : 0;
        const bool is_next = number > 0 && (actions.empty() || number == last + 1);
        if (!is_next && ends_actions_at(element))
            break;
        if (is_next) {
            last = number;
            actions.push_back({std::to_string(number), {behind_number(element)}, element.place});
        } else if (begins_action(element) && last == 0)
            actions.push_back({element.heading->code, {element.heading->title}, element.place});
        else if (actions.empty())
            return {};
        else
            actions.back().lines.push_back(base::squeeze(element.line->text));
    }
    return actions;
}

/// How wide the column of titles is: as wide as its widest line that is certainly wrapped.
int find_title_width(const std::vector<FlowedAction> &actions)
{
    int width = 0;
    for (const FlowedAction &action : actions) {
        if (!action.lines.front().contains(' ') && action.lines.size() > 1)
            width = std::max(width, base::display_width(action.lines.front()));
    }
    return width;
}

/// The letter at the end, on a line of its own or behind other words; taken off the lines.
std::string take_rating(std::vector<std::string> &lines)
{
    const auto space = lines.back().rfind(' ');
    std::string word = space == std::string::npos ? lines.back() : lines.back().substr(space + 1);
    if (!is_rating_value(word) || lines.size() < 2)
        return {};
    if (space == std::string::npos)
        lines.pop_back();
    else
        lines.back().resize(space);
    return word;
}

/// 拡充 at the end, on a line of its own or behind other words; taken off the lines.
std::string take_tag(std::vector<std::string> &lines)
{
    const auto space = lines.back().rfind(' ');
    std::string word = space == std::string::npos ? lines.back() : lines.back().substr(space + 1);
    if (!Lexicon::get().is_tag(base::fold_tight(word)) || lines.size() < 2)
        return {};
    if (space == std::string::npos)
        lines.pop_back();
    else
        lines.back().resize(space);
    return word;
}

/// The offices at the end, on lines of their own or behind the text's last words; taken off the lines.
std::string take_departments(std::vector<std::string> &lines)
{
    std::string departments;
    const auto put_first = [&](const std::string &name) {
        departments = name + (departments.empty() ? "" : "\n") + departments;
    };
    while (lines.size() > 1 && Lexicon::get().is_department(lines.back()) && !lines.back().contains(' ')) {
        put_first(lines.back());
        lines.pop_back();
    }
    const auto space = lines.back().rfind(' ');
    const bool ends_text = space != std::string::npos && lines.back().substr(0, space).ends_with("。");
    if ((departments.empty() || ends_text) && space != std::string::npos
        && Lexicon::get().is_department(std::string_view(lines.back()).substr(space + 1))) {
        put_first(lines.back().substr(space + 1));
        lines.back().resize(space);
    }
    return departments;
}

/// Number, title, text, departments, rating, tag.
std::vector<std::string> cells_of_flowed(FlowedAction action, const ActionHeads &heads, int title_width)
{
    constexpr int cut_slack = 3; ///< a wide letter that did not fit, and one column for the eye
    std::vector<std::string> &lines = action.lines;
    const std::string tag = heads.tag.empty() ? std::string() : take_tag(lines);
    const std::string rating = heads.rating.empty() ? std::string() : take_rating(lines);
    const std::string departments = heads.department.empty() ? std::string() : take_departments(lines);
    std::string title = lines.front();
    std::string text;
    std::size_t next = 1;
    if (const auto space = title.find(' '); space != std::string::npos) {
        text = title.substr(space + 1);
        title.resize(space);
    } else {
        while (next + 1 < lines.size()
               && (base::count_open_brackets(title) > 0
                   || (base::display_width(lines[next - 1]) + cut_slack >= title_width
                       && base::display_width(lines[next]) <= title_width && !lines[next].ends_with("。"))))
            title += '\n' + lines[next++];
    }
    for (; next < lines.size(); ++next)
        text += (text.empty() ? "" : "\n") + lines[next];
    return {action.code, flat(title), flat(text), departments, rating, tag};
}

std::size_t read_actions_by_offices(Reading &reading, const std::vector<Element> &elements, std::size_t at,
                                    const ActionHeads &heads)
{
    if (heads.department.empty() || heads.has_number || !heads.rating.empty() || !heads.tag.empty())
        return 0;
    std::size_t end = at;
    const auto actions = collect_actions_by_offices(elements, at + 1, end);
    if (actions.empty())
        return 0;
    document::Table table;
    table.place = elements[at].place;
    table.header_rows = 1;
    add_row(table, {heads.title, heads.text, heads.department}, elements[at].place);
    for (const ActionRow &action : actions)
        add_row(table, {action.title, action.text, action.offices}, action.place);
    read_table(reading, table);
    return end - at;
}

} // namespace

std::size_t read_flowed_actions(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    const auto heads = find_action_heads(elements[at]);
    if (!heads)
        return 0;
    std::size_t end = at + 1;
    const auto actions = collect_actions(elements, at + 1, heads->has_number, end);
    if (actions.empty())
        return read_actions_by_offices(reading, elements, at, *heads);
    document::Table table;
    table.place = elements[at].place;
    table.header_rows = 1;
    add_row(table, {"番号", heads->title, heads->text, heads->department, heads->rating, heads->tag},
            elements[at].place);
    const int title_width = find_title_width(actions);
    for (const FlowedAction &action : actions)
        add_row(table, cells_of_flowed(action, *heads, title_width), action.place);
    read_table(reading, table);
    return end - at;
}

} // namespace taikei::reader

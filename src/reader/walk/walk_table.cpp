#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/walk/block_owner.hpp"
#include "reader/walk/form_of_node.hpp"
#include "reader/walk/moves.hpp"
#include "reader/walk/plan_table.hpp"
#include "reader/walk/steps.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

/// Right below running text: its own note, and no table's.
bool goes_on_with_prose(const Way &way, const Element &note)
{
    const auto &label = way.reading.label;
    if (way.at == 0 || !label || label->kind != LabelKind::Prose || note.blank_above > 0)
        return false;
    const Element::Kind above = way.elements[way.at - 1].kind;
    return above == Element::Kind::Text || above == Element::Kind::Bullet || above == Element::Kind::Note;
}

/// Between two rows of a table, which goes on below without a head of its own.
bool stands_within_table(const Way &way, const Element &note)
{
    const Element *next = way.next();
    if (way.at == 0 || way.elements[way.at - 1].kind != Element::Kind::Table || note.blank_above > 0 || next == nullptr
        || next->kind != Element::Kind::Table || next->blank_above > 0)
        return false;
    if (next->table->grid.empty() || next->table->grid.front().empty())
        return false;
    const auto &first = next->table->grid.front();
    return first.size() == way.reading.last_heads.size() && !parse_head(first.front().cell.text).is_known()
        && next->table->header_rows == 0;
}

/// The last node met of this level and number; none where there is no such node.
std::optional<NodeIndex> last_node_of(const Draft &draft, const Heading &heading)
{
    for (auto at = static_cast<NodeIndex>(draft.nodes.size()); at-- > 0;) {
        if (draft.nodes[at].node.level == heading.level && draft.nodes[at].node.code == heading.code)
            return at;
    }
    return std::nullopt;
}

/// 量の見込みと確保方策（基本施策2-1）: the node that the bracket behind a caption names; none for any other caption.
std::optional<NodeIndex> node_in_brackets(const Draft &draft, std::string_view caption)
{
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        const auto open = caption.rfind(left);
        if (!caption.ends_with(right) || open == std::string_view::npos)
            continue;
        const auto begin = open + left.size();
        const auto heading = parse_heading(caption.substr(begin, caption.size() - begin - right.size()));
        if (heading && heading->title.empty() && !heading->level.empty() && !heading->code.empty())
            return last_node_of(draft, *heading);
    }
    return std::nullopt;
}

/// 図表4-1　方針1の成果指標, 表３-１　基本方針１の目標: the node that a caption names by level and number; none for any
/// other caption.
std::optional<NodeIndex> node_of_caption(const Draft &draft, std::string_view caption)
{
    constexpr std::size_t longest = 120;
    if (caption.empty() || caption.size() > longest)
        return std::nullopt;
    if (const auto named = node_in_brackets(draft, caption))
        return named;
    static const RE2 number(R"(^[（(]?(?:図表|表|図)[ 　]?[0-9０-９]+(?:[-－‐.．―][0-9０-９]+)*[ 　：:．.]*)");
    std::string text(base::trim(caption));
    RE2::Replace(&text, number, "");
    constexpr std::string_view of = "の";
    const auto end = text.find(of);
    auto heading = parse_heading(std::string_view(text).substr(0, end));
    if (!heading || heading->level.empty() || heading->code.empty())
        return std::nullopt;
    const std::string_view rest =
        end == std::string::npos ? std::string_view(heading->title) : std::string_view(text).substr(end + of.size());
    const bool names_figures =
        kind_of_label(rest) == LabelKind::Indicators || look_up_head(rest)->kind == model::ValueKind::Target;
    if ((end != std::string::npos && !heading->title.empty()) || !names_figures)
        return std::nullopt;
    return last_node_of(draft, *heading);
}

/// ※1　食品ロス in a block of explained words, and what it means on the next line.
bool explains_word_below(const Way &way, const Element &note)
{
    constexpr std::size_t longest_word = 90; ///< in bytes
    const Element *next = way.next();
    return way.reading.label && way.reading.label->kind == LabelKind::Glossary && note.text.size() <= longest_word
        && !note.text.contains("。") && next != nullptr && next->kind == Element::Kind::Text && way.is_here(note)
        && next->text.contains("。");
}

/// 第２ 人口の見通し and its table, before the tree of a plan begins: what the plan starts from, and no indicator of
/// it.
bool is_front_matter(const Way &way)
{
    const auto &label = way.reading.label;
    const bool is_before_tree =
        std::ranges::all_of(way.draft.nodes, [](const DraftNode &node) { return node.part != 0; }) && label
        && label->decorated
        && (label->kind == LabelKind::Prose || (!label->kind && Lexicon::get().describes_state(label->label)));
    const auto has_level = [](const auto &use) { return !use.first.starts_with('|'); }; // of its signature
    return is_before_tree && (std::ranges::any_of(way.uses, has_level) || way.has_forms_of_nodes);
}

/// （単位：千円） alone in one of the first rows, far to the right in a worksheet: it is of the table below it. Empty
/// where there is none.
std::string find_unit_row(const document::Table &table)
{
    constexpr std::size_t first_rows = 3;
    constexpr std::size_t longest = 60; ///< in bytes
    for (std::size_t r = 0; r < std::min(first_rows, table.grid.size()); ++r) {
        std::string only;
        for (const auto &cell : table.grid[r]) {
            const std::string_view text = base::trim(cell.cell.text);
            if (text.empty() || (cell.covered && text == only))
                continue;
            if (!only.empty())
                return {};
            only = text;
        }
        if (only.size() <= longest && only.contains("単位"))
            return only;
    }
    return {};
}

/// 用語 | 解説: a table that explains words, wherever it stands.
bool explains_words(const document::Table &table)
{
    static const RE2 term("(?:用語|語句|言葉|ことば|用語名)");
    static const RE2 explanation("(?:用語の|語句の)?(?:解説|説明|意味|内容)");
    constexpr std::size_t longest_head = 40; ///< in bytes
    if (table.column_count() != 2 || table.grid.size() < 2)
        return false;
    const std::string &left = table.grid[0][0].cell.text;
    const std::string &right = table.grid[0][1].cell.text;
    return left.size() <= longest_head && right.size() <= longest_head && RE2::FullMatch(base::fold_tight(left), term)
        && RE2::FullMatch(base::fold_tight(right), explanation);
}

} // namespace

bool enter_captioned_node(Way &way, const Element &element)
{
    constexpr std::size_t longest_title = 90; ///< in bytes
    const Element *next = way.next();
    if (next == nullptr || element.line == nullptr || element.line->text.size() > longest_title || !way.is_here(element)
        || (next->kind != Element::Kind::Table && !begins_flowed_table(way.elements, way.at + 1)))
        return false;
    std::string title(base::trim(element.line->text));
    take_bullet(title);
    const auto named = node_of_caption(way.draft, title);
    if (!named)
        return false;
    leave_list(way);
    way.draft.current = *named;
    OpenLabel opened;
    opened.label = title;
    opened.kind = LabelKind::Indicators;
    opened.node = *named;
    opened.decorated = true;
    way.reading.label = std::move(opened);
    way.prose.end();
    return true;
}

bool heads_table_overleaf(Way &way, const Element &element)
{
    constexpr std::size_t fewest = 4;
    constexpr std::size_t longest = 240; ///< in bytes
    const Element *next = way.next();
    if (element.line == nullptr || next == nullptr || next->kind != Element::Kind::Table || !next->starts_page
        || element.line->text.size() > longest)
        return false;
    std::vector<Head> heads;
    for (const std::string &word : base::squeezed_words(element.line->text))
        heads.push_back(parse_head(word));
    const auto is_year = [](const Head &head) { return head.year && !head.kind && head.roles.empty(); };
    if (heads.size() < fewest || heads.size() != static_cast<std::size_t>(next->table->column_count())
        || !heads.front().is_known() || is_year(heads.front()) || !std::all_of(heads.begin() + 1, heads.end(), is_year))
        return false;
    way.reading.last_heads = std::move(heads);
    way.reading.last_columns.clear();
    return true;
}

void walk_table(Way &way, const Element &element)
{
    const auto &open = way.reading.label;
    if (((open && open->kind == LabelKind::Glossary) || explains_words(*element.table))
        && way.terms.add_table(*element.table))
        return;
    leave_list(way);
    if (is_front_matter(way) || takes_related_plans(way, element))
        return;
    const bool follows_table = way.at > 0 && way.elements[way.at - 1].kind == Element::Kind::Table;
    if (follows_table && element.blank_above == 0 && way.tables.add_description(*element.table))
        return;
    if (!follows_table) // a form in boxes is a row of tables
        way.reading.form_subject = no_node;
    if (!follows_table)
        way.reading.name_above.clear();
    const std::string caption = element.table->caption.empty() ? way.reading.caption : element.table->caption;
    if (const auto named = node_of_caption(way.draft, caption))
        way.draft.current = *named;
    else if (!way.reading.label)
        way.draft.current = owner_of_table(way.draft, way.uses);
    // 表３-５　収支の見通し（単位：百万円、税抜）: the unit of this table alone.
    const std::string unit_before = way.reading.unit_line;
    read_unit_line(way.reading, caption);
    read_unit_line(way.reading, find_unit_row(*element.table));
    way.tables.read(element);
    way.reading.unit_line = unit_before;
    way.prose.end();
}

void walk_unit_line(Way &way, const Element &element)
{
    const bool is_below_table =
        way.at > 0 && way.elements[way.at - 1].kind == Element::Kind::Table && element.blank_above == 0;
    const bool is_above_table = way.next() != nullptr
        && (way.next()->kind == Element::Kind::Table || begins_close_table(way.elements, way.at + 1));
    if (is_below_table && !is_above_table)
        way.tables.add_unit(element);
    else
        read_unit_line(way.reading, element.text);
}

void walk_note(Way &way, const Element &element)
{
    static const RE2 pattern(R"(^([※＊*](?:[0-9０-９]{0,2})|[（(]?注[0-9０-９]{0,2}[）)：:]?)[ 　]*(.*)$)");
    PageNote note;
    if (!element.label.empty()) {
        note.explained = element.label;
        note.mark = element.bullet;
        note.text = element.text;
        note.node = way.draft.current;
        note.place = element.place;
        way.reading.notes.push_back(std::move(note));
        return;
    }
    if (!RE2::FullMatch(element.text, pattern, &note.mark, &note.text) || note.text.empty())
        return;
    if (explains_word_below(way, element)) {
        Element term = *way.next();
        term.label = note.text;
        way.terms.add(term);
        ++way.at;
        return;
    }
    note.mark = base::narrow(note.mark);
    if (note.mark.find_first_of("0123456789") == std::string::npos && goes_on_with_prose(way, element)) {
        Element text = element;
        text.kind = Element::Kind::Text;
        walk_text(way, text);
        return;
    }
    if (note.mark == "※" && stands_within_table(way, element) && way.tables.add_note_within(note.text))
        return;
    note.node = way.draft.current;
    note.place = element.place;
    way.reading.notes.push_back(std::move(note));
}

} // namespace taikei::reader

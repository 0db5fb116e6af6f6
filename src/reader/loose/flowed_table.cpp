#include "base/text.hpp"
#include "reader/classify/printed_number.hpp"
#include "reader/loose/flowed_head.hpp"
#include "reader/loose/flowed_rows.hpp"
#include "reader/reading.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <optional>

/// Tables of indicators as text extraction in reading order leaves them: the cells of a row follow one another as
/// words, and long ones are wrapped over lines.
///
///     指標 単位 現状値 目標値 担当課
///     市の事務事業に伴う温室効果ガス排
///     出量 t-CO2 14,205
///     (2013年度) 9,100 環境政策課
namespace taikei::reader {
namespace {

/// 関連する計画, 主な事業: the title of the next block, which no name or remark of a table is.
bool titles_next_block(const Element &element)
{
    return element.kind == Element::Kind::Label && element.text.empty()
        && (element.label_kind == LabelKind::RelatedPlans || element.label_kind == LabelKind::Roles
            || element.label_kind == LabelKind::Measures || element.label_kind == LabelKind::Glossary);
}

bool ends_table(const Element &element, const FlowedHead &head)
{
    if (head.has_level() && element.heading && element.line != nullptr
        && element.heading->level == head.heads.front().level)
        return false;
    if (element.line == nullptr || element.kind == Element::Kind::Note || element.kind == Element::Kind::Source
        || element.kind == Element::Kind::Caption || element.kind == Element::Kind::Term || titles_next_block(element))
        return true;
    if (element.heading)
        return !element.heading->level.empty() || element.heading->part != 0 || element.decorated;
    // （１校当たり） may be the rest of a name; （３）計画 is none.
    const bool may_be_rest = element.line->text.starts_with("（") && !printed_number(element);
    return element.kind == Element::Kind::Label && !may_be_rest && (element.decorated || printed_number(element));
}

/// 基本方針１ / 空家化の / 予防 / 空家等の総数: takes the lines of the node's heading off the name. Empty where the
/// name begins with none that is known.
std::string take_node(const Draft &draft, const std::string &level, std::string &name)
{
    const auto first = parse_heading(std::string_view(name).substr(0, name.find('\n')));
    if (!first || first->level != level)
        return {};
    std::size_t taken = 0;
    bool is_exact = false;
    for (auto end = name.find('\n'); end != std::string::npos && !is_exact; end = name.find('\n', end + 1)) {
        const auto heading = parse_heading(flat(std::string_view(name).substr(0, end)));
        const auto node = heading && !heading->title.empty() ? draft.find_reference(*heading) : std::nullopt;
        if (!node)
            continue;
        taken = end;
        is_exact = base::fold_tight(draft.nodes[*node].node.title) == base::fold_tight(heading->title);
    }
    std::string printed = flat(std::string_view(name).substr(0, taken));
    name.erase(0, taken > 0 ? taken + 1 : 0);
    return printed;
}

/// Takes the offices off the end of what stands behind the values: 2013年度比 / △49.8％ 環境課, クリーンセンタ / ー.
std::string take_offices(std::vector<std::string> &behind)
{
    const Lexicon &lexicon = Lexicon::get();
    std::string offices;
    while (!behind.empty()) {
        std::string &line = behind.back();
        const auto space = line.rfind(' ');
        std::string office = space == std::string::npos ? line : line.substr(space + 1);
        if (space == std::string::npos && !lexicon.is_department(office) && behind.size() > 1) {
            const std::string &above = behind[behind.size() - 2];
            const std::string joined = above.substr(above.rfind(' ') + 1) + office; // 0 where there is no space
            if (lexicon.is_department(joined)) {
                behind.pop_back();
                behind.back().resize(behind.back().rfind(' ') + 1);
                behind.back() += joined;
                continue;
            }
        }
        if (!lexicon.is_department(office))
            break;
        offices = office + (offices.empty() ? "" : "\n") + offices;
        if (space == std::string::npos)
            behind.pop_back();
        else
            line.resize(space);
    }
    return offices;
}

/// The cells of the row under the head's columns; a column of parts behind the name where the table has any.
std::vector<std::string> cells_of(const FlowedHead &head, const FlowedRow &row, bool has_parts)
{
    std::vector<std::string> cells;
    if (head.has_code() || head.has_level())
        cells.push_back(head.has_code() ? row.code : row.node);
    cells.push_back(row.name);
    if (has_parts)
        cells.push_back(row.part);
    if (head.has_unit())
        cells.push_back(row.unit);
    cells.insert(cells.end(), row.values.begin(), row.values.end());
    std::vector<std::string> lines = row.behind;
    const std::string offices = head.has_remark_and_office() ? take_offices(lines) : std::string();
    std::string behind;
    for (const std::string &text : lines)
        behind += (behind.empty() ? "" : "\n") + text;
    for (std::size_t i = head.end_of_values; i < head.heads.size(); ++i)
        cells.push_back(i + 1 == head.heads.size() && !offices.empty() ? offices : std::exchange(behind, {}));
    return cells;
}

std::vector<std::string> head_cells(const FlowedHead &head, bool has_parts)
{
    std::vector<std::string> cells;
    const bool has_first = head.has_code() || head.has_level();
    if (has_first)
        cells.push_back(head.texts.front());
    cells.push_back(head.texts[has_first ? 1 : 0]);
    if (has_parts)
        cells.emplace_back("内訳");
    cells.insert(cells.end(),
                 head.texts.begin() + static_cast<std::ptrdiff_t>(head.first_value - (head.has_unit() ? 1 : 0)),
                 head.texts.end());
    return cells;
}

struct FlowedTable {
    FlowedHead head;
    std::vector<FlowedRow> rows;
    std::size_t end = 0; ///< the element behind the last full row
};

/// None where the lines from `at` on are no such table.
std::optional<FlowedTable> find_flowed_table(const std::vector<Element> &elements, std::size_t at)
{
    auto head = find_flowed_head(elements, at);
    if (!head)
        return std::nullopt;
    FlowedTable table;
    FlowedRows rows(*head);
    const std::size_t first = at + head->lines;
    for (std::size_t i = first; i < elements.size() && !ends_table(elements[i], *head); ++i) {
        const bool has_next =
            i + 1 < elements.size() && !ends_table(elements[i + 1], *head) && elements[i + 1].blank_above == 0;
        const std::string_view next = has_next ? std::string_view(elements[i + 1].line->text) : std::string_view();
        if ((i > first && elements[i].blank_above > 0) || !rows.add(elements[i].line->text, next, elements[i].place))
            break;
        if (rows.is_at_end_of_row())
            table.end = i + 1;
    }
    table.rows = rows.finish();
    // Below heads that stand one a line, cells do so too, unless rows fill a line, or two where their names are long.
    constexpr std::size_t most_lines_of_row = 2;
    const bool is_torn = head->is_stacked && table.end > first + most_lines_of_row * table.rows.size() + 1;
    if (is_torn || table.end <= first || table.rows.empty() || table.rows.front().name.empty())
        return std::nullopt;
    table.head = *std::move(head);
    return table;
}

} // namespace

bool begins_flowed_table(const std::vector<Element> &elements, std::size_t at)
{
    return at < elements.size() && find_flowed_table(elements, at);
}

std::size_t read_flowed_table(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    auto found = find_flowed_table(elements, at);
    if (!found)
        return 0;
    for (FlowedRow &row : found->rows) {
        if (found->head.has_level())
            row.node = take_node(reading.draft, found->head.heads.front().level, row.name);
    }
    const bool has_parts = std::ranges::any_of(found->rows, [](const FlowedRow &row) { return !row.part.empty(); });
    document::Table table;
    table.place = elements[at].place;
    table.header_rows = 1;
    add_row(table, head_cells(found->head, has_parts), elements[at].place);
    for (const FlowedRow &row : found->rows)
        add_row(table, cells_of(found->head, row, has_parts), row.place);
    read_table(reading, table);
    return found->end - at;
}

} // namespace taikei::reader

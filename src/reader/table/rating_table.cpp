#include "base/letters.hpp"
#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/table/column_cells.hpp"
#include "reader/table/judged_nodes.hpp"
#include "reader/table/shared_texts.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>

/// Tables of judgements: 視点 | 評価 | 理由; 必要性 | A | B with 市の評価 and 委員会評価 side by side.
namespace taikei::reader {

namespace {

/// The column that names the rows' nodes: that of the projects, or of the last level.
bool names_more(const Segment &segment, std::size_t column, std::optional<std::size_t> known)
{
    const auto is_project = [&](std::size_t i) { return Lexicon::get().is_project_level(segment.heads[i].level); };
    return !known || is_project(column) || !is_project(*known);
}

/// 評価項目 | 主管課 | 企画課: beside what is judged, letters under any head judge it, and the head says who.
bool holds_letters(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t letters = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (is_rating_letter(cell.text))
            ++letters;
        else if (!cell.is_empty() && !is_judging_word(cell.text))
            return false;
    }
    return letters > 1;
}

/// 判定 beside 視点 above 高い and 低い: short words, and nothing else.
bool holds_words_of_judges(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t words = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (!cell.is_empty() && !is_judging_word(cell.text))
            return false;
        words += cell.is_empty() || cell.covered ? 0 : 1;
    }
    return words > 1;
}

/// 妥当性, 達成度 beside projects: no mark, office or text of theirs, and nobody who judges.
bool may_judge(const Head &head)
{
    const Lexicon &lexicon = Lexicon::get();
    if (lexicon.names_sort(head.bare) || lexicon.is_public_actor(head.bare) || lexicon.is_private_actor(head.bare)
        || lexicon.is_department(head.bare))
        return false;
    return !head.text.empty() && !head.is_value() && head.level.empty() && !head.has(ColumnRole::Code)
        && !head.has(ColumnRole::Department) && !head.has(ColumnRole::Division) && !head.has(ColumnRole::Unit)
        && !head.has(ColumnRole::Tag);
}

/// Ａ, Ｂ, a in every cell that has anything.
bool holds_alphabet(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t letters = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (is_alphabetic_rating(cell.text))
            ++letters;
        else if (!cell.is_empty() && !states_no_value(cell.text))
            return false;
    }
    return letters > 0;
}

void read_shared_texts(Reading &reading, const Grid &grid, const Segment &segment, NodeIndex node)
{
    for (std::size_t i = 1; i < segment.heads.size(); ++i) {
        for (const SharedText &shared : find_shared_texts(grid, segment, i))
            add_text(reading, node, shared.label, LabelKind::Prose, shared.text, shared.place);
    }
}

/// 区分 | 内容 | 施策数 above A | 順調 | 3 and B | …: what the letters mean, one below the other from the first on.
bool explains_letters(const Grid &grid, const Segment &segment)
{
    constexpr std::size_t fewest = 3;
    const Head &head = segment.heads.front();
    if (grid.width() < 2 || !(head.text.empty() || head.has(ColumnRole::NameIfAlone) || head.has(ColumnRole::Rating)))
        return false;
    std::string expected;
    std::size_t letters = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const std::string letter = base::fold_tight(grid.rows[r].front().text);
        if (is_sum_word(letter) || letter.empty())
            continue;
        if (letter.size() != 1 || (letters > 0 ? letter != expected : letter != "A" && letter != "S"))
            return false;
        expected = letter == "S" ? "A" : std::string(1, static_cast<char>(letter.front() + 1));
        ++letters;
    }
    return letters >= fewest;
}

/// 基本目標 | 項目数 | ◎ | ○ | △ | × above figures: how many have each letter.
bool counts_letters(const Grid &grid, const Segment &segment)
{
    constexpr std::size_t fewest = 3;
    const auto holds_figures = [&](std::size_t column) {
        for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
            const std::string &text = grid.rows[r][column].text;
            if (!states_no_value(text) && !has_figure(text))
                return false;
        }
        return true;
    };
    std::size_t letters = 0;
    std::size_t others = 0;
    for (std::size_t i = 1; i < segment.heads.size(); ++i) {
        const std::string &head = segment.heads[i].text;
        if (is_sum_word(head) || (head.empty() && filled_cells(grid, segment, i) == 0))
            continue;
        if (!holds_figures(i))
            return false;
        const bool is_letter = !states_no_value(head) && !has_figure(head) && is_rating_letter(head);
        ++(is_letter ? letters : others);
    }
    return letters >= fewest && others <= 1;
}

/// 評価者 | 評価 | 評価の理由 above 一次評価（所管課） | Ｂ | …: the rows say who judges, and why.
bool read_rows_of_judges(Reading &reading, const Grid &grid, const Segment &segment, std::size_t rating,
                         std::optional<std::size_t> reason)
{
    if (!segment.heads.front().has(ColumnRole::Judge) || rating == 0)
        return false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        const std::string value = base::squeeze(row[rating].text);
        if (row.front().is_empty() || !is_rating_value(value) || base::fold_tight(value) == "-")
            continue;
        const std::string why = reason ? flat(row[*reason].text) : std::string();
        add_rating(reading, reading.node(), segment.heads[rating].text, why.empty() ? value : value + "（" + why + "）",
                   row.front().text, row[rating].place);
    }
    return true;
}

/// Ａ, Ａ（順調）: a letter, and what it means.
bool is_letter_with_word(std::string_view text)
{
    constexpr std::size_t longest = 60; ///< in bytes
    const auto open = std::min(text.find("（"), text.find('('));
    return text.size() <= longest && is_rating_letter(base::trim(text.substr(0, open)));
}

/// 評価, below which each judge has a letter.
std::string scheme_of_label(const Reading &reading)
{
    const bool is_labelled = reading.label && look_up_head(reading.label->label)->has(ColumnRole::Rating);
    return is_labelled ? reading.label->label : "評価";
}

/// 一次評価（担当部） | 二次評価（会議） above Ｂ（概ね順調） | Ｃ（やや遅れている）: nothing but judges, and what each
/// says below the title 評価.
bool read_row_of_judges(Reading &reading, const Grid &grid, const Segment &segment)
{
    const auto judges = [](const Head &head) {
        return head.has(ColumnRole::Rating) || Lexicon::get().names_judge(base::fold_tight(bare_label(head.text)));
    };
    if (segment.end_row != segment.first_row + 1 || segment.heads.size() < 2
        || !std::ranges::all_of(segment.heads, judges))
        return false;
    const GridRow &row = grid.rows[segment.first_row];
    const auto holds_letter = [](const GridCell &cell) {
        return !cell.covered && is_letter_with_word(base::squeeze(cell.text));
    };
    if (!std::ranges::all_of(row, holds_letter))
        return false;
    const std::string scheme = scheme_of_label(reading);
    for (std::size_t i = 0; i < row.size(); ++i)
        add_rating(reading, reading.node(), scheme, row[i].text, segment.heads[i].text, row[i].place);
    return true;
}

/// (empty) | 市 | 外部評価委員会 above 総合評価 | Ｂ | Ｃ: who judges stands above the letters, what is judged before
/// them. No word of heads need be among the judges, so the rows may be taken for a table without a head.
bool read_judges_above_letters(Reading &reading, const Grid &grid, const Segment &segment)
{
    constexpr std::size_t fewest_columns = 3;
    const std::size_t head = segment.has_head() ? segment.head_row : segment.first_row;
    if (grid.width() < fewest_columns || head + 1 >= segment.end_row || !grid.rows[head].front().is_empty())
        return false;
    const auto may_judge = [](const GridCell &cell) {
        const auto named = look_up_head(cell.text);
        return !cell.is_empty() && !named->is_value() && named->level.empty() && !has_figure(cell.text)
            && !is_rating_letter(cell.text);
    };
    const auto is_letter = [](const GridCell &cell) { return !cell.covered && is_rating_letter(cell.text); };
    const auto is_row_of_letters = [&](const GridRow &row) {
        const std::string scheme = base::fold_tight(row.front().text);
        return (look_up_head(scheme)->has(ColumnRole::Rating) || Lexicon::get().names_judge(scheme))
            && std::all_of(row.begin() + 1, row.end(), is_letter);
    };
    const GridRow &judges = grid.rows[head];
    if (!std::all_of(judges.begin() + 1, judges.end(), may_judge)
        || !std::all_of(grid.rows.begin() + static_cast<std::ptrdiff_t>(head) + 1,
                        grid.rows.begin() + static_cast<std::ptrdiff_t>(segment.end_row), is_row_of_letters))
        return false;
    for (std::size_t r = head + 1; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        for (std::size_t i = 1; i < row.size(); ++i)
            add_rating(reading, reading.node(), flat(row.front().text), row[i].text, flat(judges[i].text),
                       row[i].place);
    }
    return true;
}

/// Whether most of the column's cells are judgements (and some are filled).
bool is_mostly_judged(const Grid &grid, const Segment &segment, std::size_t column)
{
    constexpr int of_ten = 7;
    int letters = 0;
    int filled = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const std::string text = base::squeeze(grid.rows[r][column].text);
        filled += text.empty() ? 0 : 1;
        letters += !text.empty() && is_rating_value(text) ? 1 : 0;
    }
    return filled > 0 && letters * 10 >= filled * of_ten;
}

/// The columns of judgements and of what they are about.
class RatingColumns {
public:
    RatingColumns(const Grid &grid, const Segment &segment)
        : m_grid(grid)
        , m_segment(segment)
        , m_names_schemes(segment.heads.front().has(ColumnRole::Scheme))
        , m_names_nodes(std::ranges::any_of(segment.heads, [](const Head &head) {
            return !head.level.empty() && !head.is_value() && !head.has(ColumnRole::Scheme);
        }))
    {
        for (std::size_t i = 0; i < segment.heads.size(); ++i)
            add(i);
    }

    const JudgedColumns &judged() const { return m_judged; }
    std::optional<std::size_t> scheme() const { return m_scheme; } ///< 評価の視点 of each row
    bool names_schemes() const { return m_names_schemes; } ///< the first column does

    /// 事務事業名 | 評価 | 決算額: costs beside the letters of a project; figures of an indicator are no costs.
    bool are_of_judgements() const
    {
        return !m_judged.ratings.empty() && !(m_has_values && (m_has_names || !m_judged.title));
    }

    /// A | 期待どおりの成果: the meaning of the letters, and no judgement.
    bool explain_letters() const { return m_judged.ratings.size() == 1 && m_judged.ratings.front() == 0; }

private:
    bool judges(std::size_t column) const
    {
        const Head &head = m_segment.heads[column];
        const bool names_judge = head.has(ColumnRole::Rating) || Lexicon::get().names_judge(head.bare);
        if (names_judge && is_mostly_judged(m_grid, m_segment, column))
            return true;
        if (m_names_schemes && column > 0
            && (holds_letters(m_grid, m_segment, column)
                || (head.has(ColumnRole::Rating) && holds_words_of_judges(m_grid, m_segment, column))))
            return true;
        return m_names_nodes && may_judge(head) && holds_alphabet(m_grid, m_segment, column);
    }

    void add(std::size_t i)
    {
        const Head &head = m_segment.heads[i];
        if (judges(i))
            m_judged.ratings.push_back(i);
        else if (head.has(ColumnRole::Code))
            m_judged.code = i;
        else if (!head.level.empty() && !head.has(ColumnRole::Scheme) && !(head.year && head.kind)) // R5目標
            m_judged.title = names_more(m_segment, i, m_judged.title) ? i : m_judged.title;
        else if ((head.has(ColumnRole::Scheme) || head.text.empty() || head.has(ColumnRole::NameIfAlone)) && !m_scheme)
            m_scheme = i;
        else if (head.has(ColumnRole::Reason) && find_shared_texts(m_grid, m_segment, i).empty())
            m_judged.reason = i;
        else if (head.is_value() && !head.has(ColumnRole::Rating))
            m_has_values = true;
        m_has_names = m_has_names || (head.has(ColumnRole::Name) && head.level.empty());
    }

    const Grid &m_grid;
    const Segment &m_segment;
    bool m_names_schemes = false;
    bool m_names_nodes = false;
    JudgedColumns m_judged;
    std::optional<std::size_t> m_scheme;
    bool m_has_values = false;
    bool m_has_names = false;
};

/// 必要性 | Ａ | 市民の関心が高い: what the row's scheme is given, by each judge. A short reason stands beside the
/// letter, a sentence is a text of its own.
void read_judged_scheme(Reading &reading, const Segment &segment, const GridRow &row, const RatingColumns &columns,
                        NodeIndex node)
{
    constexpr std::size_t longest_reason = 45; ///< in bytes
    const JudgedColumns &judged = columns.judged();
    const std::string name = flat(row[*columns.scheme()].text);
    const std::string why = judged.reason ? row[*judged.reason].text : std::string();
    const bool is_sentence = why.contains("。") || why.size() > longest_reason;
    for (const std::size_t i : judged.ratings) {
        const std::string by = judged.ratings.size() > 1 ? segment.heads[i].text : std::string();
        const std::string &text = row[i].text;
        const bool may_be_word = !by.empty() || segment.heads[i].has(ColumnRole::Rating);
        if (columns.names_schemes() && may_be_word && !is_rating_value(base::squeeze(text)) && is_judging_word(text))
            add_word_rating(reading, node, name, text, by, row[i].place);
        if (!is_rating_value(base::squeeze(text)) || base::fold_tight(text) == "-")
            continue;
        const bool has_reason = !why.empty() && !is_sentence && judged.ratings.size() == 1;
        add_rating(reading, node, name, has_reason ? text + ' ' + why : text, by, row[i].place);
    }
    if (is_sentence)
        add_text(reading, node, name, LabelKind::Prose, why, row[*judged.reason].place);
}

} // namespace

bool read_rating_table(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (read_judges_above_letters(reading, grid, segment))
        return true;
    if (!segment.has_head() || segment.end_row <= segment.first_row)
        return false;
    if (explains_letters(grid, segment) || counts_letters(grid, segment) || read_row_of_judges(reading, grid, segment))
        return true;
    const RatingColumns columns(grid, segment);
    const JudgedColumns &judged = columns.judged();
    if (!columns.are_of_judgements())
        return false;
    if (columns.explain_letters())
        return true;
    if (judged.ratings.size() == 1
        && read_rows_of_judges(reading, grid, segment, judged.ratings.front(), judged.reason))
        return true;
    if (judged.title || judged.code)
        return read_judged_nodes(reading, grid, segment, judged);
    const NodeIndex node = reading.node();
    read_shared_texts(reading, grid, segment, node);
    for (std::size_t r = segment.first_row; columns.scheme() && r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        if (!row[*columns.scheme()].is_empty())
            read_judged_scheme(reading, segment, row, columns, node);
    }
    return true;
}

namespace {

/// Ａ（順調） Ｂ（おおむね順調） right below 内部評価 外部評価: a letter for each judge and nothing else.
bool add_letters_of_judges(Reading &reading, const std::vector<std::string> &words, const base::Place &place)
{
    if (words.size() != reading.judges.size() || place.first_line != reading.judges_line + 1
        || !std::ranges::all_of(words, is_letter_with_word))
        return false;
    for (std::size_t i = 0; i < words.size(); ++i)
        add_rating(reading, reading.draft.current, scheme_of_label(reading), words[i], reading.judges[i], place);
    return true;
}

} // namespace

bool read_rating_line(Reading &reading, const Element &element)
{
    if (element.line == nullptr || element.line->text.size() > 200 || reading.draft.current == no_node)
        return false;
    const std::string_view text = base::trim(element.line->text);
    if (base::past_letters(text, 0) == text.size()) // one word
        return false;
    const auto words = base::squeezed_words(text);
    if (words.size() < 2)
        return false;
    if (std::ranges::all_of(words, [](const auto &word) {
            return look_up_head(word)->has(ColumnRole::Rating) || Lexicon::get().names_judge(word);
        })) {
        reading.judges = words;
        reading.judges_line = element.place.first_line;
        return true;
    }
    if (add_letters_of_judges(reading, words, element.place))
        return true;
    const bool letters = words.size() >= 3 && words.size() == reading.judges.size() + 1
        && std::ranges::all_of(words.begin() + 1, words.end(), [](const auto &word) { return is_rating_value(word); });
    if (!letters)
        return false;
    for (std::size_t i = 1; i < words.size(); ++i)
        add_rating(reading, reading.draft.current, words.front(), words[i], reading.judges[i - 1], element.place);
    return true;
}

} // namespace taikei::reader

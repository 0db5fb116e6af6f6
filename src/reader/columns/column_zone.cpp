#include "reader/columns/column_zone.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/columns/column_tables.hpp"
#include "reader/columns/lower_heads.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_column_head = 60; ///< in bytes
constexpr std::size_t longest_zone_line = 300; ///< in bytes
constexpr std::size_t most_zone_lines = 120;

bool heads_first_column(const Head &head)
{
    return head.has(ColumnRole::Name) || head.has(ColumnRole::NameIfAlone) || head.has(ColumnRole::Code);
}

/// 令和５年度, and not 令和５年度の取組状況 or 令和６年度の予定.
bool is_bare_year(const Head &head)
{
    constexpr std::size_t longest_rest = 9; ///< 年度末; in bytes
    return head.year && !head.kind && head.roles.empty() && head.level.empty() && head.bare.size() <= longest_rest
        && !head.bare.starts_with("の");
}

/// The words of a line; 内 容 is one word set wide.
std::vector<std::string> words_of_cell(const std::string &text)
{
    auto words = base::squeezed_words(text);
    const bool is_set_wide = words.size() > 1 && std::ranges::all_of(words, [](const std::string &word) {
                                 return base::length(word) == 1 && base::is_kanji(base::to_utf32(word).front());
                             });
    if (is_set_wide)
        return {base::fold_tight(text)};
    return words;
}

/// The lines from the first head on, told apart: heads and cells.
class ZoneLines {
public:
    ZoneLines(const document::Document &document, const std::vector<bool> &furniture)
        : m_document(document)
        , m_furniture(furniture)
    {
    }

    ColumnZone collect(std::size_t at)
    {
        for (; at < m_document.blocks.size() && m_zone.lines.size() < most_zone_lines; ++at) {
            const auto *line = std::get_if<document::Line>(&m_document.blocks[at]);
            if (line == nullptr)
                break;
            const std::string_view text = base::trim(line->text);
            const bool is_number = m_furniture[at] && !m_zone.heads.empty() && is_plain_number(text);
            if (text.empty() || (m_furniture[at] && !is_number)) {
                m_new_block = true;
                continue;
            }
            const std::string rest = rest_of_last_head(*line, at + 1);
            m_lower.is_between_heads = is_bracket_between_heads(text, at + 1);
            if (!add(*line, rest))
                break;
            at += rest.empty() ? 0 : 1;
            if (is_number && !m_zone.lines.empty())
                m_zone.lines.back().may_number_page = true;
            m_zone.end = at + 1;
            if (!m_zone.lines.empty())
                m_zone.lines.back().end = m_zone.end;
            if (m_zone.heads.size() == m_zone.first_heads && !m_below_next_head) {
                m_zone.first_lines = m_zone.lines.size();
                m_zone.end_of_first_lines = m_zone.end;
            }
        }
        m_zone.is_cut = m_zone.lines.size() == most_zone_lines;
        return std::move(m_zone);
    }

private:
    /// 方向性 below 評価 今後の: the rest of a head that wrapped at the end of its line. Empty for anything else.
    std::string rest_of_last_head(const document::Line &line, std::size_t below) const
    {
        if (m_zone.heads.empty() || !m_zone.lines.empty() || line.text.size() > longest_zone_line
            || below >= m_document.blocks.size() || m_furniture[below])
            return {};
        const auto *next = std::get_if<document::Line>(&m_document.blocks[below]);
        const auto words = base::squeezed_words(line.text);
        if (next == nullptr || next->blank_lines_above > 0 || next->text.size() > longest_column_head
            || words.size() < 2 || !words.back().ends_with("の"))
            return {};
        std::string rest(base::trim(next->text));
        return !rest.contains(' ') && look_up_head(words.back() + rest)->is_known() ? rest : std::string();
    }

    /// （令和11年度） right below 中間目標 and right above 最終目標: the year of the head above it, and of no other.
    bool is_bracket_between_heads(std::string_view text, std::size_t below) const
    {
        if (m_zone.heads.empty() || !m_zone.lines.empty() || below >= m_document.blocks.size() || m_furniture[below]
            || !is_year_bracket(text))
            return false;
        const auto *next = std::get_if<document::Line>(&m_document.blocks[below]);
        return next != nullptr && next->blank_lines_above == 0 && next->text.size() <= longest_column_head
            && !is_year_bracket(next->text) && look_up_head(base::trim(next->text))->is_known();
    }

    /// `rest`: see rest_of_last_head().
    bool add(const document::Line &line, const std::string &rest)
    {
        if (line.text.size() > longest_zone_line || line.text.contains('\t'))
            return false;
        if (line.blank_lines_above > 0 || line.starts_page || m_new_block) {
            ++m_block;
            m_first_of_block = m_zone.heads.size();
            m_heads_may_follow = true;
            m_below_head = false;
        }
        m_new_block = false;
        ColumnLine cell;
        cell.text = base::trim(line.text);
        cell.text += rest;
        cell.words = words_of_cell(cell.text);
        cell.block = m_block;
        cell.place = line.place;
        cell.is_below_next_head = m_below_next_head;
        if (cell.words.empty())
            return false;
        std::string text = cell.text;
        const bool is_strong = is_strong_bullet(take_bullet(text));
        if (is_strong && !text.empty() && !is_value(cell.words.front())) // ◆数値目標, and not ◎, which judges
            return false;
        const bool is_known = base::least_folded_size(cell.text, m_longest_printed + 1) <= m_longest_printed
            && m_printed.contains(base::fold_tight(cell.text));
        if (is_known && m_zone.heads.front().text == cell.text)
            return false; // the next table
        if (begins_indicators(cell))
            return false;
        if (m_heads_may_follow && add_heads(cell, !is_known)) {
            m_below_head = true;
            return true;
        }
        if (is_known) {
            m_below_next_head = true; // which may stand before its title
            return true;
        }
        m_heads_may_follow = false;
        const bool begins_block = m_zone.lines.empty() || m_zone.lines.back().block != m_block;
        if (m_zone.heads.empty() || ends(cell, begins_block))
            return false;
        if (std::exchange(m_below_head, false))
            cell.below_head = m_zone.heads.size() - 1;
        if (m_zone.lines.empty())
            m_zone.first_heads = m_zone.heads.size();
        m_zone.lines.push_back(std::move(cell));
        return true;
    }

    /// 成果指標 behind rows of projects: the next table, though a table of indicators might have such a head.
    bool begins_indicators(const ColumnLine &line) const
    {
        return !m_zone.lines.empty() && m_zone.heads.front().has(ColumnRole::Title) && line.words.size() == 1
            && line.text.size() <= longest_column_head && kind_of_label(line.text) == LabelKind::Indicators;
    }

    /// A heading that says its level, or a title in brackets or behind a mark, or one that heads another block.
    static bool ends(const ColumnLine &line, bool begins_block)
    {
        constexpr std::size_t longest_title = 120; ///< in bytes
        if (line.text.size() > longest_title || line.text.contains("。"))
            return false;
        const auto heading = parse_heading(line.text);
        const auto label = parse_label(line.text, false, &heading);
        // 事業 below 予約制乗合交通実証: the rest of a name.
        const bool is_rest = label && label->label_kind == LabelKind::Children && !label->decorated && !begins_block;
        const bool is_mark = label && label->text.empty() && Lexicon::get().is_tag(base::fold_tight(label->label));
        if (label && !is_rest && !is_mark && (label->label_kind || label->decorated) && !is_value(line.text)
            && !line.text.starts_with("（") && !line.text.starts_with("「"))
            return true;
        return heading && (heading->part != 0 || (!heading->level.empty() && !heading->code.empty()));
    }

    /// `may_begin`: the line may hold heads, and not only what those above lack.
    bool add_heads(const ColumnLine &line, bool may_begin)
    {
        if (!may_be_head(line.words.front()))
            return false;
        std::vector<Head> heads = m_zone.heads;
        LowerHeads lower = m_lower;
        for (const std::string &word : line.words) {
            if (!add_head(heads, lower, word))
                return false;
        }
        if (heads.empty() || !heads_first_column(heads.front()) || (!may_begin && heads.size() > m_zone.heads.size()))
            return false;
        if (m_zone.heads.empty())
            m_zone.place = line.place;
        m_zone.heads = std::move(heads);
        m_lower = std::move(lower);
        m_zone.has_head_a_line = m_zone.has_head_a_line && line.words.size() == 1;
        const std::string &printed = *m_printed.insert(base::fold_tight(line.text)).first;
        m_longest_printed = std::max(m_longest_printed, printed.size());
        return true;
    }

    /// A look at the first word spares copying the heads.
    static bool may_be_head(const std::string &word)
    {
        return word.size() <= longest_column_head && (look_up_head(word)->is_known() || is_year_bracket(word));
    }

    /// （令和6年度）, 実績: what a head of this block lacks; or one more head.
    bool add_head(std::vector<Head> &heads, LowerHeads &lower, const std::string &word) const
    {
        if (word.size() > longest_column_head)
            return false;
        Head head = parse_head(word);
        const auto first = heads.begin() + static_cast<std::ptrdiff_t>(m_first_of_block);
        const bool says_year = is_bare_year(head) || is_year_bracket(word);
        const auto lacks = [&](const Head &above) {
            return says_year ? is_bare_kind(above) : is_bare_kind(head) && is_bare_year(above);
        };
        auto lacking = std::find_if(first, heads.end(), lacks);
        const bool stands_below = lower.has_brackets_below_heads || lower.is_between_heads;
        if (stands_below && lacking != heads.end()) {
            if (is_year_bracket(word) && lacks(heads.back()))
                lacking = heads.end() - 1;
            else if (!says_year && std::find_if(lacking + 1, heads.end(), lacks) != heads.end())
                lacking = heads.end(); // R4, R5, 目標値, （R9）
        }
        if (lacking != heads.end()) {
            lower.take(heads, static_cast<std::size_t>(lacking - heads.begin()), word);
            *lacking = join_heads({*lacking, head});
            return true;
        }
        if (m_zone.lines.empty() && is_bare_year(head) && lower.go_on(heads, head))
            return true;
        lower.merged.reset();
        if (!m_zone.lines.empty() && !is_certain(heads, head, word))
            return false;
        // 社会増減数 below 指標: what is computed stands behind what it is computed of, so this is a name.
        const bool is_name = head.is_computed && std::ranges::none_of(heads, &Head::is_value);
        if (is_name || !head.is_known() || (is_value(word) && !is_bare_year(head)) || is_year_bracket(word))
            return false;
        heads.push_back(std::move(head));
        return true;
    }

    /// Below cells 年 counts something; and below those of results and goals 各年度末現在 is no head, but a remark.
    static bool is_certain(const std::vector<Head> &above, const Head &head, const std::string &word)
    {
        if (is_unit_of_column(word) && !head.has(ColumnRole::Unit)) // 単位 counts lessons, too
            return false;
        const bool has_all = std::ranges::any_of(above, [](const Head &each) { return is_observed(each); })
            && std::ranges::any_of(above, [](const Head &each) { return each.kind && !is_observed(each); });
        return !has_all || head.bare.empty() || !Lexicon::get().column(head.bare).empty();
    }

    static bool is_observed(const Head &head) { return head.kind == model::ValueKind::Observed; }

    const document::Document &m_document;
    const std::vector<bool> &m_furniture;
    ColumnZone m_zone;
    std::size_t m_block = 0;
    std::size_t m_first_of_block = 0; ///< of the heads
    LowerHeads m_lower;
    bool m_new_block = false;
    bool m_heads_may_follow = true;
    bool m_below_head = false;
    bool m_below_next_head = false;
    std::set<std::string> m_printed; ///< the lines of the heads
    std::size_t m_longest_printed = 0; ///< in bytes
};

/// How sure it is that `line` goes on with the one above it; 0 where nothing says so.
int goes_on(const ColumnLine &above, const ColumnLine &line, int widest)
{
    constexpr int cut_slack = 3; ///< in display columns
    constexpr std::u32string_view ends_of_half = U"の・、（(とやに／";
    if (line.block != above.block)
        return 0;
    const std::u32string before = base::to_utf32(above.text);
    const std::u32string text = base::to_utf32(line.text);
    int sure = 0;
    if (base::count_open_brackets(above.text) > 0)
        sure += 4;
    if (base::is_hiragana(text.front()) || text.starts_with(U"（") || text.starts_with(U"ー"))
        sure += 2;
    if (ends_of_half.contains(before.back()))
        sure += 2;
    if (base::display_width(above.text) + cut_slack > widest)
        sure += 2;
    // 進 below …事業の推: no cell is that short where others are wide.
    constexpr std::size_t longest_rest = 2;
    if (text.size() <= longest_rest)
        sure += 1;
    return sure;
}

} // namespace

bool is_plain_number(std::string_view text)
{
    constexpr std::size_t most_digits = 3;
    const std::string number = base::narrow(text);
    return !number.empty() && number.size() <= most_digits
        && number.find_first_not_of("0123456789") == std::string::npos;
}

bool ColumnZone::has_enough_heads() const
{
    constexpr std::size_t fewest = 3;
    return heads.size() >= fewest;
}

bool ColumnZone::has(ColumnRole role) const
{
    return find(role).has_value();
}

std::optional<std::size_t> ColumnZone::find(ColumnRole role) const
{
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (heads[i].has(role) && !heads[i].is_value())
            return i;
    }
    return std::nullopt;
}

std::size_t ColumnZone::value_count() const
{
    return static_cast<std::size_t>(std::ranges::count_if(heads, [](const Head &head) { return head.is_value(); }));
}

namespace {

/// 成果指標, 現状値, 目標値, 指標名, 単位: the label of the block, and the heads of whose columns the first is printed
/// behind others. Puts that first.
void take_label_off(ColumnZone &zone)
{
    if (zone.heads.size() < 3 || kind_of_label(zone.heads.front().text) != LabelKind::Indicators)
        return;
    const auto name = std::find_if(zone.heads.begin() + 2, zone.heads.end(),
                                   [](const Head &head) { return head.has(ColumnRole::Name); });
    if (name == zone.heads.end())
        return;
    std::rotate(zone.heads.begin() + 1, name, name + 1);
    zone.heads.erase(zone.heads.begin());
    for (ColumnLine &line : zone.lines)
        line.below_head.reset();
}

} // namespace

namespace {

/// 成果指標 above 指標名, or above No. and 指標名: the label of the block.
bool begins_with_label(const std::vector<Head> &heads)
{
    if (heads.size() < 2 || heads[0].has(ColumnRole::Code))
        return false;
    const bool is_above_code = heads.size() > 2 && heads[1].has(ColumnRole::Code) && heads[0].has(ColumnRole::Name);
    return heads[1].has(ColumnRole::Name) || (is_above_code && heads[2].has(ColumnRole::Name));
}

/// No. 事務事業名 担当課: a number's head, and others behind it.
bool begins_heads_of_rows(std::string_view text)
{
    constexpr std::size_t fewest_words = 3;
    const auto space = text.find(' ');
    if (space == std::string_view::npos || !look_up_head(text.substr(0, space))->has(ColumnRole::Code))
        return false;
    const auto words = base::squeezed_words(text);
    return words.size() >= fewest_words
        && std::ranges::all_of(words, [](const auto &word) { return look_up_head(word)->is_known(); });
}

} // namespace

std::optional<ColumnZone> find_column_zone(const document::Document &document, const std::vector<bool> &furniture,
                                           std::size_t at, const std::vector<Head> &above)
{
    const auto *line = std::get_if<document::Line>(&document.blocks[at]);
    if (line == nullptr || furniture[at] || line->text.size() > longest_column_head || line->text.empty())
        return std::nullopt;
    const auto head = look_up_head(base::trim(line->text));
    const bool is_one_head = head->is_known() && heads_first_column(*head) && !head->is_value();
    if (!is_one_head && !begins_heads_of_rows(base::trim(line->text)))
        return std::nullopt;
    ColumnZone zone = ZoneLines(document, furniture).collect(at);
    const auto is_same = [](const Head &one, const Head &other) { return one.text == other.text; };
    if (zone.heads.size() > 1 && zone.heads.size() < above.size()
        && std::equal(zone.heads.begin(), zone.heads.end(), above.begin(), is_same))
        zone.heads = above;
    if (begins_with_label(zone.heads))
        return std::nullopt;
    take_label_off(zone);
    return zone;
}

std::vector<std::vector<ColumnLine>> blocks_of_zone(const ColumnZone &zone)
{
    std::vector<std::vector<ColumnLine>> blocks;
    for (const ColumnLine &line : zone.lines) {
        if (line.may_number_page)
            continue;
        if (blocks.empty() || blocks.back().back().block != line.block)
            blocks.emplace_back();
        blocks.back().push_back(line);
    }
    return blocks;
}

document::Table begin_table(const ColumnZone &zone)
{
    document::Table table;
    table.place = zone.place;
    table.header_rows = 1;
    std::vector<std::string> heads;
    for (const Head &head : zone.heads)
        heads.push_back(head.text);
    add_row(table, heads, zone.place);
    return table;
}

std::vector<std::size_t> ends_of_zone(const ColumnZone &zone)
{
    constexpr std::size_t most = 3;
    std::vector<std::size_t> ends = {zone.lines.size()};
    for (std::size_t i = zone.lines.size(); i-- > 1 && ends.size() < most;) {
        const ColumnLine &line = zone.lines[i];
        const auto heading = line.block != zone.lines[i - 1].block ? parse_heading(line.text) : std::nullopt;
        if (heading && !heading->code.empty() && !heading->title.empty())
            ends.push_back(i);
    }
    return ends;
}

std::vector<WrappedCell> join_wrapped_cells(const std::vector<ColumnLine> &lines, std::size_t count)
{
    if (lines.size() < count || count == 0)
        return {};
    int widest = 0;
    for (const ColumnLine &line : lines)
        widest = std::max(widest, base::display_width(line.text));
    std::vector<std::pair<int, std::size_t>> joints;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (const int sure = goes_on(lines[i - 1], lines[i], widest); sure > 0)
            joints.emplace_back(-sure, i);
    }
    const std::size_t surplus = lines.size() - count;
    if (joints.size() < surplus)
        return {};
    std::ranges::stable_sort(joints);
    std::set<std::size_t> joined;
    for (std::size_t i = 0; i < surplus; ++i)
        joined.insert(joints[i].second);
    std::vector<WrappedCell> cells;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!joined.contains(i))
            cells.push_back({{}, lines[i].block, 0});
        cells.back().text += lines[i].text;
        ++cells.back().lines;
    }
    return cells;
}

} // namespace taikei::reader

#include "reader/table/grid.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace taikei::reader {
namespace {

/// Takes bracketed units off: 利用者数（人） → 利用者数 and 人.
void take_unit(std::string &text, std::optional<std::string> &unit)
{
    static const RE2 pattern(R"([（(\[［]([^（）()\[\]［］]*)[）)\]］])");
    if (text.find_first_of("([") == std::string::npos && !text.contains("（") && !text.contains("［"))
        return;
    std::string inside;
    std::size_t from = 0;
    while (from < text.size()) {
        re2::StringPiece match[2];
        if (!pattern.Match(text, from, text.size(), RE2::UNANCHORED, match, 2))
            return;
        inside.assign(match[1].data(), match[1].size());
        std::string candidate = base::squeeze(inside);
        for (const std::string_view word : {"単位：", "単位:", "単位 ", "単位"}) {
            if (candidate.starts_with(word))
                candidate = base::trim(std::string_view(candidate).substr(word.size()));
        }
        const std::size_t at = static_cast<std::size_t>(match[0].data() - text.data());
        if (is_unit(candidate)) {
            unit = candidate;
            text.erase(at, match[0].size());
            return;
        }
        from = at + match[0].size();
    }
}

void take_years(Head &head, std::string &text)
{
    const auto mentions = model::find_years(text, model::FiscalYear{2030});
    if (mentions.empty())
        return;
    head.year = mentions.back().year;
    std::string rest;
    std::size_t at = 0;
    for (const auto &mention : mentions) {
        rest += text.substr(at, mention.begin - at);
        at = mention.end;
    }
    rest += text.substr(at);
    text = rest;
}

std::string without_leftovers(std::string text)
{
    static const RE2 leftovers(
        R"([（(\[［][\s～〜~\-－年度末時点現在西暦平成令和頃比値・]*[）)\]］]|^年度|^[～〜~]|[～〜~]$|年度$|[※＊*]\d*|注\d*[)）])");
    if (text.find_first_of("([~*") != std::string::npos || text.contains("年") || text.contains("※")
        || text.contains("注"))
        RE2::GlobalReplace(&text, leftovers, "");
    for (const std::string_view ending : {"末", "時点", "現在", "年度", "年"}) {
        if (text.ends_with(ending) && text.size() > ending.size() && text.size() <= ending.size() + 6)
            continue;
        if (text == ending)
            text.clear();
    }
    return text;
}

std::optional<model::ValueKind> kind_of(RoleSet roles)
{
    if (roles.has(ColumnRole::Observed))
        return model::ValueKind::Observed;
    if (roles.has(ColumnRole::Target))
        return model::ValueKind::Target;
    if (roles.has(ColumnRole::Planned))
        return model::ValueKind::Planned;
    return std::nullopt;
}

} // namespace

bool Head::has(ColumnRole role) const
{
    return roles.has(role);
}

bool is_blank(const GridCell &cell)
{
    return cell.text.empty();
}

namespace {

/// Only digits and their signs: a figure, and no head. Four digits may be a year.
bool is_bare_figure(std::string_view text)
{
    int digits = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            ++digits;
        else if (c != ',' && c != '.' && c != '%' && c != ' ' && c != '-')
            return false;
    }
    return digits != 4 || text.size() > 4;
}

/// 上段：目標値　下段：実績値, （上段が目標、下段の括弧内が実績）: what the upper and the lower line of a cell, or of
/// two rows, are. The position stands before its kind and some words may part them.
std::optional<model::ValueKind> kind_behind(std::string_view text, std::string_view position)
{
    constexpr std::size_t widest_gap = 30; // の段が、, の括弧内は; in bytes
    const auto at = base::find_word(text, position);
    if (at == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(at + position.size());
    for (std::size_t begin = 0; begin <= widest_gap && begin < text.size(); base::next_code_point(text, begin)) {
        std::size_t end = begin;
        while (end < text.size()) {
            std::size_t next = end;
            if (!base::is_kanji(base::next_code_point(text, next)))
                break;
            end = next;
        }
        if (const auto kind = end > begin ? look_up_head(text.substr(begin, end - begin))->kind : std::nullopt)
            return kind;
    }
    return std::nullopt;
}

/// 目標値（上段）／実績値（下段）: the position stands in brackets behind its kind.
std::optional<model::ValueKind> kind_before(std::string_view text, std::string_view position)
{
    for (const auto &[open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        const auto at = text.find(std::string(open) + std::string(position) + std::string(close));
        if (at == std::string_view::npos)
            continue;
        std::size_t begin = 0;
        for (std::size_t next = 0; next < at;) {
            if (!base::is_kanji(base::next_code_point(text, next)))
                begin = next;
        }
        return begin < at ? look_up_head(text.substr(begin, at - begin))->kind : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::pair<model::ValueKind, model::ValueKind>> find_stacked_kinds(std::string_view text)
{
    for (const auto &[above, below] :
         {std::pair<std::string_view, std::string_view>{"上段", "下段"}, {"上の段", "下の段"}}) {
        const auto at = base::find_word(text, below);
        if (at == std::string_view::npos)
            continue;
        auto upper = kind_before(text, above);
        auto lower = kind_before(text, below);
        if (!upper || !lower) {
            upper = kind_behind(text.substr(0, at), above);
            lower = kind_behind(text.substr(at), below);
        }
        if (upper && lower && upper != lower)
            return std::pair(*upper, *lower);
    }
    return std::nullopt;
}

namespace {

/// 実績値 of 実績値).
std::string_view without_bracket(std::string_view folded)
{
    return folded.ends_with(')') ? folded.substr(0, folded.size() - 1) : folded;
}

/// What the two lines of the cells below are: as above, or 目標値／実績値, 目標値（実績値）.
std::optional<std::pair<model::ValueKind, model::ValueKind>> kinds_of_cells(std::string_view head)
{
    if (const auto kinds = find_stacked_kinds(head))
        return kinds;
    if (!base::has_word(head, "目標") && !base::has_word(head, "予算"))
        return std::nullopt;
    for (const std::string_view sign : {" ", "／", "/", "（", "("}) {
        const auto parts = base::split(head, sign);
        if (parts.size() != 2)
            continue;
        const auto kind = [](std::string_view part) {
            const std::string folded = base::fold_tight(part);
            const auto word = without_bracket(folded);
            return word.empty() ? std::nullopt : kind_of(Lexicon::get().column(word));
        };
        const auto upper = kind(parts[0]);
        const auto lower = kind(parts[1]);
        const bool has_goal = upper == model::ValueKind::Target || lower == model::ValueKind::Target;
        if (upper && lower && upper != lower && has_goal) // 実績（見込） is one figure
            return std::pair(*upper, *lower);
    }
    return std::nullopt;
}

/// 参照・出典, 所管・出典: one of the words says where the figures come from.
RoleSet roles_of_sources(std::string_view tight)
{
    if (!base::has_word(tight, "・"))
        return {};
    for (const auto part : base::split(tight, "・")) {
        const RoleSet roles = Lexicon::get().column(part);
        if (roles.has(ColumnRole::Definition) && !roles.has(ColumnRole::Text))
            return roles;
    }
    return {};
}

Head understand_head(std::string_view printed)
{
    const Lexicon &lexicon = Lexicon::get();
    Head head;
    head.text = base::squeeze(without_step(printed));
    if (head.text.empty() || head.text.size() > 120)
        return head;
    std::string text = head.text;
    take_years(head, text);
    take_unit(text, head.unit);
    const std::string folded = base::fold_tight(text);
    const std::string tight = !head.year && !lexicon.column(folded).empty() ? folded : without_leftovers(folded);
    head.bare = tight;
    if (tight.empty())
        return head;
    head.roles = lexicon.column(tight);
    if (head.roles.empty()) {
        static const RE2 brackets(R"([（(\[［][^（）()\[\]［］]*[）)\]］])");
        std::string outside = tight;
        const bool has_brackets = tight.find_first_of("([") != std::string::npos;
        if (has_brackets)
            RE2::GlobalReplace(&outside, brackets, "");
        head.roles = lexicon.column(outside);
        if (head.roles.empty() && has_brackets) {
            // 実績(中間), but also 平成12年度(策定時): the word may stand inside the brackets.
            re2::StringPiece match[1];
            if (brackets.Match(tight, 0, tight.size(), RE2::UNANCHORED, match, 1) && match[0].size() > 2)
                head.roles = lexicon.column(std::string_view(match[0].data() + 1, match[0].size() - 2));
        }
        if (head.roles.empty())
            head.roles = lexicon.column_ending(outside.empty() ? tight : outside);
        if (head.roles.empty())
            head.roles = roles_of_sources(outside);
    }
    const bool exact = !lexicon.column(tight).empty();
    if (!head.year || !head.roles.empty()) {
        if (const auto level = lexicon.level_named(tight); !level.empty()) {
            head.level = level;
            if (!exact)
                head.roles.clear(); // 政策目標 is a level, though it ends like a target
        }
    }
    head.is_computed = head.has(ColumnRole::Computed);
    head.kind = kind_of(head.roles);
    if (const auto kinds = kinds_of_cells(base::squeeze(text))) {
        head.kind = kinds->first;
        head.lower_kind = kinds->second;
        head.is_computed = false;
    }
    // 73.9%(2011) is a figure with its year, and no head.
    if (head.roles.empty() && head.level.empty() && tight.find_first_of("0123456789") != std::string::npos)
        head.year.reset();
    return head;
}

} // namespace

namespace {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using HeadsByText = std::unordered_map<std::string, std::shared_ptr<const Head>, TextHash, std::equal_to<>>;

/// Too long for a head, an item of a list that fills the cell, or a figure.
bool is_no_head(std::string_view printed)
{
    constexpr std::size_t longest_head = 240;
    return printed.size() > longest_head || printed.starts_with("・") || is_bare_figure(printed);
}

} // namespace

std::shared_ptr<const Head> look_up_head(std::string_view printed)
{
    static const auto none = std::make_shared<const Head>();
    if (is_no_head(printed))
        return none;
    // The same words come again in every table, and several recognisers ask for them.
    constexpr std::size_t kept_heads = 4096;
    thread_local HeadsByText kept;
    if (const auto known = kept.find(printed); known != kept.end())
        return known->second;
    if (kept.size() > kept_heads)
        kept.clear();
    auto head = std::make_shared<const Head>(understand_head(printed));
    kept.emplace(printed, head);
    return head;
}

Head parse_head(std::string_view printed)
{
    Head head = *look_up_head(printed);
    if (head.text.empty())
        head.text = base::squeeze(printed);
    return head;
}

Head join_heads(const std::vector<Head> &parts)
{
    Head joined;
    for (const Head &part : parts) {
        if (part.text.empty() || part.text == joined.text)
            continue;
        joined.text += (joined.text.empty() ? "" : " ") + part.text;
        if (!part.bare.empty())
            joined.bare = part.bare;
        if (!part.roles.empty())
            joined.roles = part.roles;
        if (part.kind)
            joined.kind = part.kind;
        if (part.lower_kind)
            joined.lower_kind = part.lower_kind;
        if (part.year)
            joined.year = part.year;
        if (part.unit)
            joined.unit = part.unit;
        joined.is_computed = joined.is_computed || part.is_computed;
        if (!part.level.empty())
            joined.level = part.level;
    }
    return joined;
}

namespace {

/// Columns that hold anything. A spreadsheet saved as CSV keeps the empty cells that its merged ones covered: label and
/// value do not stand side by side, but each has columns of its own over a whole block of the form.
std::vector<bool> find_used_columns(const document::Table &table)
{
    const bool may_be_form = table.origin == document::Table::Origin::Separated;
    std::vector<bool> used(table.column_count(), !may_be_form);
    for (const auto &row : table.grid) {
        for (std::size_t i = 0; may_be_form && i < row.size(); ++i)
            used[i] = used[i] || !base::trim(row[i].cell.text).empty();
    }
    return used;
}

} // namespace

Grid make_grid(const document::Table &table)
{
    const std::vector<bool> used = find_used_columns(table);
    Grid grid;
    grid.has_gaps =
        table.origin == document::Table::Origin::Separated && std::ranges::none_of(table.grid, [](const auto &row) {
            return std::ranges::any_of(row, [](const auto &cell) { return cell.covered; });
        });
    grid.marked_head_rows = table.header_rows;
    grid.caption = table.caption;
    grid.place = table.place;
    grid.rows.reserve(table.grid.size());
    for (const auto &row : table.grid) {
        GridRow &copy = grid.rows.emplace_back();
        copy.reserve(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!used[i])
                continue;
            const auto &cell = row[i];
            base::Place place = cell.cell.place;
            if (place.file.empty())
                place = table.place;
            copy.push_back({std::string(base::trim(cell.cell.text)), cell.covered, std::move(place)});
        }
    }
    return grid;
}

namespace {

/// １便当たり利用者数 holds a number and is a name: too many letters, those in brackets left out.
bool has_few_letters(std::string_view text)
{
    constexpr int most_letters = 5;
    int letters = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size() && letters <= most_letters;) {
        const char32_t c = base::next_code_point(text, at);
        depth += c == U'（' || c == U'(' ? 1 : 0;
        letters += depth == 0 && (base::is_kanji(c) || base::is_hiragana(c) || base::is_katakana(c)) ? 1 : 0;
        depth -= c == U'）' || c == U')' ? 1 : 0;
    }
    return letters <= most_letters;
}

/// A cell that holds a figure, and so no head: 12.5%, 1,234人, －.
bool is_figure(std::string_view text)
{
    constexpr std::size_t longest_figure = 180;
    return text.size() <= longest_figure && has_few_letters(text) && !look_up_head(text)->is_known()
        && has_figure(text);
}

using SharedHeads = std::vector<std::shared_ptr<const Head>>;

struct RowShape {
    int filled = 0;
    int known = 0;
    int figures = 0;
    int units = 0;
    int years = 0;
    int long_cells = 0;
};

/// A merged cell's text stands in every cell that it spans.
bool is_repeated(const GridRow &row, std::size_t i, const GridRow *above)
{
    const bool from_left = i > 0 && row[i - 1].text == row[i].text;
    const bool from_above = above != nullptr && (*above)[i].text == row[i].text;
    return row[i].covered && (from_left || from_above);
}

/// What a row holds, cells that reach into it from the left, or from the row `above`, left out.
RowShape shape_of(const GridRow &row, const SharedHeads &heads, const GridRow *above = nullptr)
{
    RowShape shape;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string &text = row[i].text;
        if (text.empty() || is_repeated(row, i, above))
            continue;
        ++shape.filled;
        if (text.size() > 120 || text.starts_with("・"))
            ++shape.long_cells;
        const Head &head = *heads[i];
        if (head.is_known())
            ++shape.known;
        if (head.year && head.roles.empty())
            ++shape.years;
    }
    return shape;
}

/// Counts the units and figures too, which costs more than all else and matters only where a head is likely.
void count_figures(RowShape &shape, const GridRow &row, const GridRow *above = nullptr)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string &text = row[i].text;
        if (text.empty() || is_repeated(row, i, above))
            continue;
        std::string bare = base::squeeze(text);
        for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
            if (bare.starts_with(left) && bare.ends_with(right))
                bare = bare.substr(left.size(), bare.size() - left.size() - right.size());
        }
        if (is_unit(bare))
            ++shape.units;
        else if (is_figure(text))
            ++shape.figures;
    }
}

/// Short words above rows that are mostly figures are heads, known or not.
bool figures_below(const Grid &grid, std::size_t row)
{
    constexpr int looked_at = 6;
    int rows = 0;
    int rows_of_figures = 0;
    for (; row < grid.rows.size() && rows < looked_at; ++row) {
        int filled = 0;
        int figures = 0;
        int units = 0;
        for (const auto &cell : grid.rows[row]) {
            if (cell.is_empty())
                continue;
            ++filled;
            figures += is_figure(cell.text) || states_no_value(cell.text) ? 1 : 0;
            const auto head = look_up_head(cell.text);
            units += (head->unit && head->bare.empty()) || is_unit(base::squeeze(cell.text)) ? 1 : 0;
        }
        if (units == filled)
            continue;
        ++rows;
        rows_of_figures += figures >= 2 && figures * 2 >= filled ? 1 : 0;
    }
    return rows_of_figures > 0 && rows_of_figures * 2 >= rows;
}

/// 令和３年度 | 1,230 in every row: two columns are enough for a table of years below 年度 | 件数.
bool years_below(const Grid &grid)
{
    constexpr std::size_t fewest_years = 2;
    if (grid.width() != 2 || grid.rows.size() <= fewest_years)
        return false;
    return std::all_of(grid.rows.begin() + 1, grid.rows.end(), [](const GridRow &row) {
        return model::parse_fiscal_year(row[0].text) && !has_figure(row[0].text)
            && (is_figure(row[1].text) || states_no_value(row[1].text));
    });
}

/// 実績値 | | | 計画値 | | above a row of years, and 令和３年度 | | 令和４年度 | | above 計画 | 実績: text formats have
/// no merged cells, so what is printed once means the empty cells beside it too.
void spread_kinds(std::vector<std::vector<Head>> &stacked)
{
    const auto is_kind = [](const Head &head) { return head.kind && !head.year && head.level.empty(); };
    const auto is_year = [](const Head &head) { return head.year && !head.kind; };
    const auto stands_above = [&](const Head &top, const Head &below) {
        return (is_kind(top) && is_year(below)) || (is_year(top) && top.roles.empty() && is_kind(below));
    };
    const Head *open = nullptr;
    for (auto &column : stacked) {
        if (column.size() < 2)
            return;
        Head &top = column.front();
        if (!top.text.empty())
            open = stands_above(top, column[1]) ? &top : nullptr;
        else if (open != nullptr && stands_above(*open, column[1]))
            top = *open;
        else
            open = nullptr;
    }
}

/// １年目 below a year, の累計 below ＫＰＩ増加分: words of a head that goes on in the next row.
bool is_rest_of_head(std::string_view text)
{
    constexpr std::size_t longest = 24;
    if (text.empty() || text.size() > longest)
        return false;
    return text.starts_with("の") || base::has_ending(text, "年目") || base::has_ending(text, "年次");
}

/// 今後の課題 | a sentence, at the foot of a table of figures: a row of the form around it.
bool is_label_row(const GridRow &row)
{
    constexpr std::size_t fewest_columns = 4;
    if (row.size() < fewest_columns || row.front().is_empty() || row.front().covered)
        return false;
    const GridCell *value = nullptr;
    for (const GridCell &cell : row) {
        if (&cell == &row.front() || cell.is_empty())
            continue;
        if (value != nullptr)
            return false;
        value = &cell;
    }
    return value != nullptr && !has_figure(value->text)
        && (kind_of_label(row.front().text) == LabelKind::Prose
            || look_up_head(row.front().text)->has(ColumnRole::Rating));
}

/// Where the rows at the foot begin that are a form's and no longer the table's; the end where there are none.
std::size_t find_foot(const Grid &grid, const Segment &part)
{
    std::size_t foot = part.end_row;
    while (foot > part.first_row && is_label_row(grid.rows[foot - 1]))
        --foot;
    return foot > part.first_row ? foot : part.end_row;
}

} // namespace

std::vector<Segment> segment(const Grid &grid)
{
    std::vector<Segment> segments;
    const auto heads_of = [](const GridRow &row) {
        SharedHeads heads;
        heads.reserve(row.size());
        for (const auto &cell : row)
            heads.push_back(look_up_head(cell.text));
        return heads;
    };
    Segment open;
    const auto close = [&](std::size_t end) {
        open.end_row = end;
        if (open.end_row > open.first_row || open.has_head())
            segments.push_back(open);
    };
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        const auto heads = heads_of(grid.rows[r]);
        const GridRow *above = r > 0 ? &grid.rows[r - 1] : nullptr;
        RowShape shape = shape_of(grid.rows[r], heads, above);
        if (r > 0 && (shape.known < 2 || shape.known * 2 < shape.filled || shape.long_cells > 0))
            continue;
        count_figures(shape, grid.rows[r], above);
        const bool value_heads = std::ranges::any_of(heads, [](const auto &head) { return head->is_value(); });
        const bool heads_years = r == 0 && heads.front()->has(ColumnRole::Year) && years_below(grid);
        const bool by_contrast = r == 0 && shape.filled >= 2
            && (shape.figures == 0 || (shape.figures * 2 < shape.filled && heads.front()->has(ColumnRole::Year)))
            && (heads_years || figures_below(grid, r + 1));
        const bool looks_like_head = (shape.figures == 0 || by_contrast) && shape.long_cells == 0
            && ((shape.known >= 2 && shape.known * 2 >= shape.filled)
                || (shape.known >= 1 && value_heads && shape.known * 3 >= shape.filled && r == 0) || by_contrast
                || (static_cast<int>(r) < grid.marked_head_rows && r == 0 && shape.filled >= 2));
        // A form's row of label and text pairs is no head: every second cell is no known word.
        const bool only_labels = looks_like_head && shape.known == shape.filled;
        const bool pairs = looks_like_head && !only_labels && !heads_years && shape.known * 2 == shape.filled
            && shape.years == 0 && !value_heads && [&] {
                   for (std::size_t i = 0; i + 1 < heads.size(); i += 2) {
                       const bool is_empty = grid.rows[r][i].text.empty() || is_repeated(grid.rows[r], i, above);
                       if (!is_empty && !(heads[i]->is_known() && !heads[i + 1]->is_known()))
                           return false;
                   }
                   return true;
               }();
        if (!looks_like_head || pairs)
            continue;
        if (!(static_cast<int>(r) < grid.marked_head_rows) && shape.filled < 2)
            continue;
        close(r);
        open = Segment{};
        open.head_row = r;
        std::vector<std::vector<Head>> stacked(grid.width());
        for (std::size_t i = 0; i < grid.width(); ++i)
            stacked[i].push_back(parse_head(grid.rows[r][i].text));
        // Further head rows: years or kinds below a wide head, or the units.
        while (r + 1 < grid.rows.size()) {
            const auto below = heads_of(grid.rows[r + 1]);
            RowShape next = shape_of(grid.rows[r + 1], below);
            count_figures(next, grid.rows[r + 1]);
            const bool unit_row = next.filled >= 1 && next.units == next.filled && next.figures == 0;
            const bool marked = static_cast<int>(r + 1) < grid.marked_head_rows;
            int covered = 0;
            for (const auto &cell : grid.rows[r + 1])
                covered += cell.covered ? 1 : 0;
            const int rests = static_cast<int>(std::ranges::count_if(
                grid.rows[r + 1], [](const GridCell &cell) { return is_rest_of_head(cell.text); }));
            const bool head_row = next.figures == 0 && next.long_cells == 0 && next.filled >= 2
                && (next.known == next.filled || (rests > 0 && next.known + rests >= next.filled)
                    || (covered > 0 && next.known * 2 >= next.filled))
                && (next.years + covered > 0 || !value_heads || next.known + rests >= next.filled)
                && std::ranges::any_of(below, [](const auto &head) { return head->is_value() || head->is_computed; });
            if (!unit_row && !marked && !head_row)
                break;
            ++r;
            for (std::size_t i = 0; i < grid.width(); ++i) {
                if (unit_row && !grid.rows[r][i].text.empty()) {
                    Head unit;
                    unit.unit = base::squeeze(grid.rows[r][i].text);
                    for (const auto &[left, right] :
                         {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
                        if (unit.unit->starts_with(left) && unit.unit->ends_with(right))
                            unit.unit = unit.unit->substr(left.size(), unit.unit->size() - left.size() - right.size());
                    }
                    stacked[i].front().unit = unit.unit;
                } else if (!unit_row) {
                    stacked[i].push_back(parse_head(grid.rows[r][i].text));
                }
            }
        }
        spread_kinds(stacked);
        for (auto &column : stacked)
            open.heads.push_back(join_heads(column));
        open.first_row = r + 1;
    }
    close(grid.rows.size());
    if (!segments.empty() && segments.back().has_head() && grid.has_gaps) {
        Segment foot;
        foot.first_row = find_foot(grid, segments.back());
        foot.end_row = segments.back().end_row;
        segments.back().end_row = foot.first_row;
        if (foot.end_row > foot.first_row)
            segments.push_back(foot);
    }
    return segments;
}

} // namespace taikei::reader

#include "reader/table/head.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace taikei::reader {
namespace {

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
        // （計画） below a year says what its values are, though 計画 counts things, too.
        if (is_unit(candidate) && !kind_of(Lexicon::get().column(candidate))) {
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
        R"([（(\[［][\s～〜~\-－年度末時点現在西暦平成令和頃比値・]*[）)\]］]|^[0-9]{1,2}か?年後の?|^年度|^[～〜~]|[～〜~]$|年度$|[※＊*]\d*|注\d*[)）])");
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

} // namespace

bool Head::has(ColumnRole role) const
{
    return roles.has(role);
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

bool is_formula_of_others(std::string_view printed)
{
    constexpr std::size_t longest = 120; ///< in bytes
    static constexpr std::array<std::string_view, 9> signs = {"-", "/", "－", "−", "‐", "―", "ー", "／", "÷"};
    if (printed.size() > longest
        || std::ranges::none_of(signs, [&](std::string_view sign) { return base::has_word(printed, sign); }))
        return false;
    static const RE2 pattern(
        R"((?:.*[（(])?[ 　]*(?:[A-Za-zＡ-Ｚａ-ｚ]|[①-⑳])[ 　]*[-－−‐―ー/／÷][ 　]*(?:[A-Za-zＡ-Ｚａ-ｚ]|[①-⑳])[ 　]*(?:[×xｘ＊*][ 　]*(?:100|１００)[%％]?)?[）)]?)");
    return RE2::FullMatch(re2::StringPiece(printed.data(), printed.size()), pattern);
}

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

/// 事業・取組, 施策／事業: what all of the words may head.
RoleSet roles_of_all_words(std::string_view tight)
{
    const std::string_view sign = base::has_word(tight, "・") ? "・" : "/"; // folded
    const auto parts = base::split(tight, sign);
    if (parts.size() < 2)
        return {};
    RoleSet shared = Lexicon::get().column(parts.front());
    for (const auto part : parts)
        shared = shared.shared_with(Lexicon::get().column(part));
    return kind_of(shared) ? RoleSet() : shared;
}

/// ３か年計, ５年間の合計: the sum of the columns before it.
bool is_sum_of_years(std::string_view tight)
{
    static const RE2 pattern(
        R"(([0-9]+|[二三四五六]|計画期間)(か年|カ年|ヵ年|ヶ年|箇年|年間?)?の?(累計|合計|総計|計|総額))");
    return RE2::FullMatch(tight, pattern);
}

/// 年度別の目標と実績, above a column that says which of the two a row is.
bool names_two_kinds(std::string_view tight)
{
    const auto kind_named_by = [](std::string_view word) {
        const RoleSet exact = Lexicon::get().column(word);
        return kind_of(exact.empty() ? Lexicon::get().column_ending(word) : exact);
    };
    for (const std::string_view word : {"と", "及び", "および", "・"}) {
        const auto parts = base::split(tight, word);
        if (parts.size() != 2)
            continue;
        const auto first = kind_named_by(parts[0]);
        const auto second = kind_named_by(parts[1]);
        if (first && second && first != second)
            return true;
    }
    return false;
}

/// 施策No., 基本目標番号: the numbers of a level's nodes.
bool numbers_level(std::string_view tight)
{
    const Lexicon &lexicon = Lexicon::get();
    return std::ranges::any_of(lexicon.number_words(), [&](const std::string &word) {
        return tight.size() > word.size() && tight.ends_with(word)
            && lexicon.is_level_word(std::string(tight.substr(0, tight.size() - word.size())));
    });
}

/// 成果指標1, KPI②: the number counts the indicators that the word heads.
RoleSet roles_of_counted_name(std::string_view tight)
{
    const auto end = tight.find_last_not_of("0123456789");
    if (end == std::string_view::npos || end + 1 == tight.size() || tight.size() - end > 3)
        return {};
    const RoleSet roles = Lexicon::get().column(tight.substr(0, end + 1));
    return roles.has(ColumnRole::Name) && !kind_of(roles) ? roles : RoleSet();
}

Head understand_head(std::string_view printed)
{
    const Lexicon &lexicon = Lexicon::get();
    Head head;
    std::string text = base::squeeze(without_step(printed));
    head.text = base::squeeze(flat(without_step(printed))); // 施策⏎評価 is one word
    if (head.text.empty() || head.text.size() > 120)
        return head;
    take_years(head, text);
    take_unit(text, head.unit);
    const std::string folded = base::fold_tight(text);
    const std::string tight = !head.year && !lexicon.column(folded).empty() ? folded : without_leftovers(folded);
    head.bare = tight;
    if (tight.empty())
        return head;
    head.roles = lexicon.column(tight);
    if (head.roles.empty() && numbers_level(tight)) {
        head.roles = lexicon.column("No");
        return head;
    }
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
            head.roles = roles_of_counted_name(outside);
        if (head.roles.empty())
            head.roles = lexicon.column_ending(outside.empty() ? tight : outside);
        if (head.roles.empty())
            head.roles = roles_of_sources(outside);
        if (head.roles.empty())
            head.roles = roles_of_all_words(outside);
    }
    const bool exact = !lexicon.column(tight).empty();
    if (!head.year || !head.roles.empty()) {
        if (const auto level = lexicon.level_named(tight); !level.empty()) {
            head.level = level;
            if (!exact)
                head.roles.clear(); // 政策目標 is a level, though it ends like a target
        }
    }
    head.is_computed = head.has(ColumnRole::Computed) || is_sum_of_years(tight) || is_formula_of_others(head.text);
    if (names_two_kinds(tight))
        head.roles.clear();
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

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using HeadsByText = std::unordered_map<std::string, std::shared_ptr<const Head>, TextHash, std::equal_to<>>;

/// (1) 担い手の確保 over (2) 基盤の整備 in one cell: its lines count from one.
bool is_numbered_list(std::string_view printed)
{
    if (!printed.contains('\n'))
        return false;
    int counted = 0;
    for (const std::string_view line : base::split(printed, "\n")) {
        const auto heading = parse_heading(base::trim(line));
        const bool is_next = heading && heading->level.empty() && heading->part == 0 && heading->number == counted + 1;
        if (!is_next && counted == 0)
            return false;
        counted += is_next ? 1 : 0;
    }
    return counted > 1;
}

/// Too long for a head, an item of a list that fills the cell, several numbered ones, or a figure.
bool is_no_head(std::string_view printed)
{
    constexpr std::size_t longest_head = 240;
    return printed.size() > longest_head || printed.starts_with("・") || is_bare_figure(printed)
        || is_numbered_list(printed);
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

bool are_heads_of_values(std::string_view text)
{
    constexpr std::size_t longest = 90; ///< in bytes
    constexpr std::size_t fewest = 2;
    if (text.size() > longest)
        return false;
    const auto words = base::squeezed_words(text);
    return words.size() >= fewest && std::ranges::all_of(words, [](const std::string &word) {
               const auto head = look_up_head(word);
               return head->is_value() && (head->bare.empty() || !Lexicon::get().column(head->bare).empty());
           });
}

bool heads_marks(const Head &head)
{
    return (head.has(ColumnRole::Tag) && !head.has(ColumnRole::NameIfAlone))
        || !Lexicon::get().tag_before_level(head.bare).empty();
}

bool is_sum_word(std::string_view text)
{
    constexpr std::size_t longest = 24;
    constexpr std::array<std::string_view, 5> words = {"計", "小計", "合計", "総計", "総額"};
    const auto is_word = [&](std::string_view word) {
        return word.size() <= longest && std::ranges::find(words, base::fold_tight(word)) != words.end();
    };
    // 合計（事業費＋人件費）
    const auto open = std::min(text.find("（"), text.find('('));
    return is_word(text) || (open != std::string_view::npos && text.contains("＋") && is_word(text.substr(0, open)));
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
    if (joined.year) // 年度 above R2: no column of years, but one of that year's values
        joined.roles.remove(ColumnRole::Year);
    return joined;
}
} // namespace taikei::reader

#include "reader/classify/label.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/cycle_step.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/classify/label_of_year.hpp"
#include "reader/content/sustainable_goals.hpp"
#include "reader/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_line = 6000;
/// Of a label that no lexicon knows; in bytes.
constexpr std::size_t longest_unknown_label = 90;

Element make_label(std::string_view printed, std::optional<LabelKind> kind, std::string_view text, bool decorated)
{
    Element element;
    element.kind = Element::Kind::Label;
    element.label = bare_label(printed);
    element.label_kind = kind;
    element.text = base::trim(text);
    element.decorated = decorated;
    return element;
}

/// 【現状】…. None where what is enclosed is no label and neither the whole line nor a letter behind it says so.
std::optional<Element> label_in_brackets(const Enclosed &enclosed)
{
    constexpr std::size_t longest_letter = 6; // 【自己評価】Ａ
    if (const auto kind = kind_of_label(enclosed.inside))
        return make_label(enclosed.inside, kind, enclosed.rest, true);
    if (is_level_label(enclosed.inside))
        return make_label(enclosed.inside, LabelKind::Children, enclosed.rest, true);
    const bool is_unit = enclosed.rest.starts_with("（単位") || enclosed.rest.starts_with("(単位");
    if ((enclosed.rest.size() <= longest_letter || is_unit) && enclosed.inside.size() <= longest_unknown_label)
        return make_label(enclosed.inside, std::nullopt, is_unit ? std::string_view() : enclosed.rest, true);
    return std::nullopt;
}

/// (1) 成果指標, 3 評価指標: the number counts the block, and is no code of a node.
std::optional<Element> numbered_label(const std::optional<Heading> &numbered)
{
    if (!numbered || !numbered->level.empty() || numbered->part != 0 || numbered->title.empty())
        return std::nullopt;
    const auto kind = kind_of_label(numbered->title);
    if (!kind || *kind == LabelKind::Children)
        return std::nullopt;
    // ２ 取組の実績 may be a chapter as well, though 取組実績 is a label.
    const std::string tight = base::fold_tight(bare_label(numbered->title));
    const Lexicon &lexicon = Lexicon::get();
    if (numbered->numbering == Numbering::Plain && lexicon.label(tight) && !lexicon.listed_label(tight))
        return std::nullopt;
    return make_label(numbered->title, kind, {}, true);
}

/// 計画 (Plan) explains a step; it heads no block.
bool explains_step(std::string_view bare)
{
    std::string_view before = bare;
    for (const std::string_view close : {")", "）"}) {
        if (before.ends_with(close)) {
            before.remove_suffix(close.size());
            break;
        }
    }
    if (before.size() == bare.size() || before.empty() || !base::is_latin(static_cast<unsigned char>(before.back())))
        return false;
    static const RE2 latin_bracket(R"(.+[ 　][（(][A-Za-z]+[）)]$)");
    return RE2::FullMatch(re2::StringPiece(bare.data(), bare.size()), latin_bracket);
}

/// 総合評価：Ｂ（おおむね順調）, 進み具合：△: behind a colon a sign judges, whatever the word before it.
/// 進捗評価 B（おおむね計画どおり）: behind a space, where the word judges.
bool is_judged_by_sign(std::string_view word, std::string_view text, bool is_behind_colon)
{
    constexpr std::u32string_view signs = U"ABCDEＡＢＣＤＥSＳ◎○◯△▲×";
    std::size_t at = 0;
    if (text.empty() || !signs.contains(base::next_code_point(text, at)))
        return false;
    const re2::StringPiece piece(text.data(), text.size());
    static const RE2 judged(R"((?:[A-EＡ-ＥSＳ]|◎|○|◯|△|▲|×)(?:[ 　]*[（(][^（）()]{1,24}[）)])?)");
    if (is_behind_colon && RE2::FullMatch(piece, judged))
        return true;
    static const RE2 explained(R"([A-EＡ-ＥSＳ◎○◯△▲×][ 　]*[（(][^（）()。]{2,24}[）)])");
    return (look_up_head(word)->has(ColumnRole::Rating) || Lexicon::get().names_judge(word))
        && RE2::FullMatch(piece, explained);
}

/// The label and its text on one line: 取組内容　駅前での…; 担当課：総務課.
std::optional<Element> label_before_text(std::string_view bare, bool is_strong)
{
    constexpr std::size_t longest_label = 45;
    constexpr std::size_t shortest_label = 6; // without a colon: two letters
    for (std::size_t at = 0; at < bare.size() && at <= longest_label;) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(bare, at);
        const bool colon = c == U'：' || c == U':';
        if (!colon && !base::is_space(c))
            continue;
        const std::string_view head = bare.substr(0, here);
        const auto kind = Lexicon::get().label(head);
        const std::string_view rest = base::trim(bare.substr(at));
        // 関連するSDGs 目標3・4・5
        const bool has_goals = kind == LabelKind::Furniture && !colon && are_numbers_of_goals(rest)
            && base::fold_tight(head).contains("SDGs");
        if (kind && (*kind != LabelKind::Furniture || colon || has_goals) && !rest.empty()
            && (colon || head.size() >= shortest_label) && !parse_heading(bare))
            return make_label(head, kind, rest, is_strong);
        // 自己評価　Ｂ
        if (!kind && head.size() >= shortest_label && is_rating_value(rest)
            && look_up_head(head)->has(ColumnRole::Rating))
            return make_label(head, LabelKind::Prose, rest, is_strong);
        if (!kind && head.size() >= shortest_label && is_judged_by_sign(head, rest, colon))
            return make_label(head, LabelKind::Prose, rest, is_strong);
        if (colon)
            break;
    }
    return std::nullopt;
}

/// コラム　デコ活ってなに？, コラム２：…, コラム: the title of a box beside the text, which its word begins.
std::optional<Element> title_of_box(std::string_view bare)
{
    constexpr std::size_t longest = 120; ///< in bytes
    if (bare.size() > longest || bare.ends_with("。") || !Lexicon::get().begins_with_box_word(bare))
        return std::nullopt;
    const auto end = std::min({bare.find(' '), bare.find("　"), bare.find("："), bare.find(':')});
    if (!Lexicon::get().is_box_word(bare.substr(0, end)))
        return std::nullopt;
    return make_label(bare, LabelKind::Prose, {}, true);
}

} // namespace

std::string bare_label(std::string_view text)
{
    std::string_view label = base::trim(text);
    for (const std::string_view end : {"：", ":"}) {
        if (label.ends_with(end))
            label = base::trim(label.substr(0, label.size() - end.size()));
    }
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        if (label.ends_with(right)) {
            const auto open = label.rfind(left);
            if (open != std::string_view::npos && open > 0)
                label = base::trim(label.substr(0, open));
        }
    }
    return base::squeeze(label);
}

namespace {

/// 協働によるまちづくり（役割分担）: the bracket says what the block of a title of its own holds. Prose needs no such
/// word, and （目標） may stand behind anything.
std::optional<LabelKind> kind_in_brackets(std::string_view printed)
{
    constexpr std::size_t longest_title = 90; ///< in bytes
    if (printed.size() > longest_title)
        return std::nullopt;
    const std::string tight = base::fold_tight(printed);
    const auto open = tight.rfind('(');
    if (!tight.ends_with(')') || open == std::string::npos || open == 0)
        return std::nullopt;
    const auto kind = Lexicon::get().label(std::string_view(tight).substr(open + 1, tight.size() - open - 2));
    const bool is_block = kind == LabelKind::Roles || kind == LabelKind::RelatedPlans;
    return is_block ? kind : std::nullopt;
}

} // namespace

std::optional<LabelKind> kind_of_label(std::string_view printed)
{
    const Lexicon &lexicon = Lexicon::get();
    if (const auto kind = lexicon.label(printed))
        return kind;
    const bool has_end =
        printed.ends_with("：") || printed.ends_with(':') || printed.ends_with("）") || printed.ends_with(')');
    if (!has_end)
        return std::nullopt;
    const std::string bare = bare_label(printed);
    if (const auto kind = lexicon.label(bare))
        return kind;
    return kind_in_brackets(printed);
}

bool tells_what_was_done(std::string_view text)
{
    return text.contains("ました") || text.ends_with("た。");
}

bool is_level_label(std::string_view printed)
{
    constexpr std::size_t longest = 120; // with spaces between its letters; in bytes
    if (printed.size() > longest || !Lexicon::get().may_be_level_word(printed))
        return false;
    std::string tight = base::fold_tight(printed);
    if (tight.ends_with("名"))
        tight.resize(tight.size() - std::string_view("名").size());
    return Lexicon::get().is_level_word(tight);
}

std::string_view without_step(std::string_view text)
{
    if (!text.starts_with("【"))
        return text;
    const auto enclosed = take_enclosed(text);
    return enclosed && step_of_cycle(enclosed->inside) != 0 && !enclosed->rest.empty() ? base::trim(enclosed->rest)
                                                                                       : text;
}

std::optional<Element> parse_label(std::string_view line, bool is_heading, const std::optional<Heading> *known)
{
    const std::string_view text = without_step(base::trim(line));
    if (text.empty() || text.size() > longest_line)
        return std::nullopt;
    if (const auto enclosed = take_enclosed(text);
        enclosed && !is_bare_code(enclosed->inside)) // [4] 委員会の意見 is numbered
        return label_in_brackets(*enclosed);
    // （取組内容） alone on its line.
    if (const auto inside = inside_round_brackets(text)) {
        if (const auto kind = kind_of_label(*inside))
            return make_label(*inside, kind, {}, true);
    }
    std::string bare(text);
    const std::string bullet = take_bullet(bare);
    const bool is_strong = is_heading || is_strong_bullet(bullet);
    if (const auto enclosed = take_enclosed(bare); enclosed && !bullet.empty()) {
        if (const auto kind = kind_of_label(enclosed->inside))
            return make_label(enclosed->inside, kind, enclosed->rest, true);
    }
    const bool is_known = known != nullptr && bare.size() == line.size();
    if (auto numbered = numbered_label(is_known ? *known : parse_heading(bare)))
        return numbered;
    if (!is_strong && explains_step(bare))
        return std::nullopt;
    if (const auto kind = kind_of_label(bare); kind && (bullet.empty() || is_strong || *kind != LabelKind::Prose))
        return make_label(bare, kind, {}, is_strong);
    if (const auto kind = kind_of_label_of_year(bare); kind && (bullet.empty() || is_strong))
        return make_label(bare, kind, {}, is_strong);
    if (bullet.empty() && is_level_label(bare))
        return make_label(bare, LabelKind::Children, {}, is_heading);
    if (auto title = title_of_box(bare))
        return title;
    return label_before_text(bare, is_strong);
}

} // namespace taikei::reader

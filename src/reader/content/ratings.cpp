#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/content/ticked_box.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

/// Judgements of a node: letters, words and ticked boxes.
namespace taikei::reader {

namespace {

/// 今後の方向性 | 拡充 in a list of all sheets, which this sheet ticks: told once.
void drop_word_told_before(Draft &draft, NodeIndex node, const model::Rating &rating)
{
    draft.erase_sections(node, [&](const DraftSection &section) {
        return section.label == rating.scheme && section.pieces.size() == 1
            && section.pieces.front().text == rating.value;
    });
}

} // namespace

bool is_rating_value(std::string_view text)
{
    static const RE2 pattern(
        R"((?:S|A|B|C|D|E|ＳＳ|SS|AA|◎|○|◯|〇|△|▲|×|☆+|★+|[1-5]|[ⅠⅡⅢⅣⅤ]|[A-E][+-]|[a-e]|[-－―—]))");
    constexpr std::size_t longest = 60; ///< in bytes; no judgement in kanji or kana is among them
    if (text.size() > longest || base::least_folded_size(text, 1) > 0)
        return false;
    const std::string tight = base::fold_tight(text);
    return RE2::FullMatch(tight, pattern) || RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool is_rating_letter(std::string_view text)
{
    const std::string squeezed = base::squeeze(text);
    return is_rating_value(squeezed) && base::fold_tight(squeezed).find_first_of("0123456789-") != 0;
}

bool is_alphabetic_rating(std::string_view text)
{
    static const RE2 letter("(?:S|SS|AA|[A-Ea-e][+-]?|Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ)");
    constexpr std::size_t longest = 12; ///< in bytes
    return !text.empty() && text.size() <= longest
        && (RE2::FullMatch(base::fold_tight(text), letter)
            || RE2::FullMatch(re2::StringPiece(text.data(), text.size()), letter));
}

std::string judge_in(std::string_view label)
{
    static const RE2 judge(R"(.+[（(]([^（）()]{0,30}(?:評価|課|部|局|市|町|村|県|庁内|委員会|委員|担当|者|長))[）)])");
    std::string name;
    return RE2::FullMatch(re2::StringPiece(label.data(), label.size()), judge, &name) ? name : std::string();
}

bool is_judging_word(std::string_view text)
{
    constexpr std::size_t longest = 24; ///< in bytes
    return !text.empty() && text.size() <= longest && !text.contains("。") && !has_figure(text)
        && !states_no_value(text) && !Lexicon::get().names_judge(base::fold_tight(text)); // 委員会評価
}

namespace {

/// A list of all sheets says the judgement once more, without its words.
void keep_rating(Reading &reading, NodeIndex node, model::Rating rating)
{
    auto &ratings = reading.draft.nodes[node].node.ratings;
    std::erase_if(ratings, [&](const model::Rating &known) {
        return known.scheme == rating.scheme && base::narrow(known.value) == base::narrow(rating.value)
            && known.by == rating.by && known.year == rating.year && (known.text.empty() || known.text == rating.text);
    });
    rating.source.confidence = std::min(rating.source.confidence, reading.draft.confidence);
    ratings.push_back(std::move(rating));
}

} // namespace

bool add_rating(Reading &reading, NodeIndex node, std::string_view scheme, std::string_view text, std::string_view by,
                const base::Place &place)
{
    static const RE2 with_text(R"(^([A-EＡ-ＥSＳ◎○◯△▲×1-5１-５ⅠⅡⅢⅣⅤ][+＋\-－]?)[\s　：:・]*(?:[（(](.*)[）)]|(.*))$)");
    const std::string squeezed = base::squeeze(text);
    std::string value;
    std::string bracketed;
    std::string tail;
    const bool is_small_letter = squeezed.size() == 1 && squeezed.front() >= 'a' && squeezed.front() <= 'e';
    if (is_small_letter)
        value = squeezed;
    else if (!RE2::FullMatch(squeezed, with_text, &value, &bracketed, &tail))
        return false;
    if (tail.size() > 90)
        return false;
    model::Rating rating;
    rating.scheme = base::squeeze(flat(scheme));
    rating.value = base::narrow(value);
    rating.text = bracketed.empty() ? tail : bracketed;
    rating.by = base::squeeze(flat(by));
    rating.year = reading.sheet_year;
    rating.source.place = place;
    keep_rating(reading, node, std::move(rating));
    return true;
}

bool add_rating_below(Reading &reading, NodeIndex node, const Head &head, std::string_view scheme,
                      const std::string &text, std::string_view by, const base::Place &place)
{
    const auto year = std::exchange(reading.sheet_year, head.year ? head.year : reading.sheet_year);
    const bool is_added =
        add_rating(reading, node, head.year && !head.bare.empty() ? head.bare : scheme, text, by, place);
    reading.sheet_year = year;
    return is_added;
}

void add_word_rating(Reading &reading, NodeIndex node, std::string_view scheme, std::string_view word,
                     std::string_view by, const base::Place &place)
{
    model::Rating rating;
    rating.scheme = base::squeeze(flat(scheme));
    rating.value = flat(word);
    rating.by = base::squeeze(flat(by));
    rating.year = reading.sheet_year;
    rating.source.place = place;
    keep_rating(reading, node, std::move(rating));
}

bool add_ticked_rating(Reading &reading, NodeIndex node, std::string_view scheme, std::string_view text,
                       const base::Place &place)
{
    const auto ticked = find_ticked_box(text);
    if (!ticked)
        return false;
    std::string name = ticked->before;
    take_bullet(name);
    if (const auto numbered = parse_heading(name); numbered && numbered->level.empty() && !numbered->title.empty())
        name = numbered->title;
    model::Rating rating;
    rating.scheme = bare_label(name.empty() ? scheme : name);
    rating.value = ticked->choice;
    rating.year = reading.sheet_year;
    rating.source.place = place;
    if (rating.scheme.empty())
        return false;
    drop_word_told_before(reading.draft, node, rating);
    keep_rating(reading, node, std::move(rating));
    return true;
}

} // namespace taikei::reader

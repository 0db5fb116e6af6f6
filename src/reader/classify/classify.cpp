#include "reader/classify/element.hpp"

#include "base/text.hpp"
#include "reader/classify/furniture.hpp"
#include "reader/table/grid.hpp"
#include "reader/classify/letter_size.hpp"
#include "reader/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

namespace taikei::reader {
namespace {

/// The last ones are what fonts of signs (Wingdings) leave behind.
constexpr std::array<std::string_view, 32> bullets = {
    "・", "○", "◯", "〇", "●", "□", "■", "◇", "◆",    "◎", "▽", "▼",      "△",      "▲",      "▷",      "▶",
    "►",  "☆", "★", "➢",  "✓", "•", "‣", "◦", "ー　", "▪", "✔", "\uF0B7", "\uF06C", "\uF06E", "\uF0D8", "\uF0FC"};

/// The text inside a pair of brackets that encloses the whole line, or the start of it.
struct Enclosed {
    std::string_view inside;
    std::string_view rest;
};

std::optional<Enclosed> take_enclosed(std::string_view text)
{
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"【", "】"},
                                      {"［", "］"},
                                      {"[", "]"},
                                      {"〔", "〕"},
                                      {"《", "》"},
                                      {"〈", "〉"},
                                      {"＜", "＞"},
                                      {"<", ">"},
                                      {"≪", "≫"},
                                      {"『", "』"}}) {
        if (!text.starts_with(left))
            continue;
        const auto end = text.find(right, left.size());
        if (end == std::string_view::npos || end == left.size())
            return std::nullopt;
        return Enclosed{base::trim(text.substr(left.size(), end - left.size())),
                        base::trim(text.substr(end + right.size()))};
    }
    return std::nullopt;
}

/// What （…） encloses, where it is the whole line.
std::optional<std::string_view> inside_round_brackets(std::string_view text)
{
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        if (!text.starts_with(left) || !text.ends_with(right))
            continue;
        const auto inside = base::trim(text.substr(left.size(), text.size() - left.size() - right.size()));
        if (!inside.empty() && !inside.contains(left) && !inside.contains(right))
            return inside;
    }
    return std::nullopt;
}

/// 具体的な取組 (R2年度) → 具体的な取組; 評価指標：→ 評価指標.
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

std::optional<LabelKind> kind_of_label(std::string_view printed)
{
    const Lexicon &lexicon = Lexicon::get();
    if (lexicon.may_be_label(printed)) {
        if (auto kind = lexicon.label(base::fold_tight(printed)))
            return kind;
    }
    const bool has_end =
        printed.ends_with("：") || printed.ends_with(':') || printed.ends_with("）") || printed.ends_with(')');
    if (!has_end)
        return std::nullopt;
    const std::string bare = bare_label(printed);
    return lexicon.may_be_label(bare) ? lexicon.label(base::fold_tight(bare)) : std::nullopt;
}

/// With spaces between its letters; in bytes.
constexpr std::size_t longest_level_label = 120;

/// 施策名, 主要施策, ［施策分野］: the level word alone announces nodes.
bool is_level_label(std::string_view printed)
{
    if (printed.size() > longest_level_label)
        return false;
    std::string tight = base::fold_tight(printed);
    if (tight.ends_with("名"))
        tight.resize(tight.size() - std::string_view("名").size());
    return Lexicon::get().is_level_word(tight);
}

} // namespace

std::string take_bullet(std::string &text)
{
    // All are signs of three bytes; most lines begin with kanji.
    const char lead = text.empty() ? '\0' : text.front();
    if (lead != '\xE2' && lead != '\xE3' && lead != '\xEF')
        return {};
    for (const auto bullet : bullets) {
        if (!text.starts_with(bullet))
            continue;
        std::string taken(base::trim(bullet));
        text = base::trim(std::string_view(text).substr(bullet.size()));
        return taken;
    }
    return {};
}

std::optional<Element> parse_label(std::string_view line, bool is_heading)
{
    const std::string_view text = base::trim(line);
    if (text.empty() || text.size() > 6000)
        return std::nullopt;
    if (const auto enclosed = take_enclosed(text);
        enclosed && !is_bare_code(enclosed->inside)) { // [4] 委員会の意見 is numbered
        if (const auto kind = kind_of_label(enclosed->inside))
            return make_label(enclosed->inside, kind, enclosed->rest, true);
        if (is_level_label(enclosed->inside))
            return make_label(enclosed->inside, LabelKind::Children, enclosed->rest, true);
        const bool judged = enclosed->rest.size() <= 6;
        if (judged && enclosed->inside.size() <= 90 && !enclosed->rest.empty())
            return make_label(enclosed->inside, std::nullopt, enclosed->rest, true);
        if (enclosed->rest.empty() && enclosed->inside.size() <= 90)
            return make_label(enclosed->inside, std::nullopt, {}, true);
        return std::nullopt;
    }
    // （取組内容） alone on its line.
    if (const auto inside = inside_round_brackets(text)) {
        if (const auto kind = kind_of_label(*inside))
            return make_label(*inside, kind, {}, true);
    }
    std::string bare(text);
    const std::string bullet = take_bullet(bare);
    const bool strong =
        is_heading || (!bullet.empty() && bullet != "・" && bullet != "○" && bullet != "◯" && bullet != "〇");
    if (const auto enclosed = take_enclosed(bare); enclosed && !bullet.empty()) {
        if (const auto kind = kind_of_label(enclosed->inside))
            return make_label(enclosed->inside, kind, enclosed->rest, true);
    }
    // (1) 成果指標, 3 評価指標: the number counts the block, and is no code of a node.
    if (const auto numbered = parse_heading(bare);
        numbered && numbered->level.empty() && numbered->part == 0 && !numbered->title.empty()) {
        const auto kind = kind_of_label(numbered->title);
        if (kind && *kind != LabelKind::Children)
            return make_label(numbered->title, kind, {}, true);
    }
    // 計画 (Plan) explains a step; it heads no block.
    static const RE2 latin_bracket(R"(.+[ 　][（(][A-Za-z]+[）)]$)");
    const bool ends_with_bracket = bare.ends_with(')') || bare.ends_with("）");
    if (!strong && ends_with_bracket && RE2::FullMatch(bare, latin_bracket))
        return std::nullopt;
    if (const auto kind = kind_of_label(bare); kind && (bullet.empty() || strong || *kind != LabelKind::Prose))
        return make_label(bare, kind, {}, strong);
    if (bullet.empty() && is_level_label(bare))
        return make_label(bare, LabelKind::Children, {}, is_heading);
    // The label and its text on one line: 取組内容　駅前での…; 担当課：総務課.
    std::size_t at = 0;
    while (at < bare.size() && at <= 45) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(bare, at);
        const bool colon = c == U'：' || c == U':';
        if (!colon && !base::is_space(c))
            continue;
        const std::string_view head = std::string_view(bare).substr(0, here);
        const auto kind = Lexicon::get().label(base::fold_tight(head));
        const std::string_view rest = base::trim(std::string_view(bare).substr(at));
        if (kind && (*kind != LabelKind::Furniture || colon) && !rest.empty() && (colon || head.size() >= 6)
            && !parse_heading(bare))
            return make_label(head, kind, rest, strong);
        // 自己評価　Ｂ
        if (!kind && head.size() >= 6 && is_rating_value(rest) && parse_head(head).has(ColumnRole::Rating))
            return make_label(head, LabelKind::Prose, rest, strong);
        if (colon)
            break;
    }
    return std::nullopt;
}

namespace {

/// A look at the first character spares most lines the patterns.
bool begins_with_any(std::string_view line, std::initializer_list<std::string_view> beginnings)
{
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return line.starts_with(beginning); });
}

std::optional<Element> parse_term(std::string_view line)
{
    static const RE2 marked(
        R"(^(?:[*＊※]+ ?\d{0,2}|注 ?\d{0,2} ?[)）:：.]?|\(?注\d{0,2}\)?)[ 　]*([^：:。、はがを]{1,60}?)[ 　]*[：:][ 　]*(.+)$)");
    static const RE2 boxed(R"(^【([^】]{1,40})】[ 　]*(.{8,})$)");
    Element element;
    element.kind = Element::Kind::Term;
    if (!begins_with_any(line, {"*", "＊", "※", "注", "(", "【"}))
        return std::nullopt;
    // ※ Ａ：計画どおり　Ｂ：やや遅れ: what letters mean.
    static const RE2 letters(R"((?:^|[^A-Za-zＡ-Ｚａ-ｚ])[A-EＡ-ＥSＳ◎○△×]\s*[：:].*[　 、][A-EＡ-ＥSＳ◎○△×]\s*[：:])");
    const re2::StringPiece piece(line.data(), line.size());
    if (RE2::PartialMatch(piece, letters))
        return std::nullopt;
    if (RE2::FullMatch(piece, marked, &element.label, &element.text)) {
        element.label = base::squeeze(element.label);
        return element;
    }
    if (RE2::FullMatch(piece, boxed, &element.label, &element.text) && !kind_of_label(element.label))
        return element;
    return std::nullopt;
}

bool is_caption(std::string_view line)
{
    static const RE2 pattern(
        R"(^(?:図表|表|図|グラフ|資料)[ 　]?(?:[0-9０-９一二三四五六七八九十]+(?:[-－‐−.．][0-9０-９]+)*)(?:[ 　：:．.].*)?$)");
    return line.size() < 240 && begins_with_any(line, {"図", "表", "グラフ", "資料"})
        && RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

bool is_source(std::string_view line)
{
    static const RE2 pattern(R"(^[（(]?(?:資料|出典|出所|資料出所|データ)[ 　]?[：:](?s:.*)$)");
    return line.size() < 400 && begins_with_any(line, {"（", "(", "資料", "出典", "出所", "データ"})
        && RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

bool is_unit_line(std::string_view line)
{
    static const RE2 pattern(R"(^[（(]?単位[ 　]*[：:][^（）()]{1,20}[）)]?$)");
    return begins_with_any(line, {"（", "(", "単位"})
        && RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

bool ends_with_ornament(std::string_view text)
{
    constexpr std::array<std::string_view, 11> ornaments = {"◆", "◇", "■", "□", "●", "○", "★", "☆", "▼", "▽", "◎"};
    return text.ends_with("＊")
        || std::ranges::any_of(ornaments, [&](std::string_view ornament) { return text.ends_with(ornament); });
}

Element classify_line(const document::Line &line, const std::vector<std::string> &more_levels)
{
    const std::string_view text = base::trim(line.text);
    Element element;
    element.text = text;
    const bool is_heading = line.kind == document::Line::Kind::Heading
        || (!line.runs.empty() && std::ranges::all_of(line.runs, [](const auto &run) {
                                return run.style.bold || base::trim(run.text).empty();
                            }));
    if (is_caption(text)) {
        element.kind = Element::Kind::Caption;
        return element;
    }
    if (is_source(text)) {
        element.kind = Element::Kind::Source;
        return element;
    }
    if (is_unit_line(text)) {
        element.kind = Element::Kind::UnitLine;
        return element;
    }
    auto heading = parse_heading(text, more_levels);
    // 【施策１】…: no label, though it stands in brackets.
    const bool is_bracketed = heading && !heading->level.empty() && take_enclosed(text);
    const bool is_part = heading && (heading->part != 0 || is_bracketed);
    if (auto label = is_part ? std::nullopt : parse_label(text, is_heading))
        return std::move(*label);
    if (auto term = is_bracketed ? std::nullopt : parse_term(text))
        return std::move(*term);
    if (text.starts_with("※") || text.starts_with("＊") || text.starts_with("注）") || text.starts_with("(注")) {
        element.kind = Element::Kind::Note;
        return element;
    }
    // ◆◇ 基本目標Ⅰ　… ◇◆
    static const RE2 ornaments(R"([\s　]*[◆◇■□●○★☆▼▽◎＊]+[\s　]*$)");
    std::string undecorated(text);
    if (ends_with_ornament(text))
        RE2::Replace(&undecorated, ornaments, "");
    std::string bullet = take_bullet(undecorated);
    for (std::string more = bullet; !more.empty();)
        more = take_bullet(undecorated);
    if (!bullet.empty() && bullet != "・" && line.kind != document::Line::Kind::ListItem) {
        if (auto inner = parse_heading(undecorated); inner && !inner->level.empty()) {
            element.kind = Element::Kind::Heading;
            element.heading = std::move(inner);
            element.decorated = true;
            return element;
        }
    }
    if (heading && !(heading->level.empty() && heading->part == 0 && heading->title.empty())) {
        element.kind = Element::Kind::Heading;
        element.heading = std::move(heading);
        element.decorated = is_heading;
        return element;
    }
    if (is_heading && text.size() <= 150) {
        element.kind = Element::Kind::Label;
        element.label = bare_label(text);
        element.text.clear();
        element.decorated = true;
        return element;
    }
    if (line.kind == document::Line::Kind::ListItem) {
        element.kind = Element::Kind::Bullet;
        element.bullet = take_bullet(element.text);
        if (element.bullet.empty())
            element.bullet = "-";
        return element;
    }
    bullet = take_bullet(element.text);
    if (!bullet.empty()) {
        element.kind = Element::Kind::Bullet;
        element.bullet = std::move(bullet);
    }
    return element;
}

/// A word of kanji and hiragana with a number right behind it begins the line: a look at it spares the pattern.
bool may_begin_with_numbered_word(std::string_view line)
{
    constexpr std::size_t longest_word = 14;
    std::size_t at = 0;
    std::size_t letters = 0;
    while (at < line.size()) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(line, at);
        if (begin == 0 && (c == U'【' || (c >= U'■' && c <= U'◿')))
            continue;
        if (base::is_kanji(c) || base::is_hiragana(c) || base::is_katakana(c)) {
            if (++letters > longest_word)
                return false;
            continue;
        }
        if (letters < 2)
            return false;
        const char32_t number = c == U' ' || c == U'　' ? (at < line.size() ? base::next_code_point(line, at) : c) : c;
        return (number >= U'0' && number <= U'9') || (number >= U'０' && number <= U'９')
            || (number >= U'①' && number <= U'⑳') || (number >= U'Ⅰ' && number <= U'Ⅻ');
    }
    return false;
}

/// 主要課題１ …: a word that no lexicon knows, and its number. None for years, counts and the like.
struct NumberedWord {
    std::string word;
    std::string number;
};
std::optional<NumberedWord> parse_numbered_word(std::string_view line)
{
    static const RE2 pattern(
        R"(^[■◆●◇▼【]?([\p{Han}\p{Hiragana}\p{Katakana}ー]{1,13}[\p{Han}\p{Katakana}ー])[ 　]?([0-9０-９]{1,2}(?:[-－‐][0-9０-９]{1,2})*|[①-⑳]|[Ⅰ-Ⅻ])[ 　:：]+[^ 　0-9０-９].{2,90}$)");
    static const RE2 other(
        R"(^(?:平成|令和|昭和|大正|西暦|図表|別表|別紙|様式|資料|電話|全国|人口|第.*|約|計|合計|平均|毎月|毎年|.*[年月日時分人件回号]|参考|写真|問|注|グラフ|グループ|ケース|ページ|コース|クラス|レベル|パターン|タイプ)$)");
    NumberedWord found;
    if (!RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern, &found.word, &found.number)
        || Lexicon::get().is_level_word(found.word) || RE2::FullMatch(found.word, other) || line.contains("。"))
        return std::nullopt;
    // 指標１：… counts indicators.
    if (Lexicon::get().label(found.word) || parse_head(found.word).has(ColumnRole::Name))
        return std::nullopt;
    return found;
}

/// Words that number headings in this document as level words do: 主要課題１ …, 主要課題２ ….
std::vector<std::string> find_level_words(const document::Document &document)
{
    std::unordered_map<std::string, std::vector<std::string>> numbers;
    for (const auto &block : document.blocks) {
        const auto *line = std::get_if<document::Line>(&block);
        if (line == nullptr || line->text.size() > 300 || !may_begin_with_numbered_word(line->text))
            continue;
        const auto found = parse_numbered_word(line->text);
        if (!found)
            continue;
        auto &seen = numbers[found->word];
        constexpr std::size_t enough = 2;
        if (seen.size() < enough && std::ranges::find(seen, found->number) == seen.end())
            seen.push_back(found->number);
    }
    std::vector<std::string> words;
    for (const auto &[word, seen] : numbers) {
        if (seen.size() >= 2)
            words.push_back(word);
    }
    std::ranges::sort(words);
    return words;
}

/// The text of a short line that may be a heading's title, whether or not the format marks it as a heading.
std::string_view title_text(const Element &element)
{
    if (element.kind == Element::Kind::Text)
        return element.text;
    const bool is_unknown_label = element.kind == Element::Kind::Label && !element.label_kind && element.text.empty();
    return is_unknown_label ? std::string_view(element.label) : std::string_view();
}

/// 政策目標 / 1 / 互いに支え合い…: a heading printed large takes three lines.
void join_spread_headings(std::vector<Element> &elements)
{
    constexpr std::size_t longest_title = 120;
    std::vector<Element> joined;
    joined.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
        Element &element = elements[i];
        const bool spread = element.kind == Element::Kind::Label && element.label_kind && element.text.empty()
            && i + 2 < elements.size() && is_level_label(element.label) && is_bare_code(title_text(elements[i + 1]))
            && !title_text(elements[i + 2]).empty() && title_text(elements[i + 2]).size() <= longest_title;
        if (spread) {
            if (auto heading = parse_heading(element.label + ' ' + std::string(title_text(elements[i + 1])) + ' '
                                             + std::string(title_text(elements[i + 2])))) {
                element.kind = Element::Kind::Heading;
                element.heading = std::move(heading);
                element.size = std::max({element.size, elements[i + 1].size, elements[i + 2].size});
                element.place.last_line = elements[i + 2].place.last_line;
                joined.push_back(std::move(element));
                i += 2;
                continue;
            }
        }
        joined.push_back(std::move(element));
    }
    elements = std::move(joined);
}

/// A line in bold is no label where it can be something else: 目標 / 市民誰もが…, between two labels, is the text of
/// the first; above a table or the source of a picture it is the caption.
void return_bold_texts(std::vector<Element> &elements)
{
    const auto is_bold_only = [](const Element &element) {
        return element.kind == Element::Kind::Label && !element.label_kind && element.decorated
            && element.line != nullptr && element.line->kind != document::Line::Kind::Heading
            && base::trim(element.line->text) == element.label;
    };
    for (std::size_t i = 1; i < elements.size(); ++i) {
        const Element &above = elements[i - 1];
        const auto next = i + 1 < elements.size() ? elements[i + 1].kind : Element::Kind::Heading;
        const bool fills_label = (next == Element::Kind::Label || next == Element::Kind::Heading)
            && above.kind == Element::Kind::Label && above.label_kind == LabelKind::Prose && above.text.empty();
        const bool is_caption = next == Element::Kind::Table || next == Element::Kind::Source;
        if (!is_bold_only(elements[i]) || (!fills_label && !is_caption))
            continue;
        elements[i].kind = Element::Kind::Text;
        elements[i].text = std::exchange(elements[i].label, {});
        elements[i].decorated = false;
    }
}

/// 基本施策01 | 保健予防対策の充実: a table of a number and its title is a heading.
std::optional<Heading> heading_in_cells(const document::Table &table)
{
    constexpr std::size_t longest_title = 120;
    if (table.row_count() != 1)
        return std::nullopt;
    std::vector<std::string> texts;
    for (const auto &cell : table.grid.front()) {
        if (!cell.covered && !base::trim(cell.cell.text).empty())
            texts.push_back(base::squeeze(cell.cell.text));
    }
    if (texts.size() != 2 || texts[1].size() > longest_title || texts[1].find("。") != std::string::npos)
        return std::nullopt;
    const auto number = parse_heading(texts[0]);
    if (!number || !number->title.empty() || number->code.empty() || (number->level.empty() && number->part == 0))
        return std::nullopt;
    return parse_heading(texts[0] + ' ' + texts[1]);
}

/// 1. 健康づくりの推進 | (1) 対策の充実, below it (2) 予防の推進: boxes of the tree beside each other, a kind of number
/// a column. They are read as the headings that they are, row by row. Empty for other tables.
std::vector<Element> headings_in_boxes(const document::Table &table)
{
    constexpr std::size_t widest = 4;
    constexpr std::size_t longest_title = 180;
    if (table.column_count() < 2 || table.column_count() > widest || table.header_rows > 0)
        return {};
    std::vector<std::string> signatures(table.column_count());
    std::vector<Element> elements;
    for (const auto &row : table.grid) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const auto &cell = row[column].cell;
            if (row[column].covered || base::trim(cell.text).empty())
                continue;
            Element element;
            element.kind = Element::Kind::Heading;
            element.text = base::squeeze(cell.text);
            element.heading = parse_heading(element.text);
            element.place = cell.place;
            const bool is_box = element.heading && !element.heading->title.empty() && !element.heading->code.empty()
                && element.text.size() <= longest_title && element.text.find("。") == std::string::npos;
            if (!is_box || (!signatures[column].empty() && signatures[column] != element.heading->signature()))
                return {};
            signatures[column] = element.heading->signature();
            element.is_listed = column > 0;
            elements.push_back(std::move(element));
        }
    }
    std::ranges::sort(signatures);
    const bool are_distinct = std::ranges::adjacent_find(signatures) == signatures.end() && !signatures.front().empty();
    return are_distinct ? elements : std::vector<Element>();
}

/// 計画 (Plan) | the step in a sentence, a row a step: running text in boxes. Empty for other tables.
std::vector<Element> steps_in_boxes(const document::Table &table)
{
    static const RE2 step(R"(.{1,30}[（(][A-Za-z]+[）)])");
    std::vector<Element> elements;
    for (const auto &row : table.grid) {
        if (row.size() != 2 || !RE2::FullMatch(base::squeeze(row[0].cell.text), step)
            || row[1].cell.text.find("。") == std::string::npos)
            return {};
        for (const auto &grid_cell : row) {
            Element element;
            element.text = base::squeeze(grid_cell.cell.text);
            element.place = grid_cell.cell.place;
            element.blank_above = 1;
            elements.push_back(std::move(element));
        }
    }
    return elements;
}

/// A short line of its own that comes again and again heads the same block of each node, though no lexicon knows it.
void find_repeated_labels(std::vector<Element> &elements)
{
    std::unordered_map<std::string, int> times;
    const auto may_be_label = [&](std::size_t i) {
        const Element &element = elements[i];
        const bool stands_apart = element.blank_above > 0
            || (element.line != nullptr && element.line->kind == document::Line::Kind::Paragraph)
            || (i + 1 < elements.size()
                && (elements[i + 1].kind == Element::Kind::Bullet || elements[i + 1].kind == Element::Kind::Table));
        static const std::vector<std::string> strong = {"●", "■", "◆", "◎", "▼", "□", "◇"};
        if (element.kind == Element::Kind::Bullet && std::ranges::find(strong, element.bullet) != strong.end())
            return element.text.size() >= 6 && element.text.size() <= 48 && element.text.find("。") == std::string::npos
                && element.text.find("、") == std::string::npos
                && (i + 1 >= elements.size() || elements[i + 1].bullet != element.bullet);
        return element.kind == Element::Kind::Text && element.line != nullptr && element.text.size() >= 6
            && element.text.size() <= 48 && stands_apart && element.text.find("。") == std::string::npos
            && element.text.find("、") == std::string::npos;
    };
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        if (may_be_label(i) && elements[i + 1].kind != Element::Kind::Label)
            ++times[base::fold_tight(elements[i].text)];
    }
    for (std::size_t i = 0; i < elements.size(); ++i) {
        Element &element = elements[i];
        if (!may_be_label(i))
            continue;
        const auto found = times.find(base::fold_tight(element.text));
        const auto enclosed = inside_round_brackets(element.text);
        const bool is_marked = element.kind == Element::Kind::Bullet || enclosed;
        if (found == times.end() || found->second < (is_marked ? 2 : 3))
            continue;
        element.decorated = is_marked;
        element.kind = Element::Kind::Label;
        element.label = enclosed ? std::string(*enclosed) : bare_label(element.text);
        element.text.clear();
    }
}

/// 施策体系 above (1) …, (2) …, (3) … and then a table: the headings only list what stands below the node, and the
/// table is the node's. Text behind the last of them would be its own.
void find_announced_lists(std::vector<Element> &elements)
{
    const auto is_heading = [&](std::size_t i) {
        return i < elements.size() && elements[i].kind == Element::Kind::Heading && !elements[i].table;
    };
    for (std::size_t label = 0; label < elements.size(); ++label) {
        if (elements[label].kind != Element::Kind::Label || elements[label].label_kind != LabelKind::Children)
            continue;
        std::size_t end = label + 1;
        while (is_heading(end))
            ++end;
        const bool table_follows = end < elements.size() && elements[end].kind == Element::Kind::Table;
        const bool caption_follows = end < elements.size() && elements[end].kind != Element::Kind::Heading
            && end + 1 < elements.size() && elements[end + 1].kind == Element::Kind::Table;
        std::size_t first = end;
        while (first > label + 1 && elements[first - 1].heading->signature() == elements[end - 1].heading->signature())
            --first;
        if (end - first < 2 || !(table_follows || caption_follows))
            continue;
        for (std::size_t i = first; i < end; ++i)
            elements[i].is_listed = true;
    }
}

/// What the rows of a table are called, its head left out.
std::string row_names(const document::Table &table)
{
    std::string names;
    for (std::size_t r = 1; r < table.grid.size(); ++r)
        names += base::fold_tight(table.grid[r].front().cell.text) + '|';
    return names;
}

/// ＜１号認定＞ and ＜２号認定＞ above tables of the same rows: only their titles tell them apart, so what they name
/// are nodes.
void find_table_titles(std::vector<Element> &elements)
{
    const auto names_table = [&](std::size_t i) {
        return elements[i].kind == Element::Kind::Label && !elements[i].label_kind && elements[i].decorated
            && elements[i].text.empty() && !elements[i].label.empty() && i + 1 < elements.size()
            && elements[i + 1].kind == Element::Kind::Table && elements[i + 1].table->grid.size() > 1;
    };
    std::map<std::string, std::set<std::string>> titles;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (names_table(i))
            titles[row_names(*elements[i + 1].table)].insert(elements[i].label);
    }
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (!names_table(i) || titles[row_names(*elements[i + 1].table)].size() < 2)
            continue;
        Heading heading;
        heading.title = elements[i].label;
        elements[i].kind = Element::Kind::Heading;
        elements[i].heading = std::move(heading);
    }
}

/// May be a title that has neither number nor level word: a short line that stands apart.
bool may_be_bare_title(const Element &element)
{
    constexpr std::size_t longest_title = 90;
    return element.kind == Element::Kind::Text && element.line != nullptr && element.text.size() >= 9
        && element.text.size() <= longest_title && (element.blank_above > 0 || element.starts_page)
        && !element.text.contains("。") && !element.text.contains("、") && !element.text.contains("：")
        && model::find_years(element.text).empty();
}

/// Where the same block opens again and again (■基本的な考え方), the lines right above it are the titles of what it
/// describes, though nothing numbers them.
void find_bare_titles(std::vector<Element> &elements)
{
    struct Use {
        int count = 0;
        int below_heading = 0; ///< the title has one above it already, and is its subtitle
        int apart_by_heading = 0; ///< a heading parts this use from the one before: it needs no title
        int headings_before = -1; ///< at the last use
        std::set<std::string> titles;
    };
    std::map<std::string, Use> uses;
    // The text of an open label is no title.
    const auto may_be_title = [&](std::size_t i) {
        const bool is_labelled = i > 0 && elements[i - 1].kind == Element::Kind::Label && elements[i - 1].text.empty();
        return may_be_bare_title(elements[i]) && !is_labelled;
    };
    const auto opens_block = [&](std::size_t i) {
        return elements[i].kind == Element::Kind::Label && elements[i].label_kind != LabelKind::Furniture
            && elements[i].label_kind != LabelKind::Glossary;
    };
    int headings = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        headings += elements[i].kind == Element::Kind::Heading ? 1 : 0;
        if (!opens_block(i))
            continue;
        Use &use = uses[base::fold_tight(elements[i].label)];
        ++use.count;
        use.apart_by_heading += use.headings_before != headings ? 1 : 0;
        use.headings_before = headings;
        if (i == 0 || !may_be_title(i - 1))
            continue;
        use.titles.insert(base::fold_tight(elements[i - 1].text));
        use.below_heading += i > 1 && elements[i - 2].kind == Element::Kind::Heading ? 1 : 0;
    }
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        if (!opens_block(i + 1) || !may_be_title(i))
            continue;
        const Use &use = uses[base::fold_tight(elements[i + 1].label)];
        constexpr int few = 2;
        const auto titles = static_cast<int>(use.titles.size());
        if (titles < few || titles * 10 < use.count * 8 || use.below_heading * 2 >= use.count
            || use.apart_by_heading * 10 >= use.count * 8)
            continue;
        Heading heading;
        heading.title = base::squeeze(elements[i].text);
        elements[i].kind = Element::Kind::Heading;
        elements[i].heading = std::move(heading);
        elements[i].decorated = true;
    }
}

} // namespace

namespace {

/// The user's own patterns of headings (--profile), compiled.
struct LevelPattern {
    std::string name;
    std::unique_ptr<RE2> pattern;
};

std::vector<LevelPattern> compile(const std::vector<LevelProfile> &levels)
{
    std::vector<LevelPattern> patterns;
    patterns.reserve(levels.size());
    for (const auto &level : levels)
        patterns.push_back({level.name, std::make_unique<RE2>("^" + level.pattern)});
    return patterns;
}

std::optional<Heading> match(const std::vector<LevelPattern> &patterns, std::string_view text)
{
    for (const auto &level : patterns) {
        const std::string narrow = base::narrow(text);
        re2::StringPiece groups[2];
        if (!level.pattern->Match(narrow, 0, narrow.size(), RE2::ANCHOR_START, groups, 2))
            continue;
        Heading heading;
        heading.level = level.name;
        heading.code = std::string(groups[1].data(), groups[1].size());
        heading.numbering = heading.code.find('-') == std::string::npos ? Numbering::Plain : Numbering::Hyphenated;
        heading.depth = 1 + static_cast<int>(std::ranges::count(heading.code, '-'));
        // The title is cut from the text as printed: narrowing keeps the number of code points.
        const std::size_t skip = base::length(std::string_view(narrow).substr(0, groups[0].size()));
        std::size_t at = 0;
        for (std::size_t i = 0; i < skip && at < text.size(); ++i)
            base::next_code_point(text, at);
        heading.title = base::squeeze(text.substr(at));
        return heading;
    }
    return std::nullopt;
}

/// 基本施策01 | 保健予防対策の充実: a heading printed in two boxes side by side.
std::optional<Element> heading_in_table(const document::Table &table, const std::vector<std::string> &more_levels)
{
    constexpr std::size_t longest_title = 120;
    if (table.row_count() != 1 || table.column_count() != 2)
        return std::nullopt;
    const auto &number = table.grid[0][0].cell;
    const auto &title = table.grid[0][1].cell;
    if (title.text.empty() || title.text.size() > longest_title || title.text.contains("。"))
        return std::nullopt;
    const auto level = parse_heading(base::squeeze(number.text), more_levels);
    if (!level || level->level.empty() || !level->title.empty())
        return std::nullopt;
    Element element;
    element.kind = Element::Kind::Heading;
    element.text = base::squeeze(number.text) + ' ' + base::squeeze(title.text);
    element.heading = parse_heading(element.text, more_levels);
    element.decorated = true;
    element.size = boxed_heading_size;
    element.blank_above = table.blank_lines_above;
    element.place = table.place;
    return element.heading ? std::optional(std::move(element)) : std::nullopt;
}

} // namespace

std::vector<Element> classify(const document::Document &document, const std::vector<LevelProfile> &levels)
{
    const auto patterns = compile(levels);
    const auto furniture = find_furniture(document);
    const double text_size = find_text_size(document);
    const auto more_levels = find_level_words(document);
    std::vector<Element> elements;
    elements.reserve(document.blocks.size());
    bool page_start = false;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (const auto *line = std::get_if<document::Line>(&document.blocks[i])) {
            page_start = page_start || line->starts_page;
            if (furniture[i] || base::trim(line->text).empty())
                continue;
            Element element;
            if (auto given = match(patterns, base::trim(line->text))) {
                element.kind = Element::Kind::Heading;
                element.text = base::trim(line->text);
                element.heading = std::move(given);
                element.decorated = true;
            } else {
                element = classify_line(*line, more_levels);
            }
            element.line = line;
            element.size = letter_size(*line);
            // A heading set large stands where its design puts it: how far in says nothing of its level.
            element.indent = element.size > heading_scale * text_size ? 0 : line->indent;
            element.blank_above = line->blank_lines_above;
            element.starts_page = page_start;
            element.place = line->place;
            elements.push_back(std::move(element));
        } else {
            const auto &table = std::get<document::Table>(document.blocks[i]);
            if (auto element = heading_in_table(table, more_levels)) {
                element->starts_page = std::exchange(page_start, false);
                elements.push_back(std::move(*element));
                continue;
            }
            auto boxes = headings_in_boxes(table);
            if (boxes.empty())
                boxes = steps_in_boxes(table);
            if (!boxes.empty()) {
                std::ranges::move(boxes, std::back_inserter(elements));
                continue;
            }
            Element element;
            element.heading = heading_in_cells(table);
            element.kind = element.heading ? Element::Kind::Heading : Element::Kind::Table;
            element.table = element.heading ? nullptr : &table;
            element.blank_above = table.blank_lines_above;
            element.starts_page = page_start;
            element.place = table.place;
            elements.push_back(std::move(element));
        }
        page_start = false;
    }
    join_spread_headings(elements);
    return_bold_texts(elements);
    find_announced_lists(elements);
    find_repeated_labels(elements);
    find_table_titles(elements);
    find_bare_titles(elements);
    return elements;
}

} // namespace taikei::reader

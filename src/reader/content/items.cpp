#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/content/ticked_box.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace taikei::reader {
namespace {

std::string replace_all(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// Where 健康福祉課 ends in 健康福祉課教育課; the whole size where the name is one.
std::size_t end_of_first_office(std::string_view name)
{
    constexpr std::string_view office = "課";
    constexpr std::size_t shortest = 9; ///< three letters, in bytes
    const auto found = name.find(office, shortest - office.size());
    const std::size_t end = found == std::string_view::npos ? name.size() : found + office.size();
    const std::string_view rest = name.substr(std::min(end, name.size()));
    const bool is_two = rest.size() >= shortest && rest.ends_with(office) && !rest.contains('\x1F')
        && !rest.starts_with("・") && !rest.starts_with("税") && !rest.starts_with("題") && !rest.starts_with("ほか");
    return is_two ? end : name.size();
}

bool ends_like_department(std::string_view name)
{
    for (const std::string_view ending : {"課", "室", "局", "部", "係", "センター", "会", "署", "所", "館", "院", "校",
                                          "園", "公社", "担当", "班", "庁", "組合"}) {
        if (name.ends_with(ending))
            return true;
    }
    return false;
}

/// 関係者と引き続き / ・教育・福祉の連携を: wrapped before a point between words, which begins no list.
bool parts_words(const Item &item, std::string_view above)
{
    constexpr int shortest_wrapped_line = 36;
    if (item.bullet != "・" || base::display_width(above) < shortest_wrapped_line)
        return false;
    char32_t last = 0;
    for (std::size_t at = 0; at < above.size();)
        last = base::next_code_point(above, at);
    return base::is_hiragana(last);
}

} // namespace

bool is_numbered_caption(std::string_view caption)
{
    static const RE2 numbered(R"([（(]?(?:図表|表|図|資料)[ 　]?[0-9０-９]+(?s:.*))");
    return RE2::FullMatch(re2::StringPiece(caption.data(), caption.size()), numbered);
}

std::string flat(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] != '\n') {
            result += text[at++];
            continue;
        }
        while (at < text.size() && (text[at] == '\n' || text[at] == ' '))
            ++at;
        const bool ascii_before =
            !result.empty() && static_cast<unsigned char>(result.back()) < 0x80 && result.back() != ' ';
        const bool ascii_after = at < text.size() && static_cast<unsigned char>(text[at]) < 0x80;
        if (ascii_before && ascii_after && std::isalnum(static_cast<unsigned char>(result.back()))
            && std::isalnum(static_cast<unsigned char>(text[at])))
            result += ' ';
    }
    return base::squeeze(result);
}

std::vector<std::string> split_departments(std::string_view text, std::string_view division)
{
    static const RE2 ranks(R"((?:主管|関係|担当|所管|関連|主担当|副担当|主)(?:部)?(?:課|室|部署)?(?:等)?[：:])");
    std::string list = base::squeeze(replace_all(std::string(text), "\n", " "));
    RE2::GlobalReplace(&list, ranks, " ");
    list = base::squeeze(list);
    // 教育委員会　学校教育課 is one, as 部 and its 課 are.
    constexpr std::string_view joined = "\x1F";
    static const RE2 board(R"(委員会[ 　]([^ 　、，,／/]*[課室係局])([ 　、，,／/]|$))");
    RE2::GlobalReplace(&list, board, "委員会\x1F\\1\\2");
    // 健康福祉課 保健係, too.
    static const RE2 section(R"(([^ 　、，,／/]課)[ 　]([^ 　、，,／/・課室]{1,24}係)([ 　、，,／/]|$))");
    RE2::GlobalReplace(&list, section, "\\1\x1F\\2\\3");
    for (const std::string_view separator : {"、", "，", "／", "/", ",", "，", "；", ";", "\t", "　"})
        list = replace_all(std::move(list), separator, " / ");
    std::vector<std::string> result;
    std::string above(division);
    bool is_unused = false; ///< no office of the division named yet
    // 健康医療課、市立病院事務局; 消防本部、危機管理課: one that no office follows stands for itself.
    const auto keep_unused = [&] {
        const bool stands_alone = is_unused && (above.ends_with("事務局") || above.ends_with("本部"));
        if (stands_alone && std::ranges::find(result, above) == result.end())
            result.push_back(std::exchange(above, std::string(division)));
        is_unused = is_unused && !stands_alone;
    };
    for (const auto piece : base::split(list, " ")) {
        if (piece == "/")
            keep_unused();
        if (piece == "/" || piece.empty())
            continue;
        // 健康福祉課教育課: two lines of a cell that were joined.
        if (const std::size_t end = end_of_first_office(piece); end < piece.size()) {
            for (const std::string_view office : {piece.substr(0, end), piece.substr(end)}) {
                if (std::ranges::find(result, office) == result.end())
                    result.emplace_back(office);
            }
            continue;
        }
        // 関係課　高齢福祉課: the word that names the field is no department.
        if (Lexicon::get().label(base::fold_tight(piece)) == LabelKind::Departments) {
            keep_unused();
            above.clear(); // those that only take part are of any division
            continue;
        }
        // 保険医療課・健康課 are two, 工業・雇用振興課 is one.
        std::vector<std::string> names;
        std::string name;
        for (const auto part : base::split(piece, "・")) {
            name += (name.empty() ? "" : "・") + std::string(part);
            if (ends_like_department(part)) {
                names.push_back(name);
                name.clear();
            }
        }
        if (!name.empty()) {
            if (names.empty() || ends_like_department(name))
                names.push_back(name);
            else
                names.back() += "・" + name;
        }
        for (auto &each : names) {
            const bool is_division =
                (each.ends_with("部") || each.ends_with("局") || each.ends_with("事務局") || each.ends_with("本部"))
                && !each.ends_with("支部");
            if (is_division && (list.find("課") != std::string::npos || list.find("室") != std::string::npos)) {
                above = each;
                is_unused = true;
                continue;
            }
            is_unused = false;
            // 資産経営課／教育委員会 教育総務課: a board stands below no division, nor does 各施設所管課.
            const bool is_whole = above.empty() || is_division || each.contains(joined) || each.starts_with("各");
            std::string whole = is_whole ? each : above + ' ' + each;
            if (std::ranges::find(result, whole) == result.end())
                result.push_back(std::move(whole));
        }
    }
    keep_unused();
    if (result.empty() && !division.empty())
        result.emplace_back(division);
    for (auto &name : result)
        name = replace_all(std::move(name), joined, " ");
    return result;
}

namespace {

/// A mark behind a space, in short: most begin with the same byte.
bool may_hold_marks(std::string_view line)
{
    const bool has_space = line.contains(' ') || line.contains("　") || line.contains('\t');
    return has_space && (line.contains('\xE2') || line.contains("・") || line.contains("〇"));
}

} // namespace

std::vector<Item> split_items(std::string_view text)
{
    static const RE2 inner(R"((^|[\s　])([・○◯〇●□■◇◆◎▼▽△▲☆★•▪✓➢]))");
    std::vector<Item> items;
    for (auto line : base::split(text, "\n")) {
        line = base::trim(line);
        if (line.empty())
            continue;
        std::string marked(line);
        if (may_hold_marks(line))
            RE2::GlobalReplace(&marked, inner, "\n\\2");
        for (const auto part : base::split(marked, "\n")) {
            std::string item(base::trim(part));
            if (item.empty())
                continue;
            std::string bullet = take_bullet(item);
            if (item.empty())
                continue;
            items.push_back({std::move(bullet), std::move(item)});
        }
    }
    return items;
}

std::string lines_of_items(std::string_view text)
{
    std::string lines;
    for (const auto &item : split_items(text))
        lines += (lines.empty() ? "" : "\n") + item.text;
    return lines;
}

model::RelatedPlan parse_related_plan(std::string_view text, const base::Place &place)
{
    model::RelatedPlan plan;
    plan.source.place = place;
    std::string title = base::squeeze(text);
    // The bracket with years at the end; brackets may nest.
    std::size_t end = title.size();
    if (title.ends_with("）") || title.ends_with(")")) {
        int depth = 0;
        std::size_t open = std::string::npos;
        for (std::size_t at = 0; at < title.size();) {
            const std::size_t here = at;
            const char32_t c = base::next_code_point(title, at);
            if (c == U'（' || c == U'(') {
                if (depth++ == 0)
                    open = here;
            } else if (c == U'）' || c == U')') {
                --depth;
            }
        }
        if (open != std::string::npos) {
            const auto years = model::find_years(std::string_view(title).substr(open), model::FiscalYear{2030});
            if (!years.empty()) {
                plan.from = years.front().year;
                if (years.size() > 1 && years.back().year > years.front().year)
                    plan.to = years.back().year;
                end = open;
            }
        }
    } else {
        static const RE2 tail(R"(^(.*?計画.*?)[\s　：:]+((?:平成|令和|昭和|H|R|S|20|19).*)$)");
        std::string head;
        std::string rest;
        if (RE2::FullMatch(title, tail, &head, &rest)) {
            const auto years = model::find_years(rest, model::FiscalYear{2030});
            if (!years.empty()) {
                plan.from = years.front().year;
                if (years.size() > 1)
                    plan.to = years.back().year;
                end = head.size();
            }
        }
    }
    plan.title = base::trim(std::string_view(title).substr(0, end));
    return plan;
}

std::vector<model::RelatedPlan> parse_related_plans(std::string_view text, const base::Place &place)
{
    std::vector<model::RelatedPlan> plans;
    for (const auto &item : split_items(text)) {
        // A、B: a list on one line, where each piece is a plan's name.
        std::vector<std::string_view> pieces = base::split(item.text, "、");
        const bool all_plans = pieces.size() > 1
            && std::ranges::all_of(pieces, [](std::string_view piece) { return Lexicon::get().names_plan(piece); });
        if (!all_plans)
            pieces = {item.text};
        for (const auto piece : pieces) {
            if (!base::trim(piece).empty())
                plans.push_back(parse_related_plan(piece, place));
        }
    }
    return plans;
}

std::optional<Heading> heading_of_cell(std::string_view text, const std::string &level)
{
    // 基本目標１ / 海と山の恵みを生かし…: the number on a line of its own.
    const auto first_line = text.substr(0, text.find('\n'));
    const auto number = first_line.size() < text.size() ? parse_heading(first_line) : std::nullopt;
    const bool is_parted = number && !number->code.empty() && number->title.empty();
    const std::string whole =
        is_parted ? std::string(first_line) + ' ' + flat(text.substr(first_line.size() + 1)) : flat(text);
    text = whole;
    auto heading = parse_heading(text);
    if (!heading || heading->title.empty()) {
        heading = parse_heading("1 " + std::string(text));
        if (!heading)
            return std::nullopt;
        heading->code.clear();
        heading->number = 0;
        heading->numbering = Numbering::None;
    }
    if (heading->level.empty())
        heading->level = level;
    return heading;
}

NodeIndex enter_levels(Reading &reading, const Segment &segment, const GridRow &row,
                       const std::vector<std::size_t> &columns, NodeIndex above)
{
    for (const std::size_t i : columns) {
        const std::string text = flat(row[i].text);
        const auto heading =
            states_no_value(text) ? std::nullopt : heading_of_cell(row[i].text, segment.heads[i].level);
        if (!heading)
            continue;
        const auto known = reading.draft.find_reference(*heading);
        above = known ? *known : reading.draft.add(*heading, row[i].place, above);
    }
    return above;
}

bool holds_sentences(const Grid &grid, const Segment &segment, std::size_t column)
{
    int filled = 0;
    int sentences = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const std::string &text = grid.rows[r][column].text;
        if (text.empty() || grid.rows[r][column].covered)
            continue;
        ++filled;
        sentences += text.ends_with("。") ? 1 : 0;
    }
    return sentences > 0 && sentences * 2 >= filled;
}

model::ValueKind kind_by_year(const Reading &reading, model::FiscalYear year)
{
    const bool to_come = reading.period && !reading.sheet_year && year >= reading.period->from;
    return to_come ? model::ValueKind::Planned : model::ValueKind::Observed;
}

void add_text(Reading &reading, NodeIndex node, std::string_view label, std::optional<LabelKind> kind,
              std::string_view text, const base::Place &place)
{
    DraftSection &section = reading.draft.section(node, label, kind, place);
    auto items = split_items(text);
    const bool is_list = std::ranges::count_if(items, [](const Item &item) { return !item.bullet.empty(); }) > 1;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && !is_list && parts_words(items[i], section.pieces.back().text))
            section.pieces.back().text += items[i].bullet + items[i].text;
        else
            section.pieces.push_back({std::move(items[i].text), true, 0, place});
    }
}

std::vector<std::string> tags_of_cell(const Head &head, std::string_view cell)
{
    static const RE2 tick("[○◯〇●◎■☑✓✔★☆レ]");
    const Lexicon &lexicon = Lexicon::get();
    std::vector<std::string> tags;
    std::string_view mark = head.bare;
    if (mark.ends_with("事業")) // 重点事業
        mark.remove_suffix(std::string_view("事業").size());
    const std::string tight = base::squeeze(cell);
    if (lexicon.is_tag(mark) && RE2::FullMatch(tight, tick)) {
        tags.emplace_back(mark);
        return tags;
    }
    for (const Item &item : split_items(cell)) {
        for (const std::string_view word : base::split(item.text, "・")) {
            if (lexicon.is_tag(base::fold_tight(word)))
                tags.push_back(base::squeeze(word));
        }
    }
    return tags;
}

void add_departments(Reading &reading, NodeIndex node, std::string_view text)
{
    auto &departments = reading.draft.nodes[node].node.departments;
    for (auto &name : split_departments(text, reading.division)) {
        // 交通政策課 in a list, 市民生活部 交通政策課 on its own sheet.
        std::erase_if(departments, [&](const std::string &known) { return name.ends_with(' ' + known); });
        if (!states_no_value(name) && std::ranges::find(departments, name) == departments.end())
            departments.push_back(std::move(name));
    }
    reading.division.clear();
}

void add_measure(Reading &reading, NodeIndex node, Item item, std::string text, const base::Place &place)
{
    model::Measure measure;
    measure.title = base::squeeze(flat(item.text));
    measure.text = std::move(text);
    measure.source.place = place;
    for (const auto &[mark, tag] : reading.legend) {
        if (mark == item.bullet)
            measure.tags.push_back(tag);
    }
    // 新規　空き家相談員配置事業: the mark stands before the title.
    for (auto space = measure.title.find(' '); space != std::string::npos
         && Lexicon::get().is_tag(base::fold_tight(std::string_view(measure.title).substr(0, space)));
         space = measure.title.find(' ')) {
        const std::string tag = measure.title.substr(0, space);
        if (std::ranges::find(measure.tags, tag) == measure.tags.end())
            measure.tags.push_back(tag);
        measure.title.erase(0, space + 1);
    }
    if (auto heading = parse_heading("① " + measure.title)) { // takes （再掲） and （担当課） off the end
        measure.title = heading->title;
        measure.departments = heading->departments;
        measure.tags.insert(measure.tags.end(), heading->tags.begin(), heading->tags.end());
    }
    if (!measure.title.empty())
        reading.draft.nodes[node].node.measures.push_back(std::move(measure));
}

bool is_rating_value(std::string_view text)
{
    static const RE2 pattern(R"((?:S|A|B|C|D|E|ＳＳ|SS|AA|◎|○|◯|〇|△|▲|×|☆+|★+|[1-5]|[ⅠⅡⅢⅣⅤ]|[A-E][+-]|[-－―—]))");
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

std::string judge_in(std::string_view label)
{
    static const RE2 judge(R"(.+[（(]([^（）()]{0,30}(?:評価|課|部|局|市|町|村|県|庁内|委員会|委員|担当|者|長))[）)])");
    std::string name;
    return RE2::FullMatch(re2::StringPiece(label.data(), label.size()), judge, &name) ? name : std::string();
}

bool add_rating(Reading &reading, NodeIndex node, std::string_view scheme, std::string_view text, std::string_view by,
                const base::Place &place)
{
    static const RE2 with_text(R"(^([A-EＡ-ＥSＳ◎○◯△▲×1-5１-５ⅠⅡⅢⅣⅤ][+＋\-－]?)[\s　：:・]*(?:[（(](.*)[）)]|(.*))$)");
    const std::string squeezed = base::squeeze(text);
    std::string value;
    std::string bracketed;
    std::string tail;
    if (!RE2::FullMatch(squeezed, with_text, &value, &bracketed, &tail))
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
    auto &ratings = reading.draft.nodes[node].node.ratings;
    // A list of all sheets says the letter once more, without its words.
    std::erase_if(ratings, [&](const model::Rating &known) {
        return known.scheme == rating.scheme && known.value == rating.value && known.by == rating.by
            && known.year == rating.year && known.text.empty();
    });
    ratings.push_back(std::move(rating));
    return true;
}

bool add_rating_below(Reading &reading, NodeIndex node, const Head &head, std::string_view scheme,
                      const std::string &text, const base::Place &place)
{
    const auto year = std::exchange(reading.sheet_year, head.year ? head.year : reading.sheet_year);
    const bool is_added =
        add_rating(reading, node, head.year && !head.bare.empty() ? head.bare : scheme, text, "", place);
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
    reading.draft.nodes[node].node.ratings.push_back(std::move(rating));
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
    reading.draft.nodes[node].node.ratings.push_back(std::move(rating));
    return true;
}

} // namespace taikei::reader

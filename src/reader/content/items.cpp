#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/content/ticked_box.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>

namespace taikei::reader {
namespace {

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
    if (!text.contains('\n'))
        return base::squeeze(text);
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
    if (is_dash(text)) // 外部評価委員会の意見　－: there is none
        return;
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
    if (!lexicon.is_tag(mark)) // 重点事業, 重点分野
        mark = lexicon.tag_before_level(mark);
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

void add_marks(Reading &reading, NodeIndex node, const Head &head, const std::string &cell, const base::Place &place)
{
    if (kind_of_label(head.text) != LabelKind::Prose) {
        std::ranges::move(tags_of_cell(head, cell), std::back_inserter(reading.draft.nodes[node].node.tags));
        return;
    }
    if (base::trim(cell).empty() || states_no_value(cell)
        || (find_ticked_box(cell) && add_rating(reading, node, head.text, cell, "", place)))
        return;
    add_text(reading, node, head.text, LabelKind::Prose, base::squeeze(cell), place);
}

bool take_repeat_mark(std::string &text)
{
    if (!text.contains(Lexicon::get().repeat_mark()))
        return false;
    static const RE2 pattern(R"([ 　]*[（(【［\[〔][^（）()【】［］\[\]〔〕]{0,20})"
                             + RE2::QuoteMeta(Lexicon::get().repeat_mark())
                             + R"([^（）()【】［］\[\]〔〕]{0,20}[）)】］\]〕])");
    return RE2::Replace(&text, pattern, "");
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
    measure.source.confidence = reading.draft.confidence;
    if (!measure.title.empty())
        reading.draft.nodes[node].node.measures.push_back(std::move(measure));
}

void add_role(Reading &reading, NodeIndex node, model::Role role)
{
    role.source.confidence = std::min(role.source.confidence, reading.draft.confidence);
    reading.draft.nodes[node].node.roles.push_back(std::move(role));
}

} // namespace taikei::reader

#include "reader/classify/classify_line.hpp"

#include "base/text.hpp"
#include "reader/classify/beside_table.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/classify/label.hpp"
#include "reader/classify/line_beginning.hpp"
#include "reader/classify/mark_legend.hpp"
#include "reader/classify/term.hpp"
#include "reader/content/sustainable_goals.hpp"
#include "reader/heading/heading.hpp"
#include "reader/heading/named_heading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

namespace taikei::reader {
namespace {

bool ends_with_ornament(std::string_view text)
{
    constexpr std::array<std::string_view, 12> ornaments = {"◆", "◇", "■", "□", "●", "○",
                                                            "★", "☆", "▼", "▽", "◎", "＊"};
    return std::ranges::any_of(ornaments, [&](std::string_view ornament) { return base::has_ending(text, ornament); });
}

/// Marked as a heading by the format, or in bold from end to end.
bool is_marked_heading(const document::Line &line)
{
    return line.kind == document::Line::Kind::Heading
        || (!line.runs.empty() && std::ranges::all_of(line.runs, [](const auto &run) {
               return run.style.bold || base::trim(run.text).empty();
           }));
}

bool is_note(std::string_view text)
{
    return begins_with_any(text, {"※", "＊", "注）", "(注", "（注"});
}

/// ◆◇ 基本目標Ⅰ　… ◇◆; ■ 施策1 …: a heading with its level word behind bullets. None for an item of a list.
std::optional<Heading> decorated_heading(std::string_view text, const document::Line &line,
                                         const std::vector<std::string> &more_levels)
{
    if (line.kind == document::Line::Kind::ListItem)
        return std::nullopt;
    static const RE2 ornaments(R"([\s　]*[◆◇■□●○★☆▼▽◎＊]+[\s　]*$)");
    std::string undecorated(text);
    if (ends_with_ornament(text))
        RE2::Replace(&undecorated, ornaments, "");
    const std::string bullet = take_bullet(undecorated);
    if (bullet.empty() || bullet == "・")
        return std::nullopt;
    while (!take_bullet(undecorated).empty()) { }
    auto heading = parse_heading(undecorated, more_levels);
    return heading && !heading->level.empty() ? std::move(heading) : std::nullopt;
}

/// 【1-1　循環型社会の形成】: brackets around a number of several parts and its title. None where they hold anything
/// else: 【１ 現状】 is a label.
std::optional<Heading> bracketed_heading(std::string_view text)
{
    const auto enclosed = take_enclosed(text);
    if (!enclosed || !enclosed->rest.empty())
        return std::nullopt;
    auto heading = parse_heading(enclosed->inside);
    const bool is_numbered = heading && heading->numbering == Numbering::Hyphenated && !heading->title.empty();
    return is_numbered ? std::move(heading) : std::nullopt;
}

/// (1) 基本方針１　便利な窓口: the number counts the parts of a chapter, the level behind it has its own.
std::optional<Heading> heading_behind_number(const Heading &heading, const std::vector<std::string> &more_levels)
{
    const auto space = heading.title.find(' ');
    if (!heading.level.empty() || heading.part != 0 || heading.counted || space == std::string::npos)
        return std::nullopt;
    auto inner = parse_heading(heading.title, more_levels);
    const bool is_whole = inner && !inner->level.empty() && !inner->code.empty()
        && base::trim(std::string_view(heading.title).substr(space)).starts_with(inner->title);
    return is_whole && !inner->title.empty() ? std::move(inner) : std::nullopt;
}

Element make_heading(std::string_view text, Heading heading, bool decorated)
{
    Element element;
    element.kind = Element::Kind::Heading;
    element.text = text;
    element.heading = std::move(heading);
    element.decorated = decorated;
    return element;
}

/// A short line that stands out and that nothing numbers.
Element make_marked_label(std::string_view text)
{
    Element element;
    element.kind = Element::Kind::Label;
    element.label = bare_label(text);
    element.decorated = true;
    return element;
}

Element make_text(std::string_view text, const document::Line &line)
{
    Element element;
    element.text = text;
    element.bullet = take_bullet(element.text);
    if (element.bullet.empty() && line.kind == document::Line::Kind::ListItem)
        element.bullet = "-";
    element.kind = element.bullet.empty() ? Element::Kind::Text : Element::Kind::Bullet;
    return element;
}

Element make_element(Element::Kind kind, std::string_view text)
{
    Element element;
    element.kind = kind;
    element.text = text;
    return element;
}

} // namespace

Element classify_line(const document::Line &line, const std::vector<std::string> &more_levels)
{
    constexpr std::size_t longest_label = 150;
    const std::string_view text = base::trim(line.text);
    if (const auto kind = kind_beside_table(text))
        return make_element(*kind, text);
    if (!goals_named(text).empty())
        return make_element(Element::Kind::Goals, text);
    if (explains_marks(text))
        return make_element(Element::Kind::Note, text);
    if (line.kind == document::Line::Kind::Term && !is_note(text) && !kind_of_label(text))
        return make_text(text, line);
    const bool is_marked = is_marked_heading(line);
    auto heading = parse_heading(text, more_levels);
    const auto plain = heading;
    if (auto inner = heading ? heading_behind_number(*heading, more_levels) : std::nullopt)
        heading = std::move(inner);
    if (!heading)
        heading = parse_named_heading(text);
    const bool is_numbered_in_brackets = !heading && text.starts_with("【");
    if (is_numbered_in_brackets)
        heading = bracketed_heading(text);
    // 【施策１】…: no label, though it stands in brackets.
    const bool is_bracketed = heading && (is_numbered_in_brackets || (!heading->level.empty() && take_enclosed(text)));
    const bool is_named = heading && heading->numbering == Numbering::None && !heading->level.empty();
    const bool is_part = heading && (heading->part != 0 || is_bracketed || is_named);
    if (auto label = is_part ? std::nullopt : parse_label(text, is_marked, more_levels.empty() ? &plain : nullptr))
        return std::move(*label);
    if (auto term = is_bracketed ? std::nullopt : parse_term(text))
        return std::move(*term);
    if (is_note(text))
        return make_element(Element::Kind::Note, text);
    if (auto decorated = decorated_heading(text, line, more_levels))
        return make_heading(text, std::move(*decorated), true);
    if (heading && !(heading->level.empty() && heading->part == 0 && heading->title.empty()))
        return make_heading(text, std::move(*heading), is_marked);
    if (is_marked && text.size() <= longest_label)
        return make_marked_label(text);
    return make_text(text, line);
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/reading.hpp"

#include <algorithm>

/// 役割分担 in columns of text, held by spaces:
///
///     【町民】                  【地域】
///     ・あいさつを交わします。  ・サロンを開きます。
namespace taikei::reader {
namespace {

struct ActorColumn {
    int begin = 0; ///< display column
    std::string actor;
    std::vector<std::string> items;
};

/// 【町民】 → 町民; empty where no bracket encloses the whole text.
std::string actor_in_brackets(std::string_view text)
{
    constexpr std::size_t longest_actor = 75;
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"【", "】"},
                                      {"〈", "〉"},
                                      {"＜", "＞"},
                                      {"［", "］"},
                                      {"《", "》"}}) {
        if (text.starts_with(left) && text.ends_with(right) && text.size() <= longest_actor)
            return base::squeeze(text.substr(left.size(), text.size() - left.size() - right.size()));
    }
    return {};
}

/// The actors of a line that names nothing else; empty for any other line.
std::vector<ActorColumn> actors_of(const document::Line &line)
{
    std::vector<ActorColumn> columns;
    for (const auto &segment : document::find_segments(line.text)) {
        std::string actor = actor_in_brackets(base::trim(segment.text));
        if (actor.empty() || Lexicon::get().label(actor))
            return {};
        columns.push_back({line.indent + segment.begin, std::move(actor), {}});
    }
    return columns;
}

void add_line(std::vector<ActorColumn> &columns, const document::Line &line)
{
    constexpr int slack = 2;
    for (const auto &segment : document::find_segments(line.text)) {
        const int begin = line.indent + segment.begin;
        auto column = columns.begin();
        while (column + 1 != columns.end() && (column + 1)->begin <= begin + slack)
            ++column;
        std::string text(base::trim(segment.text));
        const bool is_item = !take_bullet(text).empty();
        if (is_item || column->items.empty())
            column->items.push_back(std::move(text));
        else
            column->items.back() += text;
    }
}

void add_roles(Reading &reading, std::vector<ActorColumn> &columns, const base::Place &place)
{
    for (auto &column : columns) {
        model::Role role;
        role.actor = std::move(column.actor);
        for (const auto &item : column.items)
            role.text += (role.text.empty() ? "" : "\n") + item;
        role.source.place = place;
        if (!role.text.empty())
            add_role(reading, reading.node(), std::move(role));
    }
    columns.clear();
}

} // namespace

std::size_t read_role_columns(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    if (!reading.label || reading.label->kind != LabelKind::Roles || elements[at].line == nullptr)
        return 0;
    std::vector<ActorColumn> columns = actors_of(*elements[at].line);
    if (columns.size() < 2)
        return 0;
    base::Place place = elements[at].place;
    std::size_t i = at + 1;
    for (; i < elements.size() && elements[i].line != nullptr; ++i) {
        auto next = actors_of(*elements[i].line);
        if (!next.empty()) {
            add_roles(reading, columns, place);
            columns = std::move(next);
            place = elements[i].place;
            continue;
        }
        if (elements[i].blank_above > 0 || elements[i].kind == Element::Kind::Heading
            || (elements[i].kind == Element::Kind::Label && elements[i].label_kind && elements[i].decorated))
            break;
        add_line(columns, *elements[i].line);
    }
    add_roles(reading, columns, place);
    return i - at;
}

} // namespace taikei::reader

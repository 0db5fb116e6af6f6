#include "base/text.hpp"
#include "reader/value/cell.hpp"
#include "reader/reading.hpp"

#include <algorithm>
#include <array>
#include <set>

/// Tables whose lines extraction left behind without their columns: every cell on a line of its own, or name, values
/// and remark in pieces; and 役割分担 whose texts stand apart from who does them. What belongs together is found by
/// what it is: a figure, a unit, a sentence, a bullet, a short word.
namespace taikei::reader {
namespace {

/// Lines without a blank line between them.
struct Group {
    std::vector<std::string> lines;
    bool is_bullets = false;
    base::Place place;
    bool has_values = false;
};

struct Fragment {
    enum class Kind { Text, Value, Unit };
    Kind kind = Kind::Text;
    std::string text;
};

bool is_dash(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> dashes = {"－", "-", "―", "—", "＿", "_", "‐", "–", "…"};
    return std::ranges::find(dashes, text) != dashes.end();
}

bool is_value(std::string_view text)
{
    if (is_dash(text))
        return true;
    if (text.empty() || text.size() > 48)
        return false;
    // １日の平均 is a remark: a figure has no hiragana but in か所 and つ.
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (base::is_hiragana(c) && c != U'か' && c != U'つ' && c != U'け')
            return false;
    }
    const char32_t first = base::to_utf32(base::narrow(text)).front();
    const auto cell = parse_value_cell(text);
    if (cell.parts.size() != 1)
        return false;
    if (cell.parts.front().number || cell.parts.front().low)
        return (first >= U'0' && first <= U'9') || first == U'△' || first == U'▲' || first == U'-' || first == U'約'
            || first == U'年';
    return !cell.parts.front().marks.empty() && text.size() <= 18;
}

std::vector<std::string> words_of(std::string_view line)
{
    std::vector<std::string> words;
    const std::string squeezed = base::squeeze(line);
    for (const auto word : base::split(squeezed, " ")) {
        if (!word.empty())
            words.emplace_back(word);
    }
    return words;
}

/// 実施率 ＿ 71.6％ 85％以上 備考…: text, then values, then text.
std::vector<Fragment> pieces_of(const std::string &line, bool has_unit_column)
{
    std::vector<Fragment> pieces;
    const auto words = words_of(line);
    std::string text;
    for (const auto &word : words) {
        const bool unit = is_unit(word) && !is_dash(word);
        if (is_value(word)) {
            if (!text.empty())
                pieces.push_back({Fragment::Kind::Text, std::exchange(text, {})});
            pieces.push_back({Fragment::Kind::Value, word});
        } else if (unit && text.empty() && (pieces.empty() || pieces.back().kind == Fragment::Kind::Value)
                   && (has_unit_column || words.size() <= 2)) {
            pieces.push_back({Fragment::Kind::Unit, word});
        } else {
            text += (text.empty() ? "" : " ") + word;
        }
    }
    if (!text.empty())
        pieces.push_back({Fragment::Kind::Text, text});
    return pieces;
}

bool is_year_bracket(std::string_view text)
{
    const std::string narrow = base::narrow(text);
    return narrow.starts_with("(") && narrow.ends_with(")")
        && !model::find_years(text, model::FiscalYear{2030}).empty();
}

/// The head words of a table that stand alone on lines: 指標名 当初 / （2012） / 現状 / （2017） …
struct LooseHead {
    std::vector<Head> heads;
    std::size_t lines = 0;
    bool one_a_line = true;
    bool has(ColumnRole role) const
    {
        return std::ranges::any_of(heads, [&](const Head &head) { return head.has(role); });
    }
    std::size_t value_count() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(heads, [](const Head &head) { return head.is_value(); }));
    }
};

/// A table of indicators begins with their names; or, where a label already said 指標, with the next column.
bool may_begin(const Head &head)
{
    return head.has(ColumnRole::Name) || head.has(ColumnRole::NameIfAlone) || head.has(ColumnRole::Unit);
}

LooseHead read_head(const std::vector<Element> &elements, std::size_t at)
{
    LooseHead found;
    for (std::size_t i = at; i < elements.size(); ++i) {
        const Element &element = elements[i];
        if (element.line == nullptr || element.line->text.size() > 90 || element.kind == Element::Kind::Heading)
            break;
        const auto words = words_of(element.line->text);
        // Most lines are text: their first word tells.
        if (i == at && !words.empty() && !may_begin(parse_head(words.front())))
            break;
        std::vector<Head> heads = found.heads;
        bool all = !words.empty();
        for (const auto &word : words) {
            const Head head = parse_head(word);
            if (is_year_bracket(word) && !heads.empty() && !heads.back().year)
                heads.back() = join_heads({heads.back(), head});
            else if (head.is_known() && word.size() <= 45 && !is_value(word) && (!heads.empty() || may_begin(head)))
                heads.push_back(head);
            else
                all = false;
        }
        if (!all)
            break;
        if (words.size() > 1)
            found.one_a_line = false;
        found.heads = std::move(heads);
        found.lines = i - at + 1;
    }
    return found;
}

class TornTable {
public:
    TornTable(Reading &reading, const LooseHead &head)
        : m_reading(reading)
        , m_head(head)
        , m_wanted(head.value_count())
    {
        for (const Head &each : head.heads) {
            if (each.is_value())
                m_values.push_back(each);
        }
    }

    void add(const Group &group)
    {
        std::vector<std::string> text;
        const auto end_text = [&] {
            if (!text.empty())
                m_texts.push_back({std::exchange(text, {}), group.place});
        };
        for (const auto &line : group.lines) {
            if (is_year_bracket(line) && !m_row.empty()) {
                m_row.back() += line;
                continue;
            }
            bool after_value = false;
            for (const Fragment &piece : pieces_of(line, m_head.has(ColumnRole::Unit))) {
                switch (piece.kind) {
                case Fragment::Kind::Value:
                    end_text();
                    value(piece.text, group.place);
                    after_value = true;
                    break;
                case Fragment::Kind::Unit:
                    if (m_row.size() == m_wanted && m_head.has(ColumnRole::Unit)) {
                        end_text();
                        complete();
                    }
                    if (m_row.empty() && m_head.has(ColumnRole::Unit)) {
                        end_text();
                        m_unit = piece.text;
                    } else if (!m_row.empty() && parse_value_cell(m_row.back()).parts.size() == 1
                               && parse_value_cell(m_row.back()).parts.front().unit.empty()) {
                        m_row.back() += piece.text;
                        after_value = true;
                    } else {
                        text.push_back(piece.text);
                    }
                    break;
                case Fragment::Kind::Text:
                    if (after_value && m_row.size() == m_wanted) {
                        complete();
                        note(piece.text);
                        m_note_open = true;
                    } else if (m_note_open && text.empty() && !after_value && &line != &group.lines.front()
                               && m_row.empty()) {
                        note(piece.text);
                    } else {
                        text.push_back(piece.text);
                    }
                    break;
                }
            }
        }
        m_note_open = false;
        end_text();
    }

    void finish()
    {
        if (m_row.size() == m_wanted)
            complete();
        // Text left over: a remark of the last row.
        for (const auto &text : m_texts)
            note(joined(text.lines));
        m_texts.clear();
        for (auto &row : m_rows)
            add_indicator(m_reading, std::move(row));
        m_rows.clear();
    }

    bool is_empty() const { return m_rows.empty() && m_row.empty(); }

private:
    struct Text {
        std::vector<std::string> lines;
        base::Place place;
    };

    static std::string joined(const std::vector<std::string> &lines)
    {
        std::string text;
        for (const auto &line : lines)
            text += (text.empty() ? "" : "\n") + line;
        return flat(text);
    }

    void value(const std::string &text, const base::Place &place)
    {
        if (m_row.size() == m_wanted)
            complete();
        if (m_row.empty())
            begin_row(place);
        m_row.push_back(text);
    }

    /// Parts the texts since the row before into its remark and the name of the row that begins.
    void begin_row(const base::Place &place)
    {
        m_place = m_texts.empty() ? place : m_texts.back().place;
        if (m_head.one_a_line && m_texts.size() == 1 && m_texts.front().lines.size() >= 2 && !m_rows.empty()
            && m_head.has(ColumnRole::Note)) {
            // One cell a line: the first line is still the row above.
            note(m_texts.front().lines.front());
            m_texts.front().lines.erase(m_texts.front().lines.begin());
        }
        std::size_t name_from = m_texts.size();
        const auto is_sentence = [](const Text &text) {
            return text.lines.back().ends_with("。") || text.lines.back().ends_with("。）");
        };
        if (m_rows.empty() && m_pending_note.empty())
            name_from = 0;
        while (
            name_from > 0
            && (name_from == m_texts.size() || (!is_sentence(m_texts[name_from - 1]) && !is_sentence(m_texts.back()))))
            --name_from;
        if (name_from == 0 && m_texts.size() >= 2 && !m_rows.empty() && m_rows.back().note.empty()
            && m_head.has(ColumnRole::Note))
            name_from = 1;
        if (m_rows.empty())
            name_from = 0;
        for (std::size_t i = 0; i < name_from; ++i)
            note(joined(m_texts[i].lines));
        std::vector<std::string> lines;
        for (std::size_t i = name_from; i < m_texts.size(); ++i)
            lines.insert(lines.end(), m_texts[i].lines.begin(), m_texts[i].lines.end());
        m_name = joined(lines);
        m_texts.clear();
    }

    void complete()
    {
        IndicatorSource source;
        source.node = m_reading.node();
        source.name = m_name;
        source.unit = m_unit;
        source.place = m_place;
        source.confidence = m_head.one_a_line ? 0.9 : 0.7;
        source.note = std::exchange(m_pending_note, {});
        for (std::size_t i = 0; i < m_row.size() && i < m_values.size(); ++i) {
            if (!is_dash(m_row[i]))
                source.cells.push_back(
                    {m_values[i].kind.value_or(model::ValueKind::Observed), m_values[i].year, "", m_row[i], m_place});
        }
        m_row.clear();
        m_unit.clear();
        if (source.name.empty())
            m_reading.draft.find("value-without-name", source.cells.empty() ? "" : source.cells.front().text,
                                 source.place);
        else
            m_rows.push_back(std::move(source));
    }

    void note(const std::string &text)
    {
        if (m_rows.empty() || (!m_rows.back().note.empty() && !m_note_open))
            m_pending_note += text;
        else
            m_rows.back().note = flat(m_rows.back().note + '\n' + text);
    }

    Reading &m_reading;
    LooseHead m_head;
    std::size_t m_wanted;
    std::vector<Head> m_values;
    std::vector<Text> m_texts; ///< since the last value
    std::vector<std::string> m_row;
    std::string m_name;
    std::string m_unit;
    std::string m_pending_note;
    bool m_note_open = false;
    base::Place m_place;
    std::vector<IndicatorSource> m_rows;
};

/// 役割分担 in pieces: groups of bullets, and the actors in a list of their own, both in the same order.
class TornRoles {
public:
    explicit TornRoles(Reading &reading)
        : m_reading(reading)
    {
    }

    void add_texts(const Group &group)
    {
        std::vector<std::string> items;
        for (const auto &line : group.lines) {
            std::string item = line;
            if (!take_bullet(item).empty() || items.empty())
                items.push_back(item);
            else
                items.back() += item;
        }
        // …図ります。医療機関: the actor is glued behind the sentence.
        std::string &last = items.back();
        const auto stop = last.rfind("。");
        std::string actor;
        if (stop != std::string::npos) {
            actor = base::trim(std::string_view(last).substr(stop + std::string_view("。").size()));
            if (!actor.empty() && actor.size() <= 90)
                last.resize(stop + std::string_view("。").size());
            else
                actor.clear();
        }
        if (!actor.empty())
            m_roles.push_back({actor, items, group.place});
        else
            m_texts.push_back({items, group.place});
    }

    void add_actors(const Group &group)
    {
        bool vertical = std::ranges::all_of(group.lines, [](const auto &line) { return base::length(line) == 1; });
        if (vertical) {
            std::string name;
            for (const auto &line : group.lines)
                name += line;
            m_groups.push_back(name);
            return;
        }
        std::vector<std::string> actors;
        for (const auto &line : group.lines) {
            const bool ended = !actors.empty() && (actors.back().ends_with("）") || actors.back().ends_with(")"))
                && !line.starts_with("など") && !line.starts_with("、");
            if (actors.empty() || ended)
                actors.push_back(line);
            else
                actors.back() += line;
        }
        m_actors.push_back(std::move(actors));
    }

    bool is_empty() const { return m_texts.empty() && m_roles.empty(); }

    void finish()
    {
        const NodeIndex node = m_reading.node();
        pair_up();
        for (const auto &role : m_roles) {
            model::Role entry;
            entry.actor = base::squeeze(role.actor);
            for (const auto &item : role.items)
                entry.text += (entry.text.empty() ? "" : "\n") + item;
            const bool is_public = Lexicon::get().is_public_actor(base::fold_tight(entry.actor));
            for (const auto &name : m_groups) {
                if (Lexicon::get().is_public_group(name) == is_public)
                    entry.group = name;
            }
            entry.source.place = role.place;
            entry.source.confidence = m_confidence;
            m_reading.draft.nodes[node].node.roles.push_back(std::move(entry));
        }
    }

private:
    struct Texts {
        std::vector<std::string> items;
        base::Place place;
    };
    struct Role {
        std::string actor;
        std::vector<std::string> items;
        base::Place place;
    };

    void pair_up()
    {
        // Two actors in one group of lines share one group of texts: an item each.
        std::vector<std::string> actors;
        std::vector<std::size_t> shared;
        for (const auto &group : m_actors) {
            if (group.size() > 1)
                shared.push_back(actors.size());
            actors.insert(actors.end(), group.begin(), group.end());
        }
        for (const std::size_t at : shared) {
            if (m_texts.size() < actors.size() && at < m_texts.size() && m_texts[at].items.size() >= 2) {
                Texts second{{m_texts[at].items.back()}, m_texts[at].place};
                m_texts[at].items.pop_back();
                m_texts.insert(m_texts.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
            }
        }
        m_confidence = 0.7;
        if (actors.size() != m_texts.size()) {
            m_confidence = 0.4;
            m_reading.draft.find("roles-out-of-step",
                                 std::to_string(m_texts.size()) + " texts, " + std::to_string(actors.size())
                                     + " actors",
                                 m_texts.empty() ? base::Place{} : m_texts.front().place);
        }
        // Too many texts: offices have one group each, the last of the others takes what is left.
        std::size_t publics = 0;
        while (publics < actors.size()
               && Lexicon::get().is_public_actor(base::fold_tight(actors[actors.size() - 1 - publics])))
            ++publics;
        while (m_texts.size() > actors.size() && actors.size() > publics) {
            const std::size_t into = actors.size() - publics - 1;
            auto &items = m_texts[into].items;
            items.insert(items.end(), m_texts[into + 1].items.begin(), m_texts[into + 1].items.end());
            m_texts.erase(m_texts.begin() + static_cast<std::ptrdiff_t>(into) + 1);
        }
        for (std::size_t i = 0; i < std::min(actors.size(), m_texts.size()); ++i)
            m_roles.push_back({actors[i], m_texts[i].items, m_texts[i].place});
    }

    Reading &m_reading;
    std::vector<Texts> m_texts;
    std::vector<Role> m_roles;
    std::vector<std::vector<std::string>> m_actors;
    std::vector<std::string> m_groups;
    double m_confidence = 0.7;
};

bool ends_zone(const Element &element)
{
    if (element.kind == Element::Kind::Heading || element.kind == Element::Kind::Table
        || element.kind == Element::Kind::Caption)
        return true;
    if (element.kind != Element::Kind::Label)
        return false;
    if (!element.label_kind)
        return element.decorated;
    return element.label_kind != LabelKind::Indicators && element.label_kind != LabelKind::Roles
        && element.label_kind != LabelKind::Furniture;
}

bool has_values(const Group &group, std::size_t wanted, bool has_unit)
{
    std::size_t values = 0;
    for (const auto &line : group.lines) {
        for (const auto &piece : pieces_of(line, has_unit))
            values += piece.kind == Fragment::Kind::Value ? 1 : 0;
    }
    return values > 0 && wanted > 0;
}

} // namespace

std::size_t read_torn_page(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    LooseHead head = read_head(elements, at);
    if (head.value_count() >= 1 && !head.has(ColumnRole::Name) && reading.label
        && reading.label->kind == LabelKind::Indicators && parse_head(reading.label->label).has(ColumnRole::Name))
        head.heads.insert(head.heads.begin(), parse_head(reading.label->label));
    const bool head_found =
        head.lines >= 2 && head.heads.size() >= 3 && head.value_count() >= 1 && head.has(ColumnRole::Name);
    const bool roles_found =
        reading.label && reading.label->kind == LabelKind::Roles && elements[at].kind == Element::Kind::Bullet;
    if (!head_found && !roles_found)
        return 0;
    if (head_found)
        reading.draft.find("table-torn", head.heads.front().text, elements[at].place);

    // Where the zone ends, and its groups of lines.
    enum class Part { Table, Texts, Actors };
    struct ZonePart {
        Part part;
        Group group;
    };
    std::vector<ZonePart> items;
    Part part = head_found ? Part::Table : Part::Texts;
    std::size_t i = head_found ? at + head.lines : at;
    bool in_term = false;
    for (; i < elements.size() && !ends_zone(elements[i]); ++i) {
        const Element &element = elements[i];
        if (element.kind == Element::Kind::Label && element.label_kind) {
            in_term = false;
            const bool actors = parse_head(element.label).has(ColumnRole::Actor);
            part = actors ? Part::Actors : element.label_kind == LabelKind::Roles ? Part::Texts : Part::Table;
            continue;
        }
        if (!head_found || head.heads.empty()) {
            const LooseHead later = read_head(elements, i);
            if (later.lines >= 2 && later.heads.size() >= 3 && later.value_count() >= 1
                && later.has(ColumnRole::Name)) {
                head = later;
                i += later.lines - 1;
                part = Part::Table;
                continue;
            }
        }
        if (element.kind == Element::Kind::Term) {
            model::GlossaryEntry entry;
            entry.term = element.label;
            entry.text = base::squeeze(element.text);
            entry.source.place = element.place;
            reading.draft.glossary.push_back(std::move(entry));
            in_term = !element.text.ends_with("。");
            continue;
        }
        if (in_term && element.blank_above == 0) {
            reading.draft.glossary.back().text += element.text;
            in_term = !element.text.ends_with("。");
            continue;
        }
        in_term = false;
        const bool is_bullet = element.kind == Element::Kind::Bullet;
        const bool new_group = items.empty() || element.blank_above > 0 || items.back().part != part
            || (is_bullet && !items.back().group.is_bullets);
        const std::string text =
            is_bullet ? element.bullet + element.text : std::string(base::trim(element.line->text));
        if (new_group)
            items.push_back({part, Group{{}, is_bullet, element.place}});
        items.back().group.lines.push_back(text);
    }
    TornTable table(reading, head);
    TornRoles roles(reading);
    const bool has_unit = head.has(ColumnRole::Unit);
    const std::size_t wanted = head.value_count();
    for (auto &item : items)
        item.group.has_values = has_values(item.group, wanted, has_unit);
    // The last text that still names an actor: before the first sentence, or before the name that values follow.
    for (std::size_t k = 0; k < items.size(); ++k) {
        ZonePart &item = items[k];
        if (item.group.is_bullets) {
            roles.add_texts(item.group);
            continue;
        }
        if (item.group.has_values) {
            table.add(item.group);
            item.part = Part::Table;
            continue;
        }
        if (item.part == Part::Actors) {
            const bool sentence = item.group.lines.back().ends_with("。");
            const bool sentence_before =
                sentence || (k > 0 && items[k - 1].part == Part::Table && !items[k - 1].group.is_bullets);
            const bool names_next = k + 1 < items.size() && items[k + 1].group.has_values;
            if (!sentence && !sentence_before && !names_next) {
                roles.add_actors(item.group);
                continue;
            }
            item.part = Part::Table;
        } else if (item.part == Part::Texts) {
            // Letters of a vertical cell may stand anywhere.
            if (std::ranges::all_of(item.group.lines, [](const auto &line) { return base::length(line) == 1; })) {
                roles.add_actors(item.group);
                continue;
            }
        }
        table.add(item.group);
    }
    if (roles_found && !head_found && table.is_empty() && roles.is_empty())
        return 0;
    table.finish();
    roles.finish();
    return i - at;
}

} // namespace taikei::reader

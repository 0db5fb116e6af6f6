#include "base/text.hpp"
#include "reader/value/cell.hpp"
#include "reader/classify/letter_size.hpp"
#include "reader/reading.hpp"
#include "reader/tree/signature_use.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <utility>

/// The way through the document: headings move about the tree, labels open blocks, everything else belongs to where one
/// stands.
namespace taikei::reader {
namespace {

bool is_sentence_title(const Heading &heading)
{
    return heading.title.ends_with("。") || heading.title.size() > 120 || heading.title.find("。") != std::string::npos;
}

bool is_item_numbering(Numbering numbering)
{
    return numbering == Numbering::Bracketed || numbering == Numbering::Circled || numbering == Numbering::Letter;
}

/// A line of a list of plans: a plan's name, or an item of the list.
bool names_a_plan(const Element &element)
{
    static const RE2 pattern(
        R"(計画|プラン|ビジョン|方針|戦略|構想|指針|プログラム|条例|大綱|要綱|ガイドライン|マニュアル)");
    return element.kind == Element::Kind::Bullet || RE2::PartialMatch(element.text, pattern);
}

class Walk {
public:
    Walk(Reading &reading, const std::vector<Element> &elements)
        : m_reading(reading)
        , m_draft(reading.draft)
        , m_elements(elements)
        , m_uses(observe(elements))
    {
    }

    void run()
    {
        for (m_at = 0; m_at < m_elements.size(); ++m_at)
            step(m_elements[m_at]);
    }

private:
    void step(const Element &element)
    {
        if (const std::size_t taken = read_form_lines(m_reading, m_elements, m_at); taken > 0) {
            m_at += taken - 1;
            return;
        }
        if (element.kind != Element::Kind::Table && read_rating_line(m_reading, element))
            return;
        if (const std::size_t taken = read_role_columns(m_reading, m_elements, m_at); taken > 0) {
            m_at += taken - 1;
            return;
        }
        if (element.kind == Element::Kind::Bullet && is_strong(element.bullet) && open_actor(element))
            return;
        const bool has_actor = m_reading.label && !m_reading.label->actor.empty();
        if (!has_actor
            && (element.kind == Element::Kind::Text || element.kind == Element::Kind::Bullet
                || element.kind == Element::Kind::Label)) {
            if (const std::size_t taken = read_torn_page(m_reading, m_elements, m_at); taken > 0) {
                m_at += taken - 1;
                m_since_table.clear();
                return;
            }
        }
        switch (element.kind) {
        case Element::Kind::Heading: heading(element); return;
        case Element::Kind::Label: label(element); return;
        case Element::Kind::Table: table(element); return;
        case Element::Kind::Caption: m_reading.caption = element.text; return;
        case Element::Kind::UnitLine: unit_line_of_table(element); return;
        case Element::Kind::Source: source(element); return;
        case Element::Kind::Term: term(element); return;
        case Element::Kind::Note: note(element); return;
        case Element::Kind::Text:
        case Element::Kind::Bullet: text(element); return;
        }
    }

    static bool is_strong(std::string_view bullet)
    {
        return !bullet.empty() && bullet != "・" && bullet != "○" && bullet != "◯" && bullet != "〇" && bullet != "-";
    }

    // ---- headings ----

    void heading(const Element &element)
    {
        Heading heading = *element.heading;
        double size = element.size;
        if (heading.title.empty()) {
            if (!take_title_below(heading))
                return;
            size = std::max(size, m_elements[m_at].size);
        }
        if (m_at + 1 < m_elements.size()) {
            // (健康・福祉・子育て) on the line below belongs to the title.
            const Element &next = m_elements[m_at + 1];
            const std::string narrow = base::narrow(next.text);
            if (next.kind == Element::Kind::Text && next.blank_above == 0 && narrow.starts_with("(")
                && narrow.ends_with(")") && next.text.size() < 100 && !heading.level.empty()) {
                if (auto whole = parse_heading("1 " + heading.title + ' ' + next.text)) {
                    heading.title = whole->title;
                    heading.departments.insert(heading.departments.end(), whole->departments.begin(),
                                               whole->departments.end());
                    heading.tags.insert(heading.tags.end(), whole->tags.begin(), whole->tags.end());
                }
                ++m_at;
            }
        }
        if (names_node_above_form(heading, element))
            return;
        m_reading.form_subject = no_node;
        const bool numbered_only = heading.level.empty() && heading.part == 0;
        if (numbered_only && !accept(heading, element)) {
            not_a_node(heading, element);
            return;
        }
        const bool levelled = numbered_only && m_reading.label && m_reading.label->kind == LabelKind::Children
            && !m_reading.label->level.empty();
        std::optional<NodeIndex> parent;
        if (levelled && m_reading.label->node != no_node)
            parent = m_reading.label->node;
        const std::string level = levelled ? m_reading.label->level : std::string();
        const OpenLabel kept = m_reading.label.value_or(OpenLabel{});
        const NodeIndex before = m_draft.current;
        const NodeIndex node = m_draft.enter(heading, element.place, element.indent, parent);
        if (levelled && m_draft.nodes[node].node.level.empty())
            m_draft.name_level(node, level);
        m_draft.mark_as_list_item(
            node,
            element.is_listed || (element.line != nullptr && element.line->kind == document::Line::Kind::ListItem));
        m_draft.nodes[node].size = std::max(m_draft.nodes[node].size, size);
        if (m_draft.current == before && node != before)
            return; // a heading after its block: one stays where one was
        m_reading.unit_line.clear();
        m_reading.last_heads.clear();
        move_text_to_missing_parent(before, node);
        if (levelled && m_draft.nodes[node].is_list_item)
            m_reading.label = kept;
        else
            m_reading.label.reset();
    }

    /// 事業名 … 政策 ２ … 施策 ２１ …: a form that first names its project, then where that stands.
    bool names_node_above_form(const Heading &heading, const Element &element)
    {
        const NodeIndex subject = m_reading.form_subject;
        if (subject == no_node || m_draft.current != subject || heading.level.empty() || element.blank_above > 0
            || !Lexicon::get().is_project_level(m_draft.nodes[subject].node.level)
            || Lexicon::get().is_project_level(heading.level))
            return false;
        const auto known = m_draft.find_reference(heading);
        const NodeIndex above = m_draft.nodes[subject].parent;
        const NodeIndex node = known ? *known : m_draft.add(heading, element.place, above);
        if (!m_draft.is_ancestor(subject, node))
            m_draft.set_parent(subject, node);
        return true;
    }

    /// The overview knows a node between the two that the text never printed: what stood before this heading is its
    /// text.
    void move_text_to_missing_parent(NodeIndex before, NodeIndex entered)
    {
        const NodeIndex parent = m_draft.nodes[entered].parent;
        auto trailing = std::exchange(m_since_table, {});
        if (before == no_node || parent == no_node || !m_draft.nodes[parent].sections.empty()
            || parent == m_draft.nodes[before].parent || m_draft.is_ancestor(parent, before))
            return;
        m_draft.nodes[parent].is_visited = true;
        m_draft.find("heading-missing", m_draft.nodes[parent].node.title, m_draft.nodes[entered].node.source.place);
        for (const auto &[node, label] : std::views::reverse(trailing)) {
            DraftSection &from = m_draft.section(node, label, std::nullopt, {});
            if (from.pieces.empty())
                continue;
            Piece moved = std::move(from.pieces.back());
            from.pieces.pop_back();
            auto &to = m_draft.section(parent, "", std::nullopt, moved.place);
            to.confidence = 0.7;
            to.pieces.insert(to.pieces.begin(), std::move(moved));
        }
    }

    /// A label has lost its brackets; the title keeps them.
    static std::string printed_title(const Element &element)
    {
        if (element.kind == Element::Kind::Text)
            return element.text;
        const bool is_line = element.line != nullptr && base::squeeze(element.line->text).starts_with(element.label);
        return is_line ? base::squeeze(element.line->text) : element.label;
    }

    bool take_title_below(Heading &heading)
    {
        if (heading.level.empty() && heading.part == 0)
            return false;
        if (m_at + 1 >= m_elements.size())
            return false;
        const Element &next = m_elements[m_at + 1];
        const bool fits = (next.kind == Element::Kind::Text && next.text.size() <= 180 && !next.text.ends_with("。"))
            || (next.kind == Element::Kind::Label && !next.label_kind && next.text.empty());
        if (!fits)
            return false;
        if (auto whole = parse_heading("1 " + printed_title(next))) {
            heading.title = undouble(whole->title);
            heading.departments = whole->departments;
            heading.tags = whole->tags;
        }
        ++m_at;
        return !heading.title.empty();
    }

    bool continues_siblings(const Heading &heading) const
    {
        const std::string signature = heading.signature();
        for (NodeIndex at = m_draft.current; at != no_node; at = m_draft.nodes[at].parent) {
            if (m_draft.nodes[at].signature == signature)
                return heading.number == m_draft.nodes[at].number + 1;
        }
        return false;
    }

    /// Is this numbered line a node of the tree, or a part of the document or text?
    bool accept(const Heading &heading, const Element &element) const
    {
        if (m_draft.find_existing(heading, m_draft.current))
            return true;
        const auto &label = m_reading.label;
        const SignatureUse &use = m_uses.at(heading.signature());
        if (label && label->kind == LabelKind::Children)
            return !(is_item_numbering(heading.numbering) && is_sentence_title(heading));
        if (heading.numbering == Numbering::Letter && !continues_siblings(heading))
            return false;
        const bool document_title = Lexicon::get().is_document_title(base::fold_tight(heading.title));
        if (document_title)
            return false;
        if (is_sentence_title(heading) || heading.title.size() > 90) {
            if (is_item_numbering(heading.numbering) || !use.has_blocks())
                return false;
        }
        if (label && label->kind) {
            switch (*label->kind) {
            case LabelKind::Measures:
            case LabelKind::RelatedPlans:
            case LabelKind::Glossary:
            case LabelKind::Roles:
                if (is_item_numbering(heading.numbering))
                    return continues_siblings(heading) && use.has_blocks();
                return (use.has_blocks() || continues_siblings(heading));
            case LabelKind::Prose:
                if (is_item_numbering(heading.numbering))
                    return element.decorated || (continues_siblings(heading) && use.has_blocks())
                        || use.owns_most(LabelKind::Measures) || use.owns_most(LabelKind::Indicators);
                return use.has_blocks() || continues_siblings(heading) || element.decorated || heading.number == 1;
            default: break;
            }
        }
        if (label && !label->kind && is_item_numbering(heading.numbering) && !use.has_blocks())
            return false;
        if (m_draft.current == no_node && is_item_numbering(heading.numbering))
            return false;
        return !is_sentence_title(heading) || use.has_blocks();
    }

    void not_a_node(const Heading &heading, const Element &element)
    {
        const bool document_title = Lexicon::get().is_document_title(base::fold_tight(heading.title));
        if (document_title || (element.decorated && !is_item_numbering(heading.numbering))) {
            Element as_label;
            if (auto parsed = parse_label(heading.title, true))
                as_label = *parsed;
            as_label.kind = Element::Kind::Label;
            if (as_label.label.empty())
                as_label.label = heading.title;
            as_label.decorated = true;
            as_label.indent = element.indent;
            as_label.place = element.place;
            if (!as_label.label_kind && !is_item_numbering(heading.numbering)) {
                // A part of the document: it belongs to its chapter, not to the measure before it.
                NodeIndex at = m_draft.current;
                while (at != no_node && m_draft.nodes[at].part == 0)
                    at = m_draft.nodes[at].parent;
                m_draft.current = at;
            }
            label(as_label);
            unit_line(heading.title);
            return;
        }
        Element as_text = element;
        as_text.kind = Element::Kind::Bullet;
        const bool sentence = is_sentence_title(heading) || heading.title.size() > 90;
        if (sentence || (m_reading.label && m_reading.label->kind == LabelKind::Measures)) {
            as_text.text = heading.title;
            as_text.bullet = "1";
        }
        text(as_text);
    }

    // ---- labels ----

    /// A block whose label is printed larger than a heading does not belong to that heading.
    NodeIndex climb_by_size(NodeIndex at, const Element &element) const
    {
        while (m_draft.nodes[at].parent != no_node && m_draft.nodes[at].size > 0
               && element.size > heading_scale * m_draft.nodes[at].size)
            at = m_draft.nodes[at].parent;
        return at;
    }

    /// The node that a block of this kind belongs to: an item of a list does not own what only its list is followed by.
    NodeIndex owner(const Element &element) const
    {
        NodeIndex at = m_draft.current;
        if (at == no_node)
            return at;
        if (element.indent > 0) {
            while (at != no_node && m_draft.nodes[at].indent > element.indent && m_draft.nodes[at].parent != no_node)
                at = m_draft.nodes[at].parent;
        }
        at = climb_by_size(at, element);
        const LabelKind kind = element.label_kind.value_or(LabelKind::Prose);
        if (kind == LabelKind::Furniture)
            return at;
        if (kind == LabelKind::Measures && !m_draft.nodes[at].is_light) {
            // The items came before their heading: the block goes on with the last of them.
            if (const NodeIndex child = m_draft.nodes[at].last_light_child; child != no_node) {
                const auto use = m_uses.find(m_draft.nodes[child].signature);
                if (use != m_uses.end() && use->second.owns_most(LabelKind::Measures)
                    && !use->second.owns_most(LabelKind::Indicators))
                    return child;
            }
        }
        const std::string key = block_key(element);
        while (m_draft.nodes[at].parent != no_node) {
            const auto use = m_uses.find(m_draft.nodes[at].signature);
            const auto above = m_uses.find(m_draft.nodes[m_draft.nodes[at].parent].signature);
            const bool is_last_only = use != m_uses.end() && use->second.never_owns(key);
            const bool is_aboves = above != m_uses.end()
                && SignatureUse::of(above->second.owns, key) * 2 >= above->second.count
                && (above->second.count > 1 || (element.label_kind && *element.label_kind != LabelKind::Prose));
            if (!m_draft.nodes[at].is_list_item && !(is_last_only && is_aboves))
                break;
            at = m_draft.nodes[at].parent;
        }
        return at;
    }

    void label(const Element &element)
    {
        if (const std::size_t taken = read_loose_indicators(m_reading, m_elements, m_at);
            taken > 0 && &element == &m_elements[m_at]) {
            m_at += taken - 1;
            return;
        }
        if (!element.label_kind && !element.decorated && element.text.empty() && enter_by_title(element.label, element))
            return;
        if (!element.label_kind && element.decorated && enter_by_title(element.label, element))
            return;
        if (!element.label_kind && element.text.empty() && open_actor(element))
            return;
        leave_list();
        m_reading.form_subject = no_node;
        const NodeIndex node = owner(element);
        if (node != no_node && element.label_kind != LabelKind::Furniture)
            m_draft.current = node;
        OpenLabel opened;
        opened.label = element.label;
        opened.kind = element.label_kind;
        opened.node = node;
        opened.decorated = element.decorated;
        if (element.label_kind == LabelKind::Children) {
            std::string level = base::fold_tight(element.label);
            if (level.ends_with("名"))
                level.resize(level.size() - std::string_view("名").size());
            if (Lexicon::get().is_level_word(level))
                opened.level = level;
        }
        m_reading.unit_line.clear();
        m_reading.last_heads.clear();
        if (element.line != nullptr)
            unit_line(element.line->text);
        if (node != no_node && opened.kind == LabelKind::Prose)
            m_draft.section(node, opened.label, opened.kind, element.place);
        m_reading.label = std::move(opened);
        if (element.label_kind == LabelKind::Indicators && !element.text.empty() && m_at + 1 < m_elements.size()
            && m_elements[m_at + 1].kind == Element::Kind::Table && element.text.find("。") == std::string::npos
            && &element == &m_elements[m_at] && !Lexicon::get().label(base::fold_tight(element.text))
            && parse_head(element.label).has(ColumnRole::Name)) {
            // 指標　利用者数（単位：人） above the table of its figures.
            static const RE2 unit_bracket(R"([（(]単位[：: 　]*[^（）()]*[）)])");
            finish_pending(m_reading);
            m_reading.pending = IndicatorSource{};
            m_reading.pending->node = m_reading.node();
            m_reading.pending->name = element.text;
            RE2::Replace(&m_reading.pending->name, unit_bracket, "");
            m_reading.pending->unit = m_reading.unit_line;
            m_reading.pending->place = element.place;
            return;
        }
        if (!element.text.empty() && node != no_node && is_rating_value(element.text)
            && add_rating(m_reading, node, element.label, element.text, "", element.place))
            return;
        if (!element.text.empty()) {
            Element rest = element;
            if (node != no_node && element.label_kind == LabelKind::Prose) {
                if (read_goal_text(m_reading, element.label, rest))
                    return;
                take_letter(rest, node);
            }
            rest.kind = Element::Kind::Text;
            rest.bullet = take_bullet(rest.text);
            if (!rest.bullet.empty())
                rest.kind = Element::Kind::Bullet;
            text(rest);
            if (element.label_kind == LabelKind::Departments || element.label_kind == LabelKind::Division
                || element.label_kind == LabelKind::Furniture)
                m_reading.label.reset();
        }
    }

    /// ●町民（自助） in a block of roles, its items below: who does what follows.
    bool open_actor(const Element &element)
    {
        constexpr std::size_t longest_actor = 75;
        if (!m_reading.label || m_reading.label->kind != LabelKind::Roles || m_draft.current == no_node
            || element.line == nullptr || m_at + 1 >= m_elements.size())
            return false;
        std::string actor = base::squeeze(element.line->text);
        const std::string bullet = take_bullet(actor);
        for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"【", "】"},
                                          {"〈", "〉"},
                                          {"＜", "＞"},
                                          {"［", "］"},
                                          {"《", "》"}}) {
            if (actor.starts_with(left) && actor.ends_with(right))
                actor = actor.substr(left.size(), actor.size() - left.size() - right.size());
        }
        const Element &next = m_elements[m_at + 1];
        const bool is_text = next.kind == Element::Kind::Text || next.kind == Element::Kind::Bullet;
        if (actor.empty() || actor.size() > longest_actor || actor.contains("。") || !is_text
            || (!bullet.empty() && next.bullet == bullet))
            return false;
        model::Role role;
        role.actor = actor;
        role.source.place = element.place;
        m_draft.nodes[m_draft.current].node.roles.push_back(std::move(role));
        m_reading.label->actor = actor;
        return true;
    }

    /// 必要性　Ａ　共働き世帯が増え…: the judgement stands before its reason.
    void take_letter(Element &rest, NodeIndex node)
    {
        std::size_t end = 0;
        for (std::size_t at = 0; at < rest.text.size();) {
            const std::size_t here = at;
            if (base::is_space(base::next_code_point(rest.text, at))) {
                end = here;
                break;
            }
        }
        const std::string letter = rest.text.substr(0, end);
        if (end == 0 || !is_rating_value(letter) || base::fold_tight(letter).find_first_of("0123456789-") == 0)
            return;
        if (add_rating(m_reading, node, rest.label, letter, "", rest.place))
            rest.text = base::trim(std::string_view(rest.text).substr(end));
    }

    /// （単位：％）: of the table to come, or of the one right above that prints no units.
    void unit_line_of_table(const Element &element)
    {
        const bool below = m_at > 0 && m_elements[m_at - 1].kind == Element::Kind::Table && element.blank_above == 0
            && (m_at + 1 >= m_elements.size() || m_elements[m_at + 1].kind != Element::Kind::Table);
        if (!below) {
            unit_line(element.text);
            return;
        }
        const std::string kept = std::exchange(m_reading.unit_line, {});
        unit_line(element.text);
        for (std::size_t i = m_of_table.first; i < m_of_table.second && i < m_draft.indicators.size(); ++i) {
            auto &unit = m_draft.indicators[i].indicator.unit;
            if (!unit && !m_reading.unit_line.empty())
                unit = m_reading.unit_line;
        }
        m_reading.unit_line = kept;
    }

    void unit_line(const std::string &text)
    {
        static const RE2 pattern(R"(単位[ 　]*[：:][ 　]*([^（）()、 　]+))");
        std::string unit;
        if (RE2::PartialMatch(text, pattern, &unit))
            m_reading.unit_line = unit;
    }

    // ---- content ----

    /// A list of nodes has ended: what follows belongs to the node above the list.
    void leave_list()
    {
        while (m_draft.current != no_node && m_draft.nodes[m_draft.current].is_list_item
               && m_draft.nodes[m_draft.current].parent != no_node)
            m_draft.current = m_draft.nodes[m_draft.current].parent;
        if (m_reading.label && m_reading.label->kind == LabelKind::Children && !m_reading.label->level.empty()
            && m_reading.label->node != m_draft.current && m_draft.current != no_node)
            m_reading.label.reset();
    }

    bool enter_by_title(const std::string &text, const Element &element)
    {
        const auto known = m_draft.find_by_title(text);
        if (!known)
            return false;
        auto &node = m_draft.nodes[*known];
        if (!node.is_visited)
            node.node.source.place = element.place;
        node.is_visited = true;
        node.is_list_item = false;
        node.indent = element.indent;
        node.size = std::max(node.size, element.size);
        m_draft.current = *known;
        m_reading.label.reset();
        return true;
    }

    /// A table that stands only behind the last of the nodes of a kind, again and again, belongs to the node above
    /// them.
    void leave_for_table()
    {
        while (m_draft.current != no_node && m_draft.nodes[m_draft.current].parent != no_node) {
            const DraftNode &node = m_draft.nodes[m_draft.current];
            const auto use = m_uses.find(node.signature);
            const auto above = m_uses.find(m_draft.nodes[node.parent].signature);
            if (use == m_uses.end() || above == m_uses.end() || !node.is_light || above->second.count < 2
                || !use->second.never_owns("table") || above->second.with_tables < above->second.count)
                return;
            m_draft.current = node.parent;
        }
    }

    void table(const Element &element)
    {
        leave_list();
        m_reading.form_subject = no_node;
        if (!m_reading.label)
            leave_for_table();
        const std::size_t before = m_draft.indicators.size();
        const bool reference = !m_reading.caption.empty() && !is_numbered_caption(m_reading.caption)
            && !(m_reading.label && m_reading.label->kind == LabelKind::Indicators);
        read_table(m_reading, *element.table);
        m_since_table.clear();
        m_of_table = {before, m_draft.indicators.size()};
        m_reference = {reference ? before : m_draft.indicators.size(), m_draft.indicators.size()};
    }

    void source(const Element &element)
    {
        static const RE2 pattern(R"(^[（(]?[^：:]{1,30}[：:][ 　]*((?s:.*?))[）)]?$)");
        std::string text;
        if (!RE2::FullMatch(element.text, pattern, &text) || text.empty())
            return;
        for (std::size_t i = m_reference.first; i < m_reference.second && i < m_draft.indicators.size(); ++i) {
            if (!m_draft.indicators[i].indicator.definition)
                m_draft.indicators[i].indicator.definition = base::squeeze(text);
        }
        m_reference = {0, 0};
    }

    void term(const Element &element)
    {
        model::GlossaryEntry entry;
        entry.term = element.label;
        entry.text = base::squeeze(element.text);
        entry.source.place = element.place;
        m_draft.glossary.push_back(std::move(entry));
        m_last_term_line = element.place.last_line != 0 ? element.place.last_line : element.place.first_line;
        m_term_closed = element.text.ends_with("。") || element.text.ends_with("）");
    }

    void note(const Element &element)
    {
        static const RE2 pattern(R"(^([※＊*](?:[0-9０-９]{0,2})|[（(]?注[0-9０-９]{0,2}[）)：:]?)[ 　]*(.*)$)");
        PageNote note;
        if (!RE2::FullMatch(element.text, pattern, &note.mark, &note.text) || note.text.empty())
            return;
        note.mark = base::narrow(note.mark);
        note.node = m_draft.current;
        note.place = element.place;
        m_reading.notes.push_back(std::move(note));
    }

    void piece(NodeIndex node, const std::string &label, std::optional<LabelKind> kind, const Element &element)
    {
        DraftSection &section = m_draft.section(node, label, kind, element.place);
        Piece piece;
        piece.text = element.text;
        piece.starts_paragraph = element.kind == Element::Kind::Bullet || element.indent >= 4
            || (element.line != nullptr && element.line->kind != document::Line::Kind::Text);
        piece.blank_above = element.blank_above;
        piece.place = element.place;
        section.pieces.push_back(std::move(piece));
        m_since_table.emplace_back(node, label);
    }

    void text(const Element &element)
    {
        if (Lexicon::get().is_guide_sentence(element.text) || is_bare_code(element.text))
            return;
        if (goes_on_with_term(element))
            return;
        if (const std::size_t taken = read_loose_indicators(m_reading, m_elements, m_at); taken > 0) {
            m_at += taken - 1;
            return;
        }
        const bool plain = element.kind == Element::Kind::Text;
        if (plain && heads_form_lines(element))
            return;
        if (plain && enter_by_title(element.text, element))
            return;
        if (plain && is_caption_of_next(element))
            return;
        if (plain && parenthetical_plans(element))
            return;
        leave_list();
        const NodeIndex node = m_draft.current;
        if (node == no_node)
            return;
        if (named_action(element, node))
            return;
        if (!m_reading.label) {
            piece(node, "", std::nullopt, element);
            return;
        }
        labelled_text(element, node);
    }

    /// 総合計画の位置付け above the nodes that a form's project stands below.
    bool heads_form_lines(const Element &element) const
    {
        if (m_reading.form_subject == no_node || m_reading.form_subject != m_draft.current
            || m_at + 1 >= m_elements.size() || element.blank_above > 0)
            return false;
        const Element &next = m_elements[m_at + 1];
        return next.kind == Element::Kind::Heading && next.blank_above == 0 && next.indent > element.indent;
    }

    /// ◆相談窓口の設置［福祉課］, and the text indented below it: an action with its departments, whatever block it
    /// stands in.
    bool named_action(const Element &element, NodeIndex node)
    {
        const bool in_prose = !m_reading.label || !m_reading.label->kind || m_reading.label->kind == LabelKind::Prose;
        auto &kept = m_draft.nodes[node].node.measures;
        if (element.kind == Element::Kind::Text && m_action.node == node && !kept.empty()
            && element.indent > m_action.indent && element.blank_above == 0) {
            std::string &text = kept.back().text;
            text += (text.empty() || !text.ends_with("。") ? "" : "\n") + element.text;
            return true;
        }
        m_action = {};
        if (!in_prose || element.kind != Element::Kind::Bullet || element.text.size() > 180
            || element.text.contains("。"))
            return false;
        const auto heading = parse_heading("1 " + element.text);
        if (!heading || heading->departments.empty() || heading->title.empty())
            return false;
        add_measure(m_reading, node, {element.bullet, element.text}, "", element.place);
        m_action = {node, element.indent};
        return true;
    }

    void labelled_text(const Element &element, NodeIndex node)
    {
        const OpenLabel &label = *m_reading.label;
        if (!label.kind) {
            piece(node, label.label, LabelKind::Prose, element);
            return;
        }
        switch (*label.kind) {
        case LabelKind::Roles:
            if (!label.actor.empty() && !m_draft.nodes[node].node.roles.empty()) {
                std::string &role = m_draft.nodes[node].node.roles.back().text;
                const bool goes_on = element.kind == Element::Kind::Text && !role.empty() && !role.ends_with("。");
                role += (role.empty() || goes_on ? "" : "\n") + element.text;
                return;
            }
            piece(node, label.label, label.kind, element);
            return;
        case LabelKind::Prose:
        case LabelKind::Indicators: piece(node, label.label, label.kind, element); return;
        case LabelKind::Children: {
            // Prose where nodes were announced: extraction moved it here from the label above that is still empty.
            auto &sections = m_draft.nodes[node].sections;
            for (auto section = sections.rbegin(); section != sections.rend(); ++section) {
                if (section->kind == LabelKind::Prose && (section->pieces.empty() || section->confidence < 1.0)) {
                    if (section->pieces.empty())
                        m_draft.find("text-after-next-label", section->label, element.place);
                    section->confidence = 0.7;
                    const std::string name = section->label;
                    piece(node, name, LabelKind::Prose, element);
                    return;
                }
            }
            if (element.text.find("。") != std::string::npos)
                piece(node, label.label, LabelKind::Prose, element);
            return;
        }
        case LabelKind::Measures: measures(element, node); return;
        case LabelKind::RelatedPlans: {
            if (element.text.ends_with("。") || !names_a_plan(element))
                return;
            auto plans = parse_related_plans(element.text, element.place);
            auto &kept = m_draft.nodes[node].node.related_plans;
            kept.insert(kept.end(), plans.begin(), plans.end());
            return;
        }
        case LabelKind::Departments: add_departments(m_reading, node, element.text); return;
        case LabelKind::Division: m_reading.division = base::squeeze(element.text); return;
        case LabelKind::Glossary: {
            static const RE2 pattern(R"(^([^：:　 ]{1,40})[：:　 ]+(.{4,})$)");
            model::GlossaryEntry entry;
            if (RE2::FullMatch(element.text, pattern, &entry.term, &entry.text)) {
                entry.source.place = element.place;
                m_draft.glossary.push_back(std::move(entry));
            }
            return;
        }
        case LabelKind::Furniture:
            if (element.text.size() > 120) {
                m_reading.label.reset();
                piece(node, "", std::nullopt, element);
            }
            return;
        }
    }

    void measures(const Element &element, NodeIndex node)
    {
        if (element.kind == Element::Kind::Bullet && element.bullet != "1" && m_numbered.node == node
            && element.indent > m_numbered.indent && !m_draft.nodes[node].node.measures.empty()) {
            // ①ごみの減量, and its items below.
            std::string &text = m_draft.nodes[node].node.measures.back().text;
            text += (text.empty() ? "" : "\n") + element.text;
            return;
        }
        m_numbered = {};
        if (element.bullet == "1")
            m_numbered = {node, element.indent};
        auto items = split_items(element.bullet.empty() || element.bullet == "1" || element.bullet == "-"
                                     ? element.text
                                     : element.bullet + element.text);
        auto &kept = m_draft.nodes[node].node.measures;
        const bool is_prose = element.text.find("。") != std::string::npos;
        if (is_prose && element.kind == Element::Kind::Bullet && element.text.size() > 60) {
            piece(node, m_reading.label->label, LabelKind::Prose, element);
            return;
        }
        if (is_prose && element.kind == Element::Kind::Text) {
            if (!kept.empty() && m_measure_node == node)
                kept.back().text += (kept.back().text.empty() ? "" : "\n") + element.text;
            else
                piece(node, m_reading.label->label, LabelKind::Prose, element);
            return;
        }
        static const RE2 listed(
            R"((?:[^、。]{2,40}(?:事業|制度|補助金|助成金|講座|運動)、)+[^、。]{2,40}(?:事業|制度|補助金|助成金|講座|運動)(?:など|等)?)");
        for (auto &item : items) {
            if (!RE2::FullMatch(item.text, listed)) {
                add_measure(m_reading, node, std::move(item), "", element.place);
                continue;
            }
            for (const auto part : base::split(item.text, "、"))
                add_measure(m_reading, node, {item.bullet, std::string(part)}, "", element.place);
        }
        m_measure_node = node;
    }

    /// A short line above a table, or above the source of a picture that is not in the text, is its caption.
    bool is_caption_of_next(const Element &element)
    {
        const bool listed = m_reading.label && m_reading.label->kind && *m_reading.label->kind != LabelKind::Prose
            && *m_reading.label->kind != LabelKind::Indicators && *m_reading.label->kind != LabelKind::Children;
        if (listed || m_at + 1 >= m_elements.size() || element.text.size() > 120
            || element.text.find("。") != std::string::npos)
            return false;
        const Element &next = m_elements[m_at + 1];
        if (next.kind == Element::Kind::Source)
            return true;
        if (next.kind != Element::Kind::Table)
            return false;
        m_reading.caption = element.text;
        unit_line(element.text);
        return true;
    }

    /// （関連基本計画：A計画、B計画）
    bool parenthetical_plans(const Element &element)
    {
        static const RE2 pattern(R"(^[（(]([^：:（）()]{2,20})[：:](.+)[）)]$)");
        std::string name;
        std::string list;
        if (!RE2::FullMatch(element.text, pattern, &name, &list))
            return false;
        if (Lexicon::get().label(base::fold_tight(name)) != LabelKind::RelatedPlans || m_draft.current == no_node)
            return false;
        auto plans = parse_related_plans(list, element.place);
        auto &kept = m_draft.nodes[m_draft.current].node.related_plans;
        kept.insert(kept.end(), plans.begin(), plans.end());
        return true;
    }

    bool goes_on_with_term(const Element &element)
    {
        if (m_term_closed || m_draft.glossary.empty() || element.kind != Element::Kind::Text || element.blank_above > 0)
            return false;
        const bool is_whole = element.line != nullptr && element.line->kind != document::Line::Kind::Text;
        if (is_whole || element.place.first_line != m_last_term_line + 1)
            return false;
        m_draft.glossary.back().text += element.text;
        m_last_term_line = element.place.first_line;
        m_term_closed = element.text.ends_with("。");
        return true;
    }

    Reading &m_reading;
    Draft &m_draft;
    const std::vector<Element> &m_elements;
    std::map<std::string, SignatureUse> m_uses;
    std::size_t m_at = 0;
    std::pair<std::size_t, std::size_t> m_reference{
        0, 0}; ///< indicators of the table just read, if it was reference material
    std::pair<std::size_t, std::size_t> m_of_table{0, 0}; ///< indicators of the table just read
    std::vector<std::pair<NodeIndex, std::string>> m_since_table; ///< where text went since the last table
    int m_last_term_line = -1;
    bool m_term_closed = true;
    NodeIndex m_measure_node = no_node;

    struct Action {
        NodeIndex node = no_node;
        int indent = 0;
    };
    Action m_numbered; ///< the numbered measure just named
    Action m_action; ///< the action just named, whose text may follow
};

} // namespace

NodeIndex Reading::node()
{
    return draft.current != no_node ? draft.current : root();
}

NodeIndex Reading::root()
{
    if (m_root == no_node)
        m_root = draft.add(Heading{}, base::Place{file, 0, 0, 0, 0, 0, std::nullopt}, no_node);
    return m_root;
}

void walk(Reading &reading, const std::vector<Element> &elements)
{
    read_conventions(reading, elements);
    Walk(reading, elements).run();
}

} // namespace taikei::reader

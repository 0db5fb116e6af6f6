#include "reader/walk/node_heading.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/lexicon.hpp"
#include "reader/walk/running_sentence.hpp"

namespace taikei::reader {
namespace {

/// Its number is the next behind that of the node of its kind where the walk stands.
bool continues_siblings(const Draft &draft, const Heading &heading)
{
    const std::string signature = heading.signature();
    for (NodeIndex at = draft.current; at != no_node; at = draft.nodes[at].parent) {
        if (draft.nodes[at].signature == signature)
            return heading.number == draft.nodes[at].number + 1;
    }
    return false;
}

/// (41) 行政評価 right between (40) and (42): an item of a list of titles, whatever it says.
bool is_in_list(const Way &way, const Heading &heading)
{
    const auto is_beside = [&](const Element &other, int number) {
        return other.kind == Element::Kind::Heading && other.heading && other.heading->number == number
            && other.heading->signature() == heading.signature();
    };
    return !is_sentence_title(heading) && way.at > 0 && way.next() != nullptr
        && is_beside(way.elements[way.at - 1], heading.number - 1) && is_beside(*way.next(), heading.number + 1)
        && continues_siblings(way.draft, heading);
}

/// ア 保全地区の指定, with a sentence of its own below: the first of several, and no item of a list.
bool begins_letters(const Way &way, const Heading &heading)
{
    return heading.number == 1 && way.uses.at(heading.signature()).count > 1 && !is_sentence_title(heading)
        && runs_to_sentence(way.elements, way.at + 1);
}

/// ア 活用モデル事業（担当：住宅課） with a sentence of its own below it, and itself below 【取組】, which is the
/// level's own word: a node. 主な施策 heads a choice of them, which are measures.
bool is_told_item(const Way &way, const Heading &heading)
{
    const std::string &label = way.reading.label->label;
    if (!is_level_label(label) || label.starts_with("主"))
        return false;
    return !heading.departments.empty() && !is_sentence_title(heading) && !heading.code.empty()
        && (heading.number == 1 || continues_siblings(way.draft, heading))
        && runs_to_sentence(way.elements, way.at + 1);
}

/// (1) 保育サービスの充実 with 担当課 and 主な事業 of its own, as most of its kind: no measure, but what has some.
bool has_own_blocks(const SignatureUse &use)
{
    return use.count > 1 && use.owns_most(LabelKind::Departments) && use.owns_most(LabelKind::Measures);
}

/// Below a label that says what follows: none where that leaves it open.
std::optional<bool> is_node_in_block(const Way &way, const Heading &heading, const Element &element)
{
    const auto &label = way.reading.label;
    if (!label || !label->kind)
        return std::nullopt;
    const SignatureUse &use = way.uses.at(heading.signature());
    const bool continues = continues_siblings(way.draft, heading);
    const bool is_item = is_item_numbering(heading.numbering);
    switch (*label->kind) {
    case LabelKind::Measures:
        if (is_item && (is_told_item(way, heading) || has_own_blocks(use)))
            return true;
        [[fallthrough]];
    case LabelKind::RelatedPlans:
    case LabelKind::Glossary:
    case LabelKind::Roles: return is_item ? continues && use.has_blocks() : continues || use.has_blocks();
    case LabelKind::Prose:
        if (is_item)
            return element.decorated || (continues && use.has_blocks()) || use.owns_most(LabelKind::Measures)
                || use.owns_most(LabelKind::Indicators);
        return use.has_blocks() || continues || element.decorated || heading.number == 1;
    default: return std::nullopt;
    }
}

/// (1) 介護サービスの量の見込み right above 現状と課題, as (1) and (2) elsewhere: a node, whatever it is called.
bool opens_block(const Way &way, const Heading &heading)
{
    const Element *next = way.next();
    return next != nullptr && next->kind == Element::Kind::Label && next->label_kind == LabelKind::Prose
        && is_item_numbering(heading.numbering) && way.uses.at(heading.signature()).has_blocks();
}

} // namespace

bool is_sentence_title(const Heading &heading)
{
    constexpr std::size_t longest_title = 120;
    std::string_view title = heading.title;
    if (title.ends_with("。）")) // 一時預かり事業（幼稚園型を除く。）
        title = title.substr(0, title.rfind("（"));
    return heading.title.size() > longest_title || title.contains("。");
}

bool is_long_title(const Heading &heading)
{
    constexpr std::size_t long_title = 90;
    return is_sentence_title(heading) || heading.title.size() > long_title;
}

bool is_node_heading(const Way &way, const Heading &heading, const Element &element)
{
    if (element.is_above_list || element.is_in_overview || way.draft.find_existing(heading, way.draft.current))
        return true;
    const bool is_item = is_item_numbering(heading.numbering);
    const auto &label = way.reading.label;
    if (label && label->kind == LabelKind::Children)
        return !(is_item && is_sentence_title(heading));
    // ###### ア　授業改善の推進 below ##### 施策(1)
    if (way.draft.parent_by_outline(heading) && !is_sentence_title(heading)
        && !Lexicon::get().is_document_title(base::fold_tight(heading.title)))
        return true;
    if (heading.numbering == Numbering::Letter && !continues_siblings(way.draft, heading)
        && !begins_letters(way, heading))
        return false;
    if (is_in_list(way, heading))
        return true;
    // 2-2 介護サービスの見込量 behind the measure 2-1 is the next one, whatever it is called.
    const bool is_next = heading.numbering == Numbering::Hyphenated && continues_siblings(way.draft, heading);
    if (!is_next && !opens_block(way, heading) && Lexicon::get().is_document_title(base::fold_tight(heading.title)))
        return false;
    const bool has_blocks = way.uses.at(heading.signature()).has_blocks();
    if (is_long_title(heading) && (is_item || !has_blocks))
        return false;
    if (const auto is_node = is_node_in_block(way, heading, element))
        return *is_node;
    if (is_item && ((label && !label->kind && !has_blocks) || way.draft.current == no_node))
        return false;
    return !is_sentence_title(heading) || has_blocks;
}

} // namespace taikei::reader

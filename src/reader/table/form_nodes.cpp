#include "reader/table/form_nodes.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

Heading heading_of(const FormPair &pair, const std::string &level)
{
    const std::string text = flat(pair.value);
    auto heading = parse_heading(text);
    if (!heading || heading->title.empty()) {
        heading = parse_heading("1 " + text);
        if (heading) {
            heading->code.clear();
            heading->number = 0;
            heading->numbering = Numbering::None;
        } else {
            heading = Heading{};
            heading->title = text;
        }
    }
    heading->level = level;
    return *heading;
}

NodeIndex enter_form_node(Reading &reading, const Heading &heading, const base::Place &place, NodeIndex parent)
{
    Draft &draft = reading.draft;
    if (const auto known = draft.find_reference(heading); known
        && (heading.code.empty() || !draft.nodes[*known].node.code || *draft.nodes[*known].node.code == heading.code)) {
        const NodeIndex above = draft.nodes[*known].parent;
        const bool stands_nowhere = above == no_node || (reading.has_root() && above == reading.root_index());
        if (stands_nowhere && parent != no_node && !draft.is_ancestor(*known, parent))
            draft.set_parent(*known, parent);
        auto &tags = draft.nodes[*known].node.tags;
        std::ranges::copy_if(heading.tags, std::back_inserter(tags),
                             [&](const auto &tag) { return std::ranges::find(tags, tag) == tags.end(); });
        return *known;
    }
    const NodeIndex made = draft.add(heading, place, parent);
    draft.nodes[made].is_visited = true;
    return made;
}

/// 事業名 in a box of its own, then 政策 and 施策 in the next: where the project stands. So does 政策 | 1 人を育むまち
/// below a 施策.
bool names_nodes_above(const Reading &reading, const FormPair &named)
{
    const Lexicon &lexicon = Lexicon::get();
    const NodeIndex subject = reading.form_subject;
    if (subject == no_node || reading.draft.current != subject)
        return false;
    const std::string &below = reading.draft.nodes[subject].node.level;
    const std::string level = level_of_pair(named);
    if (lexicon.is_project_level(below))
        return !lexicon.is_project_level(level);
    const std::string code = heading_of(named, level).code;
    const auto &own = reading.draft.nodes[subject].node.code;
    const bool begins_own = own && own->starts_with(code + '-'); // 基本方針 | 1 … below 取組 1-1
    return !code.empty() && level != below && (begins_own || lexicon.ranks_above(level, below));
}

/// By the level whose number a pair states: 5 for 施策, from 施策№ ５. The first of each counts.
using NumbersOfLevels = std::map<std::string, std::string>;

NumbersOfLevels numbers_of_levels(const std::vector<FormPair> &pairs)
{
    NumbersOfLevels numbers;
    for (const FormPair &pair : pairs) {
        const std::string level = level_numbered_by(pair.label);
        if (!level.empty() && is_bare_code(pair.value))
            numbers.emplace(level, base::narrow(base::squeeze(pair.value)));
    }
    return numbers;
}

/// What the pair names, with the number that stands in another pair: 施策№ ５ beside 施策名 公共交通の維持.
Heading numbered_heading_of(const FormPair &pair, const NumbersOfLevels &numbers)
{
    Heading heading = heading_of(pair, level_of_pair(pair));
    const auto number = numbers.find(heading.level);
    if (heading.code.empty() && number != numbers.end()) {
        heading.code = number->second;
        heading.numbering = Numbering::Plain;
    }
    return heading;
}

/// What a label such as 整理番号 or 番号 gives the form's subject; empty for none.
std::string code_of(const std::vector<FormPair> &pairs)
{
    constexpr std::size_t longest_code = 12; ///< in bytes
    std::string code;
    for (const FormPair &pair : pairs) {
        if (code.empty() && pair.head.has(ColumnRole::Code)
            && (is_bare_code(pair.value) || pair.value.size() <= longest_code))
            code = base::narrow(base::squeeze(pair.value));
    }
    return code;
}

/// 施策番号: the number is the 施策's. Empty where none is numbered, and where several are (事務事業№ beside 施策№),
/// which tells no subject.
std::string numbered_level(const std::vector<FormPair> &pairs)
{
    std::string numbered;
    for (const FormPair &pair : pairs) {
        std::string level = level_numbered_by(pair.label);
        if (!numbered.empty() && !level.empty() && level != numbered)
            return {};
        if (!level.empty())
            numbered = std::move(level);
    }
    return numbered;
}

/// The pairs that name nodes, in the form's order.
struct NamedNodes {
    std::vector<const FormPair *> all;
    const FormPair *subject = nullptr; ///< what the form is about; null where it names nothing
};

NamedNodes find_named_nodes(const std::vector<FormPair> &pairs)
{
    constexpr std::size_t longest_title = 150; ///< in bytes
    const std::string numbered = numbered_level(pairs);
    NamedNodes named;
    int best = -1;
    for (const FormPair &pair : pairs) {
        const std::string level = level_of_pair(pair);
        if (level.empty() || pair.value.empty() || pair.value.size() > longest_title || pair.head.has(ColumnRole::Code)
            || pair.value.contains("。"))
            continue;
        named.all.push_back(&pair);
        const int score = (level == numbered ? 4 : 0) + (Lexicon::get().is_project_level(level) ? 2 : 0)
            + (base::fold_tight(pair.label).ends_with("名") ? 1 : 0);
        if (score >= best) {
            best = score;
            named.subject = &pair;
        }
    }
    return named;
}

/// Puts the node of the form before under those that this one names.
void enter_above(Reading &reading, const std::vector<const FormPair *> &named)
{
    NodeIndex above = no_node;
    for (const FormPair *pair : named)
        above = enter_form_node(reading, heading_of(*pair, level_of_pair(*pair)), pair->place, above);
    if (!reading.draft.is_ancestor(reading.form_subject, above))
        reading.draft.set_parent(reading.form_subject, above);
}

/// 施策番号 | 1-1, 整理番号 | 0305-1 in the line of the sheet's title: the number of what the form below names.
void keep_number(Reading &reading, const std::vector<FormPair> &pairs, const NumbersOfLevels &numbers)
{
    const auto number = numbers.find(numbered_level(pairs));
    std::string code = number == numbers.end() ? code_of(pairs) : number->second;
    if (code.empty())
        return;
    reading.sheet_heading = Heading{};
    reading.sheet_heading->level = number == numbers.end() ? std::string() : number->first;
    reading.sheet_heading->code = std::move(code);
}

/// The subject's heading, with the number that stands above the form (【事業№１】) or in a field of its own.
Heading heading_of_subject(Reading &reading, const FormPair &subject, const std::vector<FormPair> &pairs,
                           const NumbersOfLevels &numbers)
{
    Heading heading = numbered_heading_of(subject, numbers);
    std::string code = code_of(pairs);
    const auto above = std::exchange(reading.sheet_heading, std::nullopt);
    if (code.empty() && above && heading.level.ends_with(above->level))
        code = above->code;
    if (heading.code.empty() && !code.empty()) {
        heading.code = std::move(code);
        heading.numbering = Numbering::Plain;
    }
    return heading;
}

} // namespace

void enter_form_nodes(Reading &reading, const std::vector<FormPair> &pairs)
{
    const NamedNodes named = find_named_nodes(pairs);
    const NumbersOfLevels numbers = numbers_of_levels(pairs);
    if (named.subject == nullptr)
        return keep_number(reading, pairs, numbers);
    const std::string level = level_of_pair(*named.subject);
    if (names_nodes_above(reading, *named.subject))
        return enter_above(reading, named.all);
    const bool is_alone = named.all.size() == 1;
    NodeIndex parent = is_alone ? reading.draft.current : no_node;
    if (parent != no_node && reading.draft.nodes[parent].node.level == level)
        parent = reading.draft.nodes[parent].parent;
    for (const FormPair *pair : named.all) {
        if (pair != named.subject)
            parent = enter_form_node(reading, numbered_heading_of(*pair, numbers), pair->place, parent);
    }
    const Heading heading = heading_of_subject(reading, *named.subject, pairs, numbers);
    reading.draft.current = enter_form_node(reading, heading, named.subject->place, parent);
    reading.form_subject = is_alone ? reading.draft.current : no_node;
    reading.label.reset();
}

bool enter_numbered_sentence(Reading &reading, const GridRow &row, const GridRow &below)
{
    constexpr std::string_view number_word = "番号";
    const auto is_open = [](const GridCell &cell) { return cell.is_empty() || cell.covered; };
    if (!look_up_head(row[0].text)->has(ColumnRole::Code) || is_bare_code(row[1].text) || !is_bare_code(below[0].text)
        || !std::all_of(below.begin() + 1, below.end(), is_open))
        return false;
    Heading heading;
    heading.numbering = Numbering::Plain;
    heading.code = base::narrow(base::squeeze(below[0].text));
    heading.title = flat(row[1].text);
    std::string level = parse_head(row[0].text).bare;
    if (level.ends_with(number_word))
        level.resize(level.size() - number_word.size());
    heading.level = level_of(level);
    Draft &draft = reading.draft;
    NodeIndex parent = draft.current;
    while (parent != no_node && draft.nodes[parent].signature == heading.signature())
        parent = draft.nodes[parent].parent;
    draft.current = draft.add(heading, row[1].place, parent);
    draft.nodes[draft.current].is_visited = true;
    reading.label.reset();
    return true;
}

} // namespace taikei::reader

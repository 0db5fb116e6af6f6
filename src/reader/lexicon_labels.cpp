#include "base/text.hpp"
#include "reader/last_letters.hpp"
#include "reader/lexicon.hpp"
#include "reader/spelling.hpp"

#include <algorithm>

/// What labels are: listed, two in one, ending like one, or one of a listed word with more or fewer joints.
namespace taikei::reader {
namespace {

/// Two labels in one, or one that only ends like a label; in bytes.
constexpr std::size_t longest_compound_label = 60;

/// 事業の実績 and 事業実績 are one label; who is in charge and what is furniture is called by no other word.
bool has_twins(LabelKind kind)
{
    return kind == LabelKind::Prose || kind == LabelKind::Indicators || kind == LabelKind::Measures
        || kind == LabelKind::Children || kind == LabelKind::RelatedPlans;
}

} // namespace

void Lexicon::add_label(const std::string &word, LabelKind kind)
{
    for (const std::string &printed : spellings_of(word))
        m_longest_label = std::max(m_longest_label, printed.size());
    if (has_twins(kind))
        m_label_twins.emplace(without_joints(word), kind);
    m_labels.emplace(word, kind);
}

void Lexicon::note_label_ends()
{
    for (const auto &[word, kind] : m_labels)
        m_label_ends.add(word);
    for (const auto &[word, kind] : m_label_twins) {
        m_label_ends.add(word);
        m_label_ends.add("の" + std::string(last_letter(word)));
    }
    for (const char32_t joint : {U'の', U'的', U'な'}) // in front of which a twin ends
        m_label_ends.add_letter(joint);
    for (const auto &[letter, endings] : m_label_endings) {
        for (const auto &[word, kind] : endings)
            m_label_ends.add(word);
    }
}

bool Lexicon::may_be_label(std::string_view printed) const
{
    const std::size_t longest = std::max(m_longest_label, longest_compound_label);
    return m_label_ends.may_end(printed)
        && (printed.size() <= longest || base::least_folded_size(printed, longest + 1) <= longest);
}

std::optional<LabelKind> Lexicon::label(std::string_view printed) const
{
    if (!may_be_label(printed))
        return std::nullopt;
    const std::string tight = base::fold_tight(printed);
    std::string held;
    const std::string_view spelled = in_one_spelling(tight, held);
    const auto listed = label_as_spelled(spelled);
    return listed ? listed : label_of_twin(spelled);
}

std::optional<LabelKind> Lexicon::listed_label(std::string_view printed) const
{
    std::string held;
    return label_as_spelled(in_one_spelling(printed, held));
}

std::optional<LabelKind> Lexicon::label_as_spelled(std::string_view tight) const
{
    if (const auto found = m_labels.find(tight); found != m_labels.end())
        return found->second;
    if (tight.size() > longest_compound_label)
        return std::nullopt;
    // 取組の方向と主な事業: two labels in one; where nodes are announced, they come first.
    for (const std::string_view joint : {"と", "・", "及び", "および", "、"}) {
        const auto at = base::find_word(tight, joint);
        if (at == std::string_view::npos || at == 0)
            continue;
        const auto first = m_labels.find(tight.substr(0, at));
        const auto second = m_labels.find(tight.substr(at + joint.size()));
        if (first == m_labels.end() || second == m_labels.end())
            continue;
        return second->second == LabelKind::Children ? second->second : first->second;
    }
    const auto endings = m_label_endings.find(last_letter(tight));
    if (endings == m_label_endings.end())
        return std::nullopt;
    const auto found =
        std::ranges::find_if(endings->second, [&](const auto &ending) { return tight.ends_with(ending.first); });
    return found != endings->second.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<LabelKind> Lexicon::label_of_twin(std::string_view spelled) const
{
    constexpr std::size_t shortest = 12; ///< in bytes
    if (spelled.size() < shortest || spelled.size() > longest_compound_label || is_level_word(spelled))
        return std::nullopt;
    const auto found = m_label_twins.find(without_joints(spelled));
    return found == m_label_twins.end() ? std::nullopt : std::optional(found->second);
}

} // namespace taikei::reader

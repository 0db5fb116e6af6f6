#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

/// Notes below a table or page: ※1 in a name or definition, or a note that names its subject (※来館者数は…), belongs to
/// that indicator. There may be thousands of both, so what a note looks for is found by its mark or first letters.
namespace taikei::reader {
namespace {

constexpr int most_compared = 500; ///< names in the whole plan with the same beginning
constexpr std::size_t beginning_length = 9; ///< three letters: shorter subjects are found everywhere

/// What notes look for, and the place where they stand.
struct Key {
    std::string text; ///< ※1, or the first letters of a subject
    NodeIndex node = no_node;
    friend auto operator<=>(const Key &, const Key &) = default;
};

/// The numbered marks in a narrow text, bare: ※1, *2, 注3.
std::vector<std::string> marks_in(std::string_view narrow)
{
    constexpr std::u32string_view signs = U"※*注";
    std::vector<std::string> marks;
    for (std::size_t at = 0; at < narrow.size();) {
        const char32_t sign = base::next_code_point(narrow, at);
        if (!signs.contains(sign) || at == narrow.size() || !base::is_digit(static_cast<unsigned char>(narrow[at])))
            continue;
        std::string mark;
        base::append_code_point(mark, sign);
        while (at < narrow.size() && base::is_digit(static_cast<unsigned char>(narrow[at])))
            mark += narrow[at++];
        marks.push_back(std::move(mark));
    }
    return marks;
}

/// 経済センサスによる。 of 経済センサスによる。※１: a remark without the marks that notes explain.
std::string without_marks(std::string text)
{
    if (marks_in(base::narrow(text)).empty())
        return text;
    static const RE2 marks(R"([※＊*注][0-9０-９]+)");
    RE2::GlobalReplace(&text, marks, "");
    return base::squeeze(text);
}

/// Indicators by what notes look for, each under its node and all nodes above it.
class NoteTargets {
public:
    explicit NoteTargets(const Draft &draft)
        : m_draft(draft)
    {
    }

    void add(const std::string &text, std::size_t indicator)
    {
        const NodeIndex own = m_draft.indicators[indicator].node;
        m_own[{text, own}].push_back(indicator);
        m_within[{text, no_node}].push_back(indicator);
        for (NodeIndex at = own; at != no_node; at = m_draft.nodes[at].parent)
            m_within[{text, at}].push_back(indicator);
    }

    /// Those of the node, of nodes below it, and of nodes above it; `is_wanted` says which of them. At most `enough`,
    /// the last ones first.
    std::vector<std::size_t> find(const std::string &text, NodeIndex node, std::size_t enough, auto &&is_wanted) const
    {
        std::vector<std::size_t> found;
        look(m_within, {text, node}, enough, is_wanted, found);
        if (node != no_node) {
            for (NodeIndex at = m_draft.nodes[node].parent; at != no_node; at = m_draft.nodes[at].parent)
                look(m_own, {text, at}, enough, is_wanted, found);
        }
        std::ranges::sort(found, std::ranges::greater{});
        return found;
    }

    /// Those of any node, as above.
    std::vector<std::size_t> find_anywhere(const std::string &text, std::size_t enough, auto &&is_wanted) const
    {
        std::vector<std::size_t> found;
        look(m_within, {text, no_node}, enough, is_wanted, found);
        return found;
    }

private:
    static void look(const std::map<Key, std::vector<std::size_t>> &map, const Key &key, std::size_t enough,
                     auto &&is_wanted, std::vector<std::size_t> &found)
    {
        const auto targets = map.find(key);
        if (targets == map.end())
            return;
        std::size_t left = enough;
        for (auto target = targets->second.rbegin(); target != targets->second.rend() && left > 0; ++target) {
            if (!is_wanted(*target))
                continue;
            found.push_back(*target);
            --left;
        }
    }

    const Draft &m_draft;
    std::map<Key, std::vector<std::size_t>> m_own;
    std::map<Key, std::vector<std::size_t>> m_within;
};

/// 来館者数 of 「来館者数は…」 and 「令和2年度の来館者数は…」; empty where the note names no subject.
std::string subject_of(const PageNote &note)
{
    constexpr std::size_t longest = 90;
    const auto end = note.text.find("は");
    if (end == std::string::npos || end > longest)
        return {};
    constexpr std::string_view of = "の";
    std::string_view words = std::string_view(note.text).substr(0, end);
    const auto years = model::find_years(words);
    if (!years.empty() && years.front().begin == 0 && words.substr(years.front().end).starts_with(of))
        words.remove_prefix(years.front().end + of.size());
    std::string subject = base::fold_tight(words);
    return subject.size() < beginning_length ? std::string() : subject;
}

/// The first letters of `subject`, as many whole ones as make up three letters of kanji or kana.
std::string beginning_of(std::string_view subject)
{
    std::size_t end = 0;
    while (end < beginning_length && end < subject.size())
        base::next_code_point(subject, end);
    return std::string(subject.substr(0, end));
}

class NotePlacer {
public:
    explicit NotePlacer(Reading &reading)
        : m_reading(reading)
        , m_by_mark(reading.draft)
        , m_by_beginning(reading.draft)
    {
        for (const PageNote &note : reading.notes) {
            const std::string subject = note.explained.empty() ? subject_of(note) : note.explained;
            if (marks_in(note.mark).empty() && !subject.empty())
                m_beginnings.emplace(beginning_of(subject), 0);
        }
        m_names.reserve(reading.draft.indicators.size());
        for (std::size_t i = 0; i < reading.draft.indicators.size(); ++i)
            add_targets(i);
    }

    void run()
    {
        for (const PageNote &note : m_reading.notes) {
            if (!note.explained.empty() && define(note))
                continue;
            if (const auto owner = owner_of(note)) {
                place(note.text, *owner);
            } else if (!Lexicon::get().is_guide_sentence(note.text)) {
                m_reading.draft.find("note-not-placed", note.mark + ' ' + note.text, note.place);
            }
        }
    }

private:
    /// What explains a row by its name is its definition, where its table has none: of each of its parts. What remarks
    /// on one (※1-2) stays a remark.
    bool define(const PageNote &note)
    {
        constexpr std::size_t most_parts = 20;
        const auto is_explained = [&](std::size_t i) { return m_names[i] == note.explained; };
        const auto found = m_by_beginning.find(beginning_of(note.explained), note.node, most_parts, is_explained);
        for (const std::size_t i : found) {
            auto &definition = m_reading.draft.indicators[i].indicator.definition;
            if (!note.mark.empty() || (definition && !definition->empty()))
                place(note.text, i);
            else
                definition = note.text;
        }
        return !found.empty();
    }

    /// Behind the remark of the indicator's own row, whose marks have said what they are for.
    void place(const std::string &text, std::size_t owner)
    {
        auto &kept = m_reading.draft.indicators[owner].indicator.note;
        if (m_noted.insert(owner).second && kept)
            kept = without_marks(*std::move(kept));
        kept = !kept || kept->empty() ? text : *kept + ' ' + text;
    }

    void add_targets(std::size_t i)
    {
        const model::Indicator &indicator = m_reading.draft.indicators[i].indicator;
        auto marks = marks_in(
            base::narrow(indicator.name + indicator.definition.value_or("") + ' ' + indicator.note.value_or("")));
        std::ranges::sort(marks);
        const auto repeated = std::ranges::unique(marks);
        marks.erase(repeated.begin(), repeated.end());
        for (const auto &mark : marks)
            m_by_mark.add(mark, i);
        m_names.push_back(m_beginnings.empty() ? std::string() : base::fold_tight(indicator.name));
        if (m_beginnings.empty())
            return;
        const std::string &name = m_names.back();
        for (std::size_t at = 0; at < name.size(); base::next_code_point(name, at)) {
            const auto wanted = m_beginnings.find(beginning_of(std::string_view(name).substr(at)));
            if (wanted == m_beginnings.end() || wanted->second == i + 1)
                continue;
            wanted->second = i + 1;
            m_by_beginning.add(wanted->first, i);
        }
    }

    /// The indicator that the note belongs to; none where there is no one, or where its subject fits several.
    std::optional<std::size_t> owner_of(const PageNote &note) const
    {
        if (const auto marks = marks_in(note.mark); !marks.empty()) {
            const auto is_any = [](std::size_t) { return true; };
            const auto found = m_by_mark.find(marks.front(), note.node, 1, is_any);
            if (!found.empty())
                return found.front();
            const auto anywhere = m_by_mark.find_anywhere(marks.front(), 2, is_any); // below a table of all goals
            return anywhere.size() == 1 ? std::optional(anywhere.front()) : std::nullopt;
        }
        const std::string subject = subject_of(note);
        if (subject.empty())
            return std::nullopt;
        const auto is_named = [&](std::size_t i) { return m_names[i].contains(subject); };
        auto found = m_by_beginning.find(beginning_of(subject), note.node, 2, is_named);
        if (found.empty()) { // below a table of all the plan's indicators, in a chapter of their own
            int left = most_compared;
            found = m_by_beginning.find_anywhere(beginning_of(subject), 2,
                                                 [&](std::size_t i) { return left-- > 0 && is_named(i); });
        }
        return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
    }

    Reading &m_reading;
    NoteTargets m_by_mark;
    NoteTargets m_by_beginning;
    std::unordered_map<std::string, std::size_t> m_beginnings; ///< and the indicator seen last with it, from 1
    std::unordered_set<std::size_t> m_noted; ///< indicators that a note was placed at
    std::vector<std::string> m_names; ///< folded, where any note names a subject
};

} // namespace

void place_notes(Reading &reading)
{
    if (!reading.notes.empty())
        NotePlacer(reading).run();
}

} // namespace taikei::reader

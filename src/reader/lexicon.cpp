#include "reader/lexicon.hpp"

#include "base/letters.hpp"
#include "base/resource.hpp"
#include "base/text.hpp"
#include "reader/spelling.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace taikei::reader {
namespace {

/// Two labels in one, or one that only ends like a label; in bytes.
constexpr std::size_t longest_compound_label = 60;
constexpr std::string_view level_name_ending = "名"; ///< 施策名
/// How much longer 取り組み is than 取組, for the word that spells a label longest; in bytes.
constexpr std::size_t longer_spelling = 6;

toml::table load(std::string_view name)
{
    const std::string path = "data/lexicon/" + std::string(name) + ".toml";
    const auto text = base::find_resource(path);
    if (!text)
        throw std::runtime_error(path + " is not part of this program");
    return toml::parse(*text, path);
}

std::vector<std::string> words(const toml::node_view<const toml::node> &list)
{
    std::vector<std::string> result;
    if (const auto *array = list.as_array()) {
        for (const auto &item : *array) {
            if (const auto text = item.value<std::string_view>())
                result.push_back(base::fold_tight(*text));
        }
    }
    return result;
}

/// The words as they are looked up, whichever way a document spells them.
std::vector<std::string> spelled_words(const toml::node_view<const toml::node> &list)
{
    std::vector<std::string> result = words(list);
    std::string held;
    for (std::string &word : result)
        word = std::string(in_one_spelling(word, held));
    return result;
}

/// 主な取組, 主な取り組み, 主な取組み: headings print level words in any spelling.
std::vector<std::string> in_all_spellings(std::vector<std::string> list)
{
    constexpr std::string_view usual = "取組";
    for (std::size_t i = 0, end = list.size(); i < end; ++i) {
        const auto at = base::find_word(list[i], usual);
        if (at == std::string::npos)
            continue;
        for (const std::string_view other : {"取り組み", "取組み"}) {
            std::string word = list[i];
            list.push_back(word.replace(at, usual.size(), other));
        }
    }
    return list;
}

void longest_first(std::vector<std::string> &list)
{
    std::ranges::stable_sort(list, [](const auto &a, const auto &b) { return a.size() > b.size(); });
}

constexpr std::array<std::pair<const char *, LabelKind>, 10> label_kinds = {{
    {"furniture", LabelKind::Furniture},
    {"prose", LabelKind::Prose},
    {"indicators", LabelKind::Indicators},
    {"measures", LabelKind::Measures},
    {"children", LabelKind::Children},
    {"roles", LabelKind::Roles},
    {"related_plans", LabelKind::RelatedPlans},
    {"departments", LabelKind::Departments},
    {"division", LabelKind::Division},
    {"glossary", LabelKind::Glossary},
}};

constexpr std::array<std::pair<const char *, ColumnRole>, 19> column_roles = {{
    {"name", ColumnRole::Name},
    {"unit", ColumnRole::Unit},
    {"observed", ColumnRole::Observed},
    {"target", ColumnRole::Target},
    {"planned", ColumnRole::Planned},
    {"computed", ColumnRole::Computed},
    {"definition", ColumnRole::Definition},
    {"note", ColumnRole::Note},
    {"department", ColumnRole::Department},
    {"division", ColumnRole::Division},
    {"code", ColumnRole::Code},
    {"title", ColumnRole::Title},
    {"text", ColumnRole::Text},
    {"tag", ColumnRole::Tag},
    {"actor", ColumnRole::Actor},
    {"role", ColumnRole::Role},
    {"year", ColumnRole::Year},
    {"rating", ColumnRole::Rating},
    {"scheme", ColumnRole::Scheme},
}};

/// 事業の実績 and 事業実績 are one label; who is in charge and what is furniture is called by no other word.
bool has_twins(LabelKind kind)
{
    return kind == LabelKind::Prose || kind == LabelKind::Indicators || kind == LabelKind::Measures
        || kind == LabelKind::Children || kind == LabelKind::RelatedPlans;
}

void fill(auto &set, const std::vector<std::string> &list)
{
    set.insert(list.begin(), list.end());
}

/// Of a word of kana and kanji.
std::string_view last_letter(std::string_view word)
{
    return word.substr(word.size() - std::min(base::letter_bytes, word.size()));
}

/// The last two of them.
std::string_view last_letters(std::string_view word)
{
    return word.substr(word.size() - std::min(2 * base::letter_bytes, word.size()));
}

/// The last letters of a text, enough to see which words it ends with.
std::string_view tail_of(std::string_view text)
{
    constexpr std::size_t longest_tail = 120; ///< in bytes
    if (text.size() <= longest_tail)
        return text;
    std::size_t begin = text.size() - longest_tail;
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        ++begin;
    return text.substr(begin);
}

} // namespace

const Lexicon &Lexicon::get()
{
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon()
{
    const toml::table levels = load("levels");
    m_level_list = in_all_spellings(words(levels["tree"]));
    longest_first(m_level_list);
    fill(m_tree_levels, m_level_list);
    for (const std::string &word : m_level_list) {
        m_level_ends.emplace(last_letters(word));
        m_level_ends.emplace(last_letters(word + std::string(level_name_ending)));
    }
    m_level_endings = spelled_words(levels["ending"]);
    m_document_titles = words(levels["document_titles"]);
    m_document_titles_alone = words(levels["document_titles_alone"]);
    m_front_matter = words(levels["front_matter"]);

    const toml::table labels = load("labels");
    for (const auto &[name, kind] : label_kinds) {
        for (auto &word : spelled_words(labels[name]["exact"])) {
            m_longest_label = std::max(m_longest_label, word.size() + longer_spelling);
            if (has_twins(kind))
                m_label_twins.emplace(without_joints(word), kind);
            m_labels.emplace(std::move(word), kind);
        }
        for (auto &word : spelled_words(labels[name]["ending"])) {
            m_label_endings[std::string(last_letter(word))].emplace_back(word, kind);
        }
    }

    const toml::table columns = load("columns");
    const auto add_columns = [this](const std::vector<std::string> &list, ColumnRole role) {
        for (const auto &word : list) {
            m_columns[word].add(role);
            m_column_list.emplace_back(word, role);
        }
    };
    for (const auto &[name, role] : column_roles)
        add_columns(spelled_words(columns[name]), role);
    for (const auto &[name, role] : column_roles) {
        for (auto &word : spelled_words(columns["ending"][name]))
            m_column_endings.emplace_back(std::move(word), role);
    }
    for (const auto &first : words(columns["department_of"])) {
        for (const auto &second : words(columns["department_called"])) {
            m_columns[first + second].add(ColumnRole::Department);
            m_labels.emplace(first + second, LabelKind::Departments);
        }
    }
    add_columns(spelled_words(columns["reason"]), ColumnRole::Reason);
    add_columns(spelled_words(columns["judge"]), ColumnRole::Judge);
    add_columns(spelled_words(columns["municipality"]), ColumnRole::Municipality);
    add_columns(spelled_words(columns["plan"]), ColumnRole::PlanTitle);
    add_columns(spelled_words(columns["name_if_alone"]), ColumnRole::NameIfAlone);
    std::ranges::stable_sort(m_column_list,
                             [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });

    const toml::table other = load("words");
    fill(m_tags, words(other["tags"]));
    fill(m_no_municipality, words(other["not_a_municipality"]));
    fill(m_public_actors, words(other["public_actors"]));
    fill(m_parts, words(other["parts"]));
    fill(m_private_actors, words(other["actors"]));
    fill(m_kinds_of_help, words(other["kinds_of_help"]));
    m_actor_endings = spelled_words(other["actor_endings"]);
    m_guide_endings = words(other["guide_endings"]);
    m_department_endings = words(other["department_endings"]);
    m_judge_endings = words(other["judge_endings"]);
    m_choices = words(other["choices"]);
    m_colophon_words = words(other["colophon_words"]);
    m_division_endings = words(other["division_endings"]);
    m_facility_endings = words(other["facility_endings"]);
    m_place_endings = words(other["place_endings"]);
    m_places = words(other["places"]);
    m_deed_words = words(other["deed_words"]);
    m_report_words = words(other["report_words"]);
    fill(m_words_of_cycle, words(other["words_of_cycle"]));
    m_box_words = words(other["box_words"]);
    m_public_groups = words(other["public_groups"]);
    m_repeat_mark = words(other["repeat_mark"]).at(0);
    m_plan_words = words(other["plan_words"]);
    m_planned_money = words(other["planned_money"]);
    m_office_endings = words(other["office_endings"]);
    m_project_levels = words(other["project_levels"]);
    m_number_words = words(other["number_words"]);
    for (int goal = 1; auto &word : words(other["sustainable_goals"]))
        m_sustainable_goals.emplace_back(std::move(word), goal++);
    m_usual_levels = words(levels["usual"]);
    m_sector = words(other["sector_words"]);
    m_comprehensive = words(other["comprehensive_words"]);
    m_evaluation = words(other["evaluation_words"]);
    note_label_ends();
}

void Lexicon::note_label_ends()
{
    for (const std::string_view word : {"取り組み", "とりくみ", "進ちょく"}) // as a label ends that is spelled so
        m_label_ends.emplace(last_letters(word));
    for (const auto &[word, kind] : m_labels)
        m_label_ends.emplace(last_letters(word));
    for (const auto &[word, kind] : m_label_twins) {
        m_label_ends.emplace(last_letters(word));
        m_label_ends.emplace("の" + std::string(last_letter(word)));
    }
    for (const auto &[letter, endings] : m_label_endings) {
        for (const auto &[word, kind] : endings)
            m_label_ends.emplace(last_letters(word));
    }
}

bool Lexicon::may_be_level_word(std::string_view printed) const
{
    const std::size_t longest = m_level_list.front().size() + level_name_ending.size();
    return may_end_with(m_level_ends, printed) && base::least_folded_size(printed, longest + 1) <= longest;
}

bool Lexicon::may_name_level(std::string_view label) const
{
    std::string held;
    const std::string_view spelled = in_one_spelling(label, held);
    return std::ranges::any_of(m_level_endings, [&](const auto &word) { return base::has_ending(spelled, word); });
}

bool Lexicon::may_be_label(std::string_view printed) const
{
    const std::size_t longest = std::max(m_longest_label, longest_compound_label);
    return may_end_with(m_label_ends, printed) && base::least_folded_size(printed, longest + 1) <= longest;
}

bool Lexicon::may_end_with(const Set &ends, std::string_view printed)
{
    const std::string_view last = last_letters(base::trim(printed));
    const bool are_letters = base::is_letter_at(last, 0) && base::is_letter_at(last, base::letter_bytes);
    return last.size() < 2 * base::letter_bytes || !are_letters || ends.contains(last);
}

std::optional<LabelKind> Lexicon::label(std::string_view printed) const
{
    std::string held;
    const std::string_view spelled = in_one_spelling(printed, held);
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

RoleSet Lexicon::column(std::string_view printed) const
{
    std::string held;
    const auto found = m_columns.find(in_one_spelling(printed, held));
    return found == m_columns.end() ? RoleSet{} : found->second;
}

RoleSet Lexicon::column_ending(std::string_view printed) const
{
    std::string held;
    const std::string_view tight = in_one_spelling(printed, held);
    if (tight.size() > 90)
        return {};
    std::string_view best;
    RoleSet roles;
    for (const auto &[word, role] : m_column_list) {
        if (!best.empty() && word.size() < best.size())
            break;
        if (word.size() > tight.size())
            continue;
        // 実績 and 目標 mean the same at the end of a longer head; 計画 and others of two letters do not.
        const bool long_enough = word.size() >= 9
            || (word.size() == 6
                && (role == ColumnRole::Observed || role == ColumnRole::Target || role == ColumnRole::Name));
        const bool begins = word.size() >= 9 && tight.starts_with(word);
        if (!long_enough || !(base::has_ending(tight, word) || begins))
            continue;
        best = word;
        roles.add(role);
    }
    for (const auto &[ending, role] : m_column_endings) {
        if (roles.empty() && tight.size() > ending.size() && base::has_ending(tight, ending))
            roles.add(role);
    }
    return roles;
}

bool Lexicon::is_document_title(std::string_view tight) const
{
    if (tight.ends_with(')')) {
        const auto open = tight.rfind('(');
        if (open != std::string_view::npos && open > 0)
            tight = tight.substr(0, open);
    }
    const auto stands_alone = [&](const auto &word) {
        return base::has_ending(tight, word) && !tight.substr(0, tight.size() - word.size()).ends_with("の");
    };
    return std::ranges::any_of(m_document_titles, [&](const auto &word) { return base::has_ending(tight, word); })
        || std::ranges::any_of(m_document_titles_alone, stands_alone);
}

bool Lexicon::is_front_matter(std::string_view tight) const
{
    return std::ranges::any_of(m_front_matter, [&](const auto &word) { return base::has_ending(tight, word); });
}

bool Lexicon::contains_any(std::string_view text, const std::vector<std::string> &words)
{
    return std::ranges::any_of(words, [&](const auto &word) { return text.contains(word); });
}

bool Lexicon::names_judge(std::string_view text) const
{
    return std::ranges::any_of(m_judge_endings, [&](const auto &ending) { return base::has_ending(text, ending); });
}

bool Lexicon::begins_with_box_word(std::string_view line) const
{
    return std::ranges::any_of(m_box_words, [&](const std::string &known) { return line.starts_with(known); });
}

bool Lexicon::is_box_word(std::string_view word) const
{
    constexpr std::size_t longest_number = 6; ///< in bytes
    return std::ranges::any_of(m_box_words, [&](const std::string &known) {
        const std::string number = word.starts_with(known) && word.size() <= known.size() + longest_number
            ? base::fold_tight(word.substr(known.size()))
            : "-";
        return number.find_first_not_of("0123456789") == std::string::npos;
    });
}

bool Lexicon::names_choice(std::string_view text) const
{
    return std::ranges::any_of(m_choices, [&](const auto &choice) { return text.ends_with(choice); });
}

bool Lexicon::says_place(std::string_view label) const
{
    return std::ranges::any_of(m_place_endings, [&](const auto &ending) { return label.ends_with(ending); });
}

bool Lexicon::tells_what_to_do(std::string_view label) const
{
    return contains_any(label, m_deed_words) && !contains_any(label, m_report_words);
}

bool Lexicon::is_place(std::string_view label) const
{
    return says_place(label) || std::ranges::find(m_places, label) != m_places.end();
}

bool Lexicon::is_colophon(std::string_view line) const
{
    return std::ranges::any_of(m_colophon_words, [&](const auto &word) {
        const std::string_view rest = line.starts_with(word) ? line.substr(word.size()) : std::string_view();
        return rest.starts_with(' ') || rest.starts_with(':') || rest.starts_with("　") || rest.starts_with("：");
    });
}

bool Lexicon::is_project_level(std::string_view level) const
{
    return std::ranges::find(m_project_levels, level) != m_project_levels.end()
        || (!level.empty() && level.ends_with(m_project_levels.front()) && !is_level_word(level));
}

std::string_view Lexicon::level_named(std::string_view tight) const
{
    if (is_level_word(tight))
        return tight;
    for (const std::string_view relation : {"構成する", "関連する", "構成"}) { // 構成する事務事業
        if (tight.starts_with(relation) && is_project_level(tight.substr(relation.size())))
            return tight.substr(relation.size());
    }
    for (const std::string_view ending : {"の名称", "名称", "名"}) {
        if (!tight.ends_with(ending))
            continue;
        const std::string_view word = tight.substr(0, tight.size() - ending.size());
        return is_level_word(word) || (ending != "名" && is_project_level(word)) ? word : std::string_view();
    }
    return {};
}

bool Lexicon::ranks_above(std::string_view level, std::string_view other) const
{
    const auto rank_of = [&](std::string_view word) {
        return std::ranges::find_if(m_usual_levels, [&](const auto &usual) { return word.ends_with(usual); });
    };
    return rank_of(other) != m_usual_levels.end() && rank_of(level) < rank_of(other);
}

const std::string &Lexicon::usual_level(std::size_t depth) const
{
    return m_usual_levels.at(std::min(depth, m_usual_levels.size() - 1));
}

bool Lexicon::is_tag(std::string_view tight) const
{
    return m_tags.contains(tight);
}

std::string_view Lexicon::tag_before_level(std::string_view tight) const
{
    for (const std::string &tag : m_tags) {
        if (tight.size() > tag.size() && tight.starts_with(tag) && is_level_word(tight.substr(tag.size())))
            return tight.substr(0, tag.size());
    }
    return {};
}

bool Lexicon::is_guide_sentence(std::string_view text) const
{
    // The last letter of most lines tells that they end otherwise.
    std::string_view end = base::trim(text);
    while (end.ends_with("。"))
        end = base::trim(end.substr(0, end.size() - std::string_view("。").size()));
    const auto ends_alike = [&](const std::string &ending) { return end.ends_with(last_letter(ending)); };
    if (std::ranges::none_of(m_guide_endings, ends_alike))
        return false;
    std::string tight = base::fold_tight(tail_of(text));
    while (tight.ends_with("。"))
        tight.resize(tight.size() - std::string_view("。").size());
    return std::ranges::any_of(m_guide_endings, [&](const auto &ending) { return tight.ends_with(ending); });
}

} // namespace taikei::reader

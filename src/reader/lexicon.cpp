#include "reader/lexicon.hpp"

#include "base/text.hpp"
#include "reader/last_letters.hpp"
#include "reader/lexicon_file.hpp"
#include "reader/spelling.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace taikei::reader {
namespace {

/// The words as they are looked up, whichever way a document spells them.
std::vector<std::string> spelled_words(const toml::node_view<const toml::node> &list)
{
    std::vector<std::string> result = listed_words(list);
    std::string held;
    for (std::string &word : result)
        word = std::string(in_one_spelling(word, held));
    return result;
}

/// Headings print level words in any spelling.
std::vector<std::string> in_all_spellings(const std::vector<std::string> &list)
{
    std::vector<std::string> all;
    for (const std::string &word : list)
        std::ranges::move(spellings_of(word), std::back_inserter(all));
    return all;
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

void fill(auto &set, const std::vector<std::string> &list)
{
    set.insert(list.begin(), list.end());
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
    const toml::table levels = load_lexicon_file("levels");
    m_level_list = in_all_spellings(listed_words(levels["tree"]));
    longest_first(m_level_list);
    fill(m_tree_levels, m_level_list);
    for (const std::string &word : m_level_list) {
        m_level_ends.add(word);
        m_level_ends.add(word + std::string(level_name_ending));
    }
    m_level_endings = spelled_words(levels["ending"]);
    m_document_titles = listed_words(levels["document_titles"]);
    m_document_titles_alone = listed_words(levels["document_titles_alone"]);
    m_front_matter = listed_words(levels["front_matter"]);

    const toml::table labels = load_lexicon_file("labels");
    for (const auto &[name, kind] : label_kinds) {
        for (const auto &word : spelled_words(labels[name]["exact"]))
            add_label(word, kind);
        for (auto &word : spelled_words(labels[name]["ending"]))
            m_label_endings[std::string(last_letter(word))].emplace_back(word, kind);
    }

    const toml::table columns = load_lexicon_file("columns");
    const auto add_columns = [this](const std::vector<std::string> &list, ColumnRole role) {
        for (const auto &word : list) {
            m_columns[word].add(role);
            add_column_ends(word, role);
        }
    };
    for (const auto &[name, role] : column_roles)
        add_columns(spelled_words(columns[name]), role);
    for (const auto &[name, role] : column_roles) {
        for (auto &word : spelled_words(columns["ending"][name]))
            m_column_endings.emplace_back(std::move(word), role);
    }
    for (const auto &first : listed_words(columns["department_of"])) {
        for (const auto &second : listed_words(columns["department_called"])) {
            m_columns[first + second].add(ColumnRole::Department);
            add_label(first + second, LabelKind::Departments);
        }
    }
    add_columns(spelled_words(columns["reason"]), ColumnRole::Reason);
    add_columns(spelled_words(columns["judge"]), ColumnRole::Judge);
    add_columns(spelled_words(columns["municipality"]), ColumnRole::Municipality);
    add_columns(spelled_words(columns["plan"]), ColumnRole::PlanTitle);
    add_columns(spelled_words(columns["name_if_alone"]), ColumnRole::NameIfAlone);

    const toml::table other = load_lexicon_file("words");
    fill(m_tags, listed_words(other["tags"]));
    fill(m_no_municipality, listed_words(other["not_a_municipality"]));
    fill(m_public_actors, listed_words(other["public_actors"]));
    fill(m_parts, listed_words(other["parts"]));
    fill(m_private_actors, listed_words(other["actors"]));
    fill(m_kinds_of_help, listed_words(other["kinds_of_help"]));
    m_actor_endings = spelled_words(other["actor_endings"]);
    for (const std::string &ending : m_actor_endings)
        m_actor_ends.add(ending);
    m_guide_endings = listed_words(other["guide_endings"]);
    m_department_endings = listed_words(other["department_endings"]);
    m_judge_endings = listed_words(other["judge_endings"]);
    m_choices = listed_words(other["choices"]);
    m_colophon_words = listed_words(other["colophon_words"]);
    m_division_endings = listed_words(other["division_endings"]);
    m_facility_endings = listed_words(other["facility_endings"]);
    m_place_endings = listed_words(other["place_endings"]);
    m_places = listed_words(other["places"]);
    m_deed_words = listed_words(other["deed_words"]);
    m_report_words = listed_words(other["report_words"]);
    fill(m_words_of_continuing, listed_words(other["words_of_continuing"]));
    fill(m_words_of_cycle, listed_words(other["words_of_cycle"]));
    fill(m_words_of_years, listed_words(other["words_of_years"]));
    fill(m_words_of_values, listed_words(other["words_of_values"]));
    m_actor_tails = listed_words(other["actor_tails"]);
    m_public_endings = listed_words(other["public_endings"]);
    m_words_for_all = listed_words(other["words_for_all"]);
    m_sort_endings = listed_words(other["sort_endings"]);
    m_state_endings = listed_words(other["state_endings"]);
    m_quantity_endings = listed_words(other["quantity_endings"]);
    m_box_words = listed_words(other["box_words"]);
    m_public_groups = listed_words(other["public_groups"]);
    m_repeat_mark = listed_words(other["repeat_mark"]).at(0);
    m_plan_words = listed_words(other["plan_words"]);
    m_planned_money = listed_words(other["planned_money"]);
    m_office_endings = listed_words(other["office_endings"]);
    m_project_levels = listed_words(other["project_levels"]);
    m_number_words = listed_words(other["number_words"]);
    m_words_beside_basic = listed_words(other["words_beside_basic"]);
    for (int goal = 1; auto &word : listed_words(other["sustainable_goals"]))
        m_sustainable_goals.emplace_back(std::move(word), goal++);
    m_usual_levels = listed_words(levels["usual"]);
    m_sector = listed_words(other["sector_words"]);
    m_comprehensive = listed_words(other["comprehensive_words"]);
    m_evaluation = listed_words(other["evaluation_words"]);
    note_label_ends();
}

bool Lexicon::may_be_level_word(std::string_view printed) const
{
    const std::size_t longest = m_level_list.front().size() + level_name_ending.size();
    return m_level_ends.may_end(printed)
        && (printed.size() <= longest || base::least_folded_size(printed, longest + 1) <= longest);
}

bool Lexicon::may_name_level(std::string_view label) const
{
    std::string held;
    const std::string_view spelled = in_one_spelling(label, held);
    return std::ranges::any_of(m_level_endings, [&](const auto &word) { return base::has_ending(spelled, word); });
}

RoleSet Lexicon::column(std::string_view printed) const
{
    std::string held;
    const auto found = m_columns.find(in_one_spelling(printed, held));
    return found == m_columns.end() ? RoleSet{} : found->second;
}

void Lexicon::add_column_ends(const std::string &word, ColumnRole role)
{
    // 実績 and 目標 mean the same at the end of a longer head; 計画 and others of two letters do not.
    const bool is_long = word.size() >= 9;
    const bool is_kind = role == ColumnRole::Observed || role == ColumnRole::Target || role == ColumnRole::Name;
    if (is_long || (word.size() == 6 && is_kind))
        m_columns_by_end[std::string(last_letter(word))].emplace_back(word, role);
    if (is_long)
        m_columns_by_begin[std::string(first_letter(word))].emplace_back(word, role);
}

RoleSet Lexicon::column_ending(std::string_view printed) const
{
    std::string held;
    const std::string_view tight = in_one_spelling(printed, held);
    if (tight.size() > 90)
        return {};
    std::size_t longest = 0;
    RoleSet roles;
    const auto find_longest = [&](const ColumnWords &words, std::string_view letter, const auto &tells) {
        const auto found = words.find(letter);
        if (found == words.end())
            return;
        for (const auto &[word, role] : found->second) {
            if (word.size() < longest || !tells(word))
                continue;
            if (word.size() > longest)
                roles.clear();
            longest = word.size();
            roles.add(role);
        }
    };
    find_longest(m_columns_by_end, last_letter(tight), [&](const std::string &word) { return tight.ends_with(word); });
    find_longest(m_columns_by_begin, first_letter(tight),
                 [&](const std::string &word) { return tight.starts_with(word); });
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

bool Lexicon::ends_with_any(std::string_view text, const std::vector<std::string> &endings)
{
    return std::ranges::any_of(endings, [&](const auto &ending) { return base::has_ending(text, ending); });
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

bool Lexicon::says_table_goes_on(std::string_view text) const
{
    return m_words_of_continuing.contains(base::fold_tight(text));
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

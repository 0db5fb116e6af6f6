#pragma once

#include "reader/word_ends.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// The field's words, from data/lexicon/*.toml. Looked up tightly: base::fold_tight() on both sides.
namespace taikei::reader {

/// Behind a level's word in the head of its column or field: 施策名.
inline constexpr std::string_view level_name_ending = "名";

/// What a labelled block inside a node holds.
enum class LabelKind {
    Prose,
    Indicators,
    Measures,
    Children, ///< numbered lines below it are nodes of the tree
    Roles,
    RelatedPlans,
    Departments,
    Division, ///< 担当部: the department's upper half
    Glossary,
    Furniture, ///< no content of the plan
};

/// What a table column holds.
enum class ColumnRole {
    Unknown,
    Name,
    NameIfAlone, ///< 区分, 事業名: the name where no better column is
    Unit,
    Observed,
    Target,
    Planned,
    Computed, ///< 達成率, 前年度比: no values
    Definition,
    Note,
    Department,
    Division,
    Code,
    Title,
    Text,
    Tag,
    Actor,
    Role,
    Year,
    Rating,
    Scheme,
    Reason,
    Judge, ///< 評価者: who judges in the row
    Level, ///< a level of the tree: its cells name nodes
    Municipality,
    PlanTitle,
    RowKind, ///< its cells say 目標 or 実績 for their row
};

/// Some of the roles.
class RoleSet {
public:
    constexpr void add(ColumnRole role) { m_bits |= bit(role); }
    constexpr void add(RoleSet other) { m_bits |= other.m_bits; }
    constexpr void remove(ColumnRole role) { m_bits &= ~bit(role); }
    constexpr void clear() { m_bits = 0; }
    /// The roles of both.
    constexpr RoleSet shared_with(RoleSet other) const
    {
        other.m_bits &= m_bits;
        return other;
    }
    constexpr bool has(ColumnRole role) const { return (m_bits & bit(role)) != 0; }
    constexpr bool empty() const { return m_bits == 0; }

private:
    static constexpr std::uint32_t bit(ColumnRole role) { return std::uint32_t{1} << static_cast<unsigned>(role); }

    std::uint32_t m_bits = 0;
};

class Lexicon {
public:
    /// The words embedded in the program, loaded once.
    static const Lexicon &get();

    /// In any spelling, and with の or 的な more or less than the lexicon's words have.
    std::optional<LabelKind> label(std::string_view printed) const;
    /// The same, but only the very words.
    std::optional<LabelKind> listed_label(std::string_view printed) const;
    /// All roles that a head word may have, by exact match; empty when the word is unknown.
    RoleSet column(std::string_view printed) const;
    /// The longest column word that the text begins or ends with.
    RoleSet column_ending(std::string_view printed) const;

    /// False where the printed text is too long for any level word, 名 behind it included.
    bool may_be_level_word(std::string_view printed) const;
    bool is_level_word(std::string_view tight) const { return m_tree_levels.contains(tight); }
    /// 取組の方向性, 具体的な施策, 環境像: a label that names a level where a number and a title stand behind it.
    bool may_name_level(std::string_view label) const;
    /// Level words, longest first.
    const std::vector<std::string> &level_words() const { return m_level_list; }
    bool is_document_title(std::string_view tight) const;
    /// 計画の策定に当たって, 計画の推進体制: a chapter about the plan itself.
    bool is_front_matter(std::string_view tight) const;
    bool is_tag(std::string_view tight) const;
    /// 重点 of 重点施策; empty for any other word.
    std::string_view tag_before_level(std::string_view tight) const;
    bool is_no_municipality(std::string_view name) const { return m_no_municipality.contains(name); }
    bool is_guide_sentence(std::string_view text) const;
    bool is_public_actor(std::string_view tight) const;
    /// True for 健康福祉課, 企画政策部 総務課, 社会福祉協議会; false for prose.
    bool is_department(std::string_view text) const;

    /// 庁内評価: whose judgement a column holds.
    bool names_judge(std::string_view text) const;
    /// 現状維持, 改善・見直し: what a committee chose.
    bool names_choice(std::string_view text) const;
    /// 総合計画での位置付け: what stands beside it names a node above the form's.
    bool says_place(std::string_view label) const;
    /// The same, or 総合計画 alone, which heads a form as often as it says a place.
    bool is_place(std::string_view label) const;
    /// 取組の内容, 具体的な施策: what is to be done; not 取組の成果, what was.
    bool tells_what_to_do(std::string_view label) const;
    /// 続き, 次ページへ続く: alone across a row of a table.
    bool says_table_goes_on(std::string_view text) const;
    /// 住民・地域 of 住民・地域の取組, 町 of 町（行政）の取組: who does what follows. Empty for any other label.
    std::string actor_of_label(std::string_view printed) const;
    /// 住民, 社会福祉協議会: somebody outside the public side.
    bool is_private_actor(std::string_view tight) const;
    /// 自助, 共助: who helps whom, and the label of what they do.
    bool is_kind_of_help(std::string_view tight) const { return m_kinds_of_help.contains(tight); }
    /// 市民, 地域・関係団体, 市民（個人・家庭）: each of its words names somebody.
    bool names_actors(std::string_view tight) const;
    /// 事業者, 団体 of 事業者・団体(市内): the names, which may be empty.
    static std::vector<std::string_view> actors_in(std::string_view tight);
    /// 協働の取組, みんなの役割: what no single actor does.
    bool names_all_together(std::string_view label) const;
    /// 分類, 指標の種別: what sort something is of.
    bool names_sort(std::string_view tight) const { return ends_with_any(tight, m_sort_endings); }
    /// 会議の開催状況, 児童数の推移: a title over how things stand.
    bool describes_state(std::string_view title) const { return ends_with_any(title, m_state_endings); }
    /// 受診率, 利用者の数: what figures say how much there is of, and no group of such.
    bool names_quantity(std::string_view tight) const { return ends_with_any(tight, m_quantity_endings); }
    /// 時点, 年度・時点: what a row of years may be called, besides a column of years.
    bool calls_years(std::string_view tight) const { return m_words_of_years.contains(tight); }
    /// 数値, 値: in place of the name whose values stand beside it.
    bool calls_values(std::string_view tight) const { return m_words_of_values.contains(tight); }
    /// 男性: a part of those whom an indicator counts.
    bool is_part(std::string_view text) const { return m_parts.contains(text); }
    /// 計画 of 計画(Plan): what a step of the cycle is called beside its English name.
    bool is_word_of_cycle(std::string_view tight) const { return m_words_of_cycle.contains(tight); }
    /// コラム, コラム２: the word before the title of a box.
    bool is_box_word(std::string_view word) const;
    bool begins_with_box_word(std::string_view line) const; ///< a quick look
    /// 行政 as the group of some actors.
    bool is_public_group(std::string_view text) const { return contains_any(text, m_public_groups); }
    /// 再掲.
    const std::string &repeat_mark() const { return m_repeat_mark; }
    bool names_plan(std::string_view text) const { return contains_any(text, m_plan_words); }
    bool is_planned_money(std::string_view text) const { return contains_any(text, m_planned_money); }
    /// 福祉課: certainly an office, while 図書館 may be anything.
    bool is_office(std::string_view name) const;
    /// 発行　企画課, 電話：0123-…: a line of the imprint.
    bool is_colophon(std::string_view line) const;
    /// 部, 局, 病院: has offices of its own.
    bool heads_offices(std::string_view name) const;
    /// センター, 図書館: acts as an office, though it is called none.
    bool is_facility(std::string_view name) const;
    /// 施策 of 施策, 施策名 and 施策の名称; 交付対象事業 of 交付対象事業の名称. Empty for any other label.
    std::string_view level_named(std::string_view tight) const;
    /// 事務事業, 事業, and what a document calls its own: 交付対象事業.
    bool is_project_level(std::string_view level) const;
    const std::vector<std::string> &number_words() const { return m_number_words; }
    /// 重点, 横断的: what stands before a level's word where 基本 stands before that of the nodes beside it.
    const std::vector<std::string> &words_beside_basic() const { return m_words_beside_basic; }
    /// The name of a level at this depth, from 0, that prints none.
    const std::string &usual_level(std::size_t depth) const;
    /// 政策 ranks above 基本施策, 基本目標 above both. False where one of them ends with no usual level.
    bool ranks_above(std::string_view level, std::string_view other) const;

    /// What the goals of the SDGs are called, folded tightly, each with its number.
    const std::vector<std::pair<std::string, int>> &sustainable_goals() const { return m_sustainable_goals; }

    const std::vector<std::string> &sector_words() const { return m_sector; }
    const std::vector<std::string> &comprehensive_words() const { return m_comprehensive; }
    const std::vector<std::string> &evaluation_words() const { return m_evaluation; }

private:
    Lexicon();

    /// Looked up by views of texts, without a copy.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    template <typename Value>
    using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
    using Set = std::unordered_set<std::string, Hash, std::equal_to<>>;
    using ColumnWords = Map<std::vector<std::pair<std::string, ColumnRole>>>;

    static bool contains_any(std::string_view text, const std::vector<std::string> &words);
    static bool ends_with_any(std::string_view text, const std::vector<std::string> &endings);
    /// 市民 of 市民一人ひとり, 県民の皆さん, 事業者等.
    std::string_view bare_actor(std::string_view name) const;

    /// A look at a text as printed spares folding it: by its end or its length it is no label.
    bool may_be_label(std::string_view printed) const;
    void add_label(const std::string &word, LabelKind kind);
    void note_label_ends();
    void add_column_ends(const std::string &word, ColumnRole role);
    std::optional<LabelKind> label_as_spelled(std::string_view spelled) const;
    /// 事業目的, where the lexicon says 事業の目的.
    std::optional<LabelKind> label_of_twin(std::string_view spelled) const;

    Map<LabelKind> m_labels;
    Map<LabelKind> m_label_twins; ///< without の and 的
    WordEnds m_label_ends; ///< of all labels, and of what ends one
    std::size_t m_longest_label = 0; ///< in bytes
    Map<std::vector<std::pair<std::string, LabelKind>>> m_label_endings; ///< by their last letter
    Map<RoleSet> m_columns;
    ColumnWords m_columns_by_end; ///< those that tell at a head's end, by their last letter
    ColumnWords m_columns_by_begin; ///< those that tell at its begin, by their first letter
    std::vector<std::pair<std::string, ColumnRole>> m_column_endings; ///< short words that mean the same at the end
    Set m_tree_levels;
    WordEnds m_level_ends; ///< with and without 名
    std::vector<std::pair<std::string, int>> m_sustainable_goals;
    std::vector<std::string> m_level_list;
    std::vector<std::string> m_level_endings;
    std::vector<std::string> m_document_titles;
    std::vector<std::string> m_document_titles_alone;
    std::vector<std::string> m_front_matter;
    Set m_tags;
    Set m_no_municipality;
    Set m_public_actors;
    Set m_parts;
    Set m_private_actors;
    Set m_kinds_of_help;
    std::vector<std::string> m_actor_endings;
    WordEnds m_actor_ends;
    std::vector<std::string> m_guide_endings;
    std::vector<std::string> m_department_endings;
    std::vector<std::string> m_judge_endings;
    std::vector<std::string> m_choices;
    std::vector<std::string> m_colophon_words;
    std::vector<std::string> m_division_endings;
    std::vector<std::string> m_facility_endings;
    std::vector<std::string> m_place_endings;
    std::vector<std::string> m_places;
    std::vector<std::string> m_deed_words;
    std::vector<std::string> m_report_words;
    Set m_words_of_continuing;
    Set m_words_of_cycle;
    Set m_words_of_years;
    Set m_words_of_values;
    std::vector<std::string> m_actor_tails;
    std::vector<std::string> m_public_endings;
    std::vector<std::string> m_words_for_all;
    std::vector<std::string> m_sort_endings;
    std::vector<std::string> m_state_endings;
    std::vector<std::string> m_quantity_endings;
    std::vector<std::string> m_public_groups;
    std::vector<std::string> m_box_words;
    std::string m_repeat_mark;
    std::vector<std::string> m_plan_words;
    std::vector<std::string> m_planned_money;
    std::vector<std::string> m_office_endings;
    std::vector<std::string> m_project_levels;
    std::vector<std::string> m_number_words;
    std::vector<std::string> m_words_beside_basic;
    std::vector<std::string> m_usual_levels;
    std::vector<std::string> m_sector;
    std::vector<std::string> m_comprehensive;
    std::vector<std::string> m_evaluation;
};

} // namespace taikei::reader

#pragma once

#include "base/decimal.hpp"
#include "base/finding.hpp"
#include "base/place.hpp"
#include "model/fiscal_year.hpp"

#include <optional>
#include <string>
#include <vector>

/// The plan as plain values: no I/O, no clock, no database. Field names follow the plan format (docs/plan-format.md).
namespace taikei::model {

/// Where a fact was read, and how sure the reader is of it.
struct Source {
    base::Place place;
    double confidence = 1.0; ///< 0 to 1; below 0.5 a person should look
    friend bool operator==(const Source &, const Source &) = default;
};

/// A local government (自治体).
struct Municipality {
    std::optional<std::string> code; ///< six digits with check digit (全国地方公共団体コード); none where not known
    std::string name; ///< 汐見市; empty where the document does not print it
    friend bool operator==(const Municipality &, const Municipality &) = default;
};

/// First and last fiscal year of a plan; an end that is not printed is none.
struct Period {
    std::optional<FiscalYear> from;
    std::optional<FiscalYear> to;
    friend bool operator==(const Period &, const Period &) = default;
};

enum class PlanKind {
    Comprehensive, ///< 総合計画, 基本計画
    Evaluation, ///< 評価表: one year's evaluation sheets of a plan
    Sector, ///< 個別計画
};

/// Prose under its printed heading (現状と課題, めざす姿). `label` is empty where prose stands without one.
struct Section {
    std::string label;
    std::string text; ///< '\n' between paragraphs and list items
    Source source;
    friend bool operator==(const Section &, const Section &) = default;
};

/// A named action that is no node of the tree: 主な事業, 具体的な方策, 取組の主な内容.
struct Measure {
    std::string title;
    std::string text; ///< may be empty
    std::vector<std::string> departments;
    std::vector<std::string> tags;
    Source source;
    friend bool operator==(const Measure &, const Measure &) = default;
};

/// 関連計画, 関連する個別計画.
struct RelatedPlan {
    std::string title;
    std::optional<FiscalYear> from;
    std::optional<FiscalYear> to;
    Source source;
    friend bool operator==(const RelatedPlan &, const RelatedPlan &) = default;
};

/// A printed judgement: scheme 反映区分, value A, text 趣旨に沿って措置したもの.
struct Rating {
    std::string scheme;
    std::string value;
    std::string text; ///< may be empty
    std::optional<FiscalYear> year;
    std::string by; ///< who judges, where two do side by side (市, 委員会); else empty
    Source source;
    friend bool operator==(const Rating &, const Rating &) = default;
};

/// 役割分担: who does what.
struct Role {
    std::string group; ///< 市民など, 行政; empty where there is none
    std::string actor;
    std::string text; ///< items joined by '\n'
    Source source;
    friend bool operator==(const Role &, const Role &) = default;
};

/// A node of the plan's tree (施策の体系の節): 基本目標, 政策, 施策, 取組 ...
struct Node {
    std::string id;
    std::optional<std::string> parent; ///< none at the top
    std::string level; ///< one of Plan::levels
    std::optional<std::string> code; ///< the number printed before the title, bare
    std::string title;
    std::vector<std::string> departments; ///< 担当部・課
    std::vector<Section> sections;
    std::vector<Measure> measures;
    std::vector<RelatedPlan> related_plans;
    std::vector<Rating> ratings;
    std::vector<Role> roles;
    std::vector<int> sdgs; ///< 1 to 17
    std::vector<std::string> tags;
    std::optional<std::string> repeats; ///< 再掲: id of the node that this one repeats
    Source source;
    friend bool operator==(const Node &, const Node &) = default;
};

enum class ValueKind {
    Observed, ///< 現状値, 基準値, 実績, 決算額
    Target, ///< 目標値, 予算額
    Planned, ///< 計画値, 見込, 推計
};

/// What an indicator stood at, or shall stand at, in one fiscal year.
struct Value {
    ValueKind kind = ValueKind::Observed;
    FiscalYear year{0};
    std::optional<base::Decimal> number; ///< none where the cell holds a word or a range
    std::optional<base::Decimal> low; ///< ends of a printed range
    std::optional<base::Decimal> high;
    std::string text; ///< the cell as printed, white space folded
    std::vector<std::string> marks; ///< maintain, up, down, at-least, at-most, date, about, per-year
    Source source;
    friend bool operator==(const Value &, const Value &) = default;
};

/// 指標.
struct Indicator {
    std::string id;
    std::string node; ///< id of the node in whose table it stands
    std::string name;
    std::optional<std::string> part; ///< for a cell that packs several measures: the part's own label
    std::optional<std::string> unit;
    std::optional<std::string> definition; ///< 内容・出所等, 出典
    std::optional<std::string> note; ///< 備考
    std::vector<std::string> departments; ///< printed in the indicator's own row
    std::vector<Value> values;
    Source source;
    friend bool operator==(const Indicator &, const Indicator &) = default;
};

/// A footnote or term box that explains a word.
struct GlossaryEntry {
    std::string term;
    std::string text;
    Source source;
    friend bool operator==(const GlossaryEntry &, const GlossaryEntry &) = default;
};

/// One municipal plan, or one year's evaluation sheets of a plan (計画).
struct Plan {
    Municipality municipality;
    std::string title;
    PlanKind kind = PlanKind::Comprehensive;
    std::optional<Period> period;
    std::vector<std::string> levels; ///< the document's own names of its tree levels, top first
    std::vector<Node> nodes; ///< in document order, parents before children
    std::vector<Indicator> indicators;
    std::vector<GlossaryEntry> glossary;
    std::vector<base::Finding> findings; ///< in the plan format only together with provenance
    friend bool operator==(const Plan &, const Plan &) = default;
};

} // namespace taikei::model

#include "render/open_data/value_columns.hpp"

#include <array>
#include <fmt/format.h>

namespace taikei::render {

namespace {

std::string to_text(const std::optional<base::Decimal> &number)
{
    return number ? number->to_string() : "";
}

std::string to_text(int count)
{
    return count > 0 ? std::to_string(count) : "";
}

std::string kind_of(const ValueRow &row)
{
    switch (row.value.kind) {
    case model::ValueKind::Observed: return "実績";
    case model::ValueKind::Target: return "目標";
    case model::ValueKind::Planned: return "計画";
    }
    return {};
}

constexpr std::array columns{
    ValueColumn{"municipality_code", "団体コード", "string",
                [](const ValueRow &row) { return row.plan.municipality.code.value_or(""); }},
    ValueColumn{"municipality", "市区町村名", "string", [](const ValueRow &row) { return row.plan.municipality.name; }},
    ValueColumn{"plan", "計画名", "string", [](const ValueRow &row) { return row.plan.title; }},
    ValueColumn{"node_id", "識別子（施策）", "string", [](const ValueRow &row) { return row.indicator.node; }},
    ValueColumn{"node_code", "施策番号", "string",
                [](const ValueRow &row) { return row.node ? row.node->code.value_or("") : ""; }},
    ValueColumn{"node", "施策名", "string", [](const ValueRow &row) { return row.node ? row.node->title : ""; }},
    ValueColumn{"indicator_id", "識別子（指標）", "string", [](const ValueRow &row) { return row.indicator.id; }},
    ValueColumn{"indicator", "指標名", "string", [](const ValueRow &row) { return row.indicator.name; }},
    ValueColumn{"part", "枝名", "string", [](const ValueRow &row) { return row.indicator.part.value_or(""); }},
    ValueColumn{"unit", "単位", "string", [](const ValueRow &row) { return row.indicator.unit.value_or(""); }},
    ValueColumn{"kind", "区分", "string", kind_of},
    ValueColumn{"fiscal_year", "年度", "string",
                [](const ValueRow &row) { return model::in_japanese_era(row.value.year); }},
    ValueColumn{"year", "西暦", "integer", [](const ValueRow &row) { return std::to_string(row.value.year.year()); }},
    ValueColumn{"text", "値", "string", [](const ValueRow &row) { return row.value.text; }},
    ValueColumn{"number", "計算用の数", "decimal", [](const ValueRow &row) { return to_text(row.value.number); }},
    ValueColumn{"low", "下限", "decimal", [](const ValueRow &row) { return to_text(row.value.low); }},
    ValueColumn{"high", "上限", "decimal", [](const ValueRow &row) { return to_text(row.value.high); }},
    ValueColumn{"mark", "条件", "string",
                [](const ValueRow &row) { return fmt::format("{}", fmt::join(row.value.marks, ",")); }},
    ValueColumn{"definition", "定義", "string",
                [](const ValueRow &row) { return row.indicator.definition.value_or(""); }},
    ValueColumn{"note", "備考", "string", [](const ValueRow &row) { return row.indicator.note.value_or(""); }},
    ValueColumn{"departments", "担当課", "string",
                [](const ValueRow &row) { return fmt::format("{}", fmt::join(row.indicator.departments, "、")); }},
    ValueColumn{"file", "ファイル", "string", [](const ValueRow &row) { return row.value.source.place.file.text(); }},
    ValueColumn{"page", "ページ", "integer", [](const ValueRow &row) { return to_text(row.value.source.place.page); }},
    ValueColumn{"line", "行", "integer",
                [](const ValueRow &row) { return to_text(row.value.source.place.first_line); }},
};

} // namespace

std::span<const ValueColumn> value_columns()
{
    return columns;
}

} // namespace taikei::render

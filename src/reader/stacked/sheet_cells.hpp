#pragma once

#include "document/document.hpp"
#include "reader/stacked/form_sheets.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::reader {

/// Parts the lines of one sheet into labels, their values, and what is neither.
class SheetCells {
public:
    SheetCells(const document::Document &document, const std::vector<CellLine> &lines, const FormSheets &sheets)
        : m_document(document)
        , m_lines(lines)
        , m_sheets(sheets)
    {
    }

    /// Takes the lines from `at` on, before `end`; gives where the sheet ends.
    std::size_t take(std::size_t at, std::size_t end);

    std::vector<document::Block> blocks; ///< complete after take()

private:
    struct Value {
        std::vector<std::string> lines;
        std::size_t end = 0; ///< the line behind it
    };

    std::size_t take_label(std::size_t at, std::size_t end);
    std::size_t take_other(std::size_t at, std::size_t end);
    Value value_behind(std::size_t label, std::size_t end) const;
    bool ends_block(std::size_t at) const;
    bool goes_on_behind_gap(const Value &value, std::size_t at) const;
    bool heads_years(std::size_t at, std::size_t end) const;
    bool begins_unknown_pair(std::size_t label, const Value &value, std::size_t at, std::size_t end) const;
    std::size_t take_unknown_pair(std::size_t at, std::size_t end);
    bool has_label_ahead(std::size_t at, std::size_t end) const;
    std::string label_in_context(std::size_t at);
    void add_fields(std::size_t label, const Value &value);
    void add_row_of(std::vector<std::string> cells, std::size_t label);
    bool add_to_indicator(std::size_t label, std::string text);
    void add_line(std::size_t at);
    void finish_table();
    void finish_indicator();

    const document::Document &m_document;
    const std::vector<CellLine> &m_lines;
    const FormSheets &m_sheets;
    document::Table m_table;
    std::vector<std::string> m_fields; ///< of an indicator: 指標名, 単位, 令和３年度　目標; empty where none is open
    std::vector<std::string> m_cells; ///< what stands behind them
    bool m_has_figures = false; ///< one of the fields heads figures
    bool m_follows_label = false; ///< without a value
    std::string m_title; ///< 効果額（千円） above 令和４年度 and its figure: a label without a value
    std::string m_year; ///< 令和３年度 above 目標 and 実績
    std::string m_kind; ///< 目標値 above 令和３年度 and 令和４年度
};

} // namespace taikei::reader

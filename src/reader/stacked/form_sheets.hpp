#pragma once

#include "document/document.hpp"
#include "reader/stacked/cell_line.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace taikei::reader {

/// The document's lines that are no furniture, and a line without text for each table.
std::vector<CellLine> cell_lines(const document::Document &document, const std::vector<bool> &furniture);

/// 事業番号 / 2-1-03 / 事務事業名 / 健診事業 / 所管課 / 健康課: labels and values take turns from `at` on, and the
/// first few say which project or measure a form is about.
bool begins_form(const std::vector<CellLine> &lines, std::size_t at);

/// The sheets of one form, and the labels that its own words do not tell: those that every sheet prints.
class FormSheets {
public:
    /// `at` begins a form; its sheets are all that begin with the same label.
    FormSheets(const std::vector<CellLine> &lines, std::size_t at);

    bool begins_sheet(std::size_t at) const;
    /// The line behind the sheet that begins at `at`.
    std::size_t end_of(std::size_t at) const;
    bool is_alone() const { return m_begins.size() == 1; }
    /// `follows_label`: the line above is a label without a value.
    bool is_label(std::size_t at, bool follows_label) const;

    /// 総合計画の体系 above 政策 on every sheet: heads some of the labels, and is neither one nor a value.
    bool heads_labels(std::size_t at) const { return m_heads.contains(m_lines[at].folded); }
    bool stands_everywhere(std::size_t at) const { return m_everywhere.contains(m_lines[at].folded); }

private:
    std::size_t count_lines_above_all() const;
    void count_repeated();
    bool may_be_own_label(const CellLine &line) const;
    bool stands_on_few_sheets(const std::string &folded) const;

    const std::vector<CellLine> &m_lines;
    std::vector<std::size_t> m_begins;
    std::size_t m_lead = 0; ///< lines above each of them that are the same
    std::unordered_set<std::string> m_own; ///< labels by repetition, folded
    std::unordered_set<std::string> m_heads; ///< of groups of labels, folded
    std::unordered_set<std::string> m_everywhere; ///< on all sheets, where there are several, folded
    std::unordered_set<std::string> m_common; ///< on more sheets than one, folded
};

} // namespace taikei::reader

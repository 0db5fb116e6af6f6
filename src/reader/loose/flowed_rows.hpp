#pragma once

#include "reader/loose/flowed_head.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// One row of a flowed table.
struct FlowedRow {
    std::string code;
    std::string node; ///< 基本方針１　空家化の予防, before the first row of the node
    std::string name;
    std::string part; ///< 男性
    std::string unit;
    std::vector<std::string> values; ///< as many as the head has columns of them
    std::vector<std::string> behind; ///< what stands behind the values: departments, a remark
    base::Place place;
};

/// Takes the lines below a flowed head one by one. A row is full with as many values as the head has columns of them;
/// what stood before is its name, wrapped over any number of lines.
class FlowedRows {
public:
    explicit FlowedRows(const FlowedHead &head)
        : m_head(head)
    {
    }

    /// False where the line fits nowhere: the table has ended before it, or before the row that it belongs to. `next`
    /// is the line below; empty where the table ends.
    bool add(std::string_view line, std::string_view next, const base::Place &place);
    /// The last row is full: the table may end here.
    bool is_at_end_of_row() const { return is_full(); }
    /// The full rows, in their order.
    std::vector<FlowedRow> finish();

private:
    bool is_full() const;
    std::size_t wanted() const { return m_head.value_count() * std::max<std::size_t>(m_parts.size(), 1); }
    bool ends_behind(const std::vector<std::string> &words) const;
    bool goes_on_behind(const std::vector<std::string> &words, std::string_view next) const;
    bool is_word_before_values(const std::vector<std::string> &words, std::size_t at) const;
    std::size_t find_values(const std::vector<std::string> &words) const;
    void add_value(const std::string &word);
    std::string take_part(std::vector<std::string> words);
    bool begin(const std::vector<std::string> &words);
    bool add_values(const std::vector<std::string> &words, std::size_t from);
    void take_parts();
    void complete();
    bool has_columns_behind() const { return m_head.end_of_values < m_head.heads.size(); }

    const FlowedHead &m_head;
    std::vector<FlowedRow> m_rows;
    std::string m_code;
    std::vector<std::string> m_lead; ///< lines of the name
    std::vector<std::string> m_parts; ///< 男性, 女性, whose values stand one below the other in each cell
    std::string m_part; ///< below 区分
    std::string m_unit;
    std::string m_packed; ///< 小６ of 小６：98.4, with which each cell of the row begins; empty for cells of one value
    std::vector<std::string> m_values;
    std::vector<std::string> m_behind;
    base::Place m_place;
};

} // namespace taikei::reader

#pragma once

#include "reader/loose/line_group.hpp"
#include "reader/loose/loose_head.hpp"
#include "reader/loose/torn_line.hpp"
#include "reader/reading.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taikei::reader {

/// A table in pieces below its loose head: takes the groups of lines in their order and makes an indicator a row. As
/// many values as the head has columns of values are a row; the text above them is its name, or the remark of the row
/// before.
class TornTable {
public:
    TornTable(Reading &reading, const LooseHead &head);

    void add(const LineGroup &group);
    bool is_empty() const { return m_rows.empty() && m_row.empty(); }
    /// Adds the indicators.
    void finish();

private:
    struct Text {
        std::vector<std::string> lines;
        base::Place place;
        bool is_sentence() const;
    };

    static std::string joined(const std::vector<std::string> &lines);

    void add_line(const std::vector<Fragment> &fragments, bool is_first);
    void add_unit(const Fragment &fragment);
    void add_text(const Fragment &fragment, bool may_go_on);
    void add_value(const Fragment &fragment);
    /// 3 behind the second row of a table whose first column numbers the rows.
    bool begins_counted_row(const Fragment &fragment) const;
    void end_text();
    bool is_row_full() const { return m_row.size() == m_wanted; }
    /// The last value of the row prints no unit.
    bool awaits_unit() const;
    /// Parts the texts since the row before into its remark and the name of the row that begins.
    void begin_row();
    /// Which of the texts since the row before is the first of the name.
    std::size_t first_of_name() const;
    void complete();
    void note(const std::string &text);

    Reading &m_reading;
    LooseHead m_head;
    std::size_t m_wanted; ///< values in a row
    std::vector<Head> m_values;
    std::vector<Text> m_texts; ///< since the last value
    std::vector<std::string> m_text; ///< of the group, not ended yet
    base::Place m_group_place;
    bool m_after_value = false; ///< on this line
    std::vector<std::string> m_row;
    std::string m_name;
    std::string m_unit;
    std::string m_pending_note;
    bool m_note_open = false;
    base::Place m_place;
    std::vector<IndicatorSource> m_rows;
    std::optional<std::size_t> m_first_number; ///< of the rows, where a column numbers them
};

} // namespace taikei::reader

#pragma once

#include "reader/classify/element.hpp"
#include "reader/reading.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace taikei::reader {

/// Has tables read, and gives the indicators of the last one what stands below it: its source, its unit.
class TablesRead {
public:
    explicit TablesRead(Reading &reading)
        : m_reading(reading)
    {
    }

    /// `element` is a table. What is read from one that was put together from lines is no surer than that.
    void read(const Element &element);
    /// 資料：…: where reference figures come from is their definition; and 出典：①…　②… says what ① in the table means.
    void add_source(const Element &element);
    /// 説明・出典 | …, a table of its own below that of an indicator, because its cells are drawn on other columns:
    /// what the rows say belongs to the indicator, and the next table may go on with the heads. False for any other
    /// table.
    bool add_description(const document::Table &table);
    /// （単位：％） right below a table that prints no units.
    void add_unit(const Element &element);
    /// ※２週間以上の取得を対象とする。 below the name of the last indicator, within the table. False where it has a
    /// note.
    bool add_note_within(const std::string &text);

private:
    /// Says what the numbers mean that stand in place of sources in the indicators from the one at `first` on.
    void add_numbered(std::size_t first);
    /// One of them has ① where its source should stand, and ① was told.
    bool calls_source_by_number(std::size_t first) const;

    int m_count = 0;
    std::pair<std::size_t, std::size_t> m_last{0, 0}; ///< indicators of the table just read: begin and end
    int m_page = 0; ///< of that table
    std::pair<std::size_t, std::size_t> m_reference{0, 0}; ///< the same, if that table was reference material
    std::map<char32_t, std::string> m_sources; ///< by the numbers that stand for them, as told last
    bool m_sources_stand_ahead = false; ///< above the tables that use them
    std::size_t m_behind_sources = 0; ///< the first indicator behind the place where they were told
    Reading &m_reading;
};

/// Keeps the unit that （単位：千円） says for the table to come; passes over other text.
void read_unit_line(Reading &reading, const std::string &text);

} // namespace taikei::reader

#include "document/text/tabs/separated.hpp"
#include "document/spaces.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace taikei::document {

namespace {

using namespace std::string_view_literals;
using base::Result;

struct Record {
    std::vector<std::string> fields;
    int first_line = 0;
    int last_line = 0;
};

/// Reads one record after another.
class RecordReader {
public:
    RecordReader(std::string_view text, char delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    /// False at the end. Reading stops past `most_fields` fields, to be refused.
    bool next(Record &record, std::size_t most_fields)
    {
        if (m_position >= m_text.size())
            return false;
        record.fields.clear();
        record.first_line = m_line;
        m_record_ended = false;
        while (!m_record_ended && record.fields.size() <= most_fields)
            record.fields.push_back(read_field());
        record.last_line = std::max(record.first_line, m_line - 1);
        return true;
    }

    /// Whether any field so far was quoted.
    bool takes_quoted() const noexcept { return m_takes_quoted; }

    /// Line of the quote that nothing closes; 0 where there is none.
    int unclosed_quote_line() const noexcept { return m_unclosed_quote_line; }

private:
    std::string read_field()
    {
        std::string field;
        if (m_position < m_text.size() && m_text[m_position] == '"' && m_unclosed_quote_line == 0)
            read_quoted(field);
        // What stands between a closing quote and the delimiter is kept: "a"b,c has the field ab.
        const auto end =
            std::min(m_text.find_first_of(std::string_view{m_ends.data(), m_ends.size()}, m_position), m_text.size());
        field += m_text.substr(m_position, end - m_position);
        m_position = end;
        end_field();
        return field;
    }

    /// Moves past the delimiter or the line break behind a field.
    void end_field()
    {
        if (m_position < m_text.size() && m_text[m_position] == m_delimiter) {
            ++m_position;
            return;
        }
        m_record_ended = true;
        if (m_position < m_text.size()) {
            m_position += m_text.substr(m_position).starts_with("\r\n") ? 2 : 1;
            ++m_line;
        }
    }

    /// Takes nothing where the quote is never closed.
    void read_quoted(std::string &field)
    {
        int line = m_line;
        for (std::size_t i = m_position + 1; i < m_text.size(); ++i) {
            const char c = m_text[i];
            if (c == '"' && i + 1 < m_text.size() && m_text[i + 1] == '"') {
                field += c;
                ++i;
            } else if (c == '"') {
                m_position = i + 1;
                m_line = line;
                m_takes_quoted = true;
                return;
            } else if (c != '\r' || !m_text.substr(i).starts_with("\r\n")) {
                line += c == '\n' || c == '\r' ? 1 : 0;
                field += c == '\r' ? '\n' : c;
            }
        }
        field.clear();
        m_unclosed_quote_line = m_line;
    }

    std::string_view m_text;
    char m_delimiter;
    std::array<char, 3> m_ends = {m_delimiter, '\r', '\n'};
    std::size_t m_position = 0;
    int m_line = 1;
    int m_unclosed_quote_line = 0;
    bool m_takes_quoted = false;
    bool m_record_ended = false;
};

bool is_empty(const Record &record)
{
    return std::ranges::all_of(record.fields, [](const std::string &f) { return trim_spaces(f).empty(); });
}

/// How many fields say something.
std::ptrdiff_t count_texts(const Record &record)
{
    return std::ranges::count_if(record.fields, [](const std::string &f) { return !trim_spaces(f).empty(); });
}

/// Only the first field says something, or the second: a title, a unit, a note.
bool is_single(const Record &record)
{
    return count_texts(record) == 1
        && !(trim_spaces(record.fields.front()).empty() && trim_spaces(record.fields[1]).empty());
}

/// A text at the left and one far to the right: the plan's years and the date of its print.
bool is_title_with_remark(const Record &record)
{
    constexpr std::ptrdiff_t fewest_between = 3;
    const auto says_something = [](const std::string &f) { return !trim_spaces(f).empty(); };
    const auto first = std::ranges::find_if(record.fields, says_something);
    const auto second = std::find_if(first + 1, record.fields.end(), says_something);
    return count_texts(record) == 2 && first - record.fields.begin() <= 1 && second - first > fewest_between;
}

/// ３　施策のコスト | （単位：千円）: a title and a remark in brackets, above a table.
bool is_title_with_bracket(const Record &record)
{
    if (count_texts(record) != 2)
        return false;
    const auto last = std::find_if(record.fields.rbegin(), record.fields.rend(),
                                   [](const std::string &field) { return !trim_spaces(field).empty(); });
    const auto remark = trim_spaces(*last);
    return (remark.starts_with("（") && remark.ends_with("）")) || (remark.starts_with('(') && remark.ends_with(')'));
}

/// How evenly a character parts the first records.
struct Evenness {
    std::size_t records = 0;
    std::size_t fields = 0; ///< of most records that are parted at all
    std::size_t with_fields = 0; ///< records with so many fields
    bool has_prose = false; ///< a field holds two spaces in a row, or the end of a sentence
    bool has_quotes = false; ///< a field begins with a quote that is closed before the next delimiter
    bool has_bare_delimiters = false; ///< a record has delimiters and nothing else
};

Evenness measure(std::string_view text, char delimiter)
{
    constexpr std::size_t sample_bytes = 32u << 10;
    constexpr std::size_t sample_records = 50;
    constexpr std::size_t most_fields = 10'000;
    const auto sample = text.substr(0, sample_bytes);
    RecordReader reader{sample, delimiter};
    Evenness result;
    std::map<std::size_t, std::size_t> records_by_fields;
    for (Record record; result.records < sample_records && reader.next(record, most_fields);) {
        result.has_quotes = result.has_quotes || reader.takes_quoted();
        if (is_empty(record)) {
            result.has_bare_delimiters = result.has_bare_delimiters || record.fields.size() > 1;
            continue;
        }
        ++result.records;
        ++records_by_fields[record.fields.size()];
        for (const auto &field : record.fields)
            result.has_prose = result.has_prose || field.contains("  ") || field.contains("。");
    }
    for (const auto &[fields, records] : records_by_fields) {
        if (fields > 1 && records >= result.with_fields) {
            result.fields = fields;
            result.with_fields = records;
        }
    }
    return result;
}

/// What a spreadsheet saves as text: each record has the tabs of the sheet's last column, and cells with a comma or a
/// line break are quoted.
bool is_saved_sheet(std::string_view text)
{
    const Evenness even = measure(text, '\t');
    return even.records >= 3 && even.fields >= 3 && even.with_fields == even.records
        && (even.has_quotes || even.has_bare_delimiters);
}

class SeparatedReader {
public:
    explicit SeparatedReader(Assembly &assembly)
        : m_assembly(assembly)
    {
    }

    Result<void> add(Record &record)
    {
        ++m_row;
        const auto place = place_of(record.first_line, record.last_line, 1);
        if (is_empty(record)) {
            ++m_blank_records;
            return end_table();
        }
        const bool is_title =
            is_single(record) || (m_is_first && is_title_with_remark(record)) || is_title_with_bracket(record);
        if (m_table.rows.empty() && is_title)
            return add_lines(record);
        m_is_first = false;
        if (auto allowed = m_assembly.allow_row(record.fields.size(), place); !allowed)
            return allowed;
        if (m_table.rows.empty())
            begin_table(place);
        m_table.table.place.last_line = record.last_line;
        auto &row = m_table.rows.emplace_back();
        for (auto &field : record.fields)
            row.emplace_back().text = trim_spaces(field);
        row.front().place = place;
        return {};
    }

    Result<void> end_table()
    {
        if (m_table.rows.empty())
            return {};
        return m_assembly.add(std::exchange(m_table, {}));
    }

private:
    Result<void> add_lines(const Record &record)
    {
        int column = 0;
        for (const std::string &field : record.fields) {
            if (auto added = add_lines(field, record.first_line, ++column); !added)
                return added;
        }
        return {};
    }

    /// The lines of a field that begins in line `first`.
    Result<void> add_lines(std::string_view field, int first, int column)
    {
        int cell_line = 0;
        int number = first - 1;
        for (const auto printed : base::split(field, "\n")) {
            ++number;
            Line line;
            line.text = trim_spaces(printed);
            if (line.text.empty())
                continue;
            line.cell_line = ++cell_line;
            line.blank_lines_above = std::exchange(m_blank_records, 0);
            line.place = place_of(number, number, column);
            if (auto added = m_assembly.add(std::move(line)); !added)
                return added;
        }
        return {};
    }

    /// A field of the record, as the cell that a spreadsheet shows it in.
    base::Place place_of(int first_line, int last_line, int column) const
    {
        auto place = m_assembly.place_at(first_line, last_line);
        place.row = m_row;
        place.column = column;
        place.is_sheet = true;
        return place;
    }

    void begin_table(const base::Place &place)
    {
        m_table.table.origin = Table::Origin::Separated;
        m_table.table.place = place;
        m_table.table.blank_lines_above = std::exchange(m_blank_records, 0);
    }

    Assembly &m_assembly;
    RawTable m_table;
    int m_row = 0; ///< of the record, blank ones counted
    int m_blank_records = 0;
    bool m_is_first = true; ///< no table was begun
};

} // namespace

std::optional<char> find_delimiter(std::string_view text, std::string_view name_ending)
{
    constexpr std::array candidates = {',', '\t', ';'};
    if (name_ending == "tsv" || name_ending == "tab")
        return '\t';
    if (name_ending == "csv") {
        const auto parted = [&](char c) { return measure(text, c).with_fields; };
        return *std::ranges::max_element(candidates, {}, parted);
    }
    if (!name_ending.empty() && name_ending != "txt")
        return std::nullopt;
    for (const char delimiter : {',', ';'}) {
        if (!text.substr(0, text.find('\n')).contains(delimiter))
            continue;
        const Evenness even = measure(text, delimiter);
        if (even.records >= 3 && even.fields >= 3 && even.with_fields == even.records && !even.has_prose)
            return delimiter;
    }
    if (text.substr(0, text.find('\n')).contains('\t') && is_saved_sheet(text))
        return '\t';
    return std::nullopt;
}

Result<void> read_separated(std::string_view text, char delimiter, Assembly &assembly)
{
    const auto most_fields = static_cast<std::size_t>(assembly.limits().table_columns);
    RecordReader records{text, delimiter};
    SeparatedReader reader{assembly};
    for (Record record; records.next(record, most_fields);) {
        if (auto added = reader.add(record); !added)
            return added;
    }
    if (records.unclosed_quote_line() > 0)
        assembly.add_finding("unclosed-quote", "a quote is never closed: it and all after it are taken as characters",
                             assembly.place_at(records.unclosed_quote_line(), records.unclosed_quote_line()));
    return reader.end_table();
}

} // namespace taikei::document

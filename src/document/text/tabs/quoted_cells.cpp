#include "document/text/tabs/quoted_cells.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace taikei::document {

namespace {

constexpr std::size_t most_lines_of_row = 80;

/// Goes through a row cell by cell, into the lines below where a cell goes on there.
class QuotedRow {
public:
    explicit QuotedRow(std::span<const SourceLine> lines)
        : m_lines(lines.first(std::min(lines.size(), most_lines_of_row)))
    {
    }

    /// False where no cell of the row goes over a line's end.
    bool read()
    {
        std::string_view rest = m_lines.front().text;
        for (;;) {
            if (!rest.starts_with('"') || !take_quoted(rest))
                take_plain(rest);
            if (rest.empty())
                return m_line > 0 && m_text.contains('\t') && !base::trim(m_text).empty();
            rest.remove_prefix(1);
            m_text += '\t';
        }
    }

    std::size_t lines() const { return m_line + 1; }
    std::string take_text() { return std::move(m_text); }

private:
    void take_plain(std::string_view &rest)
    {
        const auto end = std::min(rest.find('\t'), rest.size());
        m_text += rest.substr(0, end);
        rest.remove_prefix(end);
    }

    /// Up to the quote that a tab or the line's end follows. Nothing where there is none, or where other text follows.
    bool take_quoted(std::string_view &rest)
    {
        std::string cell;
        std::size_t line = m_line;
        std::string_view text = rest.substr(1);
        for (;;) {
            const auto quote = text.find('"');
            cell += text.substr(0, quote);
            if (quote == std::string_view::npos) {
                if (line + 1 == m_lines.size() || !goes_on(line + 1))
                    return false;
                cell += '\n';
                text = m_lines[++line].text;
                continue;
            }
            text.remove_prefix(quote + 1);
            if (text.starts_with('"')) {
                cell += '"';
                text.remove_prefix(1);
                continue;
            }
            if (!text.empty() && !text.starts_with('\t'))
                return false;
            m_text += cell;
            m_line = line;
            rest = text;
            return true;
        }
    }

    bool goes_on(std::size_t line) const
    {
        constexpr int most_blank_lines = 2; ///< within a cell
        return m_lines[line].page == m_lines.front().page && m_lines[line].blank_lines_above <= most_blank_lines;
    }

    std::span<const SourceLine> m_lines;
    std::size_t m_line = 0;
    std::string m_text;
};

/// Most lines have no quote at all.
bool may_have_quoted_cell(std::string_view line)
{
    return line.starts_with('"') || line.contains("\t\"");
}

} // namespace

std::vector<SourceLine> QuotedCells::join(std::vector<SourceLine> lines)
{
    std::vector<SourceLine> result;
    result.reserve(lines.size());
    for (std::size_t at = 0; at < lines.size();) {
        SourceLine line = lines[at];
        std::size_t taken = 1;
        if (may_have_quoted_cell(line.text)) {
            QuotedRow row(std::span<const SourceLine>(lines).subspan(at));
            if (row.read()) {
                taken = row.lines();
                line.text = m_joined.emplace_back(row.take_text());
            }
        }
        result.push_back(line);
        at += taken;
    }
    return result;
}

} // namespace taikei::document

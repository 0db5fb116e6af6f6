#include "document/text/spaces/centred_labels.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/spaces/drifting_columns.hpp"
#include "document/text/spaces/found_rows.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::document {
namespace {

constexpr std::size_t longest_centred_line = 600; ///< in bytes
constexpr std::size_t most_centred_lines = 60; ///< of one form: each line that may begin one looks ahead
constexpr int widest_centred_label = 24; ///< in display columns, as all widths here
constexpr int text_slack = 1;

bool may_be_centred(const SourceLine &line)
{
    return line.text.size() <= longest_centred_line && !line.text.contains('\t') && !line.text.contains('|');
}

/// A line parted into its label and text; of a row with two of each, the second ones too.
struct FormLine {
    const SourceLine *source = nullptr;
    std::string label;
    std::string text;
    std::string second_label;
    std::string second_text;

    bool is_label_alone() const { return !label.empty() && text.empty(); }
    bool is_text_alone() const { return label.empty() && !text.empty(); }
};

struct FormRow {
    std::string label;
    std::vector<std::string> texts;
    std::string second_label;
    std::string second_text;
    int first_line = 0;
    int last_line = 0;
};

class CentredLabels {
public:
    static std::optional<CentredLabels> find(std::span<const SourceLine> lines)
    {
        CentredLabels found;
        if (!found.find_text_column(lines))
            return std::nullopt;
        std::vector<FormLine> body;
        for (std::size_t at = found.m_head.empty() ? 0 : 1; at < std::min(lines.size(), most_centred_lines); ++at) {
            if (at > 0 && (lines[at].starts_page || lines[at].blank_lines_above > 0))
                break;
            auto line = found.part(lines[at]);
            if (!line)
                break;
            body.push_back(std::move(*line));
        }
        // A word alone below the last text heads what follows, but （目指す状態） does not.
        while (!body.empty() && body.back().is_label_alone() && !body.back().label.starts_with("（"))
            body.pop_back();
        if (!found.is_convincing(body))
            return std::nullopt;
        for (std::size_t i = 0; i < body.size(); ++i)
            found.add(body, i);
        found.m_count = body.size() + (found.m_head.empty() ? 0 : 1);
        const auto has_text = [](const FormRow &row) { return !row.label.empty() && !row.texts.empty(); };
        return std::ranges::all_of(found.m_rows, has_text) ? std::optional(std::move(found)) : std::nullopt;
    }

    std::size_t count() const { return m_count; }

    base::Result<void> add_to(Table &table, std::span<const SourceLine> lines, Assembly &assembly) const
    {
        table = assembly.begin_table(lines);
        if (!m_head.empty()) {
            table.header_rows = 1;
            if (auto added = assembly.add_row(table, m_head, lines.front().number, lines.front().number); !added)
                return added;
        }
        const bool has_pairs = m_pairs > 0;
        for (const FormRow &row : m_rows) {
            std::vector<std::string> texts = {row.label, join_wrapped_lines(row.texts, m_widest)};
            if (has_pairs) {
                texts.push_back(row.second_label);
                texts.push_back(row.second_text);
            }
            if (auto added = assembly.add_row(table, texts, row.first_line, row.last_line); !added)
                return added;
        }
        return {};
    }

private:
    /// Where most texts of the first lines begin; a line of two words that stands otherwise is the head.
    bool find_text_column(std::span<const SourceLine> lines)
    {
        constexpr std::size_t first_lines = 8;
        constexpr int narrowest_gap = 2;
        if (lines.size() < 3 || !may_be_centred(lines[0]) || (!has_gap(lines[0].text) && !has_gap(lines[1].text)))
            return false;
        const auto first = find_segments(lines[0].text);
        if (first.size() > 4 || first.size() < 2 || begins_with_bullet(first[0].text)
            || first[0].end - first[0].begin > widest_centred_label)
            return false;
        std::map<int, int> begins;
        for (std::size_t at = 0; at < std::min(lines.size(), first_lines); ++at) {
            if (!may_be_centred(lines[at]) || (at > 0 && (lines[at].starts_page || lines[at].blank_lines_above > 0)))
                break;
            const auto segments = find_segments(lines[at].text);
            if (segments.size() > 1 && segments[1].begin - segments[0].end >= narrowest_gap)
                ++begins[segments[1].begin];
        }
        const auto most = std::ranges::max_element(begins, {}, [](const auto &entry) { return entry.second; });
        if (most == begins.end() || most->second < 2)
            return false;
        m_text = most->first;
        const bool is_head = first.size() == 2 && std::abs(first[1].begin - m_text) > text_slack
            && may_be_head(first[0].text) && may_be_head(first[1].text);
        if (is_head)
            m_head = {std::string(first[0].text), std::string(first[1].text)};
        return is_head || (first.size() > 1 && std::abs(first[1].begin - m_text) <= text_slack) || first.size() == 4;
    }

    static bool is_label(const Segment &segment)
    {
        return segment.end - segment.begin <= widest_centred_label && !is_value_like(segment.text)
            && !begins_with_bullet(segment.text) && !segment.text.contains("。") && !segment.text.contains("：");
    }

    /// None where the line is no more of the form.
    std::optional<FormLine> part(const SourceLine &source) const
    {
        constexpr std::size_t pairs = 4; ///< cells of a row with two labels
        if (!may_be_centred(source))
            return std::nullopt;
        const auto segments = find_segments(source.text);
        FormLine line;
        line.source = &source;
        std::size_t at = 0;
        if (!segments.empty() && segments[0].end < m_text) {
            if (!is_label(segments[0]))
                return std::nullopt;
            line.label = segments[0].text;
            at = 1;
        }
        const auto left = segments.size() - at;
        if (left == 0)
            return line;
        if (at == 1 && segments.size() == pairs && segments[1].begin >= m_text - text_slack && is_label(segments[2])) {
            line.text = segments[1].text;
            line.second_label = segments[2].text;
            line.second_text = segments[3].text;
            return line;
        }
        if (left != 1 || std::abs(segments[at].begin - m_text) > text_slack)
            return std::nullopt;
        line.text = segments[at].text;
        return line;
    }

    /// Labels of several beginnings, a cell of several lines, rows of two pairs or a head over sentences, and no
    /// figures.
    bool is_convincing(const std::vector<FormLine> &body)
    {
        constexpr std::size_t fewest_labels = 3;
        std::set<std::size_t> begins;
        std::size_t labels = 0;
        std::size_t values = 0;
        std::size_t alone = 0;
        std::size_t sentences = 0;
        for (const FormLine &line : body) {
            m_pairs += line.second_label.empty() ? 0 : 1;
            alone += line.label.empty() || line.text.empty() ? 1 : 0;
            sentences += line.text.ends_with("。") ? 1 : 0;
            values += is_value_like(line.text) && line.second_label.empty() ? 1 : 0;
            m_widest = std::max(m_widest, base::display_width(line.text));
            if (line.label.empty())
                continue;
            ++labels;
            begins.insert(line.source->text.find(line.label));
        }
        const bool begins_alike = begins.size() < 2;
        const bool heads_sentences = !m_head.empty() && sentences * 2 > body.size();
        return labels >= fewest_labels && !begins_alike && values * 3 <= labels
            && (alone > 0 || m_pairs > 1 || heads_sentences) && m_pairs * 2 <= body.size()
            && !body.front().label.empty();
    }

    void add(const std::vector<FormLine> &body, std::size_t at)
    {
        const FormLine &line = body[at];
        if (line.is_text_alone() && !m_rows.empty()) {
            put(line);
            return;
        }
        if (line.is_label_alone() && !m_rows.empty() && count_texts(body, at + 1) == 0) {
            m_rows.back().label += line.label;
            m_rows.back().last_line = line.source->number;
            return;
        }
        FormRow row;
        row.first_line = line.source->number;
        if (line.is_label_alone())
            take_texts_above(row, count_texts(body, at + 1));
        row.label = line.label;
        m_rows.push_back(std::move(row));
        put(line);
    }

    void put(const FormLine &line)
    {
        FormRow &row = m_rows.back();
        row.last_line = line.source->number;
        if (!line.text.empty())
            row.texts.push_back(line.text);
        if (!line.second_label.empty()) {
            row.second_label = line.second_label;
            row.second_text = line.second_text;
        }
    }

    static std::size_t count_texts(const std::vector<FormLine> &body, std::size_t from)
    {
        std::size_t count = 0;
        while (from + count < body.size() && body[from + count].is_text_alone())
            ++count;
        return count;
    }

    /// A label halfway down: as many lines of its text stand above it as below it.
    void take_texts_above(FormRow &row, std::size_t below)
    {
        if (m_rows.empty())
            return;
        auto &texts = m_rows.back().texts;
        const std::size_t count = std::min(below, texts.empty() ? 0 : texts.size() - 1);
        if (count == 0)
            return;
        const auto first = texts.end() - static_cast<std::ptrdiff_t>(count);
        if (!begins_with_bullet(*first) && !(first - 1)->ends_with("。"))
            return;
        row.texts.assign(first, texts.end());
        row.first_line -= static_cast<int>(count);
        m_rows.back().last_line -= static_cast<int>(count);
        texts.erase(first, texts.end());
    }

    int m_text = 0; ///< where the texts begin
    int m_widest = 0; ///< text
    std::size_t m_pairs = 0; ///< rows of two labels
    std::vector<std::string> m_head;
    std::vector<FormRow> m_rows;
    std::size_t m_count = 0; ///< lines
};

} // namespace

std::size_t count_centred_labels(std::span<const SourceLine> lines)
{
    return count_rows_of<CentredLabels>(lines);
}

base::Result<void> read_centred_labels(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    return read_rows_of<CentredLabels>(lines, assembly, table);
}

} // namespace taikei::document

#include "document/text/spaces/centred_groups.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/spaces/placed_text.hpp"
#include "document/text/spaces/year_heads.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::document {
namespace {

constexpr std::size_t longest_grouped_line = 400; ///< in bytes
constexpr std::size_t most_grouped_lines = 60; ///< of one table
constexpr std::size_t fewest_values = 3; ///< of a row
constexpr int label_slack = 1; ///< in display columns, of the inner names' beginnings

/// A line parted into the words before its values, and those.
struct LabelledLine {
    const SourceLine *source = nullptr;
    PlacedTexts labels;
    std::vector<std::string> values;
};

/// １年生, ０歳, ２号認定: a name, though a figure begins it.
bool names_with_figure(std::string_view word)
{
    constexpr std::array<std::string_view, 9> endings = {"年生", "歳", "歳児", "号", "認定", "級", "期", "類", "種"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_value_word(std::string_view word)
{
    return is_value_like(word) && !is_year_head(word) && !names_with_figure(word);
}

LabelledLine part_values(const SourceLine &source)
{
    LabelledLine line;
    line.source = &source;
    line.labels = place_texts(source.text);
    auto first = line.labels.size();
    while (first > 0 && is_value_word(line.labels[first - 1].text))
        --first;
    // ０歳 alone names a group.
    if (line.labels.size() - first < fewest_values)
        first = line.labels.size();
    for (auto i = first; i < line.labels.size(); ++i)
        line.values.push_back(std::move(line.labels[i].text));
    line.labels.resize(first);
    return line;
}

/// The name of a group, and the rows above the line on which it stands.
struct GroupName {
    std::string text;
    std::size_t rows_above = 0;
    bool is_on_row = false; ///< beside the name of a row
};

struct GroupedRow {
    std::string name;
    bool is_inner = false; ///< one of a group
    std::vector<std::string> values;
    int first_line = 0;
    int last_line = 0;
};

class CentredGroups {
public:
    static std::optional<CentredGroups> find(std::span<const SourceLine> lines)
    {
        CentredGroups found;
        if (lines.empty() || !may_be_grouped(lines[0]) || !has_gap(lines[0].text))
            return std::nullopt;
        std::size_t at = found.take_head(lines[0]) ? 1 : 0;
        // The first row stands above its group's name.
        if (at == 0 && part_values(lines[0]).values.size() < fewest_values)
            return std::nullopt;
        std::vector<LabelledLine> body;
        for (; at < std::min(lines.size(), most_grouped_lines) && found.belongs(lines[at], at); ++at) {
            LabelledLine line = part_values(lines[at]);
            if (!found.fits(line))
                break;
            body.push_back(std::move(line));
        }
        while (!body.empty() && body.back().values.empty())
            body.pop_back();
        if (!found.find_inner_begin(body) && !packs_values(body))
            return std::nullopt;
        for (std::size_t i = 0; i < body.size(); ++i) {
            if (!found.add(body[i], i + 1 < body.size() ? &body[i + 1] : nullptr))
                return std::nullopt;
        }
        found.m_count = body.size() + (found.m_head.empty() ? 0 : 1);
        const bool is_special = !found.m_names.empty() || packs_values(body);
        return is_special && found.name_rows() ? std::optional(std::move(found)) : std::nullopt;
    }

    std::size_t count() const { return m_count; }
    const std::vector<std::string> &head() const { return m_head; }
    const std::vector<GroupedRow> &rows() const { return m_rows; }

private:
    static bool may_be_grouped(const SourceLine &line)
    {
        return line.text.size() <= longest_grouped_line && !line.text.contains('\t') && !line.text.contains('|')
            && !base::has_word(line.text, "。");
    }

    /// 3,216回 and the like right below a row of 268人: a line of values alone.
    static bool packs_values(const std::vector<LabelledLine> &body)
    {
        const auto packs = [](const LabelledLine &line) { return line.labels.empty(); };
        return !body.empty() && !packs(body.front()) && std::ranges::any_of(body, packs);
    }

    bool belongs(const SourceLine &line, std::size_t at) const
    {
        return may_be_grouped(line) && (at == 0 || (line.blank_lines_above == 0 && !line.starts_page));
    }

    /// 区分 above the years.
    bool take_head(const SourceLine &line)
    {
        if (!heads_years(line.text))
            return false;
        const auto words = place_texts(line.text);
        for (const PlacedText &word : words)
            m_head.push_back(word.text);
        m_value_count = words.size() - 1;
        return true;
    }

    /// As many values as the others, or none and a short name.
    bool fits(const LabelledLine &line)
    {
        constexpr std::size_t most_words = 3;
        if (line.labels.size() > most_words || (line.labels.empty() && line.values.empty()))
            return false;
        if (line.values.empty())
            return line.labels.back().end - line.labels.front().begin < 40;
        if (m_value_count == 0 && line.values.size() >= fewest_values)
            m_value_count = line.values.size();
        return line.values.size() == m_value_count;
    }

    /// Where the names within the groups begin: at least two rows' names there, and the groups' before it.
    bool find_inner_begin(const std::vector<LabelledLine> &body)
    {
        constexpr int fewest = 2;
        constexpr int least_indent = 4;
        std::map<int, int> begins;
        int outermost = 1000;
        for (const LabelledLine &line : body) {
            if (line.labels.empty())
                continue;
            outermost = std::min(outermost, line.labels.front().begin);
            if (!line.values.empty())
                ++begins[line.labels.back().begin];
        }
        int most = 0;
        for (const auto &[begin, size] : begins) {
            int near = size;
            for (const int other : {begin - 1, begin + 1})
                near += begins.contains(other) ? begins.at(other) : 0;
            if (begin >= outermost + least_indent && near > most) {
                most = near;
                m_inner_begin = begin;
            }
        }
        return most >= fewest;
    }

    bool is_inner(const PlacedText &word) const { return word.begin >= m_inner_begin - label_slack; }

    static std::string joined(PlacedTexts::const_iterator begin, PlacedTexts::const_iterator end)
    {
        std::string text;
        for (auto word = begin; word != end; ++word)
            text += (text.empty() ? "" : " ") + word->text;
        return text;
    }

    /// False where the line fits nowhere.
    bool add(const LabelledLine &line, const LabelledLine *next)
    {
        if (line.labels.empty()) {
            // 3,216回 below 268人: two values in each cell.
            if (m_rows.empty())
                return false;
            for (std::size_t i = 0; i < line.values.size(); ++i)
                m_rows.back().values[i] += '\n' + line.values[i];
            m_rows.back().last_line = line.source->number;
            return true;
        }
        const auto inner = std::ranges::find_if(line.labels, [&](const PlacedText &word) { return is_inner(word); });
        const std::string outer_name = joined(line.labels.begin(), inner);
        const std::string inner_name = joined(inner, line.labels.end());
        const bool has_row = !line.values.empty();
        const bool names_group = !outer_name.empty() && (!has_row || !inner_name.empty());
        if (names_group)
            m_names.push_back({outer_name, m_rows.size(), !inner_name.empty()});
        if (!has_row)
            return inner_name.empty() || add_part_of_name(inner_name, next);
        GroupedRow row;
        row.is_inner = !inner_name.empty();
        row.name = m_ahead + (inner_name.empty() ? outer_name : inner_name);
        row.values = line.values;
        row.first_line = line.source->number;
        row.last_line = line.source->number;
        m_ahead.clear();
        m_rows.push_back(std::move(row));
        return true;
    }

    /// 企業主導型保育施設の above 地域枠 and its values; else the rest of the name above.
    bool add_part_of_name(const std::string &name, const LabelledLine *next)
    {
        const bool goes_on =
            next != nullptr && next->labels.size() == 1 && is_inner(next->labels.front()) && !next->values.empty();
        if (goes_on)
            m_ahead = name;
        else if (!m_rows.empty())
            m_rows.back().name += name;
        return goes_on || !m_rows.empty();
    }

    /// Puts each group's name before those of its rows: as many stand below it as above. False where that does not
    /// come out even.
    bool name_rows()
    {
        std::size_t at = 0;
        for (std::size_t begin = 0; begin < m_rows.size();) {
            if (!m_rows[begin].is_inner) {
                ++begin;
                continue;
            }
            std::size_t end = begin;
            while (end < m_rows.size() && m_rows[end].is_inner)
                ++end;
            std::size_t names = 0;
            while (at + names < m_names.size()
                   && m_names[at + names].rows_above < end + (m_names[at + names].is_on_row ? 0 : 1))
                ++names;
            if (!name_run(begin, end, std::span(m_names).subspan(at, names)))
                return false;
            at += names;
            begin = end;
        }
        return at == m_names.size();
    }

    bool name_run(std::size_t begin, std::size_t end, std::span<const GroupName> names)
    {
        if (names.empty())
            return false;
        for (std::size_t k = 0; k < names.size(); ++k) {
            const GroupName &group = names[k];
            if (group.rows_above < begin)
                return false;
            const std::size_t above = group.rows_above - begin;
            const std::size_t size = names.size() == 1 ? end - begin : 2 * above + (group.is_on_row ? 1 : 0);
            if (size == 0 || begin + size > end)
                return false;
            for (std::size_t i = begin; i < begin + size; ++i)
                m_rows[i].name = group.text + ' ' + m_rows[i].name;
            begin += size;
        }
        return begin == end;
    }

    std::vector<std::string> m_head;
    std::size_t m_value_count = 0;
    int m_inner_begin = 10000; ///< beyond all where there are no groups
    std::string m_ahead; ///< the beginning of the name of the row to come
    std::vector<GroupName> m_names;
    std::vector<GroupedRow> m_rows;
    std::size_t m_count = 0;
};

} // namespace

std::size_t count_centred_groups(std::span<const SourceLine> lines)
{
    const auto found = CentredGroups::find(lines);
    return found ? found->count() : 0;
}

base::Result<void> read_centred_groups(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    const auto found = CentredGroups::find(lines);
    table = assembly.begin_table(lines);
    if (found && !found->head().empty()) {
        table.header_rows = 1;
        if (auto added = assembly.add_row(table, found->head(), lines.front().number, lines.front().number); !added)
            return added;
    }
    for (const GroupedRow &row : found ? found->rows() : std::vector<GroupedRow>()) {
        std::vector<std::string> texts = {row.name};
        texts.insert(texts.end(), row.values.begin(), row.values.end());
        if (auto added = assembly.add_row(table, texts, row.first_line, row.last_line); !added)
            return added;
    }
    return {};
}

} // namespace taikei::document

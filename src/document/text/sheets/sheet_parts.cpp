#include "document/text/sheets/sheet_parts.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/sheets/form_labels.hpp"
#include "document/text/sheets/sheet_tables.hpp"
#include "document/text/sheets/sheet_texts.hpp"
#include "document/text/spaces/cycled_rows.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace taikei::document::sheets {
namespace {

constexpr std::size_t fewest_heads = 3;
constexpr int most_blank_lines_in_head = 2;

/// ３ 取組と課題, 【成果指標】, ■評価, 〇施策の進捗状況
bool is_marked_title(std::string_view text)
{
    const std::string narrow = base::narrow(text);
    const auto digits = std::min(narrow.find_first_not_of("0123456789"), narrow.size());
    const bool is_apart =
        digits < narrow.size() && (narrow[digits] == ' ' || narrow[digits] == '.' || text.contains("　"));
    const bool is_numbered = is_apart && is_numbered_title(text);
    return is_numbered || begins_with_bullet(text) || text.starts_with("〇") || text.starts_with("◆");
}

bool is_note(const SheetLine &line)
{
    const std::string_view text = line.pieces.front().text;
    return text.starts_with("※") || text.starts_with("（注") || text.starts_with("注）") || text.starts_with("注：");
}

/// － 12 －, -3-
bool is_page_number(const SheetLine &line)
{
    if (line.pieces.size() != 1)
        return false;
    constexpr std::u32string_view dashes = U"-－―−‐";
    bool has_digit = false;
    const std::string narrow = base::narrow(line.pieces.front().text);
    for (std::size_t at = 0; at < narrow.size();) {
        const char32_t c = base::next_code_point(narrow, at);
        has_digit = has_digit || base::is_digit(c);
        if (!base::is_digit(c) && !base::is_space(c) && !dashes.contains(c))
            return false;
    }
    return has_digit;
}

bool has_figures(const SheetLine &line)
{
    return std::ranges::any_of(line.pieces, [](const letters::Piece &piece) { return letters::is_figure(piece.text); });
}

/// （単位：千円）
bool states_unit_alone(std::string_view text)
{
    return (text.starts_with("（") || text.starts_with('(')) && text.contains("単位");
}

/// One text of the form, and maybe the unit of what follows.
bool is_single_text(const SheetLine &line)
{
    return line.begins_with_form()
        && (line.pieces.size() == 1 || (line.pieces.size() == 2 && states_unit_alone(line.pieces[1].text)));
}

/// Lines of heads, and the texts of the form left of them, which are no heads but a label beside the whole table.
struct HeadBlock {
    std::size_t first = 0;
    std::size_t last = 0;
    int begin = 0; ///< of the first head
    int second = 0; ///< begin of the second head in the fullest line
};

class SheetPartFinder {
public:
    explicit SheetPartFinder(const std::vector<SheetLine> &lines)
        : m_lines(lines)
        , m_texts(begin_of_texts(lines))
    {
    }

    std::vector<SheetPart> find()
    {
        std::size_t free = 0; ///< first line that belongs to no part so far
        for (std::size_t i = 0; i < m_lines.size();) {
            if (const auto head = head_at(i)) {
                add_free(free, i);
                i = free = add_table(*head);
            } else if (stands_alone(i)) {
                add_free(free, i);
                add_alone(m_lines[i]);
                free = ++i;
            } else {
                ++i;
            }
        }
        add_free(free, m_lines.size());
        return std::move(m_parts);
    }

private:
    bool stands_alone(std::size_t i) const
    {
        const SheetLine &line = m_lines[i];
        return is_note(line) || is_page_number(line) || is_title(i) || is_running_head(i) || is_filled_title(line);
    }

    /// The page's first printed line, apart from what stands below.
    bool is_running_head(std::size_t i) const
    {
        const auto is_first = [&](const SheetLine &line) { return line.source.number == m_lines[0].source.number; };
        const auto below = std::ranges::find_if_not(m_lines, is_first);
        return is_first(m_lines[i]) && below != m_lines.end() && below->source.blank_lines_above > 1;
    }

    /// １ 健康づくりの推進 left of all labels, maybe with something that each sheet prints far right of it.
    bool is_filled_title(const SheetLine &line) const
    {
        const letters::Piece &first = line.pieces.front();
        return !line.is_form.front() && is_marked_title(first.text) && !letters::is_figure(first.text)
            && first.begin < m_texts
            && std::find(line.is_form.begin() + 1, line.is_form.end(), false) == line.is_form.end();
    }

    /// ３ 取組と課題; 成果指標 right above the heads of a table.
    bool is_title(std::size_t i) const
    {
        constexpr int deep = 4; ///< letters behind where texts begin
        return is_single_text(m_lines[i])
            && (is_marked_title(m_lines[i].pieces.front().text) || m_lines[i].pieces.front().begin > m_texts + deep
                || (i + 1 < m_lines.size() && m_lines[i + 1].source.blank_lines_above <= most_blank_lines_in_head
                    && head_at(i + 1).has_value()));
    }

    /// Whether the heads of a table begin here: three or more in a line, with the lines above and below it that hold
    /// nothing but texts of the form. Below them stands what was filled in.
    std::optional<HeadBlock> head_at(std::size_t first) const
    {
        constexpr std::size_t most_lines = 6;
        std::size_t end = first;
        std::size_t fullest = first;
        while (end < std::min(m_lines.size(), first + most_lines) && m_lines[end].is_all_printed
               && !(m_lines[end].pieces.size() == 1 && is_marked_title(m_lines[end].pieces.front().text))
               && (end == first || m_lines[end].source.blank_lines_above <= most_blank_lines_in_head)) {
            fullest = m_lines[end].pieces.size() > m_lines[fullest].pieces.size() ? end : fullest;
            ++end;
        }
        if (end == first || m_lines[fullest].pieces.size() < fewest_heads || end == m_lines.size())
            return std::nullopt;
        HeadBlock head{first, end - 1, m_lines[fullest].pieces.front().begin, m_lines[fullest].pieces[1].begin};
        // 指標名 above 単位 in the line with most heads, and to the left of it.
        const auto is_left = [&](std::size_t i) {
            return m_lines[i].pieces.size() == 1 && m_lines[i].pieces.front().end < head.begin;
        };
        for (std::size_t i = first; i < end; ++i) {
            if (m_lines[i].pieces.size() > 1)
                head.begin = std::min(head.begin, m_lines[i].pieces.front().begin);
        }
        if (is_left(first) || (first < fullest && is_single_text(m_lines[first]) && m_lines[first].pieces.size() > 1)
            || (first < fullest && m_lines[first].pieces.size() == 1 && is_title_above(first, head)))
            return std::nullopt;
        while (head.last > fullest && is_left(head.last))
            --head.last;
        return head;
    }

    /// 施策評価表 above heads, with blank lines between.
    bool is_title_above(std::size_t i, const HeadBlock &head) const
    {
        return m_lines[i + 1].source.blank_lines_above > 0 && m_lines[i].pieces.front().begin < head.begin;
    }

    /// Whether a line is no row below the head: 今後の課題 with a sentence, 必要性 A 有効性 B.
    bool ends_table(std::size_t i, const HeadBlock &head) const
    {
        const SheetLine &line = m_lines[i];
        if (!line.begins_with_form() || line.is_turn)
            return false;
        if (line.pieces.size() == 1)
            return line.pieces.front().end < head.begin && !has_rows_below(i);
        if (line.pieces.front().begin >= head.second || has_figures(line))
            return false;
        const auto filled = std::ranges::find(line.is_form, false);
        if (filled != line.is_form.end() && std::find(filled, line.is_form.end(), true) != line.is_form.end())
            return true;
        constexpr int longest_cell = 12; ///< in letters
        return line.pieces.size() == 2 && !line.is_form[1]
            && (line.pieces[1].end - line.pieces[1].begin > longest_cell || has_text_below(i));
    }

    /// 次年度の方向性 拡充 above other labels with their texts.
    bool has_text_below(std::size_t i) const
    {
        const letters::Piece &value = m_lines[i].pieces[1];
        for (std::size_t k = i + 1; k < m_lines.size() && !stands_alone(k); ++k) {
            const SheetLine &line = m_lines[k];
            const letters::Piece &last = line.pieces.back();
            constexpr int sentence = 20; ///< in letters
            if (line.pieces.size() <= 2 && last.begin == value.begin && last.end - last.begin > sentence)
                return true;
        }
        return false;
    }

    bool has_rows_below(std::size_t i) const
    {
        for (std::size_t k = i + 1; k < m_lines.size() && !stands_alone(k) && !head_at(k); ++k) {
            if (m_lines[k].pieces.size() > 1 && has_figures(m_lines[k]) && !m_lines[k].begins_with_form())
                return true;
        }
        return false;
    }

    /// Gives the line behind the table.
    std::size_t add_table(const HeadBlock &head)
    {
        std::size_t end = head.last + 1;
        while (end < m_lines.size() && !stands_alone(end) && !head_at(end) && !ends_table(end, head))
            ++end;
        if (end < m_lines.size() && !stands_alone(end) && !head_at(end))
            end = without_text_above_label(end, head);
        SheetPart label;
        SheetPart table;
        std::vector<SheetLine> lines;
        std::size_t heads = 0;
        for (std::size_t i = head.first; i < end; ++i) {
            const SheetLine &line = m_lines[i];
            const bool is_beside = line.begins_with_form() && line.pieces.size() == 1 && i > head.first
                && line.pieces.front().end < head.begin && !line.is_turn;
            (is_beside ? label : table).lines.push_back(line.source);
            if (!is_beside)
                lines.push_back(line);
            heads = i <= head.last ? lines.size() : heads;
        }
        if (!label.lines.empty())
            m_parts.push_back(std::move(label));
        if (count_cycled_rows(table.lines) < table.lines.size()) // which else reads it by its years
            table.rows = read_turning_table(lines, heads);
        if (table.rows.empty())
            table.rows = read_even_table(lines, heads);
        if (table.rows.empty() && lines.size() > heads)
            table.rows = read_single_row(lines, heads);
        table.has_heads = !table.rows.empty();
        m_parts.push_back(std::move(table));
        return end;
    }

    /// A label stands halfway down beside its text: what stands above it belongs to it, but for the rest of a name.
    std::size_t without_text_above_label(std::size_t label, const HeadBlock &head) const
    {
        std::size_t first = label;
        while (first > head.last + 1 && m_lines[first - 1].pieces.size() == 1 && !has_figures(m_lines[first - 1])
               && !m_lines[first - 1].begins_with_form())
            --first;
        while (first < label && m_lines[first].source.blank_lines_above == 0
               && m_lines[first].pieces.front().end <= head.second)
            ++first;
        return first;
    }

    /// What each sheet prints right of a title is a line of its own.
    void add_alone(const SheetLine &line)
    {
        SheetPart part;
        part.lines.push_back(line.source);
        if ((is_filled_title(line) || is_single_text(line)) && line.pieces.size() > 1) {
            SourceLine &title = part.lines.front();
            SourceLine rest = title;
            const std::size_t end =
                line.pieces.front().text.data() + line.pieces.front().text.size() - title.text.data();
            rest.text.remove_prefix(end);
            title.text = title.text.substr(0, end);
            rest.blank_lines_above = states_unit_alone(line.pieces[1].text) ? 0 : 1;
            rest.starts_page = false;
            part.lines.push_back(rest);
        }
        m_parts.push_back(std::move(part));
    }

    void add_lines(std::size_t first, std::size_t end)
    {
        SheetPart part;
        for (std::size_t i = first; i < end; ++i)
            part.lines.push_back(m_lines[i].source);
        if (!part.lines.empty())
            m_parts.push_back(std::move(part));
    }

    /// Labels with their texts, or lines like any others.
    void add_free(std::size_t first, std::size_t end)
    {
        SheetPart part;
        const std::span lines = std::span(m_lines).subspan(first, end - first);
        const std::size_t above = count_lines_above_labels(lines);
        add_lines(first, first + above);
        part.rows = read_form_labels(lines.subspan(above));
        for (const SheetLine &line : lines.subspan(above))
            part.lines.push_back(line.source);
        if (!part.lines.empty())
            m_parts.push_back(std::move(part));
    }

    const std::vector<SheetLine> &m_lines;
    int m_texts; ///< where texts beside labels begin, by letters
    std::vector<SheetPart> m_parts;
};

} // namespace

std::vector<SheetPart> part_sheet(const std::vector<SheetLine> &lines)
{
    return SheetPartFinder(lines).find();
}

} // namespace taikei::document::sheets
